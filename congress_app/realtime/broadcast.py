"""Send one message to a whole room: framed once, written straight to every idle socket.

Engine.IO's own way costs a queue, a green thread switch and a frame per client. A client that is busy, still
connecting or on another transport gets the message through its own queue, in order. It never decides who may see
what: a room is given, its members get the message.
"""

from collections.abc import Callable
from typing import Any

import socketio
from engineio.packet import MESSAGE, NOOP, Packet
from engineio.socket import Socket
from socketio.packet import EVENT

from congress_app.realtime.wire import Wire, text_frame

NAMESPACE = "/"


def attach(server: socketio.Server) -> None:
    """Put a wire on every websocket the server accepts from now on; call it once, before the first client.

    Only eventlet's websockets can be written to without waiting. In every other mode this changes nothing and
    `broadcast` sends as Engine.IO does.
    """
    engine = server.eio
    if engine.async_mode != "eventlet":
        return
    accepting = engine._async["websocket"]  # noqa: SLF001  (Engine.IO has no public place for this)

    def websocket(handler: Any, eio: Any) -> Callable[..., Any]:
        client = handler.__self__  # the handler is a method of one Engine.IO socket

        def converse(green: Any) -> Any:
            client.wire = Wire(green)
            return handler(client.wire)

        upgrade = accepting(converse, eio)

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
            # No per-message deflate: a compressor costs each tablet 300 KB here and every frame its own packing.
            environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
            return upgrade(environ, start_response)

        return answer

    engine._async = {**engine._async, "websocket": websocket}  # noqa: SLF001


def broadcast(server: socketio.Server, room: str, event: str, payload: Any) -> int:
    """Send `event` with one JSON-able `payload` to everyone in `room`; the number of clients it was handed to."""
    text = server.packet_class(EVENT, namespace=NAMESPACE, data=[event, payload]).encode()
    if not isinstance(text, str):
        raise TypeError("a broadcast carries JSON only")
    ordinary = Packet(MESSAGE, text)
    frame = text_frame(ordinary.encode())
    clients = server.eio.sockets
    reached = 0
    for _, sid in server.manager.get_participants(NAMESPACE, room):
        client = clients.get(sid)
        if client is None or client.closed or client.closing:
            continue
        reached += 1
        if not written(client, frame):
            server.eio.send_packet(sid, ordinary)
    return reached


def written(client: Socket, frame: bytes) -> bool:
    """Try the short way; False when the message must take its turn behind what the client still has to get."""
    wire: Wire | None = getattr(client, "wire", None)
    if wire is None or not client.upgraded or client.queue.qsize():
        return False
    rest = wire.offer(frame)
    if rest is None:
        return False
    if rest:
        tail = Packet(NOOP)
        tail.encode_cache = rest  # the writer sends what `encode` answers: the rest, first thing
        client.queue.put(tail)
    return True
