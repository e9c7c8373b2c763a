"""What something costs, as shops print it."""

from __future__ import annotations

from ..memory import Answers
from ..patterns import Pattern

SIGNS = "€£¥￥₩₽₹₺₪฿₫₸"
"""Of currencies, but for the dollar's, behind which a price has cents."""
WORDS = "EUR USD GBP CHF руб грн zł Kč kr Ft TL lei лв 円 元 원 PLN SEK DKK NOK RSD дин VNĐ VND Rp RM".split()
CALLED = "تومان ریال ريال درهم جنيه دينار ليرة บาท тенге".split()
"""Currencies whose name may be a part of a word."""
MARKS = (*SIGNS, "$", *WORDS, *CALLED)
"""Of which a sum of money has one."""
MONEY = rf"(?:[{SIGNS}]|{'|'.join(CALLED)}|(?<![^\W\d_])(?:{'|'.join(WORDS)})\.?)"
PRICE = Pattern(rf"(?:(?:{MONEY}|NT\$)\s?\d[\d.,]*|\$\s?\d[\d,]*\.\d\d|\d[\d.,\s]*\s?{MONEY})(?![^\W\d_])")
"""A sum of money, of any size."""
AMOUNT = Pattern(r"\d{1,3}[.,]\d\d")
LONGEST = 60


def is_price(text: str) -> bool:
    """Whether a line says what something costs; an empty basket holds nothing.

    >>> is_price("12,00 €"), is_price("Warenkorb 0,00 €"), is_price("1978")
    (True, False, False)
    """
    return _prices[text]  # where a table starts, whether a record is a shop's: each looks at all lines


def _is_price(text: str) -> bool:
    return (
        len(text) < LONGEST
        and any(map(str.isdigit, text))
        and any(mark in text for mark in MARKS)
        and (match := PRICE.search(text)) is not None
        and any(char in "123456789" for char in match[0])
    )


_prices = Answers(_is_price)


def is_amount(text: str) -> bool:
    """Whether a line is a price without the sign of its currency: ``24,99``."""
    return AMOUNT.fullmatch(text) is not None
