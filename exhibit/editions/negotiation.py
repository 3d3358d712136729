"""Which encoding of a body a client gets: Accept-Encoding and If-None-Match (RFC 9110)."""

import re
from functools import lru_cache

IDENTITY, GZIP, BROTLI = 0, 1, 2
ENCODINGS = ("identity", "gzip", "br")
_NAMES = {"identity": IDENTITY, "gzip": GZIP, "x-gzip": GZIP, "br": BROTLI}

# Browsers send a few dozen different headers; anything longer is not kept in memory.
LONGEST_KEPT = 256
# Identity is acceptable unless refused, but below any encoding that was asked for: the
# smallest weight that can be written is 0.001 (section 12.4.2).
_UNNAMED_IDENTITY = 0.0005
_WEIGHT = re.compile(r"q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)
# Without its W/: validators of GET are compared weakly (section 13.1.2).
_OPAQUE_TAG = re.compile(r'"[^"]*"')


def preferences(accept_encoding: str | None) -> tuple[int, ...]:
    """Return encodings from best to worst as indices of ENCODINGS; identity always closes.

    Weights decide, and among equal weights the smaller body (br, gzip, identity). A client that
    refuses everything gets identity: a readable page serves it better than status 406.
    """
    if not accept_encoding:
        return (IDENTITY,)
    if len(accept_encoding) > LONGEST_KEPT:
        return _parse(accept_encoding)
    return _kept(accept_encoding)


def _parse(header: str) -> tuple[int, ...]:
    weights: dict[int, float] = {}
    unnamed_weight: float | None = None
    for item in header.lower().split(","):
        name, *parameters = (part.strip() for part in item.split(";"))
        weight = _weight(parameters)
        if weight is None:
            continue
        if name == "*":
            unnamed_weight = weight
        elif name in _NAMES:
            weights[_NAMES[name]] = weight
    weights.setdefault(IDENTITY, _UNNAMED_IDENTITY if unnamed_weight is None else unnamed_weight)
    for encoding in (GZIP, BROTLI):
        weights.setdefault(encoding, unnamed_weight or 0.0)
    ordered = sorted(weights, key=lambda encoding: (-weights[encoding], -encoding))
    wanted = tuple(encoding for encoding in ordered if weights[encoding] > 0)
    return wanted if IDENTITY in wanted else (*wanted, IDENTITY)


_kept = lru_cache(maxsize=256)(_parse)


def _weight(parameters: list[str]) -> float | None:
    """Return the q-value, 1 when there is none, None when it is malformed."""
    for parameter in parameters:
        if parameter.startswith("q"):
            match = _WEIGHT.fullmatch(parameter.replace(" ", ""))
            return float(match[1]) if match else None
    return 1.0


def matches(if_none_match: str | None, etag: str) -> bool:
    """Say whether If-None-Match covers the entity tag, by weak comparison (section 8.8.3.2)."""
    if not if_none_match:
        return False
    if if_none_match == etag or if_none_match.strip() == "*":
        return True
    return etag in _OPAQUE_TAG.findall(if_none_match)
