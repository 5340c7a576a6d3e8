"""The looks that docxtpl forgets: of a paragraph that `{{p }}` replaces, and behind `{{r }}`."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.template.accept.texts import rewrite, texts_of, words_of
from minutes_kit.word.template.parts import text_of

KEEP, SPACE = "<keep/>", "<space/>"
"""Where in a look stand what keeps a paragraph with the next one, and the space around it."""
NUMBER = "\ue000{}\ue001"
"""What stands in a tag before its expression, and is the number of its look."""

_BLOCKS = re.compile(r"\s*\{\{p [^}%]*\}\}\s*")
_RUNS = re.compile(r"\{\{r\s[^}]*\}\}")
_NAMESPACE = re.compile(r' xmlns(?::\w+)?="[^"]*"')
# What a paragraph has once: others of its text would begin a page or section, or count on.
_ONCE = {W + name for name in ("pageBreakBefore", "numPr", "rPr", "sectPr")}
_BEFORE_SPACE = {  # CT_PPrBase
    W + name
    for name in (
        *("pStyle", "keepNext", "keepLines", "framePr", "widowControl", "suppressLineNumbers"),
        *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct"),
        *("topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid"),
    )
}


def number_looks(root: Any) -> list[str]:
    """Number the tags of paragraphs in a part; the looks of their own paragraphs, by number."""
    looks: list[str] = []
    for paragraph in root.iter(f"{W}p"):
        texts = texts_of(paragraph)
        words = words_of(texts)
        if _BLOCKS.fullmatch(words):
            characters = [*words]
            characters[words.index("{{p ") + 3] = f" {NUMBER.format(len(looks))}"
            rewrite(texts, characters)
            looks.append(_look(paragraph.find(f"{W}pPr")))
    return looks


def _look(properties: Any) -> str:
    """What a paragraph looks like, with places for what one of its text may need besides."""
    kept = [] if properties is None else [one for one in properties if one.tag not in _ONCE]
    named = {one.tag: _NAMESPACE.sub("", text_of(one).strip()) for one in kept}
    style = named.pop(f"{W}pStyle", "")
    keep = "" if f"{W}keepNext" in named else KEEP
    before = "".join(xml for tag, xml in named.items() if tag in _BEFORE_SPACE)
    space = "" if f"{W}spacing" in named else SPACE
    behind = "".join(xml for tag, xml in named.items() if tag not in _BEFORE_SPACE)
    return style + keep + before + space + behind


def keep_looks_behind(root: Any) -> None:
    """Give what stands behind a tag of runs a run of its own, which looks as the tag does."""
    for paragraph in root.iter(f"{W}p"):
        texts = texts_of(paragraph)
        words = words_of(texts)
        if "{{r" in words:
            rewrite(texts, _in_one(words))
            for text in texts:
                _part(text)


def _in_one(words: str) -> list[str]:
    """The characters of a text, those of each tag of runs all in the place of its first."""
    characters = [*words]
    for tag in _RUNS.finditer(words):
        characters[tag.start() : tag.end()] = [tag[0], *[""] * (len(tag[0]) - 1)]
    return characters


def _part(text: Any) -> None:
    """Part a run behind the first tag of runs in a text of it, and so on with what follows."""
    run, tag = text.getparent(), _RUNS.search(text.text or "")
    look = run.find(f"{W}rPr")
    following = [*text.itersiblings()]
    if tag is None or look is None or not (following or text.text[tag.end() :]):
        return
    rest, behind = run.makeelement(run.tag), deepcopy(text)
    text.text, behind.text = text.text[: tag.end()], text.text[tag.end() :]
    behind.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    rest.extend([deepcopy(look), behind, *following])
    run.addnext(rest)
    _part(behind)
