"""The view: the only words a template may use, as finished strings and blocks.

The fields stand in the order in which the shipped template prints them: the proof that
nothing is lost walks them in this order.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from minutes_kit.languages.dates import join, write_date, write_time
from minutes_kit.languages.locale import Labels, Locale
from minutes_kit.notes.model import (
    PEOPLE,
    Action,
    Approval,
    Attachment,
    Item,
    NextMeeting,
    Notes,
    Person,
    Project,
    Rsvp,
)
from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.paragraphs import blocks, items, line


class Piece(Struct, frozen=True):
    """The base of every part of the view."""


class PersonView(Piece, frozen=True):
    """A line of an attendance list: `names` may be several people of one organisation."""

    names: str
    role: str
    organisation: str
    email: Runs
    replaced_by: str


class ProjectView(Piece, frozen=True):
    """A project: "EQUAL project", its title, who presented it, what it does, where to read on."""

    kind: str
    title: str
    presenters: str
    text: Blocks
    website: Runs


class ActionView(Piece, frozen=True):
    """A row of the action table."""

    what: Blocks
    who: str
    due: str
    done: str


class ItemView(Piece, frozen=True):
    """An item of the agenda; a heading is empty where the item's own title says the same."""

    title: str
    text: Blocks
    projects: list[ProjectView]
    findings_heading: str
    findings: Blocks
    decisions_heading: str
    decisions: Blocks
    actions_heading: str
    actions: list[ActionView]


class NextMeetingView(Piece, frozen=True):
    """The meeting that follows, in the house's own sentences."""

    title: str
    date: str
    location: Runs
    time: str
    text: Blocks
    agenda: Blocks
    rsvp: Runs


class AttachmentView(Piece, frozen=True):
    """A document that goes with the minutes."""

    title: str
    reference: Runs


class View(Piece, frozen=True):
    """Everything that a template may print."""

    labels: Labels
    language: str
    draft: str
    title: str
    reference: str
    date: str
    time: str
    location: str
    approval: str
    chair: str
    minute_taker: str
    funding_statement: str
    fund: str
    attendees: list[PersonView]
    excused: list[PersonView]
    absent: list[PersonView]
    agenda: list[ItemView]
    next_meeting: NextMeetingView | None
    attachments: list[AttachmentView]


def vocabulary() -> list[str]:
    """Every name that a template may use."""
    pieces: list[type[Struct]] = [*Piece.__subclasses__(), Labels]
    return sorted({name for piece in pieces for name in piece.__struct_fields__})


# The first day of the programming period from which the statement of Regulation (EU) 2021/1060
# is due and the fund is ESF+ (Regulation (EU) 2021/1057), and of the one from which the Union
# itself is named (Regulation (EC) 1828/2006).
_STATEMENT_FROM = dt.date(2021, 1, 1)
_UNION_FROM = dt.date(2007, 1, 1)


def view(notes: Notes, locale: Locale) -> View:
    """The texts of the document, in the words of its language."""
    maker = _Maker(locale)
    lists = {field: list(map(maker.person, getattr(notes, field))) for field, *_ in PEOPLE}
    return View(
        labels=locale.labels,
        language=locale.tag,
        fund=locale.phrases["fund_plus" if notes.date >= _STATEMENT_FROM else "fund"],
        funding_statement=maker.funding_statement(notes.date),
        draft=locale.phrases["draft"] if notes.status == "draft" else "",
        title=notes.title,
        reference=notes.reference,
        date=maker.date(notes.date),
        time=maker.span(notes.start, notes.end, "time"),
        location=notes.location,
        approval=maker.approval(notes),
        chair=maker.join(notes.chair),
        minute_taker=maker.join(notes.minute_taker),
        agenda=[maker.item(item) for item in notes.agenda],
        next_meeting=maker.next_meeting(notes.next_meeting) if notes.next_meeting else None,
        attachments=[maker.attachment(attachment) for attachment in notes.attachments],
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

    def span(self, start: dt.time | None, end: dt.time | None, phrase: str) -> str:
        """From when to when, with the phrases `phrase`, or `…_start`, `…_end` for one of both."""
        if not (start or end):
            return ""
        if not (start and end):
            phrase += "_start" if start else "_end"
        first, last = (write_time(time, self.locale) if time else "" for time in (start, end))
        return self.phrases[phrase].format(start=first, end=last)

    def part(self, phrase: str, **values: str) -> str:
        """A part of a sentence, or nothing where its value is empty."""
        return self.phrases[phrase].format(**values) if all(values.values()) else ""

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
        """A line of an attendance list."""
        names = [person.name] if person.name else []
        return PersonView(
            names=self.join([*names, *person.names]),
            role=person.role,
            organisation=person.organisation,
            email=line(person.email),
            replaced_by=person.replaced_by,
        )

    def item(self, item: Item) -> ItemView:
        """An item of the agenda; an only block gives it its title where it has none."""
        projects = [self.project(project) for project in item.projects]
        under = 2 if item.title else 1  # the level of the heading above each part
        findings, decisions = items(item.findings, under), items(item.decisions, under)
        actions = [self.action(action, under) for action in item.actions]
        parts = {
            "projects": projects,
            "findings": findings,
            "decisions": decisions,
            "actions": actions,
        }
        words = {name: getattr(self.labels, name) for name, part in parts.items() if part}
        headings = words if item.title else {}
        return ItemView(
            title=item.title or next(iter(words.values()), ""),
            text=blocks(item.text),
            projects=projects,
            findings_heading=headings.get("findings", ""),
            findings=findings,
            decisions_heading=headings.get("decisions", ""),
            decisions=decisions,
            actions_heading=headings.get("actions", ""),
            actions=actions,
        )

    def project(self, project: Project) -> ProjectView:
        """A project of the overview."""
        return ProjectView(
            kind=self.kind(project),
            title=project.title,
            presenters=self.join(project.presenters),
            text=blocks(project.text, under=2),
            website=line(project.website),
        )

    def kind(self, project: Project) -> str:
        """The kind of a project, `EQUAL project`; only the house's own word gets a capital."""
        own = self.phrases["project_label"]
        words = {"programme": project.programme, "label": project.label or own}
        kind = self.phrases["project"].format(**words).strip()
        at_start = not project.label and kind.startswith(own)
        return kind[:1].upper() + kind[1:] if at_start else kind

    def action(self, action: Action, under: int) -> ActionView:
        """A row of the action table."""
        return ActionView(
            what=blocks(action.what, under),
            who=self.join(action.who),
            due=self.date(action.due),
            done=self.labels.done if action.done else "",
        )

    def next_meeting(self, meeting: NextMeeting) -> NextMeetingView:
        """The meeting that follows, in the house's own sentences."""
        title = meeting.title or self.labels.next_meeting
        return NextMeetingView(
            title=title,
            date=self.part("next_date", date=self.date(meeting.date)),
            location=line(self.location(meeting.location)),
            time=self.span(meeting.start, meeting.end, "next_time"),
            text=blocks(meeting.text),
            agenda=items(meeting.agenda, under=2),
            rsvp=self.rsvp(meeting.rsvp, title) if meeting.rsvp else Runs(),
        )

    def location(self, location: str) -> str:
        """Where the next meeting is; a full stop that was typed ends the sentence as well."""
        sentence = self.part("next_location", location=location)
        return sentence[:-1] if location.endswith(".") and sentence.endswith("..") else sentence

    def rsvp(self, rsvp: Rsvp, title: str) -> Runs:
        """Until when, and to whom, people say that they come."""
        known = title.startswith(self.phrases["next_title"])
        sentence = self.phrases["rsvp"].format(
            meeting=self.part("rsvp_meeting", title=title[:1].lower() + title[1:]) if known else "",
            by=self.part("rsvp_by", date=self.date(rsvp.by)),
            to=self.part("rsvp_to", to=rsvp.to),
        )
        return line(sentence)

    def attachment(self, attachment: Attachment) -> AttachmentView:
        """A document that goes with the minutes, with its file's name or its link."""
        references = filter(None, (attachment.file, attachment.link))
        return AttachmentView(title=attachment.title, reference=line(" – ".join(references)))
