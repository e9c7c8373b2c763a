"""The fields of a record, and what each format calls them."""

from __future__ import annotations

from ...formats.csl.variables import CUSTOM, ORDER, VARIABLE_OF
from .markdown import code, table
from .written import TAGGED, tags


def page() -> str:
    """One table, a row a field."""
    rows = (
        (_variable(field), *(_cell(format, field) for format in TAGGED))
        for field in ORDER
        if field not in ("id", "type", "extra")
    )
    return (
        "A record has the variables of CSL 1.0.2, whatever it was read from. Where a format has several tags for one, which is "
        "taken depends on the type. A tag with words in quotation marks is a note that begins with them and is read back as the "
        "field. What has no variable stays in `extra`, under the name it had, and is written back under it.\n\n"
        + table(("CSL", *TAGGED), rows)
    )


def _variable(field: str) -> str:
    return f"custom: {code(field)}" if field in CUSTOM else code(VARIABLE_OF[field])


def _cell(format: str, field: str) -> str:
    return ", ".join(tags(format, field))
