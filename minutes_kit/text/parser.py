"""Markdown as notes have it, by markdown-it-py with the rules that swallow nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from types import SimpleNamespace
from urllib.parse import unquote

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block import StateBlock, list_block, paragraph
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.token import Token

from minutes_kit.text.blocks import Kind, Paragraph, Run, Runs
from minutes_kit.text.links import linkified, target

_NO_TARGET = re.compile(r"\(\s*\)")
_ITEM = re.compile(r"(?:[-*]|\d{1,3}[.)])[ \t]+\S")
# What the inline rules look for; a paragraph without it needs no second parser.
_INLINE = re.compile(r"[*\[\t]|  \n")
_MAILTO = re.compile("^mailto:", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s/?&=#:;,<>()]+@[^\s/?&=#:;,<>()]+\.[^\s/?&=#:;,.<>()]+")
_RULE = re.compile(r"[-*](?:[ \t]*[-*])*[ \t]*")


class _List:
    """A list that is open: its kind, and the number that its next item has."""

    def __init__(self, kind: Kind, number: int = 0) -> None:
        self.kind, self.number = kind, number
        self.items = 0
        self.begun = self.continued = False

    def item(self) -> None:
        """An item begins; one without a paragraph of its own has taken its number along."""
        self.number += self.items > 0 and not self.begun
        self.items += 1
        self.continued = False

    def paragraph(self) -> tuple[Kind, int | None]:
        """The kind of an item's next paragraph, and the number that begins the list."""
        if self.continued:
            return "continue", None
        start = self.number if self.kind == "number" and not self.begun else None
        self.begun = self.continued = True
        return self.kind, start


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text by way of markdown-it's tokens."""
    lists: list[_List] = []
    for token in _parser().parse(text):
        match token.type:
            case "bullet_list_open":
                lists.append(_List("bullet"))
            case "ordered_list_open":
                lists.append(_List("number", int(token.attrs.get("start", 1))))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                lists[-1].item()
            case "inline":
                kind, start = lists[-1].paragraph() if lists else ("text", None)
                yield Paragraph(kind, len(lists) or 1, start, Runs(_runs(token.content)))


def _runs(text: str) -> Iterator[Run]:
    """The runs of a paragraph, neighbours of one look joined."""
    if not _INLINE.search(text):
        yield from linkified(Run(" ".join(line.strip(" ") for line in text.split("\n"))))
        return
    tokens: list[Token] = []
    _parser().inline.parse(text, _parser(), {}, tokens)
    for look, group in groupby(_looks(tokens), key=itemgetter(1, 2, 3)):
        yield from linkified(Run("".join(run.text for run in group), *look))


def _looks(tokens: list[Token]) -> Iterator[Run]:
    """One run for each inline token that has text."""
    bold = italic = 0
    link = words = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                link, words = str(token.attrGet("href")), ""
            case "link_close":
                if hidden := _unsaid(words, link):
                    yield Run(hidden, bool(bold), bool(italic), link)
                link = ""
            case _:
                text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
                words += text
                yield Run(text, bool(bold), bool(italic), link)


def _unsaid(words: str, link: str) -> str:
    """The target of a link in brackets, where it has an e-mail address that its words do not say.

    Who reads the minutes must see every address that they hold.
    """
    said = words.casefold()
    hidden = [one for one in _ADDRESS.findall(unquote(link)) if one.casefold() not in said]
    return f" ({_MAILTO.sub('', link)})" if hidden else ""


@cache
def _parser() -> MarkdownIt:
    """markdown-it's `zero` preset with the few rules that notes have."""
    parser = MarkdownIt("zero").enable(["list", "emphasis", "link", "newline"])
    parser.disable(["inline", "text_join"])  # `_runs` parses the paragraphs that need it
    parser.block.ruler.at("list", _list, {"alt": ["paragraph"]})
    parser.block.ruler.before("list", "no_item", _no_item, {"alt": ["list"]})
    parser.block.ruler.at("paragraph", _paragraph)
    parser.inline.ruler.at("emphasis", _star)
    parser.inline.ruler.before("emphasis", "escape_star", _escape)
    # A link without a sound target, or whose title would not be printed, stays what was typed.
    parser.normalizeLink = target  # type: ignore[method-assign,assignment]
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    parser.helpers = SimpleNamespace(  # type: ignore[assignment]
        parseLinkLabel=_label,
        parseLinkDestination=helpers.parseLinkDestination,
        parseLinkTitle=_no_title,
    )
    return parser


def _list(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A list whose first item has text; one too deep is plain text, or would be swallowed."""
    deepest = state.md.options["maxNesting"] - 2  # a list and its item are a level each
    return state.level < deepest and _item(state, first) and list_block(state, first, last, silent)


def _no_item(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """What ends a list: a line that is no item."""
    return silent and not _item(state, first)


def _item(state: StateBlock, number: int) -> bool:
    """Whether a line is an item: `-` alone, `- - -`, `1986. …` and `+ 3` are plain text."""
    text = state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
    return bool(_ITEM.match(text)) and not _RULE.fullmatch(text)


def _paragraph(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A paragraph that keeps the no-break spaces at its ends, which `strip()` drops."""
    paragraph(state, first, last, silent)
    token = state.tokens[-2]
    begin, end = token.map or (first, last)
    token.content = state.getLines(begin, end, state.blkIndent, False).strip(" \t\n")
    return True


def _star(state: StateInline, silent: bool) -> bool:
    """Emphasis by stars; an underscore is a character of names."""
    return state.src[state.pos] == "*" and emphasis.tokenize(state, silent)


def _escape(state: StateInline, silent: bool) -> bool:
    """A star behind a backslash is a star; any other backslash is one."""
    if not state.src.startswith("\\*", state.pos):
        return False
    if not silent:
        state.pending += "*"
    state.pos += 2
    return True


def _label(state: StateInline, start: int, nested: bool = False) -> int:
    """The end of a link's text, or -1; `[](…)` and `[a]()` are no links, but plain text."""
    end = helpers.parseLinkLabel(state, start, nested)
    empty = not state.src[start + 1 : end].strip() or _NO_TARGET.match(state.src, end + 1)
    return -1 if empty else end


def _no_title(*_: object) -> SimpleNamespace:
    """What markdown-it is told of every link title: that it is none."""
    return SimpleNamespace(ok=False)
