"""What `minutes update` tells: a document edited in one way for each code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from lxml import etree
from word_edits import Edited, W, added, looked, removed, replace, row_added, text_of

from minutes_kit.files import FileError
from minutes_kit.languages.locale import load
from minutes_kit.problems import Problem
from minutes_kit.word.batch import make
from minutes_kit.word.build import build
from minutes_kit.word.dossier import MINUTES
from minutes_kit.word.jobs import plan
from minutes_kit.word.update import search
from minutes_kit.word.update.update import Notes, beside, opened, update

Do = Callable[[Edited], None]
TEXT = """language: {language}
title: ESF+
date: 20/11/2025
overview: yes
attendees: [An Bos – ESF]
agenda:
  - title: Genk
    text: Netwerken
    decisions: [Akkoord]
attachments: [Markt]
"""
ACTIONS = """    actions:
      - {what: ESF, who: An Bos, due: 1/12/2025}
"""
BREE = "      - {what: Bree, who: An Bos, due: 1/7/2026}\n"


def paragraph(edited: Edited, text: str) -> Any:
    """The last paragraph with a text."""
    return [one for one in edited.all() if text_of(one) == text][-1]


def words(old: str, new: str) -> Do:
    """An edit of the last paragraph with a text, of which all words change."""

    def do(edited: Edited) -> None:
        replace(paragraph(edited, old), 0, len(old), new, "typed")

    return do


def told(
    do: Do, *, now: tuple[str, str] = ("", ""), encoding: str = "utf-8", more: str = ""
) -> Callable[[str], list[Problem]]:
    """What is told when notes are updated, of which something is changed now.

    `more` stands below their item.
    """

    def of(language: str) -> list[Problem]:
        text = TEXT.format(language=language).replace("attachments", f"{more}attachments")
        edited = Edited(build(text.encode(encoding), "notes.yaml"))
        do(edited)
        data = text.replace(*now).encode(encoding) if now[0] else text.encode(encoding)
        notes = Notes(Path("notes.yaml"), data, None)
        found = update(opened(edited.data()), Path("notes.docx"), notes)
        return [*found.findings]

    return of


def tired(do: Do) -> Callable[[str], list[Problem]]:
    """What is told where nothing is looked for any more."""

    def of(language: str) -> list[Problem]:
        with patch.object(search, "_MOST_MISSES", 0):
            return told(do)(language)

    return of


def label(edited: Edited) -> None:
    [one, *_] = [p for p in edited.all() if edited.style_of(p) == "heading 1 unnumbered"]
    replace(one, 0, len(text_of(one)), "X", "typed")


def no_label(edited: Edited) -> None:
    [one, *_] = [p for p in edited.all() if edited.style_of(p) == "heading 1 unnumbered"]
    removed(one, "typed")


def date(edited: Edited) -> None:
    [one] = [p for p in edited.all() if edited.style_of(p) == "subtitle"]
    start = text_of(one).index("20")
    replace(one, start, start + 2, "31", "typed")


def date_in_figures(edited: Edited) -> None:
    [one] = [p for p in edited.all() if edited.style_of(p) == "subtitle"]
    replace(one, 0, len(text_of(one)), "21/11/2025", "typed")


def symbol(edited: Edited) -> None:
    run = etree.SubElement(paragraph(edited, "Netwerken"), f"{W}r")
    etree.SubElement(run, f"{W}sym", {f"{W}font": "Wingdings", f"{W}char": "F04A"})


def decisions(edited: Edited) -> None:
    removed(paragraph(edited, "Akkoord"), "typed")


def another(edited: Edited) -> None:
    added(edited.all()[0], "ESF", "typed", above=True)


def beside_one(edited: Edited) -> None:
    added(paragraph(edited, "Markt"), "Straat", "typed")


def row(edited: Edited) -> None:
    [below] = [one for one in edited.root.iter(f"{W}tr") if "An Bos" in "".join(one.itertext())]
    row_added(below, ["Bree", "An Bos", "1/7"], "typed")


def row_and_words(edited: Edited) -> None:
    row(edited)
    words("Netwerken", "Netwerk")(edited)


def no_date(edited: Edited) -> None:
    [one] = [p for p in edited.all() if edited.style_of(p) == "subtitle"]
    replace(one, 0, len(text_of(one)), "ESF", "typed")


def short_date(edited: Edited) -> None:
    [one] = [p for p in edited.all() if edited.style_of(p) == "subtitle"]
    replace(one, len(text_of(one)) - 5, len(text_of(one)), "", "typed")


def item(edited: Edited) -> None:
    paragraph(edited, "Akkoord").addnext(added(paragraph(edited, "Genk"), "Bree", "typed"))


def refused(do: Do, kind: str = MINUTES) -> Callable[[str], list[Problem]]:
    """What is told when a document is made again that was edited."""

    def of(language: str) -> list[Problem]:
        notes = Path("notes.yaml")
        notes.write_text(TEXT.format(language=language), encoding="utf-8")
        [job] = plan([notes], None, kinds=(kind,))
        make(job, None, force=True)
        edited = Edited(job.document.read_bytes())
        do(edited)
        job.document.write_bytes(edited.data())
        return make(job, None, force=False).problems

    return of


def footer(edited: Edited) -> None:
    name = "word/footer1.xml"
    edited.parts[name] = edited.parts[name].replace(b">ESF+<", b">ESF<")


def bold(edited: Edited) -> None:
    for run in paragraph(edited, "ESF+").iter(f"{W}r"):
        run.insert(0, etree.fromstring(f'<w:rPr xmlns:w="{W[1:-1]}"><w:b/></w:rPr>'))


def underlined(edited: Edited) -> None:
    looked(paragraph(edited, "Netwerken"), 0, len("Netwerken"), "u")


def linked(edited: Edited) -> None:
    part, end = "word/_rels/document.xml.rels", b"</Relationships>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    new = f'<Relationship Id="rIdN" Type="{kind}/hyperlink" Target="https://www.example.org" '
    edited.parts[part] = edited.parts[part].replace(
        end, f'{new}TargetMode="External"/>'.encode() + end
    )
    [run] = paragraph(edited, "Netwerken").iter(f"{W}r")
    link = etree.Element(f"{W}hyperlink", {f"{{{kind}}}id": "rIdN"})
    run.getparent().replace(run, link)
    link.append(run)


def level(edited: Edited) -> None:
    [style] = paragraph(edited, "Akkoord").iter(f"{W}pStyle")
    style.set(f"{W}val", "ListBullet2")


def picture(edited: Edited) -> None:
    run = etree.SubElement(paragraph(edited, "Netwerken"), f"{W}r")
    etree.SubElement(run, f"{W}drawing")


def without_properties(edited: Edited) -> None:
    del edited.parts["docProps/custom.xml"]
    for name in ("_rels/.rels", "[Content_Types].xml"):
        root = etree.fromstring(edited.parts[name])
        for element in root:
            if "custom" in "".join(element.attrib.values()):
                root.remove(element)
        edited.parts[name] = etree.tostring(root)
    words("Netwerken", "Netwerk")(edited)


def commented(edited: Edited) -> None:
    name = "word/comments.xml"
    edited.parts[name] = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="1" w:author="An Bos"><w:p><w:r><w:t>'
        "ESF?</w:t></w:r></w:p></w:comment></w:comments>"
    ).encode()
    part, end = "word/_rels/document.xml.rels", "</Relationships>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    new = f'<Relationship Id="rIdN" Target="comments.xml" Type="{kind}"/>{end}'
    edited.parts[part] = edited.parts[part].replace(end.encode(), new.encode())
    run = etree.SubElement(paragraph(edited, "Netwerken"), f"{W}r")
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": "1"})


def remarked(edited: Edited) -> None:
    commented(edited)
    picture(edited)


def alone(name: str) -> Callable[[str], list[Problem]]:
    """What is told of a document without notes."""

    def of(language: str) -> list[Problem]:
        try:
            beside(Path(name))
        except FileError as error:
            return [error.problem(error.path, load(language))]
        return []

    return of


CASES = [
    ("E401", "a document that was edited in Word", refused(words("Netwerken", "Netwerk"))),
    ("E401", "a document with a comment and a picture", refused(remarked)),
    ("E401", "an invitation that was edited in Word", refused(words("Genk", "Gent"), "invitation")),
    (
        "E420",
        "a text that got a sign which notes cannot have",
        told(words("Netwerken", "Netwerk\u2028en")),
    ),
    (
        "E420",
        "a text among more changes than are looked for",
        tired(words("Netwerken", "Net\u2028en")),
    ),
    (
        "E421",
        "a text that was changed in Word, and otherwise in the notes",
        told(words("Netwerken", "Netwerk"), now=("Netwerken", "Netten")),
    ),
    ("E422", "a heading of the house that was changed in Word", told(label)),
    ("E423", "a date that was changed to none in Word", told(date)),
    ("E423", "a date that was changed in Word, and written in figures", told(date_in_figures)),
    ("E423", "a date for which a word came in Word", told(no_date)),
    ("E423", "a date of which the year was removed in Word", told(short_date)),
    (
        "E424",
        "a letter that notes in Windows-1252 cannot have",
        told(words("Netwerken", "Ş"), encoding="cp1252"),
    ),
    ("E425", "a symbol that was put into a text in Word", told(symbol)),
    ("E426", "a title that was changed, but not in the overview", told(words("Genk", "Gent"))),
    ("E427", "a document without notes beside it", alone("the notes.docx")),
    ("E428", "a text that was added above all others", told(another)),
    ("E428", "a second attachment, but not the heading of several", told(beside_one)),
    ("E428", "an item of the agenda that was added, but not to the overview", told(item)),
    ("E428", "a row with a date without a year", told(row, more=ACTIONS)),
    ("E429", "a heading of the house that was removed in Word", told(no_label)),
    ("E429", "the only decision that was removed, but not its heading", told(decisions)),
    (
        "W430",
        "a row that the notes have by now, with the year",
        told(row, more=ACTIONS, now=(ACTIONS, f"{ACTIONS}{BREE}")),
    ),
    ("W431", "a footer that was changed in Word", told(footer)),
    ("W432", "a title that was made bold in Word", told(bold)),
    ("W433", "a bullet that was moved to the right in Word", told(level)),
    ("W434", "a picture that was put in in Word", told(picture)),
    ("W435", "a document without the properties that it was made with", told(without_properties)),
    ("W436", "a comment in the margin", told(commented)),
    ("W438", "a link that was put in in Word", told(linked)),
    ("W437", "a word that was underlined in Word", told(underlined)),
    ("W440", "words beside a row that cannot come home", told(row_and_words, more=ACTIONS)),
    ("E439", "an invitation that was changed in Word", alone("notes – uitnodiging.docx")),
]
