"""The JSON Schema says what `yaml.reader` says: to a validator, and to the editor that shows it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import drawn_notes
import pytest
from drawn_texts import often
from goldens import EXAMPLES
from hypothesis import given
from jsonschema import Draft7Validator
from msgspec.structs import fields
from new_notes import BASE
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from minutes_kit.languages import patterns
from minutes_kit.languages.dates import read_date, read_time, write_date
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.fields import RECORDS
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Record
from minutes_kit.notes.schema import OF_NOTES, schema, schema_file, schema_text
from minutes_kit.problems import Report
from minutes_kit.yaml.characters import said
from minutes_kit.yaml.reader import read_record
from minutes_kit.yaml.source import Source
from minutes_kit.yaml.tree import tree

every_language = pytest.mark.parametrize("code", codes())


# ------------------------------------------------------------------------ the files


@every_language
def test_the_schema_files_are_what_the_generator_makes(code: str) -> None:
    found = schema_file(code).read_text(encoding="utf-8")
    again = f"minutes schema --language {code} -o minutes_kit/languages/{code}/notes.schema.json"
    assert found == schema_text(code), f"If this is meant: {again}"


@every_language
def test_a_schema_is_one_by_its_own_standard(code: str) -> None:
    Draft7Validator.check_schema(schema(code))


@every_language
def test_a_schema_offers_the_keys_of_its_language_with_a_title_and_a_text(code: str) -> None:
    definitions = schema(code)["definitions"]
    for record in OF_NOTES:
        for field in fields(record):
            said = definitions[f"{record.__name__}.{field.name}"]
            assert said["title"]
            assert said["description"].endswith(".")
    assert [*schema(code)["properties"]] == [*load(code).keys["Notes"].values()]


# ---------------------------------------------- agreement with reading, on the same text


class Core(SafeConstructor):
    """The values of YAML 1.2: a date is a text."""


Core.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def as_editors_read(text: str) -> Any:
    """The values that an editor sees in a text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = Core
    return yaml.load(text)


@cache
def validator(code: str) -> Draft7Validator:
    return Draft7Validator(schema(code))


def refused_by_reading(text: str) -> list[str]:
    report = Report("notes.yaml", load(said(text) or "nl"), text)
    root, _ = tree(text, report)
    assert not report.problems
    read_record(Notes, Source(text, root, report))
    return [str(p) for p in report.problems if p.severity == "error"]


def refused_by_schema(text: str, code: str) -> list[str]:
    tree = as_editors_read(text)
    return [f"{e.json_path}: {e.message[:99]}" for e in validator(code).iter_errors(tree)]


@every_language
def test_the_pattern_of_dates_knows_how_long_each_month_is(code: str) -> None:
    locale = load(code)
    like = re.compile(patterns.date(locale))
    names = {month: write_date(dt.date(2005, month, 2), locale)[1:-4] for month in range(1, 13)}
    for year, month, day in product((1900, 2000, 2004, 2005), range(14), range(33)):
        for text in (
            f"{year}-{month}-{day}",
            f"{day:02}/{month:02}/{year}",
            f"{day}{names.get(month, ' x ')}{year}",
        ):
            assert bool(like.fullmatch(text)) == bool(read_date(text, locale)), text


@pytest.mark.parametrize(
    "form", ["{}:{:02}", "{:02}.{:02} uur", "{} u {:02}", "{}h{}", "{}u", "{}.{}"]
)
def test_the_pattern_of_times_knows_how_long_a_day_is(form: str) -> None:
    like = re.compile(patterns.time())
    for hour, minute in product(range(26), range(62)):
        text = form.format(hour, minute)
        assert bool(like.fullmatch(text)) == bool(read_time(text)), text


@pytest.mark.parametrize("notes", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_valid(notes: Path) -> None:
    text = notes.read_text(encoding="utf-8")
    assert refused_by_schema(text, said(text) or "nl") == []


DATES = """
1e maart 2005, 3 sept 2005, vrijdag 16 September 2005, Vrijdag. 16/9/2005, 29.2.2004, 29-02-2000,
29/2/2005, 29/2/1900, 31/11/2005, 2005-11-31, 0/1/2005, 32/1/2005, 1/13/2005, 1 2005, 2005-09,
1/1/05, 1 smarch 2005, 1 ma 2005, 1 jun 2005, 1/2-2005, 16  september   2005, 1ste maart 2005,
31 juni 2005, 30 februari 2005, 2005-9-1, 1STE maart 2005, vrijdag, dag 16/9/2005, 1 ju 2005,
zat 17/9/2005, 3-mei-2005, 3‑5‑2005, de 3de mei 2005., mei 3 2005, 31-april-2005, april 31 2005,
vri. 1 ma 2005
"""
TIMES = """
10u, 14u30, 10:00, 10.30 uur, 9 h 30, 24u, 10:60, '10:', 07u, 10 UUR., 10:30u, '10 : 30', 10u3,
23u59, u10, 10 heures, 10 Uhr, -1u, 10u 5, '1030', '10.', 10 u., 10:30 uur., 10u30h, 10.30.,
2pm, 9:30 AM, 7.00pm, 6:02 p.m., 0 pm, 12 am, 13 am, 14:00 hrs, 14:00 UTC
"""
INOF_NOTES = {
    "goedgekeurd: {}": "|' '|1/1/2005|[x]|50|true|gisteren|/",
    "status: {}": "ONTWERP|' final '|x|5|''|' '|true",
    "aanwezig: {}": "|''|' '|An|5|{naam: x}|[5]|[true]|[' ']|[['x']]|[{}]|[{naam: ' '}]|'-'",
    "aanwezig: [{}]": "{Leden: [An Bos]}|{voorzitter: An Bos}|{naem: An Bos}|{Leden: An, x: y}",
    "voorzitter: {}": "An|[An]|[[An]]|5|{a: b}|['']",
    "agenda: [{}]": "x|{}|{titel: x}|{besluiten: x}|{tekst: x}|{besluiten: x, tekst: x}|' '|[x]",
    "agenda: [{{besluiten: {}}}]": "['']|[' ']|[[]]|x, acties: x|x, acties: ['']|{a: b}|[{a: b}]",
    "agenda: [{{titel: {}}}]": "/|'-'|[/]|x, besluiten: /|x, besluiten: ['/']",
    "agenda: [{{besluiten: {}, tekst: ''}}]": "/|['/']",
    "agenda: [{{acties: [{}]}}]": "x|{}|{wat: ' '}|{wat: [[]]}|{wat: 5}|{wat: x, klaar: ja}|' '",
    "agenda: [{{acties: [{{wat: x, {}}}]}}]": "klaar: true|klaar: 1|klaar: X|tegen: 5|wie: [[x]]",
    "agenda: [{{projecten: [{}]}}]": "x|{}|{titel: ''}|{titel: x, door: {a: b, c: d}}|[x]",
    "bijlagen: [{}]": "x|{}|{link: x}|{link: ' ', bestand: ''}|' '",
    "volgende_vergadering: {}": "|''|x|5|[x]|{}|1/1/2006|{datum: morgen}|{bevestigen: {voor: x}}",
    "{}": "Volgende vergadering:|VOLGENDE-VERGADERING:|lieu: x|taal: Nederlands|taal: nl",
}


def listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(",")]


@pytest.mark.parametrize(
    "text",
    [
        *(f"titel: T\ndatum: {date}" for date in listed(DATES)),
        *(f"{BASE}van: {time}" for time in listed(TIMES)),
        *(
            BASE + key.format(value)
            for key, all_ in INOF_NOTES.items()
            for value in all_.split("|")
        ),
        *("titel: ''\ndatum: 1/1/2005", "titel:\ndatum: 1/1/2005", "titel: x\ndatum:", "smurf: x"),
        *("titel: x", "Titel: x\nDATE: 1/1/2005", "titel: ' '\ndatum: 1/1/2005"),
    ],
)
def test_the_schema_refuses_what_reading_refuses(text: str) -> None:
    refused, errors = refused_by_reading(text), refused_by_schema(text, "nl")
    assert bool(refused) == bool(errors), (refused, errors)


@pytest.mark.parametrize(
    ("text", "by_reading"),
    [
        (f"{BASE}title: y", True),  # one field under two names
        ("titel: T\ndatum: maandag 16 september 2005", True),  # it was a Friday
        (f"{BASE}aanwezig: [{{An Bos: ESF}}]", True),  # a person and a group, not the other way
        (f"{BASE}van: 10", True),  # a number, as is 10.00
        (f"{BASE}van: 10.3", True),  # the number 10.30
        (f"{BASE}van: ~", True),  # nothing, to an editor
    ],
)
def test_what_a_schema_cannot_say_reading_says(text: str, by_reading: bool) -> None:
    assert bool(refused_by_reading(text)) == by_reading
    assert bool(refused_by_schema(text, "nl")) != by_reading


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("titel: ~\ndatum: 1/1/2005", "nl"),  # a text to reading, nothing to an editor
        ("language: fr\ntitle: x\ndate: 1/1/2005", "nl"),  # the schema of Dutch notes
        ("title: x\ndate: 1/1/2005", "fr"),  # notes that name no language are Dutch
    ],
)
def test_what_a_schema_refuses_that_reading_accepts(text: str, code: str) -> None:
    assert refused_by_reading(text) == []
    assert refused_by_schema(text, code)


@given(drawn_notes.notes())
@often(400)
def test_reading_and_the_schema_agree_on_any_notes(drawn: tuple[str, str]) -> None:
    code, text = drawn
    refused, errors = refused_by_reading(text), refused_by_schema(text, code)
    assert bool(refused) == bool(errors), (text, refused, errors)


def test_each_record_has_its_place_among_all() -> None:
    known = {one for one in Record.__subclasses__() if one.__module__.startswith("minutes_kit.")}
    assert known == {*RECORDS}
    assert len(RECORDS) == len(known)
