"""`minutes update`: what was changed in a Word document, back into its notes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NoReturn

import click

from minutes_kit.checks.fix import diff
from minutes_kit.cli.commands.build import template_option
from minutes_kit.cli.style import Role, style_of, visible, watched
from minutes_kit.cli.terminal import agreed, console
from minutes_kit.cli.usage import Command, fail, language, shown, wrong
from minutes_kit.files import MAX_FILE, FileError, read
from minutes_kit.languages.locale import load
from minutes_kit.problems import Failure, Finding, MinutesError, Problem
from minutes_kit.word.dossier import PUBLIC
from minutes_kit.word.update.telling import Told
from minutes_kit.word.update.update import Notes, Update, beside, notes_of, opened, write
from minutes_kit.word.update.update import update as updated

_ROLES: dict[str, Role] = {"+": "better", "-": "worse", "@": "gutter"}


@click.command(cls=Command)
@click.argument("document", metavar="DOCUMENT", type=Path)
@click.option("--notes", metavar="FILE", type=Path)
@template_option
@click.option("--yes", is_flag=True)
@click.option("--dry-run", is_flag=True)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def update(
    document: Path,
    notes: Path | None,
    template: Path | None,
    yes: bool,
    dry_run: bool,
    form: str,
) -> None:
    """Bring the changes of a document home into its notes; end with 1 where some stay behind."""
    public = document.name.endswith(PUBLIC)
    if document.suffix.lower() != ".docx":
        raise wrong("no_docx")
    try:
        edited = opened(read(document, MAX_FILE))
        source = notes_of(beside(document, notes), template, public=public)
        found = updated(edited, document, source)
    except MinutesError as error:
        _end(error.problems, form)
    except FileError as error:
        _end([error.problem(error.path, load(language()))], form)
    except Failure as error:
        _end([error.problem(document, load(language()))], form)
    _Ending(document, source, found, form).end(yes=yes, dry_run=dry_run)


def _end(problems: list[Problem] | tuple[Problem, ...], form: str) -> NoReturn:
    """Tell why nothing can be done, and exit."""
    from minutes_kit.cli.report import as_json  # late, as in `terminal`

    if form == "json":
        click.echo(as_json([*problems]))
    else:
        for problem in problems:
            click.echo(shown(str(problem)), err=True)
    sys.exit(1)


class _Ending:
    """Shows what an update brings, asks, writes, and ends the command."""

    def __init__(self, document: Path, notes: Notes, found: Update, form: str) -> None:
        self.document, self.notes, self.found, self.form = document, notes, found, form

    def end(self, *, yes: bool, dry_run: bool) -> NoReturn:
        """Write the notes if that is wanted, and exit with what came of it."""
        to_write = self.found.data != self.notes.data and not dry_run
        if self.form == "text":
            self._show()
        wanted = to_write and self._wanted(yes=yes)
        kept = to_write and not wanted
        if wanted:
            self._write()
        if self.form == "json":
            self._tell_programs(kept=kept)
        else:
            self._say("updated" if wanted else "", kept=kept, dry_run=dry_run)
        if kept and not yes and not self._asks():
            fail(console("add_yes", self.found.language), 1)
        sys.exit(0 if self.found.home and not kept else 1)

    def _tell_programs(self, *, kept: bool) -> None:
        """Tell every difference to a program."""
        told = [self._object(one, kept=kept) for one in self.found.told]
        told += [_of_finding(one) for one in self.found.remarks]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2).encode(errors="replace"))

    def _asks(self) -> bool:
        """Whether somebody can be asked."""
        return self.form == "text" and watched(sys.stdin) and watched(sys.stdout)

    def _wanted(self, *, yes: bool) -> bool:
        """Whether the notes are to be written."""
        if yes or not self._asks():
            return yes
        return agreed(console("ask_update", self.found.language), self.found.language)

    def _write(self) -> None:
        """Write the notes, or say why not, and exit."""
        try:
            notice = write(self.found, self.notes).notice
        except FileError as error:
            _end([error.problem(error.path, load(self.found.language))], self.form)
        if notice:
            problem = notice.problem(self.notes.file, load(self.found.language))
            click.echo(shown(str(problem)), err=True)

    def _show(self) -> None:
        """Show the notes as they would be, and what stays in the document."""
        name, paint = visible(str(self.notes.file)), style_of(sys.stdout).paint
        for line in diff(self.found.before, self.found.after, name):
            text = visible(line)
            click.echo(paint(text, _ROLES[line[0]]) if line[0] in _ROLES else text)
        self._tell(self.found.findings)
        if comments := sum(1 for one in self.found.remarks if one.code == "W436"):
            click.echo(console("comments_go", self.found.language).format(count=comments))

    def _tell(self, problems: list[Finding]) -> None:
        """Tell what stays in the document, and what should be known."""
        from minutes_kit.cli.report import told  # late, as in `terminal`

        for text in told([*problems], load(self.found.language), style_of(sys.stdout)):
            click.echo(text)

    def _say(self, done: str, *, kept: bool, dry_run: bool) -> None:
        """Say what became of the notes."""
        if not self.found.told:
            key = "no_differences"
        elif done:
            key = done
        elif self.found.data == self.notes.data:
            key = "not_updated"
        else:
            key = "would_update" if dry_run else "kept"
        text = console(key, self.found.language)
        names = {"file": str(self.notes.file), "document": str(self.document)}
        click.echo(text.format(**{name: visible(value) for name, value in names.items()}))

    def _object(self, one: Told, *, kept: bool) -> dict[str, object]:
        """All that is known of a difference, by name."""
        finding = _of_finding(one.finding) if one.finding else {}
        known = {"file": str(self.document), "place": one.place, **finding}
        return {**known, "before": one.before, "after": one.after, "home": one.home and not kept}


def _of_finding(finding: Finding) -> dict[str, object]:
    """What is known of a difference that stays in the document, or of a remark."""
    names = ("file", "place", "code", "severity", "message", "hint")
    return {name: getattr(finding, name) for name in names}
