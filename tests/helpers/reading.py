"""What a reader reads in a document, with every number and bullet that Word writes."""

from __future__ import annotations

import re

from minutes_kit.word.package import read_package
from minutes_kit.word.proof.visible import LABEL, Seen

_STYLE = re.compile(r'<w:style [^>]*w:styleId="([^"]+)"[^>]*>(.*?)</w:style>', re.DOTALL)
_NUMBERING = re.compile(r"<w:numPr>.*?</w:numPr>", re.DOTALL)
_STYLED = re.compile(r'<w:pStyle w:val="([^"]+)"/>(?!<w:numPr>)')


def read(content: bytes) -> str:
    """The lines of a document, the cells of tables among them, each with single spaces."""
    parts = {name: part.decode("utf-8", "replace") for name, part in read_package(content).items()}
    styles = _STYLE.findall(parts["word/styles.xml"])
    numbers = {name: found[0] for name, style in styles if (found := _NUMBERING.search(style))}
    body = _STYLED.sub(
        lambda style: style[0] + numbers.get(style[1], ""), parts["word/document.xml"]
    )
    numbering = parts["word/numbering.xml"].replace('"bullet"', '"decimal"')  # labels like others
    text = Seen({"word/document.xml": body}, numbering).text
    text = text.translate({ord(sign): " " for sign in LABEL})
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n".join(["", *filter(None, lines), ""])


def unread(lines: list[str], text: str) -> list[str]:
    """The lines that a text does not hold in their order; one may be the cells of a row."""
    at, missing = 0, []
    for line in lines:
        words = r"\s".join(map(re.escape, line.split()))
        found = re.compile(rf"\n{words}(?=\n)").search(text, at)
        if found:
            at = found.end()
        else:
            missing.append(line)
    return missing
