"""`minutes fix`: notes mended where it is certain how."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from minutes_kit.checks.check import Checked, check_data, refused
from minutes_kit.checks.fix import Fixed, changed_encoding, diff
from minutes_kit.checks.fix import fix as mended
from minutes_kit.cli.style import Role, style_of, visible, watched
from minutes_kit.cli.terminal import STDIN, STDIN_NAME, Telling, agreed, console, standard_input
from minutes_kit.cli.usage import Command, fail, language, wrong
from minutes_kit.files import FileError, save
from minutes_kit.problems import Problem
from minutes_kit.yaml.finding import Found, contents, find

_ROLES: dict[str, Role] = {"+": "better", "-": "worse", "@": "gutter"}


@click.command(cls=Command)
@click.argument("notes", nargs=-1, required=True, metavar="NOTES...")
@click.option("--yes", is_flag=True)
def fix(notes: tuple[str, ...], yes: bool) -> None:
    """Mend what is certainly wrong with the notes, and tell the rest."""
    if STDIN in notes:
        _fix_input(notes)
    else:
        _fix_files(notes, yes)


def _fix_input(notes: tuple[str, ...]) -> None:
    """Write what is piped in as it was meant."""
    if len(notes) > 1:
        raise wrong("input_alone")
    telling = Telling()
    try:
        fixed = mended(standard_input(), STDIN_NAME)
        click.echo(fixed.data, nl=False)
        telling.add(Checked(fixed.language, fixed.left))
    except FileError as error:
        telling.add(refused(error, language()))
    telling.found()
    telling.exit()


def _fix_files(notes: tuple[str, ...], yes: bool) -> None:
    """Mend files, each after a question unless `yes`."""
    named = [*map(Path, notes)]
    mending = _Mending(yes, named)
    for found in find(named):
        mending.file(found)
    mending.close()


class _Mending:
    """Mends files one by one, and tells what is wrong with them as they are then."""

    def __init__(self, yes: bool, named: list[Path]) -> None:
        self.yes, self.named = yes, named
        self.asks = watched(sys.stdin) and watched(sys.stdout)
        self.telling = Telling(err=False)
        self.silent = False  # whether a file was kept because nobody could be asked

    def file(self, found: Found) -> None:
        """Mend one file, and tell what is left."""
        try:
            data = contents(found)
        except FileError as error:
            self.telling.add(refused(error, language()))
            return
        fixed = mended(data, str(found.notes), found.notes.parent)
        left = fixed.left
        if fixed.data != data:
            _show(fixed, found.notes)
            left = self.mend(found.notes, data, fixed)
        self.telling.add(Checked(fixed.language, left))

    def mend(self, file: Path, data: bytes, fixed: Fixed) -> list[Problem]:
        """What is wrong with a file after the user has agreed to mend it, or not."""
        agreed = self.agreed(fixed.language)
        try:
            if agreed:
                self.tell(save(self.target(file), fixed.data, known=data).notice, fixed.language)
        except FileError as error:
            kept = self.tell(error, fixed.language)
            return [*kept, *check_data(data, str(file), file.parent).problems]
        done = console("fixed" if agreed else "kept", fixed.language)
        click.echo(done.format(file=visible(str(file))))
        return fixed.left if agreed else check_data(data, str(file), file.parent).problems

    def tell(self, error: FileError | None, code: str) -> list[Problem]:
        """Tell what is wrong with the file on disk, if anything is."""
        if error is None:
            return []
        told = refused(error, code)
        self.telling.warn(told)
        self.telling.tell()
        return told.problems

    def target(self, file: Path) -> Path:
        """The file to write: that behind a link only where the user named the link itself."""
        return Path(os.path.realpath(file)) if file in self.named else file

    def agreed(self, code: str) -> bool:
        """Whether the user wants a file as it was shown."""
        if self.yes or not self.asks:
            self.silent |= not self.yes
            return self.yes
        return agreed(console("ask", code), code)

    def close(self) -> None:
        """Say what is still wrong, and exit."""
        self.telling.found()
        if self.silent:
            fail(console("add_yes", self.telling.language_of_most), 1)
        self.telling.exit()


def _show(fixed: Fixed, file: Path) -> None:
    """Show what would change in a file."""
    name = visible(str(file))
    if encoding := changed_encoding(fixed):
        told = console("encoding", fixed.language)
        click.echo(told.format(file=name, encoding=encoding))
    paint = style_of(sys.stdout).paint
    for line in diff(fixed.before, fixed.after, name):
        shown = visible(line) if watched(sys.stdout) else line
        click.echo(paint(shown, _ROLES[line[0]]) if line[0] in _ROLES else shown)
