"""What a setting of a rule profile may be chosen from, in the words of its form. Decides nothing."""

from collections.abc import Mapping

from congress_app.counting.profile import (
    Answers,
    Order,
    Tie,
)

Choices = Mapping[str, str]

ANSWERS: Choices = {
    Answers.AGREE_DISAGREE_OTHER: "agree, disagree, other view",
    Answers.YES_NO_ABSTAIN: "for, against, abstain",
}
TIES: Choices = {
    Tie.REVOTE_PLURALITY: "voted on again, the higher wins",
    Tie.REVOTE_MAJORITY: "voted on again, the threshold holds",
    Tie.OLDER: "the older person",
    Tie.LOT: "drawn by lot",
    Tie.CHAIR: "the chair decides",
}
ORDERS: Choices = {
    Order.GIVEN_NAME: "by given name (Vietnamese)",
    Order.FAMILY_NAME: "by surname",
    Order.AS_NOMINATED: "as nominated",
    Order.BIRTH: "by birth, the oldest first",
}
