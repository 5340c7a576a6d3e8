"""A conversation with a server ends, in bytes and in time, whatever the server does."""

from __future__ import annotations

import socket
from io import BufferedReader
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from hostile_server import Chunks, Played, Script, dripping, endless, playing
from smtp_server import Seen, certified, serving, trusted

from minutes_kit.languages.locale import load
from minutes_kit.mail.server import connection
from minutes_kit.mail.server.answers import SendingError
from minutes_kit.mail.server.connection import Incoming, NoAnswerError
from minutes_kit.mail.server.settings import Settings
from minutes_kit.mail.server.smtp import Delivery, send

SENDER, TO = "an.peeters@example.be", ["jan@example.be", "els@example.be"]
MESSAGE = b"Subject: Verslag\r\n\r\nDag\r\n"
STAGES = ["GREETING", "EHLO", "MAIL", "RCPT", "DATA"]


def settings(server: Played | Seen, **changes: Any) -> Settings:
    basis: dict[str, Any] = {"host": "127.0.0.1", "security": "plain", "sender_address": SENDER}
    return Settings(port=server.port, **basis | {"timeout": 10.0} | changes)


def sent(server: Played | Seen, **changes: Any) -> Delivery:
    return send(MESSAGE, changes.get("sender_address", SENDER), TO, settings(server, **changes))


def error_of(script: Script, **changes: Any) -> str:
    """The code of the error that a server makes, to whom nothing was sent."""
    with playing(script) as played:
        with pytest.raises(SendingError) as caught:
            sent(played, **changes)
        assert played.messages == []
    return caught.value.code


# Bounded in bytes.


ENDLESS = {
    "a line": endless(b"2" * 1000),
    "an answer": endless(b"250-X" + b"x" * 70 + b"\r\n"),
    "short lines": endless(b"250-\r\n"),
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("answer", ENDLESS.values(), ids=ENDLESS)
def test_an_answer_without_end_is_given_up(stage: str, answer: Chunks) -> None:
    assert error_of({stage: answer}) == "E690"


@pytest.mark.parametrize("answer", ENDLESS.values(), ids=ENDLESS)
def test_a_message_that_is_answered_without_end_is_in_doubt(answer: Chunks) -> None:
    assert error_of({"END": answer}) == "E664"


def test_no_more_is_read_of_an_answer_than_it_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "MAX_REPLY", 1000)
    here, there = socket.socketpair()
    with here, there, Incoming(here) as raw:
        there.sendall(b"x" * 10_000)
        there.shutdown(socket.SHUT_WR)
        raw.expect(monotonic() + 10)
        with pytest.raises(NoAnswerError):
            BufferedReader(raw).readline()
        assert len(b"".join(iter(lambda: here.recv(9000), b""))) == 9000


def test_a_long_answer_is_still_one() -> None:
    lines = "".join(f"250-X{number}\r\n" for number in range(1000))
    with playing({"EHLO": f"{lines}250 SIZE 9000"}) as played:
        assert sent(played).accepted == tuple(TO)
    assert played.commands[1].endswith(f"SIZE={len(MESSAGE)}")


@pytest.mark.parametrize("size", ["9" * 5000, "9" * 21, "²", "-1", "1e3", ""])
def test_a_size_that_is_none_is_no_limit(size: str) -> None:
    with playing({"EHLO": f"250-ready\r\n250 SIZE {size}"}) as played:
        assert sent(played).accepted == tuple(TO)


# Bounded in time.


@pytest.mark.parametrize("stage", STAGES)
def test_an_answer_that_drips_is_given_up(stage: str) -> None:
    status = {"GREETING": "220", "DATA": "354"}.get(stage, "250")
    slow = dripping(f"{status} {'x' * 90}\r\n".encode())
    assert error_of({stage: slow}, timeout=0.3) == "E652"


def test_a_handshake_that_drips_is_given_up() -> None:
    record = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc" + bytes(90)  # the beginning of a long hello
    greeting = dripping(record)
    assert error_of({"GREETING": greeting}, security="tls", timeout=0.3) == "E652"


def test_the_whole_conversation_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock takes a second: no answer is too slow, but all together are."""
    seconds = count()
    monkeypatch.setattr(connection, "monotonic", lambda: float(next(seconds)))
    many = [f"{number}@example.be" for number in range(50)]
    with playing({}) as played, pytest.raises(SendingError, match="E652"):
        send(MESSAGE, SENDER, many, settings(played))
    assert len(played.commands) < 40


def test_the_answer_to_the_message_may_come_after_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock takes a second: about twenty of thirty are gone before it drips."""
    seconds = count()
    monkeypatch.setattr(connection, "monotonic", lambda: float(next(seconds)))
    monkeypatch.setattr(connection, "_WHOLE", 3)
    with playing({"END": dripping(b"250 OK" + b" " * 20 + b"\r\n")}) as played:
        assert sent(played).accepted == tuple(TO)


# Not a mail server, and its greeting.


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("answer", ["HTTP/1.1 400 Bad Request", "999 what", "-10 x", ""])
def test_what_is_no_answer_is_told_so(stage: str, answer: str) -> None:
    assert error_of({stage: answer}) == "E690"


def test_a_message_that_is_answered_by_nonsense_is_in_doubt() -> None:
    assert error_of({"END": "HTTP/1.1 200 OK"}) == "E664"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "example.be"),
        ({"hello_name": "pc-an"}, "pc-an"),
        ({"sender_address": "an@localhost"}, "[127.0.0.1]"),
        ({"sender_address": "an@büro.example.be"}, "[127.0.0.1]"),
        ({"sender_address": "an@[10.0.0.1]"}, "[127.0.0.1]"),
    ],
)
def test_we_introduce_ourselves_by_a_name_where_there_is_one(
    changes: dict[str, str], name: str
) -> None:
    with playing({}) as played:
        connection.connected(settings(played, **changes)).close()
    assert played.commands == [f"ehlo {name}"]


def test_we_introduce_ourselves_again_once_nobody_can_read_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", trusted(tmp_path))
    with serving(starttls=certified()) as seen:
        sent(seen, host="localhost", security="starttls")
    assert seen.said[:3] == ["example.be", "", "example.be"]


def test_a_server_that_does_not_like_our_greeting_says_why() -> None:
    script: Script = {"EHLO": "421 4.7.0 Try again later, closing connection. (EHLO)", "HELO": None}
    with playing(script) as played, pytest.raises(SendingError, match="E665") as caught:
        sent(played)
    assert caught.value.values["reply"].startswith("421 4.7.0 Try again later")


@pytest.mark.parametrize("stages", [["GREETING"], ["EHLO", "HELO"]])
@pytest.mark.parametrize("answer", ["554 5.7.1 No access for you", "550 I know you not"])
@pytest.mark.parametrize("user", ["", "an"])
def test_a_server_that_refuses_whoever_comes_is_not_tried_again(
    stages: list[str], answer: str, user: str
) -> None:
    with playing(dict.fromkeys(stages, answer)) as played, pytest.raises(SendingError) as caught:
        sent(played, user=user)
    assert (caught.value.code, caught.value.lasting) == ("E691", True)
    assert caught.value.values["reply"] == answer
    assert "hello_name" in caught.value.problem("notes", load("en")).hint


def test_an_old_server_is_greeted_in_the_old_way() -> None:
    with playing({"EHLO": "502 unknown command"}) as played:
        assert sent(played).accepted == tuple(TO)
    assert played.commands[1] == "helo example.be"
