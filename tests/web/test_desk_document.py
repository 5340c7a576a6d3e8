"""The page shows the very document that is built, and knows the line of each paragraph."""

from __future__ import annotations

import base64
import shutil
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from desk_client import client
from folders import ROOT
from lxml import etree
from starlette.testclient import TestClient

from minutes_kit.cli import minutes

EXAMPLES = sorted(ROOT.glob("examples/20*.yaml"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAFT = "taal: nl\nstatus: ontwerp\ntitel: Overleg\ndatum: 20/11/2025\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples, and what the command builds of them elsewhere."""
    folder = tmp_path_factory.mktemp("examples")
    for notes in EXAMPLES:
        shutil.copy(notes, folder)
    built = CliRunner().invoke(minutes, ["build", str(folder), "-o", str(folder / "built")])
    assert built.exit_code == 0, built.output
    return folder


@pytest.fixture(scope="module")
def page(folder: Path) -> TestClient:
    return client(folder)


def shown(page: TestClient, name: str, text: str) -> Any:
    answer = page.post("/api/page", json={"name": name, "text": text})
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("notes", EXAMPLES, ids=lambda notes: notes.stem)
def test_the_document_is_that_of_the_command_to_the_byte(
    page: TestClient, folder: Path, notes: Path
) -> None:
    answer = shown(page, notes.name, notes.read_text("utf-8"))
    document = base64.b64decode(answer["document"])
    assert document == (folder / "built" / notes.with_suffix(".docx").name).read_bytes()
    with zipfile.ZipFile(BytesIO(document)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    paragraphs = [*root.iter(f"{W}p")]
    assert len(answer["lines"]) == len(paragraphs)
    known = [line for line in answer["lines"] if line is not None]
    assert 0 not in known
    assert len(known) > 0.7 * len(paragraphs)
    assert max(known) <= len(notes.read_text("utf-8").split("\n"))


def test_a_paragraph_is_of_the_line_that_says_it(page: TestClient) -> None:
    answer = shown(
        page, "a.yaml", f"{DRAFT}plaats: Gent\nagenda:\n  - titel: Begin\n  - titel: Einde\n"
    )
    with zipfile.ZipFile(BytesIO(base64.b64decode(answer["document"]))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    texts = ["".join(one.itertext(f"{W}t")) for one in root.iter(f"{W}p")]
    lines = dict(zip(texts, answer["lines"], strict=True))
    assert [lines[said] for said in ("Overleg", "Begin", "Einde")] == [3, 7, 8]
    assert lines["Verslag"] is None


def test_what_is_typed_is_shown_and_not_what_is_saved(page: TestClient, folder: Path) -> None:
    name = EXAMPLES[0].name
    other = shown(page, name, DRAFT.replace("Overleg", "Iets anders"))
    assert b"word/document.xml" in base64.b64decode(other["document"])
    assert (folder / name).read_bytes() == EXAMPLES[0].read_bytes()


def test_the_template_of_the_folder_is_used(page: TestClient, folder: Path) -> None:
    before = shown(page, "a.yaml", DRAFT)["document"]
    settings = folder / "minutes.toml"
    settings.write_text("[build]\nagency = 'Agentschap Opgroeien'\n", encoding="utf-8")
    try:
        assert shown(page, "a.yaml", DRAFT)["document"] != before
        settings.write_text("[build]\ntemplate = 'lacks.docx'\n", encoding="utf-8")
        answer = page.post("/api/page", json={"name": "a.yaml", "text": DRAFT})
        assert [one["code"] for one in answer.json()["problems"]] == ["E301"]
    finally:
        settings.unlink()


def test_while_there_are_errors_there_is_no_document(page: TestClient) -> None:
    asked = {"name": "a.yaml", "text": DRAFT + "plaats: @huis\n"}
    answer = page.post("/api/page", json=asked)
    assert answer.status_code == 422
    assert [one["code"] for one in answer.json()["problems"]] == ["E106"]
    check = page.post("/api/check", json=asked).json()["problems"]
    assert [one | {"mendable": True} for one in answer.json()["problems"]] == check


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "[x](javascript:alert(1))"])
def test_what_is_typed_is_text_in_the_document(page: TestClient, typed: str) -> None:
    text = f'{DRAFT}agenda:\n  - titel: Begin\n    tekst: "{typed}"\n'
    document = base64.b64decode(shown(page, "a.yaml", text)["document"])
    with zipfile.ZipFile(BytesIO(document)) as package:
        parts = b"".join(package.read(name) for name in package.namelist())
    assert b"alert(1)" in parts
    assert b"<script" not in parts
    assert b'Target="javascript' not in parts
