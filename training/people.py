"""Names as references write them: turned round or not, in full or with initials, in capitals, joined by signs
or words."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from cyberdip_cli.model import Name

ASIAN = ("zh", "ja", "ko")
FORMS = {
    "direct": 24, "initials first": 20, "inverted": 20, "inverted initials": 20, "family initials": 10, "bare initials": 4,
    "family first": 2, "family": 2,
}  # fmt: skip
"""How often each form is written."""
RUSSIAN = {
    "family initials": 70,
    "initials first": 15,
    "inverted initials": 8,
    "family first": 5,
    "inverted": 2,
}
HUNGARIAN = {"family first": 75, "family initials": 20, "inverted": 5}
BY_LANGUAGE = {"ru": RUSSIAN, "uk": RUSSIAN, "hu": HUNGARIAN}
CAPITALS, CUT, FIRST_TURNED, LINKED = 0.14, 0.12, 0.2, 0.6
"""How often family names are in capitals, a list is cut with "et al.", only its first name is turned round, a
word stands before its last name."""


def written_people(
    names: Sequence[Name],
    language: str,
    words: Mapping[str, Sequence[str]],
    rng: random.Random,
    form: str = "",
) -> str:
    """A list of names in one manner; what stands for further names follows a tab."""
    if not names:
        return ""
    if language in ASIAN and not any(_latin(name) for name in names):
        return _asian(names, language, words, rng)
    weights = BY_LANGUAGE.get(language, FORMS)
    form = form or rng.choices(list(weights), list(weights.values()))[0]
    capitals, glued = rng.random() < CAPITALS, rng.random() < 0.3
    turned = form in ("inverted", "inverted initials") and rng.random() < FIRST_TURNED
    found: list[str] = []
    for name in names:
        inverted_first = found and turned
        mine = {"inverted": "direct", "inverted initials": "initials first"}[form] if inverted_first else form
        found.append(_name(name, mine, capitals=capitals, glued=glued))
    if len(found) > 1 and rng.random() < CUT:
        kept = found[: rng.randint(1, min(3, len(found) - 1))]
        return ", ".join(kept) + "\t" + rng.choice((" ", ", ", " ")) + rng.choice(words["etal"])
    return _joined(found, form, words, rng)


def _joined(found: Sequence[str], form: str, words: Mapping[str, Sequence[str]], rng: random.Random) -> str:
    signs = [", "] * 9 + ["; "] * 4 + ["/", "/", " / ", " – ", " - "]
    sign = rng.choice(signs if not form.startswith("inverted") else ["; "] * 8 + [", "] * 7 + ["/", " / "])
    if len(found) == 1:
        return found[0]
    last = sign
    if rng.random() < LINKED:
        word = rng.choice(words["and"])
        comma = "," if form.startswith("inverted") and rng.random() < 0.4 else ""
        last = f"{comma} {word} " if word.isalpha() or word in "&" or word[-1] == "." else sign
    return sign.join(found[:-1]) + last + found[-1]


def _latin(name: Name) -> bool:
    return (name.literal or name.family or "")[:1].isascii()


def _asian(
    names: Sequence[Name], language: str, words: Mapping[str, Sequence[str]], rng: random.Random
) -> str:
    gap = " " if language == "ja" and rng.random() < 0.15 else ""
    found = [name.literal or f"{name.family}{gap}{name.given or ''}" for name in names]
    sign = rng.choice({"ja": "・・、，,", "zh": ",,，、", "ko": ",,·"}[language])
    sign += " " if sign == "," and rng.random() < 0.7 else ""
    if len(found) > 1 and rng.random() < CUT:
        kept = found[: rng.randint(1, min(3, len(found) - 1))]
        return (
            sign.join(kept)
            + "\t"
            + (sign if language == "zh" else " " if language == "ko" else "")
            + rng.choice(words["etal"])
        )
    return sign.join(found)


def _name(name: Name, form: str, *, capitals: bool, glued: bool) -> str:
    if name.literal:
        return name.literal
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    family = family.upper() if capitals else family
    given = name.given or ""
    letters = initials(given)
    letters = letters.replace(" ", "") if glued else letters
    if not given or form == "family":
        return family
    return {
        "direct": f"{given} {family}",
        "initials first": f"{letters} {family}",
        "inverted": f"{family}, {given}",
        "inverted initials": f"{family}, {letters}",
        "family initials": f"{family} {letters}",
        "bare initials": f"{family} {letters.replace('.', '').replace(' ', '')}",
        "family first": f"{family} {given}",
    }[form]


def initials(given: str) -> str:
    """The initials of a given name.

    >>> initials("Hans-Peter M.")
    'H.-P. M.'
    """
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())
