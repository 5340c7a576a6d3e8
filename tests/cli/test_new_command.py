"""`minutes new --from`: the notes of the next meeting, written once and over nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click import UsageError

from minutes_kit.checks.check import check_file
from minutes_kit.cli import minutes
from minutes_kit.yaml.finding import Found

LAST = """\
langue: fr
titre: Comité
date: 18 mars 2025
présents: [Anne Dubois – CPAS]
ordre du jour:
  - actions: [{quoi: Appeler, qui: Anne Dubois, échéance: 30/4/2025}]
prochaine réunion: 4/12/2025
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "last.yaml").write_text(LAST, encoding="utf-8")
    return tmp_path


def run(*words: str) -> int:
    """How the command ends, in this process."""
    try:
        minutes.main(words, standalone_mode=False)
    except SystemExit as end:
        return int(str(end.code))
    return 0


def test_the_next_notes_are_in_the_language_of_the_last(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("new", "sub/next.yaml", "--from", "last.yaml") == 0
    file = folder / "sub/next.yaml"
    assert "prêt à être complété" in capsys.readouterr().out
    text = file.read_text(encoding="utf-8")
    assert re.match("# yaml-language-server: .*fr/notes.schema.json\n# .*\nlangue: fr\n", text)
    assert "depuis: 18 mars 2025\n" in text
    assert check_file(Found(file, folder), "nl").problems == []


def test_nothing_is_written_over_a_file_even_one_that_says_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("new", "next.yaml", "--from", "last.yaml")
    text = (folder / "next.yaml").read_bytes()
    for file in ("next.yaml", "last.yaml"):
        assert run("new", file, "--from", "last.yaml") == 1
        assert f"{file}: E403 " in capsys.readouterr().err
    assert (folder / "next.yaml").read_bytes() == text
    assert (folder / "last.yaml").read_text(encoding="utf-8") == LAST


@pytest.mark.parametrize("text", [LAST.replace("18 mars", "31 février"), "x", None])
def test_wrong_notes_are_told_and_nothing_is_written(
    folder: Path, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "last.yaml").unlink()
    if text:
        (folder / "last.yaml").write_text(text, encoding="utf-8")
    assert run("new", "next.yaml", "--from", "last.yaml") == 1
    assert re.search(r"last.yaml(:\d+:\d+)?: E", capsys.readouterr().err)
    assert not (folder / "next.yaml").exists()


def test_the_words_of_a_folder_stay_those_of_that_folder(folder: Path) -> None:
    (folder / "minutes.toml").write_text("[wording]\nminutes = 'Notules'\n", encoding="utf-8")
    own = f"{LAST}formulation: {{excused: Pardonnés}}\n"
    (folder / "last.yaml").write_text(own, encoding="utf-8")
    run("new", "next.yaml", "--from", "last.yaml")
    text = (folder / "next.yaml").read_text(encoding="utf-8")
    assert "excused: Pardonnés" in text
    assert "minutes: Notules" not in text


def test_own_words_for_the_minutes_stand_in_their_approval(folder: Path) -> None:
    (folder / "minutes.toml").write_text("[wording]\nminutes = 'Notules'\n", encoding="utf-8")
    run("new", "next.yaml", "--from", "last.yaml")
    text = (folder / "next.yaml").read_text(encoding="utf-8")
    assert "Notules de la réunion du 18 mars 2025 (Comité)" in text


@pytest.mark.parametrize("name", ["next", "next.docx", "2026.b", "next.yaml.docx"])
@pytest.mark.parametrize("options", [[], ["--from", "last.yaml"]], ids=["begun", "carried"])
def test_notes_are_written_only_where_they_are_found_again(
    folder: Path, name: str, options: list[str]
) -> None:
    with pytest.raises(UsageError, match=r"\.yaml"):
        run("new", name, *options)
    assert [file.name for file in folder.iterdir()] == ["last.yaml"]


@pytest.mark.parametrize("dated", [True, False])
def test_a_day_that_is_missing_is_filled_in_before_the_build(
    folder: Path, dated: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    text = LAST if dated else LAST.partition("prochaine")[0]
    (folder / "last.yaml").write_text(text, encoding="utf-8")
    assert run("new", "next.yaml", "--from", "last.yaml") == 0
    before, _, _ = capsys.readouterr().out.partition("minutes build next.yaml")
    assert ("la date" in before) != dated
