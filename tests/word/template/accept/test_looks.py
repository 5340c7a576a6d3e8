"""Plain paragraphs look like the one of their tag, and what stands behind a link as it was made."""

from __future__ import annotations

import re

import pytest
from lxml import etree
from msgspec.structs import replace

from minutes_kit.text.blocks import Blocks, Kind, Paragraph, Run, Runs, Table
from minutes_kit.text.pieces import View
from word import BODY, FULL, W, edited, lines, parts, placed, refusal, rendered, template

WORDS = Runs((Run("a"),))
TABLE = Table(((WORDS,), (WORDS,)), ("left",))
QUOTE, JUSTIFIED = '<w:pStyle w:val="Quote"/>', '<w:jc w:val="end"/>'


def of(kind: Kind = "text", *, kept: bool = False) -> Paragraph:
    return Paragraph(kind, 1, 1 if kind == "number" else None, WORDS, kept=kept)


def shown(*blocks: Paragraph | Table) -> View:
    """A view whose first item has a text."""
    return replace(FULL, agenda=[replace(FULL.agenda[0], text=Blocks(blocks))])


def looking(properties: str, tag: str = "{{p agenda[0].text }}") -> bytes:
    """A template whose tag stands in a paragraph with properties."""
    paragraph = f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}<w:r>"
    return edited(template(tag), "<w:p><w:r>", paragraph)


def properties(body: str) -> list[str]:
    """The properties of each paragraph of a body, as they are written."""
    paragraphs = body.split("<w:p>")[1:]
    return [one.partition("<w:pPr>")[2].partition("</w:pPr>")[0] for one in paragraphs]


LOOKS = {
    "none": ("", ""),
    "a style": (QUOTE, QUOTE),
    "a look of its own": ('<w:jc w:val="center"/>', '<w:jc w:val="center"/>'),
    "what a paragraph has once": (
        f'{QUOTE}<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="9"/><w:rPr><w:b/></w:rPr>',
        f'{QUOTE}<w:ind w:left="9"/>',
    ),
}


@pytest.mark.parametrize(("own", "expected"), LOOKS.values(), ids=LOOKS)
def test_plain_paragraphs_look_as_that_of_their_tag(own: str, expected: str) -> None:
    body = rendered(looking(own), shown(of(), of()))[BODY]
    assert properties(body) == [expected, expected]


def test_what_a_paragraph_needs_besides_stands_where_word_looks_for_it() -> None:
    own = f'{QUOTE}<w:shd w:val="clear" w:fill="FFFFFF"/><w:jc w:val="left"/>'
    space = '<w:spacing w:before="120"/>'
    body = rendered(looking(own), shown(TABLE, of(kept=True)))[BODY]
    assert properties(body)[-1] == own.replace(QUOTE, f"{QUOTE}<w:keepNext/>").replace(
        "<w:jc", f"{space}<w:jc"
    )
    own = f'{QUOTE}<w:keepNext/><w:spacing w:after="0"/>'
    assert properties(rendered(looking(own), shown(TABLE, of(kept=True)))[BODY])[-1] == own


@pytest.mark.parametrize("kind", ["bullet", "number", "continue", "heading", "subheading"])
def test_other_paragraphs_keep_the_style_of_their_kind(kind: Kind) -> None:
    what = shown(of(kind))
    assert rendered(looking(QUOTE), what)[BODY] == rendered(looking(""), what)[BODY]


@pytest.mark.parametrize("where", ["body", "cell", "text box", "header", "footnote"])
def test_tags_have_the_look_of_their_own_place(where: str) -> None:
    tag = "{{p agenda[0].text }}"
    first = f"</w:t></w:r></w:p><w:p><w:pPr>{QUOTE}</w:pPr><w:r><w:t>{tag}</w:t></w:r></w:p>"
    second = f"<w:p><w:pPr>{JUSTIFIED}</w:pPr><w:r><w:t>{tag}"
    data = placed(where, "PLACE")
    name = next(name for name, part in parts(data).items() if b"PLACE" in part)
    found = properties(rendered(edited(data, "PLACE", first + second, name), shown(of()))[name])
    times = 2 if where == "text box" else 1  # once more for an older Word
    assert [found.count(one) for one in (QUOTE, JUSTIFIED)] == [times, times]


def test_a_style_may_have_any_name() -> None:
    style = '<w:pStyle w:val="It\'s 50%} \\ &amp;"/>'
    assert properties(rendered(looking(style), shown(of()))[BODY]) == [style]


def test_a_tag_in_many_runs_has_the_look_of_its_paragraph() -> None:
    split = "{{</w:t></w:r><w:r><w:t>p agenda[0].te</w:t></w:r><w:r><w:t>xt }}"
    data = edited(looking(QUOTE), "{{p agenda[0].text }}", split)
    assert properties(rendered(data, shown(of()))[BODY]) == [QUOTE]


def test_a_mistake_in_a_tag_is_told_as_it_was_typed() -> None:
    expected = {"tag": "agenda[0].txt", "place": "{{p agenda[0].txt }}", "near": "text"}
    code, values = refusal(rendered, looking(QUOTE, "{{p agenda[0].txt }}"), FULL)
    assert (code, values["place"], values["near"]) == ("E302", expected["place"], "text")
    code, values = refusal(rendered, looking(QUOTE, "{{p title }}"))
    assert (code, values["tag"], values["place"]) == ("E305", "{{p title }}", "{{p title }}")


BOLD = "<w:rPr><w:b/></w:rPr>"


def bold(text: str) -> dict[str, bool]:
    """Which pieces of the line of a template are bold."""
    data = edited(template("PLACE"), "<w:r><w:t>PLACE", f"<w:r>{BOLD}<w:t>{text}")
    root = etree.fromstring(rendered(data, FULL)[BODY].encode())
    runs = [run for run in root.iter(f"{W}r") if "".join(run.itertext())]
    return {"".join(run.itertext()): run.find(f"{W}rPr/{W}b") is not None for run in runs}


EMAIL = FULL.attendees[0].email.words()


@pytest.mark.parametrize(
    "text",
    [
        "before {{r attendees[0].email }} behind",
        "before {{r attendees[0].email }} a{{r attendees[0].email }} behind",
        "before {{r attendees[0].email }}</w:t><w:br/><w:t> behind",
        f"before {{{{r atten</w:t></w:r><w:r>{BOLD}<w:t>dees[0].email }}}} behind",
    ],
)
def test_what_stands_behind_runs_keeps_its_look(text: str) -> None:
    found = bold(text)
    assert found["before "]
    assert found[" behind"]


def test_what_stands_behind_runs_keeps_the_look_of_its_own_run() -> None:
    split = f"{{{{r atten</w:t></w:r><w:r>{BOLD}<w:t>dees[0].email }}}} behind"
    data = edited(template("PLACE"), "PLACE", split)
    assert lines(data, FULL) == [f"{EMAIL} behind"]
    assert re.search(f"<w:r>{BOLD}<w:t[^>]*> behind</w:t>", rendered(data, FULL)[BODY])
