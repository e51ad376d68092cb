"""Where badges lie on a sheet and where to cut. Millimetres, origin at the lower left; draws nothing."""

from dataclasses import dataclass

A4_WIDTH, A4_HEIGHT = 210.0, 297.0
TICK = 4.0


@dataclass(frozen=True, slots=True)
class Layout:
    """One way to lay badges of a size on a sheet, cards side by side, filled from the top left."""

    code: str
    width: float
    height: float
    columns: int
    rows: int
    sheet: tuple[float, float] = (A4_WIDTH, A4_HEIGHT)

    @property
    def per_sheet(self) -> int:
        """Cards on one sheet."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        """Left margin."""
        return (self.sheet[0] - self.columns * self.width) / 2

    @property
    def foot(self) -> float:
        """Lower margin."""
        return (self.sheet[1] - self.rows * self.height) / 2

    def place(self, position: int) -> tuple[float, float]:
        """Lower left corner of the card at that position of its sheet (0 = top left)."""
        row, column = divmod(position, self.columns)
        return self.left + column * self.width, self.foot + (self.rows - 1 - row) * self.height

    def cuts(self) -> list[tuple[float, float, float, float]]:
        """Short lines (x1, y1, x2, y2) at the ends of every cut, and crosses where cuts meet inside the sheet."""
        wide, high = self.sheet
        across = [self.left + column * self.width for column in range(self.columns + 1)]
        down = [self.foot + row * self.height for row in range(self.rows + 1)]
        lines: list[tuple[float, float, float, float]] = []
        for x in (x for x in across if 0 < x < wide):
            lines += [(x, low, x, low + TICK) for low in margin_ticks(self.foot, high)]
        for y in (y for y in down if 0 < y < high):
            lines += [(start, y, start + TICK, y) for start in margin_ticks(self.left, wide)]
        if self.left < TICK and self.per_sheet > 1:
            for x in across[1:-1]:
                for y in down[1:-1]:
                    lines += [(x - TICK, y, x + TICK, y), (x, y - TICK, x, y + TICK)]
        return lines

    def alone(self) -> "Layout":
        """The same size one on a page, for a printer of labels or cards."""
        return Layout(self.code, self.width, self.height, 1, 1, (self.width, self.height))


def margin_ticks(margin: float, length: float) -> tuple[float, float]:
    """Where the two marks of a cut begin: just outside the cards, or at the edge of the sheet when they fill it."""
    gap = max(margin - TICK - 1.0, 0.0)
    return gap, length - gap - TICK


FOUR_UP = Layout("a6", 105.0, 148.5, 2, 2)
EIGHT_UP = Layout("a7", 74.0, 105.0, 4, 2, (A4_HEIGHT, A4_WIDTH))
TEN_UP = Layout("card", 86.0, 54.0, 2, 5)
LAYOUTS = {layout.code: layout for layout in (FOUR_UP, EIGHT_UP, TEN_UP)}


def layout_of(size: str, sheet: str) -> Layout:
    """How badges of a size lie: `sheet` is "a4" or "single"."""
    return LAYOUTS[size].alone() if sheet == "single" else LAYOUTS[size]
