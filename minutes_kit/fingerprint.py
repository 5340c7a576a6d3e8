"""A fingerprint in each file that is made, by which it is known later as ours and unchanged."""

from __future__ import annotations

import hashlib
import re
from itertools import islice

_NAME = b"minutes-kit:"
_LENGTH = 32  # digits: 128 bits, and short enough for a line of any format
_SEAL = re.compile(_NAME + b"([0-9a-f]{%d})" % _LENGTH)
_MOST = 16  # seals that are looked at: one is ours, and a text may tell of a few others
SIZE = len(_NAME) + _LENGTH
"""The bytes that a fingerprint takes."""


def sealed(before: bytes, after: bytes) -> bytes:
    """A file with the fingerprint of all else between its two pieces."""
    return b"".join((before, _NAME, _digest(before, after), after))


def untouched(data: bytes) -> bool:
    """Whether a file is, to the last byte, as `sealed` made it."""
    return any(
        seal[1] == _digest(data[: seal.start()], data[seal.end() :])
        for seal in islice(_SEAL.finditer(data), _MOST)
    )


def _digest(before: bytes, after: bytes) -> bytes:
    """A hash of two pieces, and of where they meet."""
    whole = hashlib.sha256(before)
    whole.update(_NAME)
    whole.update(after)
    return whole.hexdigest()[:_LENGTH].encode()
