"""The real program as `python run.py` starts it, with two doors that only measuring needs; never part of the product.

`python bench/hall.py --db FILE --port N …` takes the same options. POST /bench/nothing is a deed-less route behind the
same guards; GET /bench/published tells when the last picture of a topic began to be sent.
"""

import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import run

run.choose_loop()

from flask import Response, request  # noqa: E402

from congress_app import cli  # noqa: E402
from congress_app.core import access, responses  # noqa: E402
from congress_app.realtime import sockets  # noqa: E402

sent_at: dict[str, float] = {}
real_broadcast = sockets.broadcast


def watched_broadcast(server: Any, room: str, event: str, payload: Any) -> int:
    """Remember when this room's picture began to be sent."""
    sent_at[room] = time.time()
    return real_broadcast(server, room, event, payload)


@access.public
def nothing() -> Response:
    """Do nothing."""
    return responses.answer({})


@access.public
def published() -> Response:
    """When the last picture of ?topic= began to be sent, in seconds since 1970."""
    return responses.answer({"at": sent_at.get(request.args["topic"], 0.0)})


def serve(app: Any, *where: Any) -> None:
    """Serve with the two extra doors."""
    app.add_url_rule("/bench/nothing", view_func=nothing, methods=["POST"])
    app.add_url_rule("/bench/published", view_func=published)
    run.serve(app, *where)


sockets.broadcast = watched_broadcast
cli.main(serve=serve, offload=run.offload)
