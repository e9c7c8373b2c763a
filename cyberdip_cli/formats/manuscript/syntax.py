"""One citation in pandoc's syntax: ``[see @key, pp. 33-35; -@other]``, ``@key [p. 3]``, ``-@key``, ``@{odd
key}``.

Source: https://pandoc.org/MANUAL.html#citation-syntax.
"""

from __future__ import annotations

from ...patterns import Pattern
from ...protocols import CiteItem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

KEY = Pattern(
    r"(?P<minus>-?)@(?:\{(?P<odd>[^{}\s][^{}\n]*)\}|(?P<key>\w(?:\w|[:.#$%&\-+?<>~/](?=\w)|[:/](?=//))*))"
)
"""A key begins with a letter, digit or ``_`` and holds single punctuation marks only within; in braces it
holds anything."""
PLAIN = Pattern(r"(?:\w|[ ,.;:'\"()\u00a0\u2010-\u201f§¶-])+")
"""Text that says the same in Markdown and anywhere else; the rest of a prefix or suffix is put back as it
is."""
FIRST_TOKEN = 0xF0000
"""The private characters that stand for such a rest on its way through the engine."""


_OWN = dict.fromkeys(range(FIRST_TOKEN, FIRST_TOKEN + 0xFFFE))


class MarkdownTokens:
    """Markup in prefixes and suffixes, kept aside while the engine sets the citation around it."""

    def __init__(self) -> None:
        self.kept: list[str] = []

    def take(self, text: str) -> str:
        """``text`` with a private character in the place of each bit of markup.

        >>> tokens = MarkdownTokens()
        >>> taken = tokens.take("see *also* the")
        >>> len(taken), tokens.put(taken)
        (14, 'see *also* the')
        """
        found, at = "", 0
        text = text.translate(_OWN)
        text = " ".join(text.split("\n")).replace("\r", "")
        for match in PLAIN.finditer(text):
            found += self._token(text[at : match.start()]) + match[0]
            at = match.end()
        return found + self._token(text[at:])

    def _token(self, markup: str) -> str:
        if not markup:
            return ""
        self.kept.append(markup)
        return chr(FIRST_TOKEN + len(self.kept) - 1)

    def put(self, text: str) -> str:
        """The text with its markup back."""
        if text.isascii() or not self.kept:
            return text
        return "".join(
            [self.kept[ord(char) - FIRST_TOKEN] if ord(char) >= FIRST_TOKEN else char for char in text]
        )


def bracketed(text: str, tokens: MarkdownTokens) -> tuple[CiteItem, ...]:
    """The items of what stands between brackets; none where it is no citation.

    >>> [(item.id, item.prefix, item.suffix) for item in bracketed("see @a, p. 3; also -@b", MarkdownTokens())]
    [('a', 'see ', ', p. 3'), ('b', 'also ', '')]
    >>> bracketed("see above; @a", MarkdownTokens())
    ()
    """
    items = []
    for part in _parts(text):
        match = _key(part)
        if match is None:
            return ()
        items.append(_item(match, part[: match.start()], part[match.end() :], tokens))
    return tuple(items)


def keys_of(text: str) -> list[str]:
    """All keys of a text, those in affixes of others too.

    >>> keys_of("see @a, p. 3, but not @b; @c")
    ['a', 'b', 'c']
    """
    found = []
    for match in KEY.finditer(text):
        before = text[: match.start()][-1:]
        if not before.isalnum() and before != "\\":
            found.append(key_of(match))
    return found


def textual(match: Match[str], locator: str, tokens: MarkdownTokens) -> tuple[CiteItem, ...]:
    """The items of ``@key [locator; @other]``; none where more than a locator and further works stand
    there."""
    first, *others = _parts(locator) if locator else [""]
    if _key(first) is not None:
        return ()
    rest = bracketed(";".join(others), tokens) if others else ()
    if others and not rest:
        return ()
    return (_item(match, "", f", {first}" if first.strip() else "", tokens), *rest)


def key_of(match: Match[str]) -> str:
    """The key that was matched."""
    return match["odd"] or match["key"]


def _item(match: Match[str], prefix: str, suffix: str, tokens: MarkdownTokens) -> CiteItem:
    locator, suffix, searched = _braced(suffix)
    return CiteItem(
        key_of(match),
        locator,
        None,
        tokens.take(prefix.lstrip()),
        tokens.take(suffix.rstrip()),
        suppress_author=bool(match["minus"]),
        locator_in_suffix=searched,
    )


def _braced(suffix: str) -> tuple[str, str, bool]:
    """A locator that is marked by braces, ``{pp. iv, vi}`` or ``, {ii, A}``, what follows it, and whether it
    has still to be looked for: ``{}`` says that there is none."""
    lead = suffix.lstrip(", ")
    if not lead.startswith("{") or "}" not in lead:
        return "", suffix, True
    locator, _, rest = lead[1:].partition("}")
    return locator.strip(), rest, False


def _key(part: str) -> Match[str] | None:
    """The first key of a part that is not the end of a word or escaped."""
    for match in KEY.finditer(part):
        before = part[: match.start()]
        if not before[-1:].isalnum() and not before.endswith("\\"):
            return match
    return None


def _parts(text: str) -> list[str]:
    """The text at its semicolons, but for those within braces and brackets."""
    parts, depth = [""], 0
    for char in text:
        depth += (char in "{[") - (char in "}]")
        if char == ";" and depth <= 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts
