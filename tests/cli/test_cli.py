"""The `minutes` command: what it says, where, and how it ends."""

from __future__ import annotations

import io
import multiprocessing
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from terminal import gone, on_terminal, posix, run

from minutes_kit.cli import ending
from minutes_kit.notes.schema import schema_text
from minutes_kit.version import __version__

GOOD = "titel: Overleg\ndatum: 2005-01-01\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with good notes in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def many(folder: Path, count: int = 30) -> None:
    """Many more notes, `b00.yaml` and on."""
    for number in range(count):
        (folder / f"b{number:02}.yaml").write_text(GOOD, encoding="utf-8")


# What it says, and the code with which it ends.


def test_a_document_is_told_in_one_line_and_counted_in_the_last(folder: Path) -> None:
    answer = run("build", "a.yaml")
    assert answer.out == "a.docx: gemaakt\n1 gemaakt, 0 ongewijzigd, 0 niet gemaakt.\n"
    assert (answer.err, answer.code) == ("", 0)


def test_a_second_time_it_says_that_nothing_changed(folder: Path) -> None:
    run("build", "a.yaml")
    assert run("build", "a.yaml").out.startswith("a.docx: ongewijzigd\n0 gemaakt, 1 ongewijzigd")


def test_a_problem_is_told_apart_and_counted(folder: Path) -> None:
    (folder / "b.yaml").write_text("titel: X\ndatum: 2005-02-30\n", encoding="utf-8")
    answer = run("build", "b.yaml", "a.yaml")
    assert answer.out == "a.docx: gemaakt\n1 gemaakt, 0 ongewijzigd, 1 niet gemaakt.\n"
    assert answer.err.startswith("b.yaml:2:8: E204 ")
    assert answer.code == 1


def test_one_broken_file_of_thirty_is_told_and_the_others_are_built(folder: Path) -> None:
    many(folder, 29)
    (folder / "b07.yaml").write_text("titel: [", encoding="utf-8")
    answer = run("build", ".")
    assert answer.out.endswith("\n29 gemaakt, 0 ongewijzigd, 1 niet gemaakt.\n")
    assert answer.err.startswith("b07.yaml:1:")
    assert (len(list(folder.glob("*.docx"))), answer.code) == (29, 1)


def test_two_jobs_say_the_same_in_the_same_order(folder: Path) -> None:
    many(folder)
    (folder / "b07.yaml").write_text("titel: [", encoding="utf-8")
    one, two = (run("build", ".", "--jobs", n, stderr=subprocess.STDOUT) for n in (1, 2))
    assert (
        one.out.replace("gemaakt\n", "ongewijzigd\n").splitlines()[:-1]
        == (two.out.splitlines()[:-1])
    )
    assert len(one.out.splitlines()) > 30


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork to count")
def test_many_documents_are_spread_without_being_asked(folder: Path) -> None:
    many(folder, 60)
    cores = "os.sched_getaffinity = lambda _: {0, 1}; os.cpu_count = lambda: 2"
    count = f"import os; os.register_at_fork(after_in_parent=lambda: print('fork')); {cores}"
    assert run("build", ".", before=count).out.count("fork\n") == 2
    assert run("build", ".", "--jobs", 1, before=count).out.count("fork\n") == 0


def test_no_more_processes_are_started_than_there_are_documents(folder: Path) -> None:
    count = "import os; os.register_at_fork(after_in_parent=lambda: print('fork'))"
    (folder / "b.yaml").write_text(GOOD, encoding="utf-8")
    answer = run("build", ".", "--jobs", 1000, before=count if hasattr(os, "fork") else "")
    assert answer.out.count("fork\n") <= 2
    assert answer.code == 0


def test_notes_and_problems_are_told_in_order_when_they_share_a_stream(folder: Path) -> None:
    (folder / "b.yaml").write_text("titel: X\n", encoding="utf-8")
    (folder / "c.yaml").write_text(GOOD, encoding="utf-8")
    lines = run("build", ".", stderr=subprocess.STDOUT).out.splitlines()
    assert [line[:2] for line in lines if line[1] == "."] == ["a.", "b.", "c."]


def test_what_is_wrong_with_a_template_is_told_once(folder: Path) -> None:
    many(folder, 5)
    answer = run("build", ".", "--template", "a.yaml")
    assert answer.err.count("a.yaml: E3") == 1
    assert answer.out == "0 gemaakt, 0 ongewijzigd, 6 niet gemaakt.\n"


def test_the_closing_line_is_in_the_language_of_most_notes(folder: Path) -> None:
    english = "language: en\ntitle: Meeting\ndate: 2005-01-01\n"
    for name in ("b.yaml", "c.yaml"):
        (folder / name).write_text(english, encoding="utf-8")
    assert run("build", "b.yaml", "c.yaml", "a.yaml").out.endswith(
        "3 made, 0 unchanged, 0 not made.\n"
    )


@pytest.mark.parametrize(
    ("command", "closing"),
    [
        (["build"], "3 erstellt, 0 unverändert, 0 nicht erstellt."),
        (["mail"], "3 erstellt, 0 unverändert, 0 nicht erstellt."),
        (["check"], "3 Dateien: keine Probleme."),
        (["fix", "--yes"], "3 Dateien: keine Probleme."),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_every_command_closes_in_the_language_of_most_notes(
    folder: Path, command: list[str], closing: str
) -> None:
    german = "sprache: de\ntitel: Sitzung\ndatum: 2005-01-01\n"
    german += "anwesend: [{name: An Bos, e-mail: a@b.be}]\n"
    for name in ("b.yaml", "c.yaml"):
        (folder / name).write_text(german, encoding="utf-8")
    own = GOOD + "aanwezig: [{naam: An Bos, e-mail: a@b.be}]\n"
    (folder / "a.yaml").write_text(own, encoding="utf-8")
    answer = run(*command, "a.yaml", "b.yaml", "c.yaml", env={"LANG": "fr_BE.UTF-8"})
    assert answer.out.splitlines()[-1] == closing


@pytest.mark.parametrize("command", ["build", "mail"])
def test_the_closing_line_is_in_the_language_in_which_the_problems_were_told(
    folder: Path, command: str
) -> None:
    notes = "titre: Réunion\ndate: 20/11/2025\nlieu: Namur\nprésents: [An Bos]\n"
    (folder / "pv.yaml").write_text(notes, encoding="utf-8")
    answer = run(command, folder / "pv.yaml")
    assert "E215 Ces notes ne disent pas dans quelle langue" in answer.err
    assert answer.out == "Créés\u00a0: 0\u00a0; inchangés\u00a0: 0\u00a0; non créés\u00a0: 1.\n"


def test_a_refusal_is_told_in_the_language_of_the_keys(folder: Path) -> None:
    notes = "titre: Réunion\ndate: 20/11/2025\nlieu: Namur\nprésents: [An Bos]\n"
    for name in ("pv.yaml", "pv.yml"):
        (folder / name).write_text(notes, encoding="utf-8")
    answer = run("build", folder / "pv.yaml", folder / "pv.yml")
    assert answer.err.count("E405 Plusieurs fichiers") == 1
    assert "E215" not in answer.err
    assert answer.out.startswith("Créés")


def test_a_document_changed_by_hand_is_kept_until_force(folder: Path) -> None:
    (folder / "a.docx").write_text("met de hand", encoding="utf-8")
    answer = run("build", "a.yaml")
    assert answer.err.startswith("a.docx: E401 ")
    assert "--force" in answer.err
    assert (answer.code, run("build", "a.yaml", "--force").code) == (1, 0)


def test_documents_go_where_they_are_sent(folder: Path) -> None:
    assert run("build", "a.yaml", "-o", "x/y.docx").out.startswith(f"{Path('x/y.docx')}: ")
    assert run("build", ".", "--output", "out").out.startswith(f"{Path('out/a.docx')}: ")


ODD = ["een verslag é.yaml", "100% #1 [x] {y}.yaml", "日本 🎉.yaml", "x" * 240 + ".yaml"]


@pytest.mark.parametrize("name", ODD, ids=["accents", "signs", "far", "long"])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_any_name_is_built_and_told_on_any_console(folder: Path, name: str, encoding: str) -> None:
    (folder / name).write_text(GOOD, encoding="utf-8")
    (folder / "z.yaml").write_text("titel: “é”\ndatum: ‘x’\n", encoding="utf-8")
    answer = run("build", ".", env={"PYTHONIOENCODING": encoding}, errors="replace")
    assert (folder / name).with_suffix(".docx").is_file()
    assert "2 gemaakt" in answer.out
    assert "z.yaml:2:8: E204" in answer.err


def test_the_module_is_the_command(folder: Path) -> None:
    command = [sys.executable, "-m", "minutes_kit", "build", "a.yaml", "--jobs", "2"]
    assert subprocess.run(command, capture_output=True, check=True).stdout
    assert (folder / "a.docx").is_file()


def test_the_version_is_told() -> None:
    assert run("--version").out == f"minutes {__version__}\n"


@pytest.mark.parametrize("option", ["--output", "--template", "--jobs", "--force"])
def test_the_help_tells_of_each_option(option: str) -> None:
    assert option in run("build", "-h").out


WRONG = [
    ["build"],
    ["bild", "a.yaml"],
    ["build", "a.yaml", "--jobs", "0"],
    ["build", "a.yaml", "--jobs", "many"],
    ["build", "a.yaml", "--outptu", "x"],
    ["build", "a.yaml", "b.yaml", "-o", "x.docx"],
    ["build", "a.yaml", "-o", "x.pdf"],
    ["build", "a.yaml", "-o", "b.yaml"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_a_wrong_call_ends_with_two_and_does_nothing(folder: Path, arguments: list[str]) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert re.search(r"^Fout: ", answer.err, re.MULTILINE)
    assert os.listdir(folder) == ["a.yaml"]


def test_without_a_command_the_help_is_shown() -> None:
    assert "build" in run().err


def hopeless(folder: Path) -> list[list[str]]:
    """Calls that cannot succeed."""
    (folder / "empty").mkdir()
    (folder / "zeros.yaml").write_bytes(bytes(9))
    (folder / "word.docx").write_bytes(b"PK\x03\x04\x81")
    places = ["empty", "zeros.yaml", "word.docx", "missing.yaml", "a.yaml/x.yaml", "x" * 300]
    calls = [["build", place] for place in places]
    calls += [["build", "a.yaml", "-o", place] for place in ("a.yaml/x", "zeros.yaml/x.docx")]
    calls += [["build", "a.yaml", "--template", place] for place in [*places, "no.docx"]]
    return calls


def test_no_traceback_for_anything_that_cannot_be_built(folder: Path) -> None:
    for call in hopeless(folder):
        answer = run(*call)
        assert (call, answer.code) == (call, 1)
        assert re.match(r"\S+: E\d+ \w", answer.err)
        assert "Traceback" not in answer.err


PLACES = [
    ("check pipe.yaml", "E112"),
    ("check folder", "E112"),
    ("fix --yes pipe.yaml", "E112"),
    ("build pipe.yaml", "E112"),
    ("build a.yaml --template pipe.docx", "E301"),
    ("build a.yaml -o pipe.docx", "E403"),
    ("build a.yaml -o pipe.docx --force", "E403"),
    ("build a.yaml -o pipe", "E403"),
    ("mail a.yaml --contacts pipe.yaml", "E112"),
    ("mail book/a.yaml", "E112"),
    ("mail a.yaml -o out --invite", "E403"),
    ("mail a.yaml -o drafts", "E403"),
    ("new pipe.yaml", "E403"),
    ("schema -o pipe.json", "E403"),
]


@posix
@pytest.mark.parametrize(("call", "code"), PLACES)
def test_a_pipe_in_the_place_of_any_file_is_told_and_not_waited_for(
    folder: Path, call: str, code: str
) -> None:
    meeting = "volgende vergadering: {datum: 2005-02-01, van: 9u}\n"
    invited = f"aanwezig: [{{naam: An Bos, e-mail: a@b.be}}]\nverslaggever: An Bos\n{meeting}"
    for name in ("folder", "book", "out", "drafts"):
        (folder / name).mkdir()
    for path in ("a.yaml", "book/a.yaml"):
        (folder / path).write_text(GOOD + invited, encoding="utf-8")
    pipes = "pipe pipe.yaml pipe.docx pipe.json folder/a.yaml book/contacts.yaml"
    for name in [*pipes.split(), "drafts/a.eml", "out/a.ics"]:
        os.mkfifo(folder / name)
    answer = run(*call.split(), timeout=60)
    assert (answer.code, "Traceback" in answer.err) == (1, False)
    assert f": {code} " in answer.out + answer.err


@posix
@pytest.mark.parametrize("command", ["check", "fix"])
def test_an_input_without_end_is_told(folder: Path, command: str) -> None:
    with open("/dev/zero", "rb") as zeros:
        answer = run(command, "-", stdin=zeros, timeout=60)
    assert (answer.code, answer.out.count("\0")) == (1, 0)
    assert "<stdin>: E112 " in answer.out + answer.err


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="what gives an error when read")
@pytest.mark.parametrize("command", ["check", "fix"])
def test_an_input_that_cannot_be_read_is_told(folder: Path, command: str) -> None:
    with open("/proc/self/mem", "rb", buffering=0) as memory:
        answer = run(command, "-", stdin=memory)
    assert answer.code == 1
    assert "<stdin>: E112 " in answer.out + answer.err


def test_a_document_named_as_notes_survives_even_force(folder: Path) -> None:
    (folder / "b.docx").write_text(GOOD, encoding="utf-8")
    assert run("build", "b.docx", "--force").code == 1
    assert (folder / "b.docx").read_text(encoding="utf-8") == GOOD


# Ends that nobody planned.

INTERRUPTED = "Onderbroken; wat al gemaakt was, is bewaard."
AT_REPLACE = """
import os, signal
replace = os.replace
def act(*names):
    {}
    replace(*names)
os.replace = act
"""


@posix
def test_ctrl_c_ends_with_130_and_one_plain_line(folder: Path) -> None:
    interrupt = AT_REPLACE.format("os.kill(os.getpid(), signal.SIGINT)")
    answer = run("build", "a.yaml", before=interrupt)
    assert (answer.code, answer.out) == (130, "")
    assert answer.err.strip() == INTERRUPTED
    assert os.listdir(folder) == ["a.yaml"]


@posix
def test_ctrl_c_among_processes_ends_just_so(folder: Path) -> None:
    many(folder)
    once = "os.path.exists('once') or (os.mkdir('once'), os.killpg(0, signal.SIGINT))"
    interrupt = AT_REPLACE.format(once)
    answer = run("build", ".", "--jobs", 2, before=interrupt, start_new_session=True)
    assert answer.code == 130
    assert answer.err.strip() == INTERRUPTED
    assert not [name for name in os.listdir(folder) if name.endswith(".tmp")]


@posix
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
@pytest.mark.parametrize("jobs", [1, 2])
def test_other_signals_end_as_ctrl_c_does(folder: Path, name: str, code: int, jobs: int) -> None:
    many(folder)
    once = f"os.path.exists('once') or (os.mkdir('once'), os.killpg(0, signal.{name}))"
    end = AT_REPLACE.format(once)
    answer = run("build", ".", "--jobs", jobs, before=end, start_new_session=True)
    assert (answer.code, answer.err.strip()) == (code, INTERRUPTED)
    assert not [name for name in os.listdir(folder) if name.endswith(".tmp")]


TWICE = """
import pathlib
unlink = pathlib.Path.unlink
def twice(*arguments, **more):
    os.kill(os.getpid(), signal.{})
    unlink(*arguments, **more)
pathlib.Path.unlink = twice
"""


@posix
@pytest.mark.parametrize("second", ["SIGTERM", "SIGHUP"])
def test_a_second_signal_does_not_interrupt_the_clean_up(folder: Path, second: str) -> None:
    end = AT_REPLACE.format("os.kill(os.getpid(), signal.SIGTERM)") + TWICE.format(second)
    answer = run("build", "a.yaml", before=end)
    assert (answer.code, answer.err.strip()) == (143, INTERRUPTED)
    assert os.listdir(folder) == ["a.yaml"]


def test_a_stream_that_is_closed_holds_nothing_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.TextIOWrapper(io.BytesIO())
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed)
    ending.flush()


@posix
def test_a_signal_that_is_ignored_stays_ignored(folder: Path) -> None:
    hang_up = "signal.signal(signal.SIGHUP, signal.SIG_IGN); os.kill(0, signal.SIGHUP)"
    answer = run("build", "a.yaml", before=f"import os, signal; {hang_up}", start_new_session=True)
    assert answer.code == 0


AT_NTH = """
import os, signal
as_ever, left = os.{hook}, [{number}]
def act(*arguments):
    left[0] -= 1
    left[0] or os.kill(os.getpid(), signal.{name})
    return as_ever(*arguments)
os.{hook} = act
"""
CHANGED = "titel:{title}\ndatum: 2005-01-01\naanwezig: [{{naam: An Bos, e-mail: a@b.be}}]\n"


def content(folder: Path) -> dict[str, bytes]:
    """All that is in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def noted(folder: Path, title: str) -> None:
    """Two notes with a title; `fix` would mend them where no space is before it."""
    for file in ("a.yaml", "b.yaml"):
        (folder / file).write_text(CHANGED.format(title=title), encoding="utf-8")


@posix
@pytest.mark.parametrize("call", ["build .", "fix . --yes", "mail ."])
@pytest.mark.parametrize("hook", ["fsync", "replace"])
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGKILL", -9)])
def test_an_end_at_any_moment_leaves_each_file_old_or_new(
    folder: Path, call: str, hook: str, name: str, code: int
) -> None:
    noted(folder, " Oud")
    run(*call.split())
    noted(folder, "Nieuw" if "fix" in call else " Nieuw")
    old = content(folder)
    for number in (1, 2):
        end = AT_NTH.format(hook=hook, name=name, number=number)
        assert run(*call.split(), before=end).code == code
    found = content(folder)
    left = found.keys() - old.keys()
    assert len(left) == (2 if name == "SIGKILL" else 0)
    for file in left:
        os.utime(folder / file, (0, 0))
    assert run(*call.split()).code == 0
    new = content(folder)
    assert new.keys() == old.keys()
    assert not [file for file in old if found[file] not in (old[file], new[file])]
    assert [file for file in old if new[file] != old[file]]


# Killed in its process, the first time or each time that a document is begun.
KILLED = """
import os, signal
from minutes_kit.word import processes
make = processes.make
def act(job, *rest, **more):
    if job.notes.name == 'b07.yaml' and {}:
        os.kill(os.getpid(), signal.SIGKILL)
    return make(job, *rest, **more)
processes.make = act
"""
forks = pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="other processes are made anew"
)


@forks
def test_the_document_whose_process_is_killed_is_told_and_the_others_are_made(
    folder: Path,
) -> None:
    many(folder)
    answer = run("build", ".", "--jobs", 2, before=KILLED.format(True))
    assert answer.err.startswith("b07.yaml: E416 ")
    assert answer.out.endswith(", 1 niet gemaakt.\n")
    assert len(list(folder.glob("*.docx"))) == 30
    assert answer.code == 1


@forks
def test_a_document_whose_process_was_killed_once_is_made_again(folder: Path) -> None:
    many(folder)
    once = "not os.path.exists('once') and not os.mkdir('once')"
    answer = run("build", ".", "--jobs", 2, before=KILLED.format(once))
    assert (answer.err, answer.code) == ("", 0)
    assert len(list(folder.glob("*.docx"))) == 31


@forks
def test_processes_end_when_the_one_that_waits_for_them_is_killed(folder: Path) -> None:
    many(folder)
    fork = "os.register_at_fork(after_in_child=lambda: os.mkdir(f'{os.getpid()}.pid'))"
    kill = f"{AT_REPLACE.format('os.kill(os.getppid(), signal.SIGKILL)')}{fork}"
    run("build", ".", "--jobs", 2, before=kill, timeout=60)
    assert all(gone(int(path.stem)) for path in folder.glob("*.pid"))


@posix
def test_without_what_processes_share_one_does_all(folder: Path) -> None:
    many(folder)
    missing = "import sys; sys.modules['_multiprocessing'] = None"
    answer = run("build", ".", "--jobs", 2, before=missing)
    assert (answer.err, answer.code) == ("", 0)
    assert len(list(folder.glob("*.docx"))) == 31


NO_ROOM = """
import errno, os
fork, left = os.fork, [{}]
def act():
    left[0] -= 1
    if left[0] < 0:
        raise OSError(errno.EAGAIN, "no room for another process")
    return fork()
os.fork = act
"""


@forks
@pytest.mark.parametrize("started", [0, 1])
def test_without_room_for_all_processes_one_does_all(folder: Path, started: int) -> None:
    many(folder)
    answer = run("build", ".", "--jobs", 2, before=NO_ROOM.format(started), timeout=60)
    assert (answer.err, answer.code) == ("", 0)
    assert len(list(folder.glob("*.docx"))) == 31


full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a disk that is always full")


@full
@pytest.mark.parametrize("call", ["--help", "build a.yaml", "check a.yaml", "schema", "explain"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_is_full_is_told(folder: Path, call: str, unbuffered: str) -> None:
    asked = {"PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "w", encoding="utf-8") as output:
        answer = run(*call.split(), fresh=True, stdout=output, env=asked)
    assert answer.err.startswith(
        "Wat de opdracht te zeggen heeft, kan niet geschreven worden: de s"
    )
    assert (answer.err.count("\n"), answer.code) == (1, 1)


@full
@pytest.mark.parametrize(("call", "code"), [("build a.yaml", 0), ("build b.yaml", 1), ("biuld", 2)])
def test_errors_that_nobody_can_read_still_end_with_their_code(
    folder: Path, call: str, code: int
) -> None:
    with open("/dev/full", "w", encoding="utf-8") as output:
        assert run(*call.split(), fresh=True, stderr=output).code == code


@posix
@pytest.mark.parametrize("call", ["build a.yaml", "check .", "new b.yaml", "mail a.yaml"])
def test_a_current_folder_that_is_gone_is_told(folder: Path, call: str) -> None:
    gone = "import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')"
    answer = run(*call.split(), before=gone)
    assert answer.code == 1
    known = "De map waarin u werkt, is er niet meer.", ": E"
    assert any(words in answer.out + answer.err for words in known)


def test_the_unexpected_ends_with_three_and_a_report_to_send(folder: Path) -> None:
    answer = run("build", "a.yaml", before=AT_REPLACE.format("1 / 0"))
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("Er ging iets onverwachts mis;")
    assert f"minutes {__version__}" in answer.err
    assert answer.err.rstrip().endswith("ZeroDivisionError: division by zero")
    assert os.listdir(folder) == ["a.yaml"]


@posix
def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    many(folder)
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        answer = run("build", ".", stdout=gone)
    assert answer.err == ""


@posix
@pytest.mark.parametrize("number", [1, 2])
def test_a_closed_stream_is_no_error(folder: Path, number: int) -> None:
    many(folder)
    answer = run("build", ".", "missing.yaml", preexec_fn=lambda: os.close(number))
    assert (folder / "a.docx").is_file()
    assert answer.code == 1


# A terminal.


@posix
def test_a_terminal_shows_a_bar_for_many_files_and_then_what_is_wrong(folder: Path) -> None:
    many(folder)
    (folder / "b07.yaml").write_text("titel: [", encoding="utf-8")
    bar, _, rest = on_terminal("build", ".", env={"NO_COLOR": "1"}).partition("\r\n")
    assert bar.endswith("100%\x1b[?25h")
    assert rest.startswith("b07.yaml:1:")
    assert rest.endswith("30 gemaakt, 0 ongewijzigd, 1 niet gemaakt.\r\n")
    assert ".docx: " not in bar + rest


@posix
def test_under_a_bar_the_lines_go_to_the_file_that_was_asked_for(folder: Path) -> None:
    many(folder)
    with open("list.txt", "w", encoding="utf-8") as lines:
        assert on_terminal("build", ".", stdout=lines).endswith("100%\x1b[?25h\r\n")
    assert len(Path("list.txt").read_text(encoding="utf-8").splitlines()) == 32


@posix
def test_a_terminal_shows_a_line_each_for_few_files(folder: Path) -> None:
    assert on_terminal("build", ".").startswith("a.docx: gemaakt\r\n1 gemaakt")


def test_a_pipe_gets_a_line_each_and_no_bar(folder: Path) -> None:
    many(folder)
    answer = run("build", ".")
    assert answer.err == ""
    assert len(answer.out.splitlines()) == 32


# What it must not import: `--help` and a build are quick.


def imported(*arguments: str) -> set[str]:
    """The packages that a call imports."""
    return {name.partition(".")[0] for name in loaded(*arguments)}


def modules(*arguments: str) -> set[str]:
    """The modules of ours that a call imports."""
    return {name for name in loaded(*arguments) if name.startswith("minutes_kit")}


def loaded(*arguments: str) -> list[str]:
    """All modules that a call imports."""
    tell = "import atexit, sys; atexit.register(lambda: print(*sys.modules, sep='\\n'))"
    return run(*arguments, before=tell).out.splitlines()


BARE = {
    *("minutes_kit.cli", "minutes_kit.cli.ending", "minutes_kit.cli.group"),
    *("minutes_kit.cli.usage", "minutes_kit.version"),
    *("minutes_kit.languages", "minutes_kit.languages.folder"),
}


SLOW = {"docx", "docxtpl", "lxml", "jinja2", "ruamel", "linkify_it", "msgspec"}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["biuld"]], ids=" ".join)
def test_help_imports_nothing_slow_and_no_command(arguments: list[str]) -> None:
    wrong = arguments == ["biuld"]  # what it was is shown in style, which is a record
    assert imported(*arguments) & SLOW <= ({"msgspec"} if wrong else set())
    style = {"minutes_kit.cli.style"} if wrong else set()
    assert modules(*arguments) <= {"minutes_kit", *BARE, *style}


def test_a_check_imports_nothing_that_builds(folder: Path) -> None:
    builders = ("minutes_kit.word.", "minutes_kit.mail.", "minutes_kit.web")
    assert not {name for name in modules("check", "a.yaml") if name.startswith(builders)}


def test_a_build_of_the_shipped_template_needs_no_word_library(folder: Path) -> None:
    assert not imported("build", "a.yaml") & {"docx", "docxtpl", "lxml", "http", "ssl", "email"}
    assert (folder / "a.docx").is_file()


def test_what_is_loaded_is_no_more_looked_through_for_garbage(folder: Path) -> None:
    tell = (
        "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count(), gc.isenabled()))"
    )
    frozen, enabled = run("build", "a.yaml", before=tell).out.splitlines()[-1].split()
    assert (int(frozen) > 10_000, enabled) == (True, "True")


def test_a_command_that_is_called_again_leaves_garbage_as_it_is(folder: Path) -> None:
    command = "minutes.main(['check', 'a.yaml'], standalone_mode=False)"
    code = (
        f"import gc; from minutes_kit.cli import minutes; {command}; "
        f"gc.disable(); frozen = gc.get_freeze_count(); {command}; "
        "print(gc.isenabled(), frozen == gc.get_freeze_count())"
    )
    called = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=folder
    )
    assert called.stdout.splitlines()[-1] == "False True"


def test_a_build_without_problems_words_none(folder: Path) -> None:
    late = "'minutes_kit.cli.report' in sys.modules"
    tell = f"import atexit, sys; atexit.register(lambda: print({late}))"
    assert run("build", "a.yaml", before=tell).out.endswith("False\n")


def test_a_check_of_good_notes_needs_only_what_reads_them(folder: Path) -> None:
    unneeded = {"docx", "docxtpl", "lxml", "jinja2", "linkify_it", "jsonschema"}
    assert not imported("check", "a.yaml") & unneeded


@pytest.mark.parametrize("arguments", [["schema"], ["explain"], ["new", "b.yaml"]])
def test_the_small_commands_read_no_notes(folder: Path, arguments: list[str]) -> None:
    assert "jinja2" not in imported(*arguments)


SIGNS = "\x1b[2J\x9b\u202e"


@pytest.mark.skipif(sys.platform == "win32", reason="a name there cannot hold control characters")
@pytest.mark.parametrize("command", ["build", "check", "check --format=github", "mail", "new"])
@pytest.mark.parametrize("sign", ["\x1b]0;title\x07", "\x1b[2J", "\x9b2J", "\u202e", "\u2066"])
def test_nothing_of_a_name_reaches_the_terminal_as_it_is(
    command: str, sign: str, folder: Path
) -> None:
    name = f"a{sign}b.yaml"
    if command != "new":
        shown = f"taal: nl\ntitel: T\ndatum: 3/5/2025\nvoorziter: {sign.replace(chr(7), '')}\n"
        (folder / name).write_text(shown, encoding="utf-8")
    done = run(*command.split(), name)
    told = done.out + done.err
    assert told
    assert not set(told) & set("\x1b\x07\x9b\u202e\u2066")


@posix
@pytest.mark.parametrize(
    "call",
    ["fix {}.yaml", "fix --yes {}.yaml", "schema -o {}.json", "{}", "build --{}", "explain {}"],
)
@pytest.mark.parametrize("sign", ["\x1b[2J", "\x9b2J", "\u202e"])
def test_nothing_of_an_argument_reaches_the_terminal_as_it_is(
    call: str, sign: str, folder: Path
) -> None:
    name = f"a{sign}b"
    (folder / f"{name}.yaml").write_bytes("titel:Zoë\ndatum: 30/11/2005\n".encode("cp1252"))
    (folder / f"{name}.json").write_bytes(schema_text("fr").encode())
    os.link(folder / f"{name}.json", folder / "other")
    told = on_terminal(*call.format(name).split(), typed="\n", env={"NO_COLOR": "1"})
    assert not set(told) & set("\x1b\x9b\u202e")
    assert "b" in told


@posix
def test_ctrl_c_at_a_question_is_told_on_a_line_of_its_own(folder: Path) -> None:
    (folder / "a.yaml").write_text(CHANGED.format(title="Oud"), encoding="utf-8")
    shown = on_terminal("fix", "a.yaml", before=AT_QUESTION)
    assert f"[ja/nee] ^C\r\n{INTERRUPTED}\r\n" in shown


AT_QUESTION = """
import os, signal
from click import termui
def act(question=''):
    print('[ja/nee] ^C', end='', flush=True)
    os.kill(os.getpid(), signal.SIGINT)
termui.visible_prompt_func = act
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a name there cannot hold control characters")
@pytest.mark.parametrize("options", [[], ["--yes"]])
def test_nothing_of_the_name_of_mended_notes_is_shown_as_it_is(
    options: list[str], folder: Path
) -> None:
    (folder / f"a{SIGNS}.yaml").write_bytes("titel:Zoë\ndatum: 3/5/2025\n".encode("cp1252"))
    done = run("fix", *options, f"a{SIGNS}.yaml")
    assert "--- a" in done.out
    assert "a␛[2J" in done.out
    assert not set(done.out + done.err) & set("\x1b\x9b\u202e")
