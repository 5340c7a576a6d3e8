"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from readme import README, first_notes, renewed

TEXT = README.read_text(encoding="utf-8")
(PYTHON,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


def test_the_keys_and_the_answers_of_commands_are_up_to_date() -> None:
    assert renewed(TEXT) == TEXT, "run: python tests/helpers/readme.py"


@pytest.mark.parametrize(("code", "said"), [(3, "Oeps"), (0, "Traceback (most recent call last)")])
def test_an_answer_that_went_wrong_is_never_shown(
    code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = subprocess.CompletedProcess([], code, said)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    with pytest.raises(SystemExit, match=said[:9]):
        renewed(TEXT)


def test_the_python_code_works(tmp_path: Path) -> None:
    (tmp_path / "regierol.yaml").write_text(first_notes(TEXT), encoding="utf-8")
    subprocess.run([sys.executable, "-c", PYTHON], cwd=tmp_path, check=True)
    assert (tmp_path / "regierol.docx").read_bytes().startswith(b"PK")


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)]+)\)", TEXT)
    assert targets
    assert [t for t in targets if not (README.parent / t).exists()] == []
