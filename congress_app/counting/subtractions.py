"""Why somebody summoned is not counted in a base (domain §3.5), and the words for each reason.

Who falls under which reason is decided by the attendance of the congress, never here.
"""

from collections.abc import Mapping
from enum import StrEnum


class Code(StrEnum):
    """Every subtraction from those summoned."""

    EX_OFFICIO = "ex_officio_absent"
    NO_ALTERNATE = "absent_without_alternate"
    ELSEWHERE = "elsewhere_absent"
    EXEMPT = "exempt_absent"
    SUSPENDED = "suspended"
    EXCUSED = "excused_throughout"


LABELS: Mapping[str, str] = {
    Code.EX_OFFICIO: "ex officio, absent for the whole congress",
    Code.NO_ALTERNATE: "absent for the whole congress, no alternate in their place",
    Code.ELSEWHERE: "in temporary activity elsewhere, absent",
    Code.EXEMPT: "exempt from activity, absent",
    Code.SUSPENDED: "suspended from activity or under prosecution",
    Code.EXCUSED: "absent for the whole congress for a reason that was accepted",
}
"""Code to its English words (the msgid of both catalogues); they follow a number: "2 ex officio, absent …"."""
