"""The words of the e-mail, and that its two forms have the same ones in the same order."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args

import pypandoc
import pytest
from drawn_texts import REFUSED, TEXT, TYPED, often
from goldens import EXAMPLES
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import structs

from minutes_kit import build
from minutes_kit.checks.check import check
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.languages.wording import reworded
from minutes_kit.mail.letter import Letter, letter, open_actions, personal
from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.model import Mail, NextMeeting, Notes, Rsvp
from minutes_kit.notes.record import Status
from minutes_kit.text import html as hypertext
from minutes_kit.text import plain
from minutes_kit.text.links import target as uri
from minutes_kit.text.paragraphs import blocks
from minutes_kit.text.view import view

DATE = dt.date(2005, 9, 16)
NOTES = """\
titel: Overleg
datum: 2005-09-16
verslaggever: Ann
agenda:
  - titel: Begin
    besluiten: [Wij gaan door, Wij stoppen nooit]
    acties:
      - {wat: Bellen, wie: [Bo, Ann], tegen: 1/10/2005, sinds: 3/5/2005}
      - wat:
          - Koffie
          - Thee
        wie: Bo
        klaar: ja
    stemming: unaniem
  - besluiten: Wij beginnen nu
    stemming: {voor: 3, tegen: [Bo, Ann]}
  - nummer: V.1
    titel: Einde
    tekst: Wij eten.
    stemming: {voor: 3, tegen: 2}
volgende_vergadering:
  datum: 2/12/2005
  van: 10u
  plaats: Gent
  tekst: Er is *soep*.
  agenda:
    - Soep
  bevestigen: {voor: 18/11/2005, bij: ann@example.org}
"""
LETTER = """\
Beste allen,

In bijlage vindt u het verslag van de vergadering van 16 september 2005.

Overleg
=======

Besluiten
---------

- Wij gaan door
- Wij stoppen nooit
- Begin
  Stemming: unaniem
- Wij beginnen nu
  Stemming: 3 voor; tegen: Bo en Ann
- V.1 Einde
  Stemming: 3 voor, 2 tegen

Acties
------

Wie        Tegen                              Wat
---------  ---------------------------------  --------
Bo en Ann  1 oktober 2005 (sinds 3 mei 2005)  Bellen
Bo         afgehandeld                        - Koffie
                                              - Thee

Volgende vergadering
--------------------

Vrijdag 2 december 2005, vanaf 10u – Gent

Er is soep.

Agenda

- Soep

Gelieve uw aanwezigheid op de volgende vergadering te bevestigen voor 18 november 2005 bij \
ann@example.org.

Met vriendelijke groeten
Ann
"""


def read(text: str) -> Notes:
    notes, problems = check(text.encode(), "notes.yaml")
    assert notes, problems
    return notes


def written(notes: Notes) -> Letter:
    locale = load(notes.language)
    return letter(view(notes, locale), locale, notes.mail)


class Reader(HTMLParser):
    """Reads a letter in HTML as somebody does who hears it, and keeps what it is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.links: list[str] = []
        self.open: list[tuple[str, int]] = []  # the tags, with what an item of a list counts
        self.made: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        found = {name: value or "" for name, value in attrs}
        self.made.append((tag, found))
        if tag == "li":
            kind, number = self.open.pop()
            self.text += f" {number}. " if kind == "ol" else " - "
            self.open.append((kind, number + 1))
        elif tag == "a":
            self.links.append(f"{len(self.text)} {found['href']}")
        elif tag not in ("b", "i"):
            self.text += " "
        if tag not in ("meta", "br"):
            self.open.append((tag, int(found.get("start", 1))))

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        assert self.open.pop()[0] == tag
        if tag == "a":
            start, _, target = self.links[-1].partition(" ")
            words = self.text[int(start) :]
            said = target.removeprefix("mailto:")
            known = [uri(f"{scheme}{words}") for scheme in ("", "http://", "mailto:")]
            shown = target in known or words.endswith(f" ({said})")
            self.text += "" if shown else f" ({target.removeprefix('mailto:')})"
        elif tag not in ("b", "i"):
            self.text += " "

    def handle_data(self, data: str) -> None:
        """A text."""
        self.text += data


def words(text: str) -> list[str]:
    """The words of a text, without the lines under headings and the bullets."""
    return [word for word in text.split() if word.strip("-=")]


def test_a_letter_has_the_decisions_the_votes_the_actions_and_the_next_meeting() -> None:
    found = written(read(NOTES))
    assert found.subject == "Verslag Overleg, 16 september 2005"
    assert found.plain == LETTER


def test_there_is_nothing_where_there_is_nothing() -> None:
    found = written(Notes(title="Overleg", date=DATE, next_meeting=NextMeeting()))
    assert found.plain == (
        "Beste allen,\n\nIn bijlage vindt u het verslag van de vergadering van 16 september 2005."
        "\n\nOverleg\n=======\n\nMet vriendelijke groeten\n"
    )
    assert not {"h2", "table", "ul"} & {tag for tag, _ in Reader(found.html).made}


@pytest.mark.parametrize(
    ("action", "header"),
    [
        (Action("Bellen"), "Wat"),
        (Action("Bellen", ["Bo"]), "Wie Wat"),
        (Action("Bellen", due=DATE), "Tegen Wat"),
        (Action("Bellen", since=DATE), "Tegen Wat"),
        (Action("Bellen", ["Bo"], done=True), "Wie Tegen Wat"),
    ],
)
def test_a_table_has_no_column_without_words(action: Action, header: str) -> None:
    found = written(Notes(title="T", date=DATE, agenda=[Item(title="A", actions=[action])]))
    assert f"\n{header} " in re.sub(" +", " ", found.plain.replace("Wat\n", "Wat \n"))
    heads = re.findall('<th scope="col" [^>]*>([^<]+)</th>', found.html)
    assert heads == header.split()


def test_the_name_of_a_column_is_a_text() -> None:
    assert "&lt;Wat&gt;" in hypertext.table(["<Wat>"], [])


def test_the_columns_of_a_table_are_aligned_as_far_as_they_go() -> None:
    cells = [("a" * 60, "één"), ("b", "1. twee\n   twee\n2. drie"), ("", "vier\n\nvijf")]
    rows = [[blocks(cell) for cell in row] for row in cells]
    assert plain.table(["x", "y"], rows).split("\n") == [
        f"{'x':48}  y",
        "-" * 48 + "  " + "-" * 7,
        "a" * 60 + "  één",
        f"{'b':48}  1. twee",
        f"{'':48}     twee",
        f"{'':48}  2. drie",
        f"{'':48}  vier",
        "",
        f"{'':48}  vijf",
    ]


@pytest.mark.parametrize(
    ("code", "subject", "line"),
    [
        ("nl", "Ontwerpverslag T, ", "Ontwerp – nog niet goedgekeurd"),
        ("fr", "Projet de procès-verbal – T, ", "Projet – non encore approuvé"),
        ("de", "Entwurf des Sitzungsberichts – T, ", "Entwurf – noch nicht genehmigt"),
        ("en", "Draft minutes – T, ", "Draft – not yet approved"),
    ],
)
def test_a_draft_says_so_in_subject_and_letter(code: str, subject: str, line: str) -> None:
    notes = Notes(title="T", date=DATE, status="draft")
    shown = view(notes, load(code))
    found = letter(shown, load(code))
    assert found.subject.startswith(subject)
    assert f"\n\n{line}\n\n" in found.plain
    assert f"\n\n{line}\n\n" in personal(shown, load(code), "Ann", []).plain
    assert line not in letter(structs.replace(shown, draft=""), load(code)).plain


@pytest.mark.parametrize(
    ("code", "title", "subject", "draft"),
    [
        ("nl", "Notulen", "Notulen, ", "Ontwerp: Notulen, "),
        ("fr", "Compte rendu", "Compte rendu, ", "Projet : Compte rendu, "),
        ("de", "Protokoll", "Protokoll, ", "Entwurf: Protokoll, "),
        ("en", "Minutes of A", "Minutes of A, ", "Draft: Minutes of A, "),
    ],
)
def test_a_title_that_says_what_the_document_is_is_subject_enough(
    code: str, title: str, subject: str, draft: str
) -> None:
    shown = view(Notes(title=title, date=DATE), load(code))
    assert letter(shown, load(code)).subject.startswith(subject)
    shown = view(Notes(title=title, date=DATE, status="draft"), load(code))
    assert letter(shown, load(code)).subject.startswith(draft)


@pytest.mark.parametrize("code", codes())
def test_own_words_for_the_minutes_take_the_place_of_those_of_the_house(code: str) -> None:
    locale = reworded(load(code), {"minutes": "SMURF"})
    usual = load(code).labels.minutes.casefold()
    for status in get_args(Status):
        found = letter(view(Notes(title="T", date=DATE, status=status), locale), locale)
        assert "SMURF" in found.subject
        assert "SMURF" in found.plain
        assert usual not in (found.subject + found.plain).casefold()


@pytest.mark.parametrize("code", codes())
def test_minutes_of_no_kind_are_called_so_only_in_the_sentence_of_the_house(code: str) -> None:
    locale = reworded(load(code), {"minutes": ""})
    found = letter(view(Notes(title="T", date=DATE), locale), locale)
    assert found.subject.startswith("T, ")
    assert load(code).mail["intro"].partition("{")[0] in found.plain


def test_the_notes_own_words_win() -> None:
    mail = Mail(subject=" Eerste\n  verslag ", intro=["Dag", "**Allen**"])
    found = written(Notes(title="T", date=DATE, mail=mail))
    assert found.subject == "Eerste verslag"
    assert "Beste allen,\n\n- Dag\n- Allen\n\nT\n=\n" in found.plain
    assert "In bijlage" not in found.plain + found.html


@pytest.mark.parametrize("title", ["a\nb", "a\r\nBcc: x", "a\u2028b", "a\x85b", "a \t b"])
def test_a_subject_is_one_line(title: str) -> None:
    found = written(Notes(title=title, date=DATE))
    assert len(found.subject.splitlines()) == 1
    assert found.subject == f"Verslag {' '.join(title.split())}, 16 september 2005"


ACTIONS = Notes(
    title="T",
    date=DATE,
    minute_taker=["Ann"],
    agenda=[
        Item(title="A", actions=[Action("een", ["Bo", "Bo"]), Action("twee", ["Ann", "Bo"], DATE)]),
        Item(
            title="B",
            actions=[Action("drie", ["Cis"], done=True), Action("vier"), Action("5", ["Bo"])],
        ),
    ],
)


def test_everybody_has_the_actions_that_are_still_to_be_done() -> None:
    found = open_actions(ACTIONS, view(ACTIONS, load("nl")))
    said = {name: [plain.text(one.what) for one in actions] for name, actions in found.items()}
    assert said == {"Bo": ["een", "twee", "5"], "Ann": ["twee"]}


def test_a_personal_letter_has_only_the_actions_of_one() -> None:
    shown = view(ACTIONS, load("nl"))
    found = personal(shown, load("nl"), "Ann", open_actions(ACTIONS, shown)["Ann"])
    assert found.subject == "Uw acties: T, 16 september 2005"
    assert found.plain == (
        "Beste Ann,\n\nNa de vergadering van 16 september 2005 staat dit nog op uw naam."
        "\n\nT\n=\n\nWie        Tegen              Wat\n---------  -----------------  ----\n"
        "Ann en Bo  16 september 2005  twee\n\nMet vriendelijke groeten\nAnn\n"
    )


def test_a_personal_letter_does_not_say_who_acts_where_nobody_else_does() -> None:
    shown = view(ACTIONS, load("nl"))
    actions = [action for action in shown.agenda[1].actions if action.who == "Bo"]
    assert "Wat\n---\n5\n" in personal(shown, load("nl"), "Bo", actions).plain


SECRETS = """\
titel: Raad
datum: 2025-11-20
agenda:
  - titel: Werken
    besluiten: [Wij bouwen]
    acties: [{wat: Metsen, wie: Bo}]
    punten:
      - titel: Aannemer
        vertrouwelijk: ja
        besluiten: [{tekst: Ontslag, voorgesteld_door: Dirk, stemming: {voor: 17}}]
        acties: [{wat: Zwijgen, wie: Ann}]
      - titel: Straat
        besluiten: Wij plaveien
        stemming: eenparig
  - titel: Dossier
    vertrouwelijk: ja
    besluiten: Verkoop
    stemming: {voor: 23, tegen: [Fien, Gust]}
    acties: [{wat: Tekenen, wie: [Bo, Ann], tegen: volgende vergadering}]
    punten:
      - titel: Prijs
        besluiten: [Zeven miljoen]
        acties: [{wat: Betalen, wie: Cis}]
"""
HIDDEN = ["Aannemer", "Ontslag", "Dirk", "17", "Zwijgen", "Ann", "Dossier", "Verkoop", "Tekenen"]
HIDDEN += ["volgende vergadering", "23", "Fien", "Gust", "Prijs", "miljoen", "Betalen", "Cis"]


def test_a_letter_to_all_says_nothing_of_a_confidential_item() -> None:
    found = written(read(SECRETS))
    texts = found.subject, found.plain, Reader(found.html).text
    assert [word for word in HIDDEN for text in texts if word in text] == []
    opened = ["Wij bouwen", "Wij plaveien", "eenparig", "Bo", "Metsen"]
    assert [word for word in opened for text in texts[1:] if word not in text] == []


@pytest.mark.parametrize(("name", "own"), [("Ann", ["Zwijgen", "Tekenen"]), ("Cis", ["Betalen"])])
def test_whoever_acts_on_a_confidential_item_is_told_so_alone(name: str, own: list[str]) -> None:
    notes = read(SECRETS)
    shown = view(notes, load("nl"))
    found = personal(shown, load("nl"), name, open_actions(notes, shown)[name])
    for text in (found.plain, Reader(found.html).text):
        assert [one for one in ("Metsen", "Zwijgen", "Tekenen", "Betalen") if one in text] == own
        assert not any(word in text for word in ("Dossier", "Aannemer", "Ontslag", "Verkoop"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_pandoc_reads_the_words_of_the_plain_text_in_the_html(path: Path) -> None:
    found = written(read(path.read_text("utf-8")))
    tree = json.loads(pypandoc.convert_text(found.html, "json", format="html"))
    assert "".join(strings(tree["blocks"])).split() == words(found.plain)


def strings(tree: Any) -> Iterator[str]:
    """The words in a tree of pandoc's, and the spaces between them."""
    if isinstance(tree, list):
        for one in tree:
            yield from strings(one)
    elif isinstance(tree, dict):
        if tree["t"] == "Str":
            yield tree["c"]
        else:
            yield from strings(tree.get("c", []))
        if tree["t"] in ("Para", "Plain", "Header", "Space", "LineBreak", "SoftBreak"):
            yield " "


SAFE = st.one_of(TEXT, TYPED).filter(lambda text: text.strip() and not REFUSED.search(text))


@given(SAFE, SAFE, st.sampled_from(codes()))
@often(200)
@example('[**a** b](https://a.be/?b&c="<d>") www.a.be c@d.be [x](mailto:c@d.be)', "a & <b>", "nl")
@example("- a\n  - b\n    3. c\n    4. d\n\n       e\n\n  f\n- g\n\n7. h\n8. i", "1. a", "fr")
def test_both_forms_have_the_same_words_in_the_same_order(one: str, two: str, code: str) -> None:
    item = Item(
        title="A", decisions=[one, [[two]], two], actions=[Action(one, [two]), Action([two, one])]
    )
    meeting = NextMeeting(two, DATE, location=one, text=one, agenda=one, rsvp=Rsvp(DATE, one))
    mail = Mail(intro=one)
    notes = Notes(
        title=one, date=DATE, minute_taker=[two], agenda=[item], next_meeting=meeting, mail=mail
    )
    found = letter(view(notes, load(code)), load(code), mail)
    assert words(Reader(found.html).text) == words(found.plain)


TAGS = {
    "html",
    "head",
    "meta",
    "body",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "a",
    "br",
}
TAGS |= {"table", "tr", "th", "td", "b", "i"}
ATTRIBUTES = {"style", "lang", "href", "start", "scope", "http-equiv", "content"}


@given(SAFE)
@often(200)
@example("<script>alert(1)</script><img src=x onerror=y>")
@example(
    "[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc) [d](//x.be) <https://x.be>"
)
@example('[a](https://a.be/" onclick="x)')
def test_the_html_is_made_of_what_outlook_knows_and_nothing_else(text: str) -> None:
    item = Item(title="A", decisions=text, actions=[Action(text, [text])])
    found = written(Notes(title=text, date=DATE, agenda=[item], mail=Mail(intro=text)))
    made = Reader(found.html).made
    assert {tag for tag, _ in made} <= TAGS
    assert {name for _, attributes in made for name in attributes} <= ATTRIBUTES
    assert all("url(" not in found.get("style", "") for _, found in made)
    targets = [found["href"] for tag, found in made if tag == "a"]
    assert all(target.startswith(("http://", "https://", "mailto:")) for target in targets)


def test_every_text_has_its_own_font_and_the_page_its_language() -> None:
    html = written(read(NOTES)).html
    styles = [(tag, found.get("style", "")) for tag, found in Reader(html).made]
    wanted = {"p", "h1", "h2", "li", "th", "td"}
    assert {tag for tag, _ in styles} > wanted
    assert all("Calibri,Arial" in style for tag, style in styles if tag in wanted)
    assert html.startswith('<!DOCTYPE html>\n<html lang="nl-BE">')
    assert '<div lang="nl-BE">' in html
    assert "charset=utf-8" in html


@pytest.mark.parametrize(
    ("text", "html", "words"),
    [
        ("a\n\nb", "<p>a</p><p>b</p>", "a\n\nb"),
        ("a\nb", "<p>a<br>b</p>", "a\nb"),
        ("***a*** b", "<p><b><i>a</i></b> b</p>", "a b"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("- a\n  b", "<ul><li>a<br>b</li></ul>", "- a\n  b"),
        ("- a\n\n  b", "<ul><li>a<p>b</p></li></ul>", "- a\n  b"),
        ("a:\n- b\n\nc", "<p>a:</p><ul><li>b</li></ul><p>c</p>", "a:\n\n- b\n\nc"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("7. a\n8. b", '<ol start="7"><li>a</li><li>b</li></ol>', "7. a\n8. b"),
        (
            "- a\n  1. b\n  2. c\n- d",
            "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
            "- a\n  1. b\n  2. c\n- d",
        ),
        (
            "- a\n\n1. b\n2. c",
            "<ul><li>a</li></ul><ol><li>b</li><li>c</li></ol>",
            "- a\n1. b\n2. c",
        ),
        ("3. a\n5. b", "<p>3. a<br>5. b</p>", "3. a\n5. b"),
        (
            "2) a\n   - b\n3) c",
            "<ul><li>2) a<ul><li>b</li></ul></li><li>3) c</li></ul>",
            "2) a\n  - b\n3) c",
        ),
        (
            "1) a\n2) b\n- c\n- d",
            "<ul><li>1) a</li><li>2) b</li></ul><ul><li>c</li><li>d</li></ul>",
            "1) a\n2) b\n- c\n- d",
        ),
        ("## a\nb\n### c", "<h3>a</h3><p>b</p><h4>c</h4>", "a\n\nb\n\nc"),
        (
            "- x\n- y\n\n|*a*|b|\n|--|-|\n|<c>|10|\n|d|2|\n\nz",
            "<ul><li>x</li><li>y</li></ul><table>\n"
            '<tr><th scope="col"><i>a</i></th><th scope="col">b</th></tr>\n'
            "<tr><td>&lt;c&gt;</td><td>10</td></tr>\n<tr><td>d</td><td>2</td></tr>\n"
            "</table><p>z</p>",
            "- x\n- y\n\na     b\n---  --\n<c>  10\nd     2\n\nz",
        ),
        ("[a](https://b.be)", '<p><a href="https://b.be">a</a></p>', "a (https://b.be)"),
        (
            "[a](https://b.be/?c&copy=d)",
            '<p><a href="https://b.be/?c&amp;copy=d">a</a></p>',
            "a (https://b.be/?c&copy=d)",
        ),
        ("www.b.be", '<p><a href="http://www.b.be">www.b.be</a></p>', "www.b.be"),
        ("[Bo](mailto:b@c.be)", '<p><a href="mailto:b@c.be">Bo (b@c.be)</a></p>', "Bo (b@c.be)"),
        ("a < b & \"c\"", "<p>a &lt; b &amp; &quot;c&quot;</p>", 'a < b & "c"'),
    ],
)  # fmt: skip
def test_a_text_is_the_same_in_html_and_as_plain_text(text: str, html: str, words: str) -> None:
    assert re.sub(' style="[^"]*"', "", hypertext.text(blocks(text))) == html
    assert plain.text(blocks(text)) == words


MAIL = {
    "nl": "mail: {aan: [a@b.be], cc: c@d.be, onderwerp: Q1, inleiding: [Q2, Q3]}",
    "fr": "courriel: {à: [a@b.be], cc: c@d.be, objet: Q1, introduction: [Q2, Q3]}",
    "de": "mail: {an: [a@b.be], cc: c@d.be, betreff: Q1, einleitung: [Q2, Q3]}",
    "en": "mail: {to: [a@b.be], cc: c@d.be, subject: Q1, intro: [Q2, Q3]}",
}


@pytest.mark.parametrize("code", codes())
def test_the_words_for_the_mail_are_read_and_not_printed(code: str) -> None:
    notes = f"language: {code}\ntitle: T\ndate: 2005-09-16\n"
    assert read(notes + MAIL[code]).mail == Mail(["a@b.be"], ["c@d.be"], "Q1", ["Q2", "Q3"])
    assert build((notes + MAIL[code]).encode()) == build(notes.encode())
