"""A Record in the making, for readers of formats whose fields say what they are: services' JSON, tagged text,
XML, MARC, tables.

A reader makes one draft a record and puts every value of the source into it, as text, under the name of a
field of Record or of :data:`PSEUDO_FIELDS`; :meth:`RecordDraft.record` gives the record. The draft cleans the
text, reads names, dates, pages, languages and identifiers, merges what is said twice, and tells the sink, at
the line or with the number of the record, what it had to set aside:

=======================  ==========================================================================
code                     what happened
=======================  ==========================================================================
second-value             note: a second, different value of a field of one value; the first stays, this
                         one goes to ``extra``
set-aside                note: words beside a value that are no part of it ("1950-", "Print")
bad-doi, bad-url, ...    warning: the value does not look like its field; it goes to ``extra``
bad-issn, bad-isbn       warning: the check digit fails; kept as it is
odd-date                 note or warning: no day of our calendar, kept in its words
ambiguous-date           warning: 05/07/2020, only the year is taken
undivided-names          warning: several names that cannot be told apart, kept as one literal
unknown-type, no-type    warning: read as a document; the word goes to ``extra``
unknown-language         note: the word goes to ``extra``
no-title                 warning: the record has no title
=======================  ==========================================================================

>>> draft = RecordDraft(print, 7, types={"journal article": "article-journal"})
>>> draft.put("type", "Journal Article")
>>> draft.put("title", "Of <em>Maps</em>")
>>> draft.put("subtitle", "A &amp; B")
>>> draft.put("author", "van der Berg, Jan")
>>> for field, text in (("year", "2014"), ("month", "May"), ("page_first", "12"), ("page_last", "19")):
...     draft.put(field, text)
>>> record = draft.record()
>>> record.type, record.title, record.page, record.issued
('article-journal', 'Of <i>Maps</i>: A & B', '12-19', Date(year=2014, month=5))
>>> record.author
(Name(family='Berg', given='Jan', non_dropping_particle='van der'),)
"""

from __future__ import annotations

from ..model import Date, Name, Record
from .field_readers import PUTTERS, put_names
from .field_store import FieldStore
from .name_values import EITHER, NO_NAMES, structured
from .settling import settle
from .text.tags import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

PSEUDO_FIELDS: Mapping[str, str] = {
    "subtitle": "stands after the title, with a colon",
    "page_first": "the first page",
    "page_last": "the last page",
    "year": "the year of ``issued``",
    "month": "its month, in figures or words of any language (``Mar-Apr``, ``DEC 15``)",
    "day": "its day",
    "ISN": "ISSN or ISBN by its shape; else the number of a report, thesis, patent or standard; else kept",
    "identifier": "DOI, ISBN, ISSN, PMID, PMCID or URL, as its shape says",
    "keywords": "several keywords between semicolons, else commas",
    "keep": "goes to ``extra`` as it is",
    "drop": "says nothing of the work",
}
"""What :meth:`RecordDraft.put` takes beside the fields of Record."""


class RecordDraft(FieldStore):
    """One record on its way. ``line``: where it begins in the input; ``number``: its place among the records,
    for formats without lines (told as "record 7"). ``types``: casefolded word of the format -> CSL type, ""
    for a word that says nothing. ``order``: how the format writes names (INVERTED, DIRECT, EITHER);
    ``day_order``: how it writes days in figures. ``steps``: note them for ``explain``. ``repeats``: the
    format names each person of a list once, so that two alike are two.

    ``values`` and ``extra`` may be looked at by a reader whose fields depend on one another; ``put`` is the
    way in."""

    __slots__ = ()

    def put(self, field: str, text: str, source: str = "", line: int | None = None) -> None:
        """One value of the source for ``field``, a field of Record or a pseudo field. ``source`` is what the
        format calls it (a tag, a path): the key in ``extra`` when the value has to go there. ``line`` is the
        value's own. A field of lists takes one value a call."""
        if text:
            PUTTERS[field](self, field, text, source or field, line)

    def name(
        self, field: str, text: str, source: str = "", line: int | None = None, *, order: str | None = EITHER
    ) -> None:
        """A name, or several that one text holds, in an ``order`` other than the draft's. A role beside it
        ("editor") goes before ``field``."""
        put_names(self, field, text, source or field, line, order)

    def person(
        self,
        field: str,
        family: str,
        given: str = "",
        suffix: str = "",
        source: str = "",
        line: int | None = None,
    ) -> None:
        """A name whose parts the source tells apart. Without a family name the given one is the whole
        name."""
        family, given, suffix = clean(family), clean(given), clean(suffix)
        if family or given:
            self.add(
                field,
                (structured(family, given or None, suffix or None) if family else Name(literal=given),),
                source,
                line,
            )

    def body(self, field: str, text: str, source: str = "", line: int | None = None) -> None:
        """A name that is no person's, or is not to be divided."""
        text = clean(text)
        if text and text.casefold() not in NO_NAMES:
            self.add(field, (Name(literal=text),), source, line)

    def date(
        self,
        field: str,
        year: int | str,
        month: int | str = 0,
        day: int | str = 0,
        source: str = "",
        line: int | None = None,
    ) -> None:
        """A date of numbers; 0 and "" for a part that is not given. What is no day is told and kept."""
        try:
            parts = [int(part or 0) for part in (year, month, day)]
            if parts[0] and parts[0] != 9999:
                self.set(
                    field,
                    Date(parts[0], parts[1] or None, (parts[2] or None) if parts[1] else None),
                    source,
                    line,
                )
        except ValueError:
            self.put(field, "-".join(str(part) for part in (year, month, day) if part), source, line)

    def record(self) -> Record:
        """The record; the draft is done with."""
        settle(self)
        extra = {source: tuple(texts) for source, texts in self.extra.items() if texts}
        if extra:
            self.values["extra"] = extra
        return Record.adopt(self.values)
