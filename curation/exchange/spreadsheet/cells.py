"""One cell of a spreadsheet: from a value to words, and back, or a sentence on what is wrong.

`render` gives the cell of a value, `clean` the value of a cell; that raises ValueError with the end
of the sentence “Row 7, column dates: …”.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from curation.exchange.bundle.fields import ADDRESS, unusable
from curation.records.readable_text import unreadable
from exhibit.models.fields import LONGEST_PROSE, settled
from exhibit.text import address_names, dates, identifiers
from exhibit.text.date_entry import understood

LONGEST_CELL = 32_767
"""Characters that a cell of .xlsx can hold (ECMA-376; Excel's own limit)."""
LARGEST_NUMBER = 2_147_483_647

# Excel counts days from the last of 1899 (its 1900 has a 29 February that never was).
_DAY_0 = date(1899, 12, 30)


def quoted(words: str) -> str:
    """Return the words of a cell as a sentence may repeat them."""
    flat = " ".join(words.split())
    return f"‘{flat if len(flat) <= 60 else flat[:59] + '…'}’"


class Cell:
    """What kind of thing stands in a cell; plainly, words."""

    def clean(self, cell: str) -> object:
        """Return the value of a cell. Raises ValueError."""
        return cell

    def render(self, value: object) -> str:
        """Return the cell of a value."""
        return "" if value is None else str(value)


class Words(Cell):
    """Words: at most `limit` characters (0: any number), in one line or in several."""

    def __init__(self, limit: int = LONGEST_PROSE, *, lines: bool = False) -> None:
        self.limit, self.lines = limit, lines

    def clean(self, cell: str) -> str:
        """Return the words without white space at their edges. Raises ValueError."""
        words = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
        if fault := unusable(words):
            raise ValueError(f"it {fault}")
        if fault := unreadable(words):
            raise ValueError(fault)
        if "\n" in words and not self.lines:
            raise ValueError("there is a line break in it: write it in one line.")
        if self.limit and len(words) > self.limit:
            raise ValueError(
                f"it has {len(words)} characters; at most {self.limit} are allowed: shorten it."
            )
        return words


class Matching(Words):
    """Words of one form, or none."""

    def __init__(self, pattern: re.Pattern[str], advice: str, limit: int) -> None:
        super().__init__(limit)
        self.pattern, self.advice = pattern, advice

    def clean(self, cell: str) -> str:
        """Return the words. Raises ValueError for another form."""
        words = super().clean(cell)
        if words and not self.pattern.fullmatch(words):
            raise ValueError(f"it cannot be {quoted(words)}: {self.advice}")
        return words


class AddressName(Words):
    """The name of a record in its address, or nothing."""

    def clean(self, cell: str) -> str:
        """Return the name. Raises ValueError for what no address can have."""
        words = super().clean(cell)
        if words:
            address_names.check(words)
        return words


class Name(Words):
    """What people call a record."""

    def clean(self, cell: str) -> str:
        """Return the name as it is kept. Raises ValueError."""
        return settled(super().clean(cell))


class Identifier(Words):
    """The DOI or ISBN of a work, or nothing; `check` raises BadIdentifier."""

    def __init__(self, limit: int, check: Callable[[str], None]) -> None:
        super().__init__(limit)
        self.check = check

    def clean(self, cell: str) -> str:
        """Return the number, a DOI without the address of a resolver. Raises ValueError."""
        words = identifiers.bare_doi(super().clean(cell))
        if words:
            try:
                self.check(words)
            except identifiers.BadIdentifier as error:
                raise ValueError(str(error)) from None
        return words


def address() -> Matching:
    """Return the widget of an http(s) address."""
    return Matching(ADDRESS, "write an address that begins with https://.", 200)


class Choice(Cell):
    """One of a few words, as they are stored; capitals and hyphens do not matter."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self.allowed = tuple(allowed)

    def clean(self, cell: str) -> str:
        """Return the word as it is stored. Raises ValueError for any other."""
        known = {_plain(word): word for word in self.allowed}
        try:
            return known[_plain(cell)]
        except KeyError:
            words = [word or "nothing" for word in self.allowed]
            allowed_words = f"{', '.join(words[:-1])} or {words[-1]}"
            raise ValueError(
                f"{quoted(cell)} is none of its words: write {allowed_words}."
            ) from None


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", " ", word.strip()).casefold()


class YesNo(Cell):
    """Yes or no."""

    MEANT = {
        **dict.fromkeys(("yes", "y", "true", "1", "x"), True),
        **dict.fromkeys(("no", "n", "false", "0"), False),
    }

    def clean(self, cell: str) -> bool:
        """Return what is meant. Raises ValueError for any other word."""
        word = cell.strip().casefold()
        if word not in self.MEANT:
            fault = _("{word} is neither").format(word=quoted(word)) if word else _("it is empty")
            raise ValueError(f"{fault}: write yes or no.")
        return self.MEANT[word]

    def render(self, value: object) -> str:
        """Return yes or no."""
        return "yes" if value else "no"


class HistoricalDate(Cell):
    """An EDTF date, or nothing; `check` refuses those that the column does not take."""

    def __init__(self, check: Callable[[str], None] = dates.check) -> None:
        self.check = check

    def clean(self, cell: str) -> str:
        """Return the date. Raises ValueError, and for a day counted by a spreadsheet says so."""
        words = understood(cell)
        if not words:
            return ""
        if len(words) > 40:
            raise ValueError(f"{quoted(words)} is too long for a date: at most 40 characters.")
        try:
            self.check(words)
        except dates.BadDate as error:
            if re.fullmatch(r"[1-9]\d{4}", words):
                day = _DAY_0 + timedelta(days=int(words))
                raise ValueError(
                    f"‘{words}’ is how a spreadsheet counts the day {day}: set the column to "
                    f"“text” and write {day}."
                ) from None
            raise ValueError(str(error)) from None
        return words


class Degrees(Cell):
    """Degrees of latitude or longitude, with at most five digits after the point, or nothing."""

    def __init__(self, most: int) -> None:
        self.most = most

    def clean(self, cell: str) -> Decimal | None:
        """Return the degrees. Raises ValueError."""
        words = cell.strip()
        if not words:
            return None
        if not re.fullmatch(r"[+-]?[0-9]{1,9}(\.[0-9]{1,30})?", words):
            raise ValueError(f"{quoted(words)} is not a number of degrees: write 53.4 or -12.25.")
        number = Decimal(words)
        if abs(number) > self.most:
            raise ValueError(f"it is {words}; it must be from -{self.most} to {self.most}.")
        if number != round(number, 5):
            raise ValueError(f"{words} has more than 5 digits after the point: round it.")
        return number

    def render(self, value: object) -> str:
        """Return the degrees without zeros that say nothing."""
        if value is None:
            return ""
        words = f"{value:f}"
        return words.rstrip("0").rstrip(".") if "." in words else words


class Whole(Cell):
    """A whole number of 0 or more, or nothing."""

    def clean(self, cell: str) -> int | None:
        """Return the number. Raises ValueError."""
        words = cell.strip()
        if not words:
            return None
        if not re.fullmatch(r"[0-9]{1,12}", words) or int(words) > LARGEST_NUMBER:
            raise ValueError(f"{quoted(words)} is not a whole number of 0 or more, in digits.")
        return int(words)
