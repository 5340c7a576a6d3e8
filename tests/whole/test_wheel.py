"""The built wheel, in a clean environment and without a network, makes the same documents."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from folders import ROOT
from goldens import EXAMPLES, made
from judges import in_ci, with_bundle

from minutes_kit.languages.folder import codes
from minutes_kit.web.page.make import BUNDLE, fresh
from minutes_kit.word.dossier import KINDS

# Runs the command in a process in which every attempt to reach a network fails.
OFFLINE = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise OSError("no network")

sys.addaudithook(refuse)
from minutes_kit.cli import main
sys.argv = ["minutes", *sys.argv[1:]]
main()
"""


def run(*command: object) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, and those of all that it needs.

    It has the desk's page where that was made, and always in CI: nothing is fetched for it here.
    """
    folder = tmp_path_factory.mktemp("wheels")
    with pytest.MonkeyPatch.context() as patch:
        if not (fresh() or in_ci()):
            patch.setenv("MINUTES_KIT_WITHOUT_DESK", "1")
        run(sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", folder, ROOT)
    return folder


@pytest.fixture(scope="module")
def python(wheels: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment with nothing but the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("clean")
    run(sys.executable, "-m", "venv", folder)
    found = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    command = (found, "-m", "pip", "install", "--quiet", "--no-index", "--find-links", wheels)
    run(*command, "minutes-kit")
    return found


def test_the_wheel_holds_templates_languages_schemas_and_types(wheels: Path) -> None:
    with zipfile.ZipFile(next(wheels.glob("minutes_kit-*.whl"))) as wheel:
        names = set(wheel.namelist())
    wanted = {"py.typed"}
    wanted |= {f"templates/{kind.template}.docx" for kind in KINDS.values()}
    wanted |= {f"templates/{kind.template}.compiled" for kind in KINDS.values()}
    wanted |= {f"templates/programs/{one.name}" for one in ROOT.glob("templates/programs/*.py")}
    files = (
        "desk.toml",
        "words.toml",
        "problems.toml",
        "editor.toml",
        "starter.yaml",
        "whole.yaml",
        "notes.schema.json",
    )
    wanted |= {f"languages/{code}/{file}" for code in codes() for file in files}
    assert {f"minutes_kit/{name}" for name in wanted} <= names


@with_bundle
def test_the_wheel_holds_the_page_of_the_desk_but_not_its_sources(wheels: Path) -> None:
    with zipfile.ZipFile(next(wheels.glob("minutes_kit-*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if name.startswith("minutes_kit/web/")}
        script = wheel.read("minutes_kit/web/bundle/desk.js")
        licences = wheel.read("minutes_kit/web/bundle/LICENSES.txt").decode()
    assert script == (BUNDLE / "desk.js").read_bytes()
    assert not [name for name in names if "/page/" in name or "node_modules" in name]
    for library in ("codemirror", "docx-preview", "jszip", "pako"):
        assert f"\n{library} " in licences


def test_the_wheel_makes_the_same_bytes_offline(python: Path, tmp_path: Path) -> None:
    run(python, "-I", "-c", OFFLINE, "build", ROOT / "examples", "-o", tmp_path)
    for notes in EXAMPLES:
        assert (tmp_path / notes.with_suffix(".docx").name).read_bytes() == made(notes)


def test_the_wheel_makes_and_compiles_a_template_offline(python: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.docx"
    run(python, "-I", "-c", OFFLINE, "template", "new", copy)
    notes = ("build", EXAMPLES[0], "-o", tmp_path / "x.docx", "--template", copy)
    run(python, "-I", "-c", OFFLINE, *notes)
    assert (tmp_path / "x.docx").read_bytes() == made(EXAMPLES[0])
