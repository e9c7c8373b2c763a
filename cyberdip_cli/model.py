"""The hub: one bibliographic record in the terms of CSL 1.0.2.

Every reader makes a :class:`Record`, every writer and engine takes one; nothing else crosses.
The classes are written by hand because importing :mod:`dataclasses` costs more than the whole
start of a one-liner. They are values: equal by content, hashable, picklable, never changed in
place (``record.replace(id=key)`` makes the changed copy).

Source of names and kinds: https://docs.citationstyles.org/en/v1.0.2/specification.html, appendices III and
IV. Texts may hold the inline markup of CSL-JSON (``<i> <b> <sub> <sup> <span class="nocase">`` ``<span
style="font-variant:small-caps">``); every other character stands for itself."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any, Self

ITEM_TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
    interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog regulation
    report review review-book software song speech standard thesis treaty webpage""".split()
)
"""The item types of CSL 1.0.2."""

NAME_FIELDS = tuple(
    """author editor translator chair collection_editor compiler composer container_author contributor
    curator director editorial_director executive_producer guest host illustrator interviewer narrator
    organizer original_author performer producer recipient reviewed_author script_writer
    series_creator""".split()
)
"""Fields that hold a tuple of :class:`Name`."""

DATE_FIELDS = tuple("issued accessed available_date event_date original_date submitted".split())
"""Fields that hold a :class:`Date`."""

LIST_FIELDS = ("keyword", "ISSN", "ISBN", "class_mark")
"""Fields that hold a tuple of strings, each once, in the order of the source."""

TEXT_FIELDS = tuple(
    """id citation_key type title title_short container_title container_title_short collection_title
    collection_number volume issue page page_first number number_of_pages number_of_volumes edition
    part_number part_title volume_title volume_title_short supplement_number chapter_number section
    version printing_number publisher publisher_place original_title original_publisher
    original_publisher_place event_title event_place genre medium dimensions scale status abstract note
    annote language DOI PMID PMCID URL archive archive_collection archive_location archive_place source
    call_number authority jurisdiction division references reviewed_title reviewed_genre
    citation_label year_suffix accession_number rights""".split()
)
"""Fields that hold a string. ``accession_number``, ``rights`` (and the list ``class_mark``) have no CSL
variable."""

FIELDS = frozenset(NAME_FIELDS + DATE_FIELDS + LIST_FIELDS + TEXT_FIELDS + ("extra",))

_set = object.__setattr__
_new = object.__new__


class Value:
    """Base of the frozen values: equality, hash and repr by their slots, no assignment."""

    __slots__: tuple[str, ...] = ()

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, slot) for slot in self.__slots__])

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen; use replace()")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen; use replace()")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._values()))

    def __repr__(self) -> str:
        given = (
            f"{slot}={getattr(self, slot)!r}"
            for slot in self.__slots__
            if getattr(self, slot) not in (None, (), False)
        )
        return f"{type(self).__name__}({', '.join(given)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _revive, (type(self), self._values())

    def replace(self, **changes: Any) -> Self:
        """A copy with ``changes`` applied."""
        return type(self)(**{slot: getattr(self, slot) for slot in self.__slots__} | changes)


def setters(cls: type[Value]) -> tuple[Callable[[Any, object], None], ...]:
    """The functions that fill the slots of a class, in their order: half the time of ``object.__setattr__``,
    and a file has many names."""
    return tuple(cls.__dict__[slot].__set__ for slot in cls.__slots__)


def _revive(cls: type[Any], values: tuple[Any, ...]) -> Any:
    return cls(**dict(zip(cls.__slots__, values, strict=True)))


class Name(Value):
    """A person (``family``, ``given``, particles, ``suffix``) or a ``literal``: a body, a mononym, a list
    that could not be divided.

    ``dropping_particle`` goes with the given name ("de" in *Jean de La Fontaine*), ``non_dropping_particle``
    with the family name ("La"). ``comma_suffix`` and ``static_ordering`` are the switches of csl-data.

    >>> Name(family="Berg", given="Jan", non_dropping_particle="van der")
    Name(family='Berg', given='Jan', non_dropping_particle='van der')
    """

    __slots__ = (
        "comma_suffix",
        "dropping_particle",
        "family",
        "given",
        "literal",
        "non_dropping_particle",
        "static_ordering",
        "suffix",
    )
    family: str | None
    given: str | None
    dropping_particle: str | None
    non_dropping_particle: str | None
    suffix: str | None
    literal: str | None
    comma_suffix: bool
    static_ordering: bool

    def __init__(
        self,
        family: str | None = None,
        given: str | None = None,
        dropping_particle: str | None = None,
        non_dropping_particle: str | None = None,
        suffix: str | None = None,
        literal: str | None = None,
        *,
        comma_suffix: bool = False,
        static_ordering: bool = False,
    ) -> None:
        if literal is not None and (family or given):
            raise ValueError("a Name is a person or a literal, not both")
        _family(self, family)
        _given(self, given)
        _dropping_particle(self, dropping_particle)
        _non_dropping_particle(self, non_dropping_particle)
        _suffix(self, suffix)
        _literal(self, literal)
        _comma_suffix(self, comma_suffix)
        _static_ordering(self, static_ordering)


(
    _comma_suffix,
    _dropping_particle,
    _family,
    _given,
    _literal,
    _non_dropping_particle,
    _static_ordering,
    _suffix,
) = setters(Name)


class _OpenName(Name):
    """A name that is being filled: the interpreter assigns to open slots many times faster than to frozen
    ones."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]
    __delattr__ = object.__delattr__


def person(family: str, given: str) -> Name:
    """``Name(family, given)`` in a third of the time: a file has more of them than of anything else.

    >>> person("Doe", "Ann"), person("Doe", "Ann") == Name("Doe", "Ann")
    (Name(family='Doe', given='Ann'), True)
    """
    name: Any = _new(_OpenName)
    name.family = family
    name.given = given
    name.dropping_particle = name.non_dropping_particle = name.suffix = name.literal = None
    name.comma_suffix = name.static_ordering = False
    name.__class__ = Name  # from here on it is as frozen as any other
    return name  # type: ignore[no-any-return]


class Date(Value):
    """A date with exactly the precision that was shown, or a ``literal`` that could not be parsed.

    ``year`` (negative before the common era), ``month`` 1-12, ``day`` 1-31, ``season`` 1-4 (spring, summer,
    autumn, winter); ``end`` is the last day of a range, ``circa`` marks "about". Raises ValueError on a month
    or day out of range. ``literal`` beside a year keeps words that the numbers cannot say ("[195-?]")."""

    __slots__ = ("circa", "day", "end", "literal", "month", "season", "year")
    year: int | None
    month: int | None
    day: int | None
    season: int | None
    end: Date | None
    circa: bool
    literal: str | None

    def __init__(
        self,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        season: int | None = None,
        end: Date | None = None,
        circa: bool = False,
        literal: str | None = None,
    ) -> None:
        if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
            raise ValueError(f"not a date: {year}-{month}-{day}")
        if season is not None and not 1 <= season <= 4:
            raise ValueError(f"not a season: {season}")
        _year(self, year)
        _month(self, month)
        _day(self, day)
        _season(self, season)
        _end(self, end)
        _circa(self, circa)
        _words(self, literal)


_circa, _day, _end, _words, _month, _season, _year = setters(Date)


class Record:
    """One work, as CSL describes it. Only what was read is stored; an absent field reads as ``None`` or
    ``()``.

    Constructed from keyword arguments that are members of :data:`FIELDS`; raises TypeError on any other.
    ``None``, ``""`` and ``()`` mean absent and are not stored. ``extra`` maps a field name of the source
    (its RIS tag, BibTeX field, label, CSL ``custom`` key) to the tuple of values that found no place.

    Instances keep their fields in ``__dict__`` and not in slots: a record has a dozen of the ninety fields,
    and readers and writers of a million records iterate over just those (:meth:`items`).

    >>> Record(type="book", title="Maps", ISBN=("9783161484100",)).title
    'Maps'
    """

    id: str | None = None
    citation_key: str | None = None
    type: str = "document"
    title: str | None = None
    title_short: str | None = None
    container_title: str | None = None
    container_title_short: str | None = None
    collection_title: str | None = None
    collection_number: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    page_first: str | None = None
    number: str | None = None
    number_of_pages: str | None = None
    number_of_volumes: str | None = None
    edition: str | None = None
    part_number: str | None = None
    part_title: str | None = None
    volume_title: str | None = None
    volume_title_short: str | None = None
    supplement_number: str | None = None
    chapter_number: str | None = None
    section: str | None = None
    version: str | None = None
    printing_number: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    original_title: str | None = None
    original_publisher: str | None = None
    original_publisher_place: str | None = None
    event_title: str | None = None
    event_place: str | None = None
    genre: str | None = None
    medium: str | None = None
    dimensions: str | None = None
    scale: str | None = None
    status: str | None = None
    abstract: str | None = None
    note: str | None = None
    annote: str | None = None
    language: str | None = None
    DOI: str | None = None
    PMID: str | None = None
    PMCID: str | None = None
    URL: str | None = None
    archive: str | None = None
    archive_collection: str | None = None
    archive_location: str | None = None
    archive_place: str | None = None
    source: str | None = None
    call_number: str | None = None
    authority: str | None = None
    jurisdiction: str | None = None
    division: str | None = None
    references: str | None = None
    reviewed_title: str | None = None
    reviewed_genre: str | None = None
    citation_label: str | None = None
    year_suffix: str | None = None
    accession_number: str | None = None
    rights: str | None = None
    keyword: tuple[str, ...] = ()
    class_mark: tuple[str, ...] = ()
    ISSN: tuple[str, ...] = ()
    ISBN: tuple[str, ...] = ()
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    chair: tuple[Name, ...] = ()
    collection_editor: tuple[Name, ...] = ()
    compiler: tuple[Name, ...] = ()
    composer: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    contributor: tuple[Name, ...] = ()
    curator: tuple[Name, ...] = ()
    director: tuple[Name, ...] = ()
    editorial_director: tuple[Name, ...] = ()
    executive_producer: tuple[Name, ...] = ()
    guest: tuple[Name, ...] = ()
    host: tuple[Name, ...] = ()
    illustrator: tuple[Name, ...] = ()
    interviewer: tuple[Name, ...] = ()
    narrator: tuple[Name, ...] = ()
    organizer: tuple[Name, ...] = ()
    original_author: tuple[Name, ...] = ()
    performer: tuple[Name, ...] = ()
    producer: tuple[Name, ...] = ()
    recipient: tuple[Name, ...] = ()
    reviewed_author: tuple[Name, ...] = ()
    script_writer: tuple[Name, ...] = ()
    series_creator: tuple[Name, ...] = ()
    issued: Date | None = None
    accessed: Date | None = None
    available_date: Date | None = None
    event_date: Date | None = None
    original_date: Date | None = None
    submitted: Date | None = None
    extra: Mapping[str, tuple[str, ...]] = {}  # shared, never written: instances are frozen

    def __init__(self, **fields: Any) -> None:
        if not fields.keys() <= FIELDS:
            raise TypeError(f"not a field of Record: {', '.join(sorted(fields.keys() - FIELDS))}")
        store = self.__dict__
        for name, value in fields.items():
            if value:
                store[name] = value

    @classmethod
    def adopt(cls, fields: dict[str, Any]) -> Record:
        """The record of a dict that is its own from now on, without looking at the names: for readers and the
        like, which take them from tables."""
        record = _new(cls)
        _set(
            record,
            "__dict__",
            fields if all(fields.values()) else {name: value for name, value in fields.items() if value},
        )
        return record

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("Record is frozen; use replace()")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("Record is frozen; use replace()")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((self.id, self.type, self.title))

    def __repr__(self) -> str:
        return f"Record({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _record, (dict(self.__dict__),)

    def items(self) -> Iterator[tuple[str, Any]]:
        """The fields that are present, in the order in which they were given."""
        return iter(self.__dict__.items())

    def replace(self, **changes: Any) -> Record:
        """A copy with ``changes`` applied; ``None`` removes a field."""
        return Record(**{**self.__dict__, **changes})

    def with_id(self, id: str) -> Record:
        """A copy with another id: what every record of a run gets once."""
        store = self.__dict__.copy()
        store["id"] = id
        record = _new(Record)
        _set(record, "__dict__", store)
        return record


def _record(fields: dict[str, Any]) -> Record:
    return Record(**fields)
