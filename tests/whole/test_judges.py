"""The judges pass a good document and, together, see every way of breaking it.

The Open XML SDK, a process for each file, is asked of what no other judge sees.
"""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Callable
from pathlib import Path

import broken
import judges
import pytest
from covering import covering
from judges import needs

Reader = Callable[[Path], str]

MUST_SEE = {
    "unclosed element": "integrity own",
    "ampersand not escaped": "integrity own",
    "control character": "integrity own",
    "unknown prefix": "integrity own",
    "unknown entity": "integrity own",
    "header not well-formed": "integrity own",
    "styles not well-formed": "integrity own",
    "numbering not well-formed": "integrity own",
    "properties not well-formed": "integrity own",
    "relationships not well-formed": "integrity own",
    "text before its properties": "sdk",
    "run properties in wrong order": "sdk",
    "alignment before style": "sdk",
    "cell properties last": "sdk",
    "unknown element": "sdk",
    "unknown attribute": "sdk",
    "invalid attribute value": "sdk",
    "word for a number": "sdk",
    "attribute missing": "sdk",
    "paragraph in a paragraph": "sdk",
    "run in the body": "sdk",
    "text in a paragraph": "sdk",
    "loose characters": "own",
    "table without grid": "integrity",
    "table without properties": "sdk",
    "other namespace": "integrity",
    "header with another root": "sdk",
    "link without relationship": "integrity own",
    "picture without relationship": "integrity own",
    "header without relationship": "integrity own",
    "part missing": "integrity own",
    "header missing": "integrity own",
    "relationships missing": "integrity own",
    "document missing": "integrity own",
    "types missing": "integrity own",
    "root relationships missing": "integrity own",
    "type of the picture missing": "integrity own",
    "type of the header missing": "integrity",
    "type of the header wrong": "integrity",
    "type without a part": "own",
    "part without a type": "integrity own",
    "relationship id doubled": "integrity own",
    "relationship of another kind": "integrity",
    "relationship without a kind": "sdk",
    "member doubled": "integrity own",
    "file cut short": "integrity own",
    "byte changed": "integrity own",
    "cell without paragraph": "own",
    "table last in a cell": "own",
    "row without cells": "integrity",
    "vertical merge without start": "own",
    "table at the very end": "own",
    "bookmark not closed": "own",
    "bookmark not opened": "own",
    "bookmark name doubled": "own",
    "bookmark id doubled": "own",
    "field not ended": "own",
    "field not begun": "own",
    "drawing id doubled": "own",
    "list without definition": "integrity own",
    "list without abstract one": "own",
    "unknown paragraph style": "integrity own",
    "unknown character style": "integrity own",
    "unknown table style": "integrity own",
    "style of another kind": "own",
    "style doubled": "own",
    "style based on nothing": "integrity own",
    "no section properties": "own",
    "paragraph after the section": "own",
    "title doubled": "own",
    "date that is none": "own",
    "variable left over": "own",
    "condition left over": "own",
    "comment left over": "own",
    "variable left over in two runs": "own",
    "variable left over in the header": "own",
    "variable left over in the title": "own",
    "variable left over in alt text": "own",
    "empty paragraph left over": "own",
}
WORDS = ["Meeting", "Plain words & more", "Link", "Finding", "Who", "Jan", "An", "The end"]


def expected(judge: str) -> set[str]:
    """Name the breakages one judge must see."""
    return {name for name, names in MUST_SEE.items() if judge in names.split()}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write the good document and the broken ones."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return broken.write(tmp_path_factory.mktemp("broken"))


def test_every_breakage_has_a_judge() -> None:
    """No breakage stands outside the table, and none there without a judge."""
    assert MUST_SEE.keys() == broken.BREAKAGES.keys()
    assert all(MUST_SEE.values())


def test_good_document_passes(files: dict[str, Path]) -> None:
    """Neither ooxml-integrity nor our own checks object to the good document."""
    assert judges.integrity(files["good"]) == []
    assert judges.own(files["good"]) == []


@pytest.mark.parametrize("name", sorted(expected("integrity")))
def test_integrity(files: dict[str, Path], name: str) -> None:
    """The breakage is seen by ooxml-integrity."""
    assert judges.integrity(files[name])


@pytest.mark.parametrize("name", sorted(expected("own")))
def test_own(files: dict[str, Path], name: str) -> None:
    """The breakage is seen by our own checks."""
    assert judges.own(files[name])


@needs("sdk")
def test_sdk(files: dict[str, Path]) -> None:
    """The Open XML SDK passes the good document and sees what it must."""
    found = judges.sdk([files[name] for name in ("good", *sorted(expected("sdk")))])
    assert {path.stem for path, findings in found.items() if not findings} == {"good"}


@pytest.mark.parametrize("name", sorted(expected("sdk")))
def test_a_document_that_only_a_slow_judge_objects_to_is_never_left_out(
    files: dict[str, Path], name: str
) -> None:
    """Of two good documents one is enough; the broken one is not among those that are alike."""
    good = files["good"]
    again = Path(shutil.copy(good, good.with_stem(f"again {name}")))
    chosen = covering([good, again, files[name]])
    assert files[name] in chosen
    assert again not in chosen


def test_allowed_text(files: dict[str, Path]) -> None:
    """Marks that the user wrote are no left-overs, other marks in that document are."""
    path = files["variable left over"]
    assert judges.own(path, allowed="Write {{ name }} there") == []
    assert judges.own(path, allowed="Write {{ names }} or {{ or }} there")


@pytest.mark.parametrize("read", [judges.pandoc_text, judges.mammoth_text, judges.docx_text])
def test_readers(files: dict[str, Path], read: Reader) -> None:
    """Every reader finds all words, in order."""
    assert_in_order(read(files["good"]))


def assert_in_order(text: str) -> None:
    """Find the words of the good document one after the other."""
    place = 0
    for words in WORDS:
        place = text.index(words, place) + len(words)


@needs("soffice")
def test_libreoffice_text(files: dict[str, Path], tmp_path: Path) -> None:
    """LibreOffice reads two files of the same name in one start."""
    other = tmp_path / "other" / "good.docx"
    other.parent.mkdir()
    shutil.copyfile(files["good"], other)
    texts = judges.libreoffice_text([files["good"], other], tmp_path / "out")
    assert list(texts) == [files["good"], other]
    for text in texts.values():
        assert_in_order(text)


@needs("soffice")
def test_libreoffice_pdf(files: dict[str, Path], tmp_path: Path) -> None:
    """LibreOffice makes a PDF."""
    pdf = judges.libreoffice_pdf([files["good"]], tmp_path)[files["good"]]
    assert pdf.read_bytes().startswith(b"%PDF")


@needs("soffice")
def test_libreoffice_misses_none(files: dict[str, Path], tmp_path: Path) -> None:
    """A file that LibreOffice leaves out is an error, though LibreOffice says nothing."""
    with pytest.raises(RuntimeError, match="unclosed element"):
        judges.libreoffice_text([files["good"], files["unclosed element"]], tmp_path)


@pytest.mark.parametrize(
    ("ci", "outcome"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)]
)
def test_missing_program(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing program skips a test, and fails it in CI."""
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="no-such-program is missing"):
        judges.program("no-such-program")
    assert needs("no-such-program").args == (not ci,)
