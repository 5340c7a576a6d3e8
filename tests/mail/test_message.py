"""What two readers, Python's and one in JavaScript, read in a message; and what no field can do."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path
from socket import gethostname
from typing import Any, NamedTuple

import pytest
from drawn_texts import TYPED, often
from email_validator import SPECIAL_USE_DOMAIN_NAMES, validate_email
from goldens import EXAMPLES
from hypothesis import example, given
from hypothesis import strategies as st
from judges import program

from minutes_kit.checks.check import check
from minutes_kit.languages.locale import load, load_problems
from minutes_kit.mail.letter import Letter, letter
from minutes_kit.mail.message import CALENDAR, DOCX, PDF, Attachment, draft, file_name, outgoing
from minutes_kit.notes import addresses
from minutes_kit.notes.addresses import MailError, Recipient, address, one_line, recipient
from minutes_kit.text.view import view

LETTER = Letter("nl-BE", "Verslag", "Beste allen,\n\nÉén.\n", "<p>Beste allen,</p>\n<p>Één.</p>\n")
ANN = Recipient("Ann", "ann@example.org")
NAMES = [
    "",
    "Peeters, Jan",
    'O\'Neil "Bob"',
    "Ö. Groß",
    "Ömer, Yıldız",
    "Zoë ’t Kindt-D’Hondt",
    "👩‍👧 Ann",
    "x" * 300,
    "é" * 300,
    "Peeters, " + "Jan " * 80,
    "Jän, " * 80,
    "Jan van Özel den Berg en Ter Kempen, zoon van de burgemeester van Öland",
    "Ann (secretaris)",
    'a\\b "c',
    "a <b@c.be>",
    "é <b@c.be>, f@g.be",
    "leden: a@b.be;",
    "=?utf-8?q?evil=40x.be=2C?=",
    "é =?utf-8?b?QQ==?=",
    "An\u00a0Op de Beeck",
    "עדה, לב",
    "x" * 70 + ".",
]


class Read(NamedTuple):
    """What a reader reads in a message."""

    headers: list[str]
    subject: str
    people: dict[str, list[list[str]]]
    plain: str
    html: str
    attachments: list[list[str]]


Reader = Callable[[bytes], Read]


def python(message: bytes) -> Read:
    """What Python reads."""
    found = message_from_bytes(message, policy=default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    plain, html = (found.get_body((kind,)) for kind in ("plain", "html"))
    assert plain
    assert html
    return Read(
        [name.lower() for name in found],
        found["Subject"],
        {name: mailboxes(found, name) for name in ("from", "to", "cc")},
        plain.get_content(),
        html.get_content(),
        [attached(part) for part in found.iter_attachments()],
    )


def mailboxes(found: EmailMessage, name: str) -> list[list[str]]:
    header = found[name]
    return [[one.display_name, one.addr_spec] for one in header.addresses] if header else []


def attached(part: EmailMessage) -> list[str]:
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    method = part.get_param("method") or ""
    return [
        part.get_filename() or "",
        part.get_content_type(),
        str(method),
        base64.b64encode(content).decode(),
    ]


@pytest.fixture(scope="module")
def javascript() -> Iterator[Reader]:
    """What postal-mime reads."""
    program("postal-mime")
    command = [program("node"), str(Path(__file__).with_name("read_mail.js"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        sent, answers = process.stdin, process.stdout
        assert sent
        assert answers

        def read(message: bytes) -> Read:
            sent.write(base64.b64encode(message) + b"\n")
            sent.flush()
            return Read(**json.loads(answers.readline()))

        yield read
        sent.close()


def everybody(name: str) -> bytes:
    """A message with a name and a subject wherever they can stand."""
    return draft(
        Letter("nl-BE", name, "a\n", "<p>a</p>\n"),
        [Recipient(name, "a@b.be"), ANN],
        [ANN, Recipient(name, "c@d.be")],
        sender=Recipient(name, "e@f.be"),
        attachments=[Attachment(f"{name}.docx", b"PK", DOCX)],
    )


def expected(name: str) -> dict[str, list[list[str]]]:
    """Who gets the message of `everybody`."""
    word = one_line(name)
    ann = list(ANN)
    return {
        "from": [[word, "e@f.be"]],
        "to": [[word, "a@b.be"], ann],
        "cc": [ann, [word, "c@d.be"]],
    }


def unspaced(people: dict[str, list[list[str]]]) -> Any:
    """Names without spaces: Python before 3.13.2 reads one more in each long name (gh-128110)."""
    return {
        field: [[re.sub(r"\s", "", name), found] for name, found in some]
        for field, some in people.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_both_readers_read_the_same_names(name: str, javascript: Reader) -> None:
    message = everybody(name)
    ours, theirs = python(message), javascript(message)
    assert theirs.people == expected(name)
    assert unspaced(ours.people) == unspaced(expected(name))
    assert (theirs.subject, ours.subject) == (one_line(name), one_line(name))
    names = [ours.attachments[0][0], theirs.attachments[0][0]]
    assert names == [file_name(f"{name}.docx")] * 2


@given(st.one_of(TYPED, st.text(), st.text(st.sampled_from('é"\\,;:<>()@=?_ .\r\n'), max_size=90)))
@often(200)
@example("a\u2028Bcc: x@y.be")
def test_any_name_is_read_as_it_was_made(javascript: Reader, name: str) -> None:
    message = everybody(name)
    ours, theirs = python(message), javascript(message)
    assert theirs.people == expected(name)
    assert unspaced(ours.people) == unspaced(expected(name))
    assert ours.headers == theirs.headers == HEADERS
    assert max(map(len, message.split(b"\r\n"))) < 998
    names = [ours.attachments[0][0], theirs.attachments[0][0]]
    assert names == [file_name(f"{name}.docx")] * 2


HEADERS = ["from", "to", "cc", "subject", "content-language", "mime-version", "content-type"]
HEADERS += ["x-unsent", "x-minutes-fingerprint"]
BREAKS = ["\r\n", "\n", "\r", "\r\n ", "\n\t", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x00"]
PAYLOADS = ["Bcc: evil@x.be", "\r\n\r\n<script>", "=?utf-8?q?=0ABcc:_evil=40x.be?=", ": x"]
FORGED = [f"a{ending}{payload}" for ending in BREAKS for payload in PAYLOADS]


@pytest.mark.parametrize("text", FORGED)
def test_no_text_makes_a_header_of_its_own(text: str, javascript: Reader) -> None:
    for read in (python, javascript):
        found = read(everybody(text))
        assert found.headers == HEADERS
        assert found.plain.strip() == "a"
        assert len(found.subject.splitlines()) == 1
        assert [len(people) for people in found.people.values()] == [1, 2, 2]


@pytest.mark.parametrize("text", FORGED)
def test_no_text_makes_an_address_of_its_own(text: str) -> None:
    for typed in (text, f"{text}@b.be", f"a@b.be{text}", f"a@{text}.be", f'"{text}"@b.be'):
        with pytest.raises(MailError, match="E601"):
            draft(LETTER, [Recipient("Ann", typed)])
        with pytest.raises(MailError, match="E601"):
            draft(LETTER, [], sender=Recipient("Ann", typed))


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  a \t\r\n b\x00c ", "a b c"),
        ("a\u2028b\u202ec\ufeff", "a bc"),
        ("é" * 255, "é" * 255),
        ("é" * 256, "é" * 254 + "…"),
        ("a " * 200, "a " * 126 + "a…"),
        ("« a\u00a0: b »", "« a\u00a0: b »"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("a\u00adb\u2060c\u200dd\u200ee\ud800f", "abcdef"),
        ("\u0633\u200c\u0644 \u200f!", "\u0633\u200c\u0644 \u200f!"),
    ],
)
def test_a_header_has_one_line_of_some_length(typed: str, line: str) -> None:
    assert one_line(typed) == line


def lines(text: str) -> list[str]:
    return text.rstrip().splitlines()


def test_both_readers_read_the_letter_and_the_files(javascript: Reader) -> None:
    calendar = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    files = [
        Attachment("Verslag één.docx", bytes(range(256)) * 9, DOCX),
        Attachment("Verslag.pdf", b"%PDF-1.7\n\x80\r\n.\r\nFrom x\n--=_mixed", PDF),
        Attachment("Uitnodiging.ics", calendar, CALENDAR.format(method="REQUEST")),
        Attachment("Verslag.pdf", b"", PDF),
    ]
    message = draft(LETTER, [ANN], attachments=files)
    wanted = [
        [one.name, one.kind.partition(";")[0], "", base64.b64encode(one.content).decode()]
        for one in files
    ]
    wanted[2][2] = "REQUEST"
    ours, theirs = python(message), javascript(message)
    assert ours.attachments == wanted
    theirs.attachments[2][3] = wanted[2][3]  # it gives a text other line ends
    assert theirs.attachments == wanted
    for read in (ours, theirs):
        assert lines(read.plain) == lines(LETTER.plain)
        assert lines(read.html) == lines(LETTER.html)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_both_readers_read_the_letter_of_an_example(path: Path, javascript: Reader) -> None:
    notes, _ = check(path.read_bytes(), path.name)
    assert notes
    locale = load(notes.language)
    written = letter(view(notes, locale), locale)
    message = draft(written, [ANN])
    assert f"Content-Language: {locale.tag}\r\n".encode() in message
    for read in (python(message), javascript(message)):
        assert read.subject == written.subject
        assert lines(read.plain) == lines(written.plain)
        assert lines(read.html) == lines(written.html)


@given(TYPED.filter(lambda text: not re.search("[\0\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)))
@often(200)
@example(".\n..\nFrom x\n--=_mixed_0\n=3D=\n \n")
@example("x" * 2000)
def test_any_letter_is_read_as_it_was_written(javascript: Reader, text: str) -> None:
    message = draft(Letter("nl-BE", "S", f"a{text}b\n", f"<p>{text}</p>\n"), [ANN])
    for read in (python(message), javascript(message)):
        assert lines(read.plain) == lines(f"a{text}b\n")
        assert lines(read.html) == lines(f"<p>{text}</p>\n")


@given(st.binary())
@often(200)
def test_any_file_arrives(content: bytes) -> None:
    (found,) = python(draft(LETTER, [ANN], attachments=[Attachment("a", content, PDF)])).attachments
    assert base64.b64decode(found[3]) == content


def test_a_message_is_of_ascii_with_the_line_ends_of_the_network() -> None:
    for message in (draft(LETTER, [ANN]), *map(everybody, NAMES)):
        assert message.isascii()
        assert not re.search(rb"(?<!\r)\n|\r(?!\n)", message)


def test_nothing_is_taken_for_the_boundary_of_a_part() -> None:
    text = "--mixed\n--=_mixed\n--alternative--\n"
    files = [Attachment("a", text.encode(), PDF)]
    message = draft(Letter("nl-BE", text, text, text), [ANN], attachments=files)
    found = re.findall(rb"^--=_.*", message, re.MULTILINE)
    assert [line[:5] for line in found] == [b"--=_m", *[b"--=_a"] * 3, *[b"--=_m"] * 2]


def test_the_better_form_of_the_letter_comes_last() -> None:
    forms = re.findall(rb"^Content-Type: text/(\w+)", draft(LETTER, [ANN]), re.MULTILINE)
    assert forms == [b"plain", b"html"]


def test_the_same_draft_has_the_same_bytes() -> None:
    assert everybody("Zoë") == everybody("Zoë")


def test_a_draft_is_not_sent_yet_and_has_no_date() -> None:
    assert draft(LETTER, [ANN]).count(b"X-Unsent: 1\r\n") == 1
    assert not re.search(rb"^(Date|Message-ID|From|Cc):", draft(LETTER, [ANN]), re.MULTILINE)
    assert not re.search(rb"^(To|Cc):", draft(LETTER, []), re.MULTILINE)


DATE = dt.datetime(2025, 7, 1, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def test_what_is_sent_has_a_date_and_an_identity_that_says_nothing_of_the_computer() -> None:
    first, second = (
        message_from_bytes(outgoing(LETTER, [ANN], sender=ANN, date=DATE), policy=default)
        for _ in range(2)
    )
    assert first["Date"] == "Tue, 01 Jul 2025 09:30:00 +0200"
    assert parsedate_to_datetime(first["Date"]) == DATE
    assert first["X-Unsent"] is None
    assert first["Message-ID"].endswith("@example.org>")
    assert gethostname() not in str(first)
    assert first["Message-ID"] != second["Message-ID"]


ADDRESSES = [
    ("ann@example.org", "ann@example.org"),
    (" ann@example.org ", "ann@example.org"),
    ("Ann.O'Neil+esf@Example.ORG", "Ann.O'Neil+esf@example.org"),
    ("ann@bücher.example", "ann@xn--bcher-kva.example"),
    ("ann@xn--bcher-kva.example", "ann@xn--bcher-kva.example"),
    (f"{'a' * 64}@example.org", f"{'a' * 64}@example.org"),
]
NO_ADDRESSES = [
    *("", "ann", "@b.be", "ann@", "ann@b", "ann@localhost", "a@b@c.be", "ann@example..org"),
    *("ann@b.be.", "ann@-b.be", ".a@b.be", "a..b@c.be", "a b@c.be", "ann@b .be", "ann@b_c.be"),
    *("a@b.be, c@d.be", "a@b.be; c@d.be", "a@b.be c@d.be", "leden: a@b.be;", "leden:;"),
    *("Ann <a@b.be>", "<a@b.be>", "mailto:a@b.be", "a(x)@b.be", "a@b.be (x)", "@x.be:a@b.be"),
    *('"a b"@c.be', '"a@x.be"@c.be', 'a"b@c.be', "a\\@b.be", "a@[127.0.0.1]", "a@127.0.0.1"),
    *("=?utf-8?q?a?=@b.be", "a@=?utf-8?q?b?=.be", "=?utf-8?q?a=40x.be=2C?=@b.be"),
    *("a@b.be\r\nBcc: c@d.be", "a\n@b.be", "a@b.be\n", "a\x00@b.be", "a@b.be\x7f", "a\t@b.be"),
    *("a\u202e@b.be", "a@b.be\u200b", "a\u00ad@b.be", "a＠b.be", "\ufeffa@b.be", "a@b\u2028.be"),
    *(f"a@b.{name}" for name in SPECIAL_USE_DOMAIN_NAMES),
    *("a" * 65 + "@b.be", "a@" + "b" * 64 + ".be", "a@" + "b." * 130 + "be", "a@b.be" * 1000),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "found"), ADDRESSES)
def test_an_address_is_taken(typed: str, found: str) -> None:
    assert address(typed) == found


def bounded(pattern: re.Pattern[str], most: int) -> re.Pattern[str]:
    """A pattern with few rounds of each part: what it draws without an end is mostly too long."""
    few = re.sub(r"(?<=[\])])\+", f"{{1,{most}}}", pattern.pattern)
    few = re.sub(r"(?<=[\])])\*", f"{{0,{most}}}", few)
    return re.compile(few, pattern.flags)


SHORT = st.from_regex(bounded(addresses._PLAIN, 4), fullmatch=True)


@given(SHORT.filter(lambda typed: len(typed) <= 64))
@often(500)
def test_a_plain_address_is_taken_as_the_judge_takes_it(typed: str) -> None:
    assert address(typed) == validate_email(typed, check_deliverability=False).ascii_email


@pytest.mark.parametrize("typed", NO_ADDRESSES)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(MailError) as raised:
        address(typed)
    assert (raised.value.code, raised.value.values) == ("E601", {"value": one_line(typed)})


@pytest.mark.parametrize("typed", ["renée@example.org", "用户@example.org", "re\u0301@bücher.de"])
def test_an_address_that_not_every_server_delivers_is_refused(typed: str) -> None:
    with pytest.raises(MailError) as raised:
        address(typed)
    assert (raised.value.code, raised.value.values) == ("E602", {"value": typed})


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("a@b.be", ""),
        ("<a@b.be>", ""),
        ("Peeters, Jan <a@b.be>", "Peeters, Jan"),
        ('"Peeters, Jan" <a@b.be>', "Peeters, Jan"),
        ("Ö. Groß<a@b.be> ", "Ö. Groß"),
        ("Ann\r\nBcc: x <a@b.be>", "Ann Bcc: x"),
    ],
)
def test_a_recipient_is_read_with_a_name_or_without(typed: str, name: str) -> None:
    assert recipient(typed) == Recipient(name, "a@b.be")


@pytest.mark.parametrize("typed", ["", "Ann", "Ann <>", "c@d.be <a@b.be>", "A <a@b.be> <c@d.be>"])
def test_a_recipient_without_one_address_is_refused(typed: str) -> None:
    with pytest.raises(MailError, match="E601"):
        recipient(typed)


FILES = {
    "Verslag één – ‘Zorg’.docx": "Verslag één – ‘Zorg’.docx",
    "re\u0301union.docx": "réunion.docx",
    "../../etc/passwd": "passwd",
    "C:\\Windows\\system.ini": "system.ini",
    "/": "_",
    "": "_",
    "...": "_",
    ".htaccess": "htaccess",
    " .a.docx. ": "a.docx",
    "a\r\nBcc: x.docx": "a Bcc_ x.docx",
    'a"; x="b.docx': "a_; x=_b.docx",
    "a\u202excod.exe": "axcod.exe",
    "a\x00\u200bb.docx": "a b.docx",
    "a<>:|?*b.docx": "a______b.docx",
    "CON": "_CON",
    "nul.docx": "_nul.docx",
    "Prn.a": "_Prn.a",
    "aux": "_aux",
    "conin$": "_conin$",
    "CONOUT$.x": "_CONOUT$.x",
    "com1 .tar.docx": "_com1 .tar.docx",
    "LPT¹.docx": "_LPT¹.docx",
    "console.docx": "console.docx",
    "=?utf-8?q?evil.exe?=": "=_utf-8_q_evil.exe_=",
    "é" * 300 + ".docx": "é" * 100 + ".docx",
    "a" * 300 + ".docx": "a" * 114 + ".docx",
    "a" * 300: "a" * 119,
    "a." + "b" * 300: "a." + "b" * 117,
    "a. " * 90 + ".docx": ("a. " * 38).strip(". ") + ".docx",
    "👩" * 300 + ".docx": "👩" * 50 + ".docx",
    "a" + "👩" * 300 + ".docx": "a" + "👩" * 49 + ".docx",
}


@pytest.mark.parametrize(("typed", "name"), FILES.items())
def test_a_file_has_a_name_that_every_system_takes(typed: str, name: str) -> None:
    assert file_name(typed) == name


@given(st.one_of(TYPED, st.text(), st.text(st.sampled_from("/\\. :conNUL1¹_\r\n\u0301é"))))
@often(200)
def test_no_name_of_a_file_is_dangerous(typed: str) -> None:
    name = file_name(typed)
    assert 0 < len(name) <= 120
    assert len(name.encode()) < 255
    assert name == file_name(name)
    assert not re.search(r'^[. ]|[. ]$|[<>:"/\\|?*]', name)
    assert not [c for c in name if unicodedata.category(c)[0] == "C"]


@pytest.mark.parametrize("code", ["E601", "E602"])
def test_a_problem_shows_the_address(code: str) -> None:
    for language in ("nl", "fr", "de", "en"):
        told = load_problems(language)[code]
        assert "a@b" in told.message.format(value="a@b")
        assert told.hint.format()
