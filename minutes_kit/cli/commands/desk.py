"""`minutes desk`: notes, their document and what is wrong with them, side by side."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import click

from minutes_kit.cli.ending import failure
from minutes_kit.cli.style import visible
from minutes_kit.cli.terminal import console
from minutes_kit.cli.usage import Command, error, fail, language, shown, wrong
from minutes_kit.files import FileError, explained, save
from minutes_kit.languages.locale import load
from minutes_kit.notes.new import starter
from minutes_kit.notes.schema import schema_file
from minutes_kit.problems import Failure

_LIBRARIES = ("starlette", "uvicorn", "watchfiles")
_PORTS = range(1024, 65536)  # those below are the system's


def _port(_: click.Context, __: click.Parameter, text: str | None) -> int:
    """The number of a port; 0 for any that is free."""
    if text is None:
        return 0
    if not text.isdecimal() or len(text) > len("65535") or int(text) not in _PORTS:
        raise click.BadParameter(error("port_number", value=text))
    return int(text)


@click.command(cls=Command)
@click.argument("folder", metavar="[FOLDER]", default=".", type=Path)
@click.option("--port", metavar="PORT", callback=_port)
@click.option("--no-browser", is_flag=True)
@click.option("--shortcut", is_flag=True)
def desk(folder: Path, port: int, no_browser: bool, shortcut: bool) -> None:
    """Show the notes of a folder, their documents and what is wrong with them in the browser."""
    if not all(map(find_spec, _LIBRARIES)):
        fail(error("no_desk"), 1)
    real = _prepared(folder)
    if shortcut:
        _add_entry(real)
    else:
        _serve(real, port, browser=not no_browser)


def _prepared(folder: Path) -> Path:
    """The folder without links on the way to it; a new one, or an empty one, has an example."""
    real = Path(os.path.realpath(folder))
    try:
        if real.exists() and not real.is_dir():
            raise wrong("no_folder", folder=folder)
        real.mkdir(parents=True, exist_ok=True)
        if not any(real.iterdir()):
            text = starter(language(), dt.date.today(), schema_file(language()).as_uri())
            save(real / console("desk_example"), text.encode())
    except FileError as refused:
        _fail(refused)
    except OSError as refused:
        _fail(explained("E403", real, refused))
    return real


def _fail(refused: FileError) -> None:
    """Tell why a file or a folder is of no use, and exit."""
    fail(str(refused.problem(refused.path, load(language()))), 1)


def _add_entry(folder: Path) -> None:
    """Put the page among the programs of the user."""
    from minutes_kit.web.desktop import Entry, add_entry  # late: other starts need it not

    name = console("desk_name")
    try:
        add_entry(Entry(name, sys.executable, folder), sys.platform, os.environ)
    except OSError:
        fail(error("no_entry", folder=folder), 1)
    click.echo(visible(console("desk_entry").format(name=name, folder=folder)))


def _serve(folder: Path, port: int, *, browser: bool) -> None:
    """Show the page of a folder until nobody has it open any more; one that runs is shown again."""
    from minutes_kit.web import bundle, server  # late: what they need is an extra
    from minutes_kit.web.folder import Desk

    try:
        bundle.found()
    except Failure as lacking:
        fail(str(lacking.problem(folder, load(language()))), 1)
    if known := server.running(folder):
        _show(known.address, browser=browser)
        return
    try:
        serving = server.Server(Desk(folder, language(), _launch), port, _report)
    except OSError:
        fail(error("no_port", port=port), 1)
    try:
        serving.run(lambda: _show(serving.address, browser=browser))
    except KeyboardInterrupt:  # the usual way to end it
        click.echo()
    click.echo(visible(console("desk_ended").format(folder=folder)))


def _show(address: Callable[[], str], *, browser: bool) -> None:
    """Tell an address of the page, and open it by another, as each is good for once."""
    from minutes_kit.web.desktop import show  # late, as in `_serve`

    click.echo(console("desk_open").format(address=address()))
    if browser:
        show(address(), sys.platform)


def _launch(file: Path) -> None:
    """Open a file by the program of the system; raises FileError where there is none."""
    if click.launch(str(file)):
        raise FileError("E448", file)


def _report(unforeseen: Exception) -> None:
    """Tell of an error that nobody foresaw; the page goes on."""
    click.echo(shown(failure(unforeseen)[0]), err=True)
