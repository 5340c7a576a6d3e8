"""Word edits come home: of each kind many, in each of the ways in which Word writes them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import count, product
from pathlib import Path
from typing import Any

import pytest
from folders import DATA, ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from judges import libreoffice_docx, needs
from lxml import etree
from word_edits import (
    KINDS,
    WAYS,
    Edited,
    Tried,
    W,
    added,
    home_of,
    is_right,
    looked,
    removed,
    replace,
    tasks,
    text_of,
    tried,
)

from minutes_kit.word.build import build
from minutes_kit.word.document.opened import OFFICE
from minutes_kit.word.update import search
from minutes_kit.word.update.search import Search
from minutes_kit.word.update.telling import Told
from minutes_kit.word.update.update import Notes, opened, update

NOTES = sorted([*ROOT.glob("examples/20*.yaml"), *DATA.glob("real/*.yaml")])
LEAST = 60  # of the edits of each kind
# Those with most places of a kind first: each notes file that is not needed is not tried.
RICH = sorted(NOTES, key=lambda notes: -notes.stat().st_size)


@pytest.mark.parametrize("kind", KINDS)
def test_edits_of_a_kind_come_home_and_none_comes_wrong(kind: str) -> None:
    found: list[Tried] = []
    for turn, notes in product(range(len(WAYS)), RICH):
        found += tried(tasks(notes, kind, KINDS[kind], turn))
        if sum(one.home for one in found) >= LEAST:
            break
    assert [one for one in found if not one.right] == []
    assert sum(one.home for one in found) >= LEAST


HYPERLINK = f"{OFFICE}/hyperlink"
SMALL = Path("notes.yaml")
TEXT = """\
taal: nl
titel: ESF+ in Genk   # de derde keer
datum: 20/11/2025
van: 9u30
plaats: '''t Huis'
voorzitter: [An Bos, Jan Maes]
aanwezig:
  - An Bos – OCMW (vanaf punt 2)
  - naam: Jan Maes
    organisatie: "VDAB \\"Oost\\""
agenda:
  - titel: Stand van zaken
    tekst: |
      Een **vet** woord en [een rapport](https://www.example.org).

      1. eerst dit;
      2. dan dat.

      | Wat | Hoeveel |
      | koffie | 3 |
      | thee |  |
    besluiten:
      - nummer: 7
        tekst: >
          Dat gebeurt
          volgend jaar.
        stemming: {voor: 5, tegen: 1}
    acties:
      - {wat: Een zaal huren, wie: An Bos, tegen: 2025-12-01}
      - wat: Koffie
"""
SEED = TEXT.encode()
MADE = build(SEED, str(SMALL))
TYPED = st.text(st.sampled_from("aé ’*_-:#'\"[]{}|\\1.,&%@!?<>\t"), min_size=1, max_size=8)


@settings(max_examples=40)
@given(st.integers(0, 2**32), TYPED, st.sampled_from(WAYS))
def test_a_random_edit_anywhere_comes_home_or_stays_and_is_never_wrong(
    seed: int, new: str, way: str
) -> None:
    chance, edited = random.Random(seed), Edited(MADE)
    paragraph = chance.choice(edited.all())
    length = len(text_of(paragraph))
    start = chance.randrange(length)
    end = min(length, start + chance.choice((1, 4, 12)))
    replace(paragraph, start, end, new, way)
    found = home_of(edited, SMALL, SEED)
    assert is_right(found, edited, SMALL, SEED)
    assert found.data == SEED or all(is_no_word(one) for one in found.told if not one.home)


def is_no_word(one: Told) -> bool:
    """Whether a difference is none of words, so that the others come home without it."""
    return one.finding is not None and one.finding.severity == "warning"


@pytest.mark.parametrize("way", WAYS)
def test_edits_of_several_texts_come_home_together(way: str) -> None:
    edited = Edited(MADE)
    for old, new in (("in Genk", "in Gent"), ("vet", "dik"), ("dan", "daarna")):
        one = next(p for p in edited.all() if old in text_of(p))
        start = text_of(one).index(old)
        replace(one, start, start + len(old), new, way)
    found = home_of(edited, SMALL, SEED)
    wanted = TEXT.replace("in Genk", "in Gent").replace("vet", "dik").replace("dan", "daarna")
    assert found.data.decode() == wanted
    assert found.home


@needs("soffice")
def test_what_was_edited_in_libreoffice_comes_home(tmp_path: Path) -> None:
    edited = Edited(MADE)
    one = next(p for p in edited.all() if text_of(p) == "dan dat.")
    replace(one, 0, 3, "daarna", "tracked")
    added(one, "en ten slotte dit.", "typed")
    path = tmp_path / "x.docx"
    path.write_bytes(edited.data())
    saved = libreoffice_docx([path], tmp_path)[path].read_bytes()
    found = update(opened(saved), path, Notes(SMALL, SEED, None))
    new = "2. daarna dat.\n      3. en ten slotte dit.\n"
    assert found.data.decode() == TEXT.replace("2. dan dat.\n", new)
    assert (found.told != [], found.home, found.remarks) == (True, True, [])


def test_the_notes_of_a_document_that_nobody_edited_are_as_they_were() -> None:
    for notes in NOTES:
        data = notes.read_bytes()
        found = home_of(Edited(build(data, str(notes))), notes, data)
        assert (found.told, found.data) == ([], data)


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    data = b"\xef\xbb\xbf" + SEED.replace(b"\n", b"\r\n")
    edited = Edited(build(data, str(SMALL)))
    [one] = [p for p in edited.all() if text_of(p) == "dan dat."]
    replace(one, 0, 3, "daarna", "typed")
    found = home_of(edited, SMALL, data)
    assert found.data == data.replace(b"dan dat", b"daarna dat")


def last(edited: Edited, text: str) -> Any:
    """The last paragraph that begins with a text."""
    return [one for one in edited.all() if text_of(one).startswith(text)][-1]


def item(edited: Edited) -> None:
    """A heading and a text below it, behind the last action."""
    body = last(edited, "Koffie").getparent().getparent().getparent().getparent()
    end = body.find(f"{W}sectPr")
    for words, like in (("Varia", "Stand van zaken"), ("Niets.", "Een vet")):
        end.addprevious(added(last(edited, like), words, "typed"))


def filled_in_text(edited: Edited) -> None:
    """An empty cell of a table in a text is filled."""
    cells = last(edited, "thee").getparent().getparent().findall(f"{W}tc")
    [one] = cells[1].findall(f"{W}p")
    etree.SubElement(etree.SubElement(one, f"{W}r"), f"{W}t").text = "7"


def shorter(edited: Edited) -> None:
    """The end of a folded text goes."""
    one = last(edited, "7 Dat")
    replace(one, len("7 Dat gebeurt"), len("7 Dat gebeurt volgend jaar"), "", "typed")


def decided(edited: Edited) -> None:
    """All decisions go, with their heading."""
    for words in ("Besluiten", "7 Dat", "Stemming"):
        removed(last(edited, words), "tracked")


def filled(edited: Edited) -> None:
    """An empty cell is filled."""
    cells = last(edited, "Koffie").getparent().getparent().findall(f"{W}tc")
    [one] = cells[1].findall(f"{W}p")
    etree.SubElement(etree.SubElement(one, f"{W}r"), f"{W}t").text = "Jan Maes"


def person(edited: Edited) -> None:
    """Somebody is added beside one who is typed on one line."""
    added(last(edited, "An Bos – OCMW"), "Bo Ans – VDAB", "tracked")


def without_day(edited: Edited) -> None:
    """Words come in the place of a date that is typed in figures."""
    one = last(edited, "1 december")
    replace(one, 0, len(text_of(one)), "eind december", "split")


@pytest.mark.parametrize(
    ("do", "old", "new"),
    [
        (person, "(vanaf punt 2)\n", "(vanaf punt 2)\n  - Bo Ans – VDAB\n"),
        (without_day, "2025-12-01", "eind december"),
        (
            item,
            "      - wat: Koffie\n",
            "      - wat: Koffie\n  - titel: Varia\n    tekst: Niets.\n",
        ),
        (shorter, "gebeurt\n          volgend jaar.", "gebeurt."),
        (decided, TEXT[TEXT.index("    besluiten") : TEXT.index("    acties")], ""),
        (filled_in_text, "| thee |  |", "| thee | 7 |"),
        (filled, "      - wat: Koffie\n", "      - wat: Koffie\n        wie: Jan Maes\n"),
    ],
)
def test_whole_paragraphs_come_home(do: Callable[[Edited], None], old: str, new: str) -> None:
    edited = Edited(MADE)
    do(edited)
    found = home_of(edited, SMALL, SEED)
    assert found.data.decode() == TEXT.replace(old, new)
    assert found.home


def test_no_sign_that_is_no_text_is_ever_written() -> None:
    edited = Edited(MADE)
    one = last(edited, "dan dat")
    replace(one, 0, 3, "daarna", "typed")
    etree.SubElement(etree.SubElement(one, f"{W}r"), f"{W}sym", {f"{W}char": "F04A"})
    found = home_of(edited, SMALL, SEED)
    assert ([one.finding and one.finding.code for one in found.told], found.data) == (
        ["E425"],
        SEED,
    )


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("20 november 2025", "4/2/2026", "4 februari 2026"),
        ("20 november 2025", "04-02-2026", "4 februari 2026"),
        ("20 november 2025", "2026-02-04", "4 februari 2026"),
        ("20 november 2025", "20/11/2025", "20 november 2025"),
        ("1 december 2025", "8.12.2025", "8 december 2025"),
        ("9u30", "10.15 uur", "10u15"),
        ("9u30", "9:30", "9u30"),
        ("9u30", "25:00", ""),
        ("20 november 2025", "Vrijdag 20 november 2025", ""),
    ],
)
@pytest.mark.parametrize("way", WAYS)
def test_a_date_or_a_time_in_another_form_is_understood_and_told(
    old: str, new: str, meant: str, way: str
) -> None:
    edited = Edited(MADE)
    one = next(p for p in edited.all() if old in text_of(p))
    start = text_of(one).index(old)
    replace(one, start, start + len(old), new, way)
    found = home_of(edited, SMALL, SEED)
    [told] = [one.finding for one in found.told if one.finding]
    assert (told.code, f"u {meant}?" in told.hint, found.data) == ("E423", bool(meant), SEED)


@pytest.mark.parametrize("name", ["u", "strike", "color", "highlight", "vertAlign"])
def test_a_look_that_notes_have_no_sign_for_is_told_and_stays(name: str) -> None:
    edited = Edited(MADE)
    one = last(edited, "Een vet woord")
    looked(one, len("Een vet "), len("Een vet woord"), name)
    replace(one, 0, 3, "Geen", "typed")
    found = home_of(edited, SMALL, SEED)
    [told] = [one.finding for one in found.told if one.finding]
    assert (told.code, told.message.partition("’")[0]) == ("W437", "‘woord")
    assert found.data.decode() == TEXT.replace("Een **vet**", "Geen **vet**")


OTHER = "https://www.example.org/c(1)"
LINKED = """\
taal: nl
titel: ESF+
datum: 20/11/2025
agenda:
  - titel: Genk
    tekst: Zie [het rapport](https://www.example.org/a) of www.example.com.
    bijlagen: [{titel: Cijfers, link: 'https://www.example.org/b'}]
"""


def aimed(edited: Edited, words: str, url: str) -> None:
    """Let the link of some words lead elsewhere."""
    [link] = [one for one in edited.root.iter(f"{W}hyperlink") if words in text_of_run(one)]
    name = "word/_rels/document.xml.rels"
    new = f'<Relationship Id="rIdNew" TargetMode="External" Type="{HYPERLINK}" Target="{url}"/>'
    end = b"</Relationships>"
    edited.parts[name] = edited.parts[name].replace(end, new.encode() + end)
    link.set(f"{{{OFFICE}}}id", "rIdNew")


def text_of_run(link: Any) -> str:
    return "".join(link.itertext(f"{W}t"))


def unlinked(edited: Edited, words: str) -> None:
    """Take the link away from some words."""
    [link] = [one for one in edited.root.iter(f"{W}hyperlink") if words in text_of_run(one)]
    for run in reversed(link):
        run.remove(run.find(f"{W}rPr"))
        link.addnext(run)
    link.getparent().remove(link)


def test_another_address_of_a_link_comes_home_beside_other_words() -> None:
    edited = Edited(build(LINKED.encode()))
    aimed(edited, "het rapport", OTHER)
    one = last(edited, "Zie")
    start = text_of(one).index("Zie")
    replace(one, start, start + 3, "Zie ook", "split")
    found = home_of(edited, SMALL, LINKED.encode())
    new = LINKED.replace("Zie ", "Zie ook ")
    assert found.data.decode() == new.replace("https://www.example.org/a", f"<{OTHER}>")
    assert found.home


def test_an_address_that_may_have_been_changed_in_the_notes_since_stays() -> None:
    edited = Edited(build(LINKED.encode()))
    notes = LINKED.replace("example.org/a", "example.org/new").replace("Genk", "Gent").encode()
    one = last(edited, "Zie")
    replace(one, 0, 3, "Lees", "typed")
    found = home_of(edited, SMALL, notes)
    assert [one.finding.code for one in found.told if one.finding] == ["W438"]
    assert found.data == notes.replace(b"Zie", b"Lees")


@pytest.mark.parametrize(
    ("do", "told"),
    [
        (
            lambda e: aimed(e, "het rapport", "ftp://example.org"),
            "https://www.example.org/a → ftp://example.org.",
        ),
        (
            lambda e: aimed(e, "www.example.com", "https://x.org"),
            "http://www.example.com → https://x.org.",
        ),
        (lambda e: unlinked(e, "het rapport"), "https://www.example.org/a → –."),
    ],
)
def test_a_link_that_notes_do_not_hold_so_is_told_and_stays(
    do: Callable[[Edited], None], told: str
) -> None:
    edited = Edited(build(LINKED.encode()))
    do(edited)
    found = home_of(edited, SMALL, LINKED.encode())
    [one] = [one.finding for one in found.told if one.finding]
    assert (one.code, told in one.message, found.data) == ("W438", True, LINKED.encode())


def test_a_link_whose_words_go_or_are_an_address_themselves_is_not_told_of() -> None:
    edited = Edited(build(LINKED.encode()))
    one = last(edited, "Zie")
    start = text_of(one).index("www.example.com")
    replace(one, start, start + len("www.example.com"), "www.example.net", "typed")
    found = home_of(edited, SMALL, LINKED.encode())
    assert found.data.decode() == LINKED.replace("example.com", "example.net")
    assert found.home
    removed(one, "typed")
    found = home_of(edited, SMALL, LINKED.encode())
    assert (found.home, "rapport" in found.data.decode()) == (True, False)


LISTS = """\
taal: nl
titel: ESF+
datum: 20/11/2025
aanwezig: An Bos
agenda:
  - titel: Genk
    vaststellingen:
      - Eerst
      - |
        Kop

        Vervolg
      - Laatst
    besluiten: "Ja: zo"   # of niet
"""


@pytest.mark.parametrize(
    ("text", "do", "old", "new"),
    [
        ("Kop", removed, "- Eerst\n      - |\n        Kop\n\n", "- |\n        Eerst\n\n"),
        (
            "Ja: zo",
            lambda one, way: added(one, "Nee", way),
            ' "Ja: zo"',
            '\n      - "Ja: zo"\n      - Nee',
        ),
        (
            "An Bos",
            lambda one, way: added(one, "Bo Ans", way),
            " An Bos",
            "\n  - An Bos\n  - Bo Ans",
        ),
    ],
)
@pytest.mark.parametrize("way", ["typed", "tracked"])
def test_lists_are_in_the_notes_what_they_are_in_word(
    text: str, do: Callable[[Any, str], Any], old: str, new: str, way: str
) -> None:
    edited = Edited(build(LISTS.encode()))
    do(last(edited, text), way)
    found = home_of(edited, SMALL, LISTS.encode())
    assert found.data.decode() == LISTS.replace(old, new)
    assert found.home
    printed = [one.place_in_list for one in Edited(build(found.data)).read()]
    assert printed == [one.place_in_list for one in edited.read()]


HEADED = """\
taal: nl
titel: ESF+
datum: 20/11/2025
agenda:
  - titel: Genk
    tekst: |
      ## Kop

      Eerst.
  - titel: Gent
"""


def test_a_heading_in_a_text_is_added_as_its_own_are_typed() -> None:
    edited = Edited(build(HEADED.encode()))
    first = last(edited, "Eerst")
    head = added(last(edited, "Kop"), "Nog een kop", "typed")
    first.addnext(head)
    head.addnext(added(first, "Dan.", "typed"))
    found = home_of(edited, SMALL, HEADED.encode())
    new = "Eerst.\n\n      ## Nog een kop\n\n      Dan.\n"
    assert found.data.decode() == HEADED.replace("Eerst.\n", new)
    assert found.home


TWICE = """\
taal: nl
titel: ESF+
datum: 20/11/2025
overzicht: ja
actielijst: ja
agenda:
  - titel: Een oude titel van twee delen
    acties: [{wat: Een oude zaal met twee deuren, wie: An Bos}]
"""


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    ("text", "where"),
    [("titel", ["alinea 7", "alinea 6"]), ("zaal", ["tabel 2, rij 2", "tabel 1, rij 2"])],
)
@pytest.mark.parametrize("also", ["", "twee"])
def test_what_is_printed_twice_and_changed_once_is_told_with_the_other_place(
    text: str, where: list[str], place: int, also: str
) -> None:
    edited = Edited(build(TWICE.encode()))
    one = [p for p in edited.all() if text in text_of(p)][place]
    before = text_of(one)
    for old in filter(None, ("oude", also)):
        start = text_of(one).index(old)
        replace(one, start, start + len(old), "nieuwe", "typed")
    found = home_of(edited, SMALL, TWICE.encode())
    [told] = [one.finding for one in found.told if one.finding]
    assert (told.code, found.data) == ("E426", TWICE.encode())
    assert f"(tekst, {where[place]}" in told.message
    assert told.message.endswith(f"‘{before}’.")


def test_a_date_for_which_the_house_prints_another_statement_is_no_wrong_date() -> None:
    edited = Edited(MADE)
    one = last(edited, "20 november 2025")
    replace(one, len("20 november "), len("20 november 2025"), "2012", "typed")
    [told] = [one.finding for one in home_of(edited, SMALL, SEED).told if one.finding]
    assert told.code == "E426"


def test_a_link_is_not_lost_with_the_words_around_it() -> None:
    edited = Edited(MADE)
    one = last(edited, "Een vet woord")
    added(one, text_of(one), "typed")  # as plain words, behind a text that goes
    removed(one, "typed")
    found = home_of(edited, SMALL, SEED)
    assert "](https://www.example.org)" in found.data.decode()


LAID_OUT = """\
taal: nl
titel: ESF+
datum: 20/11/2025

aanwezig:
  - An Bos – OCMW
  - Jan Maes – VDAB   # eerst bellen

agenda:
  - titel: Genk
    tekst: |
      Vooraf.

      - eerst
      - dan
      - slot

      Achteraf.

  - titel: Gent
    vaststellingen:
      - Alfa   # a

      - Beta   # b

      - Gamma
    acties:
      - wat: Zaal
        wie: An Bos      # z
      - wat: Koffie
        wie: Jan Maes    # k

volgende_vergadering: {datum: 4/12/2025}
"""


def moved(text: str, behind: str) -> Callable[[Edited], None]:
    """An edit that moves a paragraph, or the row that it stands in."""

    def do(edited: Edited) -> None:
        here, there = (_row_or_self(last(edited, words)) for words in (text, behind))
        there.addnext(here)

    return do


def _row_or_self(one: Any) -> Any:
    return next(one.iterancestors(f"{W}tr"), one)


def gone(*texts: str) -> Callable[[Edited], None]:
    """An edit that takes paragraphs away."""

    def do(edited: Edited) -> None:
        for text in texts:
            removed(last(edited, text), "tracked")

    return do


ALFA, BETA, GAMMA = "      - Alfa   # a\n\n", "      - Beta   # b\n\n", "      - Gamma\n"
FIRST, SECOND = "  - An Bos – OCMW\n", "  - Jan Maes – VDAB   # eerst bellen\n"
ROOM = "      - wat: Zaal\n        wie: An Bos      # z\n"
COFFEE = "      - wat: Koffie\n        wie: Jan Maes    # k\n"


@pytest.mark.parametrize(
    ("do", "old", "new"),
    [
        (moved("An Bos – OCMW", "Jan Maes – VDAB"), FIRST + SECOND, SECOND + FIRST),
        (moved("Zaal", "Koffie"), ROOM + COFFEE, COFFEE + ROOM),
        (moved("Koffie", "Wat"), ROOM + COFFEE, COFFEE + ROOM),
        (moved("Alfa", "Beta"), ALFA + BETA, BETA + ALFA),
        (moved("Gamma", "Alfa"), BETA + GAMMA, GAMMA + "\n" + BETA[:-1]),
        (moved("slot", "eerst"), "dan\n      - slot", "slot\n      - dan"),
        (gone("slot"), "      - slot\n", ""),
        (gone("Achteraf"), "\n      Achteraf.\n", ""),
        (gone("Vooraf"), "      Vooraf.\n\n", ""),
        (gone("Alfa"), ALFA, ""),
        (gone("Beta"), BETA, ""),
        (gone("Gamma"), "\n" + GAMMA, ""),
    ],
)
def test_what_goes_or_moves_leaves_the_layout_and_takes_its_remarks(
    do: Callable[[Edited], None], old: str, new: str
) -> None:
    edited = Edited(build(LAID_OUT.encode()))
    do(edited)
    found = home_of(edited, SMALL, LAID_OUT.encode())
    assert found.data.decode() == LAID_OUT.replace(old, new)
    assert found.home


CHAIRS = """\
taal: nl
titel: ESF+
datum: 20/11/2025
voorzitter:
  - An Bos     # a
  - "Bo Ans"   # b
  - Jan Maes   # c
agenda: [{titel: Genk}]
"""
A, B, C = (f"{line}\n" for line in CHAIRS.split("\n")[4:7])


@pytest.mark.parametrize(
    ("new", "lines"),
    [
        ("Bo Ans, An Bos en Jan Maes", B + A + C),
        ("Jan Maes, An Bos en Bo Ans", C + A + B),
        ("An Bos, Jan Maes en Bo Ans", A + C + B),
    ],
)
def test_names_of_a_list_move_with_what_is_noted_beside_them(new: str, lines: str) -> None:
    edited = Edited(build(CHAIRS.encode()))
    one = last(edited, "Voorzitters")
    start = len("Voorzitters: ")
    replace(one, start, len(text_of(one)), new, "tracked")
    found = home_of(edited, SMALL, CHAIRS.encode())
    assert found.data.decode() == CHAIRS.replace(A + B + C, lines)


@pytest.mark.parametrize(
    ("text", "behind", "old", "new", "gone"),
    [
        ("Gamma", "eerst", "- eerst\n", "- eerst\n      - Gamma\n", "\n      - Gamma\n"),
        ("dan", "Beta", "# b\n", "# b\n\n      - dan\n", "      - dan\n"),
    ],
)
def test_what_moves_into_another_text_leaves_no_line_too_many(
    text: str, behind: str, old: str, new: str, gone: str
) -> None:
    edited = Edited(build(LAID_OUT.encode()))
    moved(text, behind)(edited)
    found = home_of(edited, SMALL, LAID_OUT.encode())
    assert found.data.decode() == LAID_OUT.replace(gone, "").replace(old, new)
    assert found.home


def everywhere(edited: Edited, old: str, new: str) -> None:
    """Replace all, as in Word."""
    for one in edited.all():
        for found in reversed([*re.finditer(old, text_of(one))]):
            replace(one, *found.span(), new, "typed")


def test_a_difference_that_stays_is_not_looked_for_after_each_that_comes_home(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edited, tried = Edited(MADE), count()
    everywhere(edited, "n", "m")
    prints = Search._print
    monkeypatch.setattr(Search, "_print", lambda *given: next(tried) < 0 or prints(*given))
    assert not home_of(edited, SMALL, SEED).home
    assert next(tried) < 90


def test_where_too_much_was_tried_for_nothing_the_rest_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "_MOST_MISSES", 1)
    edited = Edited(MADE)
    everywhere(edited, "[ae]n ", "")
    found = home_of(edited, SMALL, SEED)
    hints = [one.finding.hint for one in found.told if one.finding and one.finding.code == "E420"]
    assert "te veel tegelijk" in hints[-1]
    assert found.data == SEED


def test_each_line_keeps_its_own_end() -> None:
    data = SEED.replace(b"eerst dit;\n", b"eerst dit;\r\n")
    edited = Edited(build(data, str(SMALL)))
    for old, new in (("eerst dit", "vooraf"), ("dan dat", "daarna")):
        replace(last(edited, old), 0, len(old), new, "typed")
    found = home_of(edited, SMALL, data)
    wanted = SEED.replace(b"eerst dit;\n", b"vooraf;\r\n").replace(b"dan dat", b"daarna")
    assert found.data == wanted
