"""WordprocessingML for texts: runs, paragraphs, hyperlinks and numbered lists."""

from __future__ import annotations

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs
from minutes_kit.word.styles import ListLevel, Styles

_STYLES = {"bullet": "list bullet", "number": "list number", "continue": "list continue"}
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_DEEPEST = 3  # Word has list styles for three levels; deeper ones share the third


class StyleError(Exception):
    """A style that the text needs and the template does not have."""


def escape(text: str) -> str:
    """A text as XML character data or attribute value."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def inline(text: str) -> str:
    """A text as it stands inside `w:t`, with line breaks and tabs as elements around it."""
    text = escape(text)
    if "\n" in text or "\t" in text:
        text = text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        text = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return text


class Writer:
    """Writes texts for one document, and gathers its hyperlinks and numbered lists."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.part = ""
        self.links: dict[str, dict[str, str]] = {}
        self.numbers: list[tuple[int, ListLevel, int]] = []
        self._open: dict[int, int] = {}

    def blocks(self, value: Blocks) -> str:
        """The paragraphs of a text."""
        return "".join(map(self._paragraph, value))

    def runs(self, value: Runs) -> str:
        """The runs of a line."""
        return "".join(map(self._run, value))

    def _style(self, name: str) -> str:
        """The id of a style."""
        if name not in self.styles.ids:
            raise StyleError(name.title())
        return self.styles.ids[name]

    def _paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph in the style of its kind and level."""
        runs = self.runs(paragraph.runs)
        if paragraph.kind == "text":
            style = self.styles.ids.get("body text")
            look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
            return f"<w:p>{look}{runs}</w:p>"
        depth = min(paragraph.level, _DEEPEST)
        name = _STYLES[paragraph.kind] + (f" {depth}" if depth > 1 else "")
        numbering = self._numbering(paragraph, name)
        return f'<w:p><w:pPr><w:pStyle w:val="{self._style(name)}"/>{numbering}</w:pPr>{runs}</w:p>'

    def _numbering(self, paragraph: Paragraph, style: str) -> str:
        """The numbering that a paragraph needs besides its style's own."""
        deeper = max(paragraph.level - _DEEPEST, 0)
        if paragraph.kind == "continue" or (paragraph.kind == "bullet" and not deeper):
            return ""
        if style not in self.styles.levels:
            raise StyleError(style.title())
        base = self.styles.levels[style]
        number = base.number
        level = min(base.level + deeper, 8)
        if paragraph.kind == "number":
            number = str(self._number(paragraph, base, level))
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _number(self, paragraph: Paragraph, base: ListLevel, level: int) -> int:
        """The number of the list that a paragraph begins or goes on with."""
        if paragraph.start is not None:
            self._open[paragraph.level] = self.styles.next_number + len(self.numbers)
            self.numbers.append((level, base, paragraph.start))
        return self._open[paragraph.level]

    def _run(self, run: Run) -> str:
        """A run, inside a hyperlink where it has a target."""
        look = "<w:b/>" * run.bold + "<w:i/>" * run.italic
        if run.link and "hyperlink" in self.styles.ids:
            look = f'<w:rStyle w:val="{self.styles.ids["hyperlink"]}"/>{look}'
        look = f"<w:rPr>{look}</w:rPr>" if look else ""
        text = f'<w:r>{look}<w:t xml:space="preserve">{inline(run.text)}</w:t></w:r>'
        return (
            f'<w:hyperlink r:id="{self._link(run.link)}">{text}</w:hyperlink>' if run.link else text
        )

    def _link(self, url: str) -> str:
        """The id of a hyperlink of the current part; one target has one."""
        links = self.links.setdefault(self.part, {})
        return links.setdefault(url, f"rIdLink{len(links) + 1}")

    def relationships(self, part: str) -> str:
        """The relationships of a part's hyperlinks."""
        return "".join(
            f'<Relationship Id="{name}" Type="{_HYPERLINK}" Target="{escape(url)}" '
            'TargetMode="External"/>'
            for url, name in self.links.get(part, {}).items()
        )

    def numbering(self) -> str:
        """A `w:num` for each numbered list, which lets it start anew."""
        return "".join(
            f'<w:num w:numId="{self.styles.next_number + index}">'
            f'<w:abstractNumId w:val="{base.abstract}"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for index, (level, base, start) in enumerate(self.numbers)
        )
