"""Every code of a finding: what it means, how it reads, what to do. The words are in ``findings.toml``; a
test compares its codes with those that the program gives."""

from __future__ import annotations

import os
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = os.path.dirname(os.path.abspath(__file__))


@cache
def findings() -> Mapping[str, Mapping[str, str]]:
    """Code -> ``cause``, ``example`` (a line as it is printed), ``advice``."""
    import tomllib

    with open(os.path.join(HERE, "findings.toml"), "rb") as stream:
        return tomllib.load(stream)


def page() -> str:
    """A section for each code, in the order of the alphabet."""
    return (
        "A finding is one line on stderr, or JSON with `--diagnostics json`: a *note* says what was understood or set aside, a "
        "*warning* that a reader of the output should look, an *error* that a record or a file was lost. `cyberdip help CODE` "
        "prints the section of one code.\n\n" + "\n".join(map(section, sorted(findings())))
    )


def section(code: str) -> str:
    """What a finding means, how it reads, what to do."""
    row = findings()[code]
    return f"## {code}\n\n{row['cause']}\n\n    {row['example']}\n\n{row['advice']}\n"
