"""What closes minutes stands on no page alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from minutes_kit import build
from minutes_kit.word.pdf import converted
from minutes_kit.word.template.repair.keeping import kept, rows_kept

MARK = '<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr></w:p>'
LINE = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
NOTES = """\
titel: Overleg
datum: 3/2/2025
agenda:
  - titel: Stand van zaken
    tekst: |
{lines}
{closing}
"""
SIGNED = "handtekeningen: [An Bos – voorzitter, Bo Maes – secretaris]\n"
ASKED = (
    "volgende_vergadering: {datum: 4/3/2025, bevestigen: {voor: 3/3/2025, bij: an@example.org}}\n"
)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (LINE, "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"),
        (
            '<w:p><w:pPr><w:pStyle w:val="T"/><w:jc w:val="left"/></w:pPr></w:p>',
            '<w:p><w:pPr><w:pStyle w:val="T"/><w:keepNext/><w:jc w:val="left"/></w:pPr></w:p>',
        ),
        ("<w:p><w:pPr><w:keepNext/></w:pPr></w:p>", "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>"),
        (
            f"<w:tbl><w:tr>{LINE}</w:tr><w:tr><w:tc>{LINE}</w:tc><w:tc>{LINE}</w:tc></w:tr></w:tbl>",
            f"<w:tbl><w:tr>{LINE}</w:tr><w:tr>"
            + 2 * f"<w:tc>{LINE.replace('<w:p>', '<w:p><w:pPr><w:keepNext/></w:pPr>')}</w:tc>"
            + "</w:tr></w:tbl>",
        ),
        ("", ""),
    ],
)
def test_what_stands_before_stays_with_it(before: str, expected: str) -> None:
    assert kept(f"{LINE}{before}{MARK}" if before else MARK, ["S"]) == (
        f"{LINE}{expected}{MARK}" if before else MARK
    )


def test_other_paragraphs_stay_as_they_are() -> None:
    assert kept(LINE + MARK, ["T"]) == LINE + MARK


def rows(*marks: str) -> str:
    """A table of rows of which some are kept."""
    look = '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>'
    inner = "".join(
        f"<w:tr>{LINE.replace('<w:p>', f'<w:p>{mark}') if mark else LINE}</w:tr>" for mark in marks
    )
    return f"{look}{inner}</w:tbl>{LINE}"


KEPT = "<w:pPr><w:keepNext/></w:pPr>"


@pytest.mark.parametrize(
    "marks", [("",), (KEPT, ""), ("", KEPT, ""), ("", KEPT, KEPT, ""), ("", KEPT, "", KEPT, "")]
)
def test_no_row_of_a_table_is_alone_on_a_page(marks: tuple[str, ...]) -> None:
    bare = rows(*[""] * len(marks))
    assert rows_kept(LINE + bare * 2, "T") == LINE + rows(*marks) * 2
    assert rows_kept(bare, "S") == bare


def test_of_several_each_is_kept() -> None:
    twice = kept((LINE + MARK) * 2, ["S"])
    assert twice.count("<w:keepNext/>") == 2


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
@pytest.mark.parametrize(("closing", "first"), [(SIGNED, "Handtekeningen"), (ASKED, "Gelieve")])
def test_no_page_begins_with_what_closes_minutes(tmp_path: Path, closing: str, first: str) -> None:
    """Whatever the length of the text, the page has some of it as well."""
    documents = [
        build(NOTES.format(lines="\n".join(["      - Een regel."] * n), closing=closing).encode())
        for n in range(24, 44)
    ]
    pages = []
    for number, made in enumerate(converted(documents)):
        assert isinstance(made, bytes)
        pdf = tmp_path / f"{number}.pdf"
        pdf.write_bytes(made)
        text = subprocess.run(
            ["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8"
        )
        pages += [(number, page.split()) for page in text.stdout.split("\f") if first in page]
    assert len(pages) == len(documents)
    alone = [number for number, words in pages if _follows_the_header(words, first)]
    assert alone == []


def _follows_the_header(words: list[str], first: str) -> bool:
    """Whether a page's own words begin with this one: nothing of the text stands before it."""
    return "regel." not in words[: words.index(first)] and "Volgende" not in words
