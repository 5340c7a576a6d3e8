"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from readme import README, renewed

TEXT = README.read_text(encoding="utf-8")
(NOTES,) = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
(PYTHON,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
BUILT, WRONG = re.findall(r"```console\n\$ (.*?)\n(.*?)```", TEXT, re.DOTALL)


def run(command: str, folder: Path) -> str:
    arguments = [sys.executable, "-m", "minutes_kit", *command.split()[1:]]
    done = subprocess.run(
        arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    return done.stdout


def test_the_table_of_keys_is_up_to_date() -> None:
    assert renewed(TEXT) == TEXT, "run: python tests/readme.py"


def test_the_first_notes_make_a_document(tmp_path: Path) -> None:
    (tmp_path / "regierol.yaml").write_text(NOTES, encoding="utf-8")
    command, answer = BUILT
    assert run(command, tmp_path) == answer


def test_the_wrong_notes_give_the_messages_shown(tmp_path: Path) -> None:
    notes = "titel: X\ndatum: 31/11/2005\nagenda:\n  - titel: X\n    vaststelingen: [X]\n"
    (tmp_path / "fout.yaml").write_text(notes, encoding="utf-8")
    command, answer = WRONG
    assert run(command, tmp_path) == answer


def test_the_python_code_works(tmp_path: Path) -> None:
    (tmp_path / "regierol.yaml").write_text(NOTES, encoding="utf-8")
    subprocess.run([sys.executable, "-c", PYTHON], cwd=tmp_path, check=True)
    assert (tmp_path / "regierol.docx").read_bytes().startswith(b"PK")


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)]+)\)", TEXT)
    assert targets
    assert [t for t in targets if not (README.parent / t).exists()] == []
