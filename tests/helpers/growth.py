"""Notes of any length that are hostile in one way; run as a script, what each of them costs.

`python growth.py [KIND...] [--size N] [--command check]` prints a row for each kind and command:
the seconds of a processor and the MB that a process took, or that it was stopped.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from folders import DATA

SIZE = 1_000_000  # bytes
SECONDS, MB = 2, 300  # what each may take
_STOP = 20  # seconds after which a process is stopped
_MOST_MB = 4000
_HEAD = "taal: nl\ntitel: Overleg\ndatum: 1/2/2025\n"
_ITEM = "agenda:\n- titel: Punt\n"
_VALUES = {  # where a text may stand, alone on its line
    "title": "taal: nl\ndatum: 1/2/2025\ntitel: ",
    "place": f"{_HEAD}plaats: ",
    "name": f"{_HEAD}aanwezig:\n- An ",
    "organisation": f"{_HEAD}aanwezig:\n- naam: An Bos\n  organisatie: A",
    "replacement": f"{_HEAD}afwezig:\n- naam: An Bos\n  vervangen_door: Bo ",
    "chair": f"{_HEAD}aanwezig:\n- An Bos\nvoorzitter: Bo ",
    "text": f"{_HEAD}{_ITEM}  tekst: x ",
    "block": f"{_HEAD}{_ITEM}  tekst: |\n    x ",
    "date": "taal: nl\ntitel: Overleg\ndatum: 1",
    "hour": f"{_HEAD}begin: 1",
    "next": f"{_HEAD}volgende_vergadering: 1",
    "address": f"{_HEAD}aanwezig:\n- naam: An Bos\n  e-mail: a",
    "website": f"{_HEAD}{_ITEM}  projecten:\n  - titel: P\n    website: w",
    "key": f"{_HEAD}x",
    "language": "taal: x",
    "status": f"{_HEAD}status: x",
}
_SIGNS = {  # what a text may be full of
    "letters": "a",
    "words": "Aa ",
    "long words": "Vereniging ",
    "particles": "van de ",
    "spaces": "b" + " " * 5000,
    "tabs": "\t",
    "wide spaces": "\u00a0",
    "opening brackets": "(",
    "closing brackets": ")",
    "brackets": "(a)",
    "square brackets": "[",
    "pictures": "![",
    "opened links": "[a](b",
    "links": "[a](http://b.be) ",
    "links in links": "[[a]",
    "commas": ", ",
    "semicolons": ";",
    "slashes": " / ",
    "stars": "*",
    "emphasis": " *a",
    "bold": " **a*** b*",
    "underscores": "_a ",
    "backticks": "`",
    "backslashes": "\\*",
    "angles": "<",
    "addresses": "a@b.be ",
    "at signs": "a@",
    "dots": "a.",
    "web": "http://a.be/",
    "percent": "%",
    "pipes": "| a ",
    "dashes": " - ",
    "long dashes": "–",
    "minus": "-",
    "apostrophes": "'",
    "quotes": 'a" ',
    "hashes": "a #b ",
    "colons": "a: ",
    "colons without space": "a:",
    "digits": "1",
    "dates": "1/2/2025 ",
    "titles": "dr. ",
    "ampersands": " & ",
    "accents": "é",
    "joined accents": "a\u0301",
    "wrong accents": "Ã©",
    "unread": "\ufffd",
    "unseen": "a\u200b",
    "both ways": "a\u202e",
    "controls": "a\x07",
    "line separators": "a\u2028",
    "emoji": "\U0001f600",
}


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of C as well."""
    count = 0

    def counted(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def filled(head: str, pieces: Iterator[str], size: int, tail: str = "") -> str:
    """A text of some size, of pieces behind a head."""
    parts, room = [head], size - len(head) - len(tail)
    for piece in pieces:
        if room < len(piece):
            break
        parts.append(piece)
        room -= len(piece)
    return "".join([*parts, tail])


def alike(piece: str) -> Iterator[str]:
    """A piece again and again."""
    return (piece for _ in count())


def numbered(form: str) -> Iterator[str]:
    """A piece with a number that counts up."""
    return (form.replace("#", str(number)) for number in count())


def _letters(number: int) -> str:
    """A number in letters: names have no digits."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def named(form: str) -> Iterator[str]:
    """A piece with a name that is always another."""
    return (form.replace("#", _letters(number)) for number in count())


_LINES: dict[str, tuple[str, Callable[[str], Iterator[str]], str]] = {  # each on lines of its own
    "unknown keys": (_HEAD, numbered, "k#: x\n"),
    "unknown keys alike": (_HEAD, alike, "onbekend: x\n"),
    "unknown keys near": (_HEAD, numbered, "aanwezi#: x\n"),
    "keys without values": (_HEAD, numbered, "k#:\n"),
    "records of unknown keys": (f"{_HEAD}aanwezig:\n", alike, "- naem: An\n  orgnisatie: B\n"),
    "items": (f"{_HEAD}agenda:\n", numbered, "- titel: Punt #\n"),
    "items with a text": (f"{_HEAD}agenda:\n", numbered, "- titel: Punt #\n  tekst: Woord #.\n"),
    "items alike": (f"{_HEAD}agenda:\n", alike, "- titel: Punt\n  tekst: Woord.\n"),
    "short items": (f"{_HEAD}agenda:\n", numbered, "- Punt #\n"),
    "numbered items": (f"{_HEAD}agenda:\n", numbered, "- titel: #. Punt\n"),
    "parts": (f"{_HEAD}agenda:\n", numbered, "- deel: Deel #\n"),
    "empty items": (f"{_HEAD}agenda:\n", alike, "-\n"),
    "empty people": (f"{_HEAD}aanwezig:\n", alike, "-\n"),
    "empty maps": (f"{_HEAD}aanwezig:\n", alike, "- {}\n"),
    "empty lists": (f"{_HEAD}aanwezig:\n", alike, "- []\n"),
    "maps in a row": (f"{_HEAD}agenda: [", alike, "{},"),
    "lists in a row": (f"{_HEAD}agenda: [", alike, "[],"),
    "commas in brackets": (f"{_HEAD}aanwezig: [", alike, "A,"),
    "people": (f"{_HEAD}aanwezig:\n", named, "- An B#\n"),
    "people with organisations": (f"{_HEAD}aanwezig:\n", named, "- An B# – Dienst #\n"),
    "people of one organisation": (f"{_HEAD}aanwezig:\n", named, "- An B# – Dienst\n"),
    "organisations nearly alike": (f"{_HEAD}aanwezig:\n", named, "- An B# – Gemeente#\n"),
    "people of one name": (f"{_HEAD}aanwezig:\n", alike, "- An Bos\n"),
    "one name, many organisations": (f"{_HEAD}aanwezig:\n", named, "- An Bos – Dienst #\n"),
    "people with an odd address": (f"{_HEAD}aanwezig:\n", named, "- An B# <a#@b>\n"),
    "people with an address": (f"{_HEAD}aanwezig:\n", named, "- An B# <a#@b.be>\n"),
    "people without dash": (f"{_HEAD}aanwezig:\n", named, "An B#\n"),
    "people in groups": (f"{_HEAD}aanwezig:\n", named, "- groep: G#\n  personen: [An A#, Bo B#]\n"),
    "replacements": (f"{_HEAD}afwezig:\n", named, "- naam: An B#\n  vervangen_door: Bo C#\n"),
    "presenters": (f"{_HEAD}aanwezig: [An Bos]\n{_ITEM}  projecten:\n", named,
                   "  - titel: P#\n    door: An Bo#s\n"),
    "actions": (f"{_HEAD}aanwezig: [An Bos]\n{_ITEM}  acties:\n", named,
                "  - wie: An Bo#s\n    wat: Doe #\n    tegen: 1/1/2024\n"),
    "actions of people": (f"{_HEAD}{_ITEM}  acties:\n", named, "  - wie: Bo C#\n    wat: Doe #\n"),
    "actions of one": (f"{_HEAD}{_ITEM}  acties:\n", numbered, "  - wie: Bo Ans\n    wat: Doe #\n"),
    "an action of many": (f"{_HEAD}{_ITEM}  acties:\n  - wat: Doe\n    wie:\n", named,
                          "    - An B#\n"),
    "findings": (f"{_HEAD}{_ITEM}  vaststellingen:\n", numbered, "  - Woord #.\n"),
    "findings in one line": (f"{_HEAD}{_ITEM}  vaststellingen: [", numbered, "[a b#], "),
    "findings alike": (f"{_HEAD}{_ITEM}  vaststellingen:\n", alike, "  - Woord.\n"),
    "findings with a colon": (f"{_HEAD}{_ITEM}  vaststellingen:\n", numbered,
                              "  - Woord: woord #\n"),
    "findings with a star": (f"{_HEAD}{_ITEM}  vaststellingen:\n", numbered, "  - a *b* #\n"),
    "findings with stars": (f"{_HEAD}{_ITEM}  vaststellingen:\n", alike, "  - a *b c\n"),
    "decisions": (f"{_HEAD}{_ITEM}  besluiten:\n", numbered,
                  "  - tekst: Woord #.\n    stemming: 3\n"),
    "attachments": (f"{_HEAD}bijlagen:\n", numbered, "- bestand: b#.pdf\n"),
    "websites": (f"{_HEAD}bijlagen:\n", numbered, "- titel: b\n  link: w#.b\n"),
    "signatures": (f"{_HEAD}handtekeningen:\n", named, "- An B# – voorzitter\n"),
    "copies": (f"{_HEAD}mail:\n  cc:\n", named, "  - a#@b.be\n"),
    "copies by name": (f"{_HEAD}mail:\n  cc:\n", named, "  - An B#\n"),
    "copies to odd addresses": (f"{_HEAD}mail:\n  cc:\n", named, "  - a#@\n"),
    "lines": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    a\n"),
    "lines that differ": (f"{_HEAD}{_ITEM}  tekst: |\n", numbered, "    a#\n"),
    "blank lines": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "\n"),
    "paragraphs": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    a\n\n"),
    "bullets": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    - a\n"),
    "bullets without space": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    -a\n"),
    "other bullets": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    • a\n"),
    "bullets deeper": (f"{_HEAD}{_ITEM}  tekst: |\n",
                       lambda _: ("    " + "  " * n + "- a\n" for n in count()), ""),
    "numbers": (f"{_HEAD}{_ITEM}  tekst: |\n",
                lambda _: (f"    {n % 999 + 1}. a\n" for n in count()), ""),
    "tables": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    | a | 1 |\n"),
    "rows of tabs": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    a\tb\n"),
    "a wide table": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    |" + " a |" * 60 + "\n"),
    "rules": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    |---|\n"),
    "headings": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    ## a\n"),
    "keys in a block": (f"{_HEAD}{_ITEM}  tekst: |\n", alike, "    titel: a\n"),
    "a folded text": (f"{_HEAD}{_ITEM}  tekst: >\n", alike, "    - a\n"),
    "a plain text": (f"{_HEAD}{_ITEM}  tekst: a\n", alike, "    b\n"),
    "a plain text of items": (f"{_HEAD}{_ITEM}  tekst: a\n", alike, "    - b\n"),
    "a quoted text": (f'{_HEAD}{_ITEM}  tekst: "a\n', alike, "    b\n"),
    "remarks": (_HEAD, alike, "# a\n"),
    "remarks behind": (f"{_HEAD}agenda:\n", alike, "- a # b\n"),
    "unclosed quotes": (f"{_HEAD}agenda:\n", alike, '- "a\n'),
    "unclosed apostrophes": (f"{_HEAD}agenda:\n", alike, "- 's avonds\n"),
    "unclosed brackets": (f"{_HEAD}agenda:\n", alike, "- [a\n"),
    "closing brackets": (f"{_HEAD}agenda:\n", alike, "- a]\n"),
    "nested brackets": (f"{_HEAD}agenda: ", alike, "["),
    "nested dashes": (f"{_HEAD}agenda:\n", alike, "- "),
    "lines deeper": (f"{_HEAD}agenda:\n", lambda _: (" " * n + "- a\n" for n in count()), ""),
    "keys deeper": (_HEAD, lambda _: (" " * n + "a:\n" for n in count()), ""),
    "lines less deep": (f"{_HEAD}agenda:\n",
                        lambda _: (" " * (1400 - n % 1400) + "- a\n" for n in count()), ""),
    "no keys": (_HEAD, alike, "a\n"),
    "tabs before": (f"{_HEAD}agenda:\n", alike, "\t- a\n"),
    "documents": (_HEAD, alike, "---\na: b\n"),
    "double keys": (_HEAD, alike, "titel: a\n"),
    "aliases": (f"{_HEAD}agenda:\n", alike, "- *a\n"),
    "block texts": (f"{_HEAD}agenda:\n", alike, "- |\n  a\n"),
    "empty block texts": (f"{_HEAD}agenda:\n", alike, "- |\n"),
    "block texts in numbers": (f"{_HEAD}agenda:\n", alike, "- > 5\n"),
    "old line ends": (_HEAD, alike, "# a\r"),
    "English keys": ("title: a\ndate: 1/2/2025\nagenda:\n", numbered, "- title: a#\n"),
    "no language": ("titre: a\ndate: 1/2/2025\nordre_du_jour:\n", numbered, "- titre: a#\n"),
    "dates": (f"{_HEAD}{_ITEM}  acties:\n", alike, "  - wat: a\n    tegen: 31/2/2025\n"),
    "odd dates": (f"{_HEAD}{_ITEM}  acties:\n", alike,
                  "  - wat: a\n    tegen: op 3 mei of 4 mei om 5\n"),
}  # fmt: skip


def _slips() -> Iterator[str]:
    """What was typed in each sample of slips."""
    samples = DATA.joinpath("slips.txt").read_text("utf-8").split("\n\n")
    for sample in samples[1:]:
        yield "\n".join(line[2:] for line in sample.split("\n") if line.startswith("< "))


def kinds() -> dict[str, Callable[[int], bytes]]:
    """All kinds of notes, each of a size in bytes, or nearly."""
    made: dict[str, Callable[[int], bytes]] = {}
    for name, (head, pieces, piece) in _LINES.items():
        made[name] = _of(head, pieces, piece)
    for place, head in _VALUES.items():
        for name, sign in _SIGNS.items():
            made[f"{place} of {name}"] = _of(head, alike, sign)
    for number, typed in enumerate(_slips()):
        made[f"slip {number}"] = _of(_HEAD, alike, f"{typed}\n")
        below = "\n".join(f"  {line}" for line in typed.split("\n"))[2:]
        made[f"slip {number} in items"] = _of(f"{_HEAD}agenda:\n", alike, f"- {below}\n")
    made["odd bytes"] = lambda size: _HEAD.encode() + b"# \xe9 \xc3\xa9\n" * (size // 8)
    made["bytes of Windows"] = lambda size: _HEAD.encode() + b"# \xe9\n" * (size // 4)
    return made


def _of(head: str, pieces: Callable[[str], Iterator[str]], piece: str) -> Callable[[int], bytes]:
    """A kind of notes."""

    def made(size: int) -> bytes:
        most = size // max(1, len(piece.encode()) // max(1, len(piece)))
        return filled(head, pieces(piece), most, "\n").encode("utf-8", "surrogatepass")

    return made


def book(entries: int) -> bytes:
    """A contact book in which each name is close to the next."""
    forms = (f"- naam: An Bo{_letters(n)}s\n  e-mail: a@b.be\n" for n in range(entries))
    return ("taal: nl\ncontacten:\n" + "".join(forms)).encode()


def _limit() -> None:
    import resource  # late: Windows has none, and no test needs it

    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MB << 20, _MOST_MB << 20))


def _cost(arguments: list[str]) -> tuple[float, float, str]:
    """The seconds and MB of a run, and how it ended."""
    run = [sys.executable, "-m", "minutes_kit", *arguments]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        run, stdin=quiet, stdout=quiet, stderr=subprocess.DEVNULL, preexec_fn=_limit
    )
    end = time.monotonic() + 3 * _STOP
    killed = ""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        ticks = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        used = (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")
        if used > _STOP or time.monotonic() > end:
            process.kill()
            killed = "stopped"
        time.sleep(0.01)
    process.returncode = 0
    code = os.waitstatus_to_exitcode(status)
    how = killed or ("" if code in (0, 1, 2) else f"ended with {code}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, how


COMMANDS = {
    "check": ["check", "{}"],
    "json": ["check", "--format", "json", "{}"],
    "fix": ["fix", "{}"],
    "fix --yes": ["fix", "--yes", "{}"],
    "build": ["build", "--force", "{}"],
    "mail": ["mail", "--force", "{}"],
}


def main() -> None:
    """Print what each kind costs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--command", action="append", choices=COMMANDS)
    parser.add_argument("--over", type=float, default=0)
    told = parser.parse_args()
    known = kinds()
    chosen = [n for n in known if not told.kinds or any(k in n for k in told.kinds)]
    with TemporaryDirectory() as folder:
        for name in chosen:
            for command in told.command or COMMANDS:
                notes = Path(folder, "notes.yaml")
                notes.write_bytes(known[name](told.size))
                arguments = [part.replace("{}", str(notes)) for part in COMMANDS[command]]
                seconds, mb, how = _cost(arguments)
                if how or seconds > told.over:
                    print(f"{name:40} {command:10} {seconds:6.1f} s {mb:6.0f} MB {how}", flush=True)


if __name__ == "__main__":
    main()
