"""From notes to e-mails: who gets them, what is in them, and what stays out of the document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from folders import ROOT

from minutes_kit import build
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Parcel, Wishes
from minutes_kit.problems import MinutesError
from minutes_kit.word.jobs import plan

NOW = dt.datetime(2025, 11, 21, 9, tzinfo=dt.UTC)
HEAD = "titel: Overleg\ndatum: 2025-11-20\n"
BOOK = """\
contacten:
  - naam: An Bos
    organisatie: ESF
    e-mail: an@example.org
    ook_bekend_als: [Annie Bos]
  - naam: Jan Maes
    e-mail: jan@example.org
  - naam: Els Peeters
    organisatie: Stad Genk
    e-mail: els@example.org
  - naam: Els Peeters
    organisatie: OCMW Genk
    e-mail: els@example.be
"""
LONG = "Jan" * 40
NEXT = "volgende_vergadering: {datum: 4/12/2025, van: 10u}\n"
ACTIONS = """\
agenda:
  - acties:
      - {wat: Bellen, wie: [An Bos, Jan Maes]}
      - {wat: Schrijven, wie: Annie Bos}
      - {wat: Klaar, wie: Jan Maes, klaar: ja}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a contact book."""
    (tmp_path / "contacts.yaml").write_text(BOOK, encoding="utf-8")
    return tmp_path


def made(folder: Path, text: str, now: dt.datetime = NOW, **wishes: Any) -> Parcel:
    """What notes give."""
    path = folder / "verslag.yaml"
    path.write_text(
        text if re.match("titel|taal|langu|sprache", text) else HEAD + text, encoding="utf-8"
    )
    (found,) = parcels(plan([path], None), Wishes(**wishes), now)
    return found


def told(folder: Path, text: str, **wishes: Any) -> list[tuple[str, int, int]]:
    found = made(folder, text, **wishes)
    assert not found.messages
    return [(one.code, one.line, one.column) for one in found.problems]


def people(parcel: Parcel) -> tuple[str, str]:
    """To whom the first message goes, and who gets a copy."""
    assert parcel.messages, parcel.problems
    to, cc = parcel.messages[0].people
    return ", ".join(map("{0[0]} <{0[1]}>".format, to)), ", ".join(one.address for one in cc)


def drafts(parcel: Parcel) -> dict[str, EmailMessage]:
    """The drafts on disk, as a mail program reads them."""
    assert all(one.outcome.state != "failed" for one in drafted(parcel)), parcel.problems
    found = {}
    for message in parcel.messages:
        read: Any = message_from_bytes(message.file.read_bytes(), policy=policy.default)
        found[message.file.name] = read
    return found


# Who gets it.


@pytest.mark.parametrize(
    ("text", "to", "cc"),
    [
        ("aanwezig: [An Bos]", "An Bos <an@example.org>", ""),
        ("aanwezig: [Annie BOS – X]", "Annie BOS <an@example.org>", ""),
        ("aanwezig: [{naam: An, e-mail: a@b.be}]", "An <a@b.be>", ""),
        (
            "aanwezig: [{namen: [An, Jan], e-mail: a@b.be}]",
            "An en Jan <a@b.be>",
            "",
        ),
        (
            "aanwezig: [{namen: [An Bos, Jan Maes], organisatie: ESF}]",
            "An Bos <an@example.org>, Jan Maes <jan@example.org>",
            "",
        ),
        (
            "aanwezig: [An Bos]\nverontschuldigd: [Jan Maes]\nafwezig: [Els Peeters – OCMW Genk]",
            "An Bos <an@example.org>",
            "jan@example.org, els@example.be",
        ),
        ("aanwezig: [Els Peeters – stad  genk]", "Els Peeters <els@example.org>", ""),
        (
            "aanwezig: [An Bos, {naam: Bo, e-mail: AN@example.org}]\n"
            "verontschuldigd: [{naam: Bo, e-mail: An@Example.org}, Jan Maes]",
            "An Bos <an@example.org>",
            "jan@example.org",
        ),
        (
            "aanwezig: [An Bos]\n"
            "mail: {aan: 'Bo Ans <bo@b.be>', cc: [Jan Maes, x@b.be, an@example.org]}",
            "An Bos <an@example.org>, Bo Ans <bo@b.be>",
            "jan@example.org, x@b.be",
        ),
        (
            "aanwezig:\n- Leden:\n  - An Bos (CD&V)\n  - Jan Maes, secretaris",
            "An Bos <an@example.org>, Jan Maes <jan@example.org>",
            "",
        ),
        (
            "aanwezig:\n- {naam: Jan Maes (Groen), functie: lid}\n- {namen: [An Bos (m.k.)]}",
            "Jan Maes <jan@example.org>, An Bos <an@example.org>",
            "",
        ),
        ("aanwezig: [Jan Maes (N-VA) (tot 21u)]", "Jan Maes <jan@example.org>", ""),
        ("aanwezig: [Els Peeters (Stad Genk)]", "Els Peeters <els@example.org>", ""),
        ("mail: {aan: Jan Maes (N-VA)}", "Jan Maes <jan@example.org>", ""),
        ("verontschuldigd: Geen verontschuldigden\nmail: {cc: x@b.be}", "", "x@b.be"),
        ("mail: {cc: x@b.be}", "", "x@b.be"),
        ("", "", ""),
    ],
)
def test_the_present_get_it_and_the_others_a_copy(
    folder: Path, text: str, to: str, cc: str
) -> None:
    assert people(made(folder, text)) == (to, cc)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("aanwezig:\n- An Bos\n- Guy Smit\n- Bo Ans", [("E604", 5, 3), ("E604", 6, 3)]),
        ("aanwezig:\n- An Bos\n- Jan Maas\n- Bo Ans", [("E604", 5, 3), ("E604", 6, 3)]),
        ("gasten:\n- Guy Smit\naanwezig:\n- Bo Ans", [("E604", 4, 3), ("E604", 6, 3)]),
        ("afwezig: [Els Peeters]", [("E606", 3, 11)]),
        ("afwezig: [Els Peeters – Stad Gent]", [("E606", 3, 11)]),
        ("mail:\n  aan: [a b@c.be]", [("E601", 4, 9)]),
        ("mail:\n  cc: Guy Smit", [("E604", 4, 7)]),
        ("mail:\n  cc: zoë@b.be", [("E602", 4, 7)]),
        ("aanwezig:\n- {naam: An, e-mail: 'a@b.be, c@d.be'}", [("E601", 4, 22)]),
    ],
)
def test_who_has_no_address_is_told_and_nothing_is_made(
    folder: Path, text: str, problems: list[tuple[str, int, int]]
) -> None:
    assert told(folder, text) == sorted(problems, key=lambda one: one[1:])
    assert not [*folder.glob("*.eml"), *folder.glob("*.docx")]


def test_people_of_a_line_without_an_address_are_told_together_by_name(folder: Path) -> None:
    (problem,) = made(folder, "aanwezig: [Guy Smit, Bo Ans, An Bos]\nmail: {cc: Guy Smit}").problems
    assert problem.message == "Er is geen e-mailadres bekend van Guy Smit en Bo Ans."


@pytest.mark.parametrize("allow_missing", [False, True])
def test_what_to_do_about_people_without_an_address_is_told_once(
    folder: Path, *, allow_missing: bool
) -> None:
    text = "gasten:\n- Guy Smit (CD&V)\naanwezig:\n- Bo Ans\n- mevr. Jan Maas"
    told = made(folder, text, allow_missing=allow_missing).problems
    assert [(one.line, "contacts.yaml" in one.hint) for one in told] == [
        (4, True),
        (6, False),
        (7, False),
    ]
    assert "Guy Smit." in told[0].message
    assert "‘Jan Maes’" in told[2].hint


def test_people_may_be_left_out_when_that_is_asked_and_are_still_told(folder: Path) -> None:
    parcel = made(folder, "aanwezig: [Guy Smit, An Bos, Jan Maas]", allow_missing=True)
    assert people(parcel) == ("An Bos <an@example.org>", "")
    assert [(one.code, one.column) for one in parcel.problems] == [("W605", 12), ("W605", 30)]
    assert "Guy Smit" in parcel.problems[0].message
    assert "‘Jan Maes’" in parcel.problems[1].hint


def test_a_book_that_is_wrong_stops_the_mail(folder: Path) -> None:
    (folder / "contacts.yaml").write_text("contacten:\n  - naam: An\n", encoding="utf-8")
    (problem,) = made(folder, "aanwezig: [An]", allow_missing=True).problems
    assert (problem.file, problem.code) == (str(folder / "contacts.yaml"), "E202")


def test_a_book_that_is_not_there_is_told(folder: Path) -> None:
    (problem,) = made(folder, "", contacts=folder / "other.yaml").problems
    assert (problem.file, problem.code) == (str(folder / "other.yaml"), "E112")


# What is in it.


def test_a_draft_holds_the_document_and_the_invitation(folder: Path) -> None:
    parcel = made(folder, "aanwezig: [An Bos]\n" + NEXT)
    (draft,) = drafts(parcel).values()
    parts = {part.get_filename(): part for part in draft.iter_attachments()}
    assert [*parts] == ["verslag.docx", "verslag.ics"]
    assert parts["verslag.docx"].get_content() == (folder / "verslag.docx").read_bytes()
    assert parts["verslag.ics"].get_payload(decode=True) == (folder / "verslag.ics").read_bytes()
    assert parts["verslag.ics"].get_param("method") == "PUBLISH"
    assert (folder / "verslag.docx").read_bytes() == build(
        (HEAD + "aanwezig: [An Bos]\n" + NEXT).encode()
    )
    assert draft["X-Unsent"] == "1"
    assert draft["To"] == "An Bos <an@example.org>"
    assert draft["Subject"] == "Verslag Overleg, 20 november 2025"


def test_without_an_hour_there_is_no_invitation(folder: Path) -> None:
    (draft,) = drafts(made(folder, "volgende_vergadering: {datum: 4/12/2025}")).values()
    assert [part.get_filename() for part in draft.iter_attachments()] == ["verslag.docx"]


def test_a_mail_block_has_its_own_words(folder: Path) -> None:
    (draft,) = drafts(made(folder, "mail: {onderwerp: Q1, inleiding: Zie **hier**.}")).values()
    assert draft["Subject"] == "Q1"
    body: Any = draft.get_body(("plain",))
    assert "Zie hier." in body.get_content()


def test_the_same_notes_give_the_same_drafts(folder: Path) -> None:
    text = "aanwezig: [An Bos, Jan Maes]\n" + NEXT
    drafts(made(folder, text))
    files = {path: path.read_bytes() for path in folder.iterdir()}
    later = made(folder, text, now=NOW + dt.timedelta(days=3))
    assert [one.outcome.state for one in drafted(later)] == ["unchanged"]
    assert {path: path.read_bytes() for path in folder.iterdir()} == files


def test_a_meeting_that_moves_raises_the_sequence(folder: Path) -> None:
    made(folder, NEXT)
    made(folder, NEXT.replace("10u", "11u"))
    assert b"SEQUENCE:1\r\n" in (folder / "verslag.ics").read_bytes()


def test_minutes_that_are_corrected_make_no_second_appointment(folder: Path) -> None:
    text = f"{HEAD}aanwezig: [An Bos]\n{NEXT}"
    corrected = text.replace("Overleg", "Overleg Kinderopvang"), text + "referentie: ESF/3\n"
    made(folder, text)
    uids = [re.findall(rb"UID:(.*)\r", (folder / "verslag.ics").read_bytes())]
    for one in (*corrected, text.replace("2025-11-20", "2025-11-19")):
        made(folder, one)
        uids.append(re.findall(rb"UID:(.*)\r", (folder / "verslag.ics").read_bytes()))
    assert uids == [uids[0]] * 4


@pytest.mark.parametrize("invite", [False, True])
@pytest.mark.parametrize("text", ["", "volgende_vergadering: {plaats: Genk}\n"])
def test_a_meeting_that_is_called_off_is_cancelled_and_told(
    folder: Path, text: str, invite: bool
) -> None:
    people = "verslaggever: An Bos\naanwezig: [An Bos, Jan Maes]\n"
    made(folder, people + NEXT, invite=invite)
    parcel = made(folder, people + text, invite=invite)
    assert [one.code for one in parcel.problems] == ["W616"]
    (draft,) = drafts(parcel).values()
    assert {part.get_filename(): part.get_param("method") for part in draft.iter_attachments()} == {
        "verslag.docx": None,
        "verslag.ics": "CANCEL",
    }
    content = (folder / "verslag.ics").read_bytes()
    assert b"METHOD:CANCEL" in content
    assert (b"ATTENDEE" in content, b"ORGANIZER" in content) == (invite, invite)
    later = made(folder, people + text, invite=invite, now=NOW + dt.timedelta(days=3))
    assert [one.outcome.state for one in drafted(later)] == ["unchanged"]


def test_a_calendar_of_somebody_else_calls_nothing_off(folder: Path) -> None:
    (folder / "verslag.ics").write_text("mine", encoding="utf-8")
    parcel = made(folder, "")
    assert (parcel.problems, len(parcel.messages[0].attachments)) == ([], 1)


def test_without_an_hour_an_earlier_invitation_is_left_alone(folder: Path) -> None:
    made(folder, NEXT)
    before = (folder / "verslag.ics").read_bytes()
    parcel = made(folder, "volgende_vergadering: {datum: 4/12/2025}")
    assert len(parcel.messages[0].attachments) == 1
    assert (folder / "verslag.ics").read_bytes() == before


def test_a_file_that_is_no_invitation_is_not_replaced(folder: Path) -> None:
    (folder / "verslag.ics").write_text("mine", encoding="utf-8")
    (problem,) = made(folder, NEXT).problems
    assert (problem.code, problem.file) == ("E624", str(folder / "verslag.ics"))
    assert (folder / "verslag.ics").read_text(encoding="utf-8") == "mine"


def test_a_draft_that_was_changed_by_hand_is_only_replaced_by_force(folder: Path) -> None:
    (folder / "verslag.eml").write_bytes(b"by hand")
    (kept,) = drafted(made(folder, ""))
    assert [problem.code for problem in kept.outcome.problems] == ["E401"]
    assert (folder / "verslag.eml").read_bytes() == b"by hand"
    (done,) = drafted(made(folder, ""), force=True)
    assert done.outcome.state == "written"
    assert b"X-Unsent: 1" in (folder / "verslag.eml").read_bytes()


@pytest.mark.parametrize(
    ("text", "organizer", "guests"),
    [
        (
            "verslaggever: An Bos\naanwezig: [An Bos, Jan Maes]",
            "an@example.org",
            ["jan@example.org"],
        ),
        (
            "verslaggever: Bo\naanwezig: [{naam: Bo, e-mail: bo@b.be}]\nafwezig: [Jan Maes]",
            "bo@b.be",
            ["jan@example.org"],
        ),
    ],
)
def test_an_invitation_comes_from_the_minute_taker(
    folder: Path, text: str, organizer: str, guests: list[str]
) -> None:
    parcel = made(folder, f"{text}\n{NEXT}", invite=True)
    content = parcel.messages[0].attachments[1]
    assert content.kind.endswith("method=REQUEST")
    unfolded = content.content.decode().replace("\r\n ", "")
    assert re.findall(r"ORGANIZER.*mailto:(.*)\r", unfolded) == [organizer]
    assert re.findall(r"ATTENDEE.*mailto:(.*)\r", unfolded) == guests


def test_an_invitation_may_come_from_who_sends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTES_SMTP_HOST", "localhost")
    monkeypatch.setenv("MINUTES_SMTP_SENDER_ADDRESS", "sec@example.org")
    parcel = made(folder, "aanwezig: [An Bos]\n" + NEXT, invite=True)
    assert b"mailto:sec@example.org" in parcel.messages[0].attachments[1].content


def test_an_invitation_from_nobody_is_told(folder: Path) -> None:
    assert told(folder, "verslaggever: Bo\n" + NEXT, invite=True) == [("E608", 3, 15)]


# One for each person.


def test_everybody_with_open_actions_gets_only_these(folder: Path) -> None:
    found = drafts(made(folder, ACTIONS, actions=True))
    assert [*found] == ["verslag – An Bos.eml", "verslag – Jan Maes.eml"]
    texts = {name: str(mail.get_body(("plain",))) for name, mail in found.items()}
    assert [
        ("Bellen" in text, "Schrijven" in text, "Klaar" in text) for text in texts.values()
    ] == [
        (True, True, False),
        (True, False, False),
    ]
    assert [mail["To"] for mail in found.values()] == [
        "An Bos <an@example.org>",
        "Jan Maes <jan@example.org>",
    ]
    assert not any([*mail.iter_attachments()] for mail in found.values())


def test_an_owner_without_an_address_is_told_where_it_stands(folder: Path) -> None:
    text = "agenda:\n  - acties:\n      - {wat: X, wie: [An Bos, Guy Smit]}"
    assert told(folder, text, actions=True) == [("E604", 5, 32)]


def test_an_owner_is_known_without_what_stands_beside_the_name(folder: Path) -> None:
    text = (
        "aanwezig: [{naam: Bo Ans (Groen), e-mail: bo@b.be}]\nagenda:\n  - acties:\n"
        "      - {wat: X, wie: Jan Maes (N-VA)}\n      - {wat: Y, wie: Jan Maes}\n"
        "      - {wat: Z, wie: 'An Bos, voorzitter'}\n      - {wat: Q, wie: Bo Ans}\n"
    )
    found = made(folder, text, actions=True)
    assert [one.people.to[0].name for one in found.messages] == ["Jan Maes", "An Bos", "Bo Ans"]


def test_nobody_is_no_owner(folder: Path) -> None:
    text = "agenda: [{acties: [{wat: X, wie: geen}]}]"
    assert told(folder, text, actions=True) == [("W609", 3, 9)]


def test_an_action_that_is_done_is_not_where_an_owner_is_told(folder: Path) -> None:
    text = (
        "agenda:\n  - acties:\n      - {wat: X, wie: Guy Smit, klaar: ja}\n"
        "      - {wat: Y, wie: [An Bos, Guy Smit]}"
    )
    assert told(folder, text, actions=True) == [("E604", 6, 32)]


def test_no_open_action_makes_no_draft_and_says_so(folder: Path) -> None:
    assert told(folder, "agenda: [{acties: [{wat: X}]}]", actions=True) == [("W609", 3, 9)]


def test_owners_of_like_names_have_drafts_of_their_own(folder: Path) -> None:
    text = (
        f"aanwezig: [{{naam: A/B, e-mail: a@b.be}}, {{naam: A-b, e-mail: b@b.be}},\n"
        f"  {{naam: {LONG}, e-mail: c@b.be}}, {{naam: {LONG}x, e-mail: d@b.be}}]\n"
        f"agenda: [{{acties: [{{wat: X, wie: [A/B, A-b, {LONG}, {LONG}x]}}]}}]"
    )
    assert [*drafts(made(folder, text, actions=True))] == [
        "verslag – A-B.eml",
        "verslag – A-b 2.eml",
        f"verslag – {LONG[:40]}.eml",
        f"verslag – {LONG[:40]} 2.eml",
    ]


def test_an_owner_with_two_addresses_is_nobody(folder: Path) -> None:
    text = (
        "aanwezig: [{naam: Bo, e-mail: a@b.be}, {naam: bo, e-mail: b@b.be}]\n"
        "agenda: [{acties: [{wat: X, wie: Bo}]}]"
    )
    assert ("E606", 4, 34) in told(folder, text, actions=True)


# What stays out.


def test_the_document_is_the_same_with_and_without_a_contact_book(folder: Path) -> None:
    text = "aanwezig: [An Bos, Jan Maes]\nverslaggever: An Bos\nmail: {cc: x@y.be}\n" + ACTIONS
    made(folder, text)
    with_book = (folder / "verslag.docx").read_bytes()
    assert with_book == build((HEAD + text).encode())
    with ZipFile(folder / "verslag.docx") as package:
        words = b"".join(package.read(name) for name in package.namelist())
    assert not re.search(rb"(an|jan)@example\.org|x@y\.be", words)


@pytest.mark.parametrize("tag", ["{{ contacts }}", "{{ mail.cc }}", "{{ book.contacts[0].email }}"])
def test_a_template_cannot_read_the_contacts(folder: Path, tag: str) -> None:
    from docx import Document

    template = Document(str(ROOT / "templates" / "esf.docx"))
    template.add_paragraph(tag)
    template.save(str(folder / "own.docx"))
    found = made(folder, "aanwezig: [An Bos]", template=folder / "own.docx")
    assert [one.code for one in found.problems] == ["E302"]


LINKS = [
    "[ons](mailto:x@y.be)",
    "[ons](MAILTO:x@y.be)",
    "[ons](mailto:x%40y.be)",
    "[ons](mailto:%78@y.be)",
    "[a@b.be](mailto:x@y.be)",
    "[a@b.be](mailto:a@b.be?cc=x@y.be)",
    "[a@b.be](mailto:a@b.be?bcc=x%40y.be)",
    "[**ons**](mailto:x@y.be)",
    "[ons](https://y.be/?to=x@y.be)",
    "- [ons](mailto:x@y.be)",
]


@pytest.mark.parametrize("link", LINKS)
def test_a_document_shows_every_address_that_it_holds(link: str) -> None:
    text = f'{HEAD}agenda:\n  - titel: T\n    tekst: "{link}"\n'
    try:
        shown = _visible(build(text.encode()))
    except MinutesError as error:
        pytest.fail(str(error))
    assert re.search(r"x(@|%40)y\.be|%78@y\.be", shown)


def _visible(document: bytes) -> str:
    """The visible text of a document."""
    from io import BytesIO

    from docx import Document

    body = Document(BytesIO(document))
    return "\n".join(paragraph.text for paragraph in body.paragraphs)


@pytest.mark.parametrize("link", ["[ons](https://y.be/@user)", "[x@y.be](mailto:x@y.be)", "x@y.be"])
def test_a_link_that_hides_no_address_is_as_it_was_typed(link: str) -> None:
    text = f'{HEAD}agenda:\n  - titel: T\n    tekst: "{link}"\n'
    assert " (" not in _visible(build(text.encode()))


# Nothing in the notes or in the book gets out of its place.

EVIL = [
    r"x\r\nBcc: eve@example.org",
    r"x\nBcc: eve@example.org",
    r"x\r\n\r\nBody",
    r"x\u2028Bcc: eve@example.org",
    r"x\0",
    "=?utf-8?q?x=0D=0ABcc=3A_eve=40example=2Eorg?=",
    "x <eve@example.org>, y",
    "groep: eve@example.org;",
    '\\"x\\" <eve@example.org>',
    "x" * 3000,
    "../../x",
    r"a\u202efdp.exe",
]
PLACES = [
    'titel: "{}"\ndatum: 2025-11-20\n',
    HEAD + 'referentie: "{}"\n',
    HEAD + 'plaats: "{}"\n',
    HEAD + 'verslaggever: "{}"\n',
    HEAD + 'aanwezig: [{{naam: "{}", e-mail: a@b.be}}]\n',
    HEAD + 'aanwezig: [{{naam: A, organisatie: "{}", e-mail: a@b.be}}]\n',
    HEAD + 'aanwezig: [{{naam: A, functie: "{}", e-mail: a@b.be}}]\n',
    HEAD + 'aanwezig: [{{naam: A, e-mail: "{}"}}]\n',
    HEAD + 'aanwezig: [{{naam: A, vervangen_door: "{}", e-mail: a@b.be}}]\n',
    HEAD + 'mail: {{onderwerp: "{}"}}\n',
    HEAD + 'mail: {{inleiding: "{}"}}\n',
    HEAD + 'mail: {{aan: "{}"}}\n',
    HEAD + 'mail: {{cc: ["{}"]}}\n',
    HEAD + 'mail: {{cc: ["{} <a@b.be>"]}}\n',
    HEAD + 'agenda: [{{titel: T, besluiten: ["{}"]}}]\n',
    HEAD + 'volgende_vergadering: {{datum: 4/12/2025, van: 10u, titel: "{}"}}\n',
    HEAD + 'volgende_vergadering: {{datum: 4/12/2025, van: 10u, plaats: "{}"}}\n',
]
HEADERS = {
    *("To", "Cc", "Subject", "Content-Language", "MIME-Version", "Content-Type", "X-Unsent"),
    *("X-Minutes-Fingerprint", "Content-Transfer-Encoding", "Content-Disposition"),
}


def _headers(message: Any) -> Iterator[str]:
    for part in message.walk():
        yield from part.keys()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("evil", EVIL, ids=lambda text: text[:20])
def test_no_field_of_the_notes_adds_a_header_or_a_recipient(
    folder: Path, place: str, evil: str
) -> None:
    parcel = made(folder, place.format(evil))
    for draft in drafts(parcel).values() if parcel.messages else ():
        assert {*_headers(draft)} <= HEADERS
        mails = [header for name in ("To", "Cc") for header in draft.get_all(name, [])]
        found = [one.addr_spec for header in mails for one in header.addresses]
        own = any(key in place for key in ("aan: ", "cc: ", 'e-mail: "'))
        typed = evil.endswith('" <eve@example.org>') and own
        assert set(found) <= {"a@b.be", "eve@example.org" if typed else ""}, found
        assert {part.get_filename() for part in draft.iter_attachments()} <= {
            "verslag.docx",
            "verslag.ics",
        }
    assert {path.parent for path in folder.rglob("*")} == {folder}


@pytest.mark.parametrize("field", ["naam", "organisatie", "functie", "e-mail", "ook_bekend_als"])
@pytest.mark.parametrize("evil", EVIL, ids=lambda text: text[:20])
def test_no_field_of_the_book_adds_a_header_or_a_recipient(
    folder: Path, field: str, evil: str
) -> None:
    fields = {"naam": "An", "e-mail": "a@b.be"} | {field: evil}
    told = ", ".join(f'{key}: "{value}"' for key, value in fields.items())
    (folder / "contacts.yaml").write_text(f"contacten: [{{{told}}}]", encoding="utf-8")
    parcel = made(folder, f'aanwezig: [An, {{naam: "{evil}"}}]', allow_missing=True)
    for draft in drafts(parcel).values() if parcel.messages else ():
        assert {*_headers(draft)} <= HEADERS
        found = [one.addr_spec for h in draft.get_all("To", []) for one in h.addresses]
        assert set(found) <= {"a@b.be"}, found


@pytest.mark.parametrize("evil", ["x/../../y", "a\\b", "n\u202efdp.exe", "CON", "x" * 200, "a:b"])
def test_no_owner_of_an_action_leads_a_draft_elsewhere(folder: Path, evil: str) -> None:
    text = (
        f"aanwezig: [{{naam: '{evil}', e-mail: a@b.be}}]\n"
        f"agenda: [{{acties: [{{wat: X, wie: '{evil}'}}]}}]"
    )
    parcel = made(folder, text, actions=True)
    assert all(path.parent == folder for path in folder.rglob("*"))
    assert [one.file.parent for one in parcel.messages] in ([folder], [])
    for one in drafted(parcel):
        assert one.outcome.state in ("written", "failed")


@pytest.mark.parametrize("code", codes())
def test_every_language_makes_a_draft(folder: Path, code: str) -> None:
    language = load(code).keys["Notes"]["language"]
    text = f"{language}: {code}\ntitle: T\ndate: 2025-11-20\nattendees: [An Bos]\n"
    (draft,) = drafts(made(folder, text)).values()
    assert draft["Content-Language"].startswith(code)
