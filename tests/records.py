"""Hypothesis strategies for Records, shared by the round-trip tests of all formats.

``records()`` makes records of every type with any of the fields, holding what every structured format can
carry; what a format cannot carry is tested by name in ``test_known_losses.py``. ``wild_records()`` adds what
only some formats carry."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from cyberdip_cli.model import DATE_FIELDS, ITEM_TYPES, NAME_FIELDS, TEXT_FIELDS, Date, Name, Record

LETTERS = "abcdefghijklmnoprstuvwxyzABCDEFGHIKLMNOPRSTVWZäéîõüçñøåłžşğßæЖдюяЁβΩ水質المدहिनд"
PUNCTUATION = " .,:-'()/&%#$_+=!?*@\"’“”–—<>[]~^|"
VERBATIM = "abcdefgXYZ0123456789._/-()%~:?=&#"

SPECIAL = frozenset(
    (
        "id",
        "type",
        "citation_key",
        "page",
        "page_first",
        "number_of_pages",
        "DOI",
        "URL",
        "language",
        "note",
        "PMID",
        "PMCID",
        "genre",
    )
)
PLAIN = tuple(name for name in TEXT_FIELDS if name not in SPECIAL)


def clean(text: str) -> str:
    """NFC, one space between words, none around them."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def texts(alphabet: str = LETTERS + PUNCTUATION + "0123456789", max_size: int = 40) -> st.SearchStrategy[str]:
    """A line of text: letters of several scripts, punctuation, no markup and no character references."""
    return (
        st.text(alphabet, min_size=1, max_size=max_size)
        .map(clean)
        .filter(lambda text: bool(text) and text[0].isalnum() and text[-1].isalnum())
    )


def capitalised(words: int = 2) -> st.SearchStrategy[str]:
    """Words as names have them."""
    word = st.sampled_from(
        "Berg Doe Ødegård Şahin García Иванов 王 小明 Łukasz Ann Jean Tamar O'Neil Anne-Marie J. M.".split()
    )
    return st.lists(word, min_size=1, max_size=words).map(" ".join)


PERSONS = st.builds(Name, capitalised(), capitalised())
PARTICLES = st.one_of(
    st.builds(
        Name,
        capitalised(),
        capitalised(),
        st.none(),
        st.sampled_from(["van der", "von", "de", "dos", "di", "'t"]),
    ),
    st.builds(Name, capitalised(), capitalised(), st.just("de"), st.just("La")),
    st.builds(Name, capitalised(), capitalised(), st.sampled_from(["van", "von", "de la"])),
)
SUFFIXED = st.builds(Name, capitalised(), capitalised(), suffix=st.sampled_from(["Jr.", "III", "Sr."]))
LITERALS = st.sampled_from(
    ["UNESCO", "Suharto", "Ministry of Health and Welfare", "Ödön Society for Tests", "ИФЛА", "R&D Council"]
).map(lambda text: Name(literal=text))
NAMES = st.one_of(PERSONS, PARTICLES, SUFFIXED, LITERALS)

YEARS = st.integers(1000, 2100)
MONTHS = st.integers(1, 12)
DAYS = st.integers(1, 28)
SIMPLE_DATES = st.one_of(
    st.builds(Date, YEARS), st.builds(Date, YEARS, MONTHS), st.builds(Date, YEARS, MONTHS, DAYS)
)
RANGES = YEARS.flatmap(
    lambda year: st.builds(Date, st.just(year), end=st.builds(Date, st.integers(year + 1, year + 50)))
)
DAY_RANGES = st.builds(Date, YEARS, MONTHS, DAYS, end=st.builds(Date, st.just(2101), MONTHS, DAYS))
SEASONS = st.builds(Date, YEARS, season=st.integers(1, 4))
CIRCA = st.builds(Date, YEARS, circa=st.just(True))
WORDS = st.sampled_from(["n.d.", "in press", "forthcoming"]).map(lambda text: Date(literal=text))
DATES = st.one_of(SIMPLE_DATES, RANGES, SEASONS, CIRCA, WORDS)

NUMBERS = st.integers(1, 999).map(str)
PAGES = st.one_of(
    st.builds("{}-{}".format, st.integers(1, 400), st.integers(401, 999)),
    st.sampled_from(["e0123456", "S12-S20", "7", "xii-xx", "3-9, 12", "A1"]),
)
DOIS = st.text(VERBATIM, min_size=1, max_size=20).map(lambda text: f"10.5555/{text}")
URLS = st.text(VERBATIM, max_size=30).map(lambda text: f"https://example.org/{text}")
IDS = st.from_regex(r"[a-z]{2,8}[0-9]{0,4}[a-z]?", fullmatch=True)
ISSNS = ("2049-3630", "0317-8471", "1050-124X")
ISBNS = ("978-3-16-148410-0", "0-306-40615-2", "9780306406157")


def some(values: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """One or more of the values, each once, in any order."""
    return st.lists(st.sampled_from(list(values)), min_size=1, max_size=len(values), unique=True).map(tuple)


def keywords(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """One or more keywords, each once."""
    return st.lists(text, min_size=1, max_size=4, unique=True).map(tuple)


def fields(
    text: st.SearchStrategy[str], names: st.SearchStrategy[Name], dates: st.SearchStrategy[Date]
) -> dict[str, st.SearchStrategy[Any]]:
    """A strategy for every field of Record but ``id`` and ``type``; a date of access has a year."""
    people = st.lists(names, min_size=1, max_size=3).map(tuple)
    return {
        **dict.fromkeys(PLAIN, text),
        **dict.fromkeys(NAME_FIELDS, people),
        **dict.fromkeys(DATE_FIELDS, dates),
        "accessed": dates.filter(lambda date: date.year is not None),  # nobody looked "in press"
        "citation_key": IDS,
        "page": PAGES,
        "page_first": NUMBERS,
        "number_of_pages": NUMBERS,
        "DOI": DOIS,
        "URL": URLS,
        "language": st.sampled_from(["en", "de", "pt-BR", "zh-Hant", "uk"]),
        "note": st.lists(text, min_size=1, max_size=3).map("\n".join),
        "PMID": NUMBERS,
        "PMCID": NUMBERS.map("PMC{}".format),
        "genre": text,
        "keyword": keywords(text),
        "class_mark": keywords(text),
        "ISSN": some(ISSNS),
        "ISBN": some(ISBNS),
        "extra": st.dictionaries(
            st.sampled_from(["U1", "C8", "file", "Peer Reviewed", "Größe"]),
            keywords(text),
            min_size=1,
            max_size=2,
        ),
    }


def records(
    text: st.SearchStrategy[str] | None = None,
    names: st.SearchStrategy[Name] = NAMES,
    dates: st.SearchStrategy[Date] = DATES,
    without: Sequence[str] = (),
    types: Sequence[str] = tuple(sorted(ITEM_TYPES)),
) -> st.SearchStrategy[Record]:
    """Records with an id, a type, and up to a dozen other fields."""
    known = fields(texts() if text is None else text, names, dates)
    choice = st.lists(st.sampled_from(sorted(known.keys() - set(without))), max_size=12, unique=True)
    values = choice.flatmap(
        lambda chosen: st.fixed_dictionaries(
            {"id": IDS, "type": st.sampled_from(types), **{name: known[name] for name in chosen}}
        )
    )
    return values.map(lambda found: Record(**found))


def wild_records() -> st.SearchStrategy[Record]:
    """Records with what only JSON can hold as well: commas in names, glued particles, switches, paragraphs,
    ranges of seasons."""
    lines = (
        st.text(max_size=60)
        .map(
            lambda text: unicodedata.normalize(
                "NFC", text.encode("utf-16", "replace").decode("utf-16")
            ).strip()
        )
        .filter(bool)
    )
    odd_names = st.one_of(
        NAMES,
        st.builds(
            Name,
            lines,
            st.none() | lines,
            st.none() | lines,
            st.none() | lines,
            st.none() | lines,
            comma_suffix=st.booleans(),
            static_ordering=st.booleans(),
        ),
        lines.map(lambda text: Name(literal=text)),
    )
    odd_dates = st.one_of(
        DATES,
        DAY_RANGES,
        st.builds(Date, st.integers(-3000, 30000), MONTHS, DAYS, circa=st.booleans(), literal=lines),
        st.builds(
            Date, YEARS, season=st.integers(1, 4), end=st.builds(Date, YEARS, season=st.integers(1, 4))
        ),
        lines.map(lambda text: Date(literal=text)),
    )
    return records(lines, odd_names, odd_dates)
