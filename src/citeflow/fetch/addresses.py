"""Which addresses may be asked: public ones alone, so that no reply can lead us into the network we stand in."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}
LONGEST_URL = 8_000
NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Prefix under which IPv4 addresses stand in IPv6 ones (RFC 6052)."""

LOCAL_NAT64 = ipaddress.ip_network("64:ff9b:1::/48")
"""The same for use inside a network (RFC 8215): where such an address leads cannot be told."""

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port -> its addresses as text; raises OSError where there are none."""

Place = tuple[str, int]
"""Host and port."""


class Target(NamedTuple):
    """Where to connect. address: the one that was checked. host: for TLS and the Host line. path: with the query."""

    scheme: str
    host: str
    port: int
    address: str
    path: str


def check_url(url: str, resolve: Resolve, allowed: frozenset[Place] = frozenset()) -> Target | None:
    """The target of a URL; None where it must not be asked. Raises OSError where the host is not known.

    Only http and https on their own ports, without a user's name. The host is resolved once, all its addresses must
    be public, and the connection goes to the one that was checked: a name that answers otherwise a second time gains
    nothing. allowed: places asked all the same, for tests against a server of their own.
    """
    if len(url) > LONGEST_URL or any(ord(sign) <= 0x20 or ord(sign) == 0x7F for sign in url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
        host = spell_host(parts.hostname or "")
        path = quote_beyond_ascii((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    except ValueError:
        return None
    if parts.scheme not in PORTS or not host or parts.username is not None or parts.password is not None:
        return None
    if (host, port) in allowed:
        return Target(parts.scheme, host, port, host, path)
    if port != PORTS[parts.scheme]:
        return None
    addresses = list(resolve(host, port))
    if not addresses or not all(map(is_public, addresses)):
        return None
    return Target(parts.scheme, host, port, addresses[0], path)


def spell_host(host: str) -> str:
    """A host as DNS knows it. Raises UnicodeError, a ValueError, for one that cannot be."""
    return host if ":" in host else host.encode("idna").decode("ascii")


def quote_beyond_ascii(path: str) -> str:
    """Letters beyond ASCII as percent signs and hex. Raises UnicodeError, a ValueError, for half a surrogate pair."""
    return "".join(sign if sign.isascii() else "".join(f"%{byte:02X}" for byte in sign.encode()) for sign in path)


def quote_bytes(location: str) -> str:
    """A header's address, which http.client gives byte by byte, with spaces and bytes beyond ASCII as percent signs.

    >>> quote_bytes("/a b/" + "я".encode().decode("latin-1"))
    '/a%20b/%D1%8F'
    """
    return "".join(sign if "!" <= sign <= "~" else f"%{ord(sign):02X}" for sign in location.strip())


def host_of(url: str) -> str:
    """The host of a URL in the one form under which it is known here; empty for what is no URL.

    >>> host_of("https://Example.ORG:443/a"), host_of("http://[2606:2800:220:1::1]/"), host_of("http://[a")
    ('example.org', '2606:2800:220:1::1', '')
    """
    try:
        return spell_host(urlsplit(url).hostname or "")
    except ValueError:
        return ""


def resolve_host(host: str, port: int) -> list[str]:
    """The addresses that this machine knows for a host."""
    return [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether an address is reached by everybody; one that carries another inside is judged by that one, too.

    >>> [is_public(a) for a in ("93.184.216.34", "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1")]
    [True, False, False, False, False]
    >>> [is_public(a) for a in ("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1%eth0", "no")]
    [False, False, False, False, False]
    >>> is_public("64:ff9b::5db8:d822"), is_public("64:ff9b:1::5db8:d822")
    (True, False)
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        # these two count as reserved, but lead wherever the address inside them does
        carried = ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF) if ip in NAT64 else ip.ipv4_mapped
        if carried is not None:
            return is_public(str(carried))
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return True
    inner = [ip.sixtofour, *(ip.teredo or ())]
    return ip not in LOCAL_NAT64 and all(part is None or is_public(str(part)) for part in inner)
