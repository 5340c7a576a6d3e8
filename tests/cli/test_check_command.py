"""`minutes check`, and what else tells of problems: what it says, where, and how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from folders import ROOT
from terminal import on_terminal, posix, run

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load, load_problems

GOOD = "titel: Overleg\ndatum: 30/11/2005\n"
WARNED = "titel: Zoë\ndatum: 30/11/2005\n".encode("cp1252")
WRONG = GOOD + "plaats: @home\n"
SHOWN = """\
b.yaml:3:9: E106 Het teken ‘@’ heeft aan het begin van een tekst een bijzondere betekenis.
        3 | plaats: @home
          |         ^
    beter | plaats: "@home"
    Zet de hele tekst tussen rechte dubbele aanhalingstekens ("), of verwijder het teken als het
    niet bij de tekst hoort.
"""
CLOSED = """\
Automatisch te herstellen: 1. Typ daarvoor: minutes fix b.yaml
Meer uitleg over een code: minutes explain E106
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: good notes, wrong ones, and some with a warning only."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(WRONG, encoding="utf-8")
    (tmp_path / "w.yaml").write_bytes(WARNED)
    return tmp_path


def test_good_notes_have_no_problems() -> None:
    answer = run("check", "a.yaml")
    assert answer.out == "1 bestand: geen problemen.\n"
    assert (answer.err, answer.code) == ("", 0)


def test_a_problem_is_the_answer_of_the_command() -> None:
    answer = run("check", "a.yaml", "b.yaml")
    assert answer.out == f"{SHOWN}2 bestanden: 1 fout.\n{CLOSED}"
    assert (answer.err, answer.code) == ("", 1)


def test_build_tells_a_problem_in_the_same_form(folder: Path) -> None:
    answer = run("build", "b.yaml")
    assert answer.err == SHOWN
    assert answer.code == 1


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
def test_a_warning_fails_only_where_it_is_asked_to(arguments: list[str], code: int) -> None:
    answer = run("check", "w.yaml", *arguments)
    assert answer.out.startswith("w.yaml:1:8: W111 ")
    assert "1 bestand: 1 waarschuwing.\nAutomatisch te herstellen: 1." in answer.out
    assert answer.code == code


def test_a_folder_is_checked_as_it_is_built(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / ".hidden").mkdir()
    for name in ("sub/c.yml", ".hidden/d.yaml", "e.txt"):
        (folder / name).write_text("titel: [", encoding="utf-8")
    answer = run("check", ".", "a.yaml")
    heads = re.findall(r"^(\S+):\d+:\d+:", answer.out, re.MULTILINE)
    assert set(heads) == {"b.yaml", str(Path("sub/c.yml")), "w.yaml"}
    assert "\n4 bestanden: " in answer.out


@pytest.mark.parametrize("data", [WRONG.encode(), b"", bytes(4)])
def test_the_standard_input_is_checked(data: bytes) -> None:
    command = [sys.executable, "-m", "minutes_kit", "check", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    assert done.stdout.decode().startswith("<stdin>:")
    assert done.returncode == 1


def test_no_standard_input_is_empty_notes() -> None:
    answer = run("check", "-", before="import sys; sys.stdin = None")
    assert answer.out.startswith("<stdin>:1:1: E")
    assert answer.code == 1


@pytest.mark.parametrize("place", ["missing.yaml", "a.yaml/x.yaml", "empty", "x" * 300])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_file_that_cannot_be_read_is_a_problem_like_others(
    folder: Path, place: str, form: str
) -> None:
    (folder / "empty").mkdir()
    answer = run("check", place, "--format", form)
    assert re.search(r"E(112|406)", answer.out)
    assert (answer.err, answer.code) == ("", 1)


def test_the_language_is_that_of_most_files(folder: Path) -> None:
    for name in ("c.yaml", "d.yaml"):
        notes = "langue: fr\ntitre: Réunion\ndate: 30/11/2005\n"
        (folder / name).write_text(notes, encoding="utf-8")
    assert run("check", "c.yaml", "d.yaml", "a.yaml").out == "3 fichiers\u00a0: aucun problème.\n"


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"LANG": "fr_BE.UTF-8"}, "il n’existe pas"),
        ({"LANG": "fr_BE.UTF-8", "LC_ALL": "de_BE"}, "nicht vorhanden"),
        ({"LC_MESSAGES": "en_GB.UTF-8"}, "it does not exist"),
        ({"LANG": "ja_JP.UTF-8"}, "het bestaat niet"),
        ({}, "het bestaat niet"),
    ],
)
def test_without_notes_the_language_is_that_of_the_system(
    environment: dict[str, str], said: str
) -> None:
    assert said in run("check", "missing.yaml", env=environment).out


def test_json_is_one_list_of_all_problems() -> None:
    answer = run("check", "a.yaml", "b.yaml", "w.yaml", "--format", "json")
    problems = json.loads(answer.out)
    assert [(p["file"], p["code"], p["severity"]) for p in problems] == [
        ("b.yaml", "E106", "error"),
        ("w.yaml", "W111", "warning"),
    ]
    assert answer.code == 1


def test_json_of_good_notes_is_an_empty_list() -> None:
    assert json.loads(run("check", "a.yaml", "--format", "json").out) == []


@pytest.mark.parametrize("form", ["json", "github"])
def test_programs_are_told_in_utf_8_on_any_console(folder: Path, form: str) -> None:
    answer = run("check", "b.yaml", "--format", form, env={"PYTHONIOENCODING": "cp1252"})
    assert "‘@’" in answer.out


def test_github_is_told_a_command_for_each_problem() -> None:
    answer = run("check", "a.yaml", "b.yaml", "w.yaml", "--format", "github")
    first, second = answer.out.splitlines()
    assert first.startswith("::error file=b.yaml,title=E106,line=3,col=9::Het teken ‘@’ heeft")
    assert second.startswith("::warning file=w.yaml,")


CALLS = [
    ["check"],
    ["check", "a.yaml", "--format", "xml"],
    ["explain", "E999"],
    ["explain", "E101", "--language", "xx"],
    ["schema", "-o", "schema.yaml"],
    ["new"],
    ["fix"],
]


@pytest.mark.parametrize("arguments", CALLS, ids=" ".join)
def test_a_wrong_call_ends_with_two_and_does_nothing(folder: Path, arguments: list[str]) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert re.search(r"^Fout: ", answer.err, re.MULTILINE)
    assert sorted(os.listdir(folder)) == ["a.yaml", "b.yaml", "w.yaml"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("basis.yaml", "Bedoelt u: minutes build basis.yaml"),
        ("a.yaml", "Bedoelt u: minutes build a.yaml"),
        ("chek", "Bedoelt u: minutes check"),
        ("xyzzy", "Mogelijk zijn: build, mail, check, "),
        ("template feilds", "Bedoelt u: minutes template fields"),
        ("template a.docx", "Bedoelt u: minutes template check a.docx"),
        ("template xyzzy", "Mogelijk zijn: "),
    ],
)
def test_what_is_no_command_is_told_with_what_may_be_meant(typed: str, meant: str) -> None:
    answer = run(*typed.split())
    assert meant in answer.err
    assert answer.code == 2


# A terminal.


@posix
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_is_told_in_colours(environment: dict[str, str], coloured: bool) -> None:
    shown = on_terminal("check", "b.yaml", env={**environment, "COLUMNS": "100"})
    assert ("\x1b[31m\x1b[1mE106\x1b[0m" in shown) == coloured
    assert re.sub(r"\x1b\[\d+m", "", shown).replace("\r\n", "\n").startswith(SHOWN)


def test_a_pipe_is_told_without_colours_whatever_is_forced() -> None:
    assert "\x1b" not in run("check", "b.yaml", env={"FORCE_COLOR": "1"}).out


@posix
def test_on_a_narrow_terminal_lines_are_cut_and_hints_wrapped(folder: Path) -> None:
    (folder / "b.yaml").write_text(f"{GOOD}tot: {'x' * 200}\n", encoding="utf-8")
    shown = on_terminal("check", "b.yaml", env={"COLUMNS": "50", "NO_COLOR": "1"})
    _, *below = shown.split("\r\n")
    assert all(len(line) <= 50 for line in below if line.startswith("    "))


# Ends that nobody planned.

AT_READING = """
import os, signal
from minutes_kit import files
def read(path, *_):
    {}
files.read = read
"""


@posix
def test_ctrl_c_ends_with_130_in_the_language_of_the_system() -> None:
    interrupt = AT_READING.format("os.kill(os.getpid(), signal.SIGINT)")
    answer = run("check", "a.yaml", before=interrupt, env={"LANG": "fr_BE.UTF-8"})
    assert answer.code == 130
    assert answer.err.strip().startswith("Interrompu")


def test_the_unexpected_ends_with_three_and_a_report_to_send() -> None:
    answer = run("check", "a.yaml", before=AT_READING.format("1 / 0"), env={"LANG": "de_BE"})
    assert answer.code == 3
    assert answer.err.startswith("Es ist ein unerwarteter Fehler")
    assert answer.err.rstrip().endswith("ZeroDivisionError: division by zero")


@posix
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_reader_that_goes_away_is_no_error(form: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        answer = run("check", "b.yaml", "--format", form, stdout=gone)
    assert answer.err == ""


@posix
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_closed_stream_is_no_error(form: str) -> None:
    answer = run("check", "b.yaml", "--format", form, preexec_fn=lambda: os.close(1))
    assert (answer.err, answer.code) == ("", 1)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_console_is_told(encoding: str) -> None:
    answer = run("check", ".", env={"PYTHONIOENCODING": encoding}, errors="replace")
    assert answer.out.startswith("b.yaml:3:9: E106 ")
    assert answer.code == 1


# `minutes explain`.


@pytest.mark.parametrize("typed", ["E204", "e204"])
def test_a_code_is_explained(typed: str) -> None:
    first, blank, *text = run("explain", typed).out.splitlines()
    assert first.startswith("E204 ‘…’ is geen geldige datum")
    assert blank == ""
    assert len(" ".join(text)) > 80
    assert all(line.startswith("    ") and len(line) <= 100 for line in text)


@pytest.mark.parametrize("code", codes())
def test_all_codes_are_listed_in_each_language(code: str) -> None:
    lines = run("explain", "--language", code).out.splitlines()
    assert [line[:4] for line in lines] == sorted(load_problems(code), key=lambda name: name[1:])
    assert not [line for line in lines if "{" in line]


def test_an_unknown_code_is_told_with_the_nearest() -> None:
    assert "Bedoelt u E204?" in run("explain", "204").err


# `minutes new` and `minutes schema`.


@pytest.mark.parametrize("code", codes())
def test_new_notes_have_no_problems_and_what_to_do_next_is_told(code: str) -> None:
    answer = run("new", "mijn/verslag.yaml", "--language", code)
    file = Path("mijn", "verslag.yaml")
    assert answer.out == load(code).console["started"].format(file=file) + "\n"
    assert f"minutes build {file}" in answer.out
    assert run("check", file).code == 0
    told = json.loads(run("check", "--format", "json", file).out)
    assert {one["code"] for one in told} == {"W524"}  # nothing but that it is to be filled in


def test_new_notes_replace_nothing(folder: Path) -> None:
    answer = run("new", "a.yaml", "--language", "en")
    assert answer.err == (
        "a.yaml: E403 This file cannot be saved: it already exists.\n"
        "    Choose another name, or go on with that file.\n"
    )
    assert answer.code == 1
    assert (folder / "a.yaml").read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize("arguments", [[], ["-o", "made/notes.json"]])
def test_a_schema_is_printed_or_written(folder: Path, arguments: list[str]) -> None:
    answer = run("schema", "--language", "fr", *arguments)
    made = Path("made/notes.json").read_text(encoding="utf-8") if arguments else answer.out
    assert "présents" in json.dumps(json.loads(made), ensure_ascii=False)
    assert answer.code == 0


def test_a_schema_that_cannot_be_written_is_told(folder: Path) -> None:
    answer = run("schema", "-o", "a.yaml/notes.json")
    assert answer.err.startswith(f"{Path('a.yaml/notes.json')}: E403 ")
    assert answer.code == 1


def test_a_schema_does_not_replace_a_file_of_others(folder: Path) -> None:
    assert run("schema", "-o", "notes.json").code == 0
    assert run("schema", "--language", "fr", "-o", "notes.json").code == 0  # ours, and unchanged
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    answer = run("schema", "-o", "notes.json")
    assert answer.err.startswith("notes.json: E401 ")
    assert "--force" not in answer.err
    assert answer.code == 1
    assert (folder / "notes.json").read_text(encoding="utf-8") == "{}"


@posix
def test_new_notes_are_not_written_through_a_link(folder: Path) -> None:
    (folder / "new.yaml").symlink_to("later.yaml")
    assert run("new", "new.yaml").err.startswith("new.yaml: E403 ")
    assert not (folder / "later.yaml").exists()


# The hooks for pre-commit.

HOOKS = ROOT / ".pre-commit-hooks.yaml"


def test_the_hooks_are_commands() -> None:
    entries = re.findall(
        r"^  entry: minutes (.+)$", HOOKS.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert entries == ["check", "fix --yes"]
    assert [run(*entry.split(), "a.yaml").code for entry in entries] == [0, 0]
