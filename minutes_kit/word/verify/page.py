"""What was found in documents as a page for the file of an audit: one file, the same all day."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from minutes_kit.fingerprint import sealed
from minutes_kit.languages.dates import read_date, write_date
from minutes_kit.languages.locale import Locale, load, load_problems
from minutes_kit.problems import Finding, readable
from minutes_kit.version import __version__
from minutes_kit.word.findings import in_language
from minutes_kit.word.verify.funding.meeting import Meeting
from minutes_kit.word.verify.rules import clause, codes, result
from minutes_kit.word.verify.verdict import LIMITS, passes, scope, verdict, verdict_on_all
from minutes_kit.word.verify.verify import Facts, Verified

_ASIDE = re.compile(
    r"\s?\([^()]*…[^()]*\)|\s?:[^:]*…[^:]*(?=\.$)"
)  # what a message adds of the very document
_LOOK = """
body { font: 1rem/1.5 Calibri, Arial, sans-serif; color: #1a1a1a; background: #ffffff;
  max-width: 75rem; margin: 0 auto; padding: 1rem 2rem }
h1, h2, h3 { line-height: 1.25; color: #003399 }
h2 { margin-top: 3rem; border-top: 2px solid #003399; padding-top: 1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem }
dt { font-weight: bold }
dd { margin: 0 }
h2, dd, td p { overflow-wrap: anywhere; hyphens: auto }
.verdict { font-size: 1.25rem; font-weight: bold; padding: .5rem 1rem; border-left: .5rem solid }
.verdict.passes { color: #0b5d1e; background: #eef7f0 }
.verdict.fails { color: #a30000; background: #fdf1f0 }
table { border-collapse: collapse; width: 100% }
caption { position: absolute; clip-path: inset(50%); white-space: nowrap }
th, td { border: 1px solid #767676; padding: .4rem .6rem; text-align: left; vertical-align: top }
thead th { background: #e8edf5 }
td p { margin: 0 0 .4rem }
.error { color: #a30000; font-weight: bold }
.warning { color: #7a4d00; font-weight: bold }
@media print { body { padding: 0; max-width: none } thead { display: table-header-group }
  tr { break-inside: avoid } }
"""


def page(documents: Sequence[Verified], language: str, day: dt.date) -> bytes:
    """The page of documents that were looked at on a day, in a language, with its fingerprint."""
    locale = load(language)
    said = locale.verify
    title = escape(said["report"])
    head = (
        f'<!DOCTYPE html>\n<html lang="{locale.tag}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_LOOK}</style>\n<!-- "
    )
    made = escape(said["made_by"].format(version=__version__))
    body = _whole(documents, locale, day)
    body += "".join(line for document in documents for line in _document(document, locale))
    body += _limits(said)
    rest = (
        f" -->\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n"
        f"<footer><p>{made}</p></footer>\n</body>\n</html>\n"
    )
    return sealed(head.encode(), rest.encode(errors="replace"))


def _whole(documents: Sequence[Verified], locale: Locale, day: dt.date) -> str:
    """What came of all documents, when they were looked at, and what for."""
    said = locale.verify
    severities = Counter(found.severity for one in documents for found in one.problems)
    shown = {
        "looked_on": write_date(day, locale),
        "documents": str(len(documents)),
        "errors": str(severities["error"]),
        "warnings": str(severities["warning"]),
        "looked_for": scope(documents, locale),
    }
    told = _verdict(verdict_on_all(documents, locale), all(map(passes, documents)))
    return f"{told}{_pairs(shown, said)}<p>{escape(said['limits_of_text'])}</p>\n"


def _verdict(text: str, passing: bool) -> str:
    """A verdict, which its words tell, and not its colour alone."""
    kind = "passes" if passing else "fails"
    return f'<p class="verdict {kind}">{escape(text)}</p>\n'


def _limits(said: dict[str, str]) -> str:
    """What no program can judge."""
    points = "".join(f"<li>{escape(said[name])}</li>\n" for name in LIMITS)
    return f"<section>\n<h2>{escape(said['limits'])}</h2>\n<ul>\n{points}</ul>\n</section>\n"


def _document(document: Verified, locale: Locale) -> Iterator[str]:
    """A chapter on a document: what it is, what was found, what was looked for."""
    yield f"<section>\n<h2>{escape(Path(document.file).name)}</h2>\n"
    yield _verdict(verdict(document, locale), passes(document))
    if document.facts:
        yield _facts(document.file, document.facts, locale)
    yield f"<h3>{escape(locale.verify['found'])}</h3>\n"
    yield _findings(document, locale)
    if document.facts:
        yield f"<h3>{escape(locale.verify['rules'])}</h3>\n"
        yield _rules(document, locale)
    yield "</section>\n"


def _facts(file: str, facts: Facts, locale: Locale) -> str:
    """What a document is; an empty fact is not told."""
    said = locale.verify
    date = read_date(facts.date, locale)
    shown = {
        "file": file,
        "title": facts.title,
        "date": write_date(date, locale) if date else facts.date,
        "meeting": _meeting(facts.meeting, locale) if facts.meeting else "",
        "period": _period(facts, said),
        "size": said["kilobytes"].format(count=max(1, round(facts.size / 1000))),
        "fingerprint": facts.sha256,
        "origin": said["ours"] if facts.ours else "",
    }
    return _pairs(shown, said)


def _meeting(meeting: Meeting, locale: Locale) -> str:
    """When the meeting was, what says so, and how many other dates were not taken."""
    if meeting.date is None:
        return locale.verify["no_meeting"]
    said = "by_text" if meeting.text else "by_properties"
    more = "others" if meeting.others > 1 else "other" if meeting.others else ""
    told = locale.verify[said] + (locale.verify[more] if more else "")
    date = write_date(meeting.date, locale)
    return told.format(date=date, text=meeting.text, count=meeting.others)


def _period(facts: Facts, said: dict[str, str]) -> str:
    """Whose rules were applied, and whether somebody asked for them."""
    asked = facts.period and facts.meeting is None
    return said["asked"].format(period=facts.period) if asked else facts.period


def _pairs(shown: dict[str, str], said: dict[str, str]) -> str:
    """A list of what is known, by its names."""
    rows = (
        f"<dt>{escape(said[name])}</dt><dd>{escape(value)}</dd>\n"
        for name, value in shown.items()
        if value
    )
    return f"<dl>\n{''.join(rows)}</dl>\n"


def _findings(document: Verified, locale: Locale) -> str:
    """What was found in a document, in a table where there is anything."""
    said = locale.verify
    if not document.problems:
        return f"<p>{escape(said['nothing'])}</p>\n"
    names = [said[name] for name in ("code", "kind", "place", "finding", "clause")]
    rows = [_finding(found, locale) for found in document.problems]
    return _table(f"{said['found']}{locale.labels.colon} {document.file}", names, rows)


def _finding(found: Finding, locale: Locale) -> list[str]:
    """The cells of what was found, the first of which names the row."""
    severity = locale.verify[found.severity]
    quoted = f"{locale.labels.open_quote}{found.excerpt}{locale.labels.close_quote}"
    texts = [found.excerpt and quoted, found.message, found.hint]
    place, *others = (f"<p>{escape(text)}</p>" for text in (found.place, *filter(None, texts)))
    kind = f'<span class="{found.severity}">{escape(severity)}</span>'
    return [escape(found.code), kind, place, "".join(others), escape(found.clause)]


def _rules(document: Verified, locale: Locale) -> str:
    """What was looked for in a document, where that is written, and what came of it."""
    said, period = locale.verify, document.facts.period if document.facts else ""
    known, times = load_problems(locale.code), Counter(found.code for found in document.problems)
    rows = []
    for code in codes():
        came = result(code, times, document)
        written = "" if came == "not_asked" else in_language(clause(code, period), locale)
        said_of_it = said[came].format(count=times[code])
        texts = code, _named(known[code].message), written, said_of_it
        rows.append([escape(text) for text in texts])
    names = [said[name] for name in ("code", "rule", "clause", "result")]
    return _table(f"{said['rules']}{locale.labels.colon} {document.file}", names, rows)


def _named(message: str) -> str:
    """What a message tells of any document."""
    return _ASIDE.sub("", readable(message))


def _table(caption: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of rows whose first cell names them."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>\n'
        for first, *others in rows
    )
    return (
        f"<table>\n<caption>{escape(caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"
    )
