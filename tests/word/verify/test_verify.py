"""Any bytes are looked at: what is no document, or a damaged one, is told, not raised."""

from __future__ import annotations

import datetime as dt
import io
from functools import cache
from zipfile import ZIP_STORED, ZipFile

import pytest
from broken_documents import good
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.word.verify.page import page
from minutes_kit.word.verify.verify import Wishes, verify
from word import parts, rezipped

DAY = dt.date(2025, 4, 1)
XML = [(n, part) for n, part in parts(good()).items() if n.endswith(("xml", "rels"))]


@cache
def plain() -> bytes:
    """Good minutes whose parts are not compressed: each byte of them is drawn as often."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, part in parts(good()).items():
            archive.writestr(name, part)
    return buffer.getvalue()


@given(st.binary(max_size=200))
def test_any_bytes_are_told_of(data: bytes) -> None:
    assert [one.code for one in verify(data, "x.docx", Wishes()).problems] == ["E751"]


@given(st.integers(0, 10**6), st.integers(1, 255))
def test_a_flipped_byte_is_never_an_error_of_ours(place: int, other: int) -> None:
    data = bytearray(plain())
    data[place % len(data)] ^= other
    verify(bytes(data), "x.docx", Wishes())


@given(st.integers(0, 10**6), st.integers(1, 2000))
def test_a_piece_that_lacks_is_never_an_error_of_ours(place: int, length: int) -> None:
    place %= len(plain())
    verify(plain()[:place] + plain()[place + length :], "x.docx", Wishes())


@given(st.data())
def test_other_letters_in_a_part_are_never_an_error_of_ours(data: st.DataObject) -> None:
    name, part = data.draw(st.sampled_from(XML))
    start = data.draw(st.integers(0, len(part)))
    length = data.draw(st.integers(0, 60))
    pieces = st.sampled_from([b"", b"x", b"-1", b"99999999999", b' w:id=""', b"<!-- -->", b"<?a?>"])
    changed = part[:start] + data.draw(pieces) + part[start + length :]
    verify(rezipped(good(), {name: changed}), "x.docx", Wishes())


@pytest.mark.parametrize("name", ["word/styles.xml", "docProps/core.xml"])
def test_a_document_that_was_not_looked_through_is_not_told_to_be_free_of_faults(name: str) -> None:
    part = b'<?xml version="1.0" encoding="mac_roman"?><a/>'  # that only one parser reads
    looked = verify(rezipped(good(), {name: part}), "x.docx", Wishes("en"))
    assert [one.code for one in looked.problems] == ["E751"]
    assert not looked.whole
    assert page([looked], "en", DAY).count(b">in order<") == 1  # it is not unsafe


def test_a_page_of_any_names_is_whole() -> None:
    looked = verify(b"", "<b>&\ud800.docx", Wishes("en"))
    made = page([looked], "en", DAY)
    assert b"&lt;b&gt;&amp;?.docx" in made
    assert made == page([looked], "en", DAY)
