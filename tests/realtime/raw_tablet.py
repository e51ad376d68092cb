"""A tablet made of one plain socket: it reads only when told to, so that a test can let its buffers fill up."""

import socket
import ssl
from collections import deque
from collections.abc import Iterator
from typing import Self

from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, BytesMessage, Ping, Pong, Request, TextMessage

PATH = "/socket.io/?EIO=4&transport=websocket"


class RawTablet:
    """Speaks WebSocket, Engine.IO and Socket.IO by hand; `texts` gives what arrives, in order."""

    def __init__(self, port: int, *, tls: bool = False, receive_buffer: int = 0) -> None:
        plain = socket.socket()
        if receive_buffer:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        plain.settimeout(10)
        plain.connect(("127.0.0.1", port))
        self.socket = unverified().wrap_socket(plain) if tls else plain
        self.pongs = 0
        self._websocket = WSConnection(ConnectionType.CLIENT)
        self._arrived: deque[str] = deque()
        self._partial = ""
        self._accepted = False
        self.socket.sendall(self._websocket.send(Request(host="localhost", target=PATH)))
        while not self._accepted:
            self._receive()
        self.expect("0")
        self.say("40")
        self.expect("40")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def say(self, text: str) -> None:
        """Send one text message."""
        self.socket.sendall(self._websocket.send(TextMessage(data=text)))

    def ping(self) -> None:
        """Send a WebSocket ping, which the server answers past its queue."""
        self.socket.sendall(self._websocket.send(Ping(payload=b"?")))

    def expect(self, start: str) -> str:
        """The next message, which must begin so."""
        text = next(self.texts())
        assert text.startswith(start), text
        return text

    def texts(self) -> Iterator[str]:
        """Messages as they arrive; TimeoutError when nothing comes for ten seconds."""
        while True:
            while not self._arrived:
                self._receive()
            yield self._arrived.popleft()

    def _receive(self) -> None:
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError
        self._websocket.receive_data(data)
        for event in self._websocket.events():
            match event:
                case AcceptConnection():
                    self._accepted = True
                case TextMessage():
                    self._partial += event.data
                    if event.message_finished:
                        self._arrived.append(self._partial)
                        self._partial = ""
                case Pong():
                    self.pongs += 1
                case BytesMessage():
                    raise AssertionError("the server sends text only")
                case other:
                    raise AssertionError(other)


def unverified() -> ssl.SSLContext:
    """Trust whatever certificate the test made."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
