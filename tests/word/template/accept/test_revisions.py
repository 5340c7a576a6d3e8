"""Tracked changes of a template: its documents are those of the template with all accepted."""

from __future__ import annotations

import io

import docx
import pytest
from lxml import etree

from minutes_kit.word.template.accept.revisions import changes
from minutes_kit.word.verify.verify import Wishes, verify
from word import BODY, MAIN, W, document, edited, lines, parts, placed, template

SETTINGS, STYLES = "word/settings.xml", "word/styles.xml"
BY = 'w:id="7" w:author="An Bos" w:date="2025-01-01T00:00:00Z"'
MARK = "<w:p><w:pPr><w:rPr><w:{} " + BY + "/></w:rPr></w:pPr>"


def text(words: str, name: str = "t") -> str:
    """A run with words."""
    return f'<w:r><w:{name} xml:space="preserve">{words}</w:{name}></w:r>'


def changed(kind: str, *runs: str) -> str:
    """A tracked change around runs."""
    return f"<w:{kind} {BY}>{''.join(runs)}</w:{kind}>"


def gone(words: str, kind: str = "del") -> str:
    """Words that were deleted, or moved away."""
    return changed(kind, text(words, "delText" if kind == "del" else "t"))


def body(xml: str) -> bytes:
    """A template with this body."""
    return edited(template("PLACE"), "<w:p><w:r><w:t>PLACE</w:t></w:r></w:p>", xml)


def row(words: str, mark: str = "") -> str:
    """A row of a table, with a mark of a change."""
    properties = f"<w:trPr><w:{mark} {BY}/></w:trPr>" if mark else ""
    return f"<w:tr>{properties}<w:tc><w:p>{text(words)}</w:p></w:tc></w:tr>"


def cell(words: str, mark: str = "") -> str:
    """A cell of a table, with a mark of a change."""
    properties = f"<w:tcPr><w:{mark} {BY}/></w:tcPr>" if mark else ""
    return f"<w:tc>{properties}<w:p>{text(words)}</w:p></w:tc>"


RANGE = f'<w:moveFromRangeStart {BY} w:name="m"/>', '<w:moveFromRangeEnd w:id="7"/>'
BODIES = {
    "words added": (f"<w:p>{text('a')}{changed('ins', text('b'))}</w:p>", ["ab"]),
    "words deleted": (f"<w:p>{text('a')}{gone('b')}{text('c')}</w:p>", ["ac"]),
    "added, then deleted": (f"<w:p>{text('a')}{changed('ins', gone('b'))}</w:p>", ["a"]),
    "half a tag added": (
        f"<w:p>{text('{{ ti')}{gone('x')}{changed('ins', text('tle'))}{text(' }}')}</w:p>",
        ["Zorg & <Welzijn>"],
    ),
    "a tag deleted": (f"<w:p>{text('a')}{gone('{{ titel }}')}</w:p>", ["a"]),
    "words moved": (
        f"<w:p>{RANGE[0]}{gone('b', 'moveFrom')}{RANGE[1]}{text('a')}</w:p>"
        f"<w:p>{changed('moveTo', text('b'))}</w:p>",
        ["a", "b"],
    ),
    "a paragraph added": (f"{MARK.format('ins')}{changed('ins', text('a'))}</w:p>", ["a"]),
    "a paragraph deleted": (
        f"{MARK.format('del')}{gone('a')}</w:p><w:p>{text('b')}</w:p>",
        ["b"],
    ),
    "a paragraph moved": (
        f"{MARK.format('moveFrom')}{gone('a', 'moveFrom')}</w:p><w:p>{text('b')}</w:p>"
        f"{MARK.format('moveTo')}{changed('moveTo', text('a'))}</w:p>",
        ["b", "a"],
    ),
    "two paragraphs joined": (
        f"{MARK.format('del')}{text('a')}</w:p><w:p>{text('b')}</w:p>",
        ["ab"],
    ),
    "three paragraphs joined over a bookmark": (
        f"{MARK.format('del')}{text('a')}</w:p><w:bookmarkStart w:id='1' w:name='x'/>"
        f"{MARK.format('del')}{text('b')}</w:p><w:bookmarkEnd w:id='1'/><w:p>{text('c')}</w:p>",
        ["abc"],
    ),
    "a mark deleted before a table": (
        f"{MARK.format('del')}{text('a')}</w:p><w:tbl>{row('b')}</w:tbl>",
        ["a", "b"],
    ),
    "a row added": (f"<w:tbl>{row('a')}{row('b', 'ins')}</w:tbl>", ["a", "b"]),
    "a row deleted": (f"<w:tbl>{row('a')}{row('b', 'del')}</w:tbl>", ["a"]),
    "a table deleted": (f"<w:tbl>{row('a', 'del')}</w:tbl><w:p>{text('b')}</w:p>", ["b"]),
    "a cell added": (f"<w:tbl><w:tr>{cell('a')}{cell('b', 'cellIns')}</w:tr></w:tbl>", ["a", "b"]),
    "a cell deleted": (f"<w:tbl><w:tr>{cell('a')}{cell('b', 'cellDel')}</w:tr></w:tbl>", ["a"]),
    "the only cell deleted": (
        f"<w:tbl>{row('a')}<w:tr>{cell('b', 'cellDel')}</w:tr></w:tbl>",
        ["a"],
    ),
    "cells merged": (
        f"<w:tbl><w:tr>{cell('a', 'cellMerge w:vMerge=~rest~')}</w:tr>"
        f"<w:tr>{cell('', 'cellMerge w:vMerge=~cont~')}</w:tr></w:tbl>".replace("~", '"'),
        ["a"],
    ),
    "a look of a run": (
        f"<w:p><w:r><w:rPr>{changed('rPrChange', '<w:rPr/>')}</w:rPr><w:t>a</w:t></w:r></w:p>",
        ["a"],
    ),
    "a look of a paragraph": (
        f"<w:p><w:pPr>{changed('pPrChange', '<w:pPr/>')}</w:pPr>{text('a')}</w:p>",
        ["a"],
    ),
    "a look of a table": (
        f"<w:tbl><w:tblPr>{changed('tblPrChange', '<w:tblPr/>')}</w:tblPr>{row('a')}</w:tbl>",
        ["a"],
    ),
}


@pytest.mark.parametrize(("xml", "expected"), BODIES.values(), ids=BODIES)
def test_changes_are_taken_as_accepted(xml: str, expected: list[str]) -> None:
    data = body(xml)
    assert lines(data) == expected
    made = document(data)
    assert not list(changes(etree.fromstring(parts(made)[BODY])))
    assert docx.Document(io.BytesIO(made)).element.body is not None
    found = verify(made, "a", Wishes()).problems
    assert not {one.code for one in found} & {"E766", "E755"}


@pytest.mark.parametrize("where", ["header", "footnote", "text box", "cell"])
def test_changes_are_accepted_wherever_they_stand(where: str) -> None:
    data = placed(where, "a TEXT")
    name = next(name for name, part in parts(data).items() if b"a TEXT" in part)
    data = edited(
        data, "a TEXT", f"a </w:t></w:r>{changed('ins', text('{{ title }}'))}<w:r><w:t>", name
    )
    assert "a Zorg & <Welzijn>" in lines(data)


def test_cells_that_were_merged_are_merged() -> None:
    root = etree.fromstring(parts(document(body(BODIES["cells merged"][0])))[BODY])
    assert [one.get(f"{W}val") for one in root.iter(f"{W}vMerge")] == ["restart", "continue"]


def test_a_paragraph_that_was_joined_to_has_kept_its_look() -> None:
    joined = f'{MARK.format("del")}{text("a")}</w:p><w:p><w:pPr><w:jc w:val="end"/></w:pPr></w:p>'
    root = etree.fromstring(parts(document(body(joined)))[BODY])
    [paragraph] = list(root.iter(f"{W}p"))
    assert [child.tag for child in paragraph] == [f"{W}pPr", f"{W}r"]
    assert paragraph.find(f"{W}pPr/{W}jc") is not None


def test_no_document_goes_on_tracking() -> None:
    data = edited(template("a"), "</w:settings>", "<w:trackRevisions/></w:settings>", SETTINGS)
    assert b"trackRevisions" not in parts(document(data))[SETTINGS]


def test_styles_have_no_changes() -> None:
    change = changed("rPrChange", "<w:rPr/>")
    data = edited(
        template("a"), "</w:rPr></w:rPrDefault>", f"{change}</w:rPr></w:rPrDefault>", STYLES
    )
    assert b"rPrChange" not in parts(document(data))[STYLES]


def test_changes_are_found_in_their_order() -> None:
    xml = f'<w:document xmlns:w="{MAIN}">{BODIES["words moved"][0]}</w:document>'
    found = [etree.QName(one).localname for one in changes(etree.fromstring(xml))]
    assert found == ["moveFromRangeStart", "moveFrom", "moveFromRangeEnd", "moveTo"]
    assert not list(changes(etree.fromstring(f'<w:p xmlns:w="{MAIN}"/>')))
