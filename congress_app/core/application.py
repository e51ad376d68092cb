"""Flask with two short cuts for the moment when a thousand ballots come at once; nothing else differs from Flask.

Matching an address against a hundred routes costs as much as writing the ballot, so an address that was matched is
remembered. No view here is a coroutine, so nobody need ask before each call.
"""

from collections.abc import Callable
from typing import Any

from flask import Flask
from flask.ctx import RequestContext
from werkzeug.routing import Rule

MOST_ADDRESSES = 4096

Matched = dict[tuple[str, str], tuple[Rule, dict[str, Any]]]


class Program(Flask):
    """The application of this program."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.matched: Matched = {}

    def request_context(self, environ: dict[str, Any]) -> RequestContext:
        """A context that looks among the remembered addresses first."""
        return _Remembering(self, environ)

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The view itself."""
        return func


class _Remembering(RequestContext):
    app: Program

    def match_request(self) -> None:
        """As Flask does, but only once per method and address; misses and redirects are never remembered."""
        request, matched = self.request, self.app.matched
        key = (request.method, request.path)
        known = matched.get(key)
        if known is not None:
            request.url_rule, request.view_args = known[0], dict(known[1])
            return
        super().match_request()
        if request.url_rule is not None and request.routing_exception is None:
            if len(matched) >= MOST_ADDRESSES:
                matched.clear()
            matched[key] = (request.url_rule, dict(request.view_args or {}))
