"""Templates with other bodies and tags, and libraries of node in processes of their own."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

from folders import ROOT, TESTS

HERE = TESTS / "bench"
OURS = ROOT / "templates" / "esf.docx"
KINDS = ("BodyText", "ListBullet", "ListContinue")  # of paragraphs in texts


def template(body: str, change: Callable[[str], str] = str) -> bytes:
    """`templates/esf.docx` with another body: a text file with a line for each paragraph."""
    inner = "".join(map(_line, Path(HERE, body).read_text(encoding="utf-8").splitlines()))
    file = io.BytesIO()
    with zipfile.ZipFile(OURS) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if re.match(r"word/(document|header|footer)\d*\.xml$", name):
                part = change(_with_body(part.decode(), inner)).encode()
            new.writestr(name, part)
    return file.getvalue()


def _with_body(part: str, inner: str) -> str:
    """A part with a body of its own, where it has one."""
    return re.sub("(?<=<w:body>).*(?=<w:sectPr)", lambda _: inner, part, flags=re.DOTALL)


def _line(line: str) -> str:
    """A paragraph, or a piece of a table as it is."""
    return line if line.startswith("<") else _paragraph(*line.split("|", 1))


def _paragraph(style: str, text: str) -> str:
    """A paragraph with a style; docxtpl's `{{r }}` stands in a run of its own."""
    runs = (
        f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>'
        for piece in re.split(r"(\{\{r .*?\}\})", text)
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style or "BodyText"}"/></w:pPr>{"".join(runs)}</w:p>'


def for_node(part: str) -> str:
    """A part with the tags of node's libraries in the place of docxtpl's.

    What is ready-made XML there, is loops in the template here, as most people would write it.
    """
    part = re.sub(r"\{%p end\w+ %\}", "{{/}}", part)
    part = re.sub(r"\{%p [^%]*?(\w+) %\}", r"{{#\1}}", part)
    ready = re.escape(_paragraph("", "{{p TEXT }}")).replace("TEXT", r"[\w.]*?(\w+)")
    part = re.sub(ready, lambda found: _loop(found[1], *map(_loop, KINDS)), part)
    return re.sub(r"\{\{r? [\w.]*?(\w+) \}\}", r"{{\1}}", part)


def _loop(name: str, *inside: str) -> str:
    """Paragraphs that are repeated; a kind of paragraph stands where a text has it."""
    inner = "".join(inside) or _paragraph(name, "{{words}}")
    return _paragraph("", f"{{{{#{name}}}}}") + inner + _paragraph("", "{{/}}")


def words(document: bytes) -> str:
    """The text of a document's body but for spaces, to see that everybody wrote the same."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        xml = archive.read("word/document.xml").decode()
    return "".join("".join(re.findall(r"<w:t(?:>| [^>]*>)([^<]+)", xml)).split())


def libraries() -> list[str]:
    """The libraries of node that are installed here."""
    known = ("docxtemplater", "easy-template-x") if shutil.which("node") else ()
    return [name for name in known if (TESTS / "node_modules" / name).is_dir()]


class Node:
    """A library of node, with js-yaml, in a process that stays, so that it is warm, too."""

    def __init__(self, library: str, folder: Path, texts: list[str]) -> None:
        path, notes = folder / f"{library}.docx", folder / "notes.json"
        self.made = folder / f"by_{library}.docx"
        path.write_bytes(template("seed.txt", for_node))
        notes.write_text(json.dumps(texts), encoding="utf-8")
        self.process = subprocess.Popen(
            ["node", str(HERE / "peers.js"), library, str(path), str(notes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def document(self) -> bytes:
        """The document of the first notes."""
        self._ask(f"save {self.made}")
        return self.made.read_bytes()

    def measure(self, count: int) -> float:
        """The milliseconds that one of several documents takes."""
        return self._ask(str(count)) * 1e3

    def close(self) -> None:
        """End the process."""
        self.process.communicate()

    def _ask(self, line: str) -> float:
        """Let it make as many documents, or save one; the seconds that one took."""
        into, out = self.process.stdin, self.process.stdout
        assert into
        assert out
        print(line, file=into, flush=True)
        return float(out.readline())
