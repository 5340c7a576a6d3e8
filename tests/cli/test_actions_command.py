"""`minutes actions`: what is still to be done by the notes of a folder."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from minutes_kit.cli import minutes

MARCH = """\
taal: nl
titel: Raad
datum: 18 maart 2025
agenda:
  - acties:
      - {wat: Bellen, wie: An Bos, tegen: 1/4/2025}
      - {wat: Schrijven, tegen: 1/4/2999}
"""
MAY = """\
taal: nl
titel: Raad
datum: 6 mei 2025
agenda:
  - acties:
      - {wat: Bellen, wie: Bo Ans, tegen: 1/4/2025, sinds: 18/3/2025}
      - {wat: Schrijven, klaar: ja}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    for name, text in (("1", MARCH), ("2", MAY)):
        (tmp_path / f"notes/{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def run(*words: str) -> int:
    """How the command ends, in this process."""
    try:
        minutes.main(["actions", *words], standalone_mode=False)
    except SystemExit as end:
        return int(str(end.code))
    return 0


def test_the_open_actions_of_a_folder_are_listed_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("notes", "notes/2.yaml") == 0
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert lines[2].split("  ") == ["1 april 2025, te laat", "18 maart 2025", "Bo Ans", "Bellen"]
    assert lines[-1] == "Openstaande acties: 1, waarvan te laat: 1."
    assert said.err == ""


def test_what_cannot_be_read_is_told_beside_the_list(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "notes/3.yaml").write_text(MAY.replace("6 mei", "31 april"), encoding="utf-8")
    assert run("--format", "json", "notes", "gone") == 1
    said = capsys.readouterr()
    assert [one["file"] for one in json.loads(said.out)] == [str(Path("notes/2.yaml"))]
    assert "3.yaml:3:8: E204" in said.err
    assert "gone: E112" in said.err


def test_no_sign_of_an_action_reaches_a_terminal_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = MAY.replace("Bellen", '"B\\x9b2J\u202e"')
    (folder / "notes/2.yaml").write_text(hostile, encoding="utf-8")
    run("notes/2.yaml")
    assert not {"\x9b", "\u202e"} & {*capsys.readouterr().out}


def test_the_list_is_made_in_word_in_the_style_of_its_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "minutes.toml").write_text('[build]\nagency = "Stad Gent"\n', encoding="utf-8")
    for state in ("gemaakt", "ongewijzigd"):
        assert run("notes", "-o", "acties.docx") == 0
        said = capsys.readouterr()
        assert said.out + said.err == f"acties.docx: {state}\n"
    made = docx.Document(str(folder / "acties.docx"))
    assert made.paragraphs[0].text == "Openstaande acties"
    assert [cell.text for cell in made.tables[0].rows[1].cells] == [
        "Bellen\nsinds 18 maart 2025",
        "Bo Ans",
        "1 april 2025, te laat",
    ]
    header = made.sections[0].header.tables[0]
    assert "Stad Gent" in header.rows[0].cells[2].text


def test_the_public_sees_no_action_of_a_confidential_item(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = MAY.replace("  - acties", "  - vertrouwelijk: ja\n    acties")
    (folder / "notes/2.yaml").write_text(secret, encoding="utf-8")
    assert run("notes/2.yaml") == 0
    assert "Bellen" in capsys.readouterr().out
    assert run("--public", "notes/2.yaml") == 0
    assert capsys.readouterr().out == "Openstaande acties: 0, waarvan te laat: 0.\n"


@pytest.mark.parametrize("wrong", ["gone", "wrong.yaml", "empty"])
def test_a_list_of_notes_that_are_not_all_read_takes_the_place_of_none(
    folder: Path, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    (folder / "wrong.yaml").write_text("titel: x\n", encoding="utf-8")
    run("notes", "-o", "acties.docx")
    before = (folder / "acties.docx").read_bytes()
    capsys.readouterr()
    assert run("notes/1.yaml", wrong, "-o", "acties.docx") == 1
    said = capsys.readouterr().err
    assert f"{wrong}: E" in said or f"{wrong}:1:1: E" in said
    assert "acties.docx" not in said
    assert (folder / "acties.docx").read_bytes() == before


def test_a_list_that_somebody_changed_is_not_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "acties.docx").write_bytes(b"x")
    assert run("notes", "-o", "acties.docx") == 1
    said = capsys.readouterr().err
    assert "acties.docx: E401 " in said
    assert "--force" not in said  # which it has not
    assert (folder / "acties.docx").read_bytes() == b"x"
