"""A hall with nothing but a socket room, run as its own process: `python small_hall.py PORT SEND_BUFFER [CERT KEY]`.

Its pages let a test say what is sent and ask how the server fares; it shares run.py and the broadcast with the product.
"""

import os
import socket
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
import run

run.choose_loop()

from flask import Flask, request  # noqa: E402
from flask_socketio import SocketIO, join_room  # noqa: E402

from congress_app import hosting  # noqa: E402
from congress_app.realtime.broadcast import attach, broadcast  # noqa: E402

app = Flask(__name__)
socketio = SocketIO(app, async_mode=os.environ["CONGRESS_LOOP"])
attach(socketio.server)


@socketio.on("connect")
def connect() -> None:
    """Everybody is in the room."""
    join_room("hall")


@app.post("/send")
def send() -> dict[str, Any]:
    """Send `count` numbered messages of `size` letters, every `ordinary`-th one by Socket.IO's own emit."""
    first, count, size, ordinary = (int(request.args[name]) for name in ("first", "count", "size", "ordinary"))
    reached = 0
    for number in range(first, first + count):
        if ordinary and number % ordinary == ordinary - 1:
            socketio.emit("note", [number, "e" * size], to="hall")
        else:
            reached = broadcast(socketio.server, "hall", "note", [number, "b" * size])
    return {"reached": reached}


@app.post("/think")
def think() -> dict[str, str]:
    """Take some time."""
    socketio.sleep(float(request.args["seconds"]))
    return {"state": "thought"}


@app.get("/here")
def here() -> dict[str, int]:
    """Connected clients, and those that have messages waiting in their queue."""
    clients = list(socketio.server.eio.sockets.values())
    return {"connected": len(clients), "behind": sum(1 for client in clients if client.queue.qsize())}


def main(port: int, send_buffer: int, *pem: str) -> None:
    """Serve with small kernel buffers, so that a few messages fill them."""
    listening = hosting.listening_socket

    def small(host: str, number: int) -> socket.socket:
        listener = listening(host, number)
        if send_buffer:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, send_buffer)
        return listener

    hosting.listening_socket = small
    run.serve(app, "127.0.0.1", port, *(Path(one) for one in pem))


main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
