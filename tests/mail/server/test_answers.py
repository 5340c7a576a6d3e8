"""What a server answers leads to the right advice, and nobody who has the message is forgotten."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from hostile_server import Act, Played, Script, playing

from minutes_kit.languages.locale import load
from minutes_kit.mail.server.answers import Refusal, SendingError
from minutes_kit.mail.server.connection import Connection
from minutes_kit.mail.server.settings import Settings
from minutes_kit.mail.server.smtp import Delivery, send

SENDER = "an.peeters@example.be"
FOUR = [f"{name}@example.be" for name in ("jan", "els", "bob", "eva")]
MESSAGE = b"Subject: Verslag\r\n\r\nDag\r\n"
LATER, MANY, UNKNOWN = "450 4.2.0 Greylisted", "452 4.5.3 Too many", "550 5.1.1 Unknown"
RELAY = "550 5.7.1 Unable to relay"
LOGIN = {"EHLO": "250-ready\r\n250 AUTH PLAIN"}


def sent(played: Played, user: str = "", **changes: Any) -> Delivery:
    basis: dict[str, Any] = {"security": "plain", "sender_address": SENDER, "user": user}
    known = Settings(host="127.0.0.1", port=played.port, timeout=10, **basis)
    return send(changes.get("message", MESSAGE), SENDER, FOUR, known, "geheim")


def refused(script: Script, **changes: Any) -> SendingError:
    """The error of a sending by which nobody gets anything."""
    with playing(script) as played, pytest.raises(SendingError) as caught:
        sent(played, **changes)
    assert (played.messages, caught.value.accepted) == ([], ())
    return caught.value


def hints(*errors: SendingError) -> list[str]:
    """What errors advise, in English."""
    for error in errors:
        error.values.setdefault("host", "smtp.example.be")  # as who sends does
    return [error.problem("notes", load("en")).hint for error in errors]


# Nobody gets it.


@pytest.mark.parametrize(
    ("stage", "answer", "code"),
    [
        ("GREETING", "421 4.7.0 Too busy", "E665"),
        ("GREETING", "554 5.7.1 No access for you", "E691"),
        ("EHLO", "421 4.7.0 Try again later, closing connection. (EHLO)", "E665"),
        ("MAIL", "530 5.7.57 Client not authenticated to send mail", "E691"),
        ("MAIL", "530 5.7.0 Authentication required", "E691"),
        ("MAIL", "550 Authentication is required for relay", "E691"),
        ("MAIL", "550 5.7.60 Not your address", "E658"),
        ("MAIL", "552 Too large", "E660"),
        ("MAIL", "552 5.3.4 Message size exceeds fixed limit", "E660"),
        ("MAIL", "552 5.2.2 over quota", "E663"),
        ("MAIL", "452 4.3.1 Insufficient system storage", "E665"),
        ("RCPT", LATER, "E665"),
        ("RCPT", "452 4.2.2 Mailbox full", "E665"),
        ("RCPT", "552 5.2.2 Mailbox full", "E665"),
        ("RCPT", MANY, "E665"),
        ("RCPT", "552 Too many recipients", "E665"),
        ("RCPT", UNKNOWN, "E659"),
        ("RCPT", "550 5.1.1 <jan@relay.example.be>: unknown", "E659"),
        ("RCPT", "550 5.1.1 jan@relay unknown", "E659"),
        ("RCPT", "450 4.2.0 Greylisted by relay.example.be", "E665"),
        ("RCPT", "530 5.7.1 Client was not authenticated", "E691"),
        ("RCPT", RELAY, "E691"),
        ("RCPT", "554 5.7.1 <jan@example.be>: Relay access denied", "E691"),
        ("RCPT", "454 4.7.1 <jan@example.be>: Relay access denied", "E691"),
        ("RCPT", "550 relay not permitted", "E691"),
        ("RCPT", "550 5.7.1 jan@example.be... Relaying denied.", "E691"),
        ("RCPT", "553 5.7.1 Sender address rejected: not logged in", "E691"),
        ("RCPT", "554 5.7.1 Service unavailable; Client host [10.0.0.1] blocked", "E663"),
        ("DATA", "451 4.3.0 Not now", "E665"),
        ("DATA", "554 5.5.1 No valid recipients", "E663"),
        ("END", "552 5.7.0 blocked because its content presents a potential issue", "E663"),
        ("END", "552 5.2.2 over quota", "E663"),
        ("END", "552 Too large", "E660"),
        ("END", "552 5.3.4 Too large", "E660"),
        ("END", "552-5.2.3 Too large\r\n552 5.2.3 see there", "E660"),
        ("END", "550 5.7.26 Unauthenticated email is not accepted", "E663"),
        ("END", "451 4.7.1 Greylisted", "E665"),
    ],
)
def test_a_refusal_leads_to_its_advice(stage: str, answer: str, code: str) -> None:
    error = refused({stage: answer})
    assert error.code == code
    assert code in ("E659", "E660") or answer.partition("\r\n")[0] in error.values["reply"]


@pytest.mark.parametrize(
    ("answer", "code", "kept"),
    [
        ("535 5.7.139 Authentication unsuccessful, geheim", "E692", "535 5.7.139"),
        ("535 5.7.8 geheim", "E656", "535 5.7.8"),
        ("535 geheim 5.7.139", "E656", "535"),
        ("504 5.5.4 geheim", "E657", "504 5.5.4"),
        ("454 4.7.0 geheim", "E665", "454 4.7.0"),
        ("530 5.7.0 relay geheim", "E691", "530 5.7.0"),
    ],
)
def test_of_a_login_that_is_refused_only_the_numbers_are_kept(
    answer: str, code: str, kept: str
) -> None:
    error = refused(LOGIN | {"AUTH": answer}, user="an")
    assert (error.code, error.values["reply"]) == (code, kept)


def test_who_logged_in_is_not_told_to_log_in() -> None:
    logged_in: Script = LOGIN | {"AUTH": "235 OK", "RCPT": RELAY}
    without, logged = hints(refused({"RCPT": RELAY}), refused(logged_in, user="an"))
    assert 'user = "' in without
    assert "‘an’ is logged in" in logged


def test_the_size_that_a_server_takes_is_not_exceeded() -> None:
    assert refused({"EHLO": "250-ready\r\n250 SIZE 9"}).code == "E660"


def test_only_the_wrong_ones_of_all_refused_addresses_are_to_be_checked() -> None:
    error = refused({"RCPT": [UNKNOWN, LATER, LATER, UNKNOWN]})
    assert error.code == "E659"
    assert hints(error)[0].startswith(
        "Check these addresses first: jan@example.be, eva@example.be."
    )
    assert all(f"{address} (" in error.values["addresses"] for address in FOUR)


@pytest.mark.parametrize("answer", [UNKNOWN, LATER, RELAY, "550 5.7.1 Blocked"])
def test_the_next_message_may_have_better_recipients(answer: str) -> None:
    assert not refused({"RCPT": answer}).lasting
    assert refused({"MAIL": "530 5.7.1 Log in"}).lasting


# Some get it.


def delivered(script: Script) -> tuple[Played, Delivery]:
    with playing(script) as played:
        return played, sent(played)


def test_each_who_is_refused_is_told_what_to_do() -> None:
    _, delivery = delivered({"RCPT": ["250 OK", UNKNOWN, LATER, RELAY]})
    assert delivery.accepted == ("jan@example.be",)
    addresses = [error.values["addresses"] for error in delivery.shortfalls]
    assert addresses == [f"{who} ({why})" for who, why in zip(FOUR[1:], (UNKNOWN, LATER, RELAY))]
    told = [hint.partition(";")[0] for hint in hints(*delivery.shortfalls)]
    assert told[0].startswith("Check these addresses")
    assert told[1].startswith("Give the same command again in a quarter of an hour: those who ")
    assert told[2].endswith("Check the setting user or ask your IT department for advice")


@pytest.mark.parametrize("answer", [MANY, "452 Too many", "552 Too many", "550 5.5.3 Too many"])
def test_those_who_are_too_many_get_it_in_a_further_transaction(answer: str) -> None:
    script: Script = {"RCPT": ["250 OK", answer, "250 OK", "251 forwarded", answer, "250 OK"]}
    played, delivery = delivered(script)
    assert delivery == Delivery(tuple(FOUR), {}, delivery.message)
    assert [names for names, _ in played.messages] == [FOUR[:1], FOUR[1:3], FOUR[3:]]
    assert {content for _, content in played.messages} == {MESSAGE}


def test_a_mailbox_that_is_full_needs_no_further_transaction() -> None:
    played, delivery = delivered({"RCPT": ["250 OK", "452 4.2.2 full", "250 OK", "250 OK"]})
    assert [len(names) for names, _ in played.messages] == [3]
    assert delivery.refused == {"els@example.be": Refusal(452, "4.2.2 full")}


def test_who_is_refused_on_the_way_stays_so() -> None:
    played, delivery = delivered({"RCPT": [UNKNOWN, "250 OK", MANY, MANY, "250 OK"]})
    assert delivery.accepted == ("els@example.be", "eva@example.be")
    assert [*delivery.refused] == ["jan@example.be", "bob@example.be"]
    assert [len(names) for names, _ in played.messages] == [1, 1]


@pytest.mark.parametrize("answer", ["250 OK", "251 OK", "200 OK"])
def test_a_server_that_agrees_has_the_message(answer: str) -> None:
    _, delivery = delivered({"END": answer, "MAIL": answer})
    assert delivery.accepted == tuple(FOUR)


# Some get it, and then it fails.

FIRST: dict[str, Act | list[Act]] = {"RCPT": [UNKNOWN, "250 OK", MANY, "250 OK", "250 OK"]}


@pytest.mark.parametrize(
    ("script", "code", "reason"),
    [
        ({"MAIL": ["250 OK", "451 4.3.2 Busy"]}, "E693", "451 4.3.2 Busy"),
        ({"MAIL": ["250 OK", None]}, "E693", "no_answer"),
        ({"MAIL": ["250 OK", "nonsense"]}, "E693", "no_answer"),
        ({"RCPT": [UNKNOWN, "250 OK", MANY, "421 Bye"]}, "E693", "421 Bye"),
        ({"RCPT": [UNKNOWN, "250 OK", MANY, None]}, "E693", "no_answer"),
        ({"DATA": ["354 go on", "554 no"]}, "E693", "554 no"),
        ({"END": ["250 OK", "552 5.7.0 Spam"]}, "E693", "552 5.7.0 Spam"),
        ({"END": ["250 OK", None]}, "E694", "no_answer"),
        ({"END": ["250 OK", "nonsense"]}, "E694", "no_answer"),
    ],
)
def test_those_who_have_it_are_named_where_the_rest_fails(
    script: Script, code: str, reason: str
) -> None:
    with playing(FIRST | dict(script)) as played, pytest.raises(SendingError) as caught:
        sent(played)
    error = caught.value
    assert (error.code, error.values["reason"]) == (code, reason)
    assert error.accepted == ("els@example.be",)
    assert [names for names, _ in played.messages] == [["els@example.be"]]
    assert error.values["others"] == f"jan@example.be ({UNKNOWN}), bob@example.be, eva@example.be"
    told = error.problem(Path("notes"), load("nl")).message
    assert "niets verstuurd" not in told
    assert "no_answer" not in told


@pytest.mark.parametrize("death", [KeyboardInterrupt, SystemExit, MemoryError])
@pytest.mark.parametrize(("name", "code"), [("mail", "E693"), ("verdict", "E694")])
def test_who_interrupts_is_told_who_has_it(
    name: str, code: str, death: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, before = getattr(Connection, name), list[object]()

    def interrupted(server: Connection, *args: Any) -> Any:
        if before:
            raise death
        before.append(args)
        return plain(server, *args)

    monkeypatch.setattr(Connection, name, interrupted)
    with playing(FIRST) as played, pytest.raises(SendingError, match=code) as caught:
        sent(played)
    error = caught.value
    assert (error.accepted, type(error.interruption)) == (("els@example.be",), death)
    assert error.values["reason"] == "stopped"


# No secret.


def test_a_login_that_repeats_the_password_gives_nothing_away() -> None:
    secret = b64encode(b"\0an\0geheim").decode()
    error = refused(LOGIN | {"AUTH": f"535 5.7.8 {secret} geheim"}, user="an")
    assert error.values == {"reply": "535 5.7.8", "user": "an"}
