"""Data in a notation (JSON, YAML, XML, a table), whatever it says: such a text is no record page, and where
no reader knows what it holds it is refused by its notation's name."""

from __future__ import annotations

from ...patterns import MULTILINE, Pattern

_JSON = Pattern(
    r'\s*(?:\[\s*){0,3}\{\s*(?:"(?:[^"\\]|\\.){0,300}"\s*:|\}\s*\Z)'
    r'|\s*\[\s*(?:"(?:[^"\\]|\\.){0,300}"\s*,|\]\s*\Z|\[)'
)
_YAML_TOP = Pattern(
    r"(?:- )?[A-Za-z0-9_.$@\"'][\w.$@ /\"'-]{0,60}:(?:\s|\Z)|- |-\Z|---|\.\.\.\s*\Z|%YAML|[\]}],?\s*\Z"
)
_YAML_NEST = Pattern(
    r"^(?:- [a-z][\w-]{0,40}:(?:\s|$)|[a-z][\w-]{0,40}:[ \t]{0,3}(?:[|>][-+]?)?\n"
    r"(?:[ ]{1,8}(?:- )?[A-Za-z][\w-]{0,40}:(?:[ \t]|$)|[ ]{0,8}- ))",
    MULTILINE,
)
_YAML_DEEP = Pattern(r"^[A-Za-z][\w-]{0,40}:[ \t]{0,3}\n[ ]{0,8}-[ ]{1,4}[a-z][\w-]{0,40}:[ \t]\S", MULTILINE)
_YAML_ANY = Pattern(r"(?:- )?[A-Za-z][\w-]{0,40}:(?:\s|\Z)|- ")
_YAML_STARTS = "-.%]}"
"""How a line of YAML without a colon begins."""
_YAML_KEY = Pattern(r"(?:- )?[a-z][\w-]{0,40}:(?:\s|\Z)")
_HTML = Pattern(r"</?(?:html|head|body|div|p|table|tr|td|ul|li|span|a|br|h[1-6])(?![\w:-])", 2)
_QUOTED = Pattern(r'"(?:[^"]|"")*"')
LONGEST = 20000
"""Characters that are looked at."""
LINES = 60
"""Lines that are looked at."""


def data_kind(text: str) -> str:
    """``"JSON"``, ``"YAML"``, ``"XML"``, ``"a table"``, ``"a program"`` or ``""``.

    >>> data_kind('{"a": 1}'), data_kind("[1] Doe, A. Maps."), data_kind("a: 1\\nb:\\n  - c: d\\n")
    ('JSON', '', 'YAML')
    >>> data_kind("Title: Maps\\nAuthors:\\n  Doe, Ann\\n"), data_kind("---\\ntitle: Maps\\n---\\n\\nText.")
    ('', 'YAML')
    """
    text = text[:LONGEST].lstrip("\ufeff")
    if text.lstrip()[:1] in ("{", "[") and _JSON.match(text):
        return "JSON"
    kinds = (("YAML", is_yaml), ("XML", is_xml), ("a table", is_table), ("a program", is_program))
    return next((called for called, fits in kinds if fits(text)), "")


def is_table(text: str) -> bool:
    """Whether every line has the same cells, four or more, between tabs; or cells between commas or
    semicolons, two lines as many. Text has a blank behind a comma.

    >>> is_table("name,mail,phone\\nAda,a@b.example,1\\n"), is_table("Roe, A, B\\nDoe, C, D\\n")
    (True, False)
    """
    lines = [line for line in text.split("\n", LINES)[:LINES] if line.strip()]
    if len(lines) < 2 or (len(lines) < LINES and len(text) >= LONGEST):
        return False
    bare = [_QUOTED.sub("", line) if '"' in line else line for line in lines]
    for sign in "\t,;":
        counts = [line.count(sign) for line in bare]
        most = max(counts)
        if sign == "\t" and most == min(counts) > 2:  # three columns are a label, its value and a language
            return True
        if sign != "\t" and min(counts) and most > 1 and counts.count(most) > 1:
            return not any(f"{sign} " in line for line in bare)
    return False


def is_xml(text: str) -> bool:
    """Whether half of the lines begin and end with tags of XML, whatever stands above them.

    >>> is_xml("Saved\\n<a:rec>\\n<dc:title>Maps</dc:title>\\n<y n='1'/>\\n</a:rec>\\n"), is_xml("<b>Maps</b>\\nby Roe\\n")
    (True, False)
    """
    lines = [line.strip() for line in text.split("\n", LINES)[:LINES] if line.strip()]
    tags = [line for line in lines if line[0] == "<" and line[-1] == ">"]
    return len(tags) > 3 and 2 * len(tags) >= len(lines) and not _HTML.search(tags[0] + tags[-1])


def is_program(text: str) -> bool:
    """Whether a third of the lines end as statements do, some of them with braces.

    >>> is_program("int f() {\\n  if (a) {\\n    b = 1;\\n  }\\n}\\n" * 2), is_program("Roe, A.;\\nDoe, B.;\\n")
    (True, False)
    """
    if "{" not in text and "}" not in text:
        return False
    lines = [line.rstrip() for line in text.split("\n", LINES * 4)[: LINES * 4] if line.strip()]
    braces = sum(line.endswith(("{", "}", "};")) for line in lines)
    return braces >= 4 and 3 * (braces + sum(line.endswith(";") for line in lines)) >= len(lines)


def is_yaml(text: str) -> bool:
    """Whether a text has the shape of YAML: keys in small letters and structure below them; or a head between
    two lines of hyphens."""
    lines = [
        line for line in text.split("\n", LINES)[:LINES] if line.strip() and not line.lstrip().startswith("#")
    ]
    if not lines:
        return False
    if lines[0].rstrip() == "---" or lines[0].startswith("%YAML"):
        return len(lines) > 1 and (_YAML_KEY.match(lines[1]) is not None or lines[0].startswith("%"))
    tops = [line for line in lines if not line[0].isspace()]
    if any(":" not in line and line[0] not in _YAML_STARTS for line in tops):
        return False
    if all(_YAML_ANY.match(line) for line in tops) and _YAML_DEEP.search("\n".join(lines)):
        return True
    if not all(_YAML_TOP.match(line) for line in tops):
        return False
    if sum(1 for line in tops if _YAML_KEY.match(line)) * 5 < len(tops) * 4:
        return False
    return _YAML_NEST.search("\n".join(lines) + "\n") is not None
