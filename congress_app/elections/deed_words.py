"""The words of every deed of an election, in English; the catalogues translate them. Pure."""

from collections.abc import Mapping

from congress_app.elections.deeds import Deed

LABELS: Mapping[Deed, str] = {
    Deed.CHANGE: "Change what is elected",
    Deed.NUMBER: "Decide the number",
    Deed.ADOPT_NUMBER: "Take over the vote on the number",
    Deed.OPEN_NOMINATIONS: "Open nominations",
    Deed.NOMINATE: "Nominate",
    Deed.WITHDRAW: "Ask to withdraw",
    Deed.PROPOSE: "Presidium proposes on a withdrawal",
    Deed.DECIDE: "Congress decides on a withdrawal",
    Deed.ADOPT_WITHDRAWAL: "Take over the vote on a withdrawal",
    Deed.SUPPORT: "Record who supports a candidate",
    Deed.OPINION: "Ask the congress by opinion ballot",
    Deed.OPINION_CLOSE: "Close the opinion ballot",
    Deed.OPINION_COUNT: "Take over the opinion ballot",
    Deed.CONSOLIDATE: "Draw up the list",
    Deed.REOPEN: "Open nominations again",
    Deed.LIST: "Vote on the list",
    Deed.ADOPT_LIST: "Take over the vote on the list",
    Deed.TELLERS: "Choose the tellers",
    Deed.ADOPT_TELLERS: "Take over the vote on the tellers",
    Deed.KEEP_TELLERS: "Keep the same tellers",
    Deed.ELECT: "Elect with cards raised",
    Deed.ADOPT_ELECT: "Take over the vote",
    Deed.ISSUE: "Issue ballots",
    Deed.ADMIT: "Admit a late-comer",
    Deed.OPEN: "Open the voting: the box is empty and sealed",
    Deed.CLOSE: "Open the box and write down what came back",
    Deed.PRESIDIUM: "Presidium decides: more ballots than were issued",
    Deed.REPORT: "Report issued and returned to the congress",
    Deed.COUNT: "Begin counting",
    Deed.RECONCILE: "Check and freeze the result",
    Deed.SETTLE_TIE: "Settle the tie",
    Deed.SIGN: "Sign the minutes",
    Deed.ANNOUNCE: "Announce the result",
    Deed.TIE_ROUND: "Vote again on those who tie",
    Deed.NEXT_ROUND: "Vote on the remaining seats",
    Deed.FINISH: "Finish the election",
    Deed.APPROVE: "Record the approval of the higher level",
    Deed.SUSPEND: "Suspend",
    Deed.RESUME: "Go on",
    Deed.ANNUL: "Annul",
}
"""Deed to its English words (the msgid of both catalogues)."""
