"""What was measured, as rows of one table: what, how much, what it must reach, and whether it does."""

from dataclasses import dataclass, field


@dataclass
class Table:
    """Rows in the order of measuring."""

    rows: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, what: str, measured: str, must: str = "", *, reached: bool | None = None) -> None:
        """One row, printed at once so that a long run can be followed."""
        verdict = "" if reached is None else "yes" if reached else "NO"
        self.rows.append((what, measured, must, verdict))
        print(f"  {what}: {measured}" + (f"  (must: {must}: {verdict})" if verdict else ""), flush=True)

    def show(self) -> None:
        """The whole table in Markdown."""
        print("\n| what | measured | must reach | reached |\n|---|---|---|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")


def ms(seconds: float) -> str:
    """Milliseconds."""
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.02 else f"{seconds * 1000:.1f} ms"
