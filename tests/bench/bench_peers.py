"""The seed's minutes by other ways, each as somebody who knows the library would write it.

Run as a script, `bench_peers.py NOTES DOCUMENT` is the plain docxtpl script of the benchmark.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from folders import ROOT
from markupsafe import Markup, escape
from ruamel.yaml import YAML

TEMPLATE = ROOT / "templates" / "esf.docx"
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
LABELS = {
    "minutes": "Verslag",
    "agency": "ESF-Agentschap Vlaanderen",
    "emblem": "Embleem van de Europese Unie",
    "present": "Aanwezig",
    "excused": "Verontschuldigd",
    "website": "Website",
    "page": "Pagina",
    "of": "van",
    "open_quote": "‘",
    "close_quote": "’",
}
FUND = "Europees Sociaal Fonds"
Styled = list[tuple[str, str]]
"""Paragraphs: the name of the style, and the text."""


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
        style = {"- ": "List Bullet", "  ": "List Continue"}.get(first[:2], "Body Text")
        found.append((style, " ".join(first.removeprefix("- ").split())))
        found += [("List Bullet", " ".join(one.split())) for one in rest]
    return found


def bullets(texts: list[str]) -> Styled:
    """A bullet for each text, with its further paragraphs."""
    return [
        ("List Continue" if index else "List Bullet", " ".join(part.split()))
        for text in texts
        for index, part in enumerate(text.strip().split("\n\n"))
    ]


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
        "text": paragraphs(entry["tekst"]) if "tekst" in entry else [],
        "website": entry.get("website", ""),
    }


def item(entry: dict[str, Any]) -> dict[str, Any]:
    """An item of the agenda."""
    return {
        "title": entry.get("titel", "Vaststellingen"),
        "text": paragraphs(entry["tekst"]) if "tekst" in entry else [],
        "projects": [project(one) for one in entry.get("projecten", [])],
        "findings": bullets(entry.get("vaststellingen", [])),
    }


def next_meeting(entry: dict[str, Any]) -> dict[str, Any]:
    """The meeting that follows."""
    rsvp = entry["bevestigen"]
    return {
        "title": entry["titel"],
        "date": f"Datum {day(entry['datum'])}",
        "location": f"Locatie is {entry['plaats']}.",
        "time": f"We starten stipt om {entry['van']} tem {entry['tot']}.",
        "text": paragraphs(entry["tekst"]),
        "rsvp": "Gelieve uw aanwezigheid te bevestigen "
        f"voor {day(rsvp['voor'])} bij {rsvp['bij']}.",
    }


def content(text: str) -> dict[str, Any]:
    """What a document of the seed's shape says, from a round-trip load."""
    notes = YAML().load(text)
    return {
        "labels": LABELS,
        "fund": FUND,
        "title": notes["titel"],
        "date": day(notes["datum"]),
        "location": notes["plaats"],
        "attendees": [person(one) for one in notes["aanwezig"]],
        "excused": [person(one) for one in notes["verontschuldigd"]],
        "agenda": [item(one) for one in notes["agenda"]],
        "next_meeting": next_meeting(notes["volgende_vergadering"]),
    }


def _run(text: str) -> Markup:
    """A text as the run that docxtpl's `{{r }}` wants."""
    return (
        Markup(f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>') if text else Markup()
    )


def _xml(styled: Styled) -> Markup:
    """Texts as the paragraphs that docxtpl's `{{p }}` wants."""
    return Markup(
        "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{style.replace(" ", "")}"/></w:pPr>{_run(text)}</w:p>'
            for style, text in styled
        )
    )


def for_template(text: str) -> dict[str, Any]:
    """The content with its texts as XML, ready for `templates/esf.docx`."""
    found = content(text)
    for one in found["agenda"]:
        one |= {"text": _xml(one["text"]), "findings": _xml(one["findings"])}
        for each in one["projects"]:
            each |= {"text": _xml(each["text"]), "website": _run(each["website"])}
    meeting = found["next_meeting"]
    meeting |= {name: _run(meeting[name]) for name in ("location", "rsvp")}
    meeting["text"] = _xml(meeting["text"])
    return found


def by_docxtpl(text: str) -> bytes:
    """A document by docxtpl."""
    template = DocxTemplate(TEMPLATE)
    template.render(for_template(text), autoescape=True)
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def _lines(found: dict[str, Any]) -> Styled:
    """All paragraphs of a document, one after the other."""
    lines: Styled = [
        ("Title", found["title"]),
        ("Subtitle", f"{found['date']} – {found['location']}"),
    ]
    for name, label in (("attendees", "present"), ("excused", "excused")):
        lines.append(("Heading 1", LABELS[label]))
        lines += [("Normal", f"{one['names']} – {one['organisation']}") for one in found[name]]
    for one in found["agenda"]:
        lines += [("Heading 1", one["title"]), *one["text"]]
        for each in one["projects"]:
            title = f"{each['kind']} ‘{each['title']}’ ({each['presenters']})"
            lines += [("Heading 3", title), *each["text"]]
            lines += [("Body Text", f"Website {each['website']}")] if each["website"] else []
        lines += one["findings"]
    meeting = found["next_meeting"]
    lines.append(("Heading 1", meeting["title"]))
    lines += [("Body Text", meeting[name]) for name in ("date", "location", "time")]
    return [*lines, *meeting["text"], ("Body Text", meeting["rsvp"]), ("Body Text", FUND)]


def by_python_docx(text: str) -> bytes:
    """A document by python-docx, paragraph after paragraph."""
    import docx

    found = content(text)
    document = docx.Document()
    for style, words in _lines(found):
        document.add_paragraph(words, style)
    section = document.sections[0]
    section.header.paragraphs[0].text = f"{FUND}\t\t{LABELS['agency']}"
    section.footer.paragraphs[0].text = found["title"]
    document.core_properties.title = found["title"]
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def markdown(text: str) -> str:
    """The content as Markdown, for pandoc."""
    marks = {"Title": "# ", "Heading 1": "# ", "Heading 3": "### ", "List Bullet": "- "}
    indent = {"List Continue": "  "}
    return "\n\n".join(
        f"{marks.get(style, indent.get(style, ''))}{words}"
        for style, words in _lines(content(text))
    )


def by_pandoc(ready: str, document: Path) -> None:
    """A document by pandoc, from ready-made Markdown."""
    import pypandoc

    reference = f"--reference-doc={TEMPLATE}"
    pypandoc.convert_text(ready, "docx", "markdown", outputfile=document, extra_args=[reference])


def docxtemplater_template(way: str) -> bytes:
    """`templates/esf.docx` with the same look and docxtemplater's tags.

    The paragraphs of texts come from `loops` of the template, as most people would write it,
    or ready-made as `xml`, as docxtpl gets them above.
    """
    file = io.BytesIO()
    with (
        zipfile.ZipFile(TEMPLATE) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, _retagged(name, old.read(name), way))
    return file.getvalue()


def _retagged(name: str, part: bytes, way: str) -> bytes:
    """A part with docxtemplater's tags in the place of docxtpl's."""
    if not re.match(r"word/(document|header|footer)\d*\.xml$", name):
        return part
    xml = part.decode()
    xml = re.sub(r"<w:p>(?:(?!</w:p>).)*?\{%p(?:(?!</w:p>).)*?</w:p>", "", xml)
    xml = re.sub(r"\{\{ labels\.(\w+) \}\}", r"{{labels_\1}}", xml)
    if name == "word/document.xml":
        head, _, rest = xml.partition("<w:body>")
        xml = f"{head}<w:body>{_body(way)}{rest[rest.rindex('<w:sectPr') :]}"
    return xml.encode()


def _body(way: str) -> str:
    """The body of the minutes with docxtemplater's tags; a loop stands in its own paragraphs."""
    lines = [
        *[("DocumentKind", "Verslag"), ("Title", "{{title}}")],
        *[("Subtitle", "{{date}} – {{location}}"), ("Heading1Unnumbered", "Aanwezig")],
        *_loop("attendees", ("Attendee", "{{names}} – {{organisation}}")),
        ("Heading1Unnumbered", "Verontschuldigd"),
        *_loop("excused", ("Attendee", "{{names}} – {{organisation}}")),
        *_loop("agenda", ("Heading1", "{{title}}"), *_agenda(way)),
        *[("Heading1", "{{next_title}}"), ("BodyText", "{{next_date}}")],
        *[("BodyText", "{{next_location}}"), ("BodyText", "{{next_time}}")],
        *_texts("next_text", way),
        *[("Rsvp", "{{rsvp}}"), ("Funding", "{{fund}}")],
    ]
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for style, text in lines
    )


def _agenda(way: str) -> Styled:
    """The paragraphs of an item of the agenda."""
    website = _loop("website", ("BodyText", "Website {{website}}"))
    title = ("Project", "{{kind}} ‘{{title}}’ ({{presenters}})")
    return [
        *_texts("text", way),
        *_loop("projects", title, *_texts("text", way), *website),
        *_texts("findings", way),
    ]


def _texts(name: str, way: str) -> Styled:
    """The paragraphs of a text."""
    if way == "xml":
        return [("BodyText", f"{{{{@{name}}}}}")]
    kinds = ("BodyText", "ListBullet", "ListContinue")
    return _loop(name, *(line for kind in kinds for line in _loop(kind, (kind, "{{words}}"))))


def _loop(name: str, *lines: tuple[str, str]) -> Styled:
    """Paragraphs that are repeated, or there only where a value is."""
    return [("BodyText", f"{{{{#{name}}}}}"), *lines, ("BodyText", f"{{{{/{name}}}}}")]


def words(document: bytes) -> str:
    """The text of a document's body, to see that everybody wrote the same."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        xml = archive.read("word/document.xml").decode()
    return "".join(re.findall(r"<w:t(?:>| [^>]*>)([^<]+)", xml))


def main() -> None:
    """The plain docxtpl script."""
    notes, document = map(Path, sys.argv[1:])
    document.write_bytes(by_docxtpl(notes.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
