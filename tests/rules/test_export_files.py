"""The CSV of ballots opens as text in a spreadsheet."""

import csv

import pytest

from congress_app.counting.export_files import as_csv


@pytest.mark.parametrize("number", ["=1+1", "+84", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(1)"])
def test_a_number_that_looks_like_a_formula_is_text(number):
    told = as_csv(("number", "weight", 1), [(number, 1, "agree"), ("001", 2, "disagree")]).decode("utf-8-sig")
    assert list(csv.reader(told.splitlines()))[1:] == [[f"'{number}", "1", "agree"], ["001", "2", "disagree"]]
