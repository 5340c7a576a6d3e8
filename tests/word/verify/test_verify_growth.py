"""Time grows with the length of a document, and no faster: calls are counted, not seconds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from broken_documents import HEADER, OLD, STYLES, at_end, good, swap
from growth import calls

from minutes_kit.word.verify.verify import Wishes, verify

Document = Callable[[int], bytes]
RUN = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Zo. </w:t></w:r>'
TEXT = f"<w:p>{RUN}</w:p>"
SMALL = 60


def body(before: str, piece: str, after: str = "") -> Document:
    """A document with a piece many times at its end, each with its number."""

    def made(count: int) -> bytes:
        pieces = (piece.replace("#", str(number)) for number in range(count))
        return at_end(f"{before}{''.join(pieces)}{after}")(good(OLD))

    return made


def styles(count: int) -> bytes:
    """A document with many styles, each based on the one before and used."""
    form = '<w:style w:type="paragraph" w:styleId="Z{}"><w:basedOn w:val="Z{}"/></w:style>'
    made = "".join(form.format(number + 1, number) for number in range(count))
    used = body("", TEXT.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Z#"/></w:pPr>'))(count)
    return swap(STYLES, "</w:styles>", f"{made}</w:styles>")(used)


def margin(count: int) -> bytes:
    """A document with many sentences in its header that its text does not say."""
    form = "Wat hier staat, zegt de tekst zelf nergens, nummer {}. "
    said = "".join(map(form.format, range(count)))
    header = f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:hdr>"
    return swap(HEADER, "</w:hdr>", header)(body("", TEXT)(count))


CELLS = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
KINDS: dict[str, Document] = {
    "paragraphs": body("", TEXT),
    "empty paragraphs": body("", "<w:p/>"),
    "runs": body("<w:p>", RUN, "</w:p>"),
    "hidden runs": body("<w:p>", RUN.replace("<w:b/>", "<w:vanish/>"), "</w:p>"),
    "bookmarks": body("<w:p>", '<w:bookmarkStart w:id="9#" w:name="b#"/>', "</w:p>"),
    "fields": body("<w:p>", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "</w:p>"),
    "cells": body("<w:tbl><w:tr>", f"<w:tc>{TEXT}</w:tc>", "</w:tr></w:tbl>"),
    "tables": body("", f"{CELLS[0]}{TEXT}{CELLS[1]}"),
    "tables in tables": body(CELLS[0] * 20, CELLS[0] + TEXT + CELLS[1], "<w:p/>" + CELLS[1] * 20),
    "links": body("<w:p>", '<w:hyperlink r:id="x#"/>', "</w:p>"),
    "changes": body("<w:p>", '<w:ins w:id="9#" w:author="A#"/>', "</w:p>"),
    "statements": body("", TEXT.replace("Zo.", "Gefinancierd door de Europese Unie")),
    "dashes": body("", TEXT.replace("Zo.", "- zo")),
    "styles": styles,
    "sentences in the header": margin,
}


@pytest.fixture(autouse=True, scope="module")
def _known() -> None:
    """What is looked up once."""
    verify(KINDS["statements"](1), "x.docx", Wishes())


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_four_times_the_document_takes_four_times_the_calls(kind: Document) -> None:
    none, once, more = (
        calls(partial(verify, kind(count), "x.docx", Wishes())) for count in (0, SMALL, 4 * SMALL)
    )
    assert more - none <= 5 * (once - none)


def test_what_stands_around_a_text_takes_no_calls_for_each_of_its_runs() -> None:
    def made(depth: int) -> bytes:
        return body("<w:p>" + "<w:x>" * depth, RUN, "</w:x>" * depth + "</w:p>")(SMALL)

    once, more = (calls(partial(verify, made(depth), "x.docx", Wishes())) for depth in (1, 90))
    assert more <= once + 90 * SMALL
