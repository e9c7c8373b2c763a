"""Mutation that keeps the form of an input and changes what it says: texts of JSON, of XML's elements and attributes, and
values behind the tag or label of a line. Most inputs that are cut anywhere are no longer of their format; these are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape, unescape
from random import Random
from typing import Any

_TEXT = re.compile(r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)|(?<=\")[^<>\"=]+(?=\"[\s/>?])")
_LINE = re.compile(
    r"(?m)^(?P<tag>\s{0,8}(?:[%@]?[\w.$ -]{1,30}\s{0,3}[-:={]{1,2}|%\S|[A-Z][A-Z0-9]|\S+\t)\s?)(?P<value>\S.*)$"
)
_BREAKS = re.compile(r"[\r\n]+")
MOST = 3
"""Values of an input that are changed at once."""


def changed(data: bytes, random: Random, change: Callable[[str], str]) -> bytes | None:
    """The input with some of its values changed; None where no value was found."""
    text = data.decode("utf-8", "surrogateescape")
    start = text.lstrip("\ufeff \t\r\n")[:1]
    made = (
        _json(text, random, change) if start in ("{", "[") else _matched(text, random, change, start == "<")
    )
    return (
        None if made is None else made.encode("utf-8", "surrogatepass" if start in ("{", "[") else "replace")
    )


def _matched(text: str, random: Random, change: Callable[[str], str], markup: bool) -> str | None:
    found = list((_TEXT if markup else _LINE).finditer(text))
    if not found:
        return None
    for match in sorted(
        random.sample(found, min(len(found), random.randint(1, MOST))), key=lambda each: -each.start()
    ):
        group = 0 if markup else "value"
        old = match[group]
        new = escape(change(unescape(old))) if markup else _BREAKS.sub(" ", change(old))
        text = text[: match.start(group)] + new + text[match.end(group) :]
    return text


def _json(text: str, random: Random, change: Callable[[str], str]) -> str | None:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return _by_line(text, random, change)
    places = list(_places(whole))
    if not places:
        return None
    for holder, key in random.sample(places, min(len(places), random.randint(1, MOST))):
        holder[key] = change(holder[key])
    return json.dumps(whole, ensure_ascii=False)


def _by_line(text: str, random: Random, change: Callable[[str], str]) -> str | None:
    """One line of JSON Lines changed."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    try:
        json.loads(lines[at])
    except (ValueError, RecursionError):
        return None
    lines[at] = _json(lines[at], random, change) or lines[at]
    return "\n".join(lines)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """(what holds it, its key or place) of each text in a value of JSON."""
    found: list[tuple[Any, Any]] = []
    stack = [value]
    while stack:
        one = stack.pop()
        for key, each in (
            one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        ):
            if isinstance(each, str):
                found.append((one, key))
            elif isinstance(each, (dict, list)):
                stack.append(each)
    return found
