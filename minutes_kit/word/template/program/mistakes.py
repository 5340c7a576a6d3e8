"""Mistakes of templates: what is wrong, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from jinja2 import TemplateAssertionError, UndefinedError
from jinja2 import TemplateError as JinjaError
from msgspec.structs import asdict

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Labels, load
from minutes_kit.rare import rare
from minutes_kit.text.pieces import View, vocabulary
from minutes_kit.word.template.compiled import TemplateError

FILE = "<template>"
"""The file that Python tells of where a mistake stands in a template."""

_TAGS = rare(r"<[^>]+>")
_WORDS = rare(r".*?(?=[-+]?[%}]\})", re.DOTALL)
_KIND = rare(r"\{\{\n\(([^\n]*?)\)\|(?:(run)|paragraph)s(?:\('.*?'\))? \}\}")
_OWNER = rare(r"(\w+) object' has no attribute")
_NEAR, _SURE = 0.7, 0.8  # how like a name is, and a word of a language, of which there are many
# Fields of notes that the view shows under another name.
_SHOWN = {"approved": "approval", "start": "time", "end": "time", "status": "draft"}
_REASONS = (  # by the words of Jinja, the first that fits
    (rare(r"unknown tag '(\w+)'"), "unknown_tag"),
    (rare(r"No (?:filter|test) named '(\w+)'"), "unknown_filter"),
    (rare(r"(?:got|unexpected) 'end of|unexpected end of|^tag name expected"), "unfinished"),
    (
        rare(r"""(?:got|unexpected|char) ["'](.+?)["'](?: at \d+|, expected.*)?$"""),
        "odd",
    ),
)


class WrongPlace(JinjaError):
    """A value of one kind where the tag asks for another."""


class TooMuch(JinjaError):
    """A template that makes too much, or never ends."""


def mistake(error: Exception, source: str) -> TemplateError:
    """A mistake of a template, with the tag and the paragraph in which it stands."""
    start = _start(error, source)
    tag = _WORDS.match(source, start)
    words = tag[0] if tag else ""
    place = _place(source, start, words)
    if isinstance(error, WrongPlace):
        return TemplateError("E305", tag=as_typed(f"{{{{\n{words}}}}}"), place=place)
    if isinstance(error, TooMuch | RecursionError | MemoryError):
        return TemplateError("E304", reason="endless", place=place)
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    unknown = re.search(r"'([^']*)'(?: is undefined)?$", message)
    if isinstance(error, UndefinedError | TemplateAssertionError) and unknown:
        owner = _OWNER.search(message)
        return _unknown(unknown[1], owner[1] if owner else "", words, place)
    return TemplateError("E304", **reason(message), place=place)


def reason(message: str) -> dict[str, str]:
    """Why Jinja refuses a tag, for which the languages have words, and the word it stops at."""
    for pattern, reason in _REASONS:
        if found := pattern.search(message):
            return {"reason": reason, "word": "".join(found.groups())}
    return {"reason": "unreadable"}


def _unknown(name: str, owner: str, words: str, place: str) -> TemplateError:
    """The mistake of a name that a piece of the view has not, in a tag with these words."""
    chain = re.search(rf"(?:\w+\.)*\b{re.escape(name)}\b", words)
    tag = chain[0] if chain else name
    return TemplateError("E302", tag=tag, place=place, near=near_name(name, owner))


def near_name(name: str, owner: str) -> str:
    """The name in a piece of the view, or the way to one from all of it, that may be meant.

    It is nothing where no name, nor a word for it in any language, comes near.
    """
    from difflib import get_close_matches  # late: only a mistake needs it

    own = vocabulary(owner or View.__name__)
    known = dict(zip(own, own)) if owner else _ways()
    words = [(_as_name(word), field) for field, word in _words() if field in known]
    spelled = {word: known[field] for word, field in reversed(words)} | known
    typed = _as_name(name)
    near = [typed] if typed in spelled else get_close_matches(typed, own, 1, _NEAR)
    near = near or get_close_matches(typed, spelled, 1, _SURE)
    return spelled[near[0]] if near else ""


def _ways() -> dict[str, str]:
    """The names of the view, each with the way to it from a tag: `title`, `person.names`."""
    from minutes_kit.word.template.vocabulary import openings  # late: it knows help for editors

    roots = {name: part.__struct_fields__ for name, (_, part) in openings().items()}
    roots["labels"] = Labels.__struct_fields__
    ways = {field: f"{root}.{field}" for root, names in reversed(roots.items()) for field in names}
    return ways | {field: field for field in View.__struct_fields__}


def _words() -> Iterator[tuple[str, str]]:
    """The names of fields and labels of the view, each with a word for it in a language."""
    for locale in map(load, codes()):
        for keys in locale.keys.values():
            yield from ((_SHOWN.get(field, field), word) for field, word in keys.items())
        for field, words in locale.synonyms.items():
            name = field.rpartition(".")[2]
            yield from ((_SHOWN.get(name, name), word) for word in words.split(","))
        yield from asdict(locale.labels).items()


def _as_name(words: str) -> str:
    """Words as somebody might type them for a name, without accents."""
    letters = normalize("NFKD", words.lower())
    return "_".join("".join(sign for sign in letters if not combining(sign)).split())


def _start(error: BaseException, source: str) -> int:
    """Where the words of the tag begin at which an error points: each has a line of its own."""
    line = getattr(error, "lineno", None)
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == FILE:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return sum(len(text) + 1 for text in source.split("\n")[: (line or 1) - 1])


def _place(source: str, start: int, words: str) -> str:
    """The text of the paragraph around a position, or the tag there if there is none."""
    begin = source.rfind("\n<w:p", 0, start)
    if begin < 0 or "</w:p>" in source[begin:start]:
        opening = max(source.rfind(mark, 0, start) for mark in ("{{", "{%"))
        return as_typed(source[opening : start + len(words) + 2])
    return as_typed(source[begin : source.find("</w:p>", start)])


def as_typed(xml: str) -> str:
    """The text in XML, tags as they were typed."""
    xml = _KIND.sub(lambda tag: f"{{{{{'r' if tag[2] else 'p'} {tag[1]} }}}}", xml)
    return " ".join(_TAGS.sub(" ", xml).split())
