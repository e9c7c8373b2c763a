"""Names and dates of a record as styles need them: particles told apart where the record does not, parts that
are unknown as 0.

Source: CSL 1.0.2, "Names", and csl-data.json (a family name that begins with lower-case words holds a
non-dropping particle)."""

from __future__ import annotations

from functools import lru_cache

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Date, Name

LATIN = "&a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0218-\u021b\u0370-\u03ff\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u1e00-\u1fff"
"""Scripts that write a name's parts apart and abbreviate given names; in the others the family name comes
first, unspaced."""

_LATIN = Pattern(f"[{LATIN}]")
PARTS = ("year", "month", "day")
_JOINED_PARTICLE = r"((?:al|el|as|ad|ash|ar|at|az|an|en)[-‐])|((?:[dlt]|dell|dall|nell|sull|all|della)['’ʼ])|((?:['’ʼ][stn]) )"
_LEADING = Pattern(_JOINED_PARTICLE + r"|(([^\W\d_]+) +)")
_BLANKS = Pattern(r"[ \t\r\n\f\v]+")


class CitedPerson:
    """One name. ``joined``: written in a script that sets family and given name together; ``key``: what makes
    it the same person."""

    __slots__ = (
        "comma_suffix",
        "dropping",
        "family",
        "given",
        "joined",
        "key",
        "literal",
        "non_dropping",
        "static",
        "suffix",
    )

    def __init__(self, parts: tuple[str, ...], *, comma_suffix: bool = False, static: bool = False) -> None:
        self.family, self.given, self.dropping, self.non_dropping, self.suffix, self.literal = parts
        self.comma_suffix = comma_suffix
        self.static = static
        self.joined = east_asian(self.family)
        given = self.given.replace(". ", ".")
        self.key = (self.family, given, *parts[2:])

    @classmethod
    def of(cls, name: Name) -> CitedPerson | None:
        """The name of a record; None for one without any text."""
        parts = (name.family, name.given, name.dropping_particle, name.non_dropping_particle, name.suffix)
        family, given, dropping, non_dropping, suffix = (one_line(part) for part in parts)
        literal = one_line(name.literal)
        if literal:
            family = given = dropping = non_dropping = suffix = ""
        elif family and given and not non_dropping:
            family, given, dropping, non_dropping, suffix = divide(family, given, dropping, suffix)
        if not family and given:
            family, given = given, ""
        if not family and not literal:
            return None
        forced = suffix.startswith("!")  # as in "Doe, John,! Jr.": the comma is kept
        found = (family, given, dropping, non_dropping, suffix.lstrip("! "), literal)
        return cls(found, comma_suffix=name.comma_suffix or forced, static=name.static_ordering)

    @property
    def surname(self) -> str:
        """What a short form shows: particle and family name, or the literal."""
        return self.literal or " ".join(filter(None, (self.non_dropping, self.family)))


def one_line(text: str | None) -> str:
    """``text`` with every run of blanks as one space, none at its ends; ``""`` for None."""
    return _BLANKS.sub(" ", text).strip(" ") if text else ""


def east_asian(text: str) -> bool:
    """Whether the first letter is Chinese, Japanese or Korean: scripts that set family and given name
    together.

    >>> east_asian("曹"), east_asian("ʿAbbās"), east_asian("Əliyev"), east_asian("3M")
    (True, False, False, False)
    """
    if text.isascii():
        return False
    letter = next((char for char in text if char.isalpha()), "")
    return any(first <= letter <= last for first, last in EAST_ASIAN)


EAST_ASIAN = (
    ("\u1100", "\u11ff"),  # Hangul Jamo
    ("\u2e80", "\ud7ff"),  # radicals to Hangul syllables: Kana, Bopomofo, Han, Yi
    ("\uf900", "\ufaff"),  # compatibility ideographs
    ("\uff66", "\uffdc"),  # half-width forms
    ("\U0001b000", "\U0001b16f"),  # Kana supplement
    ("\U00020000", "\U0003ffff"),  # ideographs of the supplementary planes
)
"""Unicode ranges of those scripts."""


def has_initials(text: str) -> bool:
    """Whether the first letter, after signs like ʿ, is one of a script that abbreviates given names."""
    text = text.lstrip(SIGNS)
    return starts_latin(text) or text[:1].lower() != text[:1].upper()


SIGNS = "'‘’ʼʻʿʾ`"
"""Signs of transliteration that begin names."""


def starts_latin(text: str) -> bool:
    """Whether the first letter belongs to a script with initials (Latin, Greek, Cyrillic, Thai, Hebrew,
    Arabic)."""
    return _LATIN.match(text) is not None


@lru_cache(maxsize=4096)
def divide(family: str, given: str, dropping: str = "", suffix: str = "") -> tuple[str, str, str, str, str]:
    """Family, given, dropping and non-dropping particle, suffix; a family name in double quotes is left
    whole.

    >>> divide("van der Berg", "Jan"), divide("Humboldt", "Alexander von")
    (('Berg', 'Jan', '', 'van der', ''), ('Humboldt', 'Alexander', 'von', '', ''))
    """
    if len(family) > 2 and family[0] == family[-1] == '"':
        return family[1:-1], given, dropping, "", suffix
    particle, rest = "", family
    while (
        (match := _LEADING.match(rest))
        and match.group(0).lstrip("'’ʼ")[:1].islower()
        and rest[match.end() :].strip()
    ):
        particle, rest = particle + match.group(0), rest[match.end() :]
    if not suffix and "," in given:
        given, _, suffix = (part.strip() for part in given.partition(","))
    if not dropping:
        given, dropping = _trailing(given)
    kept = particle if particle.endswith(("'", "’", "ʼ", "-", "‐")) else particle.strip()
    return rest, given, dropping, kept, suffix


def _trailing(given: str) -> tuple[str, str]:
    """The given name and the words in small letters that end it."""
    words = given.split(" ")
    cut = len(words)
    while (
        cut > 1
        and words[cut - 1][:1].islower()
        and words[cut - 1][:1].isalpha()
        and "-" not in words[cut - 1]
    ):
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


class DateValue:
    """A date or a range. Parts that are unknown are 0; a season stands in the place of the month, as 21 to
    24; ``literal`` stands where a year would; ``end`` is the second date of a range (all 0 when the range is
    open)."""

    __slots__ = ("circa", "end", "literal", "parts")

    def __init__(self, date: Date) -> None:
        self.parts = _parts(date)
        self.literal = (date.literal or "").strip()
        self.circa = date.circa
        end = _parts(date.end) if date.end is not None and date.year is not None else None
        self.end = None if end == self.parts else end

    @property
    def known(self) -> bool:
        """Whether it says anything."""
        return any(self.parts) or bool(self.literal)

    def sort_key(self, wanted: tuple[str, ...]) -> str:
        """Digits that sort as the dates do, over the parts in ``wanted``; years before our era come first,
        backwards."""
        return "".join(self._key(date, wanted) for date in (self.parts, self.end or (0, 0, 0)))

    def _key(self, date: tuple[int, int, int], wanted: tuple[str, ...]) -> str:
        year = date[0] if "year" in wanted else 0
        month = date[1] if "month" in wanted and date[1] <= 12 else 0
        day = date[2] if "day" in wanted else 0
        start = (
            f"2{year:04d}" if year >= 0 else f"1{9999 + year:04d}"
        )  # no zero leads, which would not be compared
        return f"{start}{month:02d}{day:02d}"


def _parts(date: Date) -> tuple[int, int, int]:
    month = 20 + date.season if date.season else date.month or 0
    return date.year or 0, month, date.day or 0
