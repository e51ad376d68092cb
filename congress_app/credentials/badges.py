"""Badges on A4 sheets with crop marks. Runs in a child process: takes a payload, writes one PDF, reports progress.

Prints name, photo or initials, position, delegation, class (word, colour and shape), number, seat and the QR; it is
never given a birth date, an ethnicity or an identity number.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from congress_app.credentials.badge_a6 import draw_a6
from congress_app.credentials.badge_card import draw_card
from congress_app.credentials.badge_parts import Badge, Look, look_of
from congress_app.credentials.layouts import LAYOUTS, Layout
from congress_app.printing import shapes
from congress_app.printing.drawing import MM, Canvas, colour, open_canvas

FACES: Mapping[str, Callable[[Canvas, Badge, Look], None]] = {"a6": draw_a6, "card": draw_card}
CUT = "#8a8078"


@dataclass(frozen=True, slots=True)
class Order:
    """What to print: badges in the order wished, one layout, the look of the congress."""

    layout: Layout
    look: Look
    badges: Sequence[Badge] = field(default_factory=tuple)


def draw(payload: dict[str, object], progress: Callable[[int, int], None], out: Path) -> dict[str, object]:
    """Worker of the printing job. `payload`: {layout, congress: {…Look}, badges: [{…Badge}]}."""
    order = read_order(payload)
    sheets = print_sheets(order, progress, out)
    return {"badges": len(order.badges), "sheets": sheets, "name": f"the-dai-bieu-{len(order.badges)}.pdf"}


def read_order(payload: Mapping[str, object]) -> Order:
    """The payload as values; a missing part is a bug and raises."""
    badges, congress = payload["badges"], payload["congress"]
    if not isinstance(badges, list) or not isinstance(congress, dict):
        raise TypeError("badges must be a list and congress a mapping")
    return Order(LAYOUTS[str(payload["layout"])], look_of(congress), [Badge(**badge) for badge in badges])


def print_sheets(order: Order, progress: Callable[[int, int], None], out: Path) -> int:
    """Write every sheet; answers how many."""
    canvas = open_canvas(out, f"{order.look.title} – {len(order.badges)}")
    face = FACES[order.layout.code]
    sheets = range(0, len(order.badges), order.layout.per_sheet)
    for start in sheets:
        for position, badge in enumerate(order.badges[start : start + order.layout.per_sheet]):
            x, y = order.layout.place(position)
            canvas.saveState()
            canvas.translate(x * MM, y * MM)
            face(canvas, badge, order.look)
            canvas.restoreState()
        cuts = [(x1 * MM, y1 * MM, x2 * MM, y2 * MM) for x1, y1, x2, y2 in order.layout.cuts()]
        shapes.ticks(canvas, cuts, colour(CUT))
        canvas.showPage()
        progress(min(start + order.layout.per_sheet, len(order.badges)), len(order.badges))
    canvas.save()
    return len(sheets)
