"""What the pages show is what happens, and the README is short and leads on."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from all_commands import every_command
from pages import DOCS, HANDBOOKS, PAGES, README, anchors, blocks, commands, links, text_of
from readme import renewed

ALL = every_command()
by_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@by_page
def test_tables_and_answers_of_commands_are_up_to_date(page: Path) -> None:
    assert renewed(page) == text_of(page), "run: python tests/helpers/readme.py"


@by_page
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(text_of(page)):
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(text_of(target)), link


@by_page
def test_every_command_exists_with_its_options(page: Path) -> None:
    for shown in commands(text_of(page)):
        _, name, *words = shlex.split(shown)
        called = ALL.get(f"{name} {words[0]}" if words else "") or ALL.get(name)
        assert called or name == "--version", shown
        options = {word for word in words if len(word) > 1 and word.startswith("-")}
        known = {option for one in (called.params if called else []) for option in one.opts}
        assert options <= known, shown


@pytest.mark.parametrize(("code", "said"), [(3, "Oeps"), (0, "Traceback (most recent call last)")])
def test_an_answer_that_went_wrong_is_never_shown(
    code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = subprocess.CompletedProcess([], code, said)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    with pytest.raises(SystemExit, match=said[:9]):
        renewed(README)


def test_the_python_code_works(tmp_path: Path) -> None:
    notes = next(block.text for block in blocks(text_of(README)) if block.kind == "yaml")
    (code,) = [
        block.text for block in blocks(text_of(DOCS / "python.md")) if block.kind == "python"
    ]
    (tmp_path / "regierol.yaml").write_text(notes, encoding="utf-8")
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert (tmp_path / "regierol.docx").read_bytes().startswith(b"PK")


def test_the_readme_is_short() -> None:
    assert len(README.read_bytes()) <= 8000


def test_the_first_lines_lead_to_the_handbook_in_each_language() -> None:
    first = links("\n".join(text_of(README).splitlines()[:10]))
    assert first == [
        handbook.relative_to(README.parent).as_posix() for handbook in HANDBOOKS.values()
    ]


def test_the_readme_leads_to_every_page() -> None:
    pages = {page.relative_to(README.parent).as_posix() for page in PAGES} - {README.name}
    assert pages <= set(links(text_of(README)))
