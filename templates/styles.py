"""Styles and list numbering of the ESF minutes, by their built-in English names."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

BLUE = "003399"
GREY = "595959"  # 7:1 on white, well above the 4.5:1 that EN 301 549 asks
RULE = "BFC8DD"

HEADINGS, BULLETS, NUMBERS, OVERVIEW, AGENDA = 1, 2, 3, 4, 5  # numId
STEP = 357  # indent of one list level, in twentieths of a point
HEADING_STEP = 510  # leaves room for "10." in the size of a heading
WIDER = 200  # for each level of a number below
ITEM_NUMBERS = ("%1.", "%1.%2", "%1.%2.%3")
AGENDA_ITEMS = ("Agenda Item", "Agenda Item 2", "Agenda Item 3")
AGENDA_STEP = 567

FONT = '<w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'


def size(points: float) -> str:
    """A font size."""
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def colour(value: str) -> str:
    """A text colour."""
    return f'<w:color w:val="{value}"/>'


def space(before: float = 0, after: float = 0, line: float = 1.08) -> str:
    """The white above and below in points, and the line spacing."""
    sides = f'w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"'
    return f'<w:spacing {sides} w:line="{line * 240:.0f}" w:lineRule="auto"/>'


def border(side: str, eighths: int, gap: int, tint: str = BLUE) -> str:
    """One border; its width in eighths of a point, its gap in points."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{gap}" w:color="{tint}"/>'


def number(num: int, level: int = 0) -> str:
    """A level of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


EXACTLY_ONE = '<w:spacing w:line="20" w:lineRule="exact"/>'
BOLD, REGULAR = "<w:b/><w:bCs/>", '<w:b w:val="0"/><w:bCs w:val="0"/>'
KEEP = "<w:keepNext/><w:keepLines/>"


def outline(level: int) -> str:
    """The place in the document's structure; 0 is the highest."""
    return f'<w:outlineLvl w:val="{level}"/>'


LISTS = ("List Bullet", "List Number", "List Continue")
BUILT_IN = {"Title", "Subtitle", "Body Text", "header", "footer"}
BUILT_IN |= {f"heading {level}" for level in (1, 2, 3, 4)}
BUILT_IN |= {f"{name}{suffix}" for name in LISTS for suffix in ("", " 2", " 3")}


def style(name: str, based: str, p: str = "", r: str = "", *, after: str = "") -> str:
    """A paragraph style; `after` is the style of the paragraph that follows it in Word."""
    own = "" if name in BUILT_IN else ' w:customStyle="1"'
    follow = f'<w:next w:val="{after}"/>' if after else ""
    look = (f"<w:pPr>{p}</w:pPr>" if p else "") + (f"<w:rPr>{r}</w:rPr>" if r else "")
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{follow}<w:qFormat/>{look}</w:style>'
    )


def style_id(name: str) -> str:
    """Word's identifier of a style: its name in capitals without spaces."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def defaults() -> str:
    """What every paragraph starts from; the renderer puts the document's language here."""
    lang = '<w:lang w:val="nl-BE" w:eastAsia="nl-BE" w:bidi="ar-SA"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{FONT}{size(11)}{lang}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{space()}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{cell_margins(0, 108, 0, 108)}</w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{colour(BLUE)}<w:u w:val="single"/>'
        "</w:rPr></w:style>"
    )


def cell_margins(top: int, left: int, bottom: int, right: int) -> str:
    """The white inside a table's cells, in twentieths of a point."""
    sides = {"top": top, "left": left, "bottom": bottom, "right": right}
    inner = "".join(f'<w:{side} w:w="{w}" w:type="dxa"/>' for side, w in sides.items())
    return f"<w:tblCellMar>{inner}</w:tblCellMar>"


def top_styles() -> str:
    """The styles of the header, the footer and the top of the first page."""
    box = "".join(border(side, 8, 5) for side in ("top", "left", "bottom", "right"))
    inset = '<w:ind w:left="120" w:right="120"/>'
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>'
    small = colour(GREY) + size(9)
    return "".join(
        (
            style("header", "Normal", space(line=1.05), colour(BLUE) + size(10)),
            style("Header Right", "Header", '<w:jc w:val="right"/>', colour(BLUE)),
            style("Header End", "Header", EXACTLY_ONE),
            style("footer", "Normal", tabs + space(line=1), small),
            style("Draft", "Normal", f"<w:pBdr>{box}</w:pBdr>{space(0, 18)}{inset}", BOLD),
            style("Document Kind", "Normal", KEEP + space(), BOLD + colour(GREY) + size(12)),
            style("Title", "Normal", KEEP + space(2, 6, 1), BOLD + colour(BLUE) + size(22)),
            style("Subtitle", "Normal", space(0, 4), size(12)),
            style("Metadata", "Normal", space(0, 2), colour(GREY)),
        )
    )


def heading_styles() -> str:
    """The headings; only the items of the agenda carry a number."""
    first = KEEP + number(HEADINGS) + space(16, 5, 1.05) + outline(0)
    plain = KEEP + number(0) + space(16, 4, 1.05) + '<w:ind w:left="0" w:firstLine="0"/>'
    second = KEEP + space(12, 4, 1.05) + outline(1)
    third = KEEP + space(8, 2, 1.05) + outline(2)
    fourth = KEEP + space(8, 2, 1.05) + outline(3)
    project = KEEP + space(10, 3) + outline(1)
    part = KEEP + number(0) + space(26, 4, 1.05) + '<w:ind w:left="0" w:firstLine="0"/>'
    following = "BodyText"
    return "".join(
        (
            style("heading 1", "Normal", first, BOLD + size(15), after=following),
            style("heading 2", "Normal", second, BOLD + size(12), after=following),
            style("heading 3", "Normal", third, BOLD + size(11), after=following),
            style("heading 4", "Normal", fourth, "<w:i/><w:iCs/>" + size(11), after=following),
            style("Heading 1 Unnumbered", "Heading1", plain, size(13), after=following),
            style("Heading 1 Own Number", "Heading1", own(1), after=following),
            *(numbered(level, following) for level in (2, 3)),
            style("Part", "Heading1", part, colour(BLUE) + size(17), after="Heading1"),
            style("Group", "Heading2", KEEP + space(8, 2, 1.05), size(11), after="Attendee"),
            style("Project", "Heading2", project, REGULAR + size(11), after=following),
            style("Project 2", "Project", outline(2), after=following),
            style("Project 3", "Project", outline(3), after=following),
        )
    )


def own(level: int) -> str:
    """No number of Word's, but room for one that was typed."""
    step = HEADING_STEP + (level - 1) * WIDER
    return number(0) + f'<w:ind w:left="{step}" w:hanging="{step}"/>'


def numbered(level: int, following: str) -> str:
    """A heading for items of a level below the first: with Word's number, and with a typed one."""
    base = f"Heading{level}"
    return style(
        f"Heading {level} Numbered", base, number(HEADINGS, level - 1), after=following
    ) + style(f"Heading {level} Own Number", base, own(level), after=following)


def text_styles() -> str:
    """The running text, the people, the table's cells and the closing lines."""
    hang = f'<w:ind w:left="{STEP}" w:hanging="{STEP}"/>'
    inner = f'<w:ind w:left="{2 * STEP}" w:hanging="{STEP}"/>'
    middle = '<w:tabs><w:tab w:val="left" w:pos="4535"/></w:tabs>'
    flush = '<w:ind w:left="0" w:firstLine="0"/>'
    signing = f"<w:pBdr>{border('top', 4, 4, GREY)}</w:pBdr>"
    bar = f"<w:pBdr>{border('left', 24, 8)}</w:pBdr>"
    return "".join(
        (
            style("Body Text", "Normal", space(0, 6)),
            style("Attendee", "Normal", f"<w:keepLines/>{space(0, 2)}{hang}"),
            style("Attendee Pair", "Attendee", middle),
            style("Group Member", "Attendee", inner),
            style("Group Member Pair", "GroupMember", middle),
            style("Table Heading", "Normal", KEEP + space(0, 4), BOLD + colour(BLUE)),
            style("Rsvp", "BodyText", f'{bar}{space(8, 8)}<w:ind w:left="227"/>'),
            style("Vote", "BodyText"),
            style("Overview", "Normal", number(OVERVIEW) + space(0, 2)),
            style("Overview Own Number", "Overview", own(1)),
            style("Overview Part", "Overview", f"{KEEP}{number(0)}{space(6, 2)}{flush}", BOLD),
            style("Signature", "Normal", f"{KEEP}{signing}{space(36, 0)}", BOLD),
            style("Signature Role", "Normal", KEEP + space()),
            style("Signatures Heading", "Heading1Unnumbered", after="Signature"),
            style("Funding", "Normal", space(2), size(9)),
        )
    )


def list_styles() -> str:
    """Three levels of bullets, of numbers and of paragraphs that go on inside an item."""
    out = []
    for level, suffix in enumerate(("", " 2", " 3")):
        indent = f'<w:ind w:left="{STEP * (level + 1)}"/>'
        below = space(0, 4)
        out += [
            style(f"List Bullet{suffix}", "Normal", number(BULLETS, level) + below),
            style(f"List Number{suffix}", "Normal", number(NUMBERS, level) + below),
            style(f"List Continue{suffix}", "Normal", below + indent),
        ]
    return "".join(out)


def table_style() -> str:
    """The tables of actions and of texts: thin rules only, its first column flush with the text."""
    lines = border("top", 8, 0) + border("bottom", 4, 0, RULE) + border("insideH", 4, 0, RULE)
    # The paragraphs bring their own white below, so the cells add it only above.
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="ESFTable">'
        '<w:name w:val="ESF Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders>{cell_margins(80, 0, 0, 170)}</w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f"{border('bottom', 8, 0)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )


def agenda_styles() -> str:
    """The items of an agenda alone: three levels with Word's numbers, and with typed ones."""
    part = f"{KEEP}{number(0)}{space(12, 4)}" + '<w:ind w:left="0" w:firstLine="0"/>'
    white = space(0, 5)
    out = [style("Agenda Part", "Normal", part, BOLD + colour(BLUE) + size(12))]
    for depth, name in enumerate(AGENDA_ITEMS):
        indent = f'<w:ind w:left="{AGENDA_STEP * (depth + 1)}" w:hanging="{AGENDA_STEP}"/>'
        out += [
            style(name, "Normal", number(AGENDA, depth) + white),
            style(f"{name} Own Number", "Normal", number(0) + white + indent),
        ]
    return "".join(out)


def styles(more: str = "") -> str:
    """The part word/styles.xml."""
    paragraphs = top_styles() + heading_styles() + text_styles() + list_styles() + more
    return f'{XML}<w:styles xmlns:w="{W}">{defaults()}{paragraphs}{table_style()}</w:styles>'


def level(
    depth: int, form: str, text: str, named: str = "", step: int = STEP, *, deeper: int = 1
) -> str:
    """One level of a list, bound to the style named, if any; each is `deeper` by its step."""
    link = f'<w:pStyle w:val="{named}"/>' if named else ""
    indent = f'<w:ind w:left="{step * (depth * deeper + 1)}" w:hanging="{step}"/>'
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{link}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent}</w:pPr><w:rPr>{FONT}{colour(BLUE)}</w:rPr></w:lvl>"
    )


def nested(forms: tuple[tuple[str, str], ...], name: str) -> str:
    """Nine levels that repeat three forms; the first three belong to styles."""
    names = [style_id(f"{name}{suffix}") for suffix in ("", " 2", " 3")] + [""] * 6
    return "".join(
        level(depth, form, text.replace("%", f"%{depth + 1}"), names[depth])
        for depth, (form, text) in enumerate(forms * 3)
    )


def headings() -> str:
    """The numbers of items: 1., 1.1, 1.1.1; all stand at the margin."""
    named = ("Heading1", "Heading2Numbered", "Heading3Numbered")
    return "".join(
        level(depth, "decimal", text, name, HEADING_STEP + depth * WIDER, deeper=0)
        for depth, (text, name) in enumerate(zip(ITEM_NUMBERS, named, strict=True))
    )


def agenda_numbers() -> str:
    """The same numbers in an agenda alone, each level further from the margin."""
    return "".join(
        level(depth, "decimal", text, style_id(name), AGENDA_STEP)
        for depth, (text, name) in enumerate(zip(ITEM_NUMBERS, AGENDA_ITEMS, strict=True))
    )


def numbering(more: dict[int, str]) -> str:
    """The part word/numbering.xml; more lists have the levels of each by its number."""
    bullets = nested((("bullet", "•"), ("bullet", "–"), ("bullet", "•")), "List Bullet")
    forms = (("decimal", "%."),) * 3  # a number that was typed is printed as it was typed
    lists = {
        HEADINGS: headings(),
        BULLETS: bullets,
        NUMBERS: nested(forms, "List Number"),
        OVERVIEW: level(0, "decimal", "%1.", "Overview", HEADING_STEP),
        **more,
    }
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{num}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
        for num, levels in lists.items()
    )
    nums = "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="{num}"/></w:num>' for num in lists
    )
    return f'{XML}<w:numbering xmlns:w="{W}">{kinds}{nums}</w:numbering>'
