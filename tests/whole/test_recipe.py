"""What a new field and a new list of people take: edits of a copy of the package, then notes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from email import message_from_bytes
from pathlib import Path

import docx
import pytest

import minutes_kit
from minutes_kit.word.template.shipped import shipped

# Each edit: a line of the file, and the line that follows it from now on.
OBSERVERS = {
    "minutes_kit/notes/model.py": [
        ("    absent: list[Person] = []", "    observers: list[Person] = []"),
        (
            '    People("absent", "absent", came=False),',
            '    People("observers", "observers", came=True),',
        ),
    ],
    "minutes_kit/text/pieces.py": [
        ("    absent: list[PersonView]", "    observers: list[PersonView]")
    ],
    "minutes_kit/languages/locale.py": [("    absent: str", "    observers: str")],
}
COST = {
    "minutes_kit/notes/agenda.py": [
        ("    presenters: list[str] = []", '    cost: str = ""'),
    ],
    "minutes_kit/text/pieces.py": [
        ("    presenters: str\n    text: Blocks", "    cost: str"),
    ],
    "minutes_kit/text/agenda.py": [
        ("            text=blocks(project.text, under),", "            cost=project.cost,"),
    ],
    "templates/esf.py": [
        (
            '    text = when("project.text", blocks("project.text"))',
            '    text += optional("Body Text", "project.cost")',
        ),
    ],
}
WORDS = {
    "[keys.Notes]": 'observers = "waarnemers"',
    "[keys.Project]": 'cost = "kostprijs"',
    "[labels]": 'observers = "Waarnemers"',
    "[fields.Notes]": 'observers = { title = "Waarnemers", text = "Wie meekeek." }',
    "[fields.Project]": 'cost = { title = "Kostprijs", text = "Wat het kost." }',
}
MADE_ANEW = """\
from minutes_kit.languages.folder import codes
from minutes_kit.notes.schema import schema_file, schema_text
for code in codes():
    schema_file(code).write_text(schema_text(code), "utf-8")
"""
NOTES = """\
titel: Overleg
datum: 2005-09-16
aanwezig:
  - {naam: An Bos, e-mail: an@example.org}
waarnemers:
  - {naam: Gerda Smit, e-mail: gerda@example.org}
verslaggever: An Bos
agenda:
  - projecten:
      - titel: Wijk
        kostprijs: 12 euro
        website: www.example.org
"""


def run(folder: Path, *arguments: str, returns: int = 0) -> str:
    """What Python prints in a folder, with the package that lies there."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == returns, done.stdout + done.stderr
    return done.stdout + done.stderr


def add(file: Path, line: str, new: str) -> None:
    """Put a line behind another one, which the file must have once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(f"{line}\n") == 1, line
    file.write_text(text.replace(f"{line}\n", f"{line}\n{new}\n"), encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in which notes have observers, and projects a cost."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(Path(minutes_kit.__file__).parent, folder / "minutes_kit")
    shutil.copytree(shipped("esf.docx").parent, folder / "templates")
    for edits in (OBSERVERS, COST):
        for file, lines in edits.items():
            for line, new in lines:
                add(folder / file, line, new)
    for words in (folder / "minutes_kit/languages").rglob("*.toml"):
        text = words.read_text(encoding="utf-8")
        for table in (table for table in WORDS if f"{table}\n" in text):
            add(words, table, WORDS[table])
    run(folder, "-c", MADE_ANEW)
    run(folder, "templates/esf.py")
    return folder


def test_a_new_list_and_a_new_field_are_printed(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "n.yaml").write_text(NOTES, encoding="utf-8")
    run(copy, "-m", "minutes_kit", "build", str(tmp_path / "n.yaml"))
    lines = [one.text for one in docx.Document(str(tmp_path / "n.docx")).paragraphs]
    assert lines[lines.index("Waarnemers") + 1] == "Gerda Smit – gerda@example.org"
    assert lines.index("12 euro") < lines.index("Website www.example.org")


def test_the_people_of_a_new_list_are_checked(copy: Path, tmp_path: Path) -> None:
    wrong = NOTES.replace("Gerda Smit", "An Bos").replace("gerda@", "gerda")
    (tmp_path / "n.yaml").write_text(wrong, encoding="utf-8")
    told = run(copy, "-m", "minutes_kit", "check", str(tmp_path / "n.yaml"))
    assert "W501" in told
    assert "‘waarnemers’" in told
    assert "W515" in told
    (tmp_path / "n.yaml").write_text(NOTES.replace("waarnemers", "waarnmers"), encoding="utf-8")
    assert "‘waarnemers’" in run(
        copy, "-m", "minutes_kit", "check", str(tmp_path / "n.yaml"), returns=1
    )


def test_who_is_named_may_stand_in_a_new_list(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "n.yaml").write_text(NOTES.replace("er: An Bos", "er: Gerda Smit"), "utf-8")
    assert "W503" not in run(copy, "-m", "minutes_kit", "check", str(tmp_path / "n.yaml"))


def test_observers_get_the_mail_itself(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "n.yaml").write_text(NOTES, encoding="utf-8")
    run(copy, "-m", "minutes_kit", "mail", str(tmp_path / "n.yaml"))
    (draft,) = tmp_path.rglob("*.eml")
    assert "gerda@example.org" in message_from_bytes(draft.read_bytes())["To"]


def test_templates_are_tried_with_a_new_list_and_a_new_field(copy: Path) -> None:
    seen = (
        "from minutes_kit.word.template.trial import samples\n"
        "full = samples()[0]\n"
        "print(full.observers[1].names, full.agenda[0].projects[0].cost)"
    )
    assert run(copy, "-c", seen).count("www.example.org") == 4
