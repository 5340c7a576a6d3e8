"""The items of the agenda as finished words: projects, decisions, votes and actions."""

from __future__ import annotations

import datetime as dt
from itertools import count
from typing import Any

from msgspec.structs import replace

from minutes_kit.languages.dates import write_date, write_iso, write_short
from minutes_kit.languages.grammar import is_singular, join
from minutes_kit.languages.locale import Labels, Locale
from minutes_kit.notes.agenda import Action, Attachment, Decision, Decisions, Item, Project, Vote
from minutes_kit.notes.record import Due
from minutes_kit.text.agreement import in_number
from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs, Table
from minutes_kit.text.paragraphs import blocks, capital, items, line
from minutes_kit.text.pieces import ActionView, AttachmentView, ItemView, OverviewView, ProjectView

_ON_A_LINE = 2  # names of a vote
_ENDS = (".", "!", "?", "…")  # of a sentence


def overview(agenda: list[Item], locale: Locale) -> list[OverviewView]:
    """The parts and items of an agenda as a list that leads to each of them."""
    return [
        OverviewView(
            part=_linked(item.part, at),
            number=item.number,
            title=_linked(_heading(item, locale), at),
        )
        for at, item in enumerate(agenda)
    ]


def _linked(text: str, at: int) -> Runs:
    """A text that leads to an item of the agenda."""
    return Runs([Run(text, link=f"#{_anchor(at)}")] if text else [])


def _anchor(at: int) -> str:
    """The name by which an item of the agenda is reached."""
    return f"item{at + 1}"


def _heading(item: Item, locale: Locale) -> str:
    """The title of an item in the overview: one that is not shown is only called confidential."""
    if item.part:
        return ""
    if item.confidential and not item.title:
        return locale.labels.confidential
    return title_of(item, locale.labels)


def title_of(item: Item, labels: Labels) -> str:
    """The title of an item; an only block gives it its own where it has none."""
    return item.title or next((getattr(labels, name) for name in item.filled_blocks()), "")


class Agenda:
    """Makes the items of the agenda in one language; `linked` where an overview leads to them."""

    def __init__(self, locale: Locale, *, linked: bool) -> None:
        self.locale, self.phrases, self.labels = locale, locale.phrases, locale.labels
        self.linked = linked

    def items(self, agenda: list[Item], level: int = 1, above: str = "") -> list[ItemView]:
        """Items of a level, in their order; below a number that was typed they have typed ones."""
        counted = count(1)
        made = []
        for at, item in enumerate(agenda):
            number = item.number
            if above and not number and not item.part:
                number = f"{above.rstrip('.')}.{next(counted)}"
            made.append(self.item(item, level, number, at))
        return made

    def item(self, item: Item, level: int, number: str, at: int) -> ItemView:
        """An item; an only block gives it its title where it has none."""
        parts = self.parts(item, level)
        words = {name: getattr(self.labels, name) for name, part in parts.items() if part}
        headings = words if item.title else {}
        anchor = _anchor(at) if self.linked and level == 1 else ""
        return ItemView(
            anchor=Runs([Run("", anchor=anchor)] if anchor else []),
            part=item.part,
            number=number,
            title=item.title or ("" if item.part else next(iter(words.values()), "")),
            confidential=self.labels.confidential if item.confidential else "",
            text=blocks(item.text, level),
            vote=self.vote(item.vote) if item.vote else "",
            attachments_heading=self.attachments_heading(len(item.attachments)),
            attachments=[attachment(one) for one in item.attachments],
            items=self.items(item.items, level + 1, number),
            findings_heading=headings.get("findings", ""),
            decisions_heading=headings.get("decisions", ""),
            actions_heading=headings.get("actions", ""),
            **parts,
        )

    def attachments_heading(self, count: int) -> str:
        """The heading above the attachments of an item, in their number; none above nothing."""
        return in_number("attachments", count, self.locale) if count else ""

    def parts(self, item: Item, level: int) -> dict[str, Any]:
        """The blocks of an item that have a title of their own."""
        under = level + 1 if item.title else level  # the level of the heading above each
        return {
            "projects": [self.project(project, level + 1) for project in item.projects],
            "findings": items(item.findings, under),
            "decisions": self.decisions(item.decisions, under),
            "actions": [self.action(action, under) for action in item.actions],
        }

    def project(self, project: Project, under: int) -> ProjectView:
        """A project of the overview."""
        return ProjectView(
            kind=self.kind(project),
            title=project.title,
            presenters=join(project.presenters, self.locale),
            text=blocks(project.text, under),
            website=line(project.website),
        )

    def kind(self, project: Project) -> str:
        """The kind of a project, `EQUAL project`; only the house's own word gets a capital."""
        own = self.phrases["project_label"]
        words = {"programme": project.programme, "label": project.label or own}
        kind = self.phrases["project"].format(**words).strip()
        at_start = not project.label and kind.startswith(own)
        return capital(kind) if at_start else kind

    def decisions(self, decisions: Decisions, under: int) -> Blocks:
        """Decisions as a list, each with who proposed it and how people voted below it."""
        if isinstance(decisions, str):
            return items(decisions, under)
        made: list[Paragraph | Table] = []
        for one in decisions:
            made += self.decision(one, under) if isinstance(one, Decision) else blocks([one], under)
        return Blocks(made)

    def decision(self, decision: Decision, under: int) -> list[Paragraph | Table]:
        """A decision, its number before its first line."""
        said = list(_numbered(decision, under) if decision.number else items(decision.text, under))
        if about := self.about(decision):
            if said and isinstance(said[-1], Paragraph):
                said[-1] = replace(said[-1], kept=True)
            said.append(Paragraph("continue", 1, None, about))
        return said

    def about(self, decision: Decision) -> Runs:
        """Who proposed and seconded a decision, and how people voted, each on a line."""
        names = {"proposed_by": decision.proposed_by, "seconded_by": decision.seconded_by}
        said = [self.named(name, join(who, self.locale)) for name, who in names.items() if who]
        if decision.vote:
            said.append(self.vote(decision.vote))
        return Runs([Run("\n".join(said))] if said else [])

    def named(self, label: str, text: str) -> str:
        """A label, the language's colon and a text."""
        return f"{getattr(self.labels, label)}{self.labels.colon} {text}"

    def vote(self, vote: Vote) -> str:
        """How people voted: `Vote: 12 for, 3 against`, or a line for each side of many names.

        Words come first, but those that are one more side, such as `2 blank`, come last.
        """
        sides = {side: names for side in Vote.sides if (names := getattr(vote, side))}
        said = [self.side(side, names) for side, names in sides.items()]
        first, last = ("", vote.text) if vote.counts() else (vote.text, "")
        label = "secret" if vote.secret else "vote"
        named = [name for names in sides.values() if not _is_count(names) for name in names]
        if len(named) > _ON_A_LINE:
            lines = [self.named(label, first).strip(), *map(capital, said), last]
            return "\n".join(filter(None, lines))
        between = self.labels.semicolon if named else ","
        counted = f"{between} ".join(filter(None, [*said, last]))
        if counted and first.endswith(_ENDS):
            return self.named(label, f"{first} {capital(counted)}")
        return self.named(label, f"{between} ".join(filter(None, [first, counted])))

    def side(self, side: str, names: list[str]) -> str:
        """One side of a vote: its number, or its names."""
        if not _is_count(names):
            return self.phrases[f"names_{side}"].format(names=join(names, self.locale))
        several = self.phrases[f"vote_{side}"]
        one = self.phrases.get(f"vote_{side}_one", several)
        singular = is_singular(names[0], self.locale)
        return (one if singular else several).format(count=names[0])

    def action(self, action: Action, under: int) -> ActionView:
        """A row of the action table."""
        words, short, iso = self.due(action.due)
        return ActionView(
            what=blocks(action.what, under),
            who=join(action.who, self.locale),
            due=words,
            due_short=short,
            due_iso=iso,
            since=self.since(action.since),
            done=self.labels.done if action.done else "",
        )

    def since(self, date: dt.date | None) -> str:
        """Since which meeting an action is open, or nothing."""
        return self.phrases["since"].format(date=write_date(date, self.locale)) if date else ""

    def due(self, due: Due) -> tuple[str, str, str]:
        """By when: a date in the house form and in figures, or words."""
        if isinstance(due, dt.date):
            short = write_short(due, None, self.locale)
            return write_date(due, self.locale), short, write_iso(due, None)
        return (due or "",) * 3


def _numbered(decision: Decision, under: int) -> list[Paragraph | Table]:
    """A decision with its number before its first line, or above its list or table."""
    text, number = decision.text, Run(decision.number, bold=True)
    first, *others = blocks([text] if isinstance(text, str) else text, under)
    if isinstance(first, Paragraph) and isinstance(text, str) and first.level == 1:
        number = replace(number, text=f"{number.text} ")
        return [replace(first, runs=Runs([number, *first.runs])), *others]
    return [Paragraph("bullet", 1, None, Runs([number])), first, *others]


def _is_count(names: list[str]) -> bool:
    """Whether one side of a vote is a number."""
    return len(names) == 1 and names[0].isdecimal()


def attachment(attachment: Attachment) -> AttachmentView:
    """A document that goes with the minutes, with its file's name or its link."""
    references = filter(None, (attachment.file, attachment.link))
    return AttachmentView(title=attachment.title, reference=line(" – ".join(references)))
