"""All languages say the same things, and every word means one thing."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from goldens import EXAMPLES
from msgspec.structs import fields

from minutes_kit import files
from minutes_kit.languages import locale as locales
from minutes_kit.languages.folder import codes, file_of
from minutes_kit.languages.locale import load, load_help, load_problems
from minutes_kit.mail.sending import log
from minutes_kit.mail.server import connection
from minutes_kit.notes import model as notes
from minutes_kit.notes.fields import normal
from minutes_kit.notes.record import Record
from minutes_kit.word import dangers
from minutes_kit.word.template import compiled
from minutes_kit.word.template.accept import formats
from minutes_kit.word.template.program import mistakes
from minutes_kit.yaml import source
from minutes_kit.yaml.characters import name_of

PACKAGE = Path(locales.__file__).parent.parent
CODE = re.compile(r'"([EW]\d{3})"')
RECORDS = {record.__name__: record for record in Record.__subclasses__()}
ENGLISH_TOO = {"type", "was"}
MAY_BE_EMPTY = {"formats.first_of_month"}  # where the first is written as any other day


def leaves(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a language with their paths."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{key}.")
        elif isinstance(value, str):  # the others are of the right type, or cannot be loaded
            yield path + key, value


def texts(code: str, name: str) -> dict[str, str]:
    return dict(leaves(tomllib.loads(file_of(code, name).read_text("utf-8"))))


def shared(code: str, name: str) -> dict[str, str]:
    """The texts that every language has: which labels agree, and the files of examples, differ."""
    known = enumerate(texts(code, name).items())
    return {
        f"{path.partition('.examples.')[0]}.{at}" if ".examples." in path else path: text
        for at, (path, text) in known
        if not path.startswith("forms.")
    }


every_text = pytest.mark.parametrize(
    "name", ["words.toml", "problems.toml", "editor.toml", "command.toml", "desk.toml"]
)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def used_codes() -> set[str]:
    files = PACKAGE.rglob("*.py")
    return {code for file in files for code in CODE.findall(file.read_text("utf-8"))}


def test_there_are_four_languages() -> None:
    assert set(codes()) == {"nl", "fr", "de", "en"}
    assert [load(code).tag for code in codes()] == ["de-BE", "en-GB", "fr-BE", "nl-BE"]


@pytest.mark.parametrize("code", codes())
def test_the_folder_of_a_language_has_the_files_of_english(code: str) -> None:
    ours, english = (sorted(file_of(one, "").iterdir()) for one in (code, "en"))
    assert [file.name for file in ours] == [file.name for file in english]


@every_text
@pytest.mark.parametrize("code", codes())
def test_a_language_has_the_texts_of_english_with_their_placeholders(code: str, name: str) -> None:
    ours, english = shared(code, name), shared("en", name)
    assert [*ours] == [*english]
    filled = {p for p in ours if not p.startswith("formats.") and not p.endswith(".explanation")}
    for path in filled:
        assert placeholders(ours[path]) == placeholders(english[path]), path


@pytest.mark.parametrize("code", codes())
def test_no_text_of_a_language_is_empty_or_frayed(code: str) -> None:
    assert {path for path, text in texts(code, "words.toml").items() if not text} <= MAY_BE_EMPTY
    sentences = {
        path: text
        for name in ("problems.toml", "editor.toml", "command.toml", "desk.toml")
        for path, text in texts(code, name).items()
    }
    assert [path for path, text in sentences.items() if text.strip(" \n") != text or not text] == []
    short = {path: text for path, text in sentences.items() if not path.endswith(".explanation")}
    assert [path for path, text in short.items() if "  " in text] == []


@pytest.mark.parametrize("code", codes())
def test_the_help_names_what_is_allowed(code: str) -> None:
    assert placeholders(load_help(code).editor["unknown"]) == {"allowed"}


@pytest.mark.parametrize("code", codes())
def test_the_help_tells_of_every_record_and_field(code: str) -> None:
    told = load_help(code)
    assert told.records.keys() == told.fields.keys() == RECORDS.keys()
    for name, record in RECORDS.items():
        assert [*told.fields[name]] == [field.name for field in fields(record)]


@pytest.mark.parametrize("code", codes())
def test_every_field_of_every_record_has_a_word(code: str) -> None:
    words = load(code).keys
    assert words.keys() == RECORDS.keys()
    for name, record in RECORDS.items():
        assert words[name].keys() == {field.name for field in fields(record)}


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("record", RECORDS)
def test_a_word_means_one_field_of_a_record(code: str, record: str) -> None:
    meanings: dict[str, set[str]] = {}
    for name, word in load(code).keys[record].items():
        meanings.setdefault(normal(word), set()).add(name)
        meanings.setdefault(normal(name), set()).add(name)
    assert [word for word, names in meanings.items() if len(names) > 1] == []


@pytest.mark.parametrize("code", codes())
def test_a_language_is_recognised_by_its_own_key(code: str) -> None:
    word = load(code).keys["Notes"]["language"]
    assert source.read(f"{word}: {code}".encode(), "").report.language == code
    assert word in locales.shared().language


@pytest.mark.parametrize("code", codes())
def test_a_choice_means_one_value(code: str) -> None:
    choices = load(code).choices
    assert choices.keys() == {*notes.Status.__args__, "yes", "no"}  # type: ignore[attr-defined]
    assert len({word.lower() for word in choices.values()}) == len(choices)
    assert all(word == word.strip().lower() for word in choices.values())


# Prints the TOML files that the command reads.
WATCHED = """
import sys

def told(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".toml"):
        print(arguments[0], file=sys.stderr)

from minutes_kit.cli import main
sys.addaudithook(told)
sys.argv = ["minutes", "build", *sys.argv[1:]]
main()
"""


def test_a_build_without_problems_reads_no_more_than_words(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WATCHED, str(EXAMPLES[0]), f"--output={tmp_path}"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert {Path(line).name for line in done.stderr.splitlines()} == {"words.toml"}


def test_every_reason_that_is_given_has_words_and_is_used() -> None:
    code = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    given = set(re.findall(r'\breason="([^"]+)"', code))
    given |= {
        *files._REASONS.values(),
        *files._KINDS.values(),
        *connection._BAD_CERTIFICATES.values(),
    }
    given |= {*filter(None, log._KINDS.values())}
    given |= {reason for _, reason in mistakes._REASONS}
    given |= set(re.findall(r'(?:[a-z]Package|OtherFormat|(?<!\.)refuse)\("([^"]+)"', code))
    given |= {*dangers._KINDS.values(), dangers._OUTSIDE}
    given |= {compiled._NOT_WORD, "system", "changed", "unreadable", "certificate_untrusted"}
    given |= {*dict(formats._BEGINNINGS).values(), *dict(formats._STREAMS).values()}
    given |= {"no_file", "foreign", "open"}
    given |= {"no_answer", "stopped"}
    assert load("en").reasons.keys() == given


@pytest.mark.parametrize("code", codes())
def test_a_character_that_nobody_sees_has_a_name(code: str) -> None:
    assert name_of("\x1b", load(code)) == "U+001B"
    name, _, point = name_of("\u00a0", load(code)).rpartition(", ")
    assert (name, point) == (load(code).characters["U+00A0"], "U+00A0")


def test_english_keys_are_the_canonical_ones() -> None:
    for name, words in load("en").keys.items():
        assert words == {field.name: field.encode_name for field in fields(RECORDS[name])}


@pytest.mark.parametrize("code", codes())
def test_every_code_that_is_used_has_a_message_and_every_message_a_code(code: str) -> None:
    assert load_problems(code).keys() == used_codes()


@pytest.mark.parametrize("code", codes())
def test_hints_fill_with_what_their_messages_are_given(code: str) -> None:
    nearest = {"key", "near", "allowed"}
    allowed = {
        "E115": {"last"},
        "E117": {"line", "key"},
        "E121": {"last"},
        "E201": nearest,
        "E206": {"value", "allowed"},
        "E215": {"key", "value"},
        "E217": {"allowed"},
        "E226": {"allowed"},
        "E401": {"document", "differences"},
        "E423": {"meant", "value", "why"},
        "E427": {"document"},
        "E428": {"other", "where", "value", "why"},
        "E429": {"other", "where"},
        "E642": nearest,
        "E303": {"tag", "template"},
        "E304": {"better"},
        "E305": {"better"},
        "E320": {"better"},
        "E321": {"better"},
        "E322": {"end"},
        "E330": {"better"},
        "E331": {"better"},
        "W340": {"meaning", "tag"},
        "E644": {"key"},
        "E670": {"own"},
        "W675": {"file"},
        "E659": {"addresses", "wrong"},
        "E691": {"reply", "user", "host"},
        "W515": {"value", "character"},
        "E128": {"title", "field", "items"},
        "E223": {"text"},
        "E225": {"title"},
        "E785": {"file"},
        "W536": {"key"},
        "W538": {"key", "value"},
        "W539": {"key"},
    }
    for name, told in load_problems(code).items():
        known = placeholders(told.message) | allowed.get(name, set()) | {"near"}
        for hint in (told.hint, *told.hints.values()):
            assert placeholders(hint) <= known, name


def test_every_text_of_a_language_is_used_somewhere() -> None:
    code = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    template = (PACKAGE.parent / "templates/esf.py").read_text("utf-8")
    sections = ("phrases.", "labels.", "mail.", "kinds.", "console.")
    said = [path for path in texts("en", "words.toml") if path.startswith(sections)]
    parts = [path.partition(".")[2] for path in said]
    assert [part for part in parts if not used(part, code + template)] == []


def used(name: str, code: str) -> bool:
    """Whether a name stands in the code, or the beginning of one that the code completes."""
    stem, _, end = name.rpartition("_")
    built = end in {"start", "end"} and stem in code
    begun = any(f'"{name[:at]}_{{' in code for at, sign in enumerate(name) if sign == "_")
    return built or begun or re.search(rf"\b{name}\b", code) is not None


@pytest.mark.parametrize("code", sorted(set(codes()) - {"en"}))
def test_no_word_of_a_language_stands_in_the_code(code: str) -> None:
    locale, english = load(code), {word for record in load("en").keys.values() for word in record}
    keys = {normal(word) for record in locale.keys.values() for word in record.values()}
    words = keys | {*locale.hour_words, *locale.day_endings, *locale.words["join"].split(", ")}
    telling = {word.lower() for word in words - english if len(word) > 2}
    said = {word for file in PACKAGE.rglob("*.py") for word in words_in(file)}
    assert telling & said <= ENGLISH_TOO


def words_in(file: Path) -> Iterator[str]:
    """The words in the texts of a module, but for its docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield from re.findall(r"[^\W\d]+", node.value.lower())
