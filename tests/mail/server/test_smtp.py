"""Messages reach a real server whole, safely, or not at all; and it is known which."""

from __future__ import annotations

import hashlib
import smtplib
import ssl
import traceback
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
import trustme
from smtp_server import (
    FAR_AHEAD,
    LONG_AGO,
    PASSWORD,
    USER,
    Faults,
    Seen,
    certified,
    serving,
    trusted,
)

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.server import smtp as sending
from minutes_kit.mail.server.answers import SendingError
from minutes_kit.mail.server.settings import Security, Settings
from minutes_kit.mail.server.smtp import Delivery, send

SENDER = "an.peeters@example.be"
TWO = ["jan@example.be", "els@example.be"]
MESSAGE = b"Subject: Verslag\r\n\r\nDag,\r\n.\r\n..\r\n.punt\r\nEinde\r\n"


@pytest.fixture(autouse=True)
def _trust(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", trusted(tmp_path))


def settings(seen: Seen, security: Security = "starttls", **changes: Any) -> Settings:
    basis: dict[str, Any] = {
        "host": "localhost",
        "user": USER,
        "sender_address": SENDER,
        "timeout": 10,
    }
    return Settings(port=seen.port, security=security, **basis | changes)


def sent(seen: Seen, message: bytes = MESSAGE, to: list[str] = TWO, **changes: Any) -> Delivery:
    return send(message, SENDER, to, settings(seen, **changes), PASSWORD)


def refused(seen: Seen, message: bytes = MESSAGE, to: list[str] = TWO, **more: Any) -> SendingError:
    """The error of a sending of which nothing arrives."""
    with pytest.raises(SendingError) as caught:
        sent(seen, message, to, **more)
    assert seen.messages == []
    return caught.value


# Delivered.


@pytest.mark.parametrize("exclude", [[], ["PLAIN"]], ids=["plain", "login"])
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_message_arrives_as_it_was_sent(security: str, exclude: list[str]) -> None:
    options = {security: certified(), "auth_exclude_mechanism": exclude}
    with serving(**options, auth_require_tls=security == "starttls") as seen:
        delivery = sent(seen, security=security)
    assert seen.messages == [MESSAGE]
    assert (seen.sender, seen.recipients, seen.logged_in) == (SENDER, TWO, True)
    assert delivery == Delivery(tuple(TWO), {}, hashlib.sha256(MESSAGE).hexdigest())
    assert delivery.shortfalls == []


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_server_on_this_computer_may_be_without_tls_and_login(host: str) -> None:
    with serving() as seen:
        assert sent(seen, host=host, security="plain", user="").accepted == tuple(TWO)
    assert seen.messages == [MESSAGE]


@pytest.mark.parametrize(
    ("message", "arrived"),
    [
        (b"a: b\n\nc\n.\nd\n", b"a: b\r\n\r\nc\r\n.\r\nd\r\n"),
        (b"a: b\r\rc\r.\rd\r", b"a: b\r\n\r\nc\r\n.\r\nd\r\n"),
        (b"a: b\r\n\r\nc", b"a: b\r\n\r\nc\r\n"),
        (b".a: b\r\n\r\n.", b".a: b\r\n\r\n.\r\n"),
    ],
)
def test_no_line_end_hides_the_end_of_a_message(message: bytes, arrived: bytes) -> None:
    with serving(starttls=certified()) as seen:
        sent(seen, message)
    assert seen.messages == [arrived]


def test_a_recipient_is_told_once() -> None:
    with serving(starttls=certified()) as seen:
        assert sent(seen, to=[*TWO, TWO[0]]).accepted == tuple(TWO)
    assert seen.recipients == TWO


def test_a_server_that_does_not_say_goodbye_has_the_message() -> None:
    with serving({"QUIT": "hang"}, starttls=certified()) as seen:
        assert sent(seen).accepted == tuple(TWO)


def test_special_letters_go_to_a_server_that_knows_them() -> None:
    message = "Subject: a\r\n\r\nDag Zoë\r\n".encode()
    with serving(starttls=certified()) as seen:
        assert sent(seen, message, ["zoë@example.be"]).accepted == ("zoë@example.be",)
    assert (seen.messages, seen.recipients) == ([message], ["zoë@example.be"])
    assert set(seen.options) == {f"SIZE={len(message)}", "SMTPUTF8", "BODY=8BITMIME"}


# Refused.


def test_who_is_refused_is_told_by_name_and_the_others_get_it() -> None:
    with serving(starttls=certified()) as seen:
        delivery = sent(seen, to=[TWO[0], "unknown@example.be", TWO[1]])
    assert seen.recipients == TWO
    assert delivery.accepted == tuple(TWO)
    assert delivery.refused == {"unknown@example.be": (550, "5.1.1 Mailbox unknown")}
    (error,) = delivery.shortfalls
    assert error.values["addresses"] == "unknown@example.be (550 5.1.1 Mailbox unknown)"


def test_nothing_is_sent_where_all_are_refused() -> None:
    with serving(starttls=certified()) as seen:
        error = refused(seen, to=["unknown@example.be", "unknown2@example.be"])
    assert error.code == "E659"
    assert "unknown2@example.be (550" in error.values["addresses"]
    assert "DATA" not in seen.commands


@pytest.mark.parametrize(
    ("faults", "code"),
    [
        ({"GREETING": "554 no mail here"}, "E691"),
        ({"GREETING": "421 busy"}, "E665"),
        ({"GREETING": "HTTP/1.1 400 Bad Request"}, "E690"),
        ({"EHLO": "421 busy", "HELO": "421 busy"}, "E665"),
        ({"STARTTLS": "454 not now"}, "E654"),
        ({"AUTH": "535 no"}, "E656"),
        ({"AUTH": "454 not now"}, "E665"),
        ({"MAIL": "550 not you"}, "E658"),
        ({"MAIL": "552 too much"}, "E660"),
        ({"MAIL": "451 not now"}, "E665"),
        ({"RCPT": "421 busy"}, "E665"),
        ({"RCPT": "451 not now"}, "E665"),
        ({"DATA": "554 no"}, "E663"),
        ({"END": "554 looks like spam"}, "E663"),
        ({"END": "552 too much"}, "E660"),
        ({"END": "451 not now"}, "E665"),
    ],
    ids=lambda value: " ".join(value.values()) if isinstance(value, dict) else value,
)
def test_a_refusal_is_told_apart(faults: Faults, code: str) -> None:
    with serving(faults, starttls=certified()) as seen:
        error = refused(seen)
    assert error.code == code


def test_what_a_server_says_is_shown_as_one_harmless_line() -> None:
    answer = f"554-\x1b[31mSpam\x07\r\n554  and\u202e {'x' * 1000}"
    with serving({"END": answer}, starttls=certified()) as seen:
        error = refused(seen)
    assert error.values["reply"] == f"554 [31mSpam and {'x' * 187}"


def test_a_wrong_password_is_refused_before_anybody_is_named() -> None:
    with serving(starttls=certified()) as seen, pytest.raises(SendingError) as caught:
        send(MESSAGE, SENDER, TWO, settings(seen), "wrong")
    assert (caught.value.code, caught.value.values["user"]) == ("E656", USER)
    assert "MAIL" not in seen.commands


@pytest.mark.parametrize(
    ("message", "to", "lacks", "options", "code"),
    [
        (MESSAGE, TWO, "AUTH", {}, "E657"),
        (b"a" * 2000, TWO, "", {"data_size_limit": 1000}, "E660"),
        (MESSAGE, ["zoë@example.be"], "", {"enable_SMTPUTF8": False}, "E661"),
        ("Dag Zoë".encode(), TWO, "8BITMIME", {}, "E662"),
    ],
)
def test_what_a_server_cannot_do_is_not_tried(
    message: bytes, to: list[str], lacks: str, options: dict[str, Any], code: str
) -> None:
    with serving(starttls=certified(), lacks=lacks, **options) as seen:
        assert refused(seen, message, to).code == code
    assert not {"MAIL", "DATA"} & {*seen.commands}


@pytest.mark.parametrize(
    "address",
    [
        "",
        "jan",
        "@example.be",
        "jan@",
        "jan@example.be\r\nRCPT TO:<els@example.be>",
        "jan@example.be> <els@example.be",
        "jan,els@example.be",
        "jan @example.be",
        "jan\u00a0p@example.be",
        "Jan <jan@example.be>",
        "jan@example.be\x00",
        "jan\x7f@example.be",
        "jan@example.be\x9b",
        "groep:jan@example.be",
        "jan(x)@example.be",
        "jan\udce9@example.be",
        '"jan"@example.be',
        "jan@els@example.be",
    ],
)
def test_an_address_that_could_be_a_command_is_refused(address: str) -> None:
    with serving(starttls=certified()) as seen:
        assert refused(seen, to=[TWO[0], address]).code == "E667"
        with pytest.raises(SendingError, match="E667"):
            send(MESSAGE, address, TWO, settings(seen), PASSWORD)
    assert seen.commands == []


def test_a_message_for_nobody_is_refused() -> None:
    with serving() as seen:
        assert refused(seen, to=[]).code == "E669"


# Safe.


@pytest.mark.parametrize("options", [{}, {"starttls": "", "lacks": "STARTTLS"}])
def test_without_starttls_nothing_is_said_in_the_clear(options: dict[str, Any]) -> None:
    if "starttls" in options:
        options = options | {"starttls": certified()}
    with serving(**options, auth_require_tls=False) as seen:
        assert refused(seen).code == "E654"
    assert set(seen.commands) == {"EHLO"}


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize(
    ("certificate", "reason"),
    [
        ({"signer": trustme.CA()}, "certificate_untrusted"),
        ({"name": "elsewhere.example.be"}, "certificate_name"),
        ({"not_after": LONG_AGO}, "certificate_expired"),
        ({"not_before": FAR_AHEAD, "not_after": FAR_AHEAD}, "certificate_early"),
    ],
    ids=["untrusted", "name", "expired", "early"],
)
def test_a_bad_certificate_stops_everything(
    security: str, certificate: dict[str, Any], reason: str
) -> None:
    with serving(**{security: certified(**certificate)}) as seen:
        error = refused(seen, security=security)
    assert (error.code, error.values["reason"]) == ("E655", reason)
    assert set(seen.commands) <= {"EHLO", "STARTTLS"}


def test_a_certificate_in_a_name_is_not_one_for_an_address() -> None:
    with serving(starttls=certified()) as seen:
        assert refused(seen, host="127.0.0.1").values["reason"] == "certificate_name"


def test_tls_to_a_server_that_speaks_in_the_clear_is_told_apart() -> None:
    with serving() as seen:
        assert refused(seen, security="tls").code == "E666"


def test_old_tls_is_not_spoken() -> None:
    old = certified()
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with serving(tls=old) as seen:
        assert refused(seen, security="tls").code in {"E653", "E666"}


@pytest.mark.parametrize("stage", ["AUTH", "MAIL", "RCPT", "DATA", "END", "wrong"])
def test_no_error_holds_the_password(stage: str) -> None:
    secrets = [PASSWORD, *(_coded(text) for text in (PASSWORD, f"\0{USER}\0{PASSWORD}"))]
    answer = f"535 {' '.join(secrets[: 3 if stage == 'AUTH' else 0])}".encode()
    with serving({stage: answer.decode("latin-1")}, starttls=certified()) as seen:
        try:
            send(MESSAGE, SENDER, TWO, settings(seen), PASSWORD + "!" * (stage == "wrong"))
        except SendingError as error:
            told = "".join(traceback.format_exception(error)) + repr((error, error.values))
    assert [secret for secret in secrets if secret in told] == []


def _coded(text: str) -> str:
    return b64encode(text.encode()).decode()


# Cut off.


BEFORE = ["GREETING", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"]


@pytest.mark.parametrize("stage", BEFORE)
@pytest.mark.parametrize(("fault", "code"), [("hang", "E652"), ("drop", "E653")])
def test_a_server_that_stops_before_the_message_has_sent_nothing(
    stage: str, fault: str, code: str
) -> None:
    with serving({stage: fault}, starttls=certified()) as seen:
        error = refused(seen, timeout=0.5 if fault == "hang" else 10)
    assert error.code == code


@pytest.mark.parametrize("stage", ["CONTENT", "END"])
@pytest.mark.parametrize("fault", ["hang", "drop"])
def test_a_server_that_does_not_confirm_leaves_a_doubt(
    stage: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "_PATIENCE", 0.05)
    with serving({stage: fault}, starttls=certified()) as seen:
        error = refused(seen)
    assert error.code == "E664"


def test_a_server_that_drops_a_long_message_has_not_all_of_it() -> None:
    with serving({"CONTENT": "drop"}, starttls=certified()) as seen:
        error = refused(seen, (b"a" * 998 + b"\r\n") * 15_000)
    assert error.code == "E653"


@pytest.mark.parametrize(("security", "code"), [("tls", "E652"), ("starttls", "E652")])
def test_a_handshake_that_hangs_is_given_up(security: Security, code: str) -> None:
    with serving({"GREETING": "hang", "STARTTLS": "220 go"}) as seen:
        assert refused(seen, security=security, timeout=0.3).code == code


DEATHS = [KeyboardInterrupt, SystemExit, MemoryError]


def dying(patch: pytest.MonkeyPatch, death: type[BaseException], name: str, said: str) -> None:
    """Let a conversation be interrupted just before something is said, or just after it."""
    plain = getattr(smtplib.SMTP, name)

    def interrupted(server: smtplib.SMTP, data: Any, *others: Any) -> Any:
        if name == "putcmd" and data == said:
            raise death
        done = plain(server, data, *others)
        if name == "send" and data == said.encode():
            raise death
        return done

    patch.setattr(smtplib.SMTP, name, interrupted)


@pytest.mark.parametrize("death", DEATHS)
@pytest.mark.parametrize("stage", ["ehlo", "STARTTLS", "AUTH", "mail", "rcpt", "DATA"])
def test_after_an_interruption_before_the_message_nobody_is_in_doubt(
    stage: str, death: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    dying(monkeypatch, death, "putcmd", stage)
    with serving(starttls=certified()) as seen:
        error = refused(seen)
    assert (error.in_doubt, error.accepted, type(error.interruption)) == (False, (), death)


@pytest.mark.parametrize("death", DEATHS)
def test_who_interrupts_the_last_moment_is_told_of_the_doubt(
    death: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = MESSAGE.replace(b"\r\n.", b"\r\n..") + b".\r\n"
    dying(monkeypatch, death, "send", content.decode())
    with serving({"END": "hang"}, starttls=certified()) as seen:
        error = refused(seen)
    assert (error.code, error.in_doubt, type(error.interruption)) == ("E664", True, death)


@pytest.mark.parametrize("death", DEATHS)
def test_an_interruption_after_the_message_changes_nothing(
    death: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    dying(monkeypatch, death, "putcmd", "QUIT")
    with serving(starttls=certified()) as seen:
        delivery = sent(seen)
    assert (delivery.accepted, type(delivery.interruption)) == (tuple(TWO), death)
    assert (seen.messages, delivery.shortfalls) == ([MESSAGE], [])


def test_a_server_that_is_not_there_is_told_apart() -> None:
    with serving() as seen:
        pass
    error = refused(seen)
    assert (error.code, error.values["reason"]) == ("E651", "connection_refused")


@pytest.mark.parametrize("host", ["no-such-server.invalid", f"{'a' * 70}.be"])
def test_a_server_without_a_name_is_told_apart(host: str) -> None:
    error = refused(Seen(port=587), host=host)
    assert (error.code, error.values["reason"]) == ("E651", "unknown_server")


# Told.


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_an_error_is_told_in_every_language(language: str, security: Security) -> None:
    with serving() as seen:
        error = refused(seen, security=security)
    told = error.problem(Path("verslag.docx"), load(language))
    assert f"localhost:{seen.port}" in told.message
    assert 'security = "tls"' in told.hint
