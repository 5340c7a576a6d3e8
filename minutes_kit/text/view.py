"""The view of notes: everything that is printed, in finished words."""

from __future__ import annotations

import datetime as dt

from minutes_kit.languages.dates import (
    days_short,
    write_date,
    write_days,
    write_iso,
    write_short,
    write_span,
)
from minutes_kit.languages.grammar import join
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import PEOPLE, Approval, Notes, Person
from minutes_kit.notes.typed import nobody
from minutes_kit.text.agenda import Agenda, attachment, overview
from minutes_kit.text.agreement import agreed
from minutes_kit.text.next_meeting import next_meeting
from minutes_kit.text.paragraphs import line
from minutes_kit.text.pieces import PersonView, SignatureView, View, all_items

# The first day of the programming period from which the statement of Regulation (EU) 2021/1060
# is due and the fund is ESF+ (Regulation (EU) 2021/1057), and of the one from which the Union
# itself is named (Regulation (EC) 1828/2006).
_STATEMENT_FROM = dt.date(2021, 1, 1)
_UNION_FROM = dt.date(2007, 1, 1)


def view(notes: Notes, locale: Locale, kind: str = "minutes") -> View:
    """The texts of a document, in the words of its language; `kind` is the label of what it is."""
    maker = _Maker(locale)
    lists = {field: list(map(maker.person, getattr(notes, field))) for field, *_ in PEOPLE}
    agenda = Agenda(locale, linked=notes.overview).items(notes.agenda)
    actions = [action for item in all_items(agenda) for action in item.actions]
    return View(
        labels=agreed(notes, locale),
        language=locale.tag,
        fund=locale.phrases["fund_plus" if notes.date >= _STATEMENT_FROM else "fund"],
        funding_statement=maker.funding_statement(notes.date),
        draft=locale.phrases["draft"] if notes.status == "draft" else "",
        kind=maker.kind(notes.title, kind),
        title=notes.title,
        reference=notes.reference,
        date=write_days(notes.date, notes.end_date, locale),
        date_short=write_short(notes.date, notes.end_date, locale),
        date_iso=write_iso(notes.date, notes.end_date),
        days_short=days_short(notes.date, notes.end_date, locale),
        time=write_span(notes.start, notes.end, "time", locale),
        location=notes.location,
        approval=maker.approval(notes),
        chair=maker.join(notes.chair),
        minute_taker=maker.join(notes.minute_taker),
        overview=overview(notes.agenda, locale) if notes.overview else [],
        agenda=agenda,
        action_list=actions if notes.action_list else [],
        next_meeting=next_meeting(notes.next_meeting, locale) if notes.next_meeting else None,
        attachments=list(map(attachment, notes.attachments)),
        signatures=[SignatureView(one.name, one.role) for one in notes.signatures],
        **lists,
    )


class _Maker:
    """Makes the parts of a view in one language."""

    def __init__(self, locale: Locale) -> None:
        self.locale, self.phrases, self.labels = locale, locale.phrases, locale.labels

    def join(self, texts: list[str]) -> str:
        """A list in words."""
        return join(texts, self.locale)

    def date(self, date: dt.date | None) -> str:
        """A date in the house form, or nothing."""
        return write_date(date, self.locale) if date else ""

    def part(self, phrase: str, **values: str) -> str:
        """A part of a sentence, or nothing where its value is empty."""
        return self.phrases[phrase].format(**values) if all(values.values()) else ""

    def kind(self, title: str, label: str) -> str:
        """What the document is, unless its title begins with that, or with another word for it."""
        kind: str = getattr(self.labels, label)
        others = self.locale.words["minutes"].split(", ") if label == "minutes" else []
        return "" if any(_begins(title, word) for word in (kind, *others)) else kind

    def funding_statement(self, date: dt.date) -> str:
        """The words beside the emblem, by the programming period of the meeting's date."""
        if date >= _STATEMENT_FROM:
            return self.phrases["funding_statement"]
        return self.phrases["union"] if date >= _UNION_FROM else ""

    def approval(self, notes: Notes) -> str:
        """The sentence that the minutes are approved, with the date and the name that are known."""
        if notes.status != "approved" and not notes.approved:
            return ""
        approved = notes.approved or Approval()
        return self.phrases["approved"].format(
            date=self.part("approved_date", date=self.date(approved.date)),
            by=self.part("approved_by", by=approved.by),
        )

    def person(self, person: Person) -> PersonView:
        """A line of an attendance list, or a group."""
        names = [person.name] if person.name else []
        nobody_there = [Person(name=nobody(self.locale))] if person.group else []
        return PersonView(
            group=person.group,
            names=self.join([*names, *person.names]),
            role=person.role,
            organisation=person.organisation,
            note=person.note,
            email=line(person.email),
            replaced_by=person.replaced_by,
            people=list(map(self.person, person.people or nobody_there)),
        )


def _begins(title: str, word: str) -> bool:
    """Whether a title begins with a word, and not with a longer one."""
    behind = title[len(word) : len(word) + 1]
    return title.casefold().startswith(word.casefold()) and not behind.isalpha()
