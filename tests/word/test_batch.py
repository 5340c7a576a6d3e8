"""Many notes at once: each gets its document or its problem, in their order, the same again."""

from __future__ import annotations

import errno
import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import active_children
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from terminal import gone, posix

from minutes_kit.languages.folder import codes
from minutes_kit.word import processes
from minutes_kit.word.batch import Outcome, with_pdfs
from minutes_kit.word.build import build
from minutes_kit.word.jobs import Job, plan
from minutes_kit.word.processes import _ready, lost, make_all

GOOD = "titel: Overleg {}\ndatum: 2005-01-01\n"
COUNT = 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of notes for a batch."""
    path = tmp_path / "notes"
    path.mkdir()
    for number in range(COUNT):
        (path / f"{number:02}.yaml").write_text(GOOD.format(number), encoding="utf-8")
    return path


def made(folder: Path, output: Path | None = None, jobs: int = 1) -> list[Outcome]:
    """What becomes of the notes in a folder."""
    return list(make_all(plan([folder], output), None, force=False, processes=jobs))


def told(outcomes: list[Outcome]) -> dict[str, list[str]]:
    """The codes of the problems of each notes file that has any."""
    return {o.notes.name: [p.code for p in o.problems] for o in outcomes if o.problems}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.docx")}


def test_every_notes_file_of_a_folder_gets_its_document(folder: Path) -> None:
    assert {outcome.state for outcome in made(folder)} == {"written"}
    assert contents(folder) == {
        f"{number:02}.docx": build(GOOD.format(number).encode()) for number in range(COUNT)
    }


def test_two_processes_give_the_same_as_one(folder: Path, tmp_path: Path) -> None:
    (folder / "07.yaml").write_text("titel: [", encoding="utf-8")
    (folder / "08.yml").touch()  # aims at the document of 08.yaml
    one, two = made(folder, tmp_path / "1"), made(folder, tmp_path / "2", jobs=2)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    assert [o.notes for o in one] == [o.notes for o in two] == sorted(folder.iterdir())
    assert [o.state for o in one] == [o.state for o in two]
    assert told(one) == told(two)
    assert told(one)["08.yml"] == ["E405"]


@pytest.mark.parametrize(
    ("documents", "cores", "worth"),
    [(1, 8, 1), (50, 8, 1), (51, 8, 2), (51, 1, 1), (101, 8, 3), (1000, 8, 8), (0, 8, 0)],
)
def test_many_documents_are_made_on_several_cores(
    documents: int, cores: int, worth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {*range(cores)}, raising=False)
    assert processes.worthwhile(documents) == worth
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert processes.worthwhile(documents) == worth


def test_more_processes_than_documents_will_do(folder: Path) -> None:
    assert len(made(folder, jobs=COUNT + 1)) == COUNT


class PoolOfNone:
    """A pool that does its work at once, and knows which of its futures somebody holds."""

    def __init__(self) -> None:
        self.futures: list[ref[Future[Any]]] = []

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        """Do some work."""
        future: Future[Any] = Future()
        future.set_result(work(*given))
        self.futures.append(ref(future))
        return future

    def shutdown(self, **_: Any) -> None:
        """End, with nothing left to do."""


def test_what_was_told_is_let_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = PoolOfNone()
    monkeypatch.setattr(processes, "_pool", lambda *_: pool)
    outcomes = make_all(plan([folder], None), None, force=False, processes=2)
    held = [sum(future() is not None for future in pool.futures) for _ in outcomes]
    assert held[0] == len(pool.futures) - 1
    assert held[-1] == 0


def test_a_second_time_nothing_is_written(folder: Path) -> None:
    made(folder)
    before = {path: path.stat().st_mtime_ns for path in folder.glob("*.docx")}
    assert {outcome.state for outcome in made(folder, jobs=2)} == {"unchanged"}
    assert before == {path: path.stat().st_mtime_ns for path in folder.glob("*.docx")}


def test_only_the_document_of_changed_notes_is_written(folder: Path) -> None:
    made(folder)
    (folder / "03.yaml").write_text(GOOD.format("anders"), encoding="utf-8")
    assert [o.notes.name for o in made(folder) if o.state == "written"] == ["03.yaml"]


BROKEN = {
    "empty": (b"", "E113"),
    "only a remark": (b"# later\n", "E113"),
    "no YAML": (b"titel: x\ndatum: 2025-01-01\nplaats: [\n", "E126"),
    "binary": (b"PK\x03\x04\x81\x8d\x00\xff", "E109"),
    "zeros": (bytes(100), "E109"),
    "half of UTF-16": (b"\xff\xfet\x00i", "E109"),
    "no date": (b"titel: X\n", "E202"),
}


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("content", "code"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_does_not_stop_the_others(
    folder: Path, content: bytes, code: str, jobs: int
) -> None:
    (folder / "15.yaml").write_bytes(content)
    outcomes = made(folder, jobs=jobs)
    assert {name: set(found) for name, found in told(outcomes).items()} == {"15.yaml": {code}}
    assert [o.state for o in outcomes].count("written") == len(contents(folder)) == COUNT - 1


def test_a_problem_on_disk_does_not_stop_the_others(folder: Path) -> None:
    (folder / "01.docx").write_text("met de hand", encoding="utf-8")
    (folder / "02.docx").mkdir()
    (folder / "03.yml").touch()
    (folder / "04.docx").write_bytes(build(b"titel: Oud\ndatum: 2005-01-01\n"))
    (folder / ".~lock.04.docx#").touch()
    assert told(made(folder)) == {
        "01.yaml": ["E401"],
        "02.yaml": ["E403"],
        "03.yaml": ["E405"],
        "03.yml": ["E405"],
        "04.yaml": ["E402"],
    }


def test_a_full_disk_is_told_for_every_document(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert set(map(tuple, told(made(folder)).values())) == {("E403",)}
    assert not list(folder.glob("*.docx"))
    assert not list(folder.glob(".*"))


def test_a_problem_names_the_file_that_it_is_about(folder: Path) -> None:
    (folder / "01.docx").write_text("met de hand", encoding="utf-8")
    (folder / "02.yml").touch()
    paths = [*(folder / name for name in ("01.yaml", "02.yaml", "02.yml", "03.txt")), Path("x.y")]
    outcomes = make_all(plan(paths, None), None, force=False, processes=1)
    assert [(one.code, one.file) for outcome in outcomes for one in outcome.problems] == [
        ("E401", str(folder / "01.docx")),
        ("E405", str(folder / "02.docx")),
        ("E405", str(folder / "02.docx")),
        ("E112", str(folder / "03.txt")),
        ("E112", "x.y"),
    ]


def test_a_document_that_goes_before_its_pdf_is_made_is_told(folder: Path) -> None:
    (one,) = make_all(plan([folder / "01.yaml"], None), None, force=False, processes=1)
    one.document.unlink()
    *_, printed = with_pdfs([one], force=False)
    assert [(told.code, told.file) for told in printed.problems] == [("E112", str(one.document))]


def test_notes_that_are_no_file_are_told_and_the_rest_is_built(folder: Path) -> None:
    paths = [folder / "00.yaml", folder / "missing.yaml", folder / "00.yaml" / "x.yaml"]
    outcomes = list(make_all(plan(paths, None), None, force=False, processes=1))
    assert [o.state for o in outcomes] == ["written", "failed", "failed"]
    assert [o.problems[0].code for o in outcomes[1:]] == ["E112", "E112"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_template_that_cannot_be_used_fails_every_document(folder: Path, jobs: int) -> None:
    job = plan([folder], None)
    outcomes = list(make_all(job, folder / "00.yaml", force=False, processes=jobs))
    assert {o.state for o in outcomes} == {"failed"}
    assert len({p for o in outcomes for p in o.problems}) == 1


def test_a_message_is_in_the_language_of_the_notes(folder: Path) -> None:
    for number, language in enumerate(codes()):
        text = f"language: {language}\n{GOOD.format('X').replace('titel', 'title')}"
        path = folder / f"{number:02}.yaml"
        path.write_text(text.replace("datum", "date"), encoding="utf-8")
        path.with_suffix(".docx").touch()
    problems = [o.problems[0] for o in made(folder)[:4]]
    assert {p.code for p in problems} == {"E401"}
    assert len({p.message for p in problems}) == 4


@posix
def test_a_process_that_is_no_longer_needed_can_be_ended() -> None:
    with ProcessPoolExecutor(1, initializer=_ready, initargs=(None,)) as pool:
        process = pool.submit(os.getpid).result()
        os.kill(process, signal.SIGTERM)
        assert gone(process)


def slowly(job: Job, *_: object, **__: object) -> Outcome:
    """The result of a job that takes its time."""
    time.sleep(0.1)
    return lost(job)


@posix
def test_processes_that_are_killed_while_the_rest_is_given_up_show_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", shown.append)
    monkeypatch.setattr(processes, "make", slowly)
    outcomes = make_all([Job(Path("a"), Path("b"))] * 16, None, force=False, processes=2)
    next(outcomes)
    time.sleep(0.03)  # both are at work, and more lies ready
    for process in active_children():
        os.kill(process.pid or 0, signal.SIGSTOP)
        threading.Timer(0.1, process.kill).start()
    outcomes.close()  # type: ignore[attr-defined]
    assert not active_children()
    assert not shown


# Which notes make which documents.


def notes(folder: Path, *names: str) -> list[Path]:
    """Notes files of these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return [folder / name for name in names]


def documents(jobs: list[Job], folder: Path) -> list[str]:
    """The documents that are to be made, by their paths in a folder."""
    return [str(job.document.relative_to(folder)) for job in jobs if not job.refused]


def refused(jobs: list[Job]) -> list[tuple[str, str]]:
    """The names of the notes of which no document is to be made, and why."""
    return [(job.notes.name, job.refused.code) for job in jobs if job.refused]


def test_a_document_stands_beside_its_notes(tmp_path: Path) -> None:
    jobs = plan(notes(tmp_path, "b.yaml", "sub/a.YML"), None)
    assert documents(jobs, tmp_path) == ["b.docx", os.path.join("sub", "a.docx")]


def test_a_folder_is_built_in_order_with_its_folders(tmp_path: Path) -> None:
    notes(tmp_path, "in/b.yaml", "in/sub/deep/c.yml", "in/a.yaml", "in/x.txt")
    jobs = plan([tmp_path / "in"], tmp_path / "out")
    deep = os.path.join("sub", "deep", "c.docx")
    assert documents(jobs, tmp_path / "out") == ["a.docx", "b.docx", deep]


@pytest.mark.parametrize("name", ["a b é.yaml", "100% #3 {x}.yaml", "é" * 120 + ".yaml", "-x.yaml"])
def test_any_name_of_notes_is_the_name_of_the_document(tmp_path: Path, name: str) -> None:
    jobs = plan(notes(tmp_path, name), None)
    assert documents(jobs, tmp_path) == [name.replace(".yaml", ".docx")]


def test_notes_that_are_named_twice_make_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = notes(tmp_path, "sub/a.yaml")
    monkeypatch.chdir(tmp_path)
    spellings = [path, Path("sub/a.yaml"), Path("sub/../sub/a.yaml"), Path("sub"), path]
    assert [job.notes for job in plan(spellings, None)] == [path]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.yaml", "a.yml"),
        ("A.yaml", "a.yml"),
        ("Straße.yaml", "STRASSE.yaml"),
        ("verslag é.yaml", "verslag e\u0301.yml"),
    ],
)
def test_notes_that_aim_at_one_document_are_refused_and_the_rest_is_not(
    tmp_path: Path, one: str, other: str
) -> None:
    notes(tmp_path, one, other, "rest.yaml")
    jobs = plan([tmp_path], None)
    assert sorted(refused(jobs)) == sorted([(one, "E405"), (other, "E405")])
    assert documents(jobs, tmp_path) == ["rest.docx"]


def test_files_of_one_name_do_not_meet_in_a_folder(tmp_path: Path) -> None:
    jobs = plan(notes(tmp_path, "1/a.yaml", "2/a.yaml"), tmp_path / "out")
    assert [code for _, code in refused(jobs)] == ["E405", "E405"]


@posix
def test_documents_that_meet_through_a_link_are_refused(tmp_path: Path) -> None:
    notes(tmp_path, "in/1/a.yaml", "in/2/a.yaml", "out/1/x")
    (tmp_path / "out" / "2").symlink_to("1")
    jobs = plan([tmp_path / "in"], tmp_path / "out")
    assert [code for _, code in refused(jobs)] == ["E405", "E405"]


@posix
def test_a_document_that_would_leave_the_folder_is_refused(tmp_path: Path) -> None:
    notes(tmp_path, "in/sub/a.yaml", "in/b.yaml", "out/x", "elsewhere/x")
    (tmp_path / "out" / "sub").symlink_to(tmp_path / "elsewhere")
    jobs = plan([tmp_path / "in"], tmp_path / "out")
    assert refused(jobs) == [("a.yaml", "E404")]
    assert documents(jobs, tmp_path / "out") == ["b.docx"]


@posix
def test_a_link_to_notes_elsewhere_makes_a_document_in_the_folder(tmp_path: Path) -> None:
    notes(tmp_path, "elsewhere/a.yaml", "in/b.yaml")
    (tmp_path / "in" / "c.yaml").symlink_to(tmp_path / "elsewhere" / "a.yaml")
    assert documents(plan([tmp_path / "in"], None), tmp_path / "in") == ["b.docx", "c.docx"]


@posix
def test_a_folder_that_is_a_link_to_itself_stops_nothing(tmp_path: Path) -> None:
    notes(tmp_path, "a.yaml")
    (tmp_path / "loop").symlink_to("loop")
    assert documents(plan([tmp_path], None), tmp_path) == ["a.docx"]
    assert len(plan([tmp_path / "a.yaml"], tmp_path / "loop")) == 1


@pytest.mark.parametrize("output", [None, "verslag.docx", "link.docx"])
def test_a_document_never_takes_the_place_of_its_notes(tmp_path: Path, output: str | None) -> None:
    (path,) = notes(tmp_path, "verslag.docx")
    (tmp_path / "link.docx").symlink_to(path)
    jobs = plan([path], tmp_path / output if output else None)
    assert refused(jobs) == [("verslag.docx", "E406")]
