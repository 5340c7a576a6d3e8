"""PDF of documents, by LibreOffice: tagged for screen readers (PDF/UA), many in one start.

This is the one module that knows LibreOffice.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import gettempdir
from typing import NamedTuple

from minutes_kit.files import MAX_FILE, FileError, leftovers, read, reason_of, write
from minutes_kit.fingerprint import sealed
from minutes_kit.problems import Failure
from minutes_kit.word.undisturbed import undisturbed

Content = bytes | Failure
"""The bytes of a PDF, or what kept it from being made."""

_LIBREOFFICE = Path("LibreOffice")  # what an error is about that is that of no document
_OPTIONS = {
    name: {"type": "boolean", "value": "true"} for name in ("UseTaggedPDF", "PDFUACompliance")
}
_FILTER = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}"
_BATCH = 100  # LibreOffice 7.4 silently leaves out what comes after some 250 files
_START, _EACH = 60, 10  # seconds that a start, and every document, may take
_TEMPORARY = ("TMPDIR", "TMP", "TEMP")  # where LibreOffice leaves files when it is ended
_WORKPLACE = re.compile("minutes-[0-9a-f]{16}")
_INSTALL = {
    "linux": "sudo apt install libreoffice-writer",
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}


class Made(NamedTuple):
    """The result for a document: its PDF, the error that kept it from being made, or a warning."""

    document: Path
    content: bytes = b""
    error: FileError | None = None
    notice: FileError | None = None

    @property
    def pdf(self) -> Path:
        """The file of the PDF, beside the document."""
        return self.document.with_suffix(".pdf")

    @property
    def told(self) -> list[FileError]:
        """The error, or the warning, that there is to tell."""
        return [one for one in (self.error, self.notice) if one]


def pdfs(documents: Sequence[Path], *, force: bool = False) -> list[Made]:
    """Make the PDF of each document beside it, in the order of the documents.

    Each is written whole or not at all.  A PDF that is open or read-only is not replaced, nor,
    without `force`, one that was signed or annotated, or made in another way.
    """
    made = [Made(path) for path in documents]
    readable: dict[int, bytes] = {}
    for number, job in enumerate(made):
        try:
            readable[number] = read(job.document, MAX_FILE)
        except FileError as error:
            made[number] = job._replace(error=error)
    for number, content in zip(readable, _contents([*readable.values()]), strict=True):
        made[number] = _written(made[number], content, force)
    return made


def pdfs_of(documents: Mapping[Path, bytes], *, force: bool = False) -> list[Made]:
    """The same for documents of which the bytes are known, whatever stands on disk by now."""
    contents = _contents([*documents.values()])
    return [
        _written(Made(path), content, force)
        for path, content in zip(documents, contents, strict=True)
    ]


def _contents(documents: Sequence[bytes]) -> list[Content]:
    """The PDF of each document; without LibreOffice there is none."""
    try:
        return converted(documents)
    except FileError as error:
        return [error] * len(documents)


def _written(job: Made, content: Content, force: bool) -> Made:
    """The job when its PDF has been written, or could not be."""
    try:
        if isinstance(content, FileError):
            raise content
        if isinstance(content, Failure):
            raise FileError(content.code, job.pdf, **content.values)
        pdf = _sealed(content)
        notice = write(job.pdf, pdf, force=force).notice
    except FileError as error:
        return job._replace(error=error)
    return job._replace(content=pdf, notice=notice)


def _sealed(pdf: bytes) -> bytes:
    """A PDF with its fingerprint in a remark, where it moves nothing that the PDF points at.

    Behind its end there may be none (ISO 19005-1, 6.1.3).
    """
    before, keyword, after = pdf.rpartition(b"startxref")
    return sealed(before + b"%", b"\n" + keyword + after)


def converted(
    documents: Sequence[bytes], *, start: int = _START, each: int = _EACH
) -> list[Content]:
    """The PDF of each document, by one start of LibreOffice for every hundred.

    `start` and `each` are the seconds that a start, and every document, may take.
    An error is E622 for a document whose turn did not come in time, E623 for one of which
    LibreOffice made no PDF.  Raises FileError E621 where LibreOffice is not installed.
    """
    program = _program()
    made: list[Content] = []
    for number in range(0, len(documents), _BATCH):
        some = documents[number : number + _BATCH]
        try:
            made += _batch(program, some, start + each * len(some))
        except OSError as error:  # no room for its files, say
            made += [Failure("E403", **reason_of(error))] * len(some)
    return made


def _batch(program: str, documents: Sequence[bytes], patience: int) -> list[Content]:
    """The PDFs of one start, in a folder where names are plain and nobody else works."""
    with _workplace() as folder:
        names = [f"{number}.docx" for number in range(len(documents))]
        for name, content in zip(names, documents, strict=True):
            (folder / name).write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--nologo", "--convert-to", _FILTER]
        in_time = _run([program, profile, *options, *names], folder, patience)
        error = Failure("E623") if in_time else Failure("E622", seconds=str(patience))
        return [_whole((folder / name).with_suffix(".pdf")) or error for name in names]


@contextmanager
def _workplace() -> Iterator[Path]:
    """A folder that nobody else can open, with all that is in it for as long as it is needed."""
    for left in leftovers(Path(gettempdir()), _WORKPLACE):
        if left.is_dir(follow_symlinks=False):
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(gettempdir(), f"minutes-{os.urandom(8).hex()}")
    try:
        folder.mkdir(0o700)
        yield folder
    finally:
        with undisturbed():
            shutil.rmtree(folder, ignore_errors=True)


def _whole(path: Path) -> bytes:
    """A PDF that is there up to its end, or nothing: LibreOffice tells of no failure."""
    with suppress(FileError):
        content = read(path, MAX_FILE)
        if content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF"):
            return content
    return b""


def _run(command: list[str], folder: Path, patience: int) -> bool:
    """Run a program to its end, and whether that came in time; nothing of it runs on after."""
    running = None
    try:
        with undisturbed():  # what has been started is also known, and can be ended
            running = subprocess.Popen(  # noqa: S603 - it is LibreOffice, the names are ours
                command,
                cwd=folder,
                env={**os.environ, **dict.fromkeys(_TEMPORARY, str(folder))},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        running.wait(patience)
    except BaseException as error:  # also at Ctrl-C
        if running:
            _end(running)
        if isinstance(error, subprocess.TimeoutExpired):
            return False
        raise
    return True


def _end(running: subprocess.Popen[bytes]) -> None:
    """End a program with all that it has started."""
    if sys.platform == "win32":
        root = os.environ.get("SYSTEMROOT", r"C:\Windows")
        taskkill = rf"{root}\System32\taskkill.exe"
        kill = [taskkill, "/F", "/T", "/PID", str(running.pid)]
        subprocess.run(kill, capture_output=True, check=False)  # noqa: S603
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def is_installed() -> bool:
    """Whether there is a LibreOffice to make PDFs."""
    try:
        return bool(_program())
    except FileError:
        return False


def _program() -> str:
    """The path of LibreOffice; raises FileError E621 where it is not installed."""
    for path in places(sys.platform, os.environ):
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    command = _INSTALL.get(sys.platform, _INSTALL["linux"])
    raise FileError("E621", _LIBREOFFICE, command=command)


def places(platform: str, environment: Mapping[str, str]) -> list[str]:
    """Where a platform's LibreOffice may be: in the search path, or where it is installed.

    The current folder, where Windows would look first, is left out with all that depends on it.
    """
    windows = platform == "win32"
    kind, separator = (PureWindowsPath, ";") if windows else (PurePosixPath, ":")
    folders = [kind(folder) for folder in environment.get("PATH", "").split(separator)]
    # soffice.com waits until the work is done, soffice.exe does not
    names = ["soffice.com"] if windows else ["soffice", "libreoffice"]
    found = [folder / name for name in names for folder in folders]
    if windows:
        roots = [environment.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)")]
        found += [kind(root, r"LibreOffice\program\soffice.com") for root in roots]
    if platform == "darwin":
        found.append(kind("/Applications/LibreOffice.app/Contents/MacOS/soffice"))
    return [str(path) for path in found if path.is_absolute()]
