"""Settings of a section of a file: their kinds, their places, and no password anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from settings_files import write

from minutes_kit.files import FileError
from minutes_kit.languages.locale import load
from minutes_kit.yaml.settings import MAX_SETTINGS, Line, SettingsFile

NL = load("nl")
KINDS = {"name": Line, "port": int}


def settings(folder: Path, text: str) -> SettingsFile:
    return SettingsFile(write(folder / "minutes.toml", text), NL)


def read(folder: Path, text: str, section: str) -> tuple[dict[str, Any], list[tuple[str, int]]]:
    """The settings of a section, and what is wrong with them by code and line."""
    found = settings(folder, text)
    values = found.section(section, KINDS)
    return values, [(one.code, one.line) for one in found.report.problems]


def test_a_section_has_its_own_settings_and_places(tmp_path: Path) -> None:
    text = '[a]\nname = "An"\nport = "x"\n[b]\nname = 1\nport = 2'
    assert read(tmp_path, text, "a") == ({"name": "An"}, [("E643", 3)])
    assert read(tmp_path, text, "b") == ({"port": 2}, [("E643", 5)])
    assert read(tmp_path, text, "c") == ({}, [])


@pytest.mark.parametrize("text", ["a = 1", "[[a]]\nname = 'x'"])
def test_what_is_no_section_is_told_where_it_stands(tmp_path: Path, text: str) -> None:
    found = settings(tmp_path, text)
    assert found.section("a", KINDS) == {}
    assert [(one.code, one.line) for one in found.report.problems] == [("E643", 1)]
    assert "[a]" in found.report.problems[0].message


@pytest.mark.parametrize("sign", ["\\u0001", "\\u0085", "\\u2028", "\\uffff", "\\n"])
def test_a_line_has_no_character_that_a_document_cannot_carry(tmp_path: Path, sign: str) -> None:
    assert read(tmp_path, f'[a]\nname = "x{sign}"', "a") == ({}, [("E643", 2)])


def test_a_long_name_is_told_in_short(tmp_path: Path) -> None:
    found = settings(tmp_path, f"[a]\n{'x' * 5000} = 1")
    found.section("a", KINDS)
    (told,) = found.report.problems
    assert (told.code, told.line) == ("E642", 2)
    assert len(told.message) < 100


def test_a_secret_ballot_is_no_password(tmp_path: Path) -> None:
    found = settings(tmp_path, '[wording]\nsecret = "Geheim"\npassword = "x"\n[a]\nsecret = "y"')
    found.refuse_passwords()
    assert [(one.code, one.line) for one in found.report.problems] == [("E641", 3), ("E641", 5)]


def test_passwords_of_one_section_may_be_left_to_who_reads_it(tmp_path: Path) -> None:
    found = settings(tmp_path, '[a]\npassword = "x"\n[b.c]\ntoken = "y"')
    found.refuse_passwords(but="a")
    assert [(one.code, one.line) for one in found.report.problems] == [("E641", 4)]


def test_a_file_that_is_too_large_for_settings_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        settings(tmp_path, "#" * (MAX_SETTINGS + 1))
    assert (caught.value.code, caught.value.values) == ("E112", {"reason": "large"})
