"""Addresses in notes are judged as an e-mail to them is."""

from __future__ import annotations

import subprocess
import sys

import pytest

from minutes_kit import check
from minutes_kit.checks.addresses import CODES
from minutes_kit.checks.fix import fix
from minutes_kit.notes.addresses import MailError, recipient

HEAD = "titel: T\ndatum: 20/11/2025\naanwezig:\n- naam: An Bos\n  e-mail: "
ADDRESSES = """
an@example.org|a.b+c@sub.example.be|A_b@EXAMPLE.org|an@example|an@example.test|an@example.local
an.@example.org|.an@example.org|a..b@example.org|an@-example.org|an@exa--mple.org|an@1.be|an@a.1
an bos@example.org|an@b.be, bo@b.be|Ed Smet <ed@example.org>|<ed@example.org>|Ed <ed@example>
mailto:an@b.be|rené@example.org|an@exämple.org|"an"@example.org|an@xn--a.be|an@b_c.be|an@b.c
an'bos@example.org|an/bos@example.org|an@localhost|an@b.onion|-an@b.be|an-@b.be|a__b@b.be
an@b.be>|<an@b.be|An <an@b.be> x|An <an@b.be> <bo@b.be>|An <>|"bo@b.be" <an@b.be>|bo@b.be <an@b.be>
"Bos, An" <an@b.be>|Bos, An <an@b.be>|An (OCMW) <an@b.be>|=?utf-8?q?an?= <an@b.be>|=?a?=@b.be
an@[127.0.0.1]|an@127.0.0.1|an@b.be.|an@.b.be|an@b..be|an@@b.be|@b.be|an@|an@b.be;|an@b.be,
an%bo@b.be|an@ b.be|an @b.be|АН@b.be|an@пример.бел|an@b。be|ａn@b.be|an\t@b.be
pa\u017fcal@b.be|an@\u212anokke.be|an@b\u202e.be|\u202ean@b.be|an\u200d@b.be|an@b\u00a0.be
"""
HIDDEN = "\u00ad\u200b\u200e\u200f\u202a\u202c\u2066\ufeff"


def told(address: str) -> list[str]:
    typed = "'" + address.replace("'", "''") + "'"
    return [one.code for one in check((HEAD + typed).encode(), "notes.yaml")[1]]


@pytest.mark.parametrize(
    "address", [*ADDRESSES.replace("\n", "|").strip("|").split("|"), f"{'a' * 65}@b.be"]
)
def test_an_address_is_refused_by_both_or_by_none(address: str) -> None:
    try:
        recipient(address)
        expected = []
    except MailError as error:
        expected = [CODES[error.code]]
    assert told(address) == expected


@pytest.mark.parametrize(("character", "code"), [("\u202e", "W546"), ("\u200d", "W547")])
def test_what_hides_in_the_name_before_an_address_is_told(character: str, code: str) -> None:
    assert told(f"A{character}n <an@b.be>") == [code]


@pytest.mark.parametrize("character", HIDDEN[:-1])
def test_a_hidden_character_is_taken_away(character: str) -> None:
    for typed in (f"an{character}@example.org", f"an@example.org{character}"):
        fixed = fix((HEAD + typed).encode(), "notes.yaml")
        assert fixed.after == HEAD + "an@example.org"
        assert fixed.left == []


def test_a_hidden_character_of_a_name_is_taken_away() -> None:
    text = "titel: T\ndatum: 20/11/2025\naanwezig:\n- Jan Pee\u00adters – VVSG\n"
    assert fix(text.encode(), "notes.yaml").after == text.replace("\u00ad", "")


def test_plain_addresses_need_no_judge() -> None:
    code = (
        "import sys; from minutes_kit import check;"
        f"check({(HEAD + 'an.bos@example.org').encode()!r}, 'n.yaml');"
        "sys.exit('email_validator' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
