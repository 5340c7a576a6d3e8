"""Templates that never end, or make a document without measure, are told as a mistake."""

from __future__ import annotations

import tracemalloc

import pytest
from msgspec.structs import replace

from minutes_kit.word.build import build
from minutes_kit.word.template.compiled import compile_template
from minutes_kit.word.template.program import budget
from minutes_kit.word.template.trial import tried
from word import BODY, FULL, edited, lines, refusal, rendered, shown, template

FOR = "{% for i in range(99999) %}"
END = "{% endfor %}"
NS = "{% set ns = namespace(x=99) %}"
DOUBLED = "{% set ns.x = ns.x ~ ns.x %}"
TWICE = "{{ m(n - 1) }}{{ m(n - 1) }}"
X = "{% set x = 'x' * 99999 %}"
ENDLESS = {
    "loops in loops": FOR * 4 + "x" + END * 4,
    "loops that print nothing": FOR * 4 + END * 4,
    "loops in loops over texts": f"{X}{'{% for i in x %}' * 4}{END * 4}",
    "loops over numbers of their own": f"{FOR}{{% for j in range(i) %}}x{END}{END}",
    "loops over what is filtered": "{% for i in range(99999)|map('string') %}" * 3 + END * 3,
    "a loop in a loop's condition": f"{FOR}{{% for j in range(99999) if j < 0 %}}{END}{END}",
    "a loop that calls itself": "{% for i in range(9) recursive %}{{ loop(range(9)) }}{% endfor %}",
    "a loop that is kept": f"{{% set x %}}{FOR * 3}x{END * 3}{{% endset %}}",
    "a loop in a macro": f"{{% macro m() %}}{FOR}x{END}{{% endmacro %}}{FOR}{{{{ m() }}}}{END}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a macro that calls itself twice": f"{{% macro m(n) %}}{{% if n %}}{TWICE}{{% endif %}}"
    "{% endmacro %}{{ m(40) }}",
    "a block that prints itself": "{% block b %}{{ self.b() }}{% endblock %}",
    "a text a thousand million times": "{{ 'x' * 10**9 }}",
    "a list a thousand million times": "{% set x = [0] * 10**9 %}",
    "a number times a text": "{{ 10**9 * 'x' }}",
    "a power of a power": "{{ 9 ** (9 ** 9) }}",
    "a number that grows": f"{NS}{FOR}{{% set ns.x = ns.x * ns.x %}}{END}",
    "a width": "{{ '%1000000000d' % 1 }}",
    "a width of one's own": "{{ '%*d' % (10**9, 1) }}",
    "a width by name": "{{ '%(a)1000000000d' % {'a': 1} }}",
    "digits": "{{ '%.1000000000f' % 1 }}",
    "a width in braces": "{{ '{:1000000000}'.format(1) }}",
    "a width in braces in braces": "{{ '{:{}}'.format(1, '1000000000') }}",
    "a width in a filter": "{{ '%1000000000d'|format(1) }}",
    "a text in the middle": "{{ 'x'|center(10**9) }}",
    "a text in the middle by a method": "{{ 'x'.center(10**9) }}",
    "zeros before": "{{ 'x'.zfill(10**9) }}",
    "tabs": "{{ '\\t'.expandtabs(10**9) }}",
    "an indent": "{{ 'x\\ny'|indent(10**9) }}",
    "an indent of text": X + "{{ ('\\n' * 99999)|indent(x) }}",
    "a text that joins": X + "{{ range(99999)|join(x) }}",
    "a text that joins by a method": X + "{{ x.join(x) }}",
    "a text that replaces": X + "{{ x|replace('x', x) }}",
    "a text that replaces by a method": X + "{{ x.replace('x', x) }}",
    "a text that is translated": X + "{{ x.translate({120: x}) }}",
    "a text that doubles": NS + FOR + DOUBLED + END,
    "a text that doubles by itself": "{% set x = 'xx' %}" + "{% set x = x ~ x %}" * 40,
    "a text that doubles by adding": "{% set x = 'xx' %}" + "{% set x = x + x %}" * 40,
    "a text that doubles in itself": "{% set x = 'xx' %}"
    + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40,
    "a list that holds itself twice": "{% set x = [] %}" + "{% set x = [x, x] %}" * 40,
    "a long text, often": f"{X}{{% set y %}}{FOR}{{{{ x }}}}{END}{{% endset %}}",
    "a long text compared, often": f"{X}{FOR}{{% if x + '1' == x + '2' %}}{{% endif %}}{END}",
    "a long text cut, often": f"{X}{FOR}{{% set y = x[1:] %}}{END}",
    "a long list made, often": f"{FOR}{{% set y = range(99999)|list %}}{END}",
    "batches filled up": "{% for i in [1]|batch(10**9, 0) %}{{ i }}{% endfor %}",
    "slices": "{% for i in [1]|slice(10**9) %}x{% endfor %}",
    "a sum of lists": "{% set x = (range(99999)|batch(1))|sum(start=[]) %}",
    "a rounded number": "{{ 1.5|round(10**9, 'floor') }}",
    "a block of a filter": "{% filter center(10**9) %}x{% endfilter %}",
    "brackets in brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "conditions in conditions": "{% if title %}" * 2000 + "{% endif %}" * 2000,
    "loops deeper than Python goes": "{% for i in absent %}" * 50 + END * 50,
    "a number of thousands of digits": "{{ " + "9" * 5000 + " }}",
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_a_template_that_does_too_much_is_a_mistake(text: str) -> None:
    data = template("before", text)
    tracemalloc.start()
    try:
        code, values = refusal(rendered, data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (code, values["reason"] in ("endless", "unreadable")) == ("E304", True)
    assert peak < 300_000_000


# Nobody gives more to the budget.

GIFTS = [
    *(f"{{% set x = (0 - 10**12)|{name} %}}" for name in ("pays", "(pays)", "counted", "paid")),
    *(f"{{% set x = [0 - 10**12]|map('{name}')|list %}}" for name in ("pays", "(pays)")),
    "{% set x = [1]|map('(counted)', 0 - 10**12)|list %}",
]


@pytest.mark.parametrize("gift", GIFTS)
def test_what_a_tree_pays_by_no_template_can_call(gift: str) -> None:
    code, values = refusal(rendered, template("before", gift), FULL)
    assert code == "E304"
    assert gift in values["place"]


OPEN = {
    "comments": ("{#", "E320"),
    "statements": ("{%p ", "E320"),
    "expressions": ("{{ ", "E320"),
    "expressions in pieces": ("{</w:t></w:r><w:r><w:t>{ ", "E307"),  # too many elements, before
    "raw texts": ("{% raw %}", "E322"),
}


@pytest.mark.parametrize(("tag", "code"), OPEN.values(), ids=OPEN)
def test_tags_that_are_never_closed_are_a_mistake_at_once(tag: str, code: str) -> None:
    data = edited(template("PLACE"), "PLACE", tag * 100_000)
    assert refusal(compile_template, data)[0] == code


def test_a_document_of_elements_in_elements_is_refused_when_it_is_tried() -> None:
    made = compile_template(template("PLACE"))
    deep = "{% for i in range(300) %}<w:a>{% endfor %}{% for i in range(300) %}</w:a>{% endfor %}"
    source = made.sources[BODY].replace("PLACE", deep)
    code, values = refusal(tried, replace(made, sources={BODY: source}))
    assert (code, values["reason"]) == ("E307", "has too much in one another")


# The same notes give the same document each time.

UNLIKE = [
    "{{ [1, 2]|random }}",
    "{{ lipsum() }}",
    "{{ joiner() }}",
    "{{ '(' ~ joiner() }}",
    "{{ [joiner()]|join }}",
    "{{ '%s' % cycler }}",
    "{{ '{}'.format(range) }}",
    "{{ namespace()|string }}",
    "{{ title.upper|string }}",
    "{{ [1]|map('string')|pprint }}",
]


@pytest.mark.parametrize("text", UNLIKE)
def test_what_would_print_another_text_each_time_is_a_mistake(text: str) -> None:
    code, values = refusal(rendered, template("before", text), FULL)
    assert code in ("E302", "E304", "E305")
    assert text in values["place"]


# What a template may well ask for is paid for and printed.

FINE = {
    "{{ '%02d' % 3 }} {{ '{:02d}'.format(3) }}": "03 03",
    "{{ title ~ 1 }} {{ title[:3] }}": "ab1 ab",
    "{% for a, b in [(1, 2)] %}{{ a + b }}{% endfor %}{% set c, d = (3, 4) %}{{ c * d }}": "312",
    "{{ attendees|join('; ', attribute='names') }}": "Ann; Bo",
    "{{ attendees|map(attribute='names')|list|length }}": "2",
    "{% for i in [1, [2]] recursive %}{{ loop(i) if i is iterable else i }}{% endfor %}": "12",
    "{% for i in range(2)|map('string') %}{{ i }}{{ loop.length }}{% endfor %}": "0212",
    "{{ '-' * 20 }}": "-" * 20,
    "{{ title|center(4)|replace(' ', '.') }}": ".ab.",
}


@pytest.mark.parametrize(("text", "expected"), FINE.items())
def test_an_ordinary_template_is_printed(text: str, expected: str) -> None:
    assert lines(template(text), shown(title="ab")) == [expected]


def test_long_notes_may_have_a_long_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "ALLOWANCE", 100)
    data = template("{% for person in attendees %}{{ person.names }}{% endfor %}")
    assert refusal(rendered, data, FULL)[0] == ""
    monkeypatch.setattr(budget, "_FOR_NOTES", 0)
    assert refusal(rendered, data, FULL)[1]["reason"] == "endless"


def test_many_short_items_are_no_mistake_of_our_own_template() -> None:
    agenda = "".join(f"- titel: Punt {number}\n" for number in range(1000))
    assert build(f"titel: T\ndatum: 16/9/2025\nagenda:\n{agenda}".encode())
