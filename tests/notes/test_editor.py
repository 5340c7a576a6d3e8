"""What an editor makes of the JSON Schema: what it offers, shows and flags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from goldens import EXAMPLES
from judges import needs
from language_server import SERVER, Editor
from new_notes import BASE, MONDAY, used

from minutes_kit import check
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load, load_help
from minutes_kit.notes.new import starter
from minutes_kit.notes.schema import schema_file

pytestmark = needs("node", SERVER)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with Editor(tmp_path_factory.mktemp("editor")) as one:
        yield one


def with_schema(text: str, code: str = "nl") -> str:
    """Notes that name their schema, as every example does."""
    return f"# yaml-language-server: $schema={schema_file(code).as_uri()}\n{text}"


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("‸", "Notes"),
        ("titel: x\n‸", "Notes"),
        ("aanwezig:\n  - ‸", "Person"),
        ("aanwezig:\n  - naam: x\n    ‸", "Person"),
        ("agenda:\n  - projecten:\n      - ‸", "Project"),
        ("agenda:\n  - titel: x\n    acties:\n      - wat: x\n        ‸", "Action"),
        ("volgende_vergadering:\n  ‸", "NextMeeting"),
        ("bijlagen:\n  - ‸", "Attachment"),
    ],
)
def test_an_editor_offers_the_keys_of_a_place_and_says_what_they_are(
    text: str, record: str, editor: Editor
) -> None:
    said = load_help("nl").fields[record]
    keys = load("nl").keys[record].items()
    wanted = {word: said[name].text for name, word in keys if f"{word}:" not in text}
    assert editor.complete(with_schema(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("status: ‸", {"ontwerp", "definitief", "goedgekeurd"}),
        ("taal: ‸", {"nl"}),
        ("agenda:\n  - acties:\n      - wat: x\n        klaar: ‸", {"ja", "nee"}),
        ("plaats: ‸", set()),
        ("datum: ‸", set()),
    ],
)
def test_an_editor_offers_words_only_where_they_are_all_there_is(
    text: str, wanted: set[str], editor: Editor
) -> None:
    assert editor.complete(with_schema(text)).keys() == wanted


def test_an_editor_completes_a_key_up_to_where_its_value_is_typed(editor: Editor) -> None:
    written = editor.insert(with_schema("titel: x\n‸"))
    assert written["plaats"] == "plaats: "
    assert written["taal"] == "taal: ${1:nl}"
    assert written["aanwezig"] == "aanwezig:\n  - "
    assert written["volgende_vergadering"] == "volgende_vergadering:\n  "
    written = editor.insert(with_schema("agenda:\n  - titel: x\n    ‸"))
    assert written["tekst"] == "tekst: "
    assert written["besluiten"] == "besluiten:\n  - "


@pytest.mark.parametrize("key", ["pl‸aats", "Pl‸aats", "loca‸tion"])
def test_an_editor_tells_in_dutch_what_a_key_is(key: str, editor: Editor) -> None:
    shown = editor.hover(with_schema(f"{key}: Brussel"))
    assert shown.startswith("#### Plaats\n\nWaar de vergadering doorging, bijvoorbeeld Markiesgeb")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("titel: x\ndatum: 1/1/2005\nsmurf: x", [(4, 1, "Dit veld is hier niet bekend. Mogelijk")]),
        ("titel: x\ndatum: 31/11/2005", [(3, 8, "Schrijf dag, maand en jaar, bijvoorbeeld")]),
        ("datum: 1/1/2005", [(2, 1, "Het veld ‘titel’ ontbreekt.")]),
        ("titel:\ndatum: 1/1/2005", [(2, 7, "Het veld ‘titel’ is leeg.")]),
        (f"{BASE}plaats: [a]", [(4, 9, "Bij ‘plaats’ werd iets anders verwacht: één regel")]),
        (f"{BASE}van: 25u", [(4, 6, "Schrijf het uur als 10u")]),
        (f"{BASE}status: klaar", [(4, 9, "Mogelijk zijn: ontwerp, definitief, goedgekeurd.")]),
        (f"{BASE}aanwezig:\n  - functie: x", [(5, 5, "Bij deze persoon ontbreekt de naam.")]),
        (f"{BASE}agenda:\n  - tekst: x", [(5, 5, "Dit agendapunt heeft geen titel.")]),
        (f"{BASE}agenda:\n  - acties:\n      - wie: x", [(6, 9, "Het veld ‘wat’ ontbreekt.")]),
        (f"{BASE}bijlagen:\n  titel: x", [(5, 3, "Bij ‘bijlagen’ werd iets anders")]),
    ],
)
def test_an_editor_flags_the_lines_that_check_flags_and_says_why(
    text: str, wanted: list[tuple[int, int, str]], editor: Editor
) -> None:
    notes = with_schema(text)
    flags = editor.open(notes)
    shown = [(f.line, f.column, f.message[: len(w[2])]) for f, w in zip(flags, wanted, strict=True)]
    assert shown == wanted
    problems = check(notes.encode(), "notes.yaml")[1]
    assert {f.line for f in flags} == {p.line for p in problems if p.severity == "error"}


@pytest.mark.parametrize("notes", EXAMPLES, ids=lambda path: path.stem)
def test_an_editor_finds_nothing_wrong_in_an_example(notes: Path, editor: Editor) -> None:
    text = notes.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../minutes_kit/languages/")
    assert editor.open(text, notes) == []


@pytest.mark.parametrize("code", codes())
def test_an_editor_finds_nothing_wrong_in_new_notes(code: str, editor: Editor) -> None:
    notes = starter(code, MONDAY, schema_file(code).as_uri())
    assert editor.open(notes) == []
    assert editor.open(used(notes)) == []
