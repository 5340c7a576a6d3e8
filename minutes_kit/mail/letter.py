"""The e-mail that goes with the minutes, as plain text and as HTML in the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.languages.locale import Labels, Locale
from minutes_kit.notes.model import Mail, Notes
from minutes_kit.text import html as hypertext
from minutes_kit.text import plain
from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs
from minutes_kit.text.paragraphs import blocks, capital
from minutes_kit.text.pieces import ActionView, ItemView, NextMeetingView, View, all_items


class Letter(Struct, frozen=True):
    """An e-mail in both its forms; the subject is one line."""

    language: str
    subject: str
    plain: str
    html: str


class _Heading(NamedTuple):
    """A heading, and whether it is that of the whole letter."""

    text: str
    first: bool = False


class _Table(NamedTuple):
    """A table whose first row names the columns."""

    header: Sequence[str]
    rows: Sequence[Sequence[Blocks]]


_Part = _Heading | _Table | Blocks


def letter(shown: View, locale: Locale, mail: Mail | None = None) -> Letter:
    """The letter to all: what was decided, and what comes next; `mail` may have its own words."""
    mail = mail or Mail()
    subject = mail.subject.strip() or _subject(shown, locale)
    intro = blocks(mail.intro) or _said(_intro(shown, locale))
    body = [*_decisions(shown), *_actions(shown), *_next_meeting(shown)]
    return _letter(subject, [_said(locale.mail["greeting"]), intro], body, shown, locale)


def inviting(shown: View, titles: Sequence[str], locale: Locale) -> Letter:
    """The letter that invites: when and where the meeting is, its agenda, and how to reply."""
    subject = locale.mail["subject" if shown.kind else "subject_named"].format(
        minutes=shown.kind, title=shown.title, date=shown.date
    )
    intro = locale.mail["intro_invitation"].format(date=shown.date)
    date = ", ".join(filter(None, (capital(shown.date), shown.time)))
    when = _said(" – ".join(filter(None, (date, shown.location))))
    chair = f"{shown.labels.chair}{shown.labels.colon} {shown.chair}" if shown.chair else ""
    items = _said(*titles)
    agenda: list[_Part] = [_Heading(shown.labels.agenda), items] if items else []
    opening = [_said(locale.mail["greeting"]), _said(intro)]
    body = [when, _said(chair), *agenda, *_next_meeting(shown)]
    return _letter(subject, opening, body, shown, locale)


def _subject(shown: View, locale: Locale) -> str:
    """What the document is, unless its title says so, and of which meeting."""
    phrases = locale.mail
    values = {"minutes": shown.kind, "title": shown.title, "date": shown.date}
    subject = phrases["subject" if shown.kind else "subject_named"].format(**values)
    if not shown.draft:
        return subject
    if _has_own_kind(locale) or not shown.kind:
        return phrases["subject_of_draft"].format(subject=subject)
    return phrases["subject_draft"].format(**values)


def _intro(shown: View, locale: Locale) -> str:
    """The sentence that names what is attached; own words for that fit in no other."""
    phrase = "intro_own" if _has_own_kind(locale) else "intro"
    return locale.mail[phrase].format(minutes=shown.labels.minutes, date=shown.date)


def _has_own_kind(locale: Locale) -> bool:
    """Whether the minutes are called by own words."""
    return "minutes" in locale.own_words and bool(locale.labels.minutes)


def personal(shown: View, locale: Locale, name: str, actions: Sequence[ActionView]) -> Letter:
    """The letter to one person, with only these actions, and who shares them."""
    if all(action.who == name for action in actions):
        actions = [replace(action, who="") for action in actions]
    phrases = locale.mail
    subject = phrases["personal_subject"].format(title=shown.title, date=shown.date)
    greeting = _said(phrases["personal_greeting"].format(name=name))
    intro = _said(phrases["personal_intro"].format(date=shown.date))
    return _letter(subject, [greeting, intro], [_table(actions, shown.labels)], shown, locale)


def open_actions(notes: Notes, shown: View) -> dict[str, list[ActionView]]:
    """The open actions of each person who is named at one."""
    to_do: dict[str, list[ActionView]] = {}
    actions = (action for item in all_items(shown.agenda) for action in item.actions)
    for (_, action), action_shown in zip(notes.actions(), actions, strict=True):
        names = [] if action.done else dict.fromkeys(action.who)
        for name in names:
            to_do.setdefault(name, []).append(action_shown)
    return to_do


def first_named(notes: Notes, name: str) -> tuple[str | int, ...]:
    """The path to where somebody is first named at an open action."""
    for path, action in notes.actions():
        if name in action.who and not action.done:
            return (*path, "who", action.who.index(name))
    return ("agenda",)


def _letter(
    subject: str, opening: Sequence[_Part], body: Sequence[_Part], shown: View, locale: Locale
) -> Letter:
    """A letter: its opening, the title of the minutes, what it tells, and the closing."""
    title: list[_Part] = [_Heading(shown.title, first=True), _bold(_run(shown.draft))]
    closing = _said(locale.mail["closing"], shown.minute_taker)
    parts: list[_Part] = [part for part in (*opening, *title, *body, closing) if part]
    return Letter(
        shown.language,
        " ".join(subject.split()),
        "\n\n".join(map(_plain, parts)) + "\n",
        hypertext.page(shown.language, [_html(part) for part in parts]),
    )


def _run(text: str) -> Runs:
    """A text as it stands."""
    return Runs([Run(text)] if text else [])


def _said(*texts: str) -> Blocks:
    """A paragraph of texts as they stand, each on its line."""
    return _lines(*map(_run, texts))


def _lines(*lines: Runs) -> Blocks:
    """A paragraph of lines, if there are any."""
    runs = [run for line in lines if line for run in (Run("\n"), *line)][1:]
    return Blocks([Paragraph("text", 1, None, Runs(runs))] if runs else [])


def _bold(runs: Runs) -> Blocks:
    """A paragraph that nobody should overlook."""
    return _lines(Runs([replace(run, bold=True) for run in runs]))


def _decisions(shown: View) -> Iterator[_Part]:
    """The decisions and the votes on items under their heading, in the order of the agenda."""
    items = all_items(shown.agenda, openly=True)
    decisions = Blocks([one for item in items for one in (*item.decisions, *_vote(item))])
    if decisions:
        yield _Heading(shown.labels.decisions)
        yield decisions


def _vote(item: ItemView) -> Iterator[Paragraph]:
    """How people voted on an item, below its title; decisions may stand for that."""
    if item.vote and (item.decisions_heading or not item.decisions):
        number = [Run(f"{item.number} ", bold=True)] if item.number else []
        yield Paragraph("bullet", 1, None, Runs([*number, Run(item.title)]))
    if item.vote:
        yield Paragraph("continue", 1, None, _run(item.vote))


def _actions(shown: View) -> Iterator[_Part]:
    """The actions of all items in a table under their heading."""
    actions = [action for item in all_items(shown.agenda, openly=True) for action in item.actions]
    if actions:
        yield _Heading(shown.labels.actions)
        yield _table(actions, shown.labels)


def _table(actions: Sequence[ActionView], labels: Labels) -> _Table:
    """Actions in columns, the long one last and without an empty one."""
    columns = {
        labels.who: [_said(action.who) for action in actions],
        labels.due: [_said(_when(action)) for action in actions],
    }
    filled = {name: cells for name, cells in columns.items() if any(cells)}
    filled[labels.what] = [action.what for action in actions]
    return _Table(list(filled), list(zip(*filled.values(), strict=True)))


def _when(action: ActionView) -> str:
    """By when, and behind it since when and whether it is done."""
    about = ", ".join(filter(None, (action.since, action.done)))
    return f"{action.due} ({about})" if action.due and about else action.due or about


def _next_meeting(shown: View) -> Iterator[_Part]:
    """The meeting that follows, in the sentences of the document."""
    meeting = shown.next_meeting
    if meeting and (found := [part for part in _meeting(meeting, shown.labels) if part]):
        yield _Heading(meeting.title)
        yield from found


def _meeting(meeting: NextMeetingView, labels: Labels) -> Iterator[Blocks]:
    """The parts that tell of a meeting, last the request to its guests."""
    yield meeting.when
    yield meeting.text
    if meeting.agenda:
        yield _bold(_run(labels.agenda))
        yield meeting.agenda
    yield _bold(meeting.rsvp)


def _plain(part: _Part) -> str:
    """A part as plain text."""
    match part:
        case _Heading(words, first):
            return f"{words}\n{('=' if first else '-') * len(words)}"
        case _Table(header, rows):
            return plain.table(header, rows)
        case _:
            return plain.text(part)


def _html(part: _Part) -> str:
    """A part as HTML."""
    match part:
        case _Heading(words, first):
            return hypertext.element("h1" if first else "h2", words)
        case _Table(header, rows):
            return hypertext.table(header, rows)
        case _:
            return hypertext.text(part)
