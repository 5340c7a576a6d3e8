"""The lists of people: a line for each, the groups among them, many names in two columns."""

from __future__ import annotations

from wordml import TAB, bold, choice, each, light, optional, paragraph, tag, when

AFTER_GROUP = '<w:spacing w:before="160"/>'  # as much white as stands above a group
FEW = 8  # people, from which names alone stand in two columns


def people(name: str, label: str) -> str:
    """An attendance list, one person or delegation a line, and the groups among them."""
    heading = paragraph("Heading 1 Unnumbered", f"{{{{ labels.{label} }}}}")
    group = optional("Group", "person.group")
    members = when("person.people", listed("person.people"))
    alone = choice(
        ("not person.names", ""),
        ("not loop.first and loop.previtem.group", person(look=AFTER_GROUP)),
        ("loop.first and not loop.last", person(look="<w:keepNext/>")),
        ("", person()),
    )
    one_by_one = each(f"person in {name}", group, alone, members)
    lines = choice((names_alone(name), pairs(name)), ("", one_by_one))
    bold_names = tag(f"set bold_names = {organisations(name)}")
    return bold_names + when(name, heading, lines)


def listed(name: str) -> str:
    """The people of a group, a line for each, or two where there are many names alone."""
    one_by_one = each(f"person in {name}", person("Group Member"))
    return choice((names_alone(name), pairs(name, "Group Member Pair")), ("", one_by_one))


def names_alone(name: str) -> str:
    """The condition that a list has many people, and of each no more than the name."""
    more = ("group", "organisation", "role", "note", "email", "replaced_by")
    known = " or ".join(f"{name}|selectattr('{field}')|list" for field in more)
    return f"{name}|length >= {FEW} and not ({known})"


def organisations(name: str) -> str:
    """The condition that somebody in a list, or in its groups, has an organisation."""
    in_groups = f"{name}|map(attribute='people')|map('selectattr', 'organisation')|map('list')"
    return f"{name}|selectattr('organisation')|list or {in_groups}|select|list"


def named(names: str, behind: str) -> list[str]:
    """Names, in bold where organisations stand in their list, and what is behind them."""
    bare = f"{{{{ {names} }}}}"
    return ["{% if bold_names %}", bold(bare), f"{{% else %}}{bare}{{% endif %}}{behind}"]


def pairs(name: str, style: str = "Attendee Pair") -> str:
    """People two by two."""
    other = TAB, *named("pair[1].names", "{% endif %}")
    line = paragraph(style, *named("pair[0].names", "{% if pair[1] %}"), *other)
    return each(f"pair in {name}|batch(2, '')", line)


def person(style: str = "Attendee", look: str = "") -> str:
    """Somebody, with what is known of them."""
    line = paragraph(
        style,
        *named(
            "person.names",
            "{% if person.role %}, {{ person.role }}{% endif %}"
            "{% if person.organisation %} – {{ person.organisation }}{% endif %}"
            "{% if person.note %}",
        ),
        light(" ({{ person.note }})"),
        "{% endif %}{% if person.email %} – ",
        "{{r person.email }}",
        "{% endif %}{% if person.replaced_by %}"
        " ({{ labels.replaced_by }} {{ person.replaced_by }}){% endif %}",
    )
    return line.replace("</w:pPr>", f"{look}</w:pPr>", 1)
