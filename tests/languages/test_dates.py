"""Dates and times are read in every form of every language, and never guessed."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from babel import Locale as Rules
from babel.dates import format_date, format_time, get_day_names, get_month_names
from babel.lists import format_list
from drawn_texts import often
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.languages import patterns
from minutes_kit.languages.date_mistakes import why_no_parts, why_no_time
from minutes_kit.languages.dates import (
    NamedDay,
    days_short,
    month_number,
    name_of_day,
    name_of_month,
    read_date,
    read_time,
    weekday,
    write_date,
    write_days,
    write_iso,
    write_short,
    write_time,
)
from minutes_kit.languages.folder import codes
from minutes_kit.languages.grammar import is_singular, join
from minutes_kit.languages.locale import load

LANGUAGES = st.sampled_from(codes())
DATES = st.dates(dt.date(1000, 1, 1))
TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
FORMS = [
    *("{d.year}-{d.month}-{d.day}", "{d.year}-{d.month:02}-{d.day:02}"),
    *("{d.day}/{d.month}/{d.year}", "{d.day:02}/{d.month:02}/{d.year}"),
    *("{d.day}.{d.month}.{d.year}", "{d.day:02}. {d.month:02}. {d.year}"),
    "{d.day}-{d.month}-{d.year}",
    *("{d.day} {month} {d.year}", "{d.day:02} {month} {d.year}", "{d.day}. {month} {d.year}"),
    *("{weekday} {d.day} {month} {d.year}", "{weekday}, {d.day}. {month} {d.year}"),
    *("{weekday} {d.day}/{d.month}/{d.year}", "{weekday}, {d.year}-{d.month}-{d.day}"),
    *("{d.day} {short} {d.year}", "{d.day} {short}. {d.year}", "{day} {d.day} {short} {d.year}"),
]  # fmt: skip


def rules(code: str) -> Rules:
    """What the Unicode consortium says of a language."""
    return Rules.parse(load(code).tag, sep="-")


def written(date: dt.date, form: str, code: str) -> str:
    """A date in a form, with the names that a language has for its day and month."""
    babel = rules(code)
    return form.format(
        d=date,
        month=get_month_names("wide", locale=babel)[date.month],
        short=get_month_names("abbreviated", locale=babel)[date.month].strip("."),
        weekday=get_day_names("wide", locale=babel)[date.weekday()],
        day=get_day_names("abbreviated", locale=babel)[date.weekday()],
    )


@given(DATES, st.sampled_from(FORMS), LANGUAGES, st.sampled_from([str, str.upper, str.title]))
@often(300)
def test_a_date_of_any_form_and_language_is_read_and_known_to_editors(
    date: dt.date, form: str, code: str, case: type[str]
) -> None:
    typed = case(written(date, form, code))
    assert read_date(f"  {typed} ", load(code)) == date
    assert re.fullmatch(patterns.date(load(code)), typed)


@given(DATES, LANGUAGES)
@often(300)
def test_a_date_that_was_written_is_read_back(date: dt.date, code: str) -> None:
    assert read_date(write_date(date, load(code)), load(code)) == date


@given(TIMES, LANGUAGES)
@often(300)
def test_a_time_that_was_written_is_read_back(time: dt.time, code: str) -> None:
    assert read_time(write_time(time, load(code))) == time


@given(st.text(), LANGUAGES)
@often(300)
def test_any_text_is_a_date_or_none(text: str, code: str) -> None:
    assert read_date(text, load(code)) is None or any(c.isdigit() for c in text)
    assert read_time(text) is None or any(c.isdigit() for c in text)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("text", ["3/4/2025", "03.04.2025", "3-4-2025", "3/ 4/ 2025", "2025-04-03"])
def test_the_day_stands_before_the_month(text: str, code: str) -> None:
    assert read_date(text, load(code)) == dt.date(2025, 4, 3)


@pytest.mark.parametrize(
    ("text", "code", "month"),
    [
        ("1 sept 2025", "nl", 9),
        ("1 sept. 2025", "nl", 9),
        ("1 mrt 2025", "nl", 3),
        ("1 maart 2025", "nl", 3),
        ("1\u00a0januari\u00a02025", "nl", 1),
        ("1er décembre 2025", "fr", 12),
        ("1 AOÛT 2025", "fr", 8),
        ("1 juil. 2025", "fr", 7),
        ("1. März 2025", "de", 3),
        ("1st September 2025", "en", 9),
        ("1 Sep 2025", "en", 9),
    ],
)
def test_names_of_months_may_be_short(text: str, code: str, month: int) -> None:
    assert read_date(text, load(code)) == dt.date(2025, month, 1)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "morgen", "2025", "09/2025", "september 2025", "16 september", "16/9/25"),
        *("2005-02-30", "30/2/2005", "29/02/2025", "31.4.2025", "31 november 2025", "2025-13-01"),
        *("13/13/2025", "9/16/2005", "00/01/2025", "0-0-2025", "2025-00-10", "32/1/2025"),
        *("0205-09-16", "16/09/0025", "16 sep 0205", "2005/09/16", "16/09.2005", "16-09/2005"),
        *("20050916", "16092005", "16 okt 2005 of later", "op 16/09/2005", "16/09/2005 10u", "1e3"),
        *("١٦-٩", "16 ju 2025", "16 smurf 2025", "16 m 2025", "16 o 2025", "16 se 2025"),
        *("vóór 14 maart 2025", "3 mei 2025 om 10u", "mei de 3de", "de de 3 mei 2025"),
        *("smurf 16 september 2005", "maandag 16 september 2005", "zondag 1 januari 2025"),
        *("2005-09-16T10:00", "-1/2/2025"),
    ],
)  # fmt: skip
def test_what_is_no_date_is_never_guessed(text: str) -> None:
    assert read_date(text, load("nl")) is None


def test_a_weekday_must_be_that_of_the_date() -> None:
    assert read_date("vrijdag 16 september 2005", load("nl")) == dt.date(2005, 9, 16)
    assert read_date("vr. 16 sep 2005", load("nl")) == dt.date(2005, 9, 16)
    assert read_date("vr 16/9/2005", load("nl")) == dt.date(2005, 9, 16)
    assert read_date("donderdag 16 september 2005", load("nl")) is None
    assert read_date("donderdag 2005-09-16", load("nl")) is None


@pytest.mark.parametrize("code", codes())
def test_months_and_weekdays_are_named_as_in_a_sentence(code: str) -> None:
    locale = load(code)
    months = {number: name_of_month(number, locale) for number in locale.months}
    days = {number: name_of_day(number, locale) for number in locale.weekdays}
    assert (months, days) == (
        {**get_month_names("wide", locale=rules(code))},
        {**get_day_names("wide", locale=rules(code))},
    )


@pytest.mark.parametrize("code", codes())
def test_usual_abbreviations_of_months_and_weekdays_are_read(code: str) -> None:
    months = get_month_names("abbreviated", locale=rules(code))
    days = get_day_names("abbreviated", locale=rules(code))
    for number, name in months.items():
        assert month_number(name.strip("."), load(code)) == number
    for number, name in days.items():
        assert weekday(name.strip("."), load(code)) == number


UNICODE = {  # the house form, as patterns of the Unicode consortium
    "nl": ("EEEE d MMMM y", "EEEE d MMMM y", "H'u'mm"),
    "fr": ("EEEE d MMMM y", "EEEE d'er' MMMM y", "H'h'mm"),
    "de": ("EEEE, d. MMMM y", "EEEE, d. MMMM y", "H.mm 'Uhr'"),
    "en": ("EEEE d MMMM y", "EEEE d MMMM y", "HH:mm"),
}


@pytest.mark.parametrize("code", codes())
def test_every_day_of_a_year_is_written_by_its_names(code: str) -> None:
    usual, first, _ = UNICODE[code]
    for number in range(366):
        date = dt.date(2024, 1, 1) + dt.timedelta(number)
        pattern = first if date.day == 1 else usual
        said = format_date(date, pattern, locale=rules(code))
        assert write_date(NamedDay.of(date), load(code)) == said


@given(TIMES.filter(lambda time: time.minute > 0), LANGUAGES)
@often(300)
def test_a_time_is_written_with_two_figures_for_its_minutes(time: dt.time, code: str) -> None:
    said = format_time(time, UNICODE[code][2], locale=rules(code))
    assert write_time(time, load(code)) == said


@pytest.mark.parametrize("code", codes())
def test_what_is_said_of_one_thing_is_said_of_the_numbers_of_the_language(code: str) -> None:
    for number in range(200):
        one = rules(code).plural_form(number) == "one"
        assert is_singular(str(number), load(code)) == one


@pytest.mark.parametrize(
    ("text", "code", "date"),
    [
        *(("zat 3 mei 2025", "nl", "2025-05-03"), ("3-mei-2025", "nl", "2025-05-03")),
        *(("3‑5‑2025", "nl", "2025-05-03"), ("3–5–2025", "nl", "2025-05-03")),
        *(("zaterdag de 3de mei 2025.", "nl", "2025-05-03"), ("3 mei, 2025", "nl", "2025-05-03")),
        *(("Sa., 03.05.2025", "de", "2025-05-03"), ("3. Mrz 2025", "de", "2025-03-03")),
        *(("5. Jänner 2025", "de", "2025-01-05"), ("Sonnabend, 3.5.2025", "de", "2025-05-03")),
        ("Mittwoch, den 5. November 2025", "de", "2025-11-05"),
        *(("le 3 mai 2025", "fr", "2025-05-03"), ("3 FEVRIER 2025", "fr", "2025-02-03")),
        *(("samedi le 3 mai 2025", "fr", "2025-05-03"), ("3 fév. 2025", "fr", "2025-02-03")),
        *(("3rd of May 2025", "en", "2025-05-03"), ("November 5, 2025", "en", "2025-11-05")),
        *(("Saturday, May 3rd 2025", "en", "2025-05-03"), ("Sat 3/5/2025", "en", "2025-05-03")),
    ],
)  # fmt: skip
def test_a_date_is_read_as_people_write_it(text: str, code: str, date: str) -> None:
    assert read_date(text, load(code)) == dt.date.fromisoformat(date)
    assert re.fullmatch(patterns.date(load(code)), text)


def test_the_beginning_of_two_months_is_none() -> None:
    assert read_date("1 jui 2025", load("fr")) is None
    assert read_date("1 juin 2025", load("fr")) == dt.date(2025, 6, 1)


@pytest.mark.parametrize("code", ["fr", "de", "en"])
def test_a_month_of_another_language_is_none(code: str) -> None:
    assert read_date("16 augustus 2005", load(code)) is None


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        *(("10u", 10, 0), ("10 u", 10, 0), ("10 u.", 10, 0), ("10U", 10, 0), ("10 uur", 10, 0)),
        *(("14u30", 14, 30), ("14 u 30", 14, 30), ("14u05", 14, 5), ("0u", 0, 0)),
        *(("23u59", 23, 59), ("10:00", 10, 0), ("9:05", 9, 5), ("09:05", 9, 5), ("10.30", 10, 30)),
        *(("10.30 uur", 10, 30), ("10:30u", 10, 30), ("10h", 10, 0), ("10h30", 10, 30)),
        *(("10 h 30", 10, 30), ("9H05", 9, 5), ("10 heures", 10, 0), ("1 heure", 1, 0)),
        *(("14 Uhr", 14, 0), ("14.30 Uhr", 14, 30), (" 14:30 ", 14, 30)),
        *(("2pm", 14, 0), ("9:30 AM", 9, 30), ("7.00pm", 19, 0), ("6:02 p.m.", 18, 2)),
        *(("12 am", 0, 0), ("12:05 PM", 12, 5), ("14:00 pm", 14, 0), ("14:00 hrs", 14, 0)),
        *(("14 Uhr 30", 14, 30), ("14 heures 30", 14, 30), ("14 uur 30", 14, 30)),
        *(("14\u00a0u\u00a030", 14, 30), ("10\u202fh\u202f30", 10, 30)),
    ],
)  # fmt: skip
def test_a_time_is_read_in_many_forms(text: str, hour: int, minute: int) -> None:
    assert read_time(text) == dt.time(hour, minute)


@pytest.mark.parametrize(
    "text",
    [
        *("", "10", "1030", "10:", "10.", "24u", "24:00", "25:00", "10:60", "14u60", "10:5"),
        *("100u", "-1u", "10u3", "10u300", "10:30:15", "tien uur", "10 minuten", "u", "u30", ":30"),
        *("1.10.2025", "10-12u", "10u tot 12u", "10 30", "10,30", "10u30 u30"),
        *("2005-09-16", "0 pm", "14 am", "13 p"),
    ],
)  # fmt: skip
def test_what_is_no_time_is_never_guessed(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("code", "date", "first", "hour", "time", "names"),
    [
        ("nl", "16 september 2005", "1 augustus 2025", "10u", "14u05", "A, B en C"),
        ("fr", "16 septembre 2005", "1er août 2025", "10h", "14h05", "A, B et C"),
        ("de", "16. September 2005", "1. August 2025", "10 Uhr", "14.05 Uhr", "A, B und C"),
        ("en", "16 September 2005", "1 August 2025", "10:00", "14:05", "A, B and C"),
    ],
)
def test_dates_times_and_lists_are_written_in_the_house_form(
    code: str, date: str, first: str, hour: str, time: str, names: str
) -> None:
    locale = load(code)
    assert write_date(dt.date(2005, 9, 16), locale) == date
    assert write_date(dt.date(2025, 8, 1), locale) == first
    assert (write_time(dt.time(10), locale), write_time(dt.time(14, 5), locale)) == (hour, time)
    assert join(["A", "B", "C"], locale) == names


@given(st.lists(st.text(min_size=1), max_size=6), LANGUAGES)
@often(300)
def test_a_list_in_words_is_that_of_its_language(names: list[str], code: str) -> None:
    assert join(names, load(code)) == format_list(names, locale=rules(code))


DAYS = {
    ("2025-05-15", "2025-05-16"): {
        "nl": ("15–16 mei 2025", "donderdag 15 en vrijdag 16 mei 2025"),
        "fr": ("15–16 mai 2025", "jeudi 15 et vendredi 16 mai 2025"),
        "de": ("15.–16. Mai 2025", "Donnerstag, 15. und Freitag, 16. Mai 2025"),
        "en": ("15–16 May 2025", "Thursday 15 and Friday 16 May 2025"),
    },
    ("2025-05-01", "2025-05-03"): {
        "nl": ("1–3 mei 2025", "donderdag 1 tot en met zaterdag 3 mei 2025"),
        "fr": ("1er–3 mai 2025", "jeudi 1er au samedi 3 mai 2025"),
        "de": ("1.–3. Mai 2025", "Donnerstag, 1. bis Samstag, 3. Mai 2025"),
        "en": ("1–3 May 2025", "Thursday 1 to Saturday 3 May 2025"),
    },
    ("2025-04-30", "2025-05-01"): {
        "nl": ("30 april – 1 mei 2025", "woensdag 30 april en donderdag 1 mei 2025"),
        "fr": ("30 avril – 1er mai 2025", "mercredi 30 avril et jeudi 1er mai 2025"),
        "de": ("30. April – 1. Mai 2025", "Mittwoch, 30. April und Donnerstag, 1. Mai 2025"),
        "en": ("30 April – 1 May 2025", "Wednesday 30 April and Thursday 1 May 2025"),
    },
    ("2025-09-01", "2025-10-03"): {
        "nl": ("1 september – 3 oktober 2025",
               "maandag 1 september tot en met vrijdag 3 oktober 2025"),
        "fr": ("1er septembre – 3 octobre 2025", "lundi 1er septembre au vendredi 3 octobre 2025"),
        "de": ("1. September – 3. Oktober 2025",
               "Montag, 1. September bis Freitag, 3. Oktober 2025"),
        "en": ("1 September – 3 October 2025", "Monday 1 September to Friday 3 October 2025"),
    },
    ("2025-12-31", "2026-01-01"): {
        "nl": ("31 december 2025 – 1 januari 2026",
               "woensdag 31 december 2025 en donderdag 1 januari 2026"),
        "fr": ("31 décembre 2025 – 1er janvier 2026",
               "mercredi 31 décembre 2025 et jeudi 1er janvier 2026"),
        "de": ("31. Dezember 2025 – 1. Januar 2026",
               "Mittwoch, 31. Dezember 2025 und Donnerstag, 1. Januar 2026"),
        "en": ("31 December 2025 – 1 January 2026",
               "Wednesday 31 December 2025 and Thursday 1 January 2026"),
    },
    ("2025-12-30", "2026-12-30"): {
        "nl": ("30 december 2025 – 30 december 2026",
               "dinsdag 30 december 2025 tot en met woensdag 30 december 2026"),
        "fr": ("30 décembre 2025 – 30 décembre 2026",
               "mardi 30 décembre 2025 au mercredi 30 décembre 2026"),
        "de": ("30. Dezember 2025 – 30. Dezember 2026",
               "Dienstag, 30. Dezember 2025 bis Mittwoch, 30. Dezember 2026"),
        "en": ("30 December 2025 – 30 December 2026",
               "Tuesday 30 December 2025 to Wednesday 30 December 2026"),
    },
    ("2025-05-15", "2025-05-15"): {
        "nl": ("15 mei 2025", "donderdag 15 mei 2025"),
        "fr": ("15 mai 2025", "jeudi 15 mai 2025"),
        "de": ("15. Mai 2025", "Donnerstag, 15. Mai 2025"),
        "en": ("15 May 2025", "Thursday 15 May 2025"),
    },
}  # fmt: skip


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(("days", "said"), DAYS.items(), ids=map(" to ".join, DAYS))
def test_several_days_say_once_what_they_have_in_common(
    days: tuple[str, str], said: dict[str, tuple[str, str]], code: str
) -> None:
    first, last = map(dt.date.fromisoformat, days)
    bare, named = said[code]
    assert write_days(first, last, load(code)) == bare
    one, other = map(NamedDay.of, (first, last))
    # A weekday that was typed of one day is said of both.
    several = [(one, other), (one, last), (first, other)] if first != last else [(one, other)]
    assert {write_days(*pair, load(code)) for pair in several} == {named}


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        *(("16de maart", "nl", "no_year"), ("1er mars", "fr", "no_year")),
        *(("16. März", "de", "no_year"), ("4th March", "en", "no_year")),
        *(("16/9", "nl", "no_year"), ("16 maart.", "nl", "no_year")),
        *(("16de maart 25", "nl", "short_year"), ("16 mrt. ’25", "nl", "short_year")),
        *(("maart 2025", "nl", "no_day"), ("09/2025", "nl", "no_day"), ("16de smurf", "nl", "")),
        *(("mercredi 5 novembre", "fr", "no_year"), ("November 5", "en", "no_year")),
        *(("eind mei 2025", "nl", "no_day"), ("1 maart '25", "nl", "short_year")),
        *(("3 mei 2025 om 10u", "nl", "hour_out"), ("3 mei 2025 (10.30 uur)", "nl", "hour_out")),
        *(("3 en 5 mei 2025", "nl", "two_dates"), ("3/5/2025 - 5/5/2025", "nl", "two_dates")),
    ],
)  # fmt: skip
def test_what_a_date_lacks_is_told(text: str, code: str, why: str) -> None:
    locale = load(code)
    said = f"{locale.labels.colon} {locale.whys[why].format(year='2025')}" if why else ""
    assert why_no_parts(text, locale) == said


def test_what_stands_beside_a_date_is_told() -> None:
    told = why_no_parts("uiterlijk op 14 maart 2026", load("nl"))
    assert told == ": schrijf alleen ‘14 maart 2026’"
    told = why_no_parts("Mardi 5 octobre 2021 20h15", load("fr"), "début")
    assert told == " : mettez l’heure dans le champ « début »"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *(("10", "bare"), ("24 uur", "hours"), ("10u75", "minutes"), ("10 Uhr 75", "minutes")),
        *(("14:00 UTC", "zone"), ("14u (CET)", "zone"), ("omstreeks 14u", "hour_alone")),
        *(("10u-12u", "two_times"), ("van 10 uur tot 12.30 uur", "two_times"), ("straks", "")),
    ],
)  # fmt: skip
def test_why_a_text_is_no_time_is_told(text: str, why: str) -> None:
    locale = load("nl")
    values = {"hour": "10u" if text == "10" else "14u", "start": "van", "end": "tot"}
    assert why_no_time(text, locale) == (f": {locale.whys[why].format(**values)}" if why else "")


SHORT = {
    "nl": ("18/03/2025", "05/12/2025–06/01/2026"),
    "fr": ("18/03/2025", "05/12/2025–06/01/2026"),
    "de": ("18.03.2025", "05.12.2025–06.01.2026"),
    "en": ("18/03/2025", "05/12/2025–06/01/2026"),
}


@pytest.mark.parametrize(("code", "expected"), SHORT.items())
def test_days_are_written_in_figures(code: str, expected: tuple[str, str]) -> None:
    first, last = dt.date(2025, 12, 5), NamedDay(2026, 1, 6)
    assert write_short(dt.date(2025, 3, 18), None, load(code)) == expected[0]
    assert write_short(first, last, load(code)) == expected[1]
    assert write_short(first, first, load(code)) == expected[1].partition("–")[0]


def test_days_are_written_as_the_standard_has_them() -> None:
    first, last = dt.date(2025, 12, 5), dt.date(2026, 1, 6)
    assert [write_iso(first, end) for end in (None, first)] == ["2025-12-05"] * 2
    assert write_iso(first, last) == "2025-12-05/2026-01-06"


@given(DATES, LANGUAGES)
@often(50)
def test_a_date_in_figures_is_read_back(date: dt.date, code: str) -> None:
    assert read_date(write_short(date, None, load(code)), load(code)) == date
    assert read_date(write_iso(date, None), load(code)) == date


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (None, ["30 septembre"]),
        (dt.date(2025, 10, 2), ["30 septembre", "1er octobre", "2 octobre"]),
        (dt.date(2025, 10, 7), ["30 septembre"]),
        (dt.date(2025, 9, 29), ["30 septembre"]),
    ],
)
def test_each_day_of_a_meeting_is_written_without_its_year(
    last: dt.date | None, expected: list[str]
) -> None:
    assert days_short(NamedDay(2025, 9, 30), last, load("fr")) == expected
