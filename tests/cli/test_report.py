"""What problems look like, to people and to programs."""

from __future__ import annotations

import json
import re

import pytest
from msgspec.structs import replace

from minutes_kit.cli.report import (
    MOST,
    advice,
    as_github,
    as_json,
    summary,
    text,
    told,
)
from minutes_kit.cli.style import PLAIN, Role, Style, visible
from minutes_kit.excerpts import LONGEST
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load, load_problems
from minutes_kit.problems import Mend, Problem, readable

NL = load("nl")
PROBLEM = Problem(
    file="verslag.yaml",
    line=12,
    column=12,
    code="E114",
    message="Wat na ‘#’ staat, wordt niet gelezen: ‘#4 besproken’.",
    hint="Zet de hele tekst tussen aanhalingstekens.",
    excerpt="  - Punt 3 #4 besproken",
    mend=Mend(12, ('  - "Punt 3 #4 besproken"',)),
)
WARNING = replace(PROBLEM, code="W501")

WHOLE = """\
verslag.yaml:12:12: E114 Wat na ‘#’ staat, wordt niet gelezen: ‘#4 besproken’.
       12 |   - Punt 3 #4 besproken
          |            ^
    beter |   - "Punt 3 #4 besproken"
    Zet de hele tekst tussen aanhalingstekens."""
SEVERAL = """\
verslag.yaml:12:12: E114 Wat na ‘#’ staat, wordt niet gelezen: ‘#4 besproken’.
          12 |   - Punt 3 #4 besproken
             |            ^
    beter 11 | tekst: "a
          12 |   b"
    Zet de hele tekst tussen aanhalingstekens."""


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, WHOLE),
        ({"mend": Mend(11, ('tekst: "a', '  b"'))}, SEVERAL),
        (
            {"mend": Mend(12, ("  - a", "    b"))},
            SEVERAL.replace('11 | tekst: "a', "12 |   - a").replace('12 |   b"', "13 |     b"),
        ),
        ({"mend": Mend()}, re.sub(r".*beter.*\n", "", WHOLE)),
        ({"mend": Mend(), "excerpt": "", "hint": ""}, WHOLE.partition("\n")[0]),
        (
            {"line": 0, "column": 0, "mend": Mend(), "excerpt": "", "hint": ""},
            "verslag.yaml: E114 Wat na ‘#’ staat, wordt niet gelezen: ‘#4 besproken’.",
        ),
    ],
    ids=[
        "one line",
        "several lines",
        "from its own line",
        "no mend",
        "only a message",
        "a whole file",
    ],
)
def test_a_problem_is_told_with_its_line_and_how_it_should_be(
    changes: dict[str, object], shown: str
) -> None:
    assert text(replace(PROBLEM, **changes), NL) == shown


def excerpt(line: str, column: int, width: int = 100) -> tuple[str, str]:
    """The line and the caret that are shown."""
    problem = replace(PROBLEM, excerpt=line, column=column, mend=Mend(), hint="")
    shown = text(problem, NL, Style(width)).splitlines()[1:]
    first, second = (row.partition("| ")[2] for row in shown)
    return first, second


@pytest.mark.parametrize(
    ("line", "column", "shown", "cells"),
    [
        ("a: b", 1, "a: b", 0),
        ("a: b", 4, "a: b", 3),
        ("a: b", 5, "a: b", 4),
        ("naam: 日本語 #3", 11, "naam: 日本語 #3", 13),
        ("naam: 🎉 x", 9, "naam: 🎉 x", 9),
        ("cafe\u0301 #3", 7, "cafe\u0301 #3", 5),
        ("a:\tb", 4, "a:→   b", 6),
        ("\t- a", 1, "→   - a", 0),
        ("a\x1b[2Jb", 7, "a␛[2Jb", 5 + 1),
        ("a\u200bb\u2028c\x9bd", 2, "a·b·c·d", 1),
        ("a\u00a0: b", 2, "a\u00a0: b", 1),
    ],
)
def test_the_caret_stands_below_the_character(
    line: str, column: int, shown: str, cells: int
) -> None:
    assert excerpt(line, column) == (shown, " " * cells + "^")


LONG = "".join(f"{number:04}" for number in range(500))
WIDE = "".join(chr(0xFF10 + int(digit)) for digit in LONG)
ACCENTED = "".join(digit + "\u0301" for digit in LONG)


@pytest.mark.parametrize("column", [1, 2, 30, 55, 1000, 1960, 1999, 2000, 2001])
@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("line", [LONG, WIDE, ACCENTED], ids=["digits", "wide", "accents"])
def test_a_long_line_is_cut_around_its_column(line: str, width: int, column: int) -> None:
    shown, caret = excerpt(line, column, width)
    room = width - len("    beter 12 | ")
    assert room - 5 <= cells(shown) <= room
    end = [at for at in range(len(shown) + 1) if cells(shown[:at]) == len(caret) - 1][-1]
    assert line.startswith(shown[end:].strip("…"), column - 1) or line is ACCENTED
    assert shown.startswith("…") == (not line.startswith(shown.strip("…")))
    assert shown.endswith("…") == (not line.endswith(shown.strip("…")))


def cells(shown: str) -> int:
    return sum(0 if c == "\u0301" else 2 if c > "\uff00" else 1 for c in shown)


def test_a_line_of_five_million_characters_is_told_in_a_hundred() -> None:
    line = "x" * 5_000_000
    problem = replace(PROBLEM, excerpt=line, column=2_500_000, mend=Mend(12, (line,)))
    assert len(text(problem, NL)) < LONGEST + 500


def test_a_tab_in_a_mended_line_can_be_copied_as_spaces() -> None:
    assert "a:  b" in text(replace(PROBLEM, mend=Mend(12, ("a:\tb",))), NL)


@pytest.mark.parametrize("field", ["file", "message", "hint", "excerpt"])
def test_nothing_in_a_file_speaks_to_the_terminal(field: str) -> None:
    shown = text(replace(PROBLEM, **{field: "a\x1b]0;b\x07\r\u202ec\n"}), NL)
    assert not set(shown) & set("\x1b\x07\r\u202e")
    assert len(shown.splitlines()) == len(WHOLE.splitlines())


def test_what_needs_no_change_is_shown_as_it_is() -> None:
    assert visible("« Où ? » – œuvre 日本 …") == "« Où ? » – œuvre 日本 …"


def test_a_hint_is_as_wide_as_the_terminal() -> None:
    problem = replace(PROBLEM, hint="woord " * 40, mend=Mend(), excerpt="")
    lines = text(problem, NL, Style(40)).splitlines()[1:]
    assert len(lines) > 5
    assert all(line.startswith("    woord") and len(line) <= 40 for line in lines)


def test_colours_change_no_character() -> None:
    roles: set[Role] = set()

    def paint(piece: str, role: Role) -> str:
        roles.add(role)
        return f"\x1b[1m{piece}\x1b[0m"

    painted = text(PROBLEM, NL, Style(100, paint))
    assert re.sub(r"\x1b\[\dm", "", painted) == WHOLE
    assert roles == {"place", "error", "gutter", "better"}


@pytest.mark.parametrize(
    ("line", "mends", "shown"),
    [
        ("titl: a: b", ["titel: a: b", 'titl: "a: b"'], ['titel: "a: b"']),
        ("  -x: y: z", ["  - x: y: z", '  - x: "y: z"'], ['  - x: "y: z"']),
        ("a: b #4: c", ['a: "b #4: c"', "a: b 4: c"], ['a: "b #4: c"']),
        ("a: b", ["a: B"], ["a: B"]),
    ],
)
def test_two_problems_of_a_line_show_one_mended_line(
    line: str, mends: list[str], shown: list[str]
) -> None:
    one = replace(PROBLEM, excerpt=line)
    lines = "\n".join(told([replace(one, mend=Mend(12, (mend,))) for mend in mends], NL))
    assert re.findall(r"beter \| (.*)", lines) == shown


def test_mends_of_two_lines_are_shown_both() -> None:
    below = replace(PROBLEM, line=13, mend=Mend(13, ("x",)))
    assert "\n".join(told([PROBLEM, below], NL)).count("beter") == 2


@pytest.mark.parametrize(("count", "last"), [(MOST, "E114"), (MOST + 37, "… en nog 37.")])
def test_only_the_first_problems_of_a_file_are_told(count: int, last: str) -> None:
    lines = list(told([PROBLEM] * count, NL, PLAIN))
    assert last in lines[-1]
    assert len(lines) <= MOST + 1


@pytest.mark.parametrize(
    ("code", "errors", "warnings", "files", "shown"),
    [
        ("nl", 0, 0, 1, "1 bestand: geen problemen."),
        ("nl", 1, 0, 1, "1 bestand: 1 fout."),
        ("nl", 2, 1, 3, "3 bestanden: 2 fouten, 1 waarschuwing."),
        ("nl", 0, 2, 3, "3 bestanden: 2 waarschuwingen."),
        ("fr", 2, 2, 2, "2 fichiers\u00a0: 2 erreurs, 2 avertissements."),
        ("fr", 0, 0, 2, "2 fichiers\u00a0: aucun problème."),
        ("de", 1, 1, 1, "1 Datei: 1 Fehler, 1 Warnung."),
        ("de", 2, 2, 2, "2 Dateien: 2 Fehler, 2 Warnungen."),
        ("en", 2, 1, 2, "2 files: 2 errors, 1 warning."),
    ],
)
def test_the_closing_line_counts_in_words(
    code: str, errors: int, warnings: int, files: int, shown: str
) -> None:
    assert summary(files, [PROBLEM] * errors + [WARNING] * warnings, load(code)) == shown


def test_the_advice_names_what_can_be_mended_and_where_more_is_said() -> None:
    unmended = replace(PROBLEM, mend=Mend(), code="E204")
    assert list(advice([], NL)) == []
    assert list(advice([unmended], NL)) == ["Meer uitleg over een code: minutes explain E204"]
    assert list(advice([unmended, PROBLEM], NL)) == [
        "Automatisch te herstellen: 1. Typ daarvoor: minutes fix verslag.yaml",
        "Meer uitleg over een code: minutes explain E204",
    ]


def test_json_holds_all_that_is_known_in_utf_8() -> None:
    shown = as_json([PROBLEM, replace(WARNING, mend=Mend())])
    assert "‘#4 besproken’".encode() in shown
    first, second = json.loads(shown)
    assert first == {
        "file": "verslag.yaml",
        "line": 12,
        "column": 12,
        "severity": "error",
        "code": "E114",
        "message": PROBLEM.message,
        "hint": PROBLEM.hint,
        "excerpt": "  - Punt 3 #4 besproken",
        "mend": {"line": 12, "lines": ['  - "Punt 3 #4 besproken"']},
        "proposal": None,
    }
    assert (second["severity"], second["mend"]) == ("warning", None)


def test_no_problems_are_an_empty_list() -> None:
    assert json.loads(as_json([])) == []


def test_a_name_that_is_no_text_is_still_json() -> None:
    assert json.loads(as_json([replace(PROBLEM, file="\udce9.yaml")]))[0]["file"] == "?.yaml"


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, "::error file=verslag.yaml,title=E114,line=12,col=12::Fout.%0AHint.%0Aa%0Ab"),
        ({"code": "W501"}, "::warning file=verslag.yaml,title=W501,line=12,col=12::Fout."),
        ({"line": 0}, "::error file=verslag.yaml,title=E114::Fout."),
        ({"file": "a,b:c%d.yaml"}, "::error file=a%2Cb%3Ac%25d.yaml,"),
        ({"message": "100%, a: b\r\nc"}, "::100%25, a: b%0D%0Ac%0AHint."),
    ],
)
def test_github_is_told_in_its_own_escapes(changes: dict[str, object], shown: str) -> None:
    problem = replace(PROBLEM, message="Fout.", hint="Hint.", mend=Mend(12, ("a", "b")))
    told = as_github(replace(problem, **changes))
    assert shown in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("code", codes())
def test_a_message_is_readable_without_its_values(code: str) -> None:
    messages = [readable(told.message) for told in load_problems(code).values()]
    assert not [message for message in messages if "{" in message]
    assert readable("‘{value}’ is geen datum{near}{why}.") == "‘…’ is geen datum."


@pytest.mark.parametrize(
    ("files", "asked", "shown"),
    [
        (["map/a.yaml"], ["map"], "map/a.yaml"),
        (["map/a.yaml", "map/b.yaml"], ["map"], "map"),
        (["a.yaml", "b.yaml"], ["a.yaml", "b.yaml"], "a.yaml b.yaml"),
        (["map mei/a.yaml", "map mei/b.yaml"], ["map mei"], '"map mei"'),
    ],
)
def test_what_can_be_mended_in_several_files_is_mended_as_it_was_checked(
    files: list[str], asked: list[str], shown: str
) -> None:
    told, *_ = advice([replace(PROBLEM, file=file) for file in files], NL, asked)
    assert told == f"Automatisch te herstellen: {len(files)}. Typ daarvoor: minutes fix {shown}"
