"""The seed's minutes by a plain docxtpl script: round-trip load, open, render, save.

`plain.py TEMPLATE FOLDER NOTES...` is what the benchmark compares with.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from docxtpl import DocxTemplate
from markupsafe import Markup, escape
from ruamel.yaml import YAML

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
LABELS = {
    "present": "Aanwezig",
    "excused": "Verontschuldigd",
    "website": "Website",
    "open_quote": "‘",
    "close_quote": "’",
    "agency": "ESF-Agentschap Vlaanderen",
    "emblem": "Embleem van de Europese Unie",
    "page": "Pagina",
    "of": "van",
}
Styled = list[tuple[str, str]]
"""Paragraphs: the id of the style, and the text."""


def day(value: dt.date | str) -> str:
    """A date in words."""
    if isinstance(value, str):
        value = dt.datetime.strptime(value, "%d/%m/%Y").date()
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def joined(names: str | list[str] | None) -> str:
    """Names in words."""
    return names if isinstance(names, str) else " en ".join(names or [])


def paragraphs(text: str) -> Styled:
    """The paragraphs and bullets of a text."""
    found: Styled = []
    for part in text.strip().split("\n\n"):
        first, *rest = part.split("\n- ")
        style = {"- ": "ListBullet", "  ": "ListContinue"}.get(first[:2], "BodyText")
        found.append((style, " ".join(first.removeprefix("- ").split())))
        found += [("ListBullet", " ".join(one.split())) for one in rest]
    return found


def bullets(texts: list[str]) -> Styled:
    """A bullet for each text, with its further paragraphs."""
    return [
        ("ListContinue" if index else "ListBullet", " ".join(part.split()))
        for text in texts
        for index, part in enumerate(text.strip().split("\n\n"))
    ]


def run(text: str) -> Markup:
    """A text as the run that docxtpl's `{{r }}` wants."""
    return Markup(f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


def xml(styled: Styled) -> Markup:
    """Texts as the paragraphs that docxtpl's `{{p }}` wants."""
    return Markup(
        "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(text)}</w:p>'
            for style, text in styled
        )
    )


def person(entry: Any) -> dict[str, str]:
    """A line of an attendance list."""
    if isinstance(entry, str):
        names, organisation = entry.split(" – ")
        return {"names": names, "organisation": organisation}
    return {"names": joined(entry["namen"]), "organisation": entry["organisatie"]}


def project(entry: dict[str, Any]) -> dict[str, Any]:
    """A project of the overview."""
    return {
        "kind": entry.get("soort") or f"{entry['programma']} project",
        "title": entry["titel"],
        "presenters": joined(entry.get("door")),
        "text": xml(paragraphs(entry["tekst"])) if "tekst" in entry else "",
        "website": run(entry["website"]) if "website" in entry else "",
    }


def item(entry: dict[str, Any]) -> SimpleNamespace:
    """An item of the agenda; no dictionary, as our template asks for `item.items`."""
    return SimpleNamespace(
        title=entry.get("titel", "Vaststellingen"),
        text=xml(paragraphs(entry["tekst"])) if "tekst" in entry else "",
        projects=[project(one) for one in entry.get("projecten", [])],
        findings=xml(bullets(entry.get("vaststellingen", []))),
    )


def next_meeting(entry: dict[str, Any]) -> dict[str, Any]:
    """The meeting that follows."""
    rsvp = entry["bevestigen"]
    date, place = f"Datum {day(entry['datum'])}", f"Locatie is {entry['plaats']}."
    time = f"We starten stipt om {entry['van']} tem {entry['tot']}."
    return {
        "title": entry["titel"],
        "date": date,
        "location": run(place),
        "time": time,
        "when": xml([("BodyText", line) for line in (date, place, time)]),  # in our template
        "text": xml(paragraphs(entry["tekst"])),
        "rsvp": run(
            "Gelieve uw aanwezigheid op de volgende themawerking te bevestigen "
            f"voor {day(rsvp['voor'])} bij {rsvp['bij']}."
        ),
    }


def content(text: str) -> dict[str, Any]:
    """What a document of the seed's shape says, from a round-trip load."""
    notes = YAML().load(text)
    return {
        "labels": LABELS,
        "kind": "Verslag",
        "fund": "Europees Sociaal Fonds",
        "title": notes["titel"],
        "date": day(notes["datum"]),
        "location": notes["plaats"],
        "attendees": [person(one) for one in notes["aanwezig"]],
        "excused": [person(one) for one in notes["verontschuldigd"]],
        "agenda": [item(one) for one in notes["agenda"]],
        "next_meeting": next_meeting(notes["volgende_vergadering"]),
    }


def by_docxtpl(text: str, template: Path) -> bytes:
    """A document by docxtpl."""
    document = DocxTemplate(template)
    document.render(content(text), autoescape=True)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def main() -> None:
    """Make the documents of files."""
    template, folder, *notes = map(Path, sys.argv[1:])
    folder.mkdir(exist_ok=True)
    for path in notes:
        document = by_docxtpl(path.read_text(encoding="utf-8"), template)
        (folder / f"{path.stem}.docx").write_bytes(document)


if __name__ == "__main__":
    main()
