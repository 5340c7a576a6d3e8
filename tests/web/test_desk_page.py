"""The page in a real browser: notes are typed, mended, built and mailed, and nothing else happens.

One browser does all of it once; each test looks at one thing that it saw.
"""

from __future__ import annotations

import base64
import io
import json
import re
import subprocess
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from folders import ROOT
from goldens import EXAMPLES, made
from judges import find, libreoffice_pdf, needs, program, with_bundle
from pypdf import PdfReader

from minutes_kit.languages.folder import table
from minutes_kit.mail.server.smtp import Delivery
from minutes_kit.web import server
from minutes_kit.web.folder import Desk
from minutes_kit.word.build import build
from word import edited, saved

pytestmark = [needs("node", "chromium", "puppeteer-core", "axe-core"), with_bundle]

SEED = EXAMPLES[0]
TYPED = SEED.read_text("utf-8")
SLIPS = (
    ("titel: Themawerking", "titl: Themawerking"),
    ("datum: 2005-09-16", "datum:2005-09-16"),
    ("plaats: Mark", "plats: Mark"),
    ("\naanwezig:", "\naanwezg:"),
    ("  - Els Baele", "  -Els Baele"),
    ("verontschuldigd:", "verontschuldigt:"),
    ("    organisatie:", "    organisaite:"),
    ("    projecten:", "    projeten:"),
    ("volgende_vergadering:", "volgende_vergaderng:"),
    ("  van: 10u", "  van:10u"),
)
DOUBT = ("datum: 2005-09-16", "datum: maandag 16/09/2005")
DOUBTED = TYPED.replace(*DOUBT, 1)
HOSTILE = """\
titel: Hostile <script>ran = 1</script>
datum: 2025-11-20
agenda:
  - titel: <img src=x onerror="ran = 2"> [hier](javascript:ran=3)
    tekst: |
      <script>ran = 4</script> <a href="javascript:ran=5">x</a> javascript:ran=6
      https://example.org/ an@example.org data:text/html,<script>ran=7</script>
"""
LINKS = ("javascript:ran=8", "data:text/html,x", "vbscript:x", " javascript:ran=9", "file:///etc")
MEETING = """\
titel: Overleg
datum: 2025-11-20
aanwezig: [{naam: An Bos, e-mail: an@example.org}, {naam: Els Pil, e-mail: els@example.org}]
agenda: [{titel: Begin, tekst: Alles is besproken.}]
"""
SMTP = '[mail]\nhost = "localhost"\nsecurity = "plain"\nsender_address = "an@example.org"\n'
WORDS = table("nl", "desk.toml")
PRESSED = (
    *("undo", "build", "draft", "take_edits", "apply_edits", "send", "send_now", "new"),
    *("exact", "exact_anew", "live", "understood", "keep_both", "taken_over", "build_over"),
)


class Seen(NamedTuple):
    """What the browser saw, what became of the folder, what was opened, and who got an e-mail."""

    page: dict[str, Any]
    folder: Path
    opened: list[Path]
    mailed: list[str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples, and with notes that mean harm."""
    folder = tmp_path_factory.mktemp("notes").resolve()
    for notes in ROOT.joinpath("examples").glob("*.yaml"):
        (folder / notes.name).write_bytes(notes.read_bytes())
    (folder / "hostile.yaml").write_text(HOSTILE, "utf-8")
    (folder / "broken.yaml").write_text("titl: x\n", "utf-8")
    (folder / "undated.yaml").write_text("titel: Werkvorm 1/10\n", "utf-8")
    (folder / "old.yaml").write_bytes("titel: Comité".encode("latin-1"))
    (folder / "meeting.yaml").write_text(MEETING, "utf-8")
    (folder / "minutes.toml").write_text(SMTP, "utf-8")
    return folder


@pytest.fixture(scope="module")
def seen(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """What is seen by a browser that uses the page once."""
    opened: list[Path] = []
    mailed: list[str] = []

    def send(_: bytes, __: str, addresses: list[str], *___: object) -> Delivery:
        mailed.extend(addresses)
        return Delivery(tuple(addresses), {}, "x")

    with pytest.MonkeyPatch.context() as patch:
        state = tmp_path_factory.mktemp("state")
        patch.setattr("platformdirs.user_state_path", lambda name, appauthor: state / name)
        patch.setattr("minutes_kit.mail.sending.once.is_agreed", lambda _: True)
        patch.setattr("minutes_kit.mail.sending.once.send", send)
        patch.setattr("minutes_kit.web.folder.perf_counter", count().__next__)  # few at a time
        patch.setattr("minutes_kit.web.events._STEP", 20)  # nothing here waits for a burst to end
        serving = server.Server(Desk(folder, "nl", opened.append), 0, print)
        thread = threading.Thread(target=serving.run, daemon=True)
        thread.start()
        changed = edits(tmp_path_factory.mktemp("edits"))
        yield Seen(used(serving.address(), folder, changed), folder, opened, mailed)
        serving.uvicorn.end()
        thread.join(20)


def used(address: str, folder: Path, changed: list[Path]) -> dict[str, Any]:
    """What the browser tells."""
    asked = {
        "address": address,
        "chromium": program("chromium"),
        "folder": str(folder),
        "examples": [notes.name for notes in EXAMPLES],
        "seed": TYPED,
        "slipped": slipped(),
        "slips": len(SLIPS),
        "doubt": DOUBT,
        "evil": {"document": base64.b64encode(evil()).decode(), "lines": []},
        "exact": find("soffice") is not None,
        "edits": [str(document) for document in changed],
        "words": {name: WORDS[name] for name in PRESSED} | {"current": WORDS["document_current"]},
    }
    done = subprocess.run(
        [program("node"), str(Path(__file__).with_name("desk_page.js"))],
        input=json.dumps(asked),
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def evil() -> bytes:
    """A document with links that would run something, which no notes of ours can make."""
    document = docx.Document()
    paragraph = document.add_paragraph("Evil")
    for target in LINKS:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, True))
        paragraph._p.append(link)
        link.append(paragraph.add_run("hier")._r)
    return saved(document)


def edits(folder: Path) -> list[Path]:
    """The document of the meeting, changed in Word: once with words that stay there, twice not."""
    document = build(MEETING.encode())
    said = [edited(document, "Alles is", f"{word} is") for word in ("Veel", "Niets")]
    files = [folder / name for name in ("stays.docx", "first.docx", "second.docx")]
    for file, data in zip(files, (edited(said[0], ">Aanwezig<", ">Er waren<"), *said), strict=True):
        file.write_bytes(data)
    return files


def slipped() -> str:
    """The notes with slips, each of which has a certain mend."""
    text = TYPED
    for right, wrong in SLIPS:
        text = text.replace(right, wrong, 1)
    return text


def test_everything_was_done(seen: Seen) -> None:
    assert seen.page.get("failed") is None
    assert (seen.page["errors"], seen.page["dialogs"]) == ([], [])


def test_a_large_folder_is_shown_at_once_and_then_filled_in(seen: Seen) -> None:
    first, last = seen.page["list"]
    assert WORDS["document_unread"] in first
    assert WORDS["document_unread"] not in last


def test_what_is_typed_is_saved(seen: Seen) -> None:
    assert seen.page["typed"] == TYPED


def test_the_buttons_mend_and_can_be_undone(seen: Seen) -> None:
    assert slipped() != TYPED
    assert seen.page["mended"] == TYPED
    assert seen.page["undone"] == slipped()
    assert seen.page["allMended"] == TYPED
    assert seen.page["back"]


def test_a_button_changes_what_was_probably_meant_and_can_be_undone(seen: Seen) -> None:
    label, alone = seen.page["asks"]
    assert label.startswith(f"{WORDS['propose']}: Bedoelde u ‘vrijdag’?")
    assert alone  # as all that is mended at once is certain
    assert seen.page["proposed"] == DOUBTED.replace("maandag", "vrijdag", 1)
    assert seen.page["doubted"] == DOUBTED


def test_problems_leave_the_editor_its_room_and_are_counted_above(seen: Seen) -> None:
    room, counted = seen.page["room"]
    assert room > 0.5
    assert counted == WORDS["errors_many"].format(count=len(SLIPS))


def test_help_is_out_of_the_way(seen: Seen) -> None:
    assert TYPED.startswith("# yaml-language-server")
    assert seen.page["folded"] == "# …"
    assert seen.page["written"] == ["x", ""]
    assert seen.page["never"] == WORDS["not_yet"]


def test_the_last_good_page_stays_marked_while_there_are_errors(seen: Seen) -> None:
    assert seen.page["old"] == [False, True]
    assert seen.page["told"] == WORDS["errors_many"].format(count=len(SLIPS))


def test_a_paragraph_leads_to_its_line_and_a_line_to_its_paragraph(seen: Seen) -> None:
    assert seen.page["clicked"] == ["- Netwerken", "Netwerken"]
    assert seen.page["above"] == ["- Beleid", "Beleid"]


def test_the_title_above_follows_what_is_typed(seen: Seen) -> None:
    title = re.findall("^titel: (.*)$", TYPED, re.MULTILINE)[0]
    assert seen.page["title"] == [title, f"{title} – {WORDS['desk']}"]


def test_the_page_is_no_higher_than_the_screen(seen: Seen) -> None:
    assert seen.page["beyond"] == 0


def test_enlarged_a_problem_is_in_sight_with_its_line_and_its_button(seen: Seen) -> None:
    assert seen.page["inSight"] == [".cm-activeLine", ".problems .message", ".problems .mend"]


def test_without_problems_their_panel_is_small(seen: Seen) -> None:
    assert seen.page["closed"] == "problems"


def test_only_what_can_be_undone_is_offered(seen: Seen) -> None:
    assert seen.page["steps"] == [True, True, False]  # the last one searches


def test_the_page_speaks_with_its_user_whatever_the_language_of_the_notes(seen: Seen) -> None:
    assert seen.page["spoken"]["2025-02-04-comite-de-suivi.yaml"] == ["nl", "fr", "fr"]
    assert seen.page["spoken"]["2025-03-18-stuurgroep.yaml"] == ["nl", "nl", "nl"]


def test_headings_are_headings_for_who_hears_the_page(seen: Seen) -> None:
    assert seen.page["headings"][:2] == ["Agenda", "Aanwezig"]


def test_the_schema_completes_keys(seen: Seen) -> None:
    assert seen.page["completions"] == ["status"]
    assert seen.page["completed"] == "status: "


def test_tab_indents_for_who_writes_and_leads_on_for_who_passes(seen: Seen) -> None:
    assert seen.page["passed"] == [False, TYPED]
    assert seen.page["indented"] == ["   #", False]


def test_a_file_that_changed_meanwhile_is_not_overwritten(seen: Seen) -> None:
    assert seen.page["untouched"]


def test_both_texts_can_be_kept_and_each_is_a_step_of_undo_away(seen: Seen) -> None:
    theirs = TYPED.replace("Themawerking", "Werkgroep", 1)
    assert seen.page["kept"] == [f"{theirs}# mine\n", theirs, f"{TYPED}# mine\n"]


def test_that_a_file_was_put_into_unicode_is_told_until_it_was_read(seen: Seen) -> None:
    assert seen.page["recoded"] == [WORDS["recoded"].format(name="old.yaml"), "titel: Comité→", 0]


def test_a_text_of_another_hand_is_one_step_of_undo(seen: Seen) -> None:
    theirs = TYPED.replace("Themawerking", "Werkgroep", 1)
    assert seen.page["theirs"] == [f"{TYPED}#", f"{theirs}#"]
    assert WORDS["undone_theirs"].format(name="verslag.yaml") in seen.page["undoneTheirs"]
    assert seen.page["redone"] == [0, True, 0]  # other ends of lines are no other text


def test_two_texts_wait_for_a_choice_before_another_screen(seen: Seen) -> None:
    assert seen.page["waits"] == ["#/notes/verslag.yaml", 2]


def test_what_fails_is_told_and_only_where_it_was_asked_for(seen: Seen) -> None:
    assert (seen.page["astray"], seen.page["unforeseen"]) == (WORDS["refused"], ["URIError"])
    assert seen.page["later"] == 1


def test_a_page_of_another_origin_reads_and_writes_nothing(seen: Seen) -> None:
    assert seen.page["attack"] == []
    assert seen.page["cookies"]
    assert seen.page["answers"] == [403]


def test_the_document_is_that_of_build_and_the_draft_is_opened(seen: Seen) -> None:
    assert (seen.folder / "verslag.docx").read_bytes() == made(SEED)
    assert seen.opened == [seen.folder / "verslag.eml"]
    assert seen.opened[0].is_file()
    assert WORDS["document_current"] in seen.page["row"]


def test_what_cannot_come_home_is_told_and_not_offered(seen: Seen) -> None:
    told, offered, text = seen.page["stays"]
    assert ("E422" in told, WORDS["no_edits"] in told, offered) == (True, True, 0)
    assert "meeting.docx" not in told
    assert text == MEETING


def test_the_mail_waits_for_word_edits_and_shows_what_it_says(seen: Seen) -> None:
    assert seen.page["held"] == f"{WORDS['edited_first']} {WORDS['no_mail']}{WORDS['take_edits']}"
    assert seen.page["letter"].endswith("Verslag Overleg, 20 november 2025")


def test_word_edits_come_home_as_they_were_shown(seen: Seen) -> None:
    before, after = seen.page["sides"]
    assert ("Alles is" in before, "Veel is" in after) == (True, True)
    assert seen.page["other"] == [WORDS["meanwhile"], MEETING]
    assert seen.page["home"] == [WORDS["edits_taken"], MEETING.replace("Alles", "Niets")]


def test_mail_is_sent_after_a_question_and_once(seen: Seen) -> None:
    assert WORDS["send_to_many"].format(count=2) in seen.page["asked"]
    assert seen.page["focused"] == WORDS["cancel"]
    assert seen.page["sent"] == WORDS["sent_to_many"].format(count=2)
    assert (seen.page["again"][1], "al verstuurd" in seen.page["again"][0]) == (0, True)
    assert seen.mailed == ["an@example.org", "els@example.org"]


def test_many_notes_are_searched_and_counted(seen: Seen) -> None:
    assert seen.page["search"] == [WORDS["found_one"].format(count=1), 1]


def test_what_was_changed_in_word_gives_way_only_after_a_question(seen: Seen) -> None:
    assert (seen.page["question"], seen.page["unanswered"]) == (WORDS["over_look"], True)


def test_that_a_document_was_made_is_told_only_while_it_is_as_it_was_made(seen: Seen) -> None:
    assert seen.page["forgotten"] == 0


def test_an_address_leads_to_a_line(seen: Seen) -> None:
    assert seen.page["led"] == [MEETING.splitlines()[2], 1]


def test_new_notes_follow_on_the_last_ones(seen: Seen) -> None:
    assert "An Bos" in seen.page["next"]
    assert "Alles is besproken" not in seen.page["next"]


def test_notes_and_documents_run_nothing(seen: Seen) -> None:
    for told in (seen.page["hostile"], seen.page["evil"]):
        assert told["links"]
        assert (told["ran"], told["made"]) == (None, 0)
        for href, rel in told["links"]:
            assert href is None or (re.match("(https?|mailto):", href) and "noopener" in rel)


LOOKS = ["light", "dark"]
SCREENS = ["folder", "new", "notes", "problems", "conflict", "ready", "question", "notice"]


def test_every_screen_that_is_judged_is_told_of(seen: Seen) -> None:
    assert seen.page["axe"].keys() == {f"{screen}, {look}" for screen in SCREENS for look in LOOKS}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_accessible(seen: Seen, screen: str, look: str) -> None:
    assert seen.page["axe"][f"{screen}, {look}"] == []


def test_the_end_of_the_server_is_told(seen: Seen) -> None:
    assert seen.page["alarm"] == WORDS["gone"]
    assert seen.page["restarted"] == WORDS["renewed"]


def test_a_server_that_was_started_anew_is_told(seen: Seen) -> None:
    assert seen.page["refused"] == WORDS["renewed"]


def test_what_could_not_be_saved_stays_and_is_saved_later(seen: Seen) -> None:
    assert seen.page["stayed"] == seen.page["resaved"] == "titel: x"


def test_what_was_just_typed_is_saved_when_the_page_is_closed(seen: Seen) -> None:
    assert seen.page["last"] == "titel: y"


@needs("soffice")
def test_the_exact_pages_are_shown_and_left_again(seen: Seen) -> None:
    assert seen.page["exact"] == [200, "application/pdf", True]
    pages = PdfReader(io.BytesIO(base64.b64decode(seen.page["pdf"]))).pages
    assert "Themawerking" in pages[0].extract_text()
    assert seen.page["renewed"] == [WORDS["exact_old"], True]
    assert seen.page["live"] == [0, True]


FOOT = re.compile(r"(Pagina|Page|Seite)\d+(van|sur|von|of)\d+")
BEGIN = 25  # characters: what may be cut in two by the end of a page comes later


def squeezed(text: str) -> str:
    return "".join(text.split())


@needs("soffice")
def test_numbers_and_labels_are_those_of_the_pdf(seen: Seen, tmp_path: Path) -> None:
    documents = {notes.name: tmp_path / f"{notes.stem}.docx" for notes in EXAMPLES}
    for notes in EXAMPLES:
        documents[notes.name].write_bytes(made(notes))
    pages = libreoffice_pdf(documents.values(), tmp_path / "pdf")
    for name, document in documents.items():
        printed = "".join(page.extract_text() for page in PdfReader(pages[document]).pages)
        shown = [*filter(None, map(squeezed, seen.page["labels"][name]))]
        assert_same(shown, squeezed(printed))


def assert_same(paragraphs: list[str], printed: str) -> None:
    """The paragraphs stand in a text, with nothing between them but the ends of pages."""
    end, rest = printed.index("".join(paragraphs)[: 2 * BEGIN]), ""
    for paragraph in paragraphs:
        begin = paragraph[:BEGIN]
        start = printed.find(begin, end)
        assert start >= 0, (paragraph, printed[end : end + 200])
        between = printed[end:start]
        assert between == rest or FOOT.search(between), (paragraph, between, rest)
        end, rest = start + len(begin), paragraph[BEGIN:]
