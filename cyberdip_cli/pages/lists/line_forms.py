"""The forms of lines in a list that hold several things beside each other: ``Book | 1984``, ``Roe, Ann – Harbour
Review, 2016``, ``Author Ann Roe``, ``Salt grass in spring (pp. 3-9)``. A form counts where it comes again: what
one line alone looks like is no form of a list."""

from __future__ import annotations

from collections import Counter

from ...labels import any_format, fold
from ...patterns import Pattern
from .. import shapes
from ..key_groups import AUTHORS
from ..layouts import is_statement
from ..lines.word import Tagged, is_plain
from ..person_shape import ends_as_body
from ..volume_lines import numbers_of
from .host_names import names_journal
from .imprint_forms import (
    HOST,
    HOST_YEAR,
    PERIOD,
    PRESS,
    WAYS,
    WHEN,
    chinese_issue,
    credited,
    numbered_bars,
)
from .kind_forms import (
    KIND,
    KIND_AND_DAY,
    KIND_DAY,
    YEARS,
    day_and_kind,
    kind_and_day,
    kind_behind,
    kind_first,
)
from .line_kinds import is_date, is_imprint, is_kind_word, is_source, page_run
from .parts import are_names
from .starts import UNMARKED_KEYS, starts
from .title_forms import (
    CHAPTERS,
    CODE,
    ENDED,
    IMPRINTED,
    LAST,
    LED,
    MAKER,
    PAGED,
    are_chapters,
    are_sure,
    ascending,
    coded,
    codes_differ,
    ended,
    led,
    named_last,
    numbered,
    paged,
    slashed,
    tailed,
    title_by,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..lines.division import Look
    from .title_forms import Part

FEWEST = 2
"""How often a form comes at least."""
LONGEST = 400
MOST_PARTS = 6
SCHOOL, THESIS = "University", "Dissertation note"
"""Labels that lists leave out, in the words of the tables."""
BARS = Pattern(r"\s{1,3}\|\s{1,3}|\s?\t\s?|\s[·•]\s")
DASHES = Pattern(r"\s[-–—]\s")
BRACKETED_KIND = Pattern(r"\A\[(?P<kind>[^\[\]\d]{2,30})\]\s?(?P<rest>.+)\Z")
DEGREE = Pattern(r"\s\([^()\d]{2,8}\)\Z")
"""``(Ph.D.)`` behind a word for a thesis."""
COUNTED = Pattern(r"\s\(\d{1,4}\s[^\W\d_]{1,8}\)\Z")
"""How many pages they are, behind a run of them."""
BARRED = "barred"
SURE = ("pressed", "reviewed")
"""Forms that one line alone has."""


class LineForms:
    """Which forms the lines of a list have in common. ``formats``: the words for kinds of work, folded; ``look``
    finds words of the tables."""

    def __init__(self, lines: Iterable[Tagged], formats: Mapping[str, str], look: Look) -> None:
        self.look = look
        self.formats = formats
        lines = list(lines)
        found = Counter(form for line in lines for form in self._forms(line))
        for form in [form for form in found if not self._holds(form, lines)]:
            del found[form]
        self.known = frozenset(form for form, count in found.items() if count >= FEWEST or form in SURE)
        if any(form.startswith(BARRED) for form in self.known):
            self.known |= {form for form in found if form.startswith(BARRED)}

    def _holds(self, form: str, lines: Sequence[Tagged]) -> bool:
        """Whether a form that came again is one: what its lines say together does not contradict it."""
        if form == KIND_AND_DAY:
            found = [match for line in lines if (match := KIND_DAY.fullmatch(line.text)) is not None]
            return any(self._is_kind(match["kind"]) for match in found)
        return _holds(form, lines)

    def _forms(self, line: Tagged) -> set[str]:
        """The forms that a line may have, and those of what is left of it without one."""
        found: set[str] = set()
        for form, parts in self._readings(line):
            found.add(form)
            for label, text in parts:
                if not label and text != line.text:
                    found |= self._forms(Tagged(line.number, text))
        return found

    def expanded(self, lines: Sequence[Tagged]) -> list[Tagged]:
        """The lines, those of a known form as several, all with the number of the line."""
        return [part for line in lines for part in self.parts(line)] if self.known else list(lines)

    def parts(self, line: Tagged) -> list[Tagged]:
        """The things that a line holds, each as a line; the line itself where it has no known form."""
        for form, parts in self._readings(line) if self.known else ():
            if form in self.known:
                return [each for part in parts for each in self._line(line, part)]
        return [line]

    def _line(self, line: Tagged, part: Part) -> list[Tagged]:
        label, text = part
        if label:
            word = self.look(label)
            people = word is not None and not word.meanings().isdisjoint(AUTHORS)
            value = "; ".join(shapes.direct_names(text)) if people else text
            return [Tagged(line.number, value, word, None, label, value, ": ")]
        plain = Tagged(line.number, text)
        return self.parts(plain) if text != line.text else [plain]

    def _readings(self, line: Tagged) -> list[tuple[str, list[Part]]]:
        """The forms that a line may have, with its parts; none for a description in ISBD with
        its makers."""
        text = line.text
        if " / " in text and is_statement(text):
            return []
        if line.label is not None and line.value and not line.label.meanings().isdisjoint(AUTHORS):
            return [found] if (found := credited(line.value)) is not None else []
        if not is_plain(line) or not 5 < len(text) <= LONGEST or shapes.prose(text):
            return []
        ways = (
            self._barred,
            *WAYS,
            slashed,
            self._dashed,
            self._kind_form,
            self._worded,
            paged,
            led,
            self._tailed,
            title_by,
            coded,
            numbered,
            named_last,
            ended,
        )
        return [found for way in ways if (found := way(text)) is not None]

    def _role(self, text: str) -> str:
        """What a part of a line is; "" for none that is known."""
        if is_date(text) or YEARS.fullmatch(text):
            return WHEN
        if self._is_kind(text):
            return KIND
        if page_run(COUNTED.sub("", text)):
            return PAGED
        if is_source(text) or numbers_of(text) is not None or HOST_YEAR.fullmatch(text):
            return HOST
        if ends_as_body(text):
            return PRESS
        if are_names(text) or (shapes.names(text) and "," in text):
            return MAKER
        return SCHOOL if shapes.has_body(text) else ""

    def _is_kind(self, text: str) -> bool:
        if DEGREE.search(text) is not None and text.endswith(".)"):
            return True
        return fold(text) in any_format() or is_kind_word(text, self.formats)

    def _barred(self, text: str) -> tuple[str, list[Part]] | None:
        """Things with bars, tabs or dots on the middle of the line between them."""
        pieces = [piece for piece in BARS.split(text) if piece]
        if not 1 < len(pieces) <= MOST_PARTS:
            return None
        if numbers := numbered_bars(pieces):
            return f"{BARRED} numbers", numbers
        parts: list[Part] = []
        for at, piece in enumerate(pieces):
            label, colon, value = piece.partition(": ")
            word = self.look(label) if colon else None
            if word is not None and word.general:
                parts.append((label, value))
                continue
            if (first := piece.split(" - ")[0]) != piece and self._is_kind(first):
                piece = first
            role = self._role(piece) or (MAKER if not at and shapes.names(piece) else "")
            if role == KIND and DEGREE.search(piece):
                role = THESIS
            parts.append((role, _clean(role, piece)))
        if [role for role, _ in parts[:2]] == [MAKER, WHEN] and not any(role for role, _ in parts[2:]):
            return "maker and date", parts[:2]  # "Preview", "Other editions"
        roles = [role for role, _ in parts if role]
        if len(roles) < 2 or len(set(roles)) < len(roles) or len(parts) - len(roles) > 1:
            return None
        if not parts[0][0] and (shapes.names(parts[0][1]) or len(parts[0][1]) < 12):
            return None
        return f"{BARRED} {len(parts)}", parts

    def _dashed(self, text: str) -> tuple[str, list[Part]] | None:
        """Makers, then what the work is in with its year: ``[Kind] Roe, Ann – Harbour Review, 2016 – Press``."""
        bracket = BRACKETED_KIND.match(text)
        wide = bracket is not None and not bracket["kind"].isascii() and " " not in bracket["kind"]
        kind = bracket is not None and (wide or self._is_kind(bracket["kind"]))
        text = bracket["rest"] if bracket is not None and kind else text
        pieces = DASHES.split(text)
        if not 1 < len(pieces) < 4 or not shapes.names(pieces[0]):
            return None
        first = [(KIND, bracket["kind"])] if bracket is not None and kind else []
        host = pieces[1]
        if len(pieces) == 3 and (chinese := chinese_issue(pieces)):
            return "dashed", [*first, *chinese]
        if YEARS.fullmatch(host) or is_imprint(host):
            parts = [(WHEN if YEARS.fullmatch(host) else IMPRINTED, host)]
        elif (match := PERIOD.fullmatch(host)) is not None and not is_source(host):
            body = shapes.has_body(match["title"]) and not names_journal(match["title"])
            parts = (
                [(PRESS, match["title"]), (WHEN, match["year"])]
                if body
                else [(HOST, f"{match['title']} ({match['year']})")]
            )
        elif is_source(host):
            parts = [(HOST, host)]
        else:
            return None
        return "dashed", [*first, (MAKER, pieces[0]), *parts]

    def _kind_form(self, text: str) -> tuple[str, list[Part]] | None:
        """A word for a kind of work beside a title, a year or a day."""
        ways = (kind_behind, kind_first, kind_and_day, day_and_kind)
        return next((found for way in ways if (found := way(text, self._is_kind)) is not None), None)

    def _tailed(self, text: str) -> tuple[str, list[Part]] | None:
        """A title with words behind it that others have too, and that are no kind of work in brackets."""
        found = tailed(text)
        end = text.rpartition("[")[2].rstrip("]")
        return None if found is not None and text.endswith("]") and self._is_kind(end) else found

    def _worded(self, text: str) -> tuple[str, list[Part]] | None:
        """A value behind its label without a colon: ``Author Ann Roe``."""
        for start in starts(text):
            word = self.look(start)
            if word is None or not word.general:
                continue
            keys = word.meanings()
            if (
                UNMARKED_KEYS.isdisjoint(keys)
                or "container_title" in keys
                or text[len(start) :].strip()[0] == "-"
            ):
                continue
            return f"word {fold(start)}", [(start, text[len(start) :].strip())]
        return None


def _holds(form: str, lines: Sequence[Tagged]) -> bool:
    """Whether a form that came again is one: what its lines say together does not contradict it."""
    if form in (LED, ENDED):
        return ascending(lines, form)
    if form.startswith(CODE):
        return codes_differ(lines, form)
    if form == CHAPTERS:
        return are_chapters(lines)
    return form != LAST or are_sure(lines)


def _clean(role: str, text: str) -> str:
    if role == PAGED:
        return page_run(COUNTED.sub("", text))
    if role == HOST and (match := HOST_YEAR.fullmatch(text)) is not None:
        return f"{match['title']} ({match['year']})"
    return text.partition(", ")[0] if role == SCHOOL else text
