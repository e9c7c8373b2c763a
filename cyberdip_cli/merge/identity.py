"""What makes two records the same work: keys that they share, and nothing that speaks against it."""

from __future__ import annotations

from ..grammars.doi import bare_doi, is_doi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Name, Record

PARTS = frozenset(
    ["chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference", "figure"]
)
WHOLES = frozenset(
    [
        "book",
        "classic",
        "collection",
        "manuscript",
        "map",
        "musical_score",
        "pamphlet",
        "periodical",
        "report",
        "standard",
        "thesis",
    ]
)
ARTICLES = frozenset(["article-journal", "article-magazine", "article-newspaper", "review", "review-book"])
SHORT_TITLE = 3
"""A title of fewer words ("Editorial", "Introduction") says too little beside an author and a year: place and
pages must agree too."""


def identities(record: Record) -> tuple[int, ...]:
    """Keys of 64 bits; two records that have one in common are candidates for being the same work.

    The DOI (from the URL where there is no other), the PMID, the ISBN of a work that stands alone (a chapter
    has its book's), and title, year and first author together. A record with none of these has one key from
    all that it says: it is the same only as its like."""
    parts: list[tuple[str, ...]] = []
    doi = doi_of(record)
    if doi:
        parts.append(("doi", doi))
    if record.PMID:
        parts.append(("pmid", record.PMID))
    if record.type not in PARTS and record.type not in ARTICLES:
        parts += [("isbn", isbn, record.volume or "") for isbn in map(isbn13, record.ISBN) if isbn]
    title = plain(record.title)
    if title:
        parts.append(_title_key(record, title))
    if not parts:
        parts.append(
            ("all", repr(sorted((name, repr(value)) for name, value in record.items() if name != "id")))
        )
    return tuple(dict.fromkeys(_hashed(part) for part in parts))


def _title_key(record: Record, title: str) -> tuple[str, ...]:
    author = first_author(record)
    key = ("title", group(record), title, year_of(record), author)
    if author and len(title.split()) >= SHORT_TITLE:
        return key
    return (*key, plain(record.container_title), record.volume or "", record.issue or "", _first_page(record))


def _hashed(parts: tuple[str, ...]) -> int:
    from hashlib import blake2b

    return int.from_bytes(
        blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )


def group(record: Record) -> str:
    """Types that a database may take for each other: articles, parts of books; every other type is its
    own."""
    return "article" if record.type in ARTICLES else "part" if record.type in PARTS else record.type


def same_work(one: Record, other: Record) -> bool:
    """Whether two candidates are one work: nothing says that they are two.

    A chapter is not its book, and another DOI, volume, issue or first page is another work. With the same
    DOI, titles may differ (a subtitle, a translation), but not in chapters: some publishers print the book's
    DOI on each."""
    if {one.type in PARTS, other.type in PARTS} == {True, False} and (
        one.type in WHOLES or other.type in WHOLES
    ):
        return False
    doi, its_doi = doi_of(one), doi_of(other)
    titles = alike(plain(one.title), plain(other.title))
    if doi and doi == its_doi:
        return titles or one.type not in PARTS
    if (doi and its_doi) or _apart(one.PMID, other.PMID):
        return False
    if any(
        _apart(plain(getattr(one, field)), plain(getattr(other, field))) for field in ("volume", "issue")
    ) or _apart(_first_page(one), _first_page(other)):
        return False
    return (titles and not _apart(year_of(one), year_of(other))) or bool(one.PMID and one.PMID == other.PMID)


def _apart(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def alike(one: str, other: str) -> bool:
    """Whether two plain titles are the same, or one is the other with a subtitle; an absent one says nothing
    against it."""
    return not one or not other or one == other or one.startswith(other + " ") or other.startswith(one + " ")


def plain(text: str | None) -> str:
    """A text for comparison: no markup, marks, punctuation or case, one space between words.

    >>> plain("The <i>Café</i>: A  Study"), plain("ΣΟΦΌΣ")
    ('the cafe a study', 'σοφοσ')
    """
    if not text:
        return ""
    if "<" in text:
        import re

        text = re.sub(r"</?[a-zA-Z][^<>]{0,80}>", "", text)
    if not text.isascii():
        from unicodedata import combining, normalize

        text = "".join([char for char in normalize("NFKD", text.casefold()) if not combining(char)]).replace(
            "ς", "σ"
        )
    return " ".join("".join([char if char.isalnum() else " " for char in text.casefold()]).split())


def doi_of(record: Record) -> str:
    """The DOI in small letters (they do not matter in it), from the URL where it has no field of its own."""
    doi = bare_doi(record.DOI or "")
    if not doi and record.URL and "doi.org/" in record.URL:
        doi = bare_doi(record.URL)
    return doi.lower() if is_doi(doi) else ""


def isbn13(text: str) -> str:
    """The thirteen digits of an ISBN; "" for what is none.

    >>> isbn13("0-306-40615-2"), isbn13("978-0-306-40615-7")
    ('9780306406157', '9780306406157')
    """
    digits = text.replace("-", "").replace(" ", "")
    if len(digits) == 13 and digits.isdecimal():
        return digits
    if len(digits) != 10 or not digits[:9].isdecimal():
        return ""
    body = "978" + digits[:9]
    return body + str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body)) % 10)


def year_of(record: Record) -> str:
    """The year of issue; in words that are no date, their only run of four figures."""
    date = record.issued
    if date is None:
        return ""
    if date.year is not None:
        return str(date.year)
    years = [
        word
        for word in "".join(char if char.isdecimal() else " " for char in date.literal or "").split()
        if len(word) == 4
    ]
    return years[0] if len(years) == 1 else ""


def first_author(record: Record) -> str:
    """The family name of the first author, or editor, for comparison; "" where there is none."""
    people = record.author or record.editor
    return surname(people[0]) if people else ""


def surname(name: Name) -> str:
    """A name's family part with its particles, plain."""
    if name.literal is not None:
        return plain(name.literal)
    return plain(
        " ".join(
            part
            for part in (name.dropping_particle, name.non_dropping_particle, name.family or name.given)
            if part
        )
    )


def _first_page(record: Record) -> str:
    return (record.page or record.page_first or "").replace("–", "-").partition("-")[0].strip()
