"""What is called well-formed for all notes is so for any, and what is not is parsed each time."""

from __future__ import annotations

from itertools import chain
from typing import TypeAlias

import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError

from minutes_kit.text.pieces import View
from minutes_kit.word.styles import Styles
from minutes_kit.word.template.cache import compiled
from minutes_kit.word.template.compiled import Compiled, TemplateError, compile_template
from minutes_kit.word.template.program.wellformed import always_well_formed
from minutes_kit.word.template.render import Renderer
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.template.trial import samples, tried
from minutes_kit.word.writer import Writer
from word import BODY, MAIN, edited, rendered, shown, template

Tokens: TypeAlias = list[str]
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = Styles({"list bullet": "B", "list number": "N"}, {}, 1)
VIEWS = [
    *samples(),
    shown(title="]]>&<\n\t'\"", draft="x &amp; y"),
    shown(title="", draft="", attendees=[]),
]


def part(body: str) -> str:
    """The source of a part."""
    return (
        f'<?xml version="1.0"?>\n<w:document xmlns:w="{MAIN}" xmlns:r="{REL}">{body}</w:document>'
    )


def broken(source: str, view: View) -> bool:
    """Whether a part that a template makes of a view is not well-formed."""
    made = Compiled(BODY, {BODY: source}, {}, "", STYLES, column_loops=False)
    try:
        Renderer(made).parts(view, Writer(STYLES))
    except TemplateError as error:
        return error.values.get("reason") == "broken"
    return False


# Templates as Word writes them, and then one or two pieces are moved.


def among(inner: st.SearchStrategy[Tokens]) -> st.SearchStrategy[Tokens]:
    """Some pieces, also with conditions and loops around them."""
    some = st.lists(inner, max_size=3).map(lambda pieces: [*chain.from_iterable(pieces)])
    either = st.tuples(some, some).map(
        lambda two: ["{% if draft %}", *two[0], "{% else %}", *two[1], "{% endif %}"]
    )
    each = some.map(lambda one: ["{% for person in attendees %}", *one, "{% endfor %}"])
    return some | either | each


def inside(name: str, inner: st.SearchStrategy[Tokens]) -> st.SearchStrategy[Tokens]:
    """An element with pieces in it."""
    return among(inner).map(lambda pieces: [f"<w:{name}>", *pieces, f"</w:{name}>"])


TEXTS = among(
    st.sampled_from(
        [
            *(["{{ title }}"], ["{{ title|e }}"], ["{{ labels.agency }}"], ["x &amp; y"], ["a"]),
            ["{% if draft %}", "</w:t></w:r><w:r><w:t>", "{{ draft }}", "{% endif %}"],
            *(["{{ title|e|truncate(3, True, '') }}"], ["{{ draft|e ~ 'x' }}"]),
            *(["{% set x = title|e %}", "{{ x }}"], ["&am", "p;"], ["]]", ">"], ["<!-- ", " -->"]),
        ]
    )
)
RUNS = among(inside("r", inside("t", TEXTS)) | st.just(["{{ (email)|runs }}"]))
PARAGRAPHS = among(
    inside("p", RUNS)
    | inside("tbl", inside("tr", inside("tc", inside("p", RUNS))))
    | st.just(['<w:x w:a="', "{{ title|e }}", '"/>'])
)


@st.composite
def sources(draw: st.DrawFn) -> str:
    """The source of a part in which some pieces may stand elsewhere, twice, or not at all."""
    tokens = draw(PARAGRAPHS)
    for _ in range(draw(st.integers(0, 2)) if tokens else 0):
        moved = tokens.pop(draw(st.integers(0, len(tokens) - 1)))
        for place in draw(st.lists(st.integers(0, len(tokens)), max_size=2)):
            tokens.insert(place, moved)
        if not tokens:
            break
    return part("".join(tokens).replace("(email)", "(next_meeting.rsvp)"))


@given(sources())
def test_what_is_called_well_formed_is_so_for_all_notes(source: str) -> None:
    try:
        sound = always_well_formed(source)
    except TemplateSyntaxError:  # no template at all
        return
    event(f"sound: {sound}")
    if sound:
        assert not [view for view in VIEWS if broken(source, view)]


P, END = "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"
SOUND = {
    "a text": f"{P}{{{{ title }}}}{END}",
    "capitals": f"{P}{{{{ title[:1]|upper }}}}{END}",
    "a condition over paragraphs": f"{{% if draft %}}{P}x{END}{{% else %}}{P}y{END}{{% endif %}}",
    "a condition from run to run": f"{P}{{% if draft %}}</w:t></w:r><w:r><w:t>x{{% endif %}}{END}",
    "a condition that ends one": f"{P}{{% if draft %}}x{END}{P}{{% elif kind %}}{END}{P}"
    f"{{% endif %}}{END}",
    "a loop": f"{{% for one in attendees if one.role %}}{P}{{{{ one.names }}}}{END}{{% endfor %}}",
    "a choice of values": f"{{% if attendees|selectattr('role')|list|length > 2 %}}{P}{END}"
    "{% endif %}",
    "paragraphs": "{{ (next_meeting.text)|paragraphs }}",
    "an attribute": '<w:tblCaption w:val="{{ labels.actions|e }}"/>',
}
UNSURE = {
    "a start without its end": "{% if draft %}<w:p>{% endif %}{% if draft %}</w:p>{% endif %}",
    "branches that differ": f"{P}{{% if draft %}}x{END}{{% else %}}</w:t></w:r>{{% endif %}}</w:p>",
    "a loop that opens": "{% for one in attendees %}<w:p>{% endfor %}",
    "a text where none stands": "{{ title }}",
    "a text in another's place": "<w:p><w:r><w:instrText>{{ title }}</w:instrText></w:r></w:p>",
    "an attribute that is no text": '<w:tblCaption w:val="{{ labels.actions }}"/>',
    "a name": "<w:{{ title|e }}/>",
    "another attribute": "<w:p {{ title|e }}/>",
    "a filter that makes markup": f"{P}{{{{ title|e|truncate(9) }}}}{END}",
    "a filter by its name": f"{P}{{{{ [title]|map('e')|first }}}}{END}",
    "texts side by side": f"{P}{{{{ title ~ title|e }}}}{END}",
    "a call": f"{P}{{{{ title.upper() }}}}{END}",
    "a macro": f"{{% macro m() %}}<w:p>{{% endmacro %}}{P}{{{{ m() }}}}{END}",
    "a text that is kept": f"{{% set x %}}<w:p>{{% endset %}}{P}{{{{ x }}}}{END}",
    "a loop in itself": f"{{% for a in agenda recursive %}}{P}{END}{{% endfor %}}",
    "a comment": f"<!-- x -->{P}{END}",
    "literal text": f"{P}<![CDATA[x]]>{END}",
    "marks of its own": "{% if draft %}<?left?><w:p><?found?>{% endif %}{% if kind %}"
    "<?left?></w:p><?found?>{% endif %}",
    "a prefix of one branch": f'{{% if draft %}}</w:p><w:p xmlns:a="a">{{% endif %}}{P}{END}',
    "a prefix that is printed": '<w:p xmlns:r="{{ title|e }}"/>',
    "capitals of what is escaped": f"{P}{{{{ title|e|upper }}}}{END}",
    "half a character": f"{P}&am{{% if draft %}}p;{{% endif %}}{END}",
    "broken from the start": "<w:p>",
}


@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND)
def test_what_is_sure_is_known(body: str) -> None:
    source = part(body)
    assert always_well_formed(source)
    assert not [view for view in VIEWS if broken(source, view)]


@pytest.mark.parametrize("body", UNSURE.values(), ids=UNSURE)
def test_what_is_not_sure_is_parsed_each_time(body: str) -> None:
    assert not always_well_formed(part(body))


WHOLE = {
    "two roots": "{% for one in attendees %}<p/>{% endfor %}",
    "a prefix that runs lack": f'<w:p xmlns:w="{MAIN}">{{{{ (next_meeting.rsvp)|runs }}}}</w:p>',
}


@pytest.mark.parametrize("source", WHOLE.values(), ids=WHOLE)
def test_a_whole_part_is_looked_at(source: str) -> None:
    assert not always_well_formed(source)


def test_the_shipped_template_is_sure() -> None:
    known = compiled(shipped("esf.docx").read_bytes())
    assert set(known.sound) == known.sources.keys()


@pytest.mark.parametrize("sign", "\x00\x07\x0b\x0c\x1b\x1f\ufffe\uffff\ud800")
def test_what_no_xml_has_is_told_of_any_template(sign: str) -> None:
    known = tried(compile_template(template("{{ title }}")))
    assert BODY in known.sound
    with pytest.raises(TemplateError, match="E304"):
        Renderer(known).parts(shown(title=f"a{sign}b"), Writer(known.styles))


def test_a_style_may_have_any_id() -> None:
    data = template("{{p next_meeting.agenda }}")
    odd = edited(data, 'w:styleId="ListBullet"', 'w:styleId="List&amp;&quot;B"', "word/styles.xml")
    assert 'w:pStyle w:val="List&amp;&quot;B"' in rendered(odd, VIEWS[0])[BODY]
