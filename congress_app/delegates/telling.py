"""Puts the preview of an import into words: what each column was taken for, each row, its changes and its problems.

Everything arrives decided; nothing is read or compared here.
"""

from collections.abc import Mapping
from typing import Any

from congress_app.core import wording
from congress_app.delegates import columns, words

SHOWN = (
    "file", "sha256", "class", "counts", "noted", "macros", "mendable", "mapping", "profile", "sheets",
    "new_delegations",
)  # fmt: skip
"""What the page gets of the head of a preview."""
NAMES_A_ROW = ("duplicate_person", "probable_duplicate")
"""Remarks that quote no cell but the row of somebody else."""


def head(told: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """The whole of a preview, for the page."""
    return {
        **{name: told[name] for name in SHOWN},
        "missing": [{"code": name, "label": words.field(name, lang)} for name in told["missing"]],
        "month_first": [columns.label(name, lang) for name in told["month_first"]],
    }


def row(told: Mapping[str, Any], default_class: str, lang: str) -> dict[str, Any]:
    """One row of a preview, for the page."""
    record = told["record"]
    gist = (
        ("class", record.get("class", default_class)),
        ("position", record.get("position")),
        ("born", record.get("born")),
    )
    return {
        "row": told["row"], "sheet": told["sheet"], "status": told["status"], "would": told["would"],
        "said": told["said"],
        "number": record.get("number", ""), "name": record.get("full_name", ""),
        "delegation": record.get("delegation", ""),
        "gist": [words.value(name, said, lang) for name, said in gist if said],
        "remarks": [remark(one, told, lang) for one in told["remarks"]],
        "changes": [
            {"label": words.field(name, lang), "before": words.value(name, before, lang),
             "after": words.value(name, after, lang), "cell": cell(told["sheet"], at, told["row"]) if at else ""}
            for name, before, after, at in told["changes"]
        ],
        "skipped": wording.text(lang, words.SKIPPED[told["skipped"]]) if told["skipped"] else "",
        "record": [
            {"label": words.field(name, lang), "value": words.value(name, said, lang)} for name, said in record.items()
        ],
    }  # fmt: skip


def remark(one: Mapping[str, Any], told: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """A remark in words: the cell, what is wrong, what will be done, what a person can do."""
    what, todo = words.REMARKS[one["code"]]
    return {
        "code": one["code"],
        "level": one["level"],
        "column": one["column"],
        "said": wording.text(lang, "row {n}", n=one["said"]) if one["code"] in NAMES_A_ROW else one["said"],
        "cell": cell(told["sheet"], one["column"], told["row"]) if one["column"] else "",
        "label": words.field(one["field"], lang),
        "now": words.value(one["field"], one["now"], lang),
        "what": wording.text(lang, what),
        "todo": wording.text(lang, todo) if todo else "",
    }


def cell(sheet: str, column: str, row: int) -> str:
    """A cell as spreadsheets name it: Sheet1!D17; without a sheet D17."""
    quoted = f"'{sheet}'" if " " in sheet else sheet
    return f"{quoted}!{column}{row}" if sheet else f"{column}{row}"
