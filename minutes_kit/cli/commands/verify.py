"""`minutes verify`: whether Word documents keep the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from msgspec.structs import asdict

from minutes_kit.cli.commands.build import template_option
from minutes_kit.cli.style import visible
from minutes_kit.cli.terminal import Telling, choose_format, data_of, save_made, strict_option
from minutes_kit.cli.usage import Command, language, wrong
from minutes_kit.files import MAX_FILE, FileError
from minutes_kit.languages.locale import load
from minutes_kit.problems import Finding, MinutesError
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.dossier import Asked, named
from minutes_kit.word.verify.funding.period import PERIODS
from minutes_kit.word.verify.source import made_of
from minutes_kit.word.verify.verdict import scope, verdict
from minutes_kit.word.verify.verify import Verified, Wishes, unread
from minutes_kit.word.verify.verify import verify as verify_data
from minutes_kit.yaml.finding import DOCUMENTS, Found, contents, find


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, metavar="FILES...", type=Path)
@choose_format
@strict_option
@click.option("--report", metavar="FILE", type=Path)
@click.option("--period", type=click.Choice(PERIODS))
@click.option("--emblem", metavar="FILE", type=Path)
@click.option("--notes", metavar="FILE", type=Path)
@template_option
def verify(
    files: tuple[Path, ...],
    form: str,
    strict: bool,
    report: Path | None,
    period: str | None,
    emblem: Path | None,
    notes: Path | None,
    template: Path | None,
) -> None:
    """Tell in what Word documents break the rules; end with 1 where one does."""
    if report and report.suffix.lower() not in (".html", ".htm"):
        raise wrong("no_html")
    if template and not notes:
        raise wrong("only_template")
    wishes = Wishes(language(), period or "", data_of(emblem, language()) if emblem else None)
    seen: list[Verified] = []
    telling = Telling(err=False)
    looked = _kept(_looked(find(files, DOCUMENTS), wishes, notes, template), seen)
    telling.answer(_headed(looked) if form == "text" else looked, form)
    if form == "text":
        _tell_limits(seen)
    if report:
        from minutes_kit.word.verify.page import page  # late: only who asks for it needs it

        save_made(report, page(seen, language(), dt.date.today()), language())
    telling.exit(strict=strict)


def _kept(answers: Iterable[Verified], seen: list[Verified]) -> Iterator[Verified]:
    """Answers as they come, each also kept."""
    for answer in answers:
        seen.append(answer)
        yield answer


def _headed(answers: Iterable[Verified]) -> Iterator[Verified]:
    """Answers as they come, each after the verdict on its document."""
    for answer in answers:
        if answer.facts:  # of a file that cannot be read, the reason is all that is told
            told = verdict(answer, load(answer.language))
            click.echo(visible(f"{answer.file}: {told}"))
        yield answer


def _tell_limits(seen: list[Verified]) -> None:
    """Say what was looked at, and what no program can judge."""
    locale = load(language())
    said = locale.verify
    click.echo(f"{said['looked_for']}{locale.labels.colon} {scope(seen, locale)}")
    click.echo(said["limits_of_text"])


def _looked(
    found: list[Found], wishes: Wishes, notes: Path | None, template: Path | None
) -> Iterator[Verified]:
    """What is wrong with each document, after what is wrong with the notes that it is to hold."""
    made: dict[Asked, Opened] = {}
    if notes:
        try:
            kinds = {named(one.notes.name) for one in found}
            made = {kind: made_of(notes, wishes.language, kind, template) for kind in kinds}
        except MinutesError as error:
            told = [Finding(**asdict(problem)) for problem in error.problems]
            yield Verified(wishes.language, told, str(notes))
    for one in found:
        yield _verified(one, wishes._replace(made=made.get(named(one.notes.name))))


def _verified(found: Found, wishes: Wishes) -> Verified:
    """What is wrong with a document on disk."""
    try:
        return verify_data(contents(found, MAX_FILE), str(found.notes), wishes)
    except FileError as error:
        return unread(error, wishes.language)
