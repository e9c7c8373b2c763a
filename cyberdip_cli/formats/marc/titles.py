"""The titles of MARC records: title proper, other title information and parts, without the marks of ISBD
between them."""

from __future__ import annotations

from ...grammars import titles
from ...patterns import Pattern
from .datum import embedded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .datum import Datum
    from .facts import Facts

ISBD_MARKS = " ,;:/="
SORTED_FROM = Pattern(
    r"<<\s*([^<>]{1,20}?)\s*>>\s?|¬\s*([^¬]{1,20}?)\s*¬\s?|"
    r"\u02dc\s*([^\u0153\u02dc]{1,20}?)\s*\u0153\s?|\A\*(?=\w)"
)
"""Words that are not sorted by, as catalogues mark them: ``<<Der>> Turm``, ``¬Der¬ Turm``, and ``˜Le
œphare``, which are U+0098 and U+009C read as Windows-1252."""
AT_START = Pattern(r"\A<([^<>]{1,6}?)\s*(?<!<)>(?!>)\s?()()")
"""``<O >farol``, of Portuguese catalogues."""
EDITION = Pattern(
    r"(?P<title>.{8,}?)[.,;]\s(?P<edition>\d{1,2}(?:st|nd|rd|th|\.|ª|a|e|ème)?\s(?:(?:rev|enl|corr)\.?\s)?"
    r"(?:ed|edn|edition|edición|édition|edição|Aufl|Auflage|изд|wyd)\.?)",
    2,
)
"""A title with the edition behind it, in records without 250."""
COLLECTIVE = Pattern(
    r"(?:works|selections|correspondence|essays|novels|poems|plays|prose works|short stories|"
    r"speeches|letters|laws,? etc|treaties,? etc|"
    r"werke|œuvres|oeuvres|opere|obras|sonatas?|symphon(?:y|ies)|concertos?|quartets?|songs|"
    r"piano music|instrumental music|"
    r"vocal music|chamber music|orchestra music)\b.*",
    2,
)
"""Uniform titles that gather works and are the title of none."""


def unmarked(text: str) -> str:
    """Without the marks round words that are not sorted by; the words stay.

    >>> unmarked("<<Der>> Turm"), unmarked("¬Die¬ Brücke"), unmarked("<<L'>>albero"), unmarked("˜Le œphare")
    ('Der Turm', 'Die Brücke', "L'albero", 'Le phare')
    """
    if text.isascii() and text[:1] not in "<*" and "<<" not in text:
        return text
    if text[:1] == "<" and "</" not in text:
        text = AT_START.sub(_article, text, count=1)
    return SORTED_FROM.sub(_article, text)


def _article(match: object) -> str:
    word = match[1] or match[2] or match[3] or ""  # type: ignore[index]
    return word + (" " if word and word[-1] not in "'’-" else "")


def joined(datum: Datum, codes: str = "abnpkfgs") -> str:
    """The title of 245 and its kin: $a, ``: `` before $b, ``. `` before $n and $p, whatever marks the
    record has or has not.

    >>> from .datum import Datum
    >>> parts = [("a", "Bells :"), ("b", "a guide."), ("n", "Part 2,"), ("p", "The north /"), ("c", "A. Roe.")]
    >>> joined(Datum("245", parts=parts))
    'Bells: a guide. Part 2, The north'
    >>> joined(Datum("245", parts=[("a", "The captured bell."), ("b", "A sketch.")]))
    'The captured bell: A sketch'
    """
    text = before = ""
    for code, part in datum.parts:
        # the mark before $b stands behind the medium
        if code == "h" and part.rstrip()[-1:] in (":", "=", ";"):
            text = f"{text.rstrip(ISBD_MARKS)} {part.rstrip()[-1]}"
        if code not in codes or not part:
            continue
        text = _glued(text, code, before, part.strip()) if text else part.strip()
        before = code
    return finished(text)


def _glued(text: str, code: str, before: str, part: str) -> str:
    bare = text.rstrip()
    mark = bare[-1]
    head = bare.rstrip(ISBD_MARKS)
    if code == "a":
        return f"{head}; {part}"
    if part[:1] in ":=;" and len(part) > 2:  # the mark of ISBD before its text and not behind the former
        mark, part = part[0], part[1:].lstrip()
    if code == "b" or mark in "=;:":
        head = titles.stopped(head) if code == "b" else head
        return head + {"=": " = ", ";": "; "}.get(mark, ": ") + part
    if code in "np":
        end = ", " if code == "p" and (before == "n" or mark == ",") else ". "
        return (head if mark in ISBD_MARKS else bare).rstrip(".") + end + part
    return f"{bare} {part}"


def finished(text: str) -> str:
    """A title without the mark that ends it."""
    text = " ".join(unmarked(text).split())
    return titles.stopped(text.replace(" : ", ": ") if " : " in text else text)


def title(facts: Facts, datum: Datum) -> None:
    """245: the title; the statement of responsibility is kept, the medium set apart."""
    text = joined(datum)
    if "[" in text or " / " in text:
        parsed = titles.parse(text, facts.context).value
        text = parsed.get("title", "")
        facts.put("medium", parsed.get("medium"), datum)
        said = parsed.get("responsibility")
        if said:
            facts.keep(datum, said)
    printed = EDITION.fullmatch(text) if "250" not in facts.by_tag else None
    if printed is not None:
        text = printed["title"]
        facts.put("edition", printed["edition"], datum, "edition behind the title")
    facts.put("title", text, datum, "title")
    facts.put("medium", " ".join(datum.all("h")).strip(" []:=/.,;"), datum, "medium")
    said = " ".join(datum.all("c")).strip()
    if said:
        facts.keep(datum, said)


def unimarc_title(facts: Facts, datum: Datum) -> None:
    """200: $a title proper, $e other title information, $h and $i parts; several $a are works without a
    title of their own."""
    text = before = ""
    for code, part in datum.parts:
        if code in "aehi" and part:
            part = part.strip().lstrip(":;=").lstrip()
            glue = {"e": ": ", "h": ". ", "i": ", " if before == "h" else ". ", "a": "; "}[code]
            text = f"{text.rstrip(ISBD_MARKS)}{glue}{part}" if text else part
            before = code
    facts.put("title", finished(text), datum, "title")
    facts.put("medium", "; ".join(datum.all("b")).strip(" []"), datum, "medium")
    said = "; ".join(part.strip(" /;") for part in datum.all("fg"))
    if said:
        facts.keep(datum, said)
    for parallel in datum.all("d"):
        facts.keep(datum, f"= {unmarked(parallel).lstrip('= ')}")


def uniform(facts: Facts, datum: Datum) -> None:
    """130 and 240, UNIMARC 500: the title of the original where the work is a translation ($l, or 041 $h);
    else kept."""
    text = joined(datum, "apn") if not facts.unimarc else joined(datum, "ahi")
    told = datum.one("l") or datum.one("m") if facts.unimarc else datum.one("l")
    translated = told or any(field.one("h") for field in facts.by_tag.get("041", ()))
    if translated and not COLLECTIVE.fullmatch(text) and "original_title" not in facts.values:
        facts.put("original_title", text, datum, "uniform title of a translation")
    else:
        facts.keep(datum, " ".join(datum.all("anpfklmorsht")))


def original(facts: Facts, datum: Datum) -> None:
    """765, UNIMARC 454: the original of a translation."""
    parts = dict(reversed(embedded(datum)))
    title = finished(parts.get("t") or parts.get("s") or "")
    facts.put("original_title", title, datum, "original of the translation")


def abbreviated(facts: Facts, datum: Datum) -> None:
    """210: the abbreviated key title."""
    facts.put("title_short", datum.one("a").rstrip(" /:"), datum, "abbreviated key title")


def varying(facts: Facts, datum: Datum) -> None:
    """246: the short title where $i says so; every other form is kept."""
    text = joined(datum, "abnp")
    if "abbrev" in datum.one("i").casefold():
        facts.put("title_short", text, datum, "abbreviated title")
    else:
        facts.keep(datum, text)
