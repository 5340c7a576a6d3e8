"""Text is read as typed, every key and value knows its place, and nothing harmful is read."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from drawn_texts import often
from folders import DATA, ROOT
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import astuple
from ruamel.yaml import YAML
from ruamel.yaml.cyaml import CParser
from ruamel.yaml.error import YAMLError

from minutes_kit.checks.check import check
from minutes_kit.languages import locale as locales
from minutes_kit.problems import MAX_PROBLEMS, Place, Report
from minutes_kit.yaml import source
from minutes_kit.yaml import tree as tree_of
from minutes_kit.yaml.characters import MAX_BYTES, MAX_LINES
from minutes_kit.yaml.tree import Mapping, Sequence

# Mostly what YAML gives a meaning, so that most texts are nearly YAML.
YAML_TEXT = st.lists(
    st.sampled_from([*"ab012 :-,[]{}\"'#|>?\n\n&*!%@`~é😀\\", ": ", "- ", "\n  ", "a: ", "\n- "]),
    max_size=40,
).map("".join)

EXAMPLES = sorted(ROOT.glob("examples/*.yaml"))


def read(text: str | bytes) -> source.Source:
    return source.read(text if isinstance(text, bytes) else text.encode(), "notes.yaml")


def tree(text: str | bytes) -> Any:
    found = read(text)
    assert not found.report.problems
    return found.root


def problems(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(p.code, p.line, p.column) for p in read(text).report.problems]


def places(node: Any) -> Iterator[tuple[str, int, int]]:
    """The texts of a tree with their places, keys with a colon."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield (f"{key}:", *astuple(node.keys_at[key]))
            yield from one(value, node.at[key])
    elif isinstance(node, Sequence):
        for value, at in zip(node, node.at, strict=True):
            yield from one(value, at)


def one(value: Any, at: Any) -> Iterator[tuple[str, int, int]]:
    if isinstance(value, str):
        yield (value, *astuple(at))
    yield from places(value)


# ------------------------------------------------------------------------ values


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "yes", "on", "off", "true", "False", "null", "~", "012", "0x1F", "1.10", "1e3"),
        *("1_000", ".inf", "10:30", "190:20:30", "2005-02-30", "2005-09-16T10:00:00Z", "٣", "½"),
        *("0478123456", "+3225555555", "=", "<<", "3%", "a#b", "a:b", ":-)", "x&y", "x*y", "c++"),
        *("http://a.be?x=1#y", "'no'", '"no"', "–", "•", "€5", "a\\b", "C:\\temp"),
    ],
)
def test_a_value_stays_what_was_typed(typed: str) -> None:
    assert tree(f"a: {typed}") == {"a": typed.strip("'\"")}
    assert tree(f"a:\n  - {typed}") == {"a": [typed.strip("'\"")]}
    if typed not in "–•":  # what looks like a list's dash begins no key
        assert tree(f"{typed}: b") == {typed.strip("'\""): "b"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a:", ""),
        ("a: ''", ""),
        ("a: 'it''s'", "it's"),
        ('a: "\\u00e9 \\U0001F600 \\x41"', "é 😀 A"),
        ('a: " x "', " x "),
        ("a:   x   ", "x"),
        ("a: x  # y", "x"),
        ("a: 'x\n  y'", "x y"),
        ("a: |\n  x\n    y\n\n  z\n", "x\n  y\n\nz\n"),
        ("a: |-\n  x\n", "x"),
        ("a: >\n  x\n  y\n", "x y\n"),
        ("a: |\n  # no: comment\n", "# no: comment\n"),
        ("a: [b, 'c, d']", ["b", "c, d"]),
        ("a: {b: 10:30}", {"b": "10:30"}),
        ("a: [Wat nu?, http://b.be/?c]", ["Wat nu?", "http://b.be/?c"]),
        ("a:\n- b\n- - c\n  - d", ["b", ["c", "d"]]),
        ("a: b\xa0", "b\xa0"),
        ("a: \xa0b", "\xa0b"),
    ],
)
def test_every_style_of_yaml_gives_the_text(text: str, value: Any) -> None:
    assert tree(text) == {"a": value}


# ------------------------------------------------------------------------ places


D_E_F = [("d", 2, 2), ("e:", 2, 6), ("f", 2, 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b", [("a:", 1, 1), ("b", 1, 4)]),
        ("\n\na:    b", [("a:", 3, 1), ("b", 3, 7)]),
        ("a: b\r\nc: d", [("a:", 1, 1), ("b", 1, 4), ("c:", 2, 1), ("d", 2, 4)]),
        ("a: b\rc: d", [("a:", 1, 1), ("b", 1, 4), ("c:", 2, 1), ("d", 2, 4)]),
        ("\ufeffa: b", [("a:", 1, 1), ("b", 1, 4)]),
        ("é: à\nb: c", [("é:", 1, 1), ("à", 1, 4), ("b:", 2, 1), ("c", 2, 4)]),
        ("😀: [👩‍👧, b]", [("😀:", 1, 1), ("👩‍👧", 1, 5), ("b", 1, 10)]),
        ("e\u0301: b", [("e\u0301:", 1, 1), ("b", 1, 5)]),
        ("a: \"x\ty\"\nb: c", [("a:", 1, 1), ("x\ty", 1, 4), ("b:", 2, 1), ("c", 2, 4)]),
        ("a:\tb", [("a:", 1, 1), ("b", 1, 4)]),
        ("a:\n  - b\n  -   c", [("a:", 1, 1), ("b", 2, 5), ("c", 3, 7)]),
        ("a:\n- b: c\n  d:", [("a:", 1, 1), ("b:", 2, 3), ("c", 2, 6), ("d:", 3, 3), ("", 3, 5)]),
        ("{b: [c,\n d], e: f}", [("b:", 1, 2), ("c", 1, 6), *D_E_F]),
        ("a: |\n  x\nb: 'y'", [("a:", 1, 1), ("x\n", 1, 4), ("b:", 3, 1), ("y", 3, 4)]),
        ("'a' : b", [("a:", 1, 1), ("b", 1, 7)]),
        ("# x\n---\na: b\n...\n", [("a:", 3, 1), ("b", 3, 4)]),
        ("a: [b?]", [("a:", 1, 1), ("b?", 1, 5)]),
    ],
)  # fmt: skip
def test_keys_values_and_items_know_their_place(text: str, expected: list[Any]) -> None:
    assert list(places(tree(text))) == expected


def test_a_list_and_a_mapping_know_where_they_begin() -> None:
    root = tree("a:\n  - b\nc:\n  d: e\nf: [g]")
    assert root.at == {"a": Place(2, 3), "c": Place(4, 3), "f": Place(5, 4)}


# ---------------------------------------------------------------------- encodings

TEXT = "titel: Café “één” 😀\nplaats: Luik"
READ = {"titel": "Café “één” 😀", "plaats": "Luik"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_of_saving_unicode_is_read(encoding: str, end: str) -> None:
    assert tree(TEXT.replace("\n", end).encode(encoding)) == READ


def test_utf_16_of_either_order_is_read() -> None:
    assert tree(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")) == READ
    assert tree(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")) == READ


def test_windows_1252_is_read_with_a_warning_that_shows_a_word() -> None:
    found = read("titel: Vergadering\nplaats: in café ‘Luik’".encode("cp1252"))
    assert found.root == {"titel": "Vergadering", "plaats": "in café ‘Luik’"}
    (warning,) = found.report.problems
    assert (warning.code, warning.line, warning.column) == ("W111", 2, 12)
    assert "‘café’" in warning.message


def told(data: bytes, code: str) -> list[tuple[int, int, str]]:
    """The places of the problems of a code, and what is told there."""
    found = read(data).report.problems
    return [(one.line, one.column, one.message) for one in found if one.code == code]


def test_a_byte_of_another_encoding_is_told_at_its_place_and_not_guessed_at() -> None:
    data = "titel: Ideeën\nplaats: één ".encode() + b"caf\xe9 \x80 5 \x81\n"
    places = [(line, column) for line, column, _ in told(data, "E130")]
    assert places == [(2, 16), (2, 18), (2, 22)]
    said = [message for *_, message in told(data, "E130")]
    assert all(
        f"0x{byte}" in text and f"‘{character}’" in text
        for text, byte, character in zip(said, ("E9", "80", "81"), "é€\ufffd", strict=True)
    )
    assert read(data).root == {"titel": "Ideeën", "plaats": "één caf\ufffd \ufffd 5 \ufffd"}
    assert told(data, "W111") == told(data, "W132") == []


@pytest.mark.parametrize(
    "data",
    [
        *(b"\xef\xbb\xbftitel: caf\xe9", b"titel: caf\xe9 \xe2\x80\x93", "é😀".encode() + b"\xe9"),
        "titel: œ".encode() + b"\r\nplaats: \xe9",
    ],
)
def test_utf_8_with_other_bytes_is_no_windows_1252(data: bytes) -> None:
    assert len(told(data, "E130")) == 1
    assert told(data, "W111") == []


@pytest.mark.parametrize("word", ["CAFÉ»", "Straße", "„DÜ“", "À l’été…", "5 €", "BÄ–"])
def test_windows_1252_is_not_taken_for_utf_8(word: str) -> None:
    data = f"titel: {word} is één".encode("cp1252")
    assert read(data).root == {"titel": f"{word} is één"}
    assert len(told(data, "W111")) == 1


DOUBLED = [
    "Ideeën",
    "don’t",
    "café",
    "cœur",
    "œuvre",
    "voilà",
    "“tekst”",
    "5 €",
    "vóór",
    "°C",
    "😀",
]


@pytest.mark.parametrize("word", DOUBLED)
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_a_word_that_was_encoded_twice_is_told_with_its_right_form(
    word: str, encoding: str
) -> None:
    def twice(byte: int) -> str:
        single = bytes([byte])
        return single.decode(encoding, "ignore") or single.decode("latin-1")

    broken = "".join(map(twice, word.encode()))
    found = read(f"titel: Over {broken} en meer".encode()).report.problems
    (line, column, message), *others = [
        (one.line, one.column, one.message) for one in found if one.code == "W131"
    ]
    assert (line, column) == (1, 13 + word.startswith("5") * 2)
    assert word.removeprefix("5 ") in message
    assert others == []
    assert not any(one.mend.lines for one in found)  # nobody can be sure


@pytest.mark.parametrize(
    "text", ["Ideeën", "Âge d’or", "SÃO PAULO", "Ä–Ö", "Ångström", "château", "naïf « été »", "ð"]
)
def test_a_word_with_accents_is_not_taken_for_one_encoded_twice(text: str) -> None:
    assert tree(f"titel: {text}") == {"titel": text}


def test_a_character_that_was_lost_is_told_at_its_place() -> None:
    assert problems("titel: x\nplaats: caf\ufffd") == [("W132", 2, 12)]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\0\0\x08\0",
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n\x01\x02",
        b"\0" * 100_000,
        bytes(range(256)),
        "titel: x".encode("utf-16-le"),
        "titel: x".encode("utf-32"),
        b"\xff\xfea",
        b"titel: \x81\x8d",
    ],
)
def test_what_is_no_text_is_one_clear_problem(data: bytes) -> None:
    assert problems(data) == [("E109", 1, 1)]


# ------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("E113", 1, 1)]),
        ("# niets", [("E113", 1, 1)]),
        ("zomaar", [("E113", 1, 1)]),
        ("- a", [("E113", 1, 1)]),
        ("a:\xa0b", [("E104", 1, 3)]),
        ("a: *b", [("E106", 1, 4)]),
        ("a: &b c", [("E106", 1, 4)]),
        ("a: &b [c]", [("E106", 1, 4)]),
        ("a: !b c", [("E106", 1, 4)]),
        ("a: ! c", [("E106", 1, 4)]),
        ("a: !!python/object:os.system [x]", [("E106", 1, 4)]),
        ("&a b: *a", [("E106", 1, 1)]),
        ("*a : b", [("E106", 1, 1)]),
        ("<<: *a", [("E106", 1, 5)]),
        ("a: b\n---\nc: d", [("E107", 2, 1)]),
        ("a: b\n...\nc: d", [("E107", 2, 1)]),
        ("a: b\nc: d\na: e", [("E105", 3, 1)]),
        ("a:\n  - {b: c, b: d}", [("E105", 2, 12)]),
        ("? [a]\n: b", [("E106", 1, 1)]),
        ("{a: b}: c", [("E106", 1, 1)]),
        ("a: {[b]: c}", [("E110", 1, 5)]),
        ("a: " + "[" * 19 + "]" * 19, []),
        ("a: " + "[" * 20 + "]" * 20, [("E108", 1, 23)]),
        ("a: b: c", [("E102", 1, 5)]),
        ("a: 'b", [("E118", 1, 4)]),
        ("a: [b", [("E126", 1, 4)]),
        ("a: @b", [("E106", 1, 4)]),
        ("a:\n- : b", [("E106", 2, 3)]),  # only the slower parser would read it: as a key, empty
        ('a: "\\U00110000"', [("E101", 1, 7)]),
        ("a: b\n\xa0 c: d", [("E104", 2, 1), ("E102", 2, 4)]),
        ("\xa0a: b", [("E104", 1, 1)]),
        ("a: x\x0by", [("E104", 1, 5)]),
        ("a: x\x85y", [("E104", 1, 5)]),
        ("a: x\ny: é\u2028z", [("E104", 2, 5)]),
        ("a: x\ufeff", [("E104", 1, 5)]),
        ("a: x\ufffe\x1b", [("E104", 1, 5), ("E104", 1, 6)]),
        ('a: "x\\x0by"', [("E104", 1, 4)]),
        ('a: "\\e"', [("E120", 1, 5)]),
        ('a: "\\0"', [("E120", 1, 5)]),
        ('a: "\\r"', [("E120", 1, 5)]),
        ('a: "\\ud800"', [("E104", 1, 4)]),
        ('a: "\\uFFFF"', [("E104", 1, 4)]),
        ('"\\x0b": a', [("E104", 1, 1)]),
    ],
)  # fmt: skip
def test_what_notes_do_not_have_is_refused_at_its_place(text: str, expected: list[Any]) -> None:
    assert problems(text) == expected


def test_a_double_key_names_both_places() -> None:
    (found,) = read("a: b\nc: d\na: e").report.problems
    assert found.line == 3
    assert "1" in found.message


def test_each_double_key_names_the_first() -> None:
    assert ["1" in p.message for p in read("a: b\na: c\na: d").report.problems] == [True, True]


def test_a_problem_is_told_once_where_both_parsers_are_asked() -> None:
    assert problems("a: *b\nc: [d?]") == [("E106", 1, 4)]


def test_a_character_that_no_one_sees_is_named() -> None:
    (found,) = read("a: x\u2028y").report.problems
    assert "(regeleinde, U+2028)" in found.message


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "a: [", "[a, ", "&a [", "!a [", "*a ["])
def test_a_deep_bomb_is_put_down_after_a_few_events(
    opening: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = count()
    drain = tree_of._drain
    monkeypatch.setattr(
        tree_of, "_drain", lambda parser: ((next(seen), e)[1] for e in drain(parser))
    )
    assert problems(opening * 100_000)
    assert next(seen) < 100


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("more", ["x" * MAX_BYTES, "\n" * MAX_LINES], ids=["bytes", "lines"])
def test_a_file_that_is_too_large_is_refused_by_its_beginning(encoding: str, more: str) -> None:
    found = source.read(f"langue: fr\ntitre: x{more}\n".encode(encoding), "notes.yaml")
    assert [(p.code, p.line, p.column) for p in found.report.problems] == [("E108", 1, 1)]
    assert (found.report.language, found.root, found.text) == ("fr", None, "")
    assert sum(map(len, found.report.lines)) <= 1000


def test_a_file_that_is_too_large_and_no_text_is_no_text() -> None:
    data = b"\x89PNG\0" + bytes(MAX_BYTES)
    assert [p.code for p in source.read(data, "notes.yaml").report.problems] == ["E109"]


@pytest.mark.parametrize("text", ["- *a\n" * 10_000, "\x01" * 10_000, "a: b\n" * 10_000])
def test_a_file_wrong_all_over_is_told_so_a_bounded_number_of_times(text: str) -> None:
    assert 0 < len(problems(text)) <= MAX_PROBLEMS + 1


def test_the_slow_parser_is_asked_only_about_short_texts() -> None:
    text = "a: [b?]\n"
    assert problems(text) == []
    assert problems(text + "#" * tree_of.MAX_SLOW) == [("E101", 1, 6)]


# ----------------------------------------------------------------------------- tabs


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("\ta: b", 1, 1),
        ("a:\n\tb: c", 2, 1),
        ("a:\n \tb: c", 2, 2),
        ("a:\n\t- b", 2, 1),
        ("a:\n  - b\n\t- c", 3, 1),
        ("a:\n  - b\n  \t- c", 3, 3),
        ("a:\n  - b\n    \tc", 3, 5),
        ("a:\n  -\tb", 2, 4),
        ("a:\n  b: c\n\td: e", 3, 1),
        ("é: 😀\n\tb: c", 2, 1),
        ("a: |\n\tb", 2, 1),
        ("a: |\n  b\n\tc", 3, 1),
        ("a: |\r\n  b\r\n\tc", 3, 1),
    ],
)
def test_a_tab_that_yaml_misreads_is_shown(text: str, line: int, column: int) -> None:
    assert ("E103", line, column) in problems(text)
    assert {at for _, at, _ in problems(text)} == {line}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  x\ty\n  \tz\n", "x\ty\n\tz\n"),
        ("a: |\n  Naam:\tUur:\n  Jan:\t10u\n", "Naam:\tUur:\nJan:\t10u\n"),
        ("a: |\n  - x\n  -\ty\n", "- x\n-\ty\n"),
        ("a: |\n  x\n  \t\n  y\n", "x\n\t\ny\n"),
        ("a: >\n  x:\ty\n", "x:\ty\n"),
        ('a: "x\ty:\tz"', "x\ty:\tz"),
        ("a: 'x:\ty'", "x:\ty"),
        ("a: 'x\n  \ty'", "x y"),
        ("a: x\ty", "x\ty"),
        ("a: 10u\t\tJan", "10u\t\tJan"),
        ("a: x\t# niet", "x"),
        ("a:\tx", "x"),
        ("a: x\t\n", "x"),
        ("a: x\n  \t\n", "x"),
        ("a: [x,\n\ty]", ["x", "y"]),
    ],
)
def test_a_tab_inside_a_text_arrives(text: str, value: Any) -> None:
    assert tree(text) == {"a": value}


# --------------------------------------------------------------------- two parsers


def filled(root: Any) -> list[tuple[str, int, int]]:
    """The texts with their places; the parsers differ on where an empty one stands."""
    return [one for one in places(root) if one[0]]


def outcome(text: str, events: Any) -> Any:
    """What a parser's events make: the tree and its places, or only that it is refused."""
    report = Report("notes.yaml", locales.load("nl"))
    root = tree_of._Builder(text, report).build(events)
    return None if report.failed else (root, filled(root))


def by_the_pure_parser(text: str) -> Any:
    return outcome(text, YAML(typ="safe", pure=True).parse(text))


def by_the_c_parser(text: str) -> Any:
    return outcome(text, tree_of._drain(CParser(text)))


@given(YAML_TEXT)
@often(300)
def test_both_parsers_give_the_same_tree(text: str) -> None:
    try:
        expected = by_the_pure_parser(text)
        assert by_the_c_parser(text) == expected
    except (YAMLError, ValueError):
        return  # one of them does not read it


@pytest.mark.parametrize("path", EXAMPLES)
def test_both_parsers_give_the_same_tree_of_an_example(path: Path) -> None:
    text = path.read_text("utf-8")
    assert by_the_c_parser(text) == by_the_pure_parser(text)


def test_without_the_compiled_parser_the_same_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    slips = (DATA / "slips.txt").read_text(encoding="utf-8").split("\n\n")
    examples = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    texts = [f"titel: T\ndatum: 2005-09-16\n{slip}" for slip in slips] + examples
    told = [check(text.encode(), "n.yaml") for text in texts]
    monkeypatch.setattr(tree_of, "CParser", None)
    assert [check(text.encode(), "n.yaml") for text in texts] == told


@given(st.one_of(st.binary(max_size=60), YAML_TEXT.map(str.encode), st.text().map(str.encode)))
@often(300)
def test_nothing_makes_the_reader_fail(data: bytes) -> None:
    found = source.read(data, "notes.yaml")
    assert found.root is not None or found.report.failed


@given(st.text(st.characters(exclude_categories=["Cs"])))
@often(300)
def test_any_text_arrives_or_is_refused_at_a_place(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = read("a: |2\n  x\n" + "".join(f"  {line}\n" for line in text.split("\n")))
    for problem in found.report.problems:
        assert problem.code in ("W124", "W129", "E109" if "\0" in text else "E104")
        assert problem.line
    if not found.report.failed:
        assert found.root is not None
        assert found.root["a"].rstrip("\n") == f"x\n{text}".rstrip("\n")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("titel: x", "nl"),
        ("taal: fr", "fr"),
        ("# x\nLangue : 'de'", "de"),
        ('sprache: "en"', "en"),
        ('{"taal": fr}', "fr"),
        ("titel: x\rtaal: fr\r", "fr"),
        ("language: fr\ntitle: [", "fr"),
        ("taal: klingon", "nl"),
        ("a:\n  taal: fr", "nl"),
    ],
)
def test_the_language_is_known_even_where_the_rest_cannot_be_read(text: str, code: str) -> None:
    assert source.read(text.encode(), "").report.language == code


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: Nota # 3 is besproken", [("E114", 1, 9)]),
        ("a: Zaal #3 is vrij", [("E114", 1, 9)]),
        ("a:\n- Dossier # 12\n- b #c", [("E114", 2, 11), ("E114", 3, 5)]),
        ("a: b  # a remark", []),
        ("a: b\t# a remark", []),
        ("# a remark\na: b", []),
        ("a: 'b'  # a remark", []),
        ("a: 'b' #4", [("E114", 1, 8)]),
        ("a: b#c", []),
        ("a: |\n  b # c", []),
        ("a: [b, c]  # a remark", []),
        ("a: [b, c] #4", [("E114", 1, 11)]),
    ],
)
def test_words_behind_a_hash_are_not_lost_in_silence(
    text: str, places: list[tuple[str, int, int]]
) -> None:
    assert problems(text) == places
