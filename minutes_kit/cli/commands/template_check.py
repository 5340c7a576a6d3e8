"""`minutes template check`: everything that is wrong with a template."""

from __future__ import annotations

import os
from pathlib import Path

import click

from minutes_kit import house
from minutes_kit.cli.terminal import (
    Telling,
    choose_format,
    choose_language,
    console,
    save_made,
    strict_option,
)
from minutes_kit.cli.usage import Command, document_among, wrong
from minutes_kit.files import MAX_FILE, FileError, read
from minutes_kit.word.dossier import KINDS, MINUTES
from minutes_kit.word.review.review import Reviewed, as_document, reviewed, unread


@click.command("template check", cls=Command)
@click.argument("file", metavar="FILE", type=Path)
@choose_format
@strict_option
@choose_language
@click.option("--annotate", metavar="COPY", type=Path)
@click.option("--document", metavar="NAME", callback=document_among(tuple(KINDS)))
def check(
    file: Path, form: str, strict: bool, language: str, annotate: Path | None, document: str
) -> None:
    """Tell everything that is wrong with a template; end with 1 where something is."""
    if annotate and annotate.suffix.lower() != ".docx":
        raise wrong("no_docx")
    data, found = _reviewed(file, language, document or _document_of(file))
    telling = Telling(err=False)
    telling.answer([found], form)
    if form == "text" and found.opened and not found.tried:
        click.echo(console("template_untried", found.language))
    if annotate:
        _annotate(annotate, data, found)
    telling.exit(strict=strict)


def _annotate(copy: Path, data: bytes, found: Reviewed) -> None:
    """Write a copy of a template with what is found in it, or tell that there can be none."""
    if not found.opened:
        click.echo(console("no_copy", found.language), err=True)
        return
    from minutes_kit.word.review.annotate import annotated  # late: it needs python-docx

    made = annotated(as_document(data), zip(found.problems, found.spots))
    save_made(copy, made, found.language)


def _document_of(file: Path) -> str:
    """The document for which a folder uses a template, or the shipped one is of that name."""
    used = house.templates(file.parent).items()
    named = ((kind, file.with_stem(known.template)) for kind, known in KINDS.items())
    path = os.path.abspath(file)
    return next((kind for kind, at in (*used, *named) if os.path.abspath(at) == path), MINUTES)


def _reviewed(file: Path, language: str, document: str) -> tuple[bytes, Reviewed]:
    """The bytes of a template, and what is found in them."""
    try:
        data = read(file, MAX_FILE, code="E301")
    except FileError as error:
        return b"", unread(error, language)
    return data, reviewed(data, str(file), language, document)
