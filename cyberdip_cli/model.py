"""The hub: one bibliographic record in the terms of CSL 1.0.2.

Every reader makes a :class:`Record`, every writer and engine takes one; nothing else crosses.
The classes are values: equal by content, hashable, picklable, never changed in
place (``record.replace(id=key)`` makes the changed copy).

Source of names and kinds: https://docs.citationstyles.org/en/v1.0.2/specification.html, appendices III and
IV. Texts may hold the inline markup of CSL-JSON (``<i> <b> <sub> <sup> <span class="nocase">`` ``<span
style="font-variant:small-caps">``); every other character stands for itself."""

from __future__ import annotations

from .record_fields import DATE_FIELDS, FIELDS, ITEM_TYPES, LIST_FIELDS, NAME_FIELDS, TEXT_FIELDS
from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from dataclasses import KW_ONLY
    from typing import Any

    from .diagnostics import Diagnostic

__all__ = ["DATE_FIELDS", "FIELDS", "ITEM_TYPES", "LIST_FIELDS", "NAME_FIELDS", "TEXT_FIELDS", "Date", "Name", "Record"]  # fmt: skip

_set = object.__setattr__
_new = object.__new__


class Name(Value):
    """A person (``family``, ``given``, particles, ``suffix``) or a ``literal``: a body, a mononym, a list
    that could not be divided.

    ``dropping_particle`` goes with the given name ("de" in *Jean de La Fontaine*), ``non_dropping_particle``
    with the family name ("La"). ``comma_suffix`` and ``static_ordering`` are the switches of csl-data.

    >>> Name(family="Berg", given="Jan", non_dropping_particle="van der")
    Name(family='Berg', given='Jan', non_dropping_particle='van der')
    """

    family: str | None = None
    given: str | None = None
    dropping_particle: str | None = None
    non_dropping_particle: str | None = None
    suffix: str | None = None
    literal: str | None = None
    _: KW_ONLY
    comma_suffix: bool = False
    static_ordering: bool = False

    def __post_init__(self) -> None:
        if self.literal is not None and (self.family or self.given):
            raise ValueError("a Name is a person or a literal, not both")

    def __str__(self) -> str:
        """The name as it is read: ``Jan van der Berg Jr.``"""
        if self.literal is not None:
            return self.literal
        given = (self.given, self.dropping_particle)
        family = (self.non_dropping_particle, self.family)
        parts = (*family, *given) if self.static_ordering else (*given, *family)
        name = " ".join(part for part in parts if part)
        return f"{name}{',' if self.comma_suffix else ''} {self.suffix}" if self.suffix else name


class Date(Value):
    """A date with exactly the precision that was shown, or a ``literal`` that could not be parsed.

    ``year`` (negative before the common era), ``month`` 1-12, ``day`` 1-31, ``season`` 1-4 (spring, summer,
    autumn, winter); ``end`` is the last day of a range, ``circa`` marks "about". Raises ValueError on a month
    or day out of range. ``literal`` beside a year keeps words that the numbers cannot say ("[195-?]")."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    end: Date | None = None
    circa: bool = False
    literal: str | None = None

    def __post_init__(self) -> None:
        if (self.month is not None and not 1 <= self.month <= 12) or (
            self.day is not None and not 1 <= self.day <= 31
        ):
            raise ValueError(f"not a date: {self.year}-{self.month}-{self.day}")
        if self.season is not None and not 1 <= self.season <= 4:
            raise ValueError(f"not a season: {self.season}")

    def iso(self) -> str | None:
        """The date as ISO 8601 has it (part 2, which is EDTF: ranges, seasons, "about"); None for words
        alone.

        >>> Date(2019, 4, 30).iso(), Date(2019, end=Date(2020)).iso(), Date(2020, season=1).iso(), Date(literal="soon").iso()
        ('2019-04-30', '2019/2020', '2020-21', None)
        """
        return _above("dates.edtf").write(self)  # type: ignore[no-any-return]

    def __str__(self) -> str:
        """The date as :meth:`iso` has it, or its words."""
        return self.iso() or self.literal or ""


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
        return Record.adopt, (dict(self.__dict__),)

    def items(self) -> Iterator[tuple[str, Any]]:
        """The fields that are present, in the order in which they were given."""
        return iter(self.__dict__.items())

    def replace(self, **changes: Any) -> Record:
        """A copy with ``changes`` applied; ``None`` removes a field."""
        return Record(**{**self.__dict__, **changes})

    def to_csl(self) -> dict[str, Any]:
        """The record as an item of CSL-JSON.

        >>> Record(id="a", type="book", title="Maps", issued=Date(2019)).to_csl()
        {'id': 'a', 'type': 'book', 'title': 'Maps', 'issued': {'date-parts': [[2019]]}}
        """
        return _above("formats.csl.items").to_item(self)  # type: ignore[no-any-return]

    @classmethod
    def from_csl(cls, item: Mapping[str, Any], sink: Callable[[Diagnostic], None] | None = None) -> Record:
        """The record of an item of CSL-JSON; what is strange in it goes to ``sink``. TypeError for what is no
        item."""
        items = _above("formats.csl.items")
        if not items.is_item(item):
            raise TypeError(f"no item of CSL-JSON: {items.not_an_item(item)}")
        return items.from_item(dict(item), sink or _above("protocols").ignore)  # type: ignore[no-any-return]

    def _repr_html_(self) -> str:
        """The record as a notebook shows it: a table of its fields."""
        return _above("frames").html_table(self)  # type: ignore[no-any-return]

    def with_id(self, id: str) -> Record:
        """A copy with another id: what every record of a run gets once."""
        store = self.__dict__.copy()
        store["id"] = id
        record = _new(Record)
        _set(record, "__dict__", store)
        return record


def _above(module: str) -> Any:
    """A module that is built on this one, for methods that people call on a value: looked up when they do."""
    from importlib import import_module

    return import_module(f"cyberdip_cli.{module}")
