"""Pieces of WordprocessingML with docxtpl's tags in them."""

from __future__ import annotations

from xml.sax.saxutils import escape

from styles import BLUE, GREY, W, style_id

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
TAB = "<w:r><w:tab/></w:r>"
NAMES = f'xmlns:w="{W}" xmlns:r="{OFFICE}/relationships"'


def run(text: str, look: str = "") -> str:
    """Text in one look."""
    shape = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{shape}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def bold(text: str) -> str:
    """Bold text."""
    return run(text, "<w:b/><w:bCs/>")


def blue(text: str) -> str:
    """Text in the blue of the house."""
    return run(text, f'<w:color w:val="{BLUE}"/>')


def light(text: str) -> str:
    """Text that stands back."""
    return run(text, f'<w:color w:val="{GREY}"/>')


def paragraph(style: str, *runs: str) -> str:
    """A paragraph of runs; a piece that is no XML yet becomes a run."""
    inner = "".join(piece if piece.startswith("<") else run(piece) for piece in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{inner}</w:p>'


def brief(style: str, *runs: str) -> str:
    """A heading of nothing: such ones stand below each other like a list."""
    return paragraph(style, *runs).replace("</w:pPr>", "<w:contextualSpacing/></w:pPr>", 1)


def body(*runs: str) -> str:
    """A paragraph of running text."""
    return paragraph("Body Text", *runs)


def tag(statement: str) -> str:
    """A statement of docxtpl in a paragraph of its own, which vanishes when rendered."""
    return f"<w:p>{run(f'{{%p {statement} %}}')}</w:p>"


def when(condition: str, *parts: str) -> str:
    """Paragraphs that appear only if the condition holds."""
    return tag(f"if {condition}") + "".join(parts) + tag("endif")


def choice(*branches: tuple[str, str]) -> str:
    """The paragraphs of the first condition that holds; an empty one always does."""
    (first, content), *others = branches
    parts = [tag(f"if {first}"), content]
    for condition, other in others:
        parts += [tag(f"elif {condition}" if condition else "else"), other]
    return "".join(parts) + tag("endif")


def each(loop: str, *parts: str) -> str:
    """Paragraphs that are repeated."""
    return tag(f"for {loop}") + "".join(parts) + tag("endfor")


def blocks(name: str) -> str:
    """A paragraph that the renderer replaces by ready-made paragraphs."""
    return paragraph("Body Text", f"{{{{p {name} }}}}")


def optional(style: str, name: str, *runs: str) -> str:
    """A paragraph that appears only if the value is not empty."""
    return when(name, paragraph(style, *(runs or (f"{{{{ {name} }}}}",))))


def cell(width: int, content: str, shape: str = "") -> str:
    """A cell of a table; its width in twentieths of a point."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shape}</w:tcPr>{content}</w:tc>'


def row(cells: str, look: str = "") -> str:
    """A row of a table, never cut by a page's end."""
    return f"<w:tr><w:trPr><w:cantSplit/>{look}</w:trPr>{cells}</w:tr>"


def row_tag(statement: str, width: int, columns: int) -> str:
    """A statement of docxtpl in a row of its own, which vanishes when rendered."""
    content = f"<w:p>{run(f'{{%tr {statement} %}}')}</w:p>"
    return row(cell(width, content, f'<w:gridSpan w:val="{columns}"/>'))


def table(
    widths: tuple[int, ...], rows: str, *, style: str = "", borders: str = "", rest: str = ""
) -> str:
    """A table of fixed widths, with its properties in the order that Word demands."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/>{rest}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def field(name: str) -> str:
    """A field that Word fills in: the page or the number of pages."""
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return begin + code + middle + run("1") + end


def picture(height: int, name: str, words: str) -> str:
    """A picture of 3 by 2: pixels in rId1, outlines in rId2, and words for who cannot see it."""
    extent = f'cx="{height * 3 // 2}" cy="{height}"'
    vector = f'<asvg:svgBlip xmlns:asvg="{SVG}" r:embed="rId2"/>'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="1" name="{name}" descr="{words}"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="{name}"/>'
        '<pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId1"><a:extLst>'
        f'<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">{vector}</a:ext></a:extLst>'
        "</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</w:r>"
    )
