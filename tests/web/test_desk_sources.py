"""The sources of the page: their types, and the words that they say."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

from folders import TESTS
from judges import needs, program, with_bundle

from minutes_kit.cli import commands as commands_of
from minutes_kit.languages.folder import codes, table
from minutes_kit.languages.locale import load, load_problems
from minutes_kit.web.page.make import LIBRARIES, PAGE

SOURCES = sorted((PAGE / "src").rglob("*.js"))
SAID = re.compile(r'"([a-z_]+)"')
COMPUTED = re.compile(r"(document|opened|step)_\w+")  # their names are put together
# what the page cannot be told, or only beside notes, where fields are named
ELSEWHERE = {"E113", "E404", "E427", "E439", "W612", "W716", "W781", "E785"}
OPTIONS = {
    "allowJs": True,
    "checkJs": True,
    "lib": ["es2023", "dom", "dom.iterable"],
    "module": "esnext",
    "moduleResolution": "bundler",
    "noEmit": True,
    "paths": {"*": [f"{(LIBRARIES / 'node_modules').as_posix()}/*"]},
    "skipLibCheck": True,
    "strict": True,
    "target": "es2022",
    "types": [],
}


@needs("node", "typescript")
@with_bundle
def test_the_types_of_the_page_are_right(tmp_path: Path) -> None:
    project = tmp_path / "tsconfig.json"
    files = [path.as_posix() for path in SOURCES]
    project.write_text(json.dumps({"compilerOptions": OPTIONS, "files": files}), "utf-8")
    compiler = TESTS / "node_modules" / "typescript" / "bin" / "tsc"
    command = [program("node"), str(compiler), "-p", str(project)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "")


@needs("node", "@biomejs/biome")
def test_the_scripts_are_in_their_form_and_have_no_usual_faults() -> None:
    judge = TESTS / "node_modules" / "@biomejs" / "biome" / "bin" / "biome"
    options = ("ci", "--error-on-warnings", "--colors=off", "--max-diagnostics=none")
    command = [program("node"), str(judge), *options, ".", str(PAGE / "src")]
    done = subprocess.run(command, check=False, cwd=TESTS, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr


def test_every_word_is_said_and_every_word_that_is_said_is_there() -> None:
    words = table("en", "desk.toml").keys()
    script = "\n".join(path.read_text("utf-8") for path in SOURCES)
    said = set(re.findall(r'\bt\(\s*"(\w+)"', script))
    counted = re.findall(r'\bmany\(\s*"(\w+)"', script)
    said.update(f"{key}_{form}" for key in counted for form in ("one", "many"))
    assert said <= words
    unsaid = words - said - set(SAID.findall(script))
    assert [word for word in unsaid if not COMPUTED.fullmatch(word)] == []


def test_no_language_is_named() -> None:
    page = "\n".join(path.read_text("utf-8") for path in (PAGE / "index.html", *SOURCES))
    for code in codes():
        locale = load(code)
        assert not re.search(rf"\b{locale.name}\b|\b{locale.tag}\b|\"{code}\"|\b{code}:", page)


@needs("node")
@with_bundle
def test_what_becomes_of_a_text_that_another_hand_writes_too() -> None:
    command = [program("node"), "--input-type=module", "-"]
    tests = bundled(Path(__file__).with_name("two_hands.mjs"))
    done = subprocess.run(command, input=tests, check=False, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()


def bundled(script: Path) -> bytes:
    """A script with the libraries of the page that it uses."""
    libraries = LIBRARIES / "node_modules"
    bundler = str(libraries / "esbuild" / "bin" / "esbuild")
    options = ("--bundle", "--platform=node", "--format=esm")
    command = [program("node"), bundler, str(script), *options]
    found = os.environ | {"NODE_PATH": str(libraries)}
    return subprocess.run(command, check=True, capture_output=True, env=found).stdout


def test_no_advice_on_the_page_is_a_command() -> None:
    """Of what the page may be told, that is: no other hint names an option or a command."""
    script = (PAGE / "src" / "base" / "advice.js").read_text("utf-8")
    ours = dict(re.findall(r'([EW]\d{3}): "(\w+)"', script))
    commands = "|".join(path.stem for path in Path(commands_of.__file__).parent.glob("[a-z]*.py"))
    typed = re.compile(rf"--[a-z]|\bminutes ({commands})\b|\bcommand\b")
    names = {
        code
        for code, told in load_problems("en").items()
        if any(typed.search(hint) for hint in (told.hint, *told.hints.values()))
    }
    assert names - ours.keys() <= ELSEWHERE
    for language in codes():
        words = table(language, "desk.toml")
        assert not any(typed.search(words[word]) for word in ours.values())
