"""Zips written by hand are those that `zipfile` writes, to the last byte."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.word.archive import FAST, USUAL, Archive

NAMES = st.text(st.characters(exclude_categories=["C"], exclude_characters="/\\:"), min_size=1)
CONTENTS = st.binary() | st.text().map(lambda text: 300 * text.encode())
EXTRAS = st.sampled_from([b"", b"mk\x02\x00ab"])
MEMBERS = st.lists(st.tuples(NAMES, CONTENTS, EXTRAS), unique_by=lambda member: member[0])


def by_zipfile(members: list[tuple[str, bytes, bytes]], base: int) -> bytes:
    """A zip as `zipfile` writes it: some members packed as usual, the others fast."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number, (name, content, extra) in enumerate(members):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 0
            info.compress_type = zipfile.ZIP_DEFLATED
            info.extra = extra
            archive.writestr(info, content, compresslevel=USUAL if number < base else FAST)
            info.extra = b""
    return buffer.getvalue()


@given(MEMBERS, st.integers(0, 5))
def test_a_zip_is_what_zipfile_writes(members: list[tuple[str, bytes, bytes]], before: int) -> None:
    base = Archive(level=USUAL)
    for member in members[:before]:
        base.add(*member)
    archive = Archive(base.whole(), FAST)
    begins = [archive.add(*member) for member in members[before:]]
    made = archive.whole()
    assert made == by_zipfile(members, before)
    for begin, (name, _, extra) in zip(begins, members[before:], strict=True):
        assert made[:begin].endswith(name.encode() + extra)
