"""`minutes build`: from notes to Word documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from minutes_kit.cli.style import watched
from minutes_kit.cli.terminal import Telling, console
from minutes_kit.cli.usage import Command, document_among, error, language, wrong
from minutes_kit.word.batch import Outcome, with_pdfs
from minutes_kit.word.dossier import KINDS, MINUTES
from minutes_kit.word.jobs import Job, plan
from minutes_kit.word.processes import make_all, worthwhile

MANY = 20  # documents from which a terminal shows a progress bar instead of a line for each
MOST_PROCESSES = 61  # Windows cannot wait for more
OTHER_FILES = {".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".md", ".html"}
OTHER_FILES |= {".yaml", ".yml"}


def _count(text: str) -> int:
    """A number of documents."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise click.BadParameter(error("count", value=text))
    return number


def _kinds(
    context: click.Context, option: click.Parameter, text: str | None
) -> tuple[str, ...] | None:
    """The documents that are named, in the order in which a meeting needs them."""
    if text is None:
        return None
    one = document_among(tuple(KINDS))
    named = [one(context, option, name.strip()) for name in text.split(",")]
    return tuple(kind for kind in KINDS if kind in named)


notes_argument = click.argument("notes", nargs=-1, required=True, metavar="NOTES...", type=Path)
output_option = click.option("-o", "--output", metavar="FILE|FOLDER", type=Path)
template_option = click.option("--template", metavar="FILE", type=Path)
force_option = click.option("--force", is_flag=True)
public_option = click.option("--public", is_flag=True)


@click.command(cls=Command)
@notes_argument
@output_option
@template_option
@click.option("--documents", metavar="NAMES", callback=_kinds)
@click.option("--jobs", metavar="N", type=_count)
@force_option
@click.option("--pdf", is_flag=True)
@public_option
@click.option("--verify", is_flag=True)
def build(
    notes: tuple[Path, ...],
    output: Path | None,
    template: Path | None,
    documents: tuple[str, ...] | None,
    jobs: int | None,
    force: bool,
    pdf: bool,
    public: bool,
    verify: bool,
) -> None:
    """Make a Word document of each of the notes."""
    if template and documents and len(documents) > 1:
        raise wrong("one_template")
    if documents and _names_document(output):
        raise wrong("into_folder")
    kinds = documents or (MINUTES,)
    planned = planned_for(notes, output, template, public=public, kinds=kinds)
    processes = min(jobs or worthwhile(len(planned)), len(planned), MOST_PROCESSES)
    made = make_all(planned, template, force=force, processes=processes)
    if verify:
        from minutes_kit.word.verify.verify import with_findings  # late: only who asks needs it

        made = with_findings(made)
    _tell(with_pdfs(made, force=force) if pdf else made, len(planned))


def planned_for(
    notes: tuple[Path, ...],
    output: Path | None,
    *others: Path | None,
    public: bool = False,
    kinds: tuple[str, ...] = (MINUTES,),
) -> list[Job]:
    """The documents that notes make, in a file or a folder if one is named; `others` are read."""
    _check_output(output)
    read = filter(None, others)
    planned = plan(notes, output, language(), others=read, public=public, kinds=kinds)
    if _names_document(output) and len(planned) > 1:
        raise wrong("one_file")
    return planned


def _names_document(output: Path | None) -> bool:
    """Whether one document is named, and no folder for all."""
    return output is not None and output.suffix.lower() == ".docx"


def _check_output(output: Path | None) -> None:
    """Refuse the name of another kind of file, of which we would else make a folder."""
    if output and output.suffix.lower() in OTHER_FILES and not os.path.isdir(output):
        raise wrong("kind", kind=output.suffix)


def _tell(outcomes: Iterator[Outcome], length: int) -> None:
    """Tell of each notes file, under a progress bar where there are many and somebody watches."""
    telling = Telling()
    if length < MANY or not watched(sys.stderr):
        for outcome in outcomes:
            telling.count(outcome)
            telling.made(outcome)
            telling.tell()
    else:
        try:
            with click.progressbar(outcomes, length, console("building"), file=sys.stderr) as bar:
                for outcome in bar:
                    telling.count(outcome)
                    telling.made(outcome)
        finally:
            telling.tell(brief=watched(sys.stdout))
    telling.close()
