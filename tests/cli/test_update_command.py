"""`minutes update`: what it shows, asks and writes, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from terminal import on_terminal, posix, run
from update_cases import bold, commented, paragraph, words
from word_edits import Edited, removed

from minutes_kit.cli.commands.update import update
from minutes_kit.word.batch import make
from minutes_kit.word.jobs import plan
from minutes_kit.word.template.house_style import HouseStyle, in_style

NOTES = """\
taal: nl   # van de stuurgroep
titel: "ESF+"
datum: 20/11/2025
agenda:
  - titel: Genk
    tekst: 'Netwerken'
    vaststellingen: [Akkoord, Bezwaar]
"""
YAML, DOCX = Path("n.yaml"), Path("n.docx")
Do = Callable[[Edited], None]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with notes and their document."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "nl")
    YAML.write_text(NOTES, encoding="utf-8")
    assert built() == ""
    return tmp_path


def built() -> str:
    """The code of what keeps the document from being made."""
    [job] = plan([YAML], None)
    return "".join(problem.code for problem in make(job, None, force=False).problems)


def edit(*edits: Do) -> None:
    """Edit the document."""
    edited = Edited(DOCX.read_bytes())
    for one in edits:
        one(edited)
    DOCX.write_bytes(edited.data())


def updated(*arguments: str) -> Result:
    return CliRunner().invoke(update, [str(DOCX), *arguments])


CHANGED = words("Netwerken", "Netten")
SHOWN = """\
--- n.yaml
+++ n.yaml
@@ -3,5 +3,5 @@
 datum: 20/11/2025
 agenda:
   - titel: Genk
-    tekst: 'Netwerken'
+    tekst: 'Netten'
     vaststellingen: [Akkoord, Bezwaar]
"""


def test_the_notes_are_shown_as_they_would_be_and_written() -> None:
    edit(CHANGED)
    assert built() == "E401"
    answer = updated("--yes")
    done = "n.yaml: bijgewerkt. Met ‘minutes build’ maakt u het document opnieuw.\n"
    assert (answer.stdout, answer.exit_code) == (SHOWN + done, 0)
    assert YAML.read_text("utf-8") == NOTES.replace("Netwerken", "Netten")
    assert built() == ""


def test_nothing_is_written_without_a_terminal_or_in_a_trial() -> None:
    edit(CHANGED)
    answer = updated()
    assert (answer.stdout, answer.exit_code) == (f"{SHOWN}n.yaml: niet gewijzigd.\n", 1)
    assert "Voeg --yes toe" in answer.stderr
    answer = updated("--dry-run")
    assert answer.stdout.startswith(SHOWN)
    assert answer.exit_code == 0
    assert YAML.read_text("utf-8") == NOTES


def test_a_document_that_nobody_edited_has_nothing_to_bring() -> None:
    answer = updated()
    assert (answer.stdout, answer.exit_code) == ("n.docx: alles staat al in de notities.\n", 0)


def test_a_document_on_another_template_comes_home_by_that(folder: Path) -> None:
    own = folder / "own.docx"
    own.write_bytes(in_style(HouseStyle(agency="Stad Gent")))
    [job] = plan([YAML], None)
    assert make(job, own, force=True).problems == []
    edit(CHANGED)
    answer = updated("--yes", "--dry-run")
    assert ("W431" in answer.stdout, answer.exit_code) == (True, 1)
    assert updated("--yes", "--template", "own.docx").exit_code == 0
    assert YAML.read_text("utf-8") == NOTES.replace("Netwerken", "Netten")


def test_where_words_stay_nothing_is_written_and_every_difference_is_told() -> None:
    edit(CHANGED, date_of_none)
    answer = updated("--yes", "--format", "json")
    told = json.loads(answer.stdout)
    assert [(one.get("code"), one["home"]) for one in told] == [(None, False), ("E423", False)]
    assert told[0]["before"], told[0]["after"] == ("Netwerken", "Netten")
    assert answer.exit_code == 1
    assert YAML.read_text("utf-8") == NOTES


def date_of_none(edited: Edited) -> None:
    words("20 november 2025", "31 november 2025")(edited)


def test_what_is_no_words_stays_and_the_rest_comes_home() -> None:
    edit(CHANGED, bold)
    answer = updated("--yes", "--format", "json")
    told = json.loads(answer.stdout)
    assert [(one.get("code"), one["home"]) for one in told] == [(None, True), ("W432", False)]
    assert answer.exit_code == 1
    assert YAML.read_text("utf-8") == NOTES.replace("Netwerken", "Netten")


def test_what_was_changed_on_both_sides_wins_on_neither() -> None:
    edit(CHANGED, words("Bezwaar", "Voorbehoud"))
    now = NOTES.replace("Netwerken", "Netwerk")
    YAML.write_text(now, encoding="utf-8")
    answer = updated("--yes")
    assert "E421 Hier is zowel in de notities als in het document iets gewijzigd." in answer.stdout
    assert "Notities: ‘Netwerk’. Document: ‘Netten’." in answer.stdout
    assert (answer.exit_code, YAML.read_text("utf-8")) == (1, now)


def test_what_was_changed_in_different_places_is_kept_on_both_sides() -> None:
    edit(words("Bezwaar", "Voorbehoud"))
    YAML.write_text(NOTES.replace("Akkoord", "Eens"), encoding="utf-8")
    answer = updated("--yes")
    assert answer.exit_code == 0
    both = NOTES.replace("Akkoord", "Eens").replace("Bezwaar", "Voorbehoud")
    assert YAML.read_text("utf-8") == both
    assert built() == ""


def test_the_notes_may_stand_elsewhere(folder: Path) -> None:
    edit(CHANGED)
    YAML.rename("elders.yml")
    assert "E427" in updated("--yes").stderr
    assert updated("--yes", "--notes", "elders.yml").exit_code == 0
    assert "'Netten'" in Path("elders.yml").read_text("utf-8")


@pytest.mark.parametrize(("content", "code"), [(b"", "E751"), (b"PK", "E751"), (None, "E112")])
def test_what_is_no_document_is_told(content: bytes | None, code: str) -> None:
    DOCX.unlink() if content is None else DOCX.write_bytes(content)
    answer = updated("--yes")
    assert code in answer.stderr
    assert answer.exit_code == 1
    [told] = json.loads(updated("--format", "json").stdout)
    assert told["code"] == code


def test_another_file_is_a_wrong_call() -> None:
    answer = run("update", YAML)
    assert answer.code == 2
    assert ".docx" in answer.err


@posix
def test_on_a_terminal_it_is_asked() -> None:
    edit(CHANGED)
    assert "Dit in de notities bewaren? [ja/nee]" in on_terminal("update", "n.docx", typed="nee\n")
    assert YAML.read_text("utf-8") == NOTES
    assert "bijgewerkt" in on_terminal("update", "n.docx", typed="ja\n")
    assert YAML.read_text("utf-8") == NOTES.replace("Netwerken", "Netten")


def test_a_refused_document_says_what_differs_and_which_command_brings_it_home() -> None:
    edit(CHANGED, lambda edited: removed(paragraph(edited, "Bezwaar"), "tracked"))
    [job] = plan([YAML], None)
    [problem] = make(job, None, force=False).problems
    assert problem.hint.endswith("Netwerken → Netten; − Bezwaar")
    assert "minutes update n.docx" in problem.hint


def test_a_document_of_the_same_words_gives_way_one_with_another_header_does_not() -> None:
    def header(edited: Edited) -> None:
        name = "word/header1.xml"
        edited.parts[name] = edited.parts[name].replace(b"Agentschap", b"Bureau")

    edit(lambda _: None)
    assert built() == ""
    edit(header)
    assert built() == "E401"


def test_a_heading_of_the_house_stays() -> None:
    def heading(edited: Edited) -> None:
        words("Vaststellingen", "Bevindingen")(edited)

    edit(heading)
    answer = updated("--yes")
    assert "E422" in answer.stdout
    assert answer.exit_code == 1
    edit(CHANGED)
    assert "@@" not in updated("--yes").stdout  # nothing is shown as if it came home


def numbered(edited: Edited) -> None:
    """Word counted the pages."""
    name = "word/footer1.xml"
    edited.parts[name] = edited.parts[name].replace(b">1</w:t>", b">3</w:t>")


def test_after_an_update_of_a_document_with_other_page_numbers_it_is_made_again() -> None:
    edit(CHANGED, numbered)
    assert (built(), updated("--yes").exit_code, built()) == ("E401", 0, "")


def test_comments_that_would_go_are_told_before_the_question_and_keep_the_document() -> None:
    edit(commented, CHANGED)
    answer = updated("--yes")
    assert "verdwijnen als u het document opnieuw maakt: 1.\nn.yaml: bijgewerkt." in answer.stdout
    assert answer.exit_code == 0
    [job] = plan([YAML], None)
    [problem] = make(job, None, force=False).problems
    assert "verdwijnt wat alleen in Word gewijzigd is: opmerkingen." in problem.hint
    assert json.loads(updated("--yes", "--format", "json").stdout)


@pytest.mark.parametrize("asked", [(), ("--notes", "n.yaml")])
def test_another_document_of_the_meeting_is_no_document_for_it(asked: tuple[str, ...]) -> None:
    other = DOCX.rename("n – uitnodiging.docx")
    answer = CliRunner().invoke(update, [str(other), *asked])
    assert (answer.exit_code, "E439" in answer.stderr) == (1, True)


def test_minutes_may_be_called_like_another_document() -> None:
    edit(CHANGED)
    YAML.rename("n – acties.yaml")
    answer = CliRunner().invoke(update, [str(DOCX.rename("n – acties.docx")), "--yes"])
    assert answer.exit_code == 0


def test_a_command_that_is_told_can_be_typed_as_it_stands() -> None:
    alone = DOCX.rename("ons verslag.docx")
    answer = CliRunner().invoke(update, [str(alone)])
    assert answer.stderr.endswith(
        '\n    Noem ze zelf: minutes update --notes notities.yaml "ons verslag.docx"\n'
    )


def test_long_texts_are_told_from_where_they_differ() -> None:
    begin = "In de volgende vergadering bespreken de partners alle stappen van "
    for text in ("Genk", "Gent"):
        YAML.write_text(NOTES.replace("Netwerken", begin + text), encoding="utf-8")
        assert text == "Gent" or built() == ""
    edit(words(f"{begin}Genk", f"{begin}Bree"))
    [told] = json.loads(updated("--format", "json").stdout)
    assert "Notities: ‘…rs alle stappen van Gent’. Document: ‘…" in told["message"]
    assert "rs alle stappen van Bree’" in told["message"]
    [job] = plan([YAML], None)
    [problem] = make(job, None, force=False).problems
    assert "stappen van Gent → …" in problem.hint
