"""Who may read and who may do what with votes: every role against every route."""

import pytest

from tests.features.voting import hall as build

READ = {"organiser", "secretariat", "desk", "teller", "chair", "inspector"}
RUN = {"organiser", "secretariat"}
ROLES = ("organiser", "secretariat", "desk", "teller", "chair", "inspector", "projector", "delegate")
READS = {
    "/votes/1": READ,
    "/votes/waiting": READ,
    "/votes/form": RUN | {"inspector"},
    "/votes/1/roll.xlsx": READ,
    "/votes/1/record.pdf": READ,
}
DEEDS = {
    "/votes": RUN,
    "/votes/1/change": RUN,
    "/votes/1/open": RUN,
    "/votes/1/close": RUN,
    "/votes/1/publish": RUN | {"chair"},
    "/votes/1/cast": {"delegate"},
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("path", READS)
def test_reading(hall, as_role, role, path):
    build.draft(hall.secretary)
    answer = as_role(role, person=1 if role == "delegate" else None).get(path)
    assert (answer.status_code == 403) == (role not in READS[path])


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("path", DEEDS)
def test_doing(hall, as_role, role, path):
    answer = as_role(role, person=1 if role == "delegate" else None).deed(path)
    assert (answer.status_code == 403) == (role not in DEEDS[path])


@pytest.mark.parametrize("path", [*READS, *DEEDS])
def test_nobody_who_is_not_signed_in(hall, visitor, path):
    answer = visitor().deed(path) if path in DEEDS else visitor().get(path)
    assert answer.status_code == 401
