"""Citation keys: how a pattern is written, its parts and its filters."""

from __future__ import annotations

from ...citekey import DEFAULT_PATTERN
from ...key_patterns.filters import FILTERS
from ...key_patterns.words import PARTS
from .markdown import code, table

INTRODUCTION = f"""\
`--key PATTERN` of `convert`, `cite` and `watch` makes the keys; without it a record keeps the key or id that its input has, and
gets `{DEFAULT_PATTERN}` where there is none (`haq2024lantern`). An `ID` of RIS that is a number is a database's own and no key: it
stays beside the record. A second record with the same key gets `a`, the next `b`.

A pattern is text with parts in braces. Each part may have filters, applied from left to right:

    {{auth}}{{year}}                                 Haq2024
    {{author}}-{{year}}-{{title:words(3)}}             haq-2024-lanternlawquiet
    {{authetal}}{{shortyear}}{{journal:abbr}}          HaqQadir24IPJ
    {{authors(2):condense(.)}}{{volume:prefix(v)}}   Haq.Qadirv7

Letters become ASCII (`Łódź` is `Lodz`), punctuation and blanks go. `{{author}}`, `{{title}}` and `{{container}}` are in small letters
unless a filter says otherwise (`keep`, `upper`, `capitalize` …). Any other field of a record is a part as well: `{{publisher}}`,
`{{edition}}`, `{{translator}}`.
"""
OTHER_PROGRAMS = """\
Both are understood as they are: parts in brackets are JabRef's (`[auth:lower]_[year]`), a formula without brackets is Better
BibTeX's (`auth.lower + shorttitle(3,3) + year`), and `|` divides alternatives, of which the first that is not empty is taken. A
part or filter without a counterpart is an error that names it.
"""


def page() -> str:
    """The parts and filters, and what stands round them."""
    parts = ((code("{" + name + "}"), part.help) for name, part in PARTS.items())
    filters = ((code(name), each.help, code(each.example)) for name, each in FILTERS.items())
    return (
        f"{INTRODUCTION}\n## Parts\n\n{table(('part', 'stands for'), parts)}\n## Filters\n\n"
        f"{table(('filter', 'gives', 'example'), filters)}\n## Patterns of JabRef and Better BibTeX\n\n{OTHER_PROGRAMS}"
    )
