"""What to write in place of a tag that cannot stay as it was typed."""

from __future__ import annotations

import re

from jinja2 import nodes

from minutes_kit.text.pieces import View
from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.pairs import COMMANDS, command, near_command
from minutes_kit.word.template.check.tags import Tag
from minutes_kit.word.template.program.kinds import Kind, chain, is_record
from minutes_kit.word.template.vocabulary import openings, tag_for, telling_tag

_EXAMPLES = {"{{": "{{ title }}", "{%": "{%p if draft %}"}
_OPENING = re.compile(r"\{%[-+]?\s*(?:(p|tr|tc)\s+)?(\w+)")
_SPACED_KIND = re.compile(r"(p|tr|tc|r)\s+(?=\w)")
_SINGLE_EQUALS = re.compile(r"(?<![=!<>])=(?!=)")
_NAME = re.compile(r"[^\W\d][\w.]*")


def outside(tag: Tag, opening: str) -> Mistake:
    """The mistake of a tag that says something only behind another, which opens a block."""
    found = _OPENING.match(opening)
    assert found, "it opens a block"
    kind, name = found[1] or "", found[2]
    values = {"tag": tag.typed, "opening": opening, "ending": f"{{%{kind} end{name} %}}"}
    if tag.mark == "{%" or tag.kind == "p":
        return at("E330", tag.spot, "E330_above", **values)
    better = f"{{% {opening[found.start(2) :]}{tag.typed}{{% end{name} %}}"
    return at("E330", tag.spot, **values, better=better)


def unfit(tag: Tag, node: nodes.Node, kind: Kind) -> Mistake:
    """The mistake of a tag that prints a value of a kind for which there is another tag."""
    words = chain(node)
    if not words or tag.line.alone:
        return at("E305", tag.spot, tag=tag.typed)
    better = telling_tag(words, kind) if is_record(kind) else tag_for(words, kind)
    hints = {"{{p": "E305_alone", "{%p": "E305_each", "{%t": "E305_each"}
    hint = hints.get(better[:3], "E305_as")
    return at("E305", tag.spot, hint, tag=tag.typed, better=better)


def unreadable(tag: Tag, **why: str) -> Mistake:
    """The mistake of a tag that cannot be read, for a reason."""
    if better := _readable(tag):
        return at("E304", tag.spot, "E304_as", tag=tag.typed, better=better, **why)
    return at("E304", tag.spot, "E304_like", tag=tag.typed, better=_EXAMPLES[tag.mark], **why)


def _readable(tag: Tag) -> str:
    """A tag as it was probably meant, or nothing."""
    return _statement(tag) if tag.mark == "{%" else _expression(tag)


def _statement(tag: Tag) -> str:
    """A statement with the kind, the command or the sign that was probably meant."""
    kind, words = tag.kind, tag.words
    if not kind and (spaced := _SPACED_KIND.match(words)):
        return f"{{%{spaced[1]} {words[spaced.end() :]} %}}"
    name = command(tag)
    if name and name not in COMMANDS:
        near = near_command(name.lower())
        return f"{{%{kind} {near}{words.removeprefix(name)} %}}" if near else ""
    compared = _SINGLE_EQUALS.sub("==", words)
    return f"{{%{kind} {compared} %}}" if compared != words and name in ("if", "elif") else ""


def _expression(tag: Tag) -> str:
    """An expression without what is done to it, or as the several that were probably meant."""
    words = tag.words.partition("|")[0].split()
    if words and all(map(_is_known, words)):
        return " ".join(f"{{{{{tag.kind} {word} }}}}" for word in words)
    return ""


def _is_known(word: str) -> bool:
    """Whether a word is a name with which a tag may begin."""
    root = word.partition(".")[0]
    known = root in View.__struct_fields__ or root in openings()
    return known and _NAME.fullmatch(word) is not None
