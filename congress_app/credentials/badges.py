"""Badges on sheets with cut marks, or one on a page. Runs in a child process: takes a payload, writes one PDF.

Prints name, photo or initials, position, delegation, class (word, colour and shape), number, seat and the QR; it is
never given a birth date, an ethnicity or an identity number.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from congress_app.credentials import badge_a6, badge_card
from congress_app.credentials.badge_parts import Badge, Look, Style, look_of
from congress_app.credentials.layouts import LAYOUTS, Layout, layout_of
from congress_app.printing import qr, shapes
from congress_app.printing.drawing import MM, Canvas, colour, finish, open_canvas

Face = Callable[[Canvas, Badge, Look], None]
Progress = Callable[[int, int], None]
FACES: Mapping[tuple[str, str], Face] = {
    ("banner", "a6"): badge_a6.draw_banner,
    ("plain", "a6"): badge_a6.draw_plain,
    ("banner", "a7"): badge_a6.draw_banner,
    ("plain", "a7"): badge_a6.draw_plain,
    ("banner", "card"): badge_card.draw_banner,
    ("plain", "card"): badge_card.draw_plain,
}
CODES = {"a6": badge_a6.CODE, "a7": badge_a6.CODE * badge_a6.SMALLER, "card": badge_card.CODE}
"""Width of the code in millimetres."""
CUT = "#8a8078"


@dataclass(frozen=True, slots=True)
class Order:
    """What to print: badges in the order wished, on which sheet, the look of the congress."""

    sheet: str
    look: Look
    badges: Sequence[Badge] = field(default_factory=tuple)


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Worker of the printing job. `payload`: {sheet, congress: {…Look}, styles: {kind: {…Style}}, badges: [{…Badge}]}.

    Gives {badges, sheets, module (mm, the smallest), name}.
    """
    order = read_order(payload)
    sheets = print_sheets(order, progress, out)
    name = f"the-dai-bieu-{len(order.badges)}.pdf"
    return {"badges": len(order.badges), "sheets": sheets, "module": finest(order.badges), "name": name}


def preview(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Worker of the preview: the same drawing, one badge on a page, as base64: {pdf, module}."""
    order = read_order(payload)
    print_sheets(order, progress, out)
    return {"pdf": b64encode(out.read_bytes()).decode(), "module": finest(order.badges)}


def read_order(payload: Mapping[str, Any]) -> Order:
    """The payload as values; a missing part is a bug and raises."""
    styles = {kind: Style(**values) for kind, values in payload["styles"].items()}
    badges = [Badge(**{**badge, "style": styles[badge["style"]]}) for badge in payload["badges"]]
    return Order(payload["sheet"], look_of(payload["congress"]), badges)


def print_sheets(order: Order, progress: Progress, out: Path) -> int:
    """Write every sheet, those of one size together; answers how many."""
    canvas = open_canvas(out, f"{order.look.title} – {len(order.badges)}")
    done = sheets = 0
    for size in LAYOUTS:
        layout = layout_of(size, order.sheet)
        badges = [badge for badge in order.badges if badge.style.size == size]
        for start in range(0, len(badges), layout.per_sheet):
            chosen = badges[start : start + layout.per_sheet]
            sheet(canvas, layout, chosen, order.look)
            sheets, done = sheets + 1, done + len(chosen)
            progress(done, len(order.badges))
    finish(canvas, out)
    return sheets


def sheet(canvas: Canvas, layout: Layout, badges: Sequence[Badge], look: Look) -> None:
    """One sheet and its cut marks."""
    canvas.setPageSize((layout.sheet[0] * MM, layout.sheet[1] * MM))
    for position, badge in enumerate(badges):
        x, y = layout.place(position)
        canvas.saveState()
        canvas.translate(x * MM, y * MM)
        if layout.code == "a7":
            badge_a6.smaller(canvas)
        FACES[badge.style.face, badge.style.size](canvas, badge, look)
        canvas.restoreState()
    if layout.per_sheet > 1:
        cuts = [(x1 * MM, y1 * MM, x2 * MM, y2 * MM) for x1, y1, x2, y2 in layout.cuts()]
        shapes.ticks(canvas, cuts, colour(CUT))
    canvas.showPage()


def finest(badges: Sequence[Badge]) -> float:
    """Width in millimetres of the smallest module among the codes; one code per size and length is enough."""
    kinds = {(badge.style.size, len(badge.code)): badge.code for badge in badges}
    found = [CODES[size] / len(qr.matrix(code)) for (size, _), code in kinds.items()]
    return round(min(found), 2) if found else 0.0
