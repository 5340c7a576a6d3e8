"""Markdown as notes have it, by markdown-it-py with the rules that swallow nothing.

This is the one module that knows markdown-it-py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block, paragraph
from markdown_it.rules_inline import StateInline, emphasis, link
from markdown_it.token import Token

from minutes_kit.markup import Kind, Paragraph, Run, Runs, linkified

_SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_ITEM = re.compile(r"(?:[-*]|\d{1,3}[.)])[ \t]+\S")
_RULE = re.compile(r"[-*](?:[ \t]*[-*])*[ \t]*")


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text by way of markdown-it's tokens."""
    lists: list[Kind] = []
    first = True  # of its item: later paragraphs continue the item
    start: int | None = None
    for token in _parser().parse(text):
        match token.type:
            case "bullet_list_open":
                lists.append("bullet")
            case "ordered_list_open":
                lists.append("number")
                start = int(token.attrGet("start") or 0) if "start" in token.attrs else 1
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                first = True
            case "inline":
                kind = (lists[-1] if first else "continue") if lists else "text"
                begins = start if kind == "number" else None
                yield Paragraph(kind, len(lists) or 1, begins, Runs(_runs(token.children or [])))
                first, start = False, None


def _runs(tokens: list[Token]) -> Iterator[Run]:
    """The runs of a paragraph's inline tokens, neighbours of one look joined."""
    for look, group in groupby(_looks(tokens), key=itemgetter(1, 2, 3)):
        yield from linkified(Run("".join(run.text for run in group), *look))


def _looks(tokens: list[Token]) -> Iterator[Run]:
    """One run for each inline token that has text."""
    bold = italic = 0
    link = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open" | "link_close":
                link = str(token.attrGet("href") or "")
            case _:
                text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
                yield Run(text, bool(bold), bool(italic), link)


@cache
def _parser() -> MarkdownIt:
    """markdown-it's `zero` preset with the few rules that notes have."""
    parser = MarkdownIt("zero").enable(["list", "emphasis", "link", "newline"])
    parser.block.ruler.at("list", _list, {"alt": ["paragraph"]})
    parser.block.ruler.at("paragraph", _paragraph)
    parser.inline.ruler.at("emphasis", _star)
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.before("emphasis", "escape_star", _escape)
    return parser


def _list(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A list whose first item has text: `-` alone, `- - -` and `+ 3` are plain text."""
    text = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
    if not _ITEM.match(text) or _RULE.fullmatch(text):
        return False
    return list_block(state, first, last, silent)


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


def _link(state: StateInline, silent: bool) -> bool:
    """A link to the web or to a mailbox, without a title, which would not be printed."""
    position, pending, length = state.pos, state.pending, len(state.tokens)
    if not link(state, silent):
        return False
    opened = next((token for token in state.tokens[length:] if token.type == "link_open"), None)
    if opened is None or _sound(opened):
        return True
    state.pos, state.pending = position, pending
    del state.tokens[length:]
    return False


def _sound(opened: Token) -> bool:
    """Whether all of a link will be printed, and its target is harmless."""
    return "title" not in opened.attrs and bool(_SAFE_LINK.match(str(opened.attrs["href"])))
