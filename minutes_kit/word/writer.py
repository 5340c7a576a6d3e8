"""WordprocessingML for texts: runs, paragraphs, hyperlinks and numbered lists."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs, Side, Table
from minutes_kit.word.styles import ListLevel, Styles
from minutes_kit.word.xml import escape

_STYLES = {"bullet": "list bullet", "number": "list number", "continue": "list continue"}
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_DEEPEST = 3  # Word has list styles for three levels; deeper ones share the third
_TABLES = ("esf table", "table grid")  # the first that the template has
_LONGEST = 40  # characters by which the columns of a table share its width
_RULES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_JUSTIFIED = {
    "left": "",
    "center": '<w:jc w:val="center"/>',
    "right": '<w:jc w:val="right"/>',
}
_BELOW_TABLE = '<w:spacing w:before="120"/>'


class StyleError(Exception):
    """A style that the text needs and the template does not have."""


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
        self.numbers: list[str] = []
        self._open: dict[int, int] = {}
        self._bookmarks = 0
        body = styles.ids.get("body text")
        self._usual = (f'<w:pStyle w:val="{body}"/>' if body else "") + "<keep/><space/>"

    def blocks(self, value: Blocks, look: str = "") -> str:
        """The paragraphs and tables of a text, plain paragraphs with a look.

        A look is properties of a paragraph, with `<keep/>` and `<space/>` where others may stand.
        """
        look = look or self._usual
        below = [False, *(isinstance(block, Table) for block in value)]
        return "".join([self._block(*one, look) for one in zip(value, below, strict=False)])

    def _block(self, block: Paragraph | Table, below_table: bool, look: str) -> str:
        """A paragraph or a table."""
        if isinstance(block, Table):
            return self._table(block)
        if block.kind in ("heading", "subheading"):
            return self._heading(block)
        return self._paragraph(block, _BELOW_TABLE * below_table, look)

    def runs(self, value: Runs) -> str:
        """The runs of a line."""
        return "".join(map(self._run, value))

    def _style(self, name: str) -> str:
        """The id of a style."""
        if name not in self.styles.ids:
            raise StyleError(name.title())
        return self.styles.ids[name]

    def _body(self, runs: Runs, look: str = "", style: str = "body text") -> str:
        """A paragraph in a style, if the template has it."""
        known = self.styles.ids.get(style)
        look = f'<w:pStyle w:val="{known}"/>{look}' if known else look
        return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{self.runs(runs)}</w:p>"

    def _heading(self, paragraph: Paragraph) -> str:
        """A heading, in bold where the template has no style for its level."""
        style = f"heading {paragraph.level}"
        if style in self.styles.ids:
            return self._body(paragraph.runs, "<w:keepNext/>", style)
        outline = f'<w:keepNext/><w:outlineLvl w:val="{paragraph.level - 1}"/>'
        return self._body(_bold(paragraph.runs), outline)

    def _table(self, table: Table) -> str:
        """A table over the whole width, whose first row returns on each page."""
        style = next((self.styles.ids[name] for name in _TABLES if name in self.styles.ids), "")
        look = f'<w:tblStyle w:val="{style}"/>' if style else ""
        rules = "" if style else f"<w:tblBorders>{_RULES}</w:tblBorders>"
        widths = _widths(table)
        grid = "".join(f'<w:gridCol w:w="{2 * width}"/>' for width in widths)
        rows = [self._row(row, widths, table.sides) for row in table.rows[1:]]
        return (
            f'<w:tbl><w:tblPr>{look}<w:tblW w:w="5000" w:type="pct"/>{rules}{_LOOK}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{self._header(table, widths)}{''.join(rows)}</w:tbl>"
        )

    def _header(self, table: Table, widths: Sequence[int]) -> str:
        """The row that names the columns."""
        style = "table heading" if "table heading" in self.styles.ids else ""
        names = table.rows[0] if style else tuple(map(_bold, table.rows[0]))
        return self._row(names, widths, table.sides, style, "<w:tblHeader/>")

    def _row(
        self,
        cells: Sequence[Runs],
        widths: Sequence[int],
        sides: Sequence[Side],
        style: str = "",
        look: str = "",
    ) -> str:
        """A row of a table, never cut by a page's end."""
        inner = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="pct"/></w:tcPr>'
            f"{self._body(cell, _JUSTIFIED[side], style or 'body text')}</w:tc>"
            for cell, width, side in zip(cells, widths, sides, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{look}</w:trPr>{inner}</w:tr>"

    def _paragraph(self, paragraph: Paragraph, space: str, look: str) -> str:
        """A paragraph in the style of its kind and level."""
        keep = "<w:keepNext/>" * paragraph.kept
        runs = self.runs(paragraph.runs)
        if paragraph.kind == "text":
            look = look.replace("<keep/>", keep).replace("<space/>", space)
            return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{runs}</w:p>"
        depth = min(paragraph.level, _DEEPEST)
        name = _STYLES[paragraph.kind] + (f" {depth}" if depth > 1 else "")
        numbering = self._numbering(paragraph, name)
        look = f'<w:pStyle w:val="{self._style(name)}"/>{keep}{numbering}{space}'
        return f"<w:p><w:pPr>{look}</w:pPr>{runs}</w:p>"

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
            self.numbers.append(_override(base, level, paragraph))
        return self._open[paragraph.level]

    def _run(self, run: Run) -> str:
        """A run, inside a hyperlink where it has a target."""
        look = "<w:b/>" * run.bold + "<w:i/>" * run.italic
        if run.link and "hyperlink" in self.styles.ids:
            look = f'<w:rStyle w:val="{self.styles.ids["hyperlink"]}"/>{look}'
        look = f"<w:rPr>{look}</w:rPr>" if look else ""
        text = f'<w:r>{look}<w:t xml:space="preserve">{inline(run.text)}</w:t></w:r>'
        if run.anchor:
            return self._anchored(run.anchor, text if run.text else "")
        if run.link.startswith("#"):
            return f'<w:hyperlink w:anchor="{escape(run.link[1:])}">{text}</w:hyperlink>'
        return (
            f'<w:hyperlink r:id="{self._link(run.link)}">{text}</w:hyperlink>' if run.link else text
        )

    def _anchored(self, name: str, content: str) -> str:
        """What a link inside the document leads to."""
        self._bookmarks += 1
        number = f'w:id="{self._bookmarks}"'
        start = f'<w:bookmarkStart {number} w:name="{escape(name)}"/>'
        return f"{start}{content}<w:bookmarkEnd {number}/>"

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
            f'<w:num w:numId="{number}">{list_}</w:num>'
            for number, list_ in enumerate(self.numbers, self.styles.next_number)
        )


def _override(base: ListLevel, level: int, first: Paragraph) -> str:
    """The content of a `w:num` that gives the numbers as they were typed."""
    start, text = f'="{first.start}"/>', f"%{level + 1}{first.mark[-1:] or '.'}"
    shape = base.shapes.get(level)
    own = ""
    if shape and (shape.form, shape.text) != ("decimal", text):
        own = (
            f'<w:lvl w:ilvl="{level}"><w:start w:val{start}<w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="{text}"/>{shape.look}</w:lvl>'
        )
    return (
        f'<w:abstractNumId w:val="{base.abstract}"/><w:lvlOverride w:ilvl="{level}">'
        f"<w:startOverride w:val{start}{own}</w:lvlOverride>"
    )


def _bold(runs: Runs) -> Runs:
    """Runs in bold."""
    return Runs(replace(run, bold=True) for run in runs)


def _widths(table: Table) -> list[int]:
    """The widths of the columns in fiftieths of a percent, by their longest texts."""
    columns = zip(*table.rows, strict=True)
    longest = [min(_LONGEST, max(len(cell.words()) for cell in cells) + 2) for cells in columns]
    return [5000 * length // sum(longest) for length in longest]
