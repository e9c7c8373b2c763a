"""The check digits of ISSN (ISO 3297) and ISBN (ISO 2108)."""

from __future__ import annotations

_ZERO = ord("0")


def issn_valid(value: str) -> bool:
    """Whether the check digit (modulo 11, weights 8 to 2) of ``NNNN-NNNC`` fits."""
    digits = value.replace("-", "")
    if digits.isascii() and len(digits) == 8 and digits[:7].isdigit():
        a, b, c, d, e, f, g, _ = digits.encode()
        total = 8 * a + 7 * b + 6 * c + 5 * d + 4 * e + 3 * f + 2 * g - 35 * _ZERO
    else:
        a, b, c, d, e, f, g = map(int, digits[:7])
        total = 8 * a + 7 * b + 6 * c + 5 * d + 4 * e + 3 * f + 2 * g
    return (total + (10 if digits[7] in "Xx" else int(digits[7]))) % 11 == 0


def isbn_valid(value: str) -> bool:
    """Whether the check digit of ten (modulo 11) or thirteen (modulo 10) bare digits fits."""
    if len(value) == 10 and value[:9].isdecimal():
        return (
            sum((10 - i) * int(digit) for i, digit in enumerate(value[:9]))
            + (10 if value[9] == "X" else int(value[9]))
        ) % 11 == 0
    if len(value) != 13 or not value.isdecimal():
        return False
    if value.isascii():
        codes = value.encode()
        return (sum(codes[::2]) + 3 * sum(codes[1::2]) - 25 * _ZERO) % 10 == 0
    return (sum(map(int, value[::2])) + 3 * sum(map(int, value[1::2]))) % 10 == 0
