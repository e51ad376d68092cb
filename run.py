"""Start the congress server: `python run.py`, or `python run.py --help` for everything else.

The event loop is chosen and the standard library made cooperative here, before anything else is imported. This is
the only file that imports eventlet or gevent; it knows nothing of a congress.
"""

import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Answer = TypeVar("Answer")

# eventlet allows 1,024 conversations unless told otherwise: the 1,025th tablet would hang without a word.
MOST_CONNECTIONS = 20_000
# Seconds a connection may rest between two requests, and a client may stall inside one.
KEEP_ALIVE = 75
STALL = 30
# Seconds that requests under way may still take once the server is told to stop.
GRACE = 3.0


def choose_loop() -> None:
    """Make the standard library fit CONGRESS_LOOP: eventlet unless the caller sets gevent or threading."""
    loop = os.environ.setdefault("CONGRESS_LOOP", "eventlet")
    if "--help" in sys.argv or loop == "threading":
        return
    if loop == "gevent":
        from gevent import monkey

        monkey.patch_all()
        return
    # Deeds commit and passwords are hashed in these native threads; twenty, the default, would only cost memory.
    os.environ.setdefault("EVENTLET_THREADPOOL_SIZE", "6")
    # A hall has no names to look up: without eventlet's own resolver the start is quicker and 15 MB lighter.
    os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
    with warnings.catch_warnings():
        # Eventlet announces its retirement (eventlet/eventlet#972) at every import. It is known and contained:
        # nothing but this file imports it, and CONGRESS_LOOP=gevent runs the same program without it.
        warnings.simplefilter("ignore")
        import eventlet
    eventlet.monkey_patch()


def offload(function: Callable[[], Answer]) -> Answer:
    """Run a native call that takes milliseconds in another thread, so that the tablets are served meanwhile."""
    loop = os.environ["CONGRESS_LOOP"]
    if loop == "eventlet":
        from eventlet import tpool

        return tpool.execute(function)  # type: ignore[no-any-return]
    if loop == "gevent":
        import gevent

        return gevent.get_hub().threadpool.apply(function)  # type: ignore[no-any-return]
    return function()


def serve(app: Any, host: str, port: int, cert: Path | None = None, key: Path | None = None) -> None:
    """Serve until Ctrl-C or SIGTERM; OSError: the address is taken; SSLError: certificate and key do not fit."""
    from congress_app import hosting

    hosting.raise_file_limit(MOST_CONNECTIONS)
    tls = hosting.tls_context(cert, key) if cert and key else None
    listener = hosting.listening_socket(host, port)
    hosting.settle_memory()
    {"eventlet": under_eventlet, "gevent": under_gevent, "threading": under_threads}[os.environ["CONGRESS_LOOP"]](
        app, listener, tls, hosting.StopBell()
    )


def under_eventlet(app: Any, listener: Any, tls: Any, bell: Any) -> None:
    """Serve with eventlet: one green thread per connection, all on this thread."""
    import eventlet
    from eventlet import greenio, wsgi

    from congress_app.conversation import Conversation, Door

    conversation = type("Conversation", (Conversation, wsgi.HttpProtocol), {})
    door = Door(tls.wrap_socket(listener, server_side=True) if tls else listener, eventlet.sleep)
    eventlet.spawn(
        wsgi.server,
        door,
        app,
        protocol=conversation,
        max_size=MOST_CONNECTIONS,
        keepalive=KEEP_ALIVE,
        socket_timeout=STALL,
        log_output=False,
        debug=False,
        environ={"wsgi.url_scheme": "https", "HTTPS": "on"} if tls else None,
    )
    bell.wait()
    door.close()
    for state in list(Conversation.under_way.values()):
        if state[2] == wsgi.STATE_IDLE:
            greenio.shutdown_safe(state[1])
        state[2] = wsgi.STATE_CLOSE
    with eventlet.Timeout(GRACE, exception=False):
        while Conversation.under_way:
            eventlet.sleep(0.01)


def under_gevent(app: Any, listener: Any, tls: Any, bell: Any) -> None:
    """Serve with gevent."""
    import ssl

    import gevent
    from gevent import pool, pywsgi

    # A browser that does not trust the certificate yet is not worth a traceback.
    gevent.get_hub().NOT_ERROR += (ssl.SSLError,)
    guests = pool.Pool(MOST_CONNECTIONS)
    server = pywsgi.WSGIServer(listener, app, log=None, spawn=guests, **({"ssl_context": tls} if tls else {}))
    server.start()
    bell.wait()
    server.stop(timeout=GRACE)


def under_threads(app: Any, listener: Any, tls: Any, bell: Any) -> None:
    """Serve with a native thread per connection: for trying things out, never for a hall."""
    import threading

    from werkzeug.serving import make_server

    host, port = listener.getsockname()[:2]
    server = make_server(host, port, app, threaded=True, ssl_context=tls, fd=listener.fileno())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    bell.wait()
    server.shutdown()


def main() -> None:
    """Choose the loop, then hand over to the command line."""
    choose_loop()
    from congress_app.cli import main as command_line

    command_line(serve=serve, offload=offload)


if __name__ == "__main__":
    main()
