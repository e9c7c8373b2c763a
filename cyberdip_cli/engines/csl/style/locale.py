"""Terms, dates and options of one output language for one style, merged once by the fallback of the
specification.

Later sources win: en-US, the primary dialect, the dialect, then the style's own cs:locale without language,
with the language, with the dialect. LocaleContent: CSL 1.0.2, "Locale Fallback", "Terms" (ordinals are
replaced as a set) and "Locale Options"."""

from __future__ import annotations

from functools import lru_cache

from ....styles import locales
from .xml import XmlNode, parse

FORMS = {
    "symbol": ("symbol", "short", "long"),
    "verb-short": ("verb-short", "verb", "long"),
    "short": ("short", "long"),
    "verb": ("verb", "long"),
}
"""Where a form is looked for, in turn. CSL 1.0.2, "Terms": "If a style uses a term in a form that is
undefined …"."""


class LocaleDate:
    """A language's form of dates: the attributes of its parts in order, the ``delimiter`` between them."""

    __slots__ = ("delimiter", "parts")

    def __init__(self, node: XmlNode) -> None:
        self.delimiter = node.get("delimiter")
        self.parts = [part.attributes for part in node.find_all("date-part") if part.get("name")]


class LocaleContent:
    """One cs:locale: terms by (name, form, gender form) as (single, multiple), ordinals with their ``match``,
    genders, dates, options."""

    __slots__ = ("dates", "genders", "options", "ordinals", "terms")

    def __init__(self, node: XmlNode) -> None:
        self.terms: dict[tuple[str, str, str], tuple[str, str]] = {}
        self.ordinals: dict[tuple[str, str], tuple[str, str]] = {}
        self.genders: dict[str, str] = {}
        self.dates: dict[str, LocaleDate] = {}
        self.options: dict[str, str] = {}
        for child in node.children:
            if child.tag == "style-options":
                self.options.update(child.attributes)
            elif child.tag == "date":
                self.dates[child.get("form")] = LocaleDate(child)
            elif child.tag == "terms":
                for term in child.find_all("term"):
                    self._read_term(term)

    def _read_term(self, term: XmlNode) -> None:
        name, gender = term.get("name").replace("sub verbo", "sub-verbo"), term.get("gender-form")
        single, multiple = term.find("single"), term.find("multiple")
        text = term.text if term.text.strip() else ""
        pair = single.text if single is not None else text, multiple.text if multiple is not None else text
        if name == "ordinal" or (name.startswith("ordinal-") and name[8:].isdecimal()):
            default = "last-digit" if len(name) == 10 and name[8] == "0" else "last-two-digits"
            self.ordinals[name, gender] = pair[0], term.get("match", default)
            return
        self.terms[name, term.get("form", "long"), gender] = pair
        if term.get("gender"):
            self.genders[name] = term.get("gender")


class Locale:
    """The merged locale. ``code`` is the dialect, ``language`` its first part in lower case; ``last`` is
    asked for what ``sources`` lack.

    A term of the language in another form comes before en-US in the form asked for: "Gesetz", not
    "legis."."""

    def __init__(self, code: str, sources: list[LocaleContent], last: LocaleContent) -> None:
        self.code = code
        self.last = last.terms
        self.language = code.split("-")[0].lower()
        self.terms: dict[tuple[str, str, str], tuple[str, str]] = {}
        self.ordinals: dict[tuple[str, str], tuple[str, str]] = {}
        self.genders: dict[str, str] = {}
        self.dates: dict[str, LocaleDate] = dict(last.dates)
        self.options: dict[str, str] = {}
        for source in sources:
            self.terms.update(source.terms)
            self.genders.update(source.genders)
            self.dates.update(source.dates)
            self.options.update(source.options)
            complete = ("ordinal", "") in source.ordinals or all(
                (f"ordinal-0{digit}", "") in source.ordinals for digit in (1, 2, 3, 4)
            )
            self.ordinals = dict(source.ordinals) if complete else {**self.ordinals, **source.ordinals}
        self._found: dict[tuple[str, str, bool], str | None] = {}
        self.punctuation_in_quote = self.options.get("punctuation-in-quote") == "true"
        self.day_ordinals_to_day_1 = self.options.get("limit-day-ordinals-to-day-1") == "true"
        opening, closing = self.term("open-quote") or "“", self.term("close-quote") or "”"
        self.quotes = (
            opening,
            closing,
            self.term("open-inner-quote") or "‘",
            self.term("close-inner-quote") or "’",
        )
        self.page_range_delimiter = self._delimiter("page-range-delimiter")
        self.year_range_delimiter = self._delimiter("year-range-delimiter")

    def _delimiter(self, name: str) -> str:
        found = self.term(name)
        return found if found is not None else "–"

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str | None:
        """The term's text, or None when no source defines it; ``""`` when it is defined empty. The forms fall
        back."""
        key = (name, form, plural)
        try:
            return self._found[key]
        except KeyError:
            found = self._found[key] = self._look_up(name, form, plural=plural)
            return found

    def _look_up(self, name: str, form: str, *, plural: bool) -> str | None:
        forms = FORMS.get(form, ("long",))
        places = [(table, which) for table in (self.terms, self.last) for which in forms]
        if form == "symbol":  # "&" and "§" belong to no language
            places.insert(1, (self.last, "symbol"))
        for table, which in places:
            pair = table.get((name, which, ""))
            if pair is not None:
                return pair[plural]
        return None

    def ordinal_suffix(self, number: int, gender: str) -> str:
        """What makes ``number`` an ordinal: the most specific term that matches, in the gender asked for,
        else neuter."""
        whole, two, last = str(number), f"{number % 100:02d}", f"0{number % 10}"
        tries = [(f"ordinal-{whole.zfill(2)}", "whole-number")] if number < 100 else []
        tries += [(f"ordinal-{two}", "last-two-digits")]
        if ("ordinal", "") in self.ordinals or number % 100 not in (
            11,
            12,
            13,
        ):  # CSL 1.0 had four terms and no "ordinal"; the fourth is its rest
            tries.append((f"ordinal-{last}", "last-digit"))
        for genders in ((gender, ""), ("",)):
            for name, match in tries:
                for which in genders:
                    found = self.ordinals.get((name, which))
                    if found is not None and found[1] == match:
                        return found[0]
        plain = next(
            (
                found
                for key in ("ordinal", "ordinal-04")
                for which in (gender, "")
                if (found := self.ordinals.get((key, which)))
            ),
            None,
        )
        return plain[0] if plain else ""

    def long_ordinal(self, number: int, gender: str) -> str | None:
        """``first`` … ``tenth`` in words, or None beyond."""
        name = f"long-ordinal-{number:02d}"
        pair = (
            self.terms.get((name, "long", gender))
            or self.terms.get((name, "long", ""))
            or self.last.get((name, "long", ""))
        )
        return pair[0] if pair and 1 <= number <= 10 else None


@lru_cache(maxsize=16)
def shipped(code: str) -> LocaleContent:
    """The locale file for ``code``, parsed once."""
    return LocaleContent(parse(locales.path(code)))


def resolve(code: str | None) -> str:
    """The locale at hand for a style's own default (never an error): en-US where nothing fits."""
    from ....diagnostics import UsageError

    try:
        return locales.find_locale(code) if code else locales.LAST
    except UsageError:
        return locales.LAST


def merge(root: XmlNode, wanted: str) -> Locale:
    """The locale for the style ``root``: what the style itself says for the language that is ``wanted``, over
    the file at hand that is nearest to it (never an error: en-US where nothing fits)."""
    code = resolve(wanted)
    chain = locales.chain(code)
    sources = [shipped(each) for each in reversed(chain) if each == code or each != locales.LAST]
    own: dict[str, XmlNode] = {}
    for node in root.find_all("locale"):
        own.setdefault(node.get("lang"), node)
    names = ("", code.split("-")[0], code, wanted.split("-")[0], wanted)
    sources += [LocaleContent(own[name]) for name in dict.fromkeys(names) if name in own]
    return Locale(code, sources, shipped(locales.LAST))
