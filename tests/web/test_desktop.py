"""A window for the page, and an entry among the programs of the user."""

from __future__ import annotations

import plistlib
import re
import shlex
import stat
import sys
from collections.abc import Mapping
from configparser import RawConfigParser
from pathlib import Path

import pytest
from terminal import posix

from minutes_kit.web import desktop
from minutes_kit.web.desktop import Entry, add_entry, browsers, show

ADDRESS = "http://127.0.0.1:1/open?ticket=x"
ODD = ["notes", "met spatie", 'a"b', "100%", "$HOME", "`x`", "a\\b", "l'été"]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that are started, the usual browser among them."""
    started: list[list[str]] = []
    monkeypatch.setattr(desktop, "start", started.append)
    monkeypatch.setattr("webbrowser.open", lambda address: started.append(["usual", address]))
    return started


def program(folder: Path, name: str) -> str:
    """A program of a name that can be started."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    path.chmod(0o755)
    return str(path)


@posix
def test_a_browser_that_can_shows_the_page_as_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    show(ADDRESS, "linux")
    chromium = program(tmp_path, "chromium")
    show(ADDRESS, "linux")
    edge = program(tmp_path, "microsoft-edge")
    show(ADDRESS, "linux")
    app = f"--app={ADDRESS}"
    assert started == [["usual", ADDRESS], [chromium, app], [edge, app]]


@posix
def test_where_it_does_not_start_the_usual_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
) -> None:
    def fails(_: object) -> None:
        raise PermissionError

    program(tmp_path, "chromium")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(desktop, "start", fails)
    show(ADDRESS, "linux")
    assert started == [["usual", ADDRESS]]


def test_edge_and_chrome_are_looked_for_where_windows_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def lacks(path: str) -> bool:
        looked.append(path)
        return False

    monkeypatch.setattr("os.path.isfile", lacks)
    environment = {"ProgramFiles": r"C:\P", "ProgramFiles(x86)": r"C:\X"}
    assert [*browsers("win32", environment)] == []
    assert looked[0] == r"C:\P\Microsoft\Edge\Application\msedge.exe"
    assert looked[-1] == r"C:\X\Google\Chrome\Application\chrome.exe"


@pytest.mark.parametrize("name", ODD)
def test_an_entry_of_linux_starts_the_page_of_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    entry = Entry("Verslagen", sys.executable, Path("/data") / name)
    path = add_entry(entry, "linux", {"XDG_DATA_HOME": str(tmp_path)})
    assert path == tmp_path / "applications/minutes-desk.desktop"
    read = RawConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[method-assign, assignment]
    read.read_string(path.read_text("utf-8"))
    told = dict(read["Desktop Entry"])
    assert (told["Type"], told["Name"], told["Terminal"]) == ("Application", "Verslagen", "false")
    # As the specification says: first what is escaped in a value, then the quotes, then `%`.
    quoted = re.findall(r'"((?:\\.|[^"\\])*)"', told["Exec"].replace("\\\\", "\\"))
    assert "%" not in "".join(quoted).replace("%%", "")
    arguments = [re.sub(r"\\(.)", r"\1", one).replace("%%", "%") for one in quoted]
    assert arguments == [*entry.command]


def test_an_entry_lies_in_the_home_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for data in ("", "relative"):
        path = add_entry(Entry("X", "python", tmp_path), "linux", {"XDG_DATA_HOME": data})
        assert path == tmp_path / ".local/share/applications/minutes-desk.desktop"


@posix
@pytest.mark.parametrize("name", ODD)
def test_an_application_of_macos_starts_the_page_of_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    entry = Entry("Verslagen", sys.executable, Path("/data") / name)
    path = add_entry(entry, "darwin", {})
    assert path == tmp_path / "Applications/Verslagen.app"
    told = plistlib.loads((path / "Contents/Info.plist").read_bytes())
    script = path / "Contents/MacOS" / told["CFBundleExecutable"]
    first, second = script.read_text("utf-8").splitlines()
    assert (first, shlex.split(second)) == ("#!/bin/sh", ["exec", *entry.command])
    assert stat.S_IMODE(script.stat().st_mode) & stat.S_IXUSR


@pytest.mark.parametrize("status", [0, 1])
def test_a_shortcut_of_windows_is_asked_for_with_its_values(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    asked: list[Mapping[str, str]] = []

    def powershell(_: str, values: Mapping[str, str]) -> int:
        asked.append(values)
        Path(values["MINUTES_LINK"]).write_bytes(b"")
        return status

    monkeypatch.setattr(desktop, "_powershell", powershell)
    python = program(tmp_path, "python.exe")
    windowless = program(tmp_path, "pythonw.exe")
    entry = Entry("Verslagen", python, Path("/data/met spatie"))
    if status:
        with pytest.raises(FileNotFoundError):
            add_entry(entry, "win32", {"APPDATA": str(tmp_path)})
        return
    path = add_entry(entry, "win32", {"APPDATA": str(tmp_path)})
    assert path.name == "Verslagen.lnk"
    assert asked[0]["MINUTES_TARGET"] == windowless
    assert asked[0]["MINUTES_ARGUMENTS"] == '-m minutes_kit desk "/data/met spatie"'
