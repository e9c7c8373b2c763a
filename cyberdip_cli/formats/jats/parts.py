"""What the metadata of JATS and BITS have in common: people, numbers, days, abstracts. Source: NISO JATS
1.3."""

from __future__ import annotations

from ..xml_text import child, children, name, plain, text, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..record_draft import RecordDraft
    from ..xml_stream import Element

ROLES = {
    "author": "author", "editor": "editor", "translator": "translator", "compiler": "compiler", "illustrator": "illustrator",
    "collab": "author", "guest-editor": "editor", "volume-editor": "editor", "series-editor": "collection_editor", "reviewer": "",
    "corresp": "author",
}  # fmt: skip
"""``contrib-type`` -> field; "" is none of the work's makers."""
IDENTIFIERS = {
    "doi": "DOI",
    "pmid": "PMID",
    "pmc": "PMCID",
    "pmcid": "PMCID",
    "pmc-aid": "keep",
    "pmcaid": "keep",
    "pmcaiid": "drop",
}
"""``pub-id-type`` of the article -> field."""
OTHERS = frozenset(
    ("section", "reviewers", "reviewing-editors", "handling-editor", "academic-editor", "editorial-board")
)
"""``content-type`` of groups who handled the article and did not make it."""
NUMBERS = {"volume": "volume", "issue": "issue", "supplement": "supplement_number", "edition": "edition"}
CONFERENCE = {"conf-name": "event_title", "conf-loc": "event_place", "conf-date": "event_date"}
"""Elements of a conference -> field."""
HREF = "{http://www.w3.org/1999/xlink}href"
DATES = ("collection", "ppub", "pub", "issue-pub", "epub-ppub", "epub", "preprint", "epreprint")
"""``pub-type`` or ``date-type``: the first is taken."""


def put_title(group: Element | None, draft: RecordDraft) -> None:
    draft.put("title", text(child(group, "article-title")), "article-title")
    draft.put("subtitle", text(child(group, "subtitle")), "subtitle")
    for other in children(group, "trans-title-group"):
        draft.keep("trans-title", plain(child(other, "trans-title")))
    short = next(
        (
            each
            for each in children(group, "alt-title")
            if each.get("alt-title-type") in ("short", "running-head", "short-title")
        ),
        None,
    )
    draft.put("keep", plain(short), "alt-title")


def put_people(groups: Sequence[Element], draft: RecordDraft) -> None:
    for group in groups:
        if group.get("content-type") in OTHERS:
            continue
        for person in children(group, "contrib"):
            kind = (person.get("contrib-type") or group.get("content-type") or "author").casefold()
            field = ROLES.get(
                kind.rstrip("s"), "contributor" if child(person, "name") is not None else "author"
            )
            if field:
                put_person(person, field, draft)
        if not children(group, "contrib"):
            put_person(group, "author", draft)


def put_person(person: Element, field: str, draft: RecordDraft) -> None:
    """The name in a contributor: in parts, a body, a string; of alternatives the first, which is the one of
    the text's script."""
    place = child(person, "name-alternatives")
    place = person if place is None else place
    for each in place:
        tag = name(each)
        if tag == "name" or (tag == "string-name" and child(each, "surname") is not None):
            family = " ".join(
                filter(
                    None,
                    (
                        value(each, "prefix") if _is_particle(value(each, "prefix")) else "",
                        value(each, "surname"),
                    ),
                )
            )
            if each.get("name-style") == "given-only":
                draft.body(field, value(each, "given-names") or family, "name")
            else:
                draft.person(field, family, value(each, "given-names"), value(each, "suffix"), "name")
        elif tag == "string-name":
            draft.name(field, plain(each), "string-name")
        elif tag == "collab":
            _body(each, field, draft)
        else:
            continue
        if place is not person:
            return


def _is_particle(prefix: str) -> bool:
    return prefix.islower() and bool(prefix)


def _body(collab: Element, field: str, draft: RecordDraft) -> None:
    """The name of a group, without those of its members."""
    named = child(collab, "named-content")
    if named is None:
        named = child(collab, "institution")
    said = plain(named) if named is not None and not (collab.text or "").strip() else ""
    if not said:
        parts = [collab.text or ""]
        for each in collab:
            if name(each) not in ("contrib-group", "xref", "aff", "fn", "email", "ext-link"):
                parts.append(plain(each))
            parts.append(each.tail or "")
        said = " ".join("".join(parts).split())
    draft.body(field, said.strip(" ,;"), "collab")


def put_journal(journal: Element | None, draft: RecordDraft) -> None:
    if journal is None:
        return
    group = child(journal, "journal-title-group")
    group = journal if group is None else group
    draft.put("container_title", text(child(group, "journal-title")), "journal-title")
    draft.put("container_title_short", text(child(group, "abbrev-journal-title")), "abbrev-journal-title")
    short = {
        each.get("journal-id-type"): plain(each)
        for each in children(journal, "journal-id")
        if each.get("journal-id-type") in ("nlm-ta", "iso-abbrev")
    }
    field = "container_title_short" if "container_title" in draft.values else "container_title"
    if field not in draft.values:
        draft.put(field, short.get("iso-abbrev") or short.get("nlm-ta") or "", "journal-id")
    for number in children(journal, "issn", "issn-l"):
        draft.put("ISSN", plain(number), "issn")
    put_publisher(child(journal, "publisher"), draft)


def put_publisher(publisher: Element | None, draft: RecordDraft) -> None:
    draft.put("publisher", value(publisher, "publisher-name"), "publisher-name")
    draft.put("publisher_place", value(publisher, "publisher-loc"), "publisher-loc")


def put_facts(meta: Element, draft: RecordDraft) -> None:
    """Numbers, days, pages, identifiers, abstract, keywords, the conference, the work that is reviewed."""
    for number in children(meta, "article-id"):
        kind = number.get("pub-id-type") or ""
        draft.put(IDENTIFIERS.get(kind, "keep"), plain(number), f"article-id {kind}".strip())
    put_day(children(meta, "pub-date"), draft)
    for tag, field in NUMBERS.items():
        draft.put(field, value(meta, tag), tag)
    _pages(meta, draft)
    for title in children(meta, "issue-title", "volume-series"):
        draft.keep(name(title), plain(title))
    put_abstract(meta, draft)
    for group in children(meta, "kwd-group"):
        for keyword in children(group, "kwd", "compound-kwd"):
            draft.put("keyword", text(keyword), "kwd")
    for address in children(meta, "self-uri")[:1]:
        target = address.get(HREF) or plain(address)
        page = target.startswith(("http:", "https:")) and not target.endswith(".pdf")
        draft.put("URL" if page else "keep", target, "self-uri")
    rights = value(meta, "permissions", "copyright-statement") or value(meta, "copyright-statement")
    draft.put("rights", rights, "copyright-statement")
    for terms in children(child(meta, "permissions"), "license"):
        draft.keep("license", terms.get(HREF) or plain(terms))
    for other in children(meta, "related-article"):
        draft.keep(
            f"related-article {other.get('related-article-type') or ''}".strip(),
            other.get(HREF) or plain(other),
        )
    conference = child(meta, "conference")
    for tag, field in CONFERENCE.items():
        draft.put(field, value(conference, tag), tag)
    for product in children(meta, "product")[:1]:
        _product(product, draft)


def _product(product: Element, draft: RecordDraft) -> None:
    """The work that is reviewed."""
    title = text(child(product, "source")) or text(child(product, "article-title"))
    draft.put("reviewed_title", title, "product source")
    for group in (*children(product, "person-group"), product):
        for each in children(group, "name"):
            draft.person("reviewed_author", value(each, "surname"), value(each, "given-names"), "", "product")


def _pages(meta: Element, draft: RecordDraft) -> None:
    first, last = value(meta, "fpage"), value(meta, "lpage")
    number = value(meta, "elocation-id")
    if first:
        draft.put("page_first", first, "fpage")
        draft.put("page_last", last, "lpage")
    elif value(meta, "page-range"):
        draft.put("page", value(meta, "page-range"), "page-range")
    if number and not first:
        draft.set("page", number, "elocation-id")
    elif number:
        draft.keep("elocation-id", number)


def put_day(dates: Sequence[Element], draft: RecordDraft) -> None:
    """The day of publication: the issue's, else the print's, else the electronic one."""
    found = [each for each in dates if value(each, "year")]

    def rank(date: Element) -> tuple[int, bool]:
        kind = date.get("pub-type") or date.get("date-type") or ""
        if kind == "pub" and date.get("publication-format") in ("electronic", "online"):
            kind = "epub"
        return (DATES.index(kind) if kind in DATES else len(DATES) - 3, not value(date, "month"))

    found.sort(key=rank)
    if found and not value(found[0], "month"):  # a year alone: a day in that year says more
        year = value(found[0], "year")
        found.sort(key=lambda date: value(date, "year") != year or not value(date, "month"))
    for date in found[:1]:
        draft.put("year", value(date, "year"), "pub-date")
        draft.put("month", value(date, "month") or value(date, "season"), "pub-date")
        draft.put("day", value(date, "day"), "pub-date")
    for date in [each for each in dates if each not in found and value(each, "string-date")][:1]:
        draft.put("issued", value(date, "string-date"), "string-date")


def put_abstract(meta: Element, draft: RecordDraft) -> None:
    plainly = [
        each
        for each in children(meta, "abstract")
        if each.get("abstract-type") in (None, "", "abstract", "summary", "web-summary", "structured")
    ]
    if plainly:
        draft.put(
            "abstract",
            "".join(map(_marked, plainly[0])) or text(plainly[0]),
            "abstract",
        )


def _marked(part: Element) -> str:
    """A part of an abstract between its own tags; a section with its title."""
    if name(part) == "sec":
        return "".join(map(_marked, part))
    return f"<{name(part)}>{text(part)}</{name(part)}>"
