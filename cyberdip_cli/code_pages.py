"""Which old code page a text without a mark is in, by the letters that its languages have.

Every code page turns bytes into some letters; the right one turns them into letters of one language, in words
whose capitals stand first. Alphabets: the exemplar characters of the Unicode CLDR, without ASCII. Two-byte
code pages are told apart by the characters that their standards list first, as the common ones."""

from __future__ import annotations

from itertools import pairwise

ALPHABETS = {
    "western": {
        "fr": "éèàêçôâîûëïùœæüÿ", "de": "äöüß", "es": "áéíñóúüºª", "it": "àèéìòùíîóúºª", "pt": "ãçéáíóêàâôúõüºª", "nl": "ëéïöüèáíóúà",
        "da": "æøåé", "sv": "åäöé", "fi": "äöåšž", "is": "áíðöóéþúæý", "ca": "àçéèíïóòúü·", "ga": "áéíóú", "et": "äöõüšž", "eu": "ñç",
        "id": "é", "sq": "çë", "gl": "áéíñóúüºª", "fo": "áðíóúýæø",
    },
    "central": {
        "pl": "łąężóśćńź", "cs": "áíéěýčřšžůúňťďó", "sk": "áíéýčšžúľťňôďóäŕĺ", "hu": "áéőóöíüúű", "hr": "čćđšž", "sl": "čšž", "ro": "ăşţșțâî",
        "de": "äöüß", "sr": "čćđšž",
    },
    "baltic": {"lt": "ėšųžįąčūę", "lv": "āēīšūžņļķčģ", "et": "äöõüšž"},
    "turkish": {"tr": "ıüşçöği̇âîû", "az": "əıüşöğç"},
    "cyrillic": {
        "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "uk": "оаинівтеркслудмпяьгзйбчхжшюцїєщфґ",
        "bg": "аоиенткрсвлпдмзъгуябчцжйщхшфюь", "sr": "аоиенрстјукдвлмпзгбчцжшњхћђљфџ",
        "mk": "аоиетнрсвкдлупмзјгбчшцњжќфљхѓџѕ", "be": "анірыеокстлвдмуяпзцьбгчшўйхжюэфё",
    },
    "greek": {"el": "αοιετσνηυρπκμλςάόίήέγδωθχύφβώξζϊψϋΐΰ"},
    "hebrew": {"he": "יוהלאתרשמבנםחקדעפכטגסצזןךףץ"},
    "arabic": {"ar": "اليمنرتبوعدسفهكقأحجةىشصخضطءزغثذئإؤظآـ،؛؟ًٌٍَُِّْ", "fa": "ایرندهومتبسشکزلگفعخقجحپچصطغظضذئثآژيك،؛؟ءأؤةىـ"},
    "thai": {"th": "านรอกเงวมยลสตทดบปหิี่้ัะคุพโชไขใแจื์ูถผึธซศภณษ็ฝฟฉญฐฎฏฑฒฆฌฤๆฯำ"},
}  # fmt: skip
"""Group -> language -> letters beside ASCII, small, the common ones first."""
LATIN = ("western", "central", "baltic", "turkish")
"""Groups whose words hold ASCII letters too."""
SEVERAL = "several languages"
RARE = 0.4
"""What a letter of the second half of an alphabet says for its language."""

SINGLE_BYTE = {
    "cp1252": ("western",), "cp1251": ("cyrillic",), "cp1250": ("central",), "cp1253": ("greek",), "cp1254": ("turkish",),
    "cp1257": ("baltic",), "cp1255": ("hebrew",), "cp1256": ("arabic",), "koi8-r": ("cyrillic",), "mac-roman": ("western",),
    "iso8859-2": ("central",), "iso8859-5": ("cyrillic",), "cp866": ("cyrillic",), "cp874": ("thai",), "cp850": ("western",),
}  # fmt: skip
"""Code page -> groups of languages that it is used for; of two that fit alike, the first is meant."""

COMMON = {
    "cp949": (((0xB0, 0xC8), 0xA1),),
    "euc_jp": (((0xA4, 0xA5), 0xA1), ((0xB0, 0xCF), 0xA1)),
    "cp932": (((0x81, 0x83), 0x40), ((0x88, 0x97), 0x40)),
    "gb18030": (((0xB0, 0xD7), 0xA1),),
    "big5hkscs": (((0xA4, 0xC6), 0x40),),
}
"""Two-byte code page -> first bytes of its common characters, and the least second one (the syllables of KS X
1001; kana and level 1 of JIS X 0208; level 1 of GB 2312 and of Big5). Of two that fit alike, the first is
meant."""
WIDE_SIGNS = frozenset("、。，．・：；？！（）「」『』【】《》〈〉“”‘’—…～　／－")

SIGNS = frozenset("«»“”„‘’‚‹›–—…·•©®™°§№×\xa0\xad")
"""Signs of any language that a text may hold beside its words."""
LONE_SIGNS = frozenset("¿¡€£¥ªº¹²³½¼¾±¶´¨¤¦¬µ¸÷‰†‡")
"""Signs that do not stand behind or between letters."""
NUMBERED = frozenset(("nº", "nª"))
"""What an ordinal sign stands behind all the same."""
ENOUGH = 0.9
"""Share of the letters outside ASCII that have to fit."""
SAMPLE = 1 << 16


def guess(data: bytes) -> tuple[str, str] | None:
    """The code page of ``data`` and the reason; None where no evidence is clear.

    >>> guess("Łódź: mapy świata".encode("cp1250")), guess("Карты мира".encode("koi8-r"))
    (('cp1250', 'its letters are those of pl'), ('koi8-r', 'its letters are those of ru'))
    >>> guess("世界地圖與航海".encode("big5")), guess(bytes(range(128, 256)))
    (('big5hkscs', 'its characters are common ones of that code page'), None)
    """
    lines = [line for line in data[:SAMPLE].splitlines() if not line.isascii()]
    sample = b"\n".join(lines[:-1] if len(data) > SAMPLE and len(lines) > 1 else lines)
    if not sample:
        return None
    found = [
        (*_wide_score(sample, codec), codec, "its characters are common ones of that code page")
        for codec in COMMON
    ]
    for codec, groups in SINGLE_BYTE.items():
        fitting, weight, language = _narrow_score(sample, codec, groups)
        found.append((fitting, weight, codec, f"its letters are those of {language}"))
    fit = [each for each in found if each[0] >= ENOUGH]
    return max(fit, key=lambda each: each[1])[2:] if fit else None  # the first of equals


def _wide_score(data: bytes, codec: str) -> tuple[float, float]:
    """The share of two-byte characters that are common ones, twice; 0 where the bytes are no text in the code
    page, or its characters stand one by one inside words."""
    try:
        text = data.decode(codec)
        encoded = [each.encode(codec) for each in text]
    except UnicodeError:
        return 0.0, 0.0
    wide = [
        each for mark, each in zip(text, encoded, strict=True) if len(each) == 2 and mark not in WIDE_SIGNS
    ]
    if len(wide) < 2 or len(wide) * 2 < sum(each > b"\x7f" for each in encoded):
        return 0.0, 0.0
    common = sum(
        any(first <= each[0] <= last and each[1] >= least for (first, last), least in COMMON[codec])
        for each in wide
    )
    alone = sum(
        before.islower() and after.islower()
        for before, each, after in zip(encoded, encoded[1:], encoded[2:], strict=False)
        if len(each) == 2
    )
    share = (common - alone) / len(wide)
    return share, share


def _narrow_score(data: bytes, codec: str, groups: tuple[str, ...]) -> tuple[float, float, str]:
    """The share of characters beside ASCII that are letters of one language, in words as people write them;
    how much they speak for it; and the language."""
    try:
        text = data.decode(codec)
    except UnicodeError:
        return 0.0, 0.0, ""
    characters = [each.lower() for each in text if each > "\x7f" and each not in SIGNS]
    if not characters:
        return 0.0, 0.0, ""
    fits = [_fit(characters, *each) for group in groups for each in _alphabets(group)]
    fitting, weight, language = max(fits, key=lambda fit: (fit[0], fit[2] != SEVERAL, fit[1]))
    faults = _faults(text, latin=groups[0] in LATIN)
    return (fitting - faults) / len(characters), (weight - faults) / len(characters), language


def _alphabets(group: str) -> list[tuple[str, str]]:
    """The languages of a group with their letters; a list of books may hold several of them."""
    found = list(ALPHABETS[group].items())
    return [*found, (SEVERAL, "".join(alphabet for _, alphabet in found))] if group in LATIN else found


def _fit(characters: list[str], language: str, alphabet: str) -> tuple[int, float, str]:
    """How many characters are letters of an alphabet, how much they speak for its language, the language."""
    fitting = sum(each in alphabet for each in characters)
    if language == SEVERAL:
        return fitting, fitting * RARE * 0.9, language  # a single language that fits is always likelier
    common = alphabet[: len(alphabet) // 2 + 1]
    return fitting, sum(1.0 if each in common else RARE for each in characters), language


def _faults(text: str, *, latin: bool) -> int:
    """Places where words are not as people write them: a capital after a small letter, a sign behind
    letters, ASCII letters beside those of another script."""
    faults = 0
    for before, after in pairwise(text):
        if before <= "\x7f" and after <= "\x7f":
            continue
        beside_ascii = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
        faults += (
            (before.islower() and after.isupper())
            or (after in LONE_SIGNS and before.isalpha() and (before + after).lower() not in NUMBERED)
            or (beside_ascii and not latin)
        )
    return faults
