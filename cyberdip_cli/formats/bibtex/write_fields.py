"""Fields of an entry that are neither text nor names: dates, pages, verbatim values, lists, language,
editions, archives, ``extra``.

Every function of :class:`FieldWriter` takes the name of a field, its value and the record, and returns
whole lines. What the format cannot carry is told to the sink under the code of its row in
:mod:`cyberdip_cli.formats.losses`."""

from __future__ import annotations

from ...dates import edtf
from ...diagnostics import NOTE, Diagnostic
from ...patterns import Pattern
from ..latex.encode import balanced, escape, has_plain_formula
from ..latex.marks import CLOSE, OPEN
from . import pages
from .dates import read_year, write_year
from .fields import (
    ARCHIVE,
    ARTICLE_NUMBER,
    BABEL,
    BABEL_PREFERRED,
    DATE,
    DEGREES,
    E_LOCATOR,
    EDITION,
    EPRINT_TYPES,
    EXTRA,
    GENRE,
    LANGUAGE,
    LATEX,
    LITERALS,
    ORDINALS,
    PAGES,
    TAKEN,
    VERBATIM,
)
from .values import cardinal, is_verbatim

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Date, Record

    Writes = Callable[[str, Any, Record], str]

DATES, LANGUAGES = 4096, 500
"""How many of them are remembered."""
_FIELD_NAME = Pattern(r"[A-Za-z][A-Za-z0-9_-]*")


class FieldWriter:
    """Writes the fields that are no plain text as one flavour has them; ``writes`` maps a kind of field to
    the function for it."""

    __slots__ = ("ascii", "biblatex", "dates", "languages", "sink", "writes")

    def __init__(self, biblatex: bool, ascii: bool, sink: Sink) -> None:
        self.biblatex = biblatex
        self.ascii = ascii
        self.sink = sink
        self.dates: dict[tuple[str, int | None, int | None, int | None], str] = {}
        self.languages: dict[tuple[str, str], str] = {}
        self.writes: dict[int, Writes] = {
            DATE: self.date, PAGES: self.pages, VERBATIM: self.verbatim, LITERALS: self.literals, LANGUAGE: self.language,
            EDITION: self.edition, GENRE: self.genre, ARCHIVE: self.archive, EXTRA: self.extra,
            ARTICLE_NUMBER: self.article_number,
        }  # fmt: skip

    def say(self, code: str, record: Record, message: str, hint: str | None = None) -> None:
        self.sink(Diagnostic(NOTE, code, message, hint, record=record.id))

    def line(self, field: str, text: str) -> str:
        return f"  {field} = {{{escape(text, ascii=self.ascii, formulas=False)}}},\n"

    def date(self, field: str, date: Date, record: Record) -> str:
        """Plain dates are remembered: a file has few different ones."""
        if date.literal or date.circa or date.end or date.season:
            return self.odd_date(field, date, record)
        key = (field, date.year, date.month, date.day)
        text = self.dates.get(key)
        if text is None:
            text = self.odd_date(field, date, record)
            if len(self.dates) < DATES:
                self.dates[key] = text
        return text

    def odd_date(self, field: str, date: Date, record: Record) -> str:
        text = edtf.write(date)
        if field and text and (date.year is None or edtf.parse(text) == date):
            return f"  {field} = {{{text}}},\n"
        if date.year is None:
            words = date.literal or ""
            if self.biblatex and field not in ("", "date"):
                return self.line(f"{field}text", words)  # biber sets aside a date that is none
            if read_year({"year": words}) != date:
                self.say("date-words", record, f"{words!r} will be read as a date")
            return self.line("year" if field in ("", "date") else field, words)
        if not field:
            return "".join(self.date_part(key, part, date) for key, part in write_year(date))
        words = self.line("year" if field == "date" else f"{field}text", date.literal) if date.literal else ""
        return f"  {field} = {{{text}}},\n{words}"

    def date_part(self, key: str, text: str, date: Date) -> str:
        if key == "month" and text[:1].islower():
            return f"  month = {text},\n"  # macros
        return self.line(key, text) if text == date.literal else f"  {key} = {{{text}}},\n"

    def pages(self, field: str, value: str, record: Record) -> str:
        first, _, last = value.partition("-")
        if first.isalnum() and last.isalnum():
            return f"  {field} = {{{first}--{last}}},\n"
        if self.biblatex and E_LOCATOR.fullmatch(value):
            field = "eid"
        divided = pages.written(value)
        ranges = escape(divided, ascii=self.ascii, formulas=False).replace(pages.DIVIDER, "--")
        back = pages.read(divided.replace(pages.DIVIDER, "--"))
        if back != value:
            self.say("page-dash", record, f"the page {value!r} comes back as {back!r}")
        return f"  {field} = {{{ranges}}},\n"

    def article_number(self, field: str, value: str, record: Record) -> str:
        """``eid``, or ``articleno`` where that would be read as a page, or is taken by one."""
        page = record.page or ""
        taken = E_LOCATOR.fullmatch(page if self.biblatex and page else value)
        return self.line("articleno" if taken else "eid", value)

    def verbatim(self, field: str, value: str, record: Record) -> str:
        return f"  {field} = {{{self.unescaped(field, value, record)}}},\n"

    def unescaped(self, field: str, value: str, record: Record) -> str:
        """As it is, except braces without a partner and backslashes before them, which BibTeX cannot carry:
        percent-encoded; on one line."""
        value = " ".join(value.splitlines())
        if "{" not in value and "}" not in value and "\\" not in value:
            return value
        import re

        odd = (r"\\(?=[%#&_~{}$]|$)" if field in ("url", "doi") else r"\\(?=[{}]|$)") + (
            "" if balanced(value) else "|[{}]"
        )
        written = re.sub(odd, lambda found: f"%{ord(found[0]):02X}", value)
        if written != value:
            self.say(
                "verbatim-braces",
                record,
                f"{field} holds a brace or backslash that BibTeX cannot carry",
                "percent-encoded",
            )
        return written

    def literals(self, field: str, value: str, record: Record) -> str:
        """A literal list, which biblatex divides at ``and`` unless braces hold it together (manual,
        2.2.1)."""
        if '"nocase"' in value:
            self.say("nocase-outside-titles", record, "case protection outside of titles is not read back")
        if "$" in value and has_plain_formula(value):
            self.say("mathematics", record, f"the mathematics in {value[:60]!r} is read back as text")
        text = escape(value, ascii=self.ascii)
        return f"  {field} = {{{{{text}}}}},\n" if " and " in value else f"  {field} = {{{text}}},\n"

    def language(self, field: str, value: str, record: Record) -> str:
        """``language`` for readers and, where babel knows the language, ``langid`` for hyphenation."""
        known = self.languages.get((field, value))
        if known is not None:
            return known
        babel = babel_name(value)
        if not babel:
            if value.lower() in BABEL:
                self.say("language-name", record, f"{value!r} comes back as {BABEL[value.lower()]!r}")
            return self.line(field, value)
        lines = f"  {field} = {{{babel if self.biblatex and BABEL[babel] == value else value}}},\n  langid = {{{babel}}},\n"
        if len(self.languages) < LANGUAGES:
            self.languages[field, value] = lines
        return lines

    def edition(self, field: str, value: str, record: Record) -> str:
        if cardinal(value) != value:
            self.say("edition-ordinal", record, f"edition {value!r} comes back as {cardinal(value)!r}")
        return self.line(field, value if self.biblatex else ordinal(value))

    def genre(self, field: str, value: str, record: Record) -> str:
        """A degree is said by the entry type in BibTeX, by a key in biblatex."""
        said = DEGREES.get(value, ("", ""))[self.biblatex] if record.type == "thesis" else ""
        if said:
            return f"  {field} = {{{said}}},\n" if self.biblatex else ""
        return self.line(field, value)

    def archive(self, field: str, value: str, record: Record) -> str:
        """An archive that ``eprint`` knows as biblatex (3.13.7) and arXiv want it, any other as it is."""
        key = next(
            (key for key, name in EPRINT_TYPES.items() if name == record.archive and key != "pubmed"), None
        )
        if not key or not record.archive_location:
            return self.line(field, value)
        if field == "archive":
            return f"  eprinttype = {{{key}}},\n" if self.biblatex else f"  archiveprefix = {{{value}}},\n"
        return f"  eprint = {{{self.unescaped('eprint', value, record)}}},\n"

    def extra(self, field: str, value: object, record: Record) -> str:
        """What had no place, under its own name; names that no field can have stand with their values in
        ``extra``, one group each."""
        lines: list[str] = []
        others: list[str] = []
        used: set[str] = set()
        for name, values in record.extra.items():
            if name.startswith(LATEX):
                continue  # it stands in its field
            if not _FIELD_NAME.fullmatch(name) or name.lower() in used:
                others += [f"{' '.join(name.split())}: {value}" for value in values]
                if ": " in name:
                    self.say("extra-name", record, f"{name!r} is divided at its colon when it is read back")
                continue
            used.add(name.lower())
            shown = (
                f"x-{name}"
                if name.lower() in TAKEN or name.lower() == "extra" or name.lower().startswith("x-")
                else name
            )
            lines.append(f"  {shown} = {{{self.values(name.lower(), values, record)}}},\n")
        if others:
            lines.append(
                f"  extra = {{{' and '.join(f'{{{escape(text, ascii=self.ascii, formulas=False)}}}' for text in others)}}},\n"
            )
        return "".join(lines)

    def values(self, name: str, values: tuple[str, ...], record: Record) -> str:
        """One value as it is, several as a list of groups."""
        texts = [
            self.unescaped(name, value, record)
            if is_verbatim(name)
            else escape(value, ascii=self.ascii, formulas=False)
            for value in values
        ]
        alone = len(texts) == 1 and not (texts[0][:1] == "{" and " and " in texts[0])
        return texts[0] if alone else " and ".join(f"{{{text}}}" for text in texts)


def join_words(words: Sequence[str]) -> str:
    """Keywords as the value of a field, in marked LaTeX; a comma in one would divide it, so it gets braces.

    >>> join_words(("maps", "tides, high")).translate({1: "{", 2: "}"})
    'maps, {tides, high}'
    """
    text = ", ".join(words)
    if text.count(",") < len(words) and ";" not in text:
        return text
    return ", ".join([f"{OPEN}{word}{CLOSE}" if "," in word or ";" in word else word for word in words])


def ordinal(text: str) -> str:
    """An edition number as BibTeX's styles print it before "edition"; other words as they are.

    >>> ordinal("2"), ordinal("12"), ordinal("23"), ordinal("Revised")
    ('Second', '12th', '23rd', 'Revised')
    """
    if not text.isascii() or not text.isdigit() or len(text) > 4 or text[0] == "0":
        return text
    number = int(text)
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    return text + ("th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


def babel_name(tag: str) -> str | None:
    """babel's name of a language: the region's own where there is one, else the language's.

    >>> babel_name("pl"), babel_name("pt-BR"), babel_name("en-IN"), babel_name("tlh")
    ('polish', 'brazilian', 'english', None)
    """
    if not _babel_names:
        for name, known in BABEL.items():
            _babel_names.setdefault(known, name)
        _babel_names.update(BABEL_PREFERRED)
    return _babel_names.get(tag) or _babel_names.get(tag.partition("-")[0])


_babel_names: dict[str, str] = {}
