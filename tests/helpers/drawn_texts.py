"""Texts drawn by hypothesis, from odd signs to markup, and whether one of them arrived.

`make test` draws the same texts each time, `make fuzz` others.
"""

from __future__ import annotations

import re

from hypothesis import settings
from hypothesis import strategies as st

from minutes_kit.text.blocks import Blocks, Run, Table

MORE = 10  # times as many examples where they are new each time


def often(examples: int) -> settings:
    """So many examples, the same each time; many more where new ones are drawn."""
    fixed = settings.get_current_profile_name() == "fixed"
    return settings(max_examples=examples * (1 if fixed else MORE))


# What neither a document nor any escape of YAML can carry.
REFUSED = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
ODD = st.sampled_from(
    [
        *"&<>\"'{}%#_|\\\u00a0\u2028\u0085\ufeff\u200b\u202e\u0301\ufdd0\U0001fffe\ue000\U0010ffff",
        *("&amp;", "&#38;", "{{", "}}", "{_{", "}_}", "{%", "%}", "{#", "{%p if x %}", "{{ a }}"),
        *("]]>", "<w:t>", "<!--", "</w:p>", "\\n", "%s", "{0}", "${x}", "  ", "\t", "\n", "👩‍👧"),
        *("שלום", "عربى"),
        *("e\u0301", "ﬀ", "ß", "İ", "x" * 300, "- ", ": ", " #", "'", "…", "A, B en C", "Volgende"),
    ]
)  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"])
TYPED = st.lists(st.one_of(ODD, CHARACTERS), min_size=1, max_size=12).map("".join)

MARKUP = [*"*[]()\\-_`#>&;<!1.x é|\t\n\n  ", "\n- ", "\n1. ", "\n2. ", "**", "](https://a.be)"]
MARKUP += ["www.a.be", "a@b.be", "https://", "\n\n", "\n  - ", "\n   ", "\u00a0", "😀", "[x](", '"']
MARKUP += ["\n| a | b |", "\n|--|-:|", "\na\tb", "\n## ", "\n### ", "\n1) ", "\n2) ", " *a* "]
HOSTILE = st.lists(st.sampled_from(MARKUP), max_size=30).map("".join)
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"))
# What people type: each a line, some of which are markup where they follow each other.
LINE = st.sampled_from(
    [
        *("3. Begroting", "5. Personeel", "6. Varia", "1) een", "2) twee", "a) eerste"),
        *("18. September 2025", "12. 5. 2025 wurde vereinbart", "2. 3. und 4. Quartal", "1.1. sub"),
        *("2.1 punt", "§ 1. artikel", "IV. vier", "1/ een", "1986. Een goed jaar", "007. geheim"),
        *("- een", "- twee", "  - diep", "    regel eronder", "- 5.000 €", "-een", "– streep"),
        *("•\tx", "\uf0b7\tsymbool", "o\trondje", "✓ klaar", "* voorlopig", "+ 3", "---"),
        *("De doos meet 20*30*40 cm, 2*3 = 6", "Mitarbeiter*innen", "élu*e*s", "(*)", "5* hotel"),
        *("*schuin* en **vet**", "(**Let op!**)", r"\*letterlijk*", r"C:\temp\*.doc", "C# en F#"),
        *("| Post | Bedrag |", "|---|--:|", "| Werking | 1.500 € |", "|x|", "a | b", "Naam\tUren"),
        *("An\t3", "\tJan\tFeb", "Genk\t5\t-2,5 %", "## Kop", "### Diepere kop", "# Kop", "##"),
        *("[de site](https://a.be)", "![foto](foto.png)", "Zie www.a.be, of a@b.be.", "10:30", ""),
        *("", "", "Besloten wordt:", "An Bos – OCMW", "    ingesprongen", "1. ", "- ", "> citaat"),
    ]
)  # fmt: skip
PEOPLE_TYPE = st.lists(LINE, max_size=12).map("\n".join)
TEXT = st.one_of(HOSTILE, ANY, PEOPLE_TYPE)
LINK = re.compile(r"\]\((?:<[^<>\n]*>|\S*)\)")
MARKER = re.compile(r"^[ \t]*(?:-[ ]|\d{1,3}[.)](?=[ \t]))", re.MULTILINE)
# What may vanish: stars at the edge of a word and the backslash before them, the marks of
# subheadings and tables, the targets of links.
MAY_GO = [
    re.compile(r"(?<!\w)\\?\*+|\*+(?!\w)"),
    re.compile(r"^[ \t]*##?#(?=[ \t])", re.MULTILINE),
    re.compile(r"^[ \t]*\||\|(?=.*\|[ \t]*$)|\|(?=[ \t]*$)", re.MULTILINE),
    re.compile(r"^[ \t]*\|[ |:-]*\|[ \t]*$", re.MULTILINE),
    LINK,
]


def look(run: Run) -> str:
    """A run with its look in signs that no case uses otherwise."""
    text = f"⟨{run.text}→{run.link}⟩" if run.link else run.text
    text = f"⟦i {text}⟧" if run.italic else text
    return f"⟦b {text}⟧" if run.bold else text


def printed(blocks: Blocks) -> str:
    """What a reader sees of a text, each list with its marks."""
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found += ["".join(run.text for run in cell) for row in block.rows for cell in row]
        else:
            mark = "-" if block.kind == "bullet" else block.mark
            found.append(f"{mark} {''.join(run.text for run in block.runs)}")
    return "\n".join(found)


def removable(text: str, lists: bool) -> set[int]:
    """The positions of a text that may be missing where it arrives."""
    may_go = [*MAY_GO, MARKER] if lists else MAY_GO
    gone = {n for one in may_go for found in one.finditer(text) for n in range(*found.span())}
    brackets = {n for n, c in enumerate(text) if c == "["} if LINK.search(text) else set()
    return gone | brackets | {n for n, c in enumerate(text) if c.isspace()}


def arrives(text: str, found: str, *, lists: bool = False) -> bool:
    """Whether `found` is the text without some of its removable characters, and nothing else.

    `lists` says that the marks of lists are not in `found`, as in a document, where Word
    writes them.
    """
    may_go = removable(text, lists)
    found = "".join(found.split())
    ends = {0}  # of what may have been matched so far
    for position, character in enumerate(text):
        taken = {end + 1 for end in ends if found.startswith(character, end)}
        ends = taken | (ends if position in may_go else set())
    return len(found) in ends
