"""Any text of any Unicode arrives in the document unchanged, or is refused at its place."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from drawn_texts import CHARACTERS, REFUSED, TEXT, TYPED, arrives, often
from hypothesis import assume, example, given
from hypothesis import strategies as st

from minutes_kit import MinutesError, build, check
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.typed import is_empty, names_in
from minutes_kit.text.paragraphs import blocks

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MARK = "Qzx"  # a word that no document holds by itself
# What YAML must be given by an escape.
ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
FIELDS = """
titel: {0}
datum: 2005-09-16
referentie: {0}
plaats: {0}
status: approved
goedgekeurd: {{door: {0}}}
voorzitter: [{0}, {0}]
verslaggever: {0}
aanwezig:
  - {{naam: {0}, organisatie: {0}, functie: {0}, e-mail: {0}, vervangen_door: {0}}}
  - {{namen: [{0}, {0}, {0}], organisatie: {0}}}
verontschuldigd: [{{naam: {0}}}]
afwezig: [{{naam: {0}}}]
agenda:
  - titel: {0}
    projecten: [{{titel: {0}, door: [{0}], website: {0}}}]
    acties: [{{wat: Doen, wie: [{0}, {0}]}}]
volgende_vergadering:
  titel: {0}
  plaats: {0}
  bevestigen: {{bij: {0}}}
bijlagen: [{{titel: {0}, bestand: {0}}}, {{titel: {0}, link: {0}}}]
"""
TEXTS = """
titel: T
datum: 2005-09-16
agenda:
  - {{titel: A, tekst: {0}}}
  - {{vaststellingen: [{0}, {0}]}}
  - {{besluiten: {0}}}
  - projecten: [{{titel: P, tekst: {0}}}]
  - acties: [{{wat: {0}}}]
volgende_vergadering: {{tekst: {0}, agenda: [{0}]}}
"""


def escape(found: re.Match[str]) -> str:
    return f"\\U{ord(found.group()):08x}"


def quoted(text: str) -> str:
    """A text in double quotes."""
    return f'"{ESCAPED.sub(escape, text)}"'


def part(notes: str, name: str) -> ElementTree.Element:
    """A part of the document of notes."""
    with zipfile.ZipFile(io.BytesIO(build(notes.encode()))) as archive:
        return ElementTree.fromstring(archive.read(name))


def document(notes: str) -> list[str]:
    """The texts of the paragraphs of the document of notes."""
    tree = part(notes, "word/document.xml")
    return ["".join(characters(paragraph)) for paragraph in tree.iter(f"{W}p")]


def characters(paragraph: ElementTree.Element) -> Iterator[str]:
    """What the runs of a paragraph show."""
    for run in paragraph.iter(f"{W}r"):
        for part in run:
            known = {f"{W}t": part.text or "", f"{W}br": "\n", f"{W}tab": "\t"}
            yield known.get(part.tag, "")


def bare(text: str) -> str:
    return "".join(text.split())


# A field of one line ends with its text, and the house's sentence about a place with a dot.
@given(TYPED.filter(lambda text: not REFUSED.search(text) and text[-1] not in "\n."))
@often(200)
@example(" x ")
@example("a\tb")
@example("\u00a0x")
@example("0478123456")
@example("&amp; {{ title }} {_{ <w:t> ]]>")
@example("Volgende keer")
def test_any_text_arrives_unchanged_in_every_field_of_one_line(text: str) -> None:
    assume(not is_empty(text) and not text.startswith("Volgende "))  # nobody is named nothing
    assume(names_in(text, load("nl")) == [text])  # several names are a list
    expected = [paragraph.replace(MARK, text) for paragraph in document(FIELDS.format(MARK))]
    assert document(FIELDS.format(quoted(text))) == expected


@given(TEXT.filter(lambda text: not is_empty(text) and not REFUSED.search(text)))
@often(200)
@example("&amp; {{ title }} {_{ <w:t> ]]>\n- {% x %}")
def test_the_paragraphs_of_any_text_arrive_in_every_field_of_text(text: str) -> None:
    shown = ["".join(run.text for run in line) for line in blocks(text).lines()]
    plain = document(TEXTS.format(quoted(MARK)))
    expected = [one for paragraph in plain for one in (shown if MARK in paragraph else [paragraph])]
    assert document(TEXTS.format(quoted(text))) == expected


@given(
    TEXT.filter(
        lambda text: text.strip() and not ESCAPED.search(re.sub(r'[\n\t"\\\xa0]', "", text))
    )
)
@often(200)
def test_a_block_of_text_typed_as_it_is_arrives(text: str) -> None:
    block = "|2\n" + "".join(f"        {line}\n" for line in text.split("\n"))
    notes = f"titel: T\ndatum: 2005-09-16\nagenda:\n  - titel: A\n    tekst: {block}"
    found = document(notes)
    assert arrives(text, "".join(found[found.index("A") + 1 :]), lists=True)


@given(
    TYPED, st.sampled_from([*range(8), *range(11, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000, 97)])
)
@often(200)
def test_a_character_that_no_document_carries_is_refused_at_its_place(text: str, bad: int) -> None:
    notes = f"titel: T\ndatum: 2005-09-16\nplaats: {quoted(text + chr(bad))}"
    with pytest.raises(MinutesError) as raised:
        build(notes.encode())
    assert {(p.line, p.column) for p in raised.value.problems} == {(3, 9)}
    assert raised.value.problems[0].code in {"E104", "E101"}


@given(CHARACTERS.filter(lambda character: character not in "\n\r"))
@often(200)
@example("\x85")
@example("\ufeff")
@example("\u2028")
def test_a_character_typed_as_it_is_arrives_or_is_refused_at_its_place(character: str) -> None:
    notes = f"titel: T\ndatum: 2005-09-16\nplaats: a{character}b"
    refused = check(notes.encode(), "notes.yaml")[1]
    if refused:
        place = (1, 1) if character == "\0" else (3, 10)
        assert {(p.line, p.column) for p in refused} == {place}
    else:
        assert any(f"a{character}b" in paragraph for paragraph in document(notes))


EVERYTHING = """language: {0}
title: w01
date: 2005-09-16
reference: w02
location: w03
status: approved
approved: {{date: 2005-10-01, by: w04}}
chair: [w05, w06]
minute_taker: [w07]
attendees:
  - {{name: w08, organisation: w09, role: w10, email: w11@a.be, replaced_by: w12}}
  - {{names: [w13, w14, w15], organisation: w16, role: w17}}
excused: [{{name: w18, organisation: w19, replaced_by: w20}}]
absent: [{{name: w21, organisation: w22}}]
agenda:
  - title: w23
    text: "w24\\n\\n- w25\\n  1. w26"
    projects:
      - {{title: w27, programme: w28, label: w29, presenters: [w30, w31], text: w32, website: w33}}
    findings: [w34, [w35, ["w36"]]]
    decisions: ["w37"]
    actions: [{{what: ["w38", w39], who: [w40, w41], due: 2005-10-01, done: yes}}]
next_meeting:
  {{title: w42, date: 2005-12-02, start: 10u, end: 14u30, location: w43, text: w44, agenda: ["w45"],
   rsvp: {{by: 2005-11-20, to: w46}}}}
attachments:
  [{{title: w47, file: w48}}, {{title: w49, link: w50.be}}, {{title: w51, file: w52, link: w53}}]
"""


@pytest.mark.parametrize("code", codes())
def test_every_field_of_the_model_stands_in_the_document(code: str) -> None:
    found = " ".join(document(EVERYTHING.format(code))).lower()
    typed = re.findall(r"w\d\d", EVERYTHING)
    assert len(typed) == 53
    assert [word for word in typed if word not in found] == []


@pytest.mark.parametrize(
    "field",
    [
        "agenda: [{titel: A, projecten: [{titel: B, programma: eTwinning}]}]",
        "agenda: [{titel: A, projecten: [{titel: B, soort: eTwinning}]}]",
        "volgende_vergadering: {plaats: eTwinning...}",
        "volgende_vergadering: {titel: Volgende eTwinning, bevestigen: {bij: An}}",
    ],
)
def test_a_sentence_of_the_house_keeps_the_words_of_the_notes(field: str) -> None:
    found = document(f"titel: T\ndatum: 2005-09-16\n{field}")
    typed = "eTwinning..." if "..." in field else "eTwinning"
    assert any(typed in paragraph for paragraph in found)


@pytest.mark.parametrize("empty", ["", "''", "' '", "[]", "['']", "[' ']", "[[]]", '"\\n"'])
def test_an_empty_block_leaves_neither_heading_nor_paragraph(empty: str) -> None:
    plain = "titel: T\ndatum: 2005-09-16\nagenda:\n- titel: A\n  tekst: B\n"
    fields = f"  vaststellingen: {empty}\n  besluiten: {empty}\nbijlagen: []\n"
    assert document(plain + fields) == document(plain)


LINKS = TEXTS.format('"[een](https://a.be) www.b.be [twee](https://a.be) c@d.be"')
LISTS = "titel: T\ndatum: 2005-09-16\nagenda: [{titel: A, tekst: %s}]"


def test_each_hyperlink_leads_where_it_says() -> None:
    relations = part(LINKS, "word/_rels/document.xml.rels")
    targets = {one.get("Id"): one.get("Target") for one in relations}
    links = part(LINKS, "word/document.xml").iter(f"{W}hyperlink")
    found = {("".join(characters(one)), targets[one.get(f"{R}id")]) for one in links}
    known = {"een": "https://a.be", "www.b.be": "http://www.b.be", "twee": "https://a.be"}
    assert found == {*known.items(), ("c@d.be", "mailto:c@d.be")}


def numbered(text: str) -> list[tuple[str, str]]:
    """The list and the level in it of each paragraph that has its own."""
    places = part(LISTS % quoted(text), "word/document.xml").iter(f"{W}numPr")
    return [(value(one, "numId"), value(one, "ilvl")) for one in places]


def value(parent: ElementTree.Element, name: str) -> str:
    return next(parent.iter(W + name)).get(f"{W}val") or ""


def test_each_numbered_list_is_one_of_its_own_with_its_start() -> None:
    text = "1. a\n2. b\n   1. c\n   2. c\n\nd\n\n7. e\n8. f"
    (a, _), (b, _), (c, level), _, (e, _), (f, _) = numbered(text)
    assert (a == b, e == f, len({a, c, e})) == (True, True, 3)
    assert level == "1"
    numbers = part(LISTS % quoted(text), "word/numbering.xml").iter(f"{W}num")
    starts = {one.get(f"{W}numId"): value(one, "startOverride") for one in numbers if len(one) > 1}
    assert [starts[one] for one in (a, c, e)] == ["1", "1", "7"]


def test_a_list_goes_as_deep_as_word_has_levels() -> None:
    text = "\n".join(f"{'   ' * depth}{n}. a" for depth in range(12) for n in (1, 2))
    levels = [level for _, level in numbered(text)]
    assert list(dict.fromkeys(levels)) == [*"012345678"]


def problems(notes: Any) -> list[tuple[str, int, int]]:
    with pytest.raises(MinutesError) as raised:
        build(notes)
    return [(p.code, p.line, p.column) for p in raised.value.problems]


@given(st.binary(max_size=200))
@often(200)
def test_any_bytes_make_a_document_or_a_problem(data: bytes) -> None:
    assert all(line for _, line, _ in problems(data))
