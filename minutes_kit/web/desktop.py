"""What the user's desktop has of us: a window for the page, and an entry among her programs."""

from __future__ import annotations

import os
import plistlib
import shlex
import shutil
import subprocess
import webbrowser
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from minutes_kit.disk import put

_WINDOWS = (r"Microsoft\Edge\Application\msedge.exe", r"Google\Chrome\Application\chrome.exe")
_ROOTS = ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_LINUX = ("microsoft-edge", "google-chrome", "chromium", "chromium-browser")
_LINK = (
    "$link = (New-Object -ComObject WScript.Shell).CreateShortcut($env:MINUTES_LINK); "
    "$link.TargetPath = $env:MINUTES_TARGET; $link.Arguments = $env:MINUTES_ARGUMENTS; "
    "$link.WorkingDirectory = $env:MINUTES_FOLDER; $link.Save()"
)
"""The shortcut of Windows, made by its own scripting host: its values come by the environment."""


def show(address: str, platform: str) -> None:
    """Open an address in a window of its own, or else in the usual browser."""
    program = next(browsers(platform, os.environ), None)
    try:
        if program:
            start([program, f"--app={address}"])
            return
    except OSError:
        pass
    webbrowser.open(address)


def start(command: Sequence[str]) -> None:
    """Start a program that outlives us and says nothing."""
    subprocess.Popen(  # noqa: S603 - a browser, with our own address
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def browsers(platform: str, environment: Mapping[str, str]) -> Iterator[str]:
    """The browsers that show an address as a program of its own: Edge and Chrome."""
    if platform == "win32":
        roots = [environment[name] for name in _ROOTS if environment.get(name)]
        known: list[str] = [rf"{root}\{name}" for name in _WINDOWS for root in roots]
    elif platform == "darwin":
        known = [*_MACOS]
    else:
        path = environment.get("PATH", os.defpath)
        known = [found for name in _LINUX if (found := shutil.which(name, path=path))]
    return (program for program in known if os.path.isfile(program))


class Entry(NamedTuple):
    """An entry among the programs: its name, the Python that runs, and the folder it is for."""

    name: str
    python: str
    folder: Path

    @property
    def command(self) -> tuple[str, ...]:
        """What is run."""
        return self.python, "-m", "minutes_kit", "desk", str(self.folder)


def add_entry(entry: Entry, platform: str, environment: Mapping[str, str]) -> Path:
    """Put an entry among the programs of the user, and return its file; raises OSError."""
    home = Path.home()
    if platform == "win32":
        return _windows(entry, Path(environment.get("APPDATA", home)))
    if platform == "darwin":
        return _macos(entry, home / "Applications")
    data = environment.get("XDG_DATA_HOME", "")
    folder = Path(data) if os.path.isabs(data) else home / ".local/share"
    return _linux(entry, folder / "applications")


def _linux(entry: Entry, folder: Path) -> Path:
    """A desktop entry (freedesktop.org, Desktop Entry Specification 1.5)."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.5",
        f"Name={_value(entry.name)}",
        f"Exec={_value(' '.join(map(_quoted, entry.command)))}",
        "Terminal=false",
        "Categories=Office;",
    ]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "minutes-desk.desktop"
    put(path, ("\n".join(lines) + "\n").encode())
    return path


def _quoted(argument: str) -> str:
    """An argument of a command line in an entry."""
    for sign in '\\"`$':
        argument = argument.replace(sign, f"\\{sign}")
    return f'"{argument.replace("%", "%%")}"'


def _value(text: str) -> str:
    """A text as the value of a key."""
    return text.replace("\\", r"\\").replace("\n", r"\n").replace("\r", r"\r").replace("\t", r"\t")


def _macos(entry: Entry, folder: Path) -> Path:
    """An application: a folder with a script, and what the Finder is told of it."""
    path = folder / f"{entry.name}.app"
    inside = path / "Contents/MacOS"
    inside.mkdir(parents=True, exist_ok=True)
    script = f"#!/bin/sh\nexec {shlex.join(entry.command)}\n"
    put(inside / "minutes-desk", script.encode(), 0o777)
    told = {
        "CFBundleName": entry.name,
        "CFBundleExecutable": "minutes-desk",
        "CFBundleIdentifier": "minutes-kit.desk",
        "CFBundlePackageType": "APPL",
        "LSUIElement": True,
    }
    put(path / "Contents/Info.plist", plistlib.dumps(told))
    return path


def _windows(entry: Entry, data: Path) -> Path:
    """A shortcut in the Start menu."""
    folder = data / r"Microsoft\Windows\Start Menu\Programs"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{entry.name}.lnk"
    program, *arguments = entry.command
    windowless = Path(program).with_name("pythonw.exe")
    values = {
        "MINUTES_LINK": str(path),
        "MINUTES_TARGET": str(windowless if windowless.is_file() else program),
        "MINUTES_ARGUMENTS": subprocess.list2cmdline(arguments),
        "MINUTES_FOLDER": str(entry.folder),
    }
    if _powershell(_LINK, values) or not path.is_file():
        raise FileNotFoundError(path)
    return path


def _powershell(script: str, values: Mapping[str, str]) -> int:
    """The status with which a script ends that gets values by its environment."""
    root = os.environ.get("SYSTEMROOT", r"C:\Windows")
    program = rf"{root}\System32\WindowsPowerShell\v1.0\powershell.exe"
    command = [program, "-NoProfile", "-NonInteractive", "-Command", script]
    environment = {**os.environ, **values}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)  # noqa: S603
    return done.returncode
