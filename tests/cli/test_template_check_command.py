"""`minutes template check`: what it says, in which form, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from broken_templates import TITLE, body, good
from terminal import run

from minutes_kit.fingerprint import untouched
from minutes_kit.word.template.shipped import shipped

BROKEN = body(TITLE, "{{ title }")(good())
CHECK = ("template", "check")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a template that lacks some fields, and a broken one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.docx").write_bytes(good())
    (tmp_path / "b.docx").write_bytes(BROKEN)
    return tmp_path


SHOWN = """\
b.docx, body, paragraph 1: E320 ‘{{ title }’ is not closed properly.
"""


def test_a_mistake_is_told_with_its_place_in_the_language_that_is_asked_for() -> None:
    answer = run(*CHECK, "b.docx", "--language", "en")
    assert (answer.out.startswith(SHOWN), answer.err, answer.code) == (True, "", 1)
    assert "niet goed afgesloten" in run(*CHECK, "b.docx").out


@pytest.mark.parametrize(
    ("arguments", "code"), [(["a.docx"], 0), (["a.docx", "--strict"], 1), (["none.docx"], 1)]
)
def test_it_ends_as_check_does(arguments: list[str], code: int) -> None:
    assert run(*CHECK, *arguments).code == code


def test_it_is_told_that_not_all_can_be_told_of_a_broken_template() -> None:
    said = ["pas dan kan gezegd worden" in run(*CHECK, name).out for name in ("a.docx", "b.docx")]
    assert said == [False, True]


@pytest.mark.parametrize(
    ("name", "arguments", "settings"),
    [
        ("huis.docx", ["--document", "invitation"], ""),
        ("huis.docx", [], '[build]\ninvitation_template = "huis.docx"\n'),
        ("invitation.docx", [], ""),
    ],
)
def test_which_document_a_template_is_for_is_known(
    name: str, arguments: list[str], settings: str, folder: Path
) -> None:
    (folder / name).write_bytes(shipped("invitation.docx").read_bytes())
    (folder / "minutes.toml").write_text(settings, encoding="utf-8")
    assert "W340" not in run(*CHECK, name, *arguments).out
    assert "W340" in run(*CHECK, name, "--document", "minutes").out


@pytest.mark.parametrize("ending", ["docx", "dotx", "docm", "dotm"])
def test_a_template_without_a_command_is_told_the_one_that_takes_it(ending: str) -> None:
    assert f"minutes template check c.{ending}" in run("template", f"c.{ending}").err


def test_of_a_name_that_was_typed_no_option_is_told() -> None:
    assert "Kijk de naam en de map van het sjabloon na." in run(*CHECK, "none.docx").out


def test_json_holds_all_that_is_known() -> None:
    found, *_ = json.loads(run(*CHECK, "b.docx", "--format", "json").out)
    names = "file place severity code clause message hint excerpt line column"
    assert found.keys() == {*names.split()}
    assert (found["code"], found["place"], found["line"]) == ("E320", "tekst, alinea 1", 0)


def test_a_copy_is_written_again_unless_it_was_changed(folder: Path) -> None:
    copy = folder / "copy.docx"
    for told in ("gemaakt", "ongewijzigd"):
        answer = run(*CHECK, "b.docx", "--annotate", "copy.docx")
        assert (answer.code, answer.err) == (1, f"copy.docx: {told}\n")
        assert untouched(copy.read_bytes())
    copy.write_bytes(good())
    refused = run(*CHECK, "b.docx", "--annotate", "copy.docx").err
    assert ("E401" in refused, "--force" in refused) == (True, False)
    assert copy.read_bytes() == good()


def test_a_copy_is_a_document_of_word(folder: Path) -> None:
    answer = run(*CHECK, "b.docx", "--annotate", "copy.dotx")
    assert (answer.code, answer.out) == (2, "")
    assert "Noem een Word-document (.docx)." in answer.err
    assert not (folder / "copy.dotx").exists()


def test_where_no_copy_can_be_made_that_is_told(folder: Path) -> None:
    (folder / "x.docx").write_bytes(b"")
    answer = run(*CHECK, "x.docx", "--annotate", "copy.docx")
    assert answer.code == 1
    assert answer.err == "Er is geen kopie gemaakt, want het sjabloon kan niet worden geopend.\n"
    assert not (folder / "copy.docx").exists()


def test_build_tells_all_that_is_wrong_with_the_same_places(folder: Path) -> None:
    (folder / "n.yaml").write_text("titel: Overleg\ndatum: 18 maart 2025\n", encoding="utf-8")
    answer = run("build", "n.yaml", "--template", "b.docx")
    assert answer.err.startswith("b.docx, tekst, alinea 1: E320 ")
    assert not (folder / "n.docx").exists()
