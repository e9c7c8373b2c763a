"""Lists of names as only references have them: "and" that clings to an Asian name, given names in
brackets."""

from __future__ import annotations

from ..names.given import GIVEN_NAMES
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

_HANGUL, _HAN, _KANA = "\uac00-\ud7a3", "\u3400-\u9fff", "\u3041-\u3096"
_KOREAN = Pattern(rf"와/과|(?<=[{_HANGUL}]{{2}})(?:와|과|\s및)\s(?=[{_HANGUL}]{{2,5}}(?:[,;]|$))")
_JAPANESE = Pattern(rf"(?<=[{_KANA}{_HAN}]{{2}})と(?=[{_HAN}][{_KANA}{_HAN}])")
_CHINESE = Pattern(rf"(?<![{_HAN}])([{_HAN}]{{2,4}})([和与與])([{_HAN}]{{2,4}})(?=[,，、;；]|$)")
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕"
    "呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚邵万萬钱錢严嚴覃武戴莫孔向汤湯"
)
"""The first signs of nearly all Chinese names: 和 may also be a sign of a given name."""
_BRACKETED = Pattern(
    r"([^\W\d_a-z][^()\d,;]*)\s\(([^\W\d_a-z][^()\d,;]*)\)(?=\s*(?:[,;&/]|and\s|et\s|und\s|y\s|e\s|$))"
)
_BETWEEN = Pattern(r"(?:[\s,;&/]|and\s|et\s|und\s|y\s|e\s)*")


def parted(text: str) -> str:
    """``text`` with a sign between names that a word for "and" joins without blanks.

    >>> parted("백수빈와/과오서연"), parted("김철수와 이영희"), parted("入江美咲と渚誠"), parted("张三丰和李四"), parted("長谷川和夫")
    ('백수빈; 오서연', '김철수; 이영희', '入江美咲; 渚誠', '张三丰; 李四', '長谷川和夫')
    """
    if text.isascii():
        return text
    return _CHINESE.sub(_two_names, _JAPANESE.sub("; ", _KOREAN.sub("; ", text)))


def _two_names(found: Match[str]) -> str:
    sure = found[2] != "和" or (found[1][0] in _SURNAMES and found[3][0] in _SURNAMES)
    return f"{found[1]}; {found[3]}" if sure else found[0]


def turned(text: str) -> str:
    """A list whose given names all stand in brackets, with commas instead.

    >>> turned("ROE (Ada), VALE (Ivo)"), turned("Harbour Office (Leiden), Tide Board (Delft)")
    ('ROE, Ada; VALE, Ivo', 'Harbour Office (Leiden), Tide Board (Delft)')
    """
    if "(" not in text:
        return text
    names = [(found[1].strip(), found[2].strip()) for found in _BRACKETED.finditer(text)]
    given = sum(name.split()[0].casefold() in GIVEN_NAMES for _, name in names)
    if len(names) < 2 or 2 * given < len(names) or not _BETWEEN.fullmatch(_BRACKETED.sub("", text)):
        return text
    return "; ".join(f"{family}, {name}" for family, name in names)
