"""Where the server listens and how it is told to stop: addresses, the listening socket, TLS, file limits, signals.

Loop-neutral: it works the same under every event loop and never imports one.
"""

import contextlib
import gc
import ipaddress
import signal
import socket
import ssl
from pathlib import Path

import ifaddr

# Tablets all arrive within seconds of "please open your tablets"; the kernel may refuse what does not fit in here.
BACKLOG = 4096
EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104  (a tablet can only reach a server that listens on the network)


def listening_socket(host: str, port: int) -> socket.socket:
    """Bind and listen; OSError when the port is taken or the address is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Inherited by every accepted socket: without it the first answer on a new TLS connection takes 45 ms, not 5.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def tls_context(cert: Path, key: Path) -> ssl.SSLContext:
    """TLS 1.2 and later with the certificate chain and key of these two PEM files."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(cert, key)
    return context


def addresses(host: str, port: int, *, tls: bool) -> list[str]:
    """The addresses a tablet can open, the most likely one first; localhost last, or alone without a network."""
    hosts = lan_hosts() if host in EVERYWHERE else [host]
    if host in EVERYWHERE or not hosts:
        hosts.append("localhost")
    return [address(one, port, tls=tls) for one in hosts]


def address(host: str, port: int, *, tls: bool) -> str:
    """One address as it is typed: without the port when the scheme implies it."""
    scheme, implied = ("https", 443) if tls else ("http", 80)
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" if port == implied else f"{scheme}://{shown}:{port}"


def lan_hosts() -> list[str]:
    """IPv4 addresses of every network card: the one with the way out first, then private ones, then the rest."""
    found = {
        str(ip.ip)
        for card in ifaddr.get_adapters()
        for ip in card.ips
        if ip.is_IPv4 and not ipaddress.ip_address(str(ip.ip)).is_loopback
    }
    main = outgoing_host()
    return sorted(found, key=lambda one: (one != main, virtual(one), not ipaddress.ip_address(one).is_private, one))


def virtual(host: str) -> bool:
    """True for addresses no tablet is likely to reach: self-assigned ones and Docker's default bridge."""
    parsed = ipaddress.ip_address(host)
    return parsed.is_link_local or parsed in ipaddress.ip_network("172.17.0.0/16")


def outgoing_host() -> str | None:
    """The address the system would use towards a far network; asking sends nothing."""
    with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect(("203.0.113.1", 9))
        except OSError:
            return None
        return str(probe.getsockname()[0])


def raise_file_limit(wanted: int) -> int | None:
    """Allow as many open sockets as the system lets us, up to `wanted`; what is allowed now, None for no limit."""
    try:
        import resource  # not on Windows
    except ImportError:
        return None
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    ceiling = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < ceiling:
        resource.setrlimit(resource.RLIMIT_NOFILE, (ceiling, hard))
        return ceiling
    return None if soft == resource.RLIM_INFINITY else soft


def settle_memory() -> None:
    """Call once everything is imported and before the first client.

    What the program itself consists of never becomes garbage, so the collector need not walk it again; connections
    and requests are freed by reference counting, so it may also look less often.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


class StopBell:
    """Rings at Ctrl-C and at SIGTERM; the second time the program ends at once."""

    def __init__(self) -> None:
        self._heard, self._rung = socket.socketpair()
        self._rung.setblocking(False)
        # A signal alone does not wake a loop that sleeps in epoll until its next timer; a byte on a socket does.
        signal.set_wakeup_fd(self._rung.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)

    def wait(self) -> None:
        """Wait for the bell, letting every other green or native thread work."""
        self._heard.recv(1)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
