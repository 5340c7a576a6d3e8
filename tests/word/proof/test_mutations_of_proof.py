"""The proof is proven: what makes documents is broken in many ways, and each is seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from minutes_kit import MinutesError, build
from minutes_kit.checks.check import examine
from minutes_kit.problems import Report
from minutes_kit.text import agenda, next_meeting
from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs, Table
from minutes_kit.text.pieces import FORMS, View
from minutes_kit.text.view import view
from minutes_kit.word import build as building
from minutes_kit.word.build import document
from minutes_kit.word.template import cache as store
from minutes_kit.word.template import trial
from minutes_kit.word.template.render import Renderer
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.writer import Writer
from word import edited, parts

ESF = shipped("esf.docx").read_bytes()
TYPED = """\
language: en
title: Review of the regional projects
reference: REF 2025/17
date: 2025-03-18
start: 9:15
end: 16:45
location: Hall of Mirrors
status: draft
approved: {date: 2025-04-02, by: Greta Approver}
chair: Carla Chair
minute_taker: Mina Taker
overview: yes
action_list: yes
attendees:
  - {name: Ann Adams, organisation: Agency One, role: adviser, email: ann@one.be, replaced_by: Zoe}
  - {names: [Ben Bos, Cas Cox], organisation: Bureau Two}
  - {name: Dora Dell, organisation: Centre Three, note: from half past nine}
  - {group: Members of the bureau, people: [Ida Ink, {name: Jo Jet, role: treasurer}]}
  - Observers: [Lou Lee, Max Moe]
guests: [{name: Pia Pen, organisation: Press}, {name: Rik Roe}]
excused: [{name: Eric Ely, organisation: Agency One}, {name: Finn Fox}]
absent: [{name: Gert Gas, organisation: Bureau Two}, {name: Hans Hill}]
agenda:
  - part: Open to all
  - title: Opening words
    text: |
      A first line with 2*4 and C:\\temp.

      - a bullet with **bold words** in it
      - another bullet, *lighter*

      3. the third
      4. the fourth

      Read [the whole report](https://example.org/report), or mail us.

      7. the seventh
      8. the eighth

      ### Costs

      | Post | Amount |
      |------|-------:|
      | Work | 1.500 €|
      | None |        |
      | Rest | **20** |

      Name	Days
      Ann	3
    projects:
      - title: Local mobility
        programme: EQUAL
        label: pilot
        presenters: [Ivo Iris, Jan Joos]
        text: What the project wants.
        website: www.mobility.be
      - title: Work for all
        presenters: [Kim Kay]
        text: Training at work.
    findings:
      - Costs are 5 % lower
      - - in towns < 1000 & villages
  - title: Second thoughts
    text: An item between two others.
    decisions: [We go on, We meet twice a year, We go on]
    actions:
      - {what: Call the towns, who: [Lea Lux], due: 2025-05-01}
      - {what: Write the plan, who: [Mon Mol, Lea Lux], due: 2025-06-01, done: yes}
      - {what: Send the slides, who: [Ann Adams], since: 2025-01-15}
  - part: Behind closed doors
  - title: Closing words
    text: The meeting is closed.
    decisions:
      - {number: 2025/14, text: We pay the bill, proposed_by: Ann Adams, seconded_by: Ben Bos}
      - {text: We part as friends, vote: {for: 12, against: [Cas Cox, Dora Dell], abstained: 0}}
    vote: by a show of hands
    attachments: [{title: The bill, file: bill.pdf}, {title: The cheque, file: cheque.pdf}]
    items:
      - title: Parking
        text: The gate is shut.
        items:
          - {title: Bicycles, text: There is a shed.}
          - {title: Motorcycles, text: There is none.}
      - {number: C.9, title: Keys, confidential: yes, items: [Front door, Back door]}
  - {number: X.7, title: Late items, items: [Nothing came]}
next_meeting:
  title: Next review
  date: 2025-12-02
  start: 10:05
  end: 14:35
  location: Harbour house
  text: Lunch is served.
  agenda:
    - Budget
    - Calendar
  rsvp: {by: 2025-11-18, to: nina@one.be}
signatures: [Carla Chair – who chaired, Mina Taker – who wrote, Nina Nod]
attachments: [{title: Slides, link: https://example.org/slides}, {title: List, file: list.pdf}]
"""
SOURCE, NOTES = examine(TYPED.encode(), "notes.yaml", None)
assert NOTES
SHOWN = view(NOTES, SOURCE.report.locale)
REFUSED = {"E303", "E304"}  # what is broken may also make no sound XML
Path_ = tuple[str | int, ...]


@pytest.fixture(autouse=True)
def no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "cache_folder", lambda: tmp_path / "cache")


@pytest.fixture(autouse=True)
def only_for_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates are tried for what the proof goes by; what else is tried, `test_compiled` has."""
    monkeypatch.setattr(trial, "samples", lambda: ())
    monkeypatch.setattr(trial, "check_names", lambda _: None)


def lost(template: Path | None = None) -> bool:
    """Whether the proof sees that the document of the notes lacks something."""
    report = Report(SOURCE.report.file, SOURCE.report.locale, SOURCE.text)
    try:
        document(replace(SOURCE, report=report), NOTES, template)
    except MinutesError as error:
        return {one.code for one in error.problems if one.severity == "error"} <= REFUSED
    return False


def test_nothing_is_lost_as_things_are() -> None:
    assert not lost()


# The view.

HOUSE = {
    "kind",
    "fund",
    "funding_statement",
    "findings_heading",
    "decisions_heading",
    "actions_heading",
    "attachments_heading",
}
# These begin with words of the house, which are not typed: a sign of those is not looked for.
SENTENCES = ["approval", "next_meeting.when", "next_meeting.rsvp", "agenda.1.projects.1.kind"]
SENTENCES += ["agenda.4.vote", "agenda.2.actions.2.since"]
# What repeats other parts of the view, and leads to them.
COPIES = {"overview", "action_list", "number", "anchor"}


def paths(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """The ways to all texts of a view that hold something of the notes."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in {"labels", "language", *HOUSE, *COPIES}:
                yield from paths(getattr(value, name), (*path, name))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from paths(one, (*path, index))
    elif value:
        yield path


def changed(value: Any, path: Path_, change: Callable[[Any], Any]) -> Any:
    """A view with another value at the end of a path."""
    if not path:
        return change(value)
    step, *rest = path
    if isinstance(step, int):
        inner = changed(value[step], tuple(rest), change)
        return [*value[:step], inner, *value[step + 1 :]]
    return replace(value, **{step: changed(getattr(value, step), tuple(rest), change)})


def in_text(change: Callable[[str], str]) -> Callable[[Any], Any]:
    """A change of the first text of a value."""

    def done(value: Any) -> Any:
        if isinstance(value, str):
            return change(value)
        if isinstance(value, Run):
            return replace(value, text=change(value.text))
        if isinstance(value, Paragraph):
            return replace(value, runs=Runs([done(value.runs[0]), *value.runs[1:]]))
        return type(value)([done(value[0]), *value[1:]])

    return done


IN_TEXTS: dict[str, Callable[[Any], Any]] = {
    "emptied": lambda value: type(value)(),
    "without its first sign": in_text(lambda text: text[1:]),
    "with a sign changed": in_text(lambda text: text[:1] + "¿" + text[2:]),
    "with a sign doubled": in_text(lambda text: text[:2] + text[1:]),
}


# The house prints no date in figures: those are of no weight where the usual form is there.
USUAL = [path for path in paths(SHOWN) if not any(str(step).endswith(FORMS) for step in path)]


@pytest.mark.parametrize("change", IN_TEXTS.values(), ids=IN_TEXTS)
@pytest.mark.parametrize("path", USUAL, ids=lambda path: ".".join(map(str, path)))
def test_a_changed_text_of_the_view_is_seen(
    path: Path_, change: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = changed(SHOWN, path, change)
    monkeypatch.setattr(building, "view", lambda *_: broken)
    name = ".".join(map(str, path))
    emptied = change is IN_TEXTS["emptied"] and name != "agenda.1.projects.1.kind"
    assert lost() == (emptied or name not in SENTENCES)


def both(name: str, change: Callable[[list[Any]], list[Any]]) -> Callable[[View], View]:
    """A change of a list of the view, by its path with dots."""
    path = tuple(int(step) if step.isdigit() else step for step in name.split("."))
    return lambda shown: changed(shown, path, change)


LISTS = [
    "attendees",
    "guests",
    "attendees.3.people",
    "signatures",
    "agenda.4.items",
    "agenda.4.items.0.items",
    "agenda.4.attachments",
    "excused",
    "absent",
    "agenda",
    "attachments",
    "agenda.1.projects",
    "agenda.2.actions",
]
IN_LISTS: dict[str, Callable[[list[Any]], list[Any]]] = {
    "the first gone": lambda found: found[1:],
    "the last gone": lambda found: found[:-1],
    "backwards": lambda found: found[::-1],
    "one twice, not the other": lambda found: [found[0], found[0], *found[2:]],
}


@pytest.mark.parametrize("change", IN_LISTS.values(), ids=IN_LISTS)
@pytest.mark.parametrize("name", LISTS)
def test_a_changed_list_of_the_view_is_seen(
    name: str, change: Callable[[list[Any]], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = both(name, change)(SHOWN)
    monkeypatch.setattr(building, "view", lambda *_: broken)
    assert lost()


def test_texts_that_changed_their_items_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    *before, two, part, three, last = SHOWN.agenda
    swapped = [*before, replace(two, text=three.text), part, replace(three, text=two.text), last]
    monkeypatch.setattr(building, "view", lambda *_: replace(SHOWN, agenda=swapped))
    assert lost()


# Texts as paragraphs and runs.


def of_all(change: Callable[[list[Paragraph]], list[Paragraph]]) -> Callable[[Any], Any]:
    """A reader of texts whose paragraphs are changed."""
    return lambda read: lambda *given, **named: Blocks(change(list(read(*given, **named))))


def of_each(change: Callable[[Paragraph], Paragraph]) -> Callable[[Any], Any]:
    """A reader of texts of whose paragraphs each is changed."""
    return of_all(lambda found: [change(b) if isinstance(b, Paragraph) else b for b in found])


def of_tables(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A reader of texts of whose tables the rows are changed."""
    return of_all(
        lambda found: [
            replace(b, rows=change(b.rows)) if isinstance(b, Table) else b for b in found
        ]
    )


def of_runs(change: Callable[[Run], Run]) -> Callable[[Any], Any]:
    """A reader of texts of whose runs each is changed."""
    return of_each(lambda one: replace(one, runs=Runs(map(change, one.runs))))


def read_with(change: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Have texts read in a changed way, wherever a view is made."""
    for module in (agenda, next_meeting):
        for name in ("blocks", "items"):
            monkeypatch.setattr(module, name, change(getattr(module, name)))


def renumbered(one: Paragraph) -> Paragraph:
    return replace(one, start=one.start + 1) if one.start is not None else one


READERS = {
    "a row gone": of_tables(lambda rows: rows[:-1]),
    "rows swapped": of_tables(lambda rows: (rows[0], *rows[:0:-1], *rows[1:2])),
    "columns swapped": of_tables(lambda rows: tuple(row[::-1] for row in rows)),
    "no first paragraph": of_all(lambda found: found[1:] or found),
    "no last paragraph": of_all(lambda found: found[:-1] or found),
    "paragraphs backwards": of_all(lambda found: found[::-1]),
    "one paragraph twice": of_all(lambda found: [*found[:2], found[0]] if found[1:] else found),
    "two paragraphs swapped": of_all(lambda found: [*found[1:2], *found[:1], *found[2:]]),
    "paragraphs joined": of_all(
        lambda found: [
            replace(
                one, runs=Runs(run for b in found if isinstance(b, Paragraph) for run in b.runs)
            )
            for one in found[:1]
        ]
    ),
    "numbers from another start": of_each(renumbered),
    "all numbers from 1": of_each(lambda one: replace(one, start=one.start and 1)),
    "one list instead of two": of_each(
        lambda one: replace(one, start=3 if one.start == 3 else None)
    ),
    "bullets for numbers": of_each(
        lambda one: replace(one, kind="bullet" if one.kind == "number" else one.kind)
    ),
    "text for numbers": of_each(
        lambda one: replace(one, kind="text" if one.kind == "number" else one.kind)
    ),
    "numbers for bullets": of_all(
        lambda found: [
            replace(one, kind="number", start=1 if one.start is None else one.start)
            if isinstance(one, Paragraph) and one.kind == "bullet"
            else one
            for one in found
        ]
    ),
    "no last run": of_each(lambda one: replace(one, runs=Runs(one.runs[:-1]))),
    "runs backwards": of_each(lambda one: replace(one, runs=Runs(one.runs[::-1]))),
    "the first run twice": of_each(lambda one: replace(one, runs=Runs([one.runs[0], *one.runs]))),
    "no stars": of_runs(lambda run: replace(run, text=run.text.replace("*", ""))),
    "no backslashes": of_runs(lambda run: replace(run, text=run.text.replace("\\", ""))),
    "no digits": of_runs(lambda run: replace(run, text=re.sub(r"\d", "", run.text))),
    "other digits": of_runs(lambda run: replace(run, text=run.text.replace("4", "5"))),
    "no punctuation": of_runs(lambda run: replace(run, text=run.text.replace(".", ""))),
    "capitals": of_runs(lambda run: replace(run, text=run.text.capitalize())),
    "no bold words": of_runs(lambda run: replace(run, text="" if run.bold else run.text)),
    "no light words": of_runs(lambda run: replace(run, text="" if run.italic else run.text)),
    "no words of links": of_runs(lambda run: replace(run, text="" if run.link else run.text)),
    "no targets": of_runs(lambda run: replace(run, link="")),
    "other targets": of_runs(lambda run: replace(run, link=run.link and f"{run.link}s")),
    "no spaces": of_runs(lambda run: replace(run, text=run.text.replace(" ", ""))),
    "a word between": of_runs(lambda run: replace(run, text=run.text.replace(" ", " eh ", 1))),
    "stars that stay on one side": of_runs(
        lambda run: replace(run, text=f"*{run.text}" if run.italic else run.text)
    ),
    "cut short": of_runs(lambda run: replace(run, text=run.text[:12])),
    "accents lost": of_runs(lambda run: replace(run, text=run.text.replace("%", "?"))),
    "angles lost": of_runs(lambda run: replace(run, text=run.text.replace("<", ""))),
}


@pytest.mark.parametrize("change", READERS.values(), ids=READERS)
def test_texts_that_are_read_wrongly_are_seen(
    change: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_with(change, monkeypatch)
    assert lost()


# The writer of runs and paragraphs, and what is rendered.

WRITER: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "no runs": ("_run", lambda write: lambda self, run: ""),
    "no links": ("_run", lambda write: lambda self, run: "" if run.link else write(self, run)),
    "every run twice": ("_run", lambda write: lambda self, run: write(self, run) * 2),
    "no bullets": (
        "_paragraph",
        lambda write: lambda self, one: "" if one.kind == "bullet" else write(self, one),
    ),
    "every paragraph twice": ("_paragraph", lambda write: lambda self, one: write(self, one) * 2),
    "no numbering": ("_numbering", lambda write: lambda self, *_: ""),
    "one list for all": ("_number", lambda write: lambda self, *_: 3),
    "the level below": (
        "_numbering",
        lambda write: lambda *given: write(*given).replace('l w:val="0', 'l w:val="1'),
    ),
    "no starts": (
        "numbering",
        lambda write: lambda self: re.sub("<w:lvlOv.*?</w:lvlOverride>", "", write(self)),
    ),
    "another start": (
        "numbering",
        lambda write: lambda self: write(self).replace('Override w:val="', 'Override w:val="1'),
    ),
    "no lists": ("numbering", lambda write: lambda self: ""),
    "one target for all": ("_link", lambda write: lambda self, url: write(self, "https://a.be")),
    "no relationships": ("relationships", lambda write: lambda self, part: ""),
}


@pytest.mark.parametrize(("name", "change"), WRITER.values(), ids=WRITER)
def test_a_writer_that_is_broken_is_seen(
    name: str, change: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Writer, name, change(getattr(Writer, name)))
    assert lost()


RENDERED: dict[str, Callable[[str], str]] = {
    "no ampersands": lambda xml: xml.replace("&amp;", ""),
    "no angles": lambda xml: xml.replace("&lt;", ""),
    "doubly escaped": lambda xml: xml.replace("&amp;", "&amp;amp;"),
    "a row gone": lambda xml: re.sub(
        r"<w:tr>(?:(?!<w:tr>).)*?Write.*?</w:tr>", "", xml, flags=re.DOTALL
    ),
    "rows swapped": lambda xml: re.sub(
        r"(<w:tr>(?:(?!<w:tr>).)*?Call.*?</w:tr>)(.*?</w:tr>)", r"\2\1", xml, flags=re.DOTALL
    ),
    "a text deleted by a reviewer": lambda xml: re.sub(
        r"<w:t(?: [^>]*)?>(Training[^<]*)</w:t>", r"<w:delText>\1</w:delText>", xml
    ),
    "a text hidden": lambda xml: re.sub(
        r"<w:r>(?=<w:t[ >][^<]*Training)", "<w:r><w:rPr><w:vanish/></w:rPr>", xml
    ),
    "a text in the code of a field": lambda xml: re.sub(
        r"<w:t(?: [^>]*)?>(Training[^<]*)</w:t>", r"<w:instrText>\1</w:instrText>", xml
    ),
    "a paragraph gone": lambda xml: re.sub(
        r"<w:p>(?:(?!<w:p>).)*?third</w:t>.*?</w:p>", "", xml, flags=re.DOTALL
    ),
    "cut off at the end": lambda xml: xml[: xml.rindex("<w:tbl>")],
    "one item into another": lambda xml: xml.replace("An item between two others.", "").replace(
        "The meeting is closed.", "The meeting is closed.An item between two others."
    ),
    "a line break in a word": lambda xml: xml.replace("Training", "Trai</w:t><w:br/><w:t>ning"),
    "no spaces kept": lambda xml: xml.replace(" with ", "with"),
}


@pytest.mark.parametrize("change", RENDERED.values(), ids=RENDERED)
def test_a_broken_part_is_seen(
    change: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Renderer.parts

    def broken(self: Renderer, *given: Any) -> dict[str, str]:
        found = whole(self, *given)
        xml = change(found["word/document.xml"])
        assert xml != found["word/document.xml"]
        return found | {"word/document.xml": xml}

    monkeypatch.setattr(Renderer, "parts", broken)
    assert lost()


NUMBERING: dict[str, tuple[str, str]] = {
    "another mark": ('lvlText w:val="%1."', 'lvlText w:val="%1)"'),
    "another level in the label": ('lvlText w:val="%1."', 'lvlText w:val="%2."'),
    "letters": ('numFmt w:val="decimal"', 'numFmt w:val="lowerLetter"'),
    "bullets": ('numFmt w:val="decimal"', 'numFmt w:val="bullet"'),
}


@pytest.mark.parametrize(("old", "new"), NUMBERING.values(), ids=NUMBERING)
def test_a_numbering_that_differs_is_seen(
    old: str, new: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Renderer.numbering
    monkeypatch.setattr(Renderer, "numbering", lambda *given: whole(*given).replace(old, new))
    assert lost()


@pytest.mark.parametrize(("old", "new"), NUMBERING.values(), ids=NUMBERING)
def test_a_template_may_number_in_other_ways(old: str, new: str, tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(edited(ESF, old, new, part="word/numbering.xml"))
    assert not lost(path)


# The template.

BODY = parts(ESF)["word/document.xml"].decode()
# Pairs are for many names alone, which these notes do not have: `test_keeping` has.
TAGS = sorted(
    {*re.findall(r"\{\{[pr]? [^}]*\}\}", BODY)} - {*re.findall(r"\{\{ pair[^}]*names \}\}", BODY)}
)
# Words of the house, which stand nowhere in the notes and the view alone does not prove.
OF_THE_HOUSE = [tag for tag in TAGS if "labels." in tag]
# These stand at the head of each page too.
OF_THE_HOUSE += [
    "{{ fund }}",
    "{{ funding_statement }}",
    "{{ draft }}",
    "{{ kind }}",
    "{{r item.anchor }}",
]


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag not in OF_THE_HOUSE])
def test_a_tag_that_is_gone_is_seen(tag: str, tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(edited(ESF, tag, ""))
    assert lost(path)


def test_words_of_the_house_are_not_looked_for(tmp_path: Path) -> None:
    body = BODY
    for tag in OF_THE_HOUSE:
        assert tag in body
        body = body.replace(tag, "")
    path = tmp_path / "own.docx"
    path.write_bytes(edited(ESF, BODY, body))
    assert not lost(path)


FILTERS = {
    "upper": "title",
    "lower": "location",
    "replace('a', '')": "person.organisation",
    "replace(' ', '')": "action.who",
    "truncate(3, true, '', 0)": "title",
}


@pytest.mark.parametrize(("name", "tag"), FILTERS.items())
def test_a_filter_that_changes_a_text_is_seen(name: str, tag: str, tmp_path: Path) -> None:
    """Each filter, and each kind of place: on the page, in a list, in a row of a table."""
    path = tmp_path / "own.docx"
    path.write_bytes(edited(ESF, f"{{{{ {tag} }}}}", f"{{{{ {tag}|{name} }}}}"))
    assert lost(path)


LOOPS = sorted(set(re.findall(r"for \w+ in ([\w.]+)", BODY)))


def looped(name: str, change: str) -> tuple[str, str]:
    """The beginning of a loop over a list, and that with a change of the list."""
    end = " " if f" in {name} " in BODY else "|"
    return f" in {name}{end}", f" in {name}{change}{end}"


@pytest.mark.parametrize(("name", "cut"), [*zip(LOOPS, cycle(["[1:]", "[:1]"]))])
def test_a_loop_that_leaves_some_out_is_seen(name: str, cut: str, tmp_path: Path) -> None:
    """Each loop, and each cut of half of them: of their lists, both are cut above."""
    path = tmp_path / "own.docx"
    path.write_bytes(edited(ESF, *looped(name, cut)))
    assert lost(path)


@pytest.mark.parametrize("name", LOOPS)
def test_a_template_may_have_another_order(name: str, tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(edited(ESF, *looped(name, "|reverse")))
    assert not lost(path)


def test_a_title_on_the_foot_of_the_pages_alone_is_lost(tmp_path: Path) -> None:
    footer = parts(ESF)["word/footer1.xml"].decode()
    assert "{{ title }}" in footer
    path = tmp_path / "own.docx"
    path.write_bytes(edited(ESF, "{{ title }}", ""))
    with pytest.raises(MinutesError) as raised:
        build(TYPED.encode(), "notes.yaml", path)
    errors = [(one.code, one.line) for one in raised.value.problems if one.severity == "error"]
    assert errors == [("E303", 2)]


# What is rightly not seen.


def test_a_change_of_look_is_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = of_runs(lambda run: replace(run, bold=not run.bold, italic=not run.italic))
    read_with(plain, monkeypatch)
    assert not lost()
