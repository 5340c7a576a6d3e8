"""The document that a text makes, and the line of the text that each of its paragraphs is of."""

from __future__ import annotations

import base64

from minutes_kit import house
from minutes_kit.checks.check import examine
from minutes_kit.problems import MinutesError
from minutes_kit.web.folder import Answer, Desk, Refused
from minutes_kit.web.notes import Text
from minutes_kit.word.build import Document, document
from minutes_kit.word.dossier import MINUTES
from minutes_kit.word.edited.read import paragraphs_in, styles_in
from minutes_kit.word.spots import paragraphs
from minutes_kit.word.template.parts import parsed
from minutes_kit.word.update.typed import Typed


def shown(desk: Desk, asked: Text) -> Answer:
    """The document of a text as it would be built, byte for byte; raises Refused as `made`."""
    document = made(desk, asked)
    return {
        "document": base64.b64encode(document.content).decode(),
        "lines": lines_of(document),
    }


def made(desk: Desk, asked: Text) -> Document:
    """The document of a text; raises Refused with what is wrong where it makes none."""
    folder = desk.path(asked.name).parent
    source, notes = examine(asked.data, asked.name, folder)
    try:
        return document(source, notes, house.templates(folder).get(MINUTES))
    except MinutesError as error:
        raise Refused(422, {"problems": desk.told(error.problems)}) from error


def lines_of(made: Document) -> list[int | None]:
    """The line on which each paragraph of a body was typed, those in tables among them."""
    root = parsed(made.body.encode())
    printed = paragraphs_in(root, styles_in(None))
    lines: list[int | None] = [None for _ in paragraphs(root, "body")]
    origins = Typed(made.source.text, made, printed).origins()
    for paragraph, line in zip(printed, origins, strict=True):
        lines[paragraph.spot.paragraph - 1] = line or None
    return lines
