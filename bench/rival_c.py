"""The fastest fan-out known to us in Python's world: picows (C) on uvloop (libuv), and nothing else in the process.

`python rival_c.py PORT`. Whatever a client of /control sends goes to every other client; it is told when that began.
"""

import sys
import time

import picows
import uvloop

hall: set[picows.WSTransport] = set()


class Guest(picows.WSListener):  # type: ignore[misc]
    """A tablet."""

    def on_ws_connected(self, transport: picows.WSTransport) -> None:
        """Stay in the hall."""
        hall.add(transport)

    def on_ws_disconnected(self, transport: picows.WSTransport) -> None:
        """Leave it."""
        hall.discard(transport)


class Control(picows.WSListener):  # type: ignore[misc]
    """Whoever says what is sent."""

    def on_ws_frame(self, transport: picows.WSTransport, frame: picows.WSFrame) -> None:
        """Send it to everybody."""
        text = frame.get_payload_as_bytes()
        began = time.time()
        for tablet in hall:
            tablet.send(picows.WSMsgType.TEXT, text)
        transport.send(picows.WSMsgType.TEXT, repr(began).encode())


async def main(port: int) -> None:
    """Serve until ended."""

    def welcome(request: picows.WSUpgradeRequest) -> picows.WSListener:
        return Control() if request.path == b"/control" else Guest()

    server = await picows.ws_create_server(welcome, "127.0.0.1", port, backlog=4096)
    await server.serve_forever()


uvloop.run(main(int(sys.argv[1])))
