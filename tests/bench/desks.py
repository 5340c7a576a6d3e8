"""The page of `minutes desk`: its calls, its start and its rest, and from a key to the page."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from desk_client import client
from inputs import findings, seeds
from peers import HERE
from rows import Contest, Measure, Row, repeated, spent

from minutes_kit.web.page.make import fresh

REST = 3.0  # seconds in which nothing happens
KEYS = 20
MANY = findings(1000)
TEXTS = {"seed.yaml": seeds(1)[0], "findings.yaml": MANY}


class Desk:
    """A desk in a process of its own, for as long as it is asked."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "minutes_kit", "desk", str(folder), "--no-browser"]
        environment = os.environ | {"XDG_STATE_HOME": f"{folder}.state"}
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        assert self.process.stdout
        address = re.search(r"http://(\S+)(/open\S+)", self.process.stdout.readline())
        assert address
        self.host, self.way = address.groups()

    def close(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.communicate()

    def opened(self) -> http.client.HTTPConnection:
        """A page that is open, as its server sees it."""
        connection = http.client.HTTPConnection(self.host)
        connection.request("GET", self.way)
        given = connection.getresponse().headers
        connection.close()
        sent = {
            "Cookie": given["set-cookie"].partition(";")[0],
            "Desk-Page": given["location"].partition("=")[2],
        }
        connection.request("GET", "/api/events", headers=sent)
        assert connection.getresponse().readline()
        return connection

    def processor(self) -> float:
        """The milliseconds of the processor that its threads took (Linux)."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text("ascii").split()[0]) for thread in threads) / 1e6


def start(folder: Path) -> float:
    """The milliseconds until a desk serves, by the clock."""
    made: list[Desk] = []
    took = spent(lambda: made.append(Desk(folder)), time.perf_counter)
    made[0].close()
    return took


def rest(folder: Path) -> float:
    """The milliseconds of the processor that a second takes in which nothing happens."""
    desk = Desk(folder)
    page = desk.opened()
    time.sleep(1)  # until all is begun
    before = desk.processor()
    time.sleep(REST)
    took = desk.processor() - before
    page.close()
    desk.close()
    return took / REST


def keys(folder: Path, name: str) -> float:
    """The milliseconds from a key to the page in which all but one of twenty are drawn."""
    desk = Desk(folder)
    script = [HERE / "desk_keys.js", shutil.which("chromium"), f"http://{desk.host}{desk.way}"]
    command = ["node", *map(str, script), name, str(KEYS)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    desk.close()
    times: list[float] = json.loads(done.stdout)
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def desk(folder: Path) -> Contest:
    """What typing asks for, in this process; a desk in its own, and in a browser."""
    notes = folder / "notes"
    notes.mkdir()
    for name, text in TEXTS.items():
        (notes / name).write_text(text, encoding="utf-8")
    page, many = client(notes), cycle([MANY, f"{MANY}# x\n"])
    everybody: dict[str, Measure] = {
        "check": repeated(_asking(page, "check", cycle(seeds(200))), 40),
        "page": repeated(_asking(page, "page", cycle(seeds(200))), 40),
        "check of many": repeated(_asking(page, "check", many), 5),
        "start": partial(start, notes),
        "rest": partial(rest, notes),
    }
    rows = [
        Row("`desk`: the problems of the seed", "check", "", "≤ 50 ms"),
        Row("`desk`: its document", "page", "", "≤ 50 ms"),
        Row("`desk`: the problems of 1,000 findings", "check of many", "", "≤ 50 ms"),
        Row("`desk`: its start, by the clock", "start", "", "≤ 1500 ms"),
        Row("`desk`: a second in which nothing happens", "rest", "", "≤ 1 ms"),
    ]
    if fresh() and shutil.which("chromium") and shutil.which("node"):
        everybody |= {name: partial(keys, notes, name) for name in TEXTS}
        rows += [
            Row("`desk`: a key to the page, 19 of 20, pause of 60 ms", "seed.yaml", "", "≤ 210 ms"),
            Row("`desk`: the same with 1,000 findings", "findings.yaml", "", "≤ 1060 ms"),
        ]
    return Contest(everybody, rows)


def _asking(page: Any, path: str, texts: Any) -> Callable[[], object]:
    """A call of the page about the next text."""

    def ask() -> None:
        answer = page.post(f"/api/{path}", json={"name": "seed.yaml", "text": next(texts)})
        assert answer.status_code == 200, answer.text

    return ask
