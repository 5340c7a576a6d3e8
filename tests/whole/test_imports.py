"""Each library is known to one module, and only the command prints or exits.

Which package may import which, import-linter tells in `make lint`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import minutes_kit

PACKAGE = Path(minutes_kit.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
by_name = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)


def room(path: Path) -> str:
    """The name of a module in the package, with dots; the command is one."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return "cli" if parts[0] == "cli" else ".".join(parts)


HOMES = {
    "click": {"cli"},
    "ruamel": {"yaml.tree"},
    "jinja2": {
        f"word.template.program.{name}"
        for name in (
            *("sandbox", "pricing", "mistakes", "wellformed", "expressions", "kinds"),
            *("reading", "advice"),
        )
    },
    "markupsafe": {"word.template.program.sandbox"},
    "docxtpl": {"word.template.sources"},
    "email_validator": {"notes.addresses"},
    "docx": {"word.template.compiled", "word.review.annotate"},  # which writes Word's comments
    "lxml": {"word.template.compiled", "word.template.parts"},
    "linkify_it": {"text.links"},
    "icalendar": {"mail.invitation"},
    "platformdirs": {
        "word.template.cache",
        "mail.server.settings",
        "web.server",
    },  # for the cache, for the settings of a user, for what runs
    "keyring": {"mail.server.password"},
    "starlette": {"web.api"},
    "uvicorn": {"web.server"},
    "watchfiles": {"web.events"},
    "smtplib": {"mail.server.connection"},
}
EVERYWHERE = {"msgspec", "minutes_kit", *sys.stdlib_module_names} - HOMES.keys()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def imports(path: Path) -> set[str]:
    """The packages that a module imports anywhere."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            found.add(str(node.module).partition(".")[0])
    return found


@by_name
def test_a_module_imports_only_the_libraries_that_are_its_own(path: Path) -> None:
    outside = imports(path) - EVERYWHERE
    assert {name for name in outside if room(path) not in HOMES[name]} == set()


def test_every_library_is_used_where_it_belongs() -> None:
    used = {(room(path), name) for path in MODULES for name in imports(path)}
    assert not [name for name, homes in HOMES.items() for home in homes if (home, name) not in used]


def neighbours(path: Path) -> set[Path]:
    """The modules of the package that a module imports anywhere, also late or for types."""
    names: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{name.name}" for name in node.names}
            names |= inner & NAMES.keys() or {str(node.module)}
    return {NAMES[name] for name in names & NAMES.keys()} - {path}


NAMES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in MODULES
}


def test_no_modules_import_each_other_in_a_circle() -> None:
    order = list(TopologicalSorter({path: neighbours(path) for path in MODULES}).static_order())
    assert order.index(PACKAGE / "notes/model.py") < order.index(PACKAGE / "cli/commands/build.py")


ENDS = {"print", "input", "exit", "quit", "sys.exit", "os._exit", "sys.stdout", "sys.stderr"}


@by_name
def test_only_the_command_prints_or_exits(path: Path) -> None:
    told = {ast.unparse(node) for node in nodes(path) if isinstance(node, ast.Name | ast.Attribute)}
    assert room(path) == "cli" or not told & ENDS
