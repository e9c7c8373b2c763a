"""What only a place on a page of a site says, judged: a page departs from its table where a line was put in
between or left out, and then another line stands where the title or the names are looked for."""

from __future__ import annotations

from ...grammars.article_types import is_article_type
from ...grammars.journal_words import has_word
from ...parsed import Doubt
from .. import shapes
from ..fields import tool_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from ..field import Line
    from ..fields.page import Page

    Bare = Callable[[str, str], str]
    """(key, text) -> the text without what is no part of its value."""

PEOPLE = frozenset(("author", "editor"))
GOES_ON = (",", "&", ";", " and")
"""How a line ends whose list of names goes on in the next."""
DOUBTED = -2
"""The rank of a value that only its place supports, as of a guess of any page."""
LONGEST_WIDE = 12
"""Characters of a name in Chinese characters, with its blank."""
FIRST_UNSPACED = "\u0e00"
"""The first letter of Thai, the first script of those that have no blanks between words."""
LONGEST_UNSPACED_NAME = 24
SHORT = 4
"""Words from which on a title is seldom a word of the page."""
MOST_OF_NAME = 5
"""Words from which on a line without marks is hardly one name."""
FEWEST_OVER = 2
"""People over their places of work from which on these alternate."""
AWAY = 2
"""Lines at most between names and where they are looked for."""
GUESSES = {"title": ("guessed-title", "title"), "container_title": ("guessed-journal", "journal")}
FOREIGN = frozenset("de la des du et und der von di della y del do da e en i och og na van het".split())
"""Small words of languages that write the words of a title small."""
LONGEST_WORD = 60
PERIODICALS = frozenset(
    "zbornik glasnik časopis letopis godišnjak sveske revija arhiv anali acta studia".split()
)
"""Words that names of journals begin with where only their first word is written large."""
ARTICLES = frozenset("a an the on in of der die das le la les el los il".split())


def people_of(lines: Sequence[Line], bare: Bare, *, ended: bool) -> list[Line]:
    """The lines of names among ``lines``: from the first sure one on, where one is; where nothing has ended
    them, only to the first that is none."""
    looks = [bare("author", text) for _, text in lines]
    sure = next((at for at, text in enumerate(looks) if people(text, shapes.STRONG)), 0)
    while ended and sure and _may_go_on(looks[sure - 1]):
        sure -= 1
    found: list[Line] = []
    for line, text in zip(lines[sure:], looks[sure:], strict=True):
        if people(text):
            found.append(line)
        elif found and text and not ended:
            break
    return found


def over_workplaces(lines: Sequence[Line]) -> list[Line]:
    """Every second one of ``lines``, where each names somebody and the next where he works, half of these by a
    word of bodies: ``Elke Pell`` over ``KU Hageland``; none otherwise."""
    names, places = [text for _, text in lines[::2]], [text for _, text in lines[1::2]]
    if len(names) != len(places) or len(names) < FEWEST_OVER:
        return []
    bodies = sum(map(shapes.has_body, places))
    if bodies * 2 < len(places) or any(
        shapes.names(text) == shapes.STRONG and not text.split()[0].isupper() for text in places
    ):
        return []
    return list(lines[::2]) if all(people(text) and not shapes.has_body(text) for text in names) else []


def _may_go_on(text: str) -> bool:
    """Whether a line over sure names may be of them: no word of the page, and no title in capitals."""
    few = len(text.split()) < MOST_OF_NAME or text.endswith(GOES_ON)
    return few and bool(shapes.names(text)) and not is_word(text)


def is_word(text: str) -> bool:
    """Whether a line is a word of the page: the type of an article, a word of menus, a label alone.

    >>> is_word("Research Article"), is_word("The politics of salt")
    (True, False)
    """
    from ..recognition import tagger_for

    if len(text) > LONGEST_WORD:
        return False
    if is_article_type(text):
        return True
    return all(tagger_for().look(piece.strip()) is not None for piece in text.split(" / "))


def people(text: str, least: int = shapes.WEAK) -> bool:
    """Whether a line may name people, or a body where they need not be sure.

    >>> people("Helle Brandt"), people("Recommended by our readers"), people("World Lamp Organization")
    (True, False, True)
    """
    if shapes.names(text) >= least:
        return text.split()[0].casefold() not in ARTICLES
    return (
        least == shapes.WEAK
        and shapes.has_body(text)
        and ":" not in text
        and not (text[:1].isdigit() or shapes.affiliation(text))
    )


def people_above(over: list[Line], bare: Bare) -> list[Line]:
    """The lines of names nearest to the end of ``over``, which loses them and what is under them; none where
    a title stands there. Where each maker has his places of work below him, all of them are names."""
    _drop_workplaces(over)
    for away in range(min(AWAY + 1, len(over))):
        if people(bare("author", over[-1 - away][1]), shapes.STRONG if away else shapes.WEAK):
            del over[len(over) - away :]
            taken = [over.pop()]
            while over and (
                _drop_workplaces(over, bare)
                or over[-1][1].endswith(GOES_ON)
                or _is_wide_name(bare("author", over[-1][1]), taken)
            ):
                taken.insert(0, over.pop())
            return taken
    return []


def _drop_workplaces(over: list[Line], bare: Bare | None = None) -> bool:
    """Takes places of work from the end of ``over``, with ``bare`` only those below a name; whether it took
    any."""
    end = len(over)
    while end and shapes.affiliation(over[end - 1][1]):
        end -= 1
    if end == len(over) or (bare and not (end and people(bare("author", over[end - 1][1]), shapes.STRONG))):
        return False
    del over[end:]
    return True


def _is_wide_name(text: str, taken: Sequence[Line]) -> bool:
    """Whether a line over names in Chinese characters, a line each, is another one: ``黒潮 健``."""
    wide = shapes.cjk(text) and shapes.cjk(taken[0][1])
    return wide and len(text) < LONGEST_WIDE and people(text, shapes.STRONG)


def unlike(key: str, text: str, lines: Sequence[Line], bare: Bare) -> bool:
    """Whether a line that stands where a title does is the names beside it, or where they work: what the page
    says once more is none."""
    if key == "title" and shapes.affiliation(text):
        return not _again(text, lines)
    if key not in GUESSES or " " not in text or shapes.names(bare("author", text)) < shapes.STRONG:
        return False
    return not _again(text, lines)


def doubt(key: str, text: str, beyond: str, lines: Sequence[Line], *, nameless: bool) -> Doubt | None:
    """What is doubtful in a value that stands in its place: another line may have come between. ``beyond``:
    the line next to it, away from the place; ``nameless``: no names stand where they are looked for."""
    if key not in GUESSES:
        return None
    if key == "title" and has_word(text.partition(" ")[0]):
        return _guess(key, text)
    if _again(text, lines):
        return None
    if key == "title":
        words = text.split()
        wide = shapes.cjk(text)
        odd = (
            nameless
            or (len(text) if wide else len(words)) < SHORT
            or beyond.endswith(GOES_ON)
            or " >" in text
            or _opens_menu(words)
        )
        odd = odd or (_may_be_title(beyond) and _length(beyond) > _length(text))
    else:
        words = text.split()
        odd = text.isascii() and FOREIGN.isdisjoint(words) and words[0].casefold() not in PERIODICALS
        odd = odd and any(word.islower() and len(word) > SHORT for word in words[1:])
    return _guess(key, text) if odd else None


def _again(text: str, lines: Sequence[Line]) -> bool:
    """Whether a text stands once more on the page."""
    sought = f" {text.casefold()}"
    return sum(sought in f" {line.casefold()}" for _, line in lines if len(line) >= len(text)) > 1


def _opens_menu(words: Sequence[str]) -> bool:
    """Whether words begin with one of menus and are all written large: ``Home Journals Harbour Review``."""
    from ..recognition import tagger_for

    word = tagger_for().look(words[0])
    return word is not None and bool(word.furniture) and all(not each.islower() for each in words[:SHORT])


def _length(text: str) -> int:
    """Characters of a text; those of Chinese, Japanese and Korean say more."""
    return len(text) * 3 if shapes.cjk(text) else len(text)


def _may_be_title(text: str) -> bool:
    words = [word for word in text.split() if word.strip("()[],.:;").isalpha()]
    wide = shapes.cjk(text) and len(text) > 2 * SHORT
    wide = wide or (text[:1] >= FIRST_UNSPACED and len(text) > LONGEST_UNSPACED_NAME)
    if not (wide or len(words) >= SHORT) or " >" in text or tool_lines.wide_menu(text):
        return False
    if _opens_menu(text.split()):
        return False
    return shapes.names(text) < shapes.STRONG and not shapes.affiliation(text)


def doubt_contested(page: Page, numbers: Container[int]) -> None:
    """Doubts the values whose line stands also where another one is looked for that was not found, and a
    title that is the journal's or the publisher's."""
    journals = {field.text for field in page.fields if field.key in ("container_title", "publisher")}
    for at, field in enumerate(page.fields):
        if field.key not in GUESSES or field.rank <= DOUBTED:
            continue
        if field.lines[0][0] in numbers or (field.key == "title" and field.text in journals):
            page.fields[at] = field.replace(rank=DOUBTED)
            page.doubts.append((_guess(field.key, field.text), field.lines[0][0]))


def _guess(key: str, text: str) -> Doubt:
    code, what = GUESSES[key]
    return Doubt(code, f"only its place says that {text[:60]!r} is the {what}", "compare it with the page")
