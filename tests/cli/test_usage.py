"""The command in the language of the system: its help, and what is wrong with a call."""

from __future__ import annotations

import ast
import locale
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest
from all_commands import every_command
from click.testing import CliRunner
from terminal import run

from minutes_kit.cli import minutes, usage
from minutes_kit.languages.folder import codes, table

CLICK = Path(click.__file__).parent
SPEAKING = [Path(str(module.__file__)) for module in usage._SPEAKING]
NEVER_SHOWN = {
    "core.py": {
        *("Aborted!", "deprecated", "Positional arguments", "(dynamic)", "env var: {var}"),
        "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
        "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
        *("Value must be an iterable.", "Takes {nargs} values but 1 was given."),
        "Takes {nargs} values but {len} were given.",
        # Mistakes of a programmer.
        "Could not determine name for option with declarations {decls!r}",
        "No options defined but a name was passed ({name}). Did you mean to declare an argument "
        "instead? Did you mean to pass '--{name}'?",
        "Arguments take exactly one parameter declaration, got {length}: {decls}.",
        "Name '{name}' defined twice",
        "Boolean option {decl!r} cannot use the same flag for true/false.",
    },
    "exceptions.py": {  # no option is required, and Click opens no file
        *("Missing option", "Missing parameter", "Missing {param_type}", "unknown error"),
        *("Missing parameter: {param_name}", "Could not open file {filename!r}: {message}"),
    },
    "formatting.py": set(),
    "parser.py": {  # of more values than one
        "Invalid start character for option ({option})",
        "Argument {name!r} takes {nargs} values.",
        "Option {name!r} requires {nargs} arguments.",
    },
    "termui.py": {  # a prompt takes any answer
        *("Repeat for confirmation", "Unknown color {colour!r}", "Press any key to continue..."),
        *("Error: The two entered values do not match.", "Error: invalid input"),
    },
    "types.py": {  # of types that no option has
        *("file", "directory", "path", "{value!r} is not a valid {number_type}."),
        *("Choose from:\n\t{choices}", "{value!r} is not {choice}.", "Choice({choices})"),
        "{value!r} does not match the format {format}.",
        "{value!r} does not match the formats {formats}.",
        "{value} is not in the range {range}.",
        "{value!r} is not a valid boolean. Recognized values: {states}",
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
        "{value!r} is not a valid UUID.",
        *("{name} {filename!r} is a file.", "{name} {filename!r} is a directory."),
        *("{name} {filename!r} is not readable.", "{name} {filename!r} is not writable."),
        *("{name} {filename!r} is not executable.", "{name} {filename!r} does not exist."),
    },
}
OWN = {"Examples"}  # a heading of ours among those of Click


def messages(file: Path) -> Iterator[str]:
    """The texts that a module of Click asks gettext for."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext"):
            for argument in node.args:
                if isinstance(argument, ast.Constant):
                    yield str(argument.value)


def test_every_message_of_click_that_can_be_shown_has_words() -> None:
    said = {message for file in SPEAKING for message in messages(file)}
    never = {message for texts in NEVER_SHOWN.values() for message in texts}
    assert never <= said
    for code in codes():
        assert table(code, "command.toml")["click"].keys() == said - never | OWN, code


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: file.stem)
def test_what_is_never_shown_is_of_its_module(file: Path) -> None:
    assert NEVER_SHOWN[file.name] <= {*messages(file)}


def values(text: str) -> set[str]:
    """The values that a text is filled with."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", codes())
def test_words_for_a_message_of_click_hold_no_value_that_it_has_not(code: str) -> None:
    for message, words in table(code, "command.toml")["click"].items():
        ours, theirs = values(words), values(message)
        assert ours == theirs, message


@pytest.mark.parametrize("code", codes())
def test_every_option_and_value_has_words_and_all_words_are_used(code: str) -> None:
    words = table(code, "command.toml")
    taken = {name: command.params for name, command in every_command().items()}
    assert words["commands"].keys() == {*taken, "minutes"}
    shared = {"help", "version"}
    for name, command in taken.items():
        own = words["commands"][name].get("options", {}).keys()
        options = {
            max(option.opts, key=len)[2:] for option in command if isinstance(option, click.Option)
        }
        assert own <= options
        assert options - own <= words["options"].keys()
        shared |= options - own
    assert shared == words["options"].keys()
    metavars = {value.metavar for command in taken.values() for value in command} - {None}
    assert metavars | {"[OPTIONS]", "COMMAND [ARGS]..."} == words["metavars"].keys()


def test_every_error_is_used() -> None:
    package = Path(usage.__file__).parent
    code = "".join(file.read_text("utf-8") for file in package.rglob("*.py"))
    for key in table("en", "command.toml")["errors"]:
        assert re.search(rf'(error|wrong)\(\s*["\']{key}["\']', code), key


ENGLISH = re.compile(
    r"\b(Usage|Options:|Commands|Examples|Show|default|Error|Missing|Invalid|such|Try|the)\b"
)
CALLS = [
    *([*name.split(), "--help"] for name in every_command()),
    *(["--help"], [], ["build"], ["biuld"], ["a.yaml"], ["x"], ["--", "-"], ["--"]),
    *(["build", "--jbos", "2", "x"], ["build", "--jobs", "x", "y"], ["build", "--jobs", "0", "y"]),
    *(["build", "--jobs"], ["build", "--pdf=1", "x"], ["check", "--format", "xml", "a"]),
    *(["mail", "--yes", "x"], ["mail", "--a", "x"], ["fix", "-", "x"], ["new", "a", "b"]),
    ["new", "a", "--from", "b", "--language", "fr"],
    *(["new", "a", "b", "c"], ["explain", "E11"], ["explain", "E"], ["build", "-o", "x.pdf", "y"]),
    *(["explain", "--language", "xx"], ["schema", "-o", "x"], ["template"], ["template", "x"]),
]


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_nothing_is_said_in_english(code: str) -> None:
    for call in CALLS:
        answer = run(*call, env={"LANG": f"{code}_BE.UTF-8"})
        said = answer.out + answer.err
        assert said, call
        assert not ENGLISH.search(said.replace("par défaut", "")), said
        assert answer.code == (0 if "--help" in call else 2)


def test_each_call_speaks_the_language_of_its_own() -> None:
    told = {"nl_BE": "BESTAND", "fr_BE": "FICHIER", "en": "FILE"}
    for call in (["template", "check", "--help"], ["template", "check"]):
        for name, word in told.items():
            said = CliRunner(env={"LC_ALL": name}).invoke(minutes, call).output
            assert f" {word}" in said, call


SIGNS = "\x1b]0;title\x07\x9b2J\u202e\u2066"


@pytest.mark.parametrize(
    "call",
    [
        *(["#"], ["--#"], ["build", "--#", "x"], ["check", "--format", "#", "x"]),
        *(["build", "--jobs", "#", "x"], ["build", "--pdf=#", "x"]),
        *(["explain", "#"], ["explain", "x", "#"], ["explain", "--language", "#"]),
        *(["schema", "-o", "#"], ["new", "a", "#", "#"], ["template", "#"]),
    ],
    ids=" ".join,
)
def test_no_sign_of_a_wrong_call_reaches_a_terminal_as_it_is(call: list[str]) -> None:
    answer = run(*(word.replace("#", SIGNS) for word in call))
    assert answer.code == 2
    assert not set(answer.out + answer.err) & set(SIGNS) - set("0;title]2J")


SAID = {
    "nl": "Fout: De optie ‘--jbos’ bestaat niet. Bedoelt u '--jobs'?",
    "fr": "Erreur : L’option « --jbos » n’existe pas. Vouliez-vous dire '--jobs' ?",
    "de": "Fehler: Die Option „--jbos“ gibt es nicht. Meinten Sie '--jobs'?",
    "en": "Error: There is no option ‘--jbos’. Did you mean '--jobs'?",
}


@pytest.mark.parametrize("code", codes())
def test_a_wrong_call_is_told_in_the_language_of_the_system(code: str) -> None:
    answer = run("build", "--jbos", "2", "x", env={"LANG": f"{code}_BE.UTF-8"})
    assert answer.err.splitlines()[-1].replace("\u00a0", " ") == SAID[code]


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"LC_ALL": "fr_BE.UTF-8", "LANG": "de_DE"}, "fr"),
        ({"LC_MESSAGES": "de_BE", "LANG": "fr_BE"}, "de"),
        ({"LANG": "en"}, "en"),
        ({"LANG": "pl_PL.UTF-8"}, "nl"),
        ({}, "nl"),
    ],
)
def test_the_language_is_that_of_the_variables(
    variables: dict[str, str], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert usage.language() == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(("Dutch_Belgium", "nl"), ("French_Belgium", "fr"), ("German_Germany", "de")),
        *(("English_United States", "en"), ("fr_BE", "fr"), ("nl-BE", "nl"), (None, "nl")),
        ("Polish_Poland", "nl"),
    ],
)
def test_without_variables_it_is_that_of_windows(
    name: str | None, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(locale, "getlocale", lambda: (name, "1252"))
    assert usage.language() == code
