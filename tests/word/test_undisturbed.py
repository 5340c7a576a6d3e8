"""A signal waits for the end of what must not be left half done, and then does what it does."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from terminal import posix

from minutes_kit.word.undisturbed import undisturbed

ENDS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Ended(BaseException):
    """What a signal raises."""


def end(*_: object) -> None:
    raise Ended


@pytest.fixture(params=ENDS)
def number(request: pytest.FixtureRequest) -> Iterator[int]:
    """A signal that raises where it comes."""
    before = signal.signal(request.param, end)
    yield request.param
    signal.signal(request.param, before)


def test_a_signal_waits_for_the_end(number: int) -> None:
    done = []

    def work() -> None:
        with undisturbed():
            signal.raise_signal(number)
            done.append(1)

    with pytest.raises(Ended):
        work()
    assert done == [1]
    assert signal.getsignal(number) is end


def test_a_signal_that_is_ignored_stays_ignored(number: int) -> None:
    signal.signal(number, signal.SIG_IGN)
    with undisturbed():
        signal.raise_signal(number)
    assert signal.getsignal(number) == signal.SIG_IGN


def test_another_thread_works_as_it_is(number: int) -> None:
    found = []

    def work() -> None:
        with undisturbed():
            found.append(signal.getsignal(number))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [end]


@posix
def test_a_signal_that_nobody_handles_ends_the_process_after_the_work() -> None:
    work = (
        "import signal\n"
        "from minutes_kit.word.undisturbed import undisturbed\n"
        "with undisturbed():\n"
        "    signal.raise_signal(signal.SIGTERM)\n"
        "    print('done', flush=True)\n"
        "print('more')"
    )
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, check=False)
    assert (done.stdout, done.returncode) == (b"done\n", -signal.SIGTERM)
