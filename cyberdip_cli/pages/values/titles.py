"""Titles: the main one with what follows it, a subtitle, the same title in another script."""

from __future__ import annotations

from ...grammars.article_types import is_article_type
from ...patterns import Pattern
from . import scripts
from .comparison import same
from .grammar import grammar
from .names import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft

INDEXED = Pattern(
    r"(?<=[^\s(]{2})\.?\s\((?P<word>[^\W\d_][^()\d]{3,40})\)\.?(?:\s(?:Zbl|JFM|MR)\s?[\d.]{4,14})?\Z"
)
QUOTES = tuple('"“„«')
QUOTED = Pattern(r"[\"“„«]\s?(?P<title>[^\"“”„«»]{3,400}?)[.,]?\s?[\"”“»][.,]?")
"""A title in quotation marks, its stop inside them."""


def title(draft: PageDraft, field: Field) -> None:
    """The title; a line under it that names its makers (``by Roe, Ann, Loe, Ben``) is theirs."""
    if len(field.lines) > 1 and field.lines[-1][1].startswith("by ") and "," in field.lines[-1][1]:
        number, line = field.lines[-1]
        makers = field.replace(key="author", lines=((number, line[3:]),))
        people = grammar("names").parse_list([line[3:]], draft.ctx)
        if people.value and all(credit.name.family and credit.name.given for credit in people.value):
            names("author")(draft, makers)
            field = field.replace(lines=field.lines[:-1])
    field = _without_other_script(draft, _trimmed(draft, field) if field.rank < 0 else field)
    titles = grammar("grammars.titles")
    parsed = (titles.statement if field.hints.get("statement") else titles.parse)(field.text, draft.ctx)
    draft.doubt(parsed, field)
    for name, value in parsed.value.items():
        if name == "responsibility":
            draft.clues.setdefault("responsibility", (value, field))
        elif name == "medium":
            draft.clues.setdefault("medium", value)
            draft.put(name, value, field, parsed.rule)
        else:
            draft.put(name, value, field, parsed.rule, parsed.aside)


def _trimmed(draft: PageDraft, field: Field) -> Field:
    """A heading without what indexes print behind a title: the type, the language, their own number. ``On tilings.
    (English summary)``, ``Spectral gaps. (English) Zbl 1422.60077``, ``Salt (Article)``."""
    quoted = QUOTED.fullmatch(field.text) if field.text[:1] in QUOTES else None
    if quoted is not None:
        field = field.replace(lines=((field.lines[0][0], quoted["title"]),))
    match = INDEXED.search(field.text) if "(" in field.text else None
    if match is None:
        return field
    word = match["word"].partition(".")[0].removesuffix(" summary").removesuffix(" abstract")
    languages = grammar("grammars.languages").parse(word, draft.ctx)
    if languages.value and not languages.aside:
        draft.put("language", languages.value[0], field, "behind the title")
    elif not is_article_type(match["word"]):
        return field
    return field.replace(lines=((field.lines[0][0], field.text[: match.start()].rstrip()),))


def _without_other_script(draft: PageDraft, field: Field) -> Field:
    """A title without the parallel one behind ISBD's sign in another script: ``Острова = The islands``."""
    title, sign, other = field.text.partition(" = ")
    other, slash, makers = other.partition(" / ")
    if not sign or {scripts.script(title), scripts.script(other)} != {"latin", "other"}:
        return field
    scripts.link(draft, field, title, other)
    return field.replace(lines=((field.lines[0][0], title + slash + makers),))


def other_heading(draft: PageDraft, field: Field) -> None:
    """The title once more, in its own script, or the start of a summary: kept, unless it says nothing new."""
    title = str(draft.values.get("title", ""))
    if same(field.text) == same(title):
        draft.step("title", field.text, field, "said before")
    elif {scripts.script(field.text), scripts.script(title)} == {"latin", "other"}:
        scripts.other_title(draft, field)
    else:
        draft.keep(field, name="heading")


def subtitle(draft: PageDraft, field: Field) -> None:
    """Added to the title with a colon."""
    had = draft.values.get("title")
    if had and same(field.text) not in same(had):
        draft.values["title"] = f"{had}: {field.text}"
        draft.step("title", draft.values["title"], field, "title and subtitle")
    elif not had:
        draft.put("title", field.text, field, "as it stands")
