"""Speed of checking against yamllint and check-jsonschema: one run prints one table.

The two together are what there is in the place of `minutes check`: the first looks at the YAML,
the second at keys and values, and neither at what the notes say.  As in `bench.py` contestants
take turns; seconds inside this process are those of the processor, so that what else runs on
the machine does not count.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from check_jsonschema.checker import SchemaChecker
from check_jsonschema.formats import FormatOptions
from check_jsonschema.instance_loader import InstanceLoader
from check_jsonschema.regex_variants import RegexImplementation, RegexVariantName
from check_jsonschema.reporter import TextReporter
from check_jsonschema.schema_loader import SchemaLoader
from yamllint import linter
from yamllint.config import YamlLintConfig

from bench import (
    BIN,
    OURS,
    SEED,
    Times,
    interleaved,
    own_bytecode,
    ratio,
    repeated,
    run_process,
    show,
    spent,
    target,
    texts,
    title,
    versions,
)
from minutes_kit.checks.check import check_data, check_file
from minutes_kit.yaml.finding import find

PACKAGES = (
    *("yamllint", "pyyaml", "check-jsonschema", "jsonschema"),
    *("ruamel.yaml", "ruamel.yaml.clib", "msgspec", "click"),
)
SCHEMA = SEED.parent.parent / "minutes_kit" / "languages" / "nl" / "notes.schema.json"
# Notes have long lines, and begin with a remark for editors.
RULES = "{extends: default, rules: {line-length: disable, document-start: disable}}"
YAMLLINT, JSONSCHEMA, BOTH = "yamllint", "check-jsonschema", "the two after each other"
Files = list[bytes]

# The slips of which a file with many problems is made, one in each.
SLIPS = {
    "E102": "  - titel: Punt {n}\n    tekst: Let op: nog te doen\n",
    "E104": "  - titel: Punt {n}\n    tekst:\u00a0Besproken\n",
    "E105": "  - titel: Punt {n}\n    titel: Punt {n} opnieuw\n",
    "E114": "  - titel: Punt {n}\n    tekst: Besproken #{n} van de lijst\n",
    "E118": "  - titel: Punt {n}\n    tekst: 's avonds\n",
    "E201": "  - titel: Punt {n}\n    teskt: Besproken\n",
    "E204": "  - titel: Punt {n}\n    acties:\n      - wat: Bel\n        tegen: 31 november 2005\n",
    "E206": "  - titel: Punt {n}\n    acties:\n      - wat: Bel\n        klaar: misschien\n",
    "W513": "  - titel: Punt {n}\n    acties:\n      - wat: Bel\n        tegen: 2004-01-05\n",
    "W516": "  - titel: Punt {n}\n    projecten:\n      - titel: P\n        website: www.a..be\n",
    "W518": "  - titel: Punt {n}\n    tekst:\n",
}

# What a child process runs to tell what it has imported for notes with which nothing is wrong.
_IMPORTED = """
import sys
from pathlib import Path
from minutes_kit.checks.check import check_data
notes = Path(sys.argv[1])
assert not check_data(notes.read_bytes(), notes.name, notes.parent).problems
print(*sys.modules)
"""
# What has no work where nothing is wrong, or where no document is made.
IDLE = {
    *("jsonschema", "difflib", "babel", "jinja2", "lxml", "docxtpl", "click"),
    *(
        "minutes_kit.yaml.guesses",
        "minutes_kit.yaml.slips.walk",
        "minutes_kit.checks.fix",
        "minutes_kit.notes.schema",
    ),
    *(
        "minutes_kit.cli.report",
        "minutes_kit.word.template.render",
        "minutes_kit.word.template.compiled",
    ),
}


# The contestants


def by_us(files: Files) -> None:
    """All that `minutes check` does, but for reading files and telling."""
    for data in files:
        assert not check_data(data, SEED.name).problems


def by_yamllint(config: YamlLintConfig, files: Files) -> None:
    """What yamllint finds."""
    for data in files:
        assert not list(linter.run(data, config, SEED.name))


def by_jsonschema(loader: SchemaLoader, files: Files) -> None:
    """What check-jsonschema finds, with a schema that it has read already."""
    regular = RegexImplementation(RegexVariantName.default)
    instances = InstanceLoader([BytesIO(data) for data in files], force_filetype="yaml")
    options = {"format_opts": FormatOptions(regex_impl=regular), "regex_impl": regular}
    checker = SchemaChecker(loader, instances, TextReporter(verbosity=0), **options)
    assert checker.run() == 0


def contestants() -> dict[str, Callable[[Files], None]]:
    """Everybody who checks files."""
    return {
        OURS: by_us,
        YAMLLINT: partial(by_yamllint, YamlLintConfig(RULES)),
        JSONSCHEMA: partial(by_jsonschema, SchemaLoader(str(SCHEMA))),
    }


def with_both(times: Times) -> Times:
    """The times, and those of the two other tools together."""
    pairs = zip(times[YAMLLINT], times[JSONSCHEMA], strict=True)
    return times | {BOTH: [sum(pair) for pair in pairs]}


# 1. Warm


def warm(_: Path) -> None:
    """Row 1."""
    title("1. Warm: the bytes of valid notes to nothing to tell")
    turn = cycle(text.encode() for text in texts(200))

    def measured(check: Callable[[Files], None], count: int) -> Callable[[], float]:
        each = repeated(lambda: check(list(islice(turn, count))), 1, time.process_time)
        return lambda: each() / count

    check = contestants()
    counts = {OURS: 20, YAMLLINT: 5, JSONSCHEMA: 10}
    times = with_both(interleaved({n: measured(check[n], c) for n, c in counts.items()}, 25))
    show(times, BOTH)
    target("a file of the seed's size", median(times[OURS]) * 1e3, 2, unit="ms")


# 2. Many


def batch(folder: Path) -> None:
    """Row 2."""
    title("2. 1,000 different valid notes files on disk (of theirs 100), one process, per file")
    notes = folder / "notes"
    notes.mkdir()
    for number, text in enumerate(texts(1000)):
        (notes / f"{number:04}.yaml").write_text(text, encoding="utf-8")
    sample = sorted(notes.iterdir())[:100]

    def theirs(check: Callable[[Files], None]) -> float:
        start = time.process_time()
        check([path.read_bytes() for path in sample])
        return (time.process_time() - start) / len(sample)

    everybody: dict[str, Callable[[], float]] = {}
    everybody |= {name: partial(theirs, check) for name, check in contestants().items()}
    everybody[OURS] = lambda: spent(partial(_check_all, notes), time.process_time) / 1000
    times = with_both(interleaved(everybody, 5))
    show(times, BOTH)
    rates = ", ".join(f"{name} {1 / median(seconds):.0f}" for name, seconds in times.items())
    print(f"  files a second and core: {rates}")
    target("files a second and core", 1 / median(times[OURS]), 300, least=True, unit="files")


def _check_all(folder: Path) -> None:
    """Check a folder as the command does."""
    assert not any(check_file(found, "nl").problems for found in find([folder]))


# 3. Growth


def with_slips(count: int) -> bytes:
    """Notes with as many slips, of each kind in turn."""
    head = "taal: nl\ntitel: Slordig verslag\ndatum: 2005-09-16\nagenda:\n"
    slips = islice(cycle(SLIPS.values()), count)
    return (head + "".join(slip.format(n=n) for n, slip in enumerate(slips))).encode()


def longer(times: int) -> bytes:
    """The seed's notes with as many times its agenda."""
    head, agenda, rest = SEED.read_text(encoding="utf-8").partition("\nagenda:\n")
    items, last, end = rest.partition("\nvolgende_vergadering:\n")
    return "".join([head, agenda, *[f"{items}\n"] * times, last, end]).encode()


def problems(_: Path) -> None:
    """Row 3."""
    title(f"3. One file with many problems, of {len(SLIPS)} kinds")
    told = check_data(with_slips(len(SLIPS)), SEED.name).problems
    assert sorted(one.code for one in told) == sorted(SLIPS)
    times = _growth({f"{n:,} slips": with_slips(n) for n in (500, 1000, 2000)})
    target("time of 1,000", median(times["1,000 slips"]), 1, unit="s")
    target("time of 1,000 to 500", ratio(times["1,000 slips"], times["500 slips"]), 2.4)
    target("time of 2,000 to 1,000", ratio(times["2,000 slips"], times["1,000 slips"]), 2.4)


def size(_: Path) -> None:
    """Row 4."""
    title("4. One valid file that grows")
    times = _growth({f"{n} × the agenda": longer(n) for n in (8, 16, 32, 64)})
    target("time of 64 to 8", ratio(times["64 × the agenda"], times["8 × the agenda"]), 8.8)


def _growth(files: dict[str, bytes]) -> Times:
    """Print what files of several sizes take, and how many problems they have."""

    def measured(data: bytes) -> Callable[[], float]:
        return repeated(lambda: check_data(data, SEED.name), 3, time.process_time)

    times = interleaved({name: measured(data) for name, data in files.items()}, 9)
    for name, data in files.items():
        found = len(check_data(data, SEED.name).problems)
        seconds, length = median(times[name]), len(data) / 1e3
        print(f"  {name:<34}{seconds * 1e3:>10.1f} ms  {length:>6.0f} kB  {found:>5} problems")
    return times


# 5. Cold


def cold(folder: Path) -> None:
    """Row 5."""
    title("5. Cold: whole processes on one valid file, caches warm")
    environment = own_bytecode(folder)
    commands = {
        "minutes check": (BIN / "minutes", "check", SEED),
        YAMLLINT: (BIN / "yamllint", "-s", "-d", RULES, SEED),
        JSONSCHEMA: (BIN / "check-jsonschema", "--schemafile", SCHEMA, SEED),
    }
    runs: dict[str, Callable[[], float]] = {}
    runs |= {name: partial(run_process, environment, *words) for name, words in commands.items()}
    show(with_both(interleaved(runs, 15)), BOTH)


# 6. Imports


def imports(_: Path) -> None:
    """Row 6."""
    title("6. What is imported to check valid notes")
    command = [sys.executable, "-c", _IMPORTED, str(SEED)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    modules = set(run.stdout.split())
    ours = sorted(name.partition(".")[2] for name in modules if name.startswith("minutes_kit."))
    outside = {name.partition(".")[0] for name in modules} - {*sys.stdlib_module_names}
    print(f"  {len(modules)} modules; of minutes_kit: {', '.join(ours)}")
    print(f"  libraries: {', '.join(sorted(outside - {'minutes_kit', '__main__'}))}")
    target("modules that have no work then", len(modules & IDLE), 0, unit="modules")
    print("".join(f"    {name}\n" for name in sorted(modules & IDLE)), end="")


def main() -> None:
    """Print the table."""
    versions(*PACKAGES)
    with tempfile.TemporaryDirectory() as name:
        for row in (warm, batch, problems, size, cold, imports):
            row(Path(name))


if __name__ == "__main__":
    main()
