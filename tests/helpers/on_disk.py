"""Files and templates that are wrong in one way, and what is told of each in a language."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from minutes_kit.checks.check import check_file
from minutes_kit.files import FileError, write
from minutes_kit.languages.locale import load
from minutes_kit.problems import MAX_PROBLEMS, Failure, Problem, problem
from minutes_kit.web import bundle
from minutes_kit.word.batch import make
from minutes_kit.word.dossier import Asked
from minutes_kit.word.jobs import Job, plan
from minutes_kit.word.processes import lost
from minutes_kit.word.review.review import unread
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.verify.source import made_of
from minutes_kit.word.verify.verify import Wishes, verify
from minutes_kit.yaml.finding import DOCUMENTS, find
from word import compound, edited, odt, strict, table, template

Told = list[Problem]
Case = Callable[[str], Told]
NOTES, DOCUMENT = Path("notes.yaml"), Path("notes.docx")
STYLES, RELATIONSHIPS = "word/styles.xml", "word/_rels/document.xml.rels"
OUTSIDE = (
    '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/image" Target="http://example.org/a.png" TargetMode="External"/></Relationships>'
)
LAST, MORE = "<w:sectPr", "<w:p><w:r><w:t>ESF+</w:t></w:r></w:p>"
ESF = shipped("esf.docx").read_bytes()


def written(language: str, path: Path = NOTES, title: str = "ESF") -> Path:
    """Notes in a language, written to a file."""
    lines = f"language: {language}", f"title: {title}", "date: 20/11/2025", "location: Genk"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "agenda:", "- findings: ESF"]), encoding="utf-8")
    return path


def built(notes: Path, using: Path | None = None) -> Told:
    """What is told when a document is made."""
    return [one for job in plan([notes], None) for one in make(job, using, force=False).problems]


def refused(jobs: list[Job], language: str) -> Told:
    """What is told of documents that are not even begun, before their notes are read."""
    return [job.refused.problem(job.document, load(language)) for job in jobs if job.refused]


def checked(path: Path, language: str) -> Told:
    """What is told when a file or a folder is checked."""
    return [one for found in find([path]) for one in check_file(found, language).problems]


def changed(language: str) -> Path:
    """Notes that were changed since their document was made."""
    built(written(language))
    return written(language, title="ESF+")


def with_template(data: bytes) -> Case:
    """What is told when a document is made with a template."""

    def told(language: str) -> Told:
        using = Path("template.docx")
        using.write_bytes(data)
        return built(written(language), using)

    return told


def no_template(language: str) -> Told:
    """What is told of a template that is to be checked, and is not there."""
    return [*unread(FileError("E301", Path("none.docx"), reason="no_file"), language).problems]


def by_hand(language: str) -> Told:
    DOCUMENT.write_bytes(template("ESF"))
    return built(written(language))


def made_by_hand(language: str) -> Told:
    DOCUMENT.write_bytes(template("ESF"))
    try:
        write(DOCUMENT, b"")
    except FileError as error:
        return [error.problem(error.path, load(language), hint="E401_made")]
    return []


def left_behind(language: str) -> Told:
    notes, lock = changed(language), Path(f".~lock.{DOCUMENT}#")
    lock.write_text("Jan Peeters,jan,PC,,;", encoding="utf-8")
    moment = time.mktime((2005, 9, 16, 14, 30, 0, 0, 0, -1))  # in the time zone of this computer
    os.utime(lock, (moment, moment))
    return built(notes)


def still_open(language: str) -> Told:
    with patch("minutes_kit.locks.DAY", float("inf")):
        return left_behind(language)


def two_links(language: str) -> Told:
    notes = changed(language)
    os.link(DOCUMENT, "other.docx")
    return built(notes)


def own_template(language: str) -> Told:
    return refused(plan([written(language)], None, others=[DOCUMENT]), language)


def read_only(language: str) -> Told:
    notes = changed(language)
    DOCUMENT.chmod(0o444)
    return built(notes)


def elsewhere(language: str) -> Told:
    folder, output = Path("notes"), Path("documents")
    written(language, folder / "2025" / NOTES)
    output.mkdir()
    (output / "2025").symlink_to(folder.absolute())
    return refused(plan([folder], output), language)


def two_names(language: str) -> Told:
    both = [written(language, path) for path in (NOTES, NOTES.with_suffix(".yml"))]
    return refused(plan(both, None)[:1], language)


def no_notes(language: str) -> Told:
    folder = Path("folder")
    folder.mkdir()
    return checked(folder, language)


def no_documents(language: str) -> Told:
    folder = Path("folder")
    folder.mkdir()
    [found] = find([folder], DOCUMENTS)
    assert found.refused
    return [found.refused.problem(found.notes, load(language))]


def differing(old: str, new: str, *, compared: bool = True) -> Case:
    """What is told of a document that was changed since it was made of its notes."""

    def told(language: str) -> Told:
        notes = written(language)
        built(notes)
        document = edited(DOCUMENT.read_bytes(), old, new)
        made = made_of(notes, language, Asked()) if compared else None
        return [*verify(document, str(DOCUMENT), Wishes(language, made=made)).problems]

    return told


def killed(language: str) -> Told:
    [job] = plan([written(language)], None, language)
    return lost(job).problems


def empty_items(language: str) -> Told:
    notes = written(language)
    with notes.open("a", encoding="utf-8") as file:
        file.write("\n-" * (MAX_PROBLEMS + 1))
    return checked(notes, language)


def tracked(language: str) -> Told:
    return [problem(load(language), "W360", "template.docx")]


def leaking(language: str) -> Told:
    """What is told of a public document in which a confidential item stands."""
    notes = written(language)
    with notes.open("a", encoding="utf-8") as file:
        file.write("\n- title: Personnel\n  confidential: yes")
    [job] = plan([notes], None, public=True)
    with patch("minutes_kit.word.build.opened", lambda whole: whole):
        return make(job, None, force=False).problems


def housed(text: str, more: str = "") -> Case:
    """What is told of notes in a folder that says something of all of them."""

    def told(language: str) -> Told:
        Path("minutes.toml").write_text(text, encoding="utf-8")
        notes = written(language)
        with notes.open("a", encoding="utf-8") as file:
            file.write(more)
        return checked(notes, language)

    return told


def no_bundle(language: str) -> Told:
    try:
        with patch.object(bundle, "BUNDLE", Path("bundle")):
            bundle.found()
    except Failure as failure:
        return [failure.problem("desk", load(language))]
    return []


CASES: list[tuple[str, str, Case]] = [
    ("E112", "a file that is not there", lambda language: checked(NOTES, language)),
    ("W541", "notes with 1,001 empty items", empty_items),
    ("E216", "own words of a folder by an unknown name", housed('[wording]\nsmurf = "x"\n')),
    ("E217", "own words of a folder with braces", housed('[wording]\nminutes = "{x}"\n')),
    (
        "E228",
        "own words of a folder without {date}",
        housed('[wording]\napproved = "OK"\n', "\napproved: 21/11/2025"),
    ),
    ("E226", "a misspelt section", housed("[wordings]\n")),
    ("E226", "an unknown section", housed("[smurf]\n")),
    ("E227", "a setting in no section", housed('minutes = "x"\n[wording]\n')),
    ("E643", "a template by a whole path", housed('[build]\ntemplate = "/house.docx"\n')),
    ("E643", "a language that is none", housed('[build]\nlanguage = "smurf"\n')),
    ("E643", "words where a section was expected", housed('wording = "x"\n')),
    ("E301", "a template that is no Word document", with_template(b"ESF")),
    ("E301", "a template to check that is not there", no_template),
    ("E301", "a template that is a PDF", with_template(b"%PDF-1.7")),
    ("E301", "a template that is an RTF file", with_template(b"{\\rtf1}")),
    ("E301", "a template of before Word 2007", with_template(compound("WordDocument"))),
    ("E301", "a template with a password", with_template(compound("EncryptedPackage"))),
    ("E301", "a template as Strict Open XML", with_template(strict(template("ESF")))),
    ("E301", "a template of LibreOffice", with_template(odt(template("ESF")))),
    ("E302", "a template with {{ titel }}", with_template(table(["ESF", "{{ titel }}"]))),
    ("E302", "a template with {{ smurf }}", with_template(template("ESF {{ smurf }}"))),
    (
        "E303",
        "a template without {{ location }}",
        with_template(edited(ESF, "{{ location }}", "")),
    ),
    (
        "E303",
        "a template that prints another name of a place",
        with_template(edited(ESF, "{{ location }}", "{{ location|replace('Genk', 'G') }}")),
    ),
    ("E304", "a template with {{ title| }}", with_template(template("ESF {{ title| }}"))),
    ("E304", "a template with {{ }}", with_template(template("ESF {{ }}"))),
    ("E305", "a template with {{ agenda }}", with_template(template("ESF {{ agenda }}"))),
    ("E305", "a template with {{ [title] }}", with_template(template("ESF {{ [title] }}"))),
    ("E305", "a template with {{p title }}", with_template(template("{{p title }}"))),
    (
        "E305",
        "a template with {{ item.text }}",
        with_template(template("{%p for item in agenda %}", "{{ item.text }}", "{%p endfor %}")),
    ),
    (
        "E305",
        "a template with a text beside {%p … %}",
        with_template(template("ESF {%p if draft %}", "{%p endif %}")),
    ),
    (
        "E306",
        "a template without a style",
        with_template(edited(ESF, "List Bullet", "Bullets", STYLES)),
    ),
    (
        "E307",
        "a template with a picture elsewhere",
        with_template(edited(template("ESF"), "</Relationships>", OUTSIDE, RELATIONSHIPS)),
    ),
    ("W360", "a template with tracked changes", tracked),
    ("E401", "a document that was changed by hand", by_hand),
    ("E401", "a list that was changed by hand", made_by_hand),
    ("E402", "a document that is still open", still_open),
    ("E403", "a document that is read-only", read_only),
    ("E316", "a public document that would tell a secret", leaking),
    ("E404", "a folder of documents with a link to another folder", elsewhere),
    ("E405", "two notes files of one name", two_names),
    ("E406", "a folder without notes", no_notes),
    ("E417", "a folder without documents", no_documents),
    (
        "W781",
        "a document that was changed",
        differing("Genk", "Hasselt", compared=False),
    ),
    ("E782", "a document with one paragraph more", differing(LAST, f"{MORE}{LAST}")),
    ("E783", "a document without a text of its notes", differing(">ESF<", "><")),
    ("E784", "a document with another text than its notes", differing("Genk", "Hasselt")),
    ("E407", "a document with an old lock file", left_behind),
    ("E408", "a document that is its own template", own_template),
    ("W412", "a document with two names", two_links),
    ("E416", "a document whose process was killed", killed),
    ("E449", "an installation in which the page was not made", no_bundle),
]
