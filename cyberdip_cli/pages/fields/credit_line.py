"""Lines of Chinese, Japanese and Korean pages that name each maker with what he did, perhaps with publisher
and day behind them: ``강등대 저/윤파랑 역 | 항구출판사 | 2013년 06월 15일``, ``灯野 渉 (著), 波多 澄 (翻訳)``."""

from __future__ import annotations

from ...names.roles import roles_of
from ...patterns import Pattern
from .. import shapes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...parsed import Context

LONGEST = 240
BARS = Pattern(r"\s?[|｜]\s?")
BETWEEN = Pattern(r"\s?[·‧・/,，、;；]\s?")
BRACKETED = Pattern(
    r"(?P<name>[^()\[\]【】（）]{2,60}?)\s?[(（\[【]\s?(?P<role>[^()\[\]【】（）]{1,16}?)\s?[)）\]】]"
)
SPACED = Pattern(r"(?P<name>\S.{0,50}?)\s(?P<role>[^\s()]{1,8}(?:\([^()]{1,4}\))?)")
GLUED = Pattern(
    r"(?P<name>[㐀-鿿]{2,6})(?P<role>著|編|编|譯|译|訳|撰|绘|繪|編著|编著|主編|主编|編集|翻訳|監修)"
)
OTHERS = Pattern(r"\s?(?:외|他|等)\s?(?:\d{1,3}\s?[명名人])?\Z")
DAY_BEHIND = Pattern(r"(?P<firm>\S.{0,60}?)\s(?P<day>(?:1[5-9]|20)\d\d[-./年년].{0,14})")
INNER = Pattern(r"\((?:글|그림)\)\Z")
"""``저자(글)``: what an author made, behind the word for him."""


class CreditLine:
    """``makers``: each with the role in brackets, where that is not the author's; ``firm`` and ``day``: of
    publication, "" where not named."""

    __slots__ = ("day", "firm", "makers")

    def __init__(self, makers: list[str], firm: str, day: str) -> None:
        self.makers = makers
        self.firm = firm
        self.day = day


def read(text: str, context: Context) -> CreditLine | None:
    """What such a line says; None for any other line."""
    if text.isascii() or len(text) > LONGEST or not shapes.cjk(text):
        return None
    makers: list[str] = []
    firm = day = ""
    for part in BARS.split(text):
        found, rest = _makers(part, context) if not makers else ([], part)
        makers += found
        rest = rest.strip(" ·")
        if not rest or (not found and (":" in rest or "：" in rest)):
            continue
        if not makers:
            return None
        behind = DAY_BEHIND.fullmatch(rest)
        if shapes.date(rest, context) is not None:
            day = day or rest
        elif behind is not None and shapes.date(behind["day"], context) is not None:
            firm, day = behind["firm"], behind["day"]
        elif not firm and not any(map(str.isdigit, rest)):
            firm = rest
        else:
            return None
    return CreditLine(makers, firm, day) if makers else None


def _makers(part: str, context: Context) -> tuple[list[str], str]:
    """The makers at the start of a part, ``name (role)`` each, and what is left of it."""
    makers: list[str] = []
    at = 0
    while match := BRACKETED.match(part, at):
        name = BETWEEN.sub("", match["name"], count=1) if BETWEEN.match(match["name"]) else match["name"]
        if not _is_maker(name, match["role"], context) or roles_of(name.split()[-1], context):
            break
        makers.append(_shown(name, match["role"], context))
        at = match.end()
    if makers:
        return makers, part[at:].lstrip(" ,，、;/")
    for piece in BETWEEN.split(part):
        bare = OTHERS.sub("", piece)
        found = GLUED.fullmatch(bare) or SPACED.fullmatch(bare)
        if found is None or not _is_maker(found["name"], INNER.sub("", found["role"]), context):
            return [], part
        makers.append(_shown(found["name"], INNER.sub("", found["role"]), context))
    return makers, ""


def _shown(name: str, role: str, context: Context) -> str:
    """A maker, with the role in brackets where that is not the author's."""
    return name.strip() if roles_of(role, context) == ("author",) else f"{name.strip()} ({role})"


def _is_maker(name: str, role: str, context: Context) -> bool:
    """Whether a name may be one, and the word behind it what its bearer did."""
    return bool(roles_of(role, context)) and not any(map(str.isdigit, name)) and len(name.split()) < 5
