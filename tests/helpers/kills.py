"""Kills commands at random moments, and looks at what is left: `python tests/helpers/kills.py 500`.

Of each file there is the old one or the new one, whole.  After TERM, HUP and Ctrl-C there is
nothing else, and nothing runs on; after KILL temporary files, which go when they are old.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

NOTES = """\
taal: nl
titel: {title}
datum: 18/3/2025
verslaggever: An Bos
aanwezig: [{{naam: An Bos, e-mail: an@example.be}}, {{naam: Jan Peeters, e-mail: jan@example.be}}]
volgende vergadering: {{datum: 25/3/2025, van: 9u}}
plaats:{space}Zaal
"""
FIXED = """
import datetime, sys
from types import SimpleNamespace
import minutes_kit.cli.commands.mail as mail
now = datetime.datetime(2025, 3, 19, tzinfo=datetime.UTC)
clock = SimpleNamespace(now=lambda *_: now)
mail.dt = SimpleNamespace(datetime=clock, UTC=datetime.UTC)
from minutes_kit.cli import main
sys.argv[0] = "minutes"
main()
"""
# A desk whose page saves all notes, one after the other, and is then closed.
DESK = """
import http.client, json, os, pathlib, signal, threading, urllib.parse
from minutes_kit.web import bundle, server
import minutes_kit.cli.commands.desk as desk
server.record_of = lambda folder: None
bundle.found = lambda: None
def saves(address):
    opens = urllib.parse.urlsplit(address())
    def call(method, path, body=None, **sent):
        page = http.client.HTTPConnection(opens.netloc)
        page.request(method, path, json.dumps(body), sent)
        return page.getresponse()
    given = call("GET", f"{opens.path}?{opens.query}").headers
    sent = {
        "Cookie": given["set-cookie"].partition(";")[0],
        "Desk-Page": given["location"].partition("=")[2],
        "Content-Type": "application/json",
    }
    def ask(*asked):
        return json.loads(call(*asked, **sent).read())
    for path in sorted(pathlib.Path().glob("*.yaml")):
        known = ask("GET", f"/api/notes?name={path.name}")
        text = known["text"].replace("Oud", "Nieuw")
        ask("PUT", "/api/notes", {"name": path.name, "text": text, "version": known["version"]})
    os.kill(os.getpid(), signal.SIGINT)
desk._show = lambda *shown, browser: threading.Thread(target=saves, args=shown, daemon=True).start()
"""
CALLS = {
    "build": "build .",
    "jobs": "build . --jobs 2",
    "fix": "fix . --yes",
    "mail": "mail . --invite",
    "pdf": "build 00.yaml --pdf",
    "desk": "desk . --no-browser",
}
CHANGE_NOTES = ("fix", "desk")
SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL)
DOCUMENTS = 12
LONG_AGO = time.time() - 2 * 24 * 60 * 60
TEMPORARY = re.compile(r"\..+\.[0-9a-f]{8}\.minutes\.tmp")
Files = dict[str, bytes]


class Bench(NamedTuple):
    """A command, the folder in which it works, and that for what it needs meanwhile."""

    call: str
    folder: Path
    rest: Path

    def start(self) -> subprocess.Popen[bytes]:
        """The command, begun in a session of its own."""
        before = DESK if self.call.startswith("desk") else ""
        command = [sys.executable, "-c", before + FIXED, *self.call.split()]
        nothing = subprocess.DEVNULL
        environment = {**os.environ, "TMPDIR": str(self.rest)}
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=environment,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            start_new_session=True,
        )

    def run(self) -> float:
        """The seconds that the command takes when it is let be."""
        begun = time.monotonic()
        self.start().wait(300)
        return time.monotonic() - begun

    def files(self) -> Files:
        """All that is in its folder; of a PDF, never twice the same, whether it is whole."""
        return {path.name: _content(path) for path in self.folder.iterdir()}

    def restore(self, files: Files) -> None:
        """Make its folder what it was."""
        for folder in (self.folder, self.rest):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        for name, content in files.items():
            (self.folder / name).write_bytes(content)

    def running(self) -> list[int]:
        """The processes that were started for it and run still."""
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                environment = (entry / "environ").read_bytes()
                state = (entry / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
            except OSError:
                continue
            if os.fsencode(self.rest) in environment and state != "Z":
                found.append(int(entry.name))
        return found


def _content(path: Path) -> bytes:
    """The content of a file, and of a PDF only whether it is whole."""
    data = path.read_bytes()
    whole = data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    return b"whole" if whole else data


def write_notes(folder: Path, title: str, space: str = " ") -> None:
    """Notes with a title; `fix` would mend them where a space is missing."""
    for number in range(DOCUMENTS):
        text = NOTES.format(title=f"{title} {number}", space=space)
        (folder / f"{number:02}.yaml").write_text(text, "utf-8")


def kill(bench: Bench, after: float, number: int, whole_group: bool) -> int:
    """Begin the command, kill it after some seconds, and give the code with which it ended."""
    process = bench.start()
    time.sleep(after)
    with suppress(ProcessLookupError):
        (os.killpg if whole_group else os.kill)(process.pid, number)
    code = process.wait(120)
    for _ in range(200):  # those below it may take a moment
        if not bench.running():
            break
        time.sleep(0.02)
    return code


def wrong(bench: Bench, before: Files, new: Files, number: int) -> list[str]:
    """What is not as it should be after a kill, and after one more run."""
    known, found = {**before, **new}, bench.files()
    faults = [f"{name} is gone" for name in before if name not in found]
    faults += [
        f"{name} is half" for name in known.keys() & found.keys()
        if found[name] not in (before.get(name), new.get(name))
    ]  # fmt: skip
    left = [name for name in found if name not in known]
    if number != signal.SIGKILL:
        faults += [f"{name} is left" for name in (*left, *os.listdir(bench.rest))]
        faults += [f"{process} runs still" for process in bench.running()]
    faults += [f"{name} is none of ours" for name in left if not TEMPORARY.fullmatch(name)]
    return faults + _wrong_later(bench, new, left)


def _wrong_later(bench: Bench, new: Files, left: list[str]) -> list[str]:
    """What is not as it should be when the command was let be, long after a kill."""
    for process in bench.running():  # LibreOffice, behind a command that was killed
        os.kill(process, signal.SIGKILL)
    for path in (*(bench.folder / name for name in left), *bench.rest.iterdir()):
        os.utime(path, (LONG_AGO, LONG_AGO))
    bench.run()
    rest = os.listdir(bench.rest)
    same = bench.files() == new
    return [f"{name} is left for ever" for name in rest] + ([] if same else ["a run is too few"])


def prepared(bench: Bench) -> tuple[Files, Files, float]:
    """The files before and after the command, and the seconds that it takes."""
    if bench.call.startswith(CHANGE_NOTES):
        write_notes(bench.folder, "Oud", space="")
    else:
        write_notes(bench.folder, "Oud")
        bench.run()
        write_notes(bench.folder, "Nieuw")
    before = {path.name: path.read_bytes() for path in bench.folder.iterdir()}
    seconds = bench.run()
    return before, bench.files(), seconds


def kills(name: str, count: int, chance: random.Random) -> Counter[str]:
    """Kill a command many times; count how it ended, and what was wrong."""
    counts: Counter[str] = Counter()
    with TemporaryDirectory() as temporary:
        bench = Bench(CALLS[name], Path(temporary, "work"), Path(temporary, "rest"))
        bench.restore({})
        before, new, seconds = prepared(bench)
        assert before != new, name
        for _ in range(count):
            bench.restore(before)
            number, group = chance.choice(SIGNALS), chance.random() < 0.5
            code = kill(bench, chance.uniform(0.0, 1.05) * seconds, number, group)
            faults = wrong(bench, before, new, number)
            counts["killed" if code else "done before"] += 1
            counts["faults"] += bool(faults)
            for fault in faults:
                print(f"{name}, {number.name}: {fault}", flush=True)
    return counts


def main() -> None:
    """Kill each of the commands, LibreOffice in one of 25 times."""
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    share = (count - count // 25) // (len(CALLS) - 1)
    shares = {**dict.fromkeys(CALLS, share), "pdf": count // 25}
    for name, share in shares.items():
        print(name, dict(kills(name, share, random.Random(seed))), flush=True)


if __name__ == "__main__":
    main()
