"""A secretary of these tests: hands a register in as the page does and waits for its preview."""

import time
from typing import Any

from tests.builders import Visitor


class Secretary:
    """A secretary at the import page."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor

    def preview(self, content: bytes | str, name: str = "list.csv", **also: Any) -> dict[str, Any]:
        """The finished preview: {draft, head, rows}; or the refusal, with its status."""
        raw = content.encode() if isinstance(content, str) else content
        started = self.visitor.upload("/delegates/import/preview", raw, name=name, **also)
        if started.status_code != 200:
            return {"status": started.status_code, **started.json}
        return self.finished(started.json["draft"])

    def finished(self, draft: str) -> dict[str, Any]:
        """The preview of that name when it is made, or its refusal."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            answer = self.rows(draft)
            if answer["status"] != 200:
                return answer
            if answer["state"] == "done":
                return {"draft": draft, **answer}
            time.sleep(0.02)
        raise AssertionError("the preview never came")

    def rows(self, draft: str, show: str = "", **also: Any) -> dict[str, Any]:
        """Rows of a preview."""
        query = {"show": show, "limit": 200, **also}
        answer = self.visitor.get(f"/delegates/import/{draft}", query_string=query)
        return {**answer.json, "status": answer.status_code}

    def confirm(self, draft: str, **also: Any) -> dict[str, Any]:
        """Write a preview."""
        answer = self.visitor.deed("/delegates/import/confirm", draft=draft, **also)
        return {**answer.json, "status": answer.status_code}

    def bring_in(self, content: bytes | str, **also: Any) -> dict[str, Any]:
        """Preview and confirm."""
        seen = self.preview(content, **also)
        return self.confirm(seen["draft"])

    def listed(self, q: str = "", **also: Any) -> dict[str, Any]:
        """The list for a search."""
        answer = self.visitor.get("/delegates/list", query_string={"q": q, **also})
        assert answer.status_code == 200, answer.json
        return answer.json

    def names(self, q: str = "", **also: Any) -> list[str]:
        """Names the list shows."""
        return [row["name"] for row in self.listed(q, **also)["rows"]]
