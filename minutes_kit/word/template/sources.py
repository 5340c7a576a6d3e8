"""The Jinja source of a part of a template, by docxtpl, which this module alone knows."""

from __future__ import annotations

import re
from typing import Any

from minutes_kit.rare import rare
from minutes_kit.word.dangers import OFFICE
from minutes_kit.word.template.parts import XML, text_of

# Word notes the keyboard's language with what is typed; the document's own stands in its styles.
_TYPED_LANGUAGE = rare(r"<w:lang [^>]*/>")
_ROOT = rare(r"<w:\w+[^>]*>")
_PARAGRAPH = rare(r"<w:p([ >])")
# What decides where an expression stands: XML around it.  Raw blocks and comments stay as they
# are, and so do tags in attributes.
_TOKEN = rare(
    r"\{%[-+]?\s*raw\s.*?endraw\s*[-+]?%\}|\{#.*?#\}"
    r"|(?P<open>\{[{%][-+]?)(?P<words>.*?)(?P<close>[-+]?[%}]\})"
    r"|<[^<>]*>",
    re.DOTALL,
)
_LOOK = rare(r"\ue000(\d{1,9})\ue001")  # before an expression, as `looks` numbers it
_ELEMENT = rare(r"<(/?)[wam]:(p|t|txbxContent|instrText|delText)(?=[ >])[^<>]*?(/?)>")
_BLOCKS = ("txbxContent", "")  # in these stand paragraphs; in other names, text
# docxtpl's way to print its own marks.
_LITERALS = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
_LITERAL = rare("|".join(map(re.escape, _LITERALS)))


def source(root: Any) -> str:
    """The Jinja source of a part, by docxtpl's own `patch_xml`."""
    from docxtpl import DocxTemplate

    from minutes_kit.word.template.accept.looks import keep_looks_behind, number_looks  # late, too

    looks = number_looks(root)
    keep_looks_behind(root)
    xml = _TYPED_LANGUAGE.sub("", text_of(root).replace("\n", " "))
    patched = _with_relationships(DocxTemplate("").patch_xml(xml))
    lines = _LITERAL.sub(lambda mark: f"{{{{ '{_LITERALS[mark[0]]}' }}}}", typed(patched, looks))
    return XML + _PARAGRAPH.sub(r"\n<w:p\1", lines)


def _with_relationships(xml: str) -> str:
    """The part with the prefix that hyperlinks need."""
    root = _ROOT.search(xml)
    if root is None or "xmlns:r=" in root[0]:
        return xml
    return f'{xml[: root.end() - 1]} xmlns:r="{OFFICE}"{xml[root.end() - 1 :]}'


def typed(xml: str, looks: list[str], place: str = "") -> str:
    """Give each tag a line of its own, and say what may stand there: text, runs or paragraphs.

    By the line a mistake is found back.  Paragraphs have the look of the one that they replace.
    """
    around = [place]

    def _tag(token: re.Match[str]) -> str:
        opening, words, closing = token.groups()
        if not opening:
            for end, name, empty in _ELEMENT.findall(token[0]):  # a raw text may hold several
                around[len(around) - len(end) :] = [] if end or empty else [name]
            return token[0]
        words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        if opening.startswith("{{") and around[-1] in ("p", *_BLOCKS):
            words = words.strip()
            blocks = around[-1] in _BLOCKS
            words = _paragraphs(words, looks) if blocks else f"({words})|runs "
        return f"{opening}\n{words}{closing}"

    return _TOKEN.sub(_tag, xml)


def _paragraphs(words: str, looks: list[str]) -> str:
    """The words of a tag that prints paragraphs, which look like the one with this number."""
    number = _LOOK.match(words)
    if number is None or int(number[1]) >= len(looks):
        return f"({words})|paragraphs "
    look = looks[int(number[1])].replace("\\", r"\\").replace("'", r"\'")
    return f"({words[number.end() :]})|paragraphs('{look}') "


def fix_columns(xml: str) -> str:
    """The part with as many grid columns as a loop over cells has made (docxtpl's own way)."""
    from docxtpl import DocxTemplate

    return XML + text_of(DocxTemplate("").fix_tables(xml.removeprefix(XML)))
