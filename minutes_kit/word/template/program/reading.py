"""What Jinja makes of a tag alone."""

from __future__ import annotations

from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from minutes_kit.word.template.check.mistake import Mistake
from minutes_kit.word.template.check.pairs import ALONE, BLOCKS, COMMANDS, MIDDLES, command
from minutes_kit.word.template.check.tags import Tag
from minutes_kit.word.template.program.advice import unreadable
from minutes_kit.word.template.program.mistakes import reason
from minutes_kit.word.template.program.sandbox import tree

_STRAIGHT = str.maketrans("“”„‘’‚", "\"\"\"'''")
_PRINTED = ("cellbg", "colspan")  # docxtpl's own, with an expression
_NOTHING = ("vm", "hm", "raw", "endraw")


class ReadTag(NamedTuple):
    """A tag with what Jinja makes of it, and the names in that, or why Jinja refuses it."""

    tag: Tag
    tree: nodes.Template | None
    problem: Mistake | None = None
    names: tuple[nodes.Name, ...] = ()

    @property
    def printed(self) -> list[nodes.Expr]:
        """The expressions that it prints."""
        if self.tag.mark != "{{" or self.tree is None:
            return []
        return [node for output in self.tree.find_all(nodes.Output) for node in output.nodes]


def read(tag: Tag) -> ReadTag:
    """A tag as Jinja reads it."""
    source = _alone(tag)
    if source is None:
        return ReadTag(tag, None, unreadable(tag, reason="unknown_tag", word=command(tag)))
    try:
        parsed = tree(source)
    except TemplateSyntaxError as error:
        return ReadTag(tag, None, unreadable(tag, **reason(error.message or "")))
    except (RecursionError, ValueError, MemoryError):
        return ReadTag(tag, None, unreadable(tag, reason="unreadable"))
    return ReadTag(tag, parsed, names=tuple(parsed.find_all(nodes.Name)))


def _alone(tag: Tag) -> str | None:
    """A tag as a source of its own, what it opens closed again; None for an unknown command."""
    words = tag.words.translate(_STRAIGHT)
    if tag.mark == "{{":
        return f"{{{{\n{words}\n}}}}"
    name = command(tag)
    if name not in COMMANDS:
        return None
    if name in _NOTHING:
        return ""
    if name in _PRINTED:
        return f"{{{{\n{words.removeprefix(name)}\n}}}}"
    before, behind = _around(name, words)
    return f"{before}{{%\n{words}\n%}}{behind}"


def _around(name: str, words: str) -> tuple[str, str]:
    """What must stand before and behind a command for Jinja to read it alone."""
    if name.startswith("end"):
        return _OPENINGS[name.removeprefix("end")], ""
    if name in MIDDLES:
        return "{% if _ %}", "{% endif %}"
    alone = name in ALONE and (name != "set" or "=" in words)
    return "", "" if alone else f"{{% end{name} %}}"


_OPENINGS = {name: f"{{% {name} %}}" for name in BLOCKS} | {
    "if": "{% if _ %}",
    "for": "{% for _ in _ %}",
    "macro": "{% macro _() %}",
    "call": "{% call _() %}",
    "filter": "{% filter upper %}",
    "set": "{% set _ %}",
    "autoescape": "{% autoescape true %}",
    "block": "{% block _ %}",
}
