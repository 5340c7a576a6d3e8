"""E-mail addresses in notes: told by the judge that decides when an e-mail is made."""

from __future__ import annotations

from itertools import islice

from minutes_kit.notes.addresses import MailError, address, recipient
from minutes_kit.notes.model import Notes, Person
from minutes_kit.notes.record import Steps
from minutes_kit.notes.unseen import hidden, without
from minutes_kit.problems import NO_MEND, Mend, short
from minutes_kit.yaml.characters import name_of
from minutes_kit.yaml.places import Remarks

_AROUND = ".,;()<>"  # what may stand around an address in a sentence
CODES = {"E601": "W515", "E602": "W532"}
"""What is told of an address in notes, by what is told of an e-mail to it."""


def check(notes: Notes, remarks: Remarks) -> None:
    """Warn of addresses to which no e-mail can be sent, and of what hides in names."""
    for path, person in notes.people():
        _names(person, path, remarks)
        _address(person.email, (*path, "email"), remarks)
    for field in ("to", "cc") if notes.mail else ():
        for index, text in enumerate(getattr(notes.mail, field)):
            if "@" in text:
                _address(text, ("mail", field, index), remarks)
    for place, rsvp in notes.replies():
        _sentence(rsvp.to, (*place, "to"), remarks)


def _names(person: Person, path: Steps, remarks: Remarks) -> None:
    """Warn of characters in names that nobody sees: they make it another name."""
    places: list[tuple[str, Steps]] = [(person.name, (*path, "name"))]
    places += [(name, (*path, "names", at)) for at, name in enumerate(person.names)]
    for name, place in places:
        for at in islice(hidden(name), 1):
            character = name_of(name[at], remarks.locale)
            said = {"name": short(without(name)), "character": character}
            remarks.add("W531", place, _without(name, place, remarks), **said)
        if _other_address(name, person.email):
            remarks.add("W549", place, name=short(name), value=short(person.email))


def _other_address(name: str, email: str) -> bool:
    """Whether a name is an address, but not that to which e-mails go."""
    if "@" not in name or not email:
        return False
    return name.casefold().strip(_AROUND + ' "') not in email.casefold()


def _address(text: str, path: Steps, remarks: Remarks) -> None:
    """Warn of a text that is no address, with or without a name."""
    code = _refused(text) if text.strip() else ""
    if not code:
        return
    shown, at = without(text), next(hidden(text), -1)
    if at >= 0 and not _refused(shown):
        said = {"value": short(shown), "character": name_of(text[at], remarks.locale)}
        mend = _without(text, path, remarks)
        remarks.add("W515", path, mend, hint="W515_unseen", **said)
    else:
        remarks.add(code, path, value=short(text))


def _sentence(text: str, path: Steps, remarks: Remarks) -> None:
    """Warn of wrong addresses in a text; words may stand beside them."""
    words = [word.strip(_AROUND) for word in text.split() if "@" in word]
    if code := next(filter(None, map(_refused, words)), ""):
        remarks.add(code, path, value=short(text))


def _refused(text: str) -> str:
    """The code of the warning on a text that is no address, or nothing."""
    try:
        recipient(text) if "<" in text else address(text)
    except MailError as error:
        return CODES[error.code]
    return ""


def _without(text: str, path: Steps, remarks: Remarks) -> Mend:
    """The line of a text without the characters that hide in that text."""
    number = remarks.place(path).line
    line = remarks.source.report.lines[number - 1]
    words = [word for word in text.split() if without(word) != word and word in line]
    for word in words:
        line = line.replace(word, without(word))
    return Mend(number, (line,)) if words else NO_MEND
