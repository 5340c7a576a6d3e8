"""`minutes template new`: a Word template to begin with."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import category

import click

from minutes_kit.cli.terminal import choose_language, data_of, save_begun
from minutes_kit.cli.usage import Command, document_among, error, wrong
from minutes_kit.word.dossier import KINDS, MINUTES
from minutes_kit.word.template.house_style import ENDS, HouseStyle, Logo, in_style
from minutes_kit.word.verify.looks.contrast import USUAL, between
from minutes_kit.word.verify.looks.pixels import ratio_of

_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
_TAG = re.compile(r"\{[{%#]|[}%#]\}")
_PAPER = "FFFFFF"


def _words(_: click.Context, __: click.Parameter, text: str | None) -> str:
    """A text that is printed as it stands."""
    text = (text or "").strip()
    if _TAG.search(text) or any(category(sign) in ("Cc", "Cs") for sign in text):
        raise click.BadParameter(error("no_words"))
    return text


def _agency(context: click.Context, option: click.Parameter, name: str | None) -> str:
    """A name, which may be left out but not be empty."""
    if name is not None and not name.strip():
        raise click.BadParameter(error("no_agency"))
    return _words(context, option, name)


def _colour(_: click.Context, __: click.Parameter, value: str | None) -> str:
    """A colour in which text can be read on white paper."""
    if value is None:
        return ""
    figures = _COLOUR.fullmatch(value)
    if not figures:
        raise click.BadParameter(error("colour", value=value))
    contrast = between(figures[1], _PAPER)
    if contrast < USUAL:
        found = f"{int(contrast * 10) / 10:g}"  # never rounded up to what is asked
        raise click.BadParameter(error("pale", value=value, contrast=found, wanted=f"{USUAL:g}"))
    return figures[1].upper()


@click.command("template new", cls=Command)
@click.argument("file", metavar="FILE", type=Path)
@click.option("--document", metavar="NAME", default=MINUTES, callback=document_among(tuple(KINDS)))
@click.option("--agency", metavar="NAME", callback=_agency)
@click.option("--colour", metavar="COLOUR", callback=_colour)
@click.option("--logo", metavar="FILE", type=Path)
@click.option("--logo-alt", metavar="TEXT", callback=_words)
@choose_language
def new(
    file: Path,
    document: str,
    agency: str,
    colour: str,
    logo: Path | None,
    logo_alt: str,
    language: str,
) -> None:
    """Write a Word template with every field. One that exists is not overwritten."""
    if file.suffix.lower() != ".docx":
        raise wrong("no_docx")
    if logo and not logo_alt:
        raise wrong("no_logo_alt")
    if logo_alt and not logo:
        raise wrong("no_logo")
    picture = _logo(logo, logo_alt, language) if logo else None
    data = in_style(HouseStyle(agency, colour, picture), KINDS[document].template)
    asked = "" if document == MINUTES else f" --documents {document}"
    save_begun(file, data, language, "started_template", documents=asked)


def _logo(file: Path, words: str, language: str) -> Logo:
    """The logo in a file; where that is no picture for Word, that is the end."""
    data = data_of(file, language)
    ratio = ratio_of(data)
    whole = any(data.startswith(start) and end in data for start, end in ENDS.items())
    if not ratio or not whole:
        raise wrong("no_picture", file=file)
    return Logo(data, ratio, words)
