"""Speed and memory against other ways to make the same minutes: one run prints one table.

No test: it times what cannot be timed on a busy machine.  Contestants take turns, every call
gets another text, and what counts is the median of the ratios of the rounds.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from io import BytesIO
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import IO, Any

import bench_peers as peers
from folders import ROOT

from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Wishes
from minutes_kit.notes.model import Notes
from minutes_kit.text.view import view
from minutes_kit.word.build import build
from minutes_kit.word.jobs import plan
from minutes_kit.word.package import CORE, read_package
from minutes_kit.word.processes import make_all
from minutes_kit.word.template.cache import renderer
from minutes_kit.word.template.parts import relationships_of
from minutes_kit.word.template.render import core_of
from minutes_kit.word.writer import Writer
from minutes_kit.yaml.reader import read_record
from minutes_kit.yaml.source import read

HERE = Path(__file__).parent
SEED = ROOT / "examples" / "2005-09-16-regierol.yaml"
BIN = Path(sys.executable).parent
PACKAGES = (
    *("docxtpl", "python-docx", "ruamel.yaml", "ruamel.yaml.clib", "jinja2", "lxml"),
    *("msgspec", "click", "babel", "linkify-it-py"),
)
OURS, PLAIN, NODE = "minutes_kit", "docxtpl, plain script", "docxtemplater, js-yaml"
READY = "docxtemplater, ready-made XML"
Clock = Callable[[], float]
Times = dict[str, list[float]]
"""The seconds that one document took, for each contestant and round."""

# What a child process runs to tell its peak memory: nothing but ours is imported there.
_PEAK = """
import resource, sys
from pathlib import Path
def peak():
    try:  # this process alone; on Linux ru_maxrss also knows the memory of the parent
        status = Path("/proc/self/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024
    except OSError:
        unit = 2**20 if sys.platform == "darwin" else 2**10
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
"""
_PEAK_OF_BATCH = f"""{_PEAK}
from minutes_kit.word.build import make_all
from minutes_kit.files import plan
folder, output, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
jobs = plan(sorted(folder.iterdir())[:count], output)
assert all(o.state == "written" for o in make_all(jobs, None, force=True, processes=1))
print(peak())
"""
_PEAK_OF_ONE = f"""{_PEAK}
from minutes_kit.word.build import build
build(Path(sys.argv[1]).read_bytes())
print(peak())
"""


def texts(count: int) -> list[str]:
    """The seed's notes in as many variants: another title and date, and other words in texts.

    Every meeting comes before the next one.
    """
    seed = SEED.read_text(encoding="utf-8")
    return [
        seed.replace("regierol", f"regierol{number}")
        .replace("lokale ", f"lokale {number} ")
        .replace("2005-09-16", str(dt.date(2005, 1, 1) + dt.timedelta(number % 300)))
        for number in range(count)
    ]


def findings(count: int) -> str:
    """Notes with as many different findings."""
    lines = (
        f"      - Vaststelling {n}: gemeente en OCMW – regio {n % 97}.\n" for n in range(count)
    )
    quoted = (line.replace("- V", '- "V').replace(".\n", '."\n') for line in lines)
    head = "titel: Vaststellingen\ndatum: 2005-09-16\nagenda:\n  - vaststellingen:\n"
    return head + "".join(quoted)


# Measuring


def spent(work: Callable[[], object], clock: Clock = time.perf_counter) -> float:
    """The seconds that a piece of work takes."""
    start = clock()
    work()
    return clock() - start


def repeated(
    work: Callable[[], object], calls: int, clock: Clock = time.perf_counter
) -> Callable[[], float]:
    """A measurement that gives the seconds of one call of several, warm again after the others."""

    def measure() -> float:
        for _ in range((calls + 1) // 2):
            work()
        return spent(lambda: [work() for _ in range(calls)], clock) / calls

    return measure


def interleaved(contestants: dict[str, Callable[[], float]], rounds: int) -> Times:
    """What contestants measure, one after the other in each round; the first round warms up."""
    times: Times = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name, measure in contestants.items():
            seconds = measure()
            if number:
                times[name].append(seconds)
    return times


def ratio(over: list[float], under: list[float]) -> float:
    """The median of the ratios of the rounds."""
    return median(a / b for a, b in zip(over, under, strict=True))


# Printing


def title(text: str) -> None:
    """The head of a row of the table."""
    print(f"\n{text}\n{'-' * len(text)}", flush=True)


def show(times: Times, to: str, unit: str = "ms") -> None:
    """A line for each contestant: its median, and how many of `to` it is worth."""
    scale = {"ms": 1e3, "s": 1}[unit]
    for name, seconds in times.items():
        print(
            f"  {name:<34}{median(seconds) * scale:>10.2f} {unit:<2}"
            f"{ratio(times[to], seconds):>9.2f} × as fast as {to}"
        )


def target(what: str, value: float, limit: float, *, least: bool = False, unit: str = "×") -> None:
    """A line that says whether a target is met."""
    met = value >= limit if least else value <= limit
    sign, verdict = "≥" if least else "≤", "met" if met else "MISSED"
    print(f"  target: {what} {sign} {limit:g} {unit}: {value:.2f} {unit}, {verdict}", flush=True)


def versions(*packages: str) -> None:
    """What is measured, and on what."""
    print(f"Python {platform.python_version()}, {platform.platform()}, {os.cpu_count()} processors")
    print(", ".join(f"{name} {version(name)}" for name in ["minutes-kit", *packages]))


def _other_versions() -> None:
    """The versions of what is no Python."""
    import pypandoc

    print(f"pandoc {pypandoc.get_pandoc_version()}, {_node_versions()}")


def _node_versions() -> str:
    """The versions of node and of what runs in it, or why there is none."""
    if missing := without_node():
        return missing
    number = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
    packages = (
        HERE / "node_modules" / name / "package.json" for name in ("docxtemplater", "js-yaml")
    )
    found = (json.loads(path.read_text(encoding="utf-8")) for path in packages)
    return ", ".join(
        [f"node {number.stdout.strip()}", *(f"{p['name']} {p['version']}" for p in found)]
    )


def without_node() -> str:
    """Why docxtemplater cannot run, or nothing."""
    if not shutil.which("node"):
        return "no docxtemplater: node is not installed"
    there = (HERE / "node_modules" / "docxtemplater").is_dir()
    return "" if there else "no docxtemplater: run `npm install` in tests"


# 1. Warm


class Node:
    """docxtemplater in a process that stays, so that it is warm too."""

    def __init__(self, folder: Path, variants: list[str], way: str) -> None:
        template, notes = folder / f"template_{way}.docx", folder / "notes.json"
        template.write_bytes(peers.docxtemplater_template(way))
        notes.write_text(json.dumps(variants), encoding="utf-8")
        command = ["node", *map(str, (HERE / "bench_docxtemplater.js", template, notes, way))]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.document = folder / f"by_docxtemplater_{way}.docx"
        self.ask(f"save {self.document}")
        self.ask("300")  # until its code is compiled

    def ask(self, line: str) -> float:
        """Let it make documents; the seconds that one took."""
        into, out = self.process.stdin, self.process.stdout
        assert into is not None
        assert out is not None
        _say(into, line)
        return float(out.readline()) / 1e3

    def close(self) -> None:
        """End the process."""
        self.process.communicate()


def _say(stream: IO[str], line: str) -> None:
    stream.write(f"{line}\n")
    stream.flush()


@contextmanager
def contestants(folder: Path) -> Iterator[dict[str, Callable[[], float]]]:
    """Everybody who makes a document of a YAML text, pandoc of ready-made Markdown."""
    variants = texts(200)
    turn = cycle(variants)
    ready, document = peers.markdown(variants[0]), folder / "by_pandoc.docx"
    found = {
        OURS: repeated(lambda: build(next(turn).encode()), 10),
        PLAIN: repeated(lambda: peers.by_docxtpl(next(turn)), 2),
        "python-docx from scratch": repeated(lambda: peers.by_python_docx(next(turn)), 1),
        "pandoc (pypandoc), Markdown given": repeated(lambda: peers.by_pandoc(ready, document), 1),
    }
    nodes = {} if without_node() else {w: Node(folder, variants, w) for w in ("loops", "xml")}
    for name, node in zip((NODE, READY), nodes.values()):
        found[name] = partial(_warm_again, node)
    yield found
    for node in nodes.values():
        node.close()
    _same_words(variants[0], folder)


def _warm_again(node: Node) -> float:
    """The seconds of one document of several, warm again after the others."""
    node.ask("5")
    return node.ask("10")


def _same_words(text: str, folder: Path) -> None:
    """Complain where a contestant wrote much less than the others."""
    ours = len(peers.words(build(text.encode())))
    made = [peers.by_docxtpl(text), peers.by_python_docx(text)]
    made += [path.read_bytes() for path in folder.glob("by_*.docx")]
    assert all(len(peers.words(document)) > 0.98 * ours for document in made)


def warm(folder: Path) -> None:
    """Row 1."""
    title("1. Warm: YAML text to the bytes of a document, checks and proof included")
    with contestants(folder) as everybody:
        times = interleaved(everybody, 25)
    show(times, PLAIN)
    target("to docxtpl", ratio(times[PLAIN], times[OURS]), 12, least=True)
    if NODE in times:
        target("to docxtemplater", ratio(times[NODE], times[OURS]), 2, least=True)
        print(f"  (to docxtemplater, ready-made XML: {ratio(times[READY], times[OURS]):.2f} ×)")
    else:
        print(f"  {without_node()}")


# 2. Many


def batch(folder: Path) -> None:
    """Row 2."""
    title("2. 1,000 different notes files to files, per document")
    notes = _notes_files(folder / "notes", 1000)
    sample = [path.read_text(encoding="utf-8") for path in notes[:100]]
    one, two = f"{OURS}, --jobs 1", f"{OURS}, --jobs 2"
    times = interleaved(
        {
            one: lambda: _ours(notes, folder, 1),
            two: lambda: _ours(notes, folder, 2),
            f"{PLAIN} (100)": lambda: _plain(sample, folder),
        },
        3,
    )
    show(times, f"{PLAIN} (100)")
    target("to docxtpl", ratio(times[f"{PLAIN} (100)"], times[one]), 12, least=True)
    target("--jobs 2 to one job", ratio(times[one], times[two]), 1.3, least=True)
    peaks = [_child(_PEAK_OF_BATCH, folder / "notes", folder / f"peak{n}", n) for n in (100, 1000)]
    print(f"  peak memory: {peaks[0]:.1f} MB for 100, {peaks[1]:.1f} MB for 1,000")
    target("peak memory of 1,000 to 100", peaks[1] / peaks[0], 1.1)


def _notes_files(folder: Path, count: int) -> list[Path]:
    """Different notes files."""
    folder.mkdir()
    paths = [folder / f"{number:04}.yaml" for number in range(count)]
    for path, text in zip(paths, texts(count), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def _ours(notes: list[Path], folder: Path, processes: int) -> float:
    """The seconds that one of many documents takes ours, in a new folder."""
    output = Path(tempfile.mkdtemp(dir=folder))
    start = time.perf_counter()
    outcomes = list(make_all(plan(notes, output), None, force=False, processes=processes))
    seconds = time.perf_counter() - start
    lost = [str(problem) for o in outcomes if o.state != "written" for problem in o.problems]
    assert not lost, lost[0]
    shutil.rmtree(output)
    return seconds / len(notes)


def _plain(sample: list[str], folder: Path) -> float:
    """The seconds that one of many documents takes docxtpl."""
    start = time.perf_counter()
    for number, text in enumerate(sample):
        (folder / f"plain{number}.docx").write_bytes(peers.by_docxtpl(text))
    return (time.perf_counter() - start) / len(sample)


def _child(code: str, *arguments: object) -> float:
    """The number that a child process prints."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    run = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True)
    return float(run.stdout)


# 3. Cold


def own_bytecode(folder: Path) -> dict[str, str]:
    """An environment in which the byte code of everybody is kept in a folder of this run."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return environment | {"PYTHONPYCACHEPREFIX": str(folder / "pycache")}


def run_process(environment: dict[str, str], *command: object) -> float:
    """The seconds that a whole process takes."""
    words = list(map(str, command))
    settings: dict[str, Any] = {"check": True, "capture_output": True}
    return spent(lambda: subprocess.run(words, env=environment, cwd=HERE, **settings))


def cold(folder: Path) -> None:
    """Row 3."""
    title("3. Cold: whole processes, caches warm")
    environment = own_bytecode(folder)
    document, python = folder / "cold.docx", sys.executable

    def process(*command: object) -> Callable[[], float]:
        def measure() -> float:
            document.unlink(missing_ok=True)
            return run_process(environment, *command)

        return measure

    script = "import bench_peers; bench_peers.main()"
    building = {
        "minutes build": process(BIN / "minutes", "build", SEED, "-o", document),
        PLAIN: process(python, "-c", script, SEED, document),
    }
    helping = {
        "minutes --help": process(BIN / "minutes", "--help"),
        "import click": process(python, "-c", "import click"),
        "bare Python": process(python, "-c", ""),
    }
    times = interleaved(building | helping, 15)
    show({name: times[name] for name in building}, PLAIN)
    target("minutes build to docxtpl", ratio(times["minutes build"], times[PLAIN]), 1)
    target("minutes build to docxtpl (aim)", ratio(times["minutes build"], times[PLAIN]), 0.7)
    show({name: times[name] for name in helping}, "import click")
    target("--help to import click", ratio(times["minutes --help"], times["import click"]), 1.3)
    _imports(environment, document)


def _imports(environment: dict[str, str], document: Path) -> None:
    """List the imports of `minutes build` that take 10 ms or more with all that they import."""
    command = [sys.executable, "-X", "importtime", "-m", "minutes_kit"]
    own: dict[str, list[float]] = {}
    whole: dict[str, list[float]] = {}
    for _ in range(5):
        document.unlink(missing_ok=True)
        arguments = [*command, "build", str(SEED), "-o", str(document)]
        run = subprocess.run(
            arguments, env=environment, cwd=HERE, capture_output=True, text=True, check=True
        )
        for line in re.findall(r"import time: +(\d+) \| +(\d+) \| +(\S+)", run.stderr):
            own.setdefault(line[2], []).append(int(line[0]) / 1e3)
            whole.setdefault(line[2], []).append(int(line[1]) / 1e3)
    print("  imports of 10 ms or more (-X importtime, which slows them):  self    with its own")
    for name in sorted(whole, key=lambda name: -median(whole[name])):
        if median(whole[name]) >= 10:
            print(f"    {name:<56}{median(own[name]):>8.1f}{median(whole[name]):>10.1f} ms")


# 4. Large


def large(folder: Path) -> None:
    """Row 4."""
    title("4. One document of 10,000 findings")
    small, big = findings(1_000).encode(), findings(10_000).encode()
    contestants = {
        "1,000 findings": repeated(lambda: build(small), 3),
        "10,000 findings": repeated(lambda: build(big), 1),
    }
    times = interleaved(contestants, 5)
    for name, seconds in times.items():
        print(f"  {name:<34}{median(seconds) * 1e3:>10.1f} ms")
    growth = ratio(times["10,000 findings"], times["1,000 findings"])
    target("time of 10,000 to 1,000", growth, 11)
    notes = folder / "findings.yaml"
    notes.write_bytes(big)
    target("peak memory", _child(_PEAK_OF_ONE, notes), 150, unit="MB")


# 5. The step from texts to a zip


def render(_: Path) -> None:
    """Row 5."""
    title("5. Rendering and zipping, against writing the changed parts into a zip alone")
    source = read(SEED.read_bytes(), SEED.name)
    notes = read_record(Notes, source)
    assert notes is not None
    shown, using = view(notes, source.report.locale), renderer(None)
    core = core_of(shown, dt.datetime.combine(notes.date, dt.time()))

    def step() -> bytes:
        writer = Writer(using.compiled.styles)
        return using.package(using.parts(shown, writer) | using.extras(writer), core)

    main = using.compiled.main
    changing = {*using.compiled.sources, relationships_of(main), CORE}
    members = read_package(step())
    changed = {name: part for name, part in members.items() if name in changing}
    base = _zip({name: part for name, part in members.items() if name not in changing}, b"")
    times = interleaved(
        {
            "render and zip": repeated(step, 50),
            "zip alone, into the unchanged parts": repeated(lambda: _zip(changed, base), 50),
            "zip alone, a new zip": repeated(lambda: _zip(changed, b""), 50),
        },
        15,
    )
    show(times, "zip alone, into the unchanged parts")
    floors = list(times.values())
    target("render and zip to zip alone", ratio(floors[0], floors[1]), 2.5)
    print(f"  (to a new zip of the changed parts only: {ratio(floors[0], floors[2]):.2f} ×)")


# 6. E-mail


def mailing(folder: Path) -> None:
    """Row 6."""
    title("6. 200 different notes to drafts with document and invitation, per draft")
    notes = _notes_files(folder / "mail", 200)
    people = re.findall(r"  - (.+?) –|(\w+ \w+)[,\]]", SEED.read_text(encoding="utf-8"))
    entries = (f"  - {{naam: {a or b}, e-mail: p@example.org}}\n" for a, b in people)
    (folder / "mail" / "contacts.yaml").write_text("contacten:\n" + "".join(entries), "utf-8")
    contestants = {
        "minutes mail": lambda: _mailed(notes, folder),
        "minutes build": lambda: _ours(notes, folder, 1),
    }
    times = interleaved(contestants, 5)
    show(times, "minutes build")
    target("mail to build", ratio(times["minutes mail"], times["minutes build"]), 2)
    target("drafts a second", 1 / median(times["minutes mail"]), 100, least=True, unit="")


def _mailed(notes: list[Path], folder: Path) -> float:
    """The seconds that one of many drafts takes, in a new folder."""
    output = Path(tempfile.mkdtemp(dir=folder))
    wishes, now = Wishes(allow_missing=True), dt.datetime.now(dt.UTC)
    start = time.perf_counter()
    made = [one for parcel in parcels(plan(notes, output), wishes, now) for one in drafted(parcel)]
    seconds = time.perf_counter() - start
    assert all(one.outcome.state == "written" for one in made)
    assert len(list(output.glob("*.ics"))) == len(made) == len(notes)
    shutil.rmtree(output)
    return seconds / len(notes)


def _zip(parts: dict[str, bytes], base: bytes) -> bytes:
    """Parts added to a zip in the shortest way that the standard library has."""
    file = BytesIO(base)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def main() -> None:
    """Print the table."""
    versions(*PACKAGES)
    _other_versions()
    with tempfile.TemporaryDirectory() as name:
        for row in (warm, batch, cold, large, render, mailing):
            try:
                row(Path(name))
            except Exception as error:  # one row less; the others are worth their time
                print(f"  FAILED: {type(error).__name__}: {error}", flush=True)


if __name__ == "__main__":
    main()
