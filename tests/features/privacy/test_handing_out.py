"""What is handed out to a person: whole for everybody, whatever is or is not known of them."""

import io
import zipfile
from collections.abc import Callable

import pytest

from congress_app.core.db import PROGRAM, Database
from congress_app.delegates import actions as delegates
from tests.builders import Visitor


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_somebody_of_whom_only_the_name_is_known_gets_a_file_too(
    founded: Database, as_role: Callable[..., Visitor], lang: str
) -> None:
    made = delegates.add(founded, PROGRAM, None, {"full_name": "Lê Văn An"})
    answer = as_role("secretariat", lang=lang).get(f"/privacy/{made['id']}.zip")
    assert answer.status_code == 200
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert {"personal-data.json", "personal-data.pdf"} <= set(archive.namelist())
