"""Minutes for the public: of a confidential item its number and one word, and nothing else."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from pathlib import Path

import docx
import pytest
from secret_words import SECRETS, parts, secrets_in
from terminal import run

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Notes
from minutes_kit.word import build

NOTES = """\
language: {code}
title: Council
date: 15/5/2025
overview: yes
action_list: yes
attendees:
  - {{name: An Bos, email: an@example.org}}
agenda:
  - title: Budget
    decisions: [Approved]
    items:
      - title: Costs
      - title: geheimax
        confidential: yes
        text: "geheimbx [here](https://geheimcx.example/geheimdx)"
        decisions:
          - {{number: geheimex, text: geheimfx, proposed_by: [An Bos], vote: {{for: [geheimgx]}}}}
        items:
          - title: geheimhx
            findings: [geheimix, geheimjx]
  - title: geheimkx
    confidential: yes
    projects:
      - {{title: geheimlx, programme: geheimmx, text: geheimnx, website: www.geheimox.example}}
    actions:
      - {{what: geheimpx, who: [An Bos, geheimqx], due: geheimrx}}
    attachments:
      - {{title: geheimsx, link: "https://example.org/geheimtx"}}
  - title: Questions
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "raad.yaml", "nl")
    return tmp_path


def written(path: Path, code: str) -> Path:
    path.write_text(NOTES.format(code=code), encoding="utf-8")
    return path


def test_the_notes_hold_every_secret(folder: Path) -> None:
    assert run("build", "raad.yaml").code == 0
    assert secrets_in(parts((folder / "raad.docx").read_bytes())) == SECRETS


@pytest.mark.parametrize("code", codes())
def test_no_part_of_a_public_document_has_a_word_of_it(folder: Path, code: str) -> None:
    written(folder / "raad.yaml", code)
    assert run("build", "--public", "raad.yaml").code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["raad.public.docx", "raad.yaml"]
    document = folder / "raad.public.docx"
    assert secrets_in(parts(document.read_bytes())) == []
    headings = [
        one.text
        for one in docx.Document(str(document)).paragraphs
        if one.style and "Heading" in str(one.style.name)
    ]
    word = load(code).labels.confidential
    assert [text for text in headings if text in ("Budget", "Costs", "Questions", word)] == [
        "Budget",
        "Costs",
        word,
        word,
        "Questions",
    ]


def test_a_document_named_by_its_file_is_that_file(folder: Path) -> None:
    assert run("build", "--public", "raad.yaml", "-o", "open/verslag.docx").code == 0
    assert secrets_in(parts((folder / "open/verslag.docx").read_bytes())) == []
    assert run("build", "--public", "raad.yaml", "-o", "elders").code == 0
    assert (folder / "elders/raad.public.docx").exists()


def test_a_leak_is_no_document(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "opened", lambda notes: notes)
    told = build_public(folder / "raad.yaml")
    assert re.findall(r"E\d+", told) == ["E316"]
    assert "geheimax" in told


@pytest.mark.parametrize(
    ("code", "word"), [("nl", "bijlage"), ("fr", "annexe"), ("fr", "présente")]
)
def test_a_label_that_agrees_is_no_leak(folder: Path, code: str, word: str) -> None:
    path = written(folder / "raad.yaml", code)
    notes = path.read_text("utf-8").replace("An Bos", "Mme Bos").replace("geheimax", word)
    path.write_text(f"{notes}attachments: [Nota]\n", "utf-8")
    assert build_public(path) == ""


def build_public(path: Path) -> str:
    """What is told of a public document."""
    from minutes_kit.word.batch import make
    from minutes_kit.word.jobs import plan

    [job] = plan([path], None, public=True)
    return "\n".join(map(str, make(job, None, force=False).problems))


@pytest.mark.parametrize("options", [(), ("--actions",)])
def test_no_mail_to_the_public_has_a_word_of_it(folder: Path, options: tuple[str, ...]) -> None:
    run("mail", "--public", *options, "raad.yaml")
    texts = [(folder / path).read_bytes() for path in folder.iterdir() if path.suffix == ".eml"]
    assert len(texts) == (not options)
    for text in texts:
        message = message_from_bytes(text, policy=policy.default)
        names = [part.get_filename() for part in message.iter_attachments()]
        assert names == ["raad.public.docx"]
        assert secrets_in(message.as_string()) == []
        [attached] = message.iter_attachments()
        assert secrets_in(parts(attached.get_content())) == []


def test_notes_without_a_secret_are_the_same_to_the_public(folder: Path) -> None:
    path = folder / "raad.yaml"
    path.write_text("titel: T\ndatum: 1/2/2025\n", encoding="utf-8")
    run("build", "raad.yaml")
    run("build", "--public", "raad.yaml")
    assert (folder / "raad.docx").read_bytes() == (folder / "raad.public.docx").read_bytes()


def test_hidden_items_keep_their_numbers_only() -> None:
    from minutes_kit import check
    from minutes_kit.notes.public import public

    notes, _ = check(NOTES.format(code="nl").encode(), "raad.yaml")
    assert isinstance(notes, Notes)
    assert [item.title for _, item in public(notes).items()] == [
        "Budget",
        "Costs",
        "",
        "",
        "Questions",
    ]


def test_words_of_the_file_format_are_no_leak(folder: Path) -> None:
    text = (
        (folder / "raad.yaml")
        .read_text("utf-8")
        .replace("geheimnx", "mailto external 5000 05 2025")
    )
    (folder / "raad.yaml").write_text(text, encoding="utf-8")
    answer = run("build", "--public", "raad.yaml")
    assert (answer.code, "E316" in answer.err) == (0, False)


@pytest.mark.parametrize("typed", ["", "-", '""'])
def test_a_secret_is_said_in_so_many_words(folder: Path, typed: str) -> None:
    text = (
        (folder / "raad.yaml")
        .read_text("utf-8")
        .replace("confidential: yes", f"confidential: {typed}")
    )
    (folder / "raad.yaml").write_text(text, encoding="utf-8")
    answer = run("build", "--public", "raad.yaml")
    assert (answer.code, answer.err.count(" E206 ")) == (1, 2)
    assert [path.name for path in folder.iterdir()] == ["raad.yaml"]
