"""Places in a text as a browser counts them."""


class Carets:
    """From offsets in a text as kept to those in the box it was typed into.

    A form trims what is typed, and a browser counts in units of UTF-16, where some characters
    take two.
    """

    def __init__(self, typed: str) -> None:
        """Take the words as they stand in the box, newlines of any kind."""
        self._typed = typed.replace("\r\n", "\n").replace("\r", "\n")
        self._lead = len(self._typed) - len(self._typed.lstrip())

    def offset_of(self, place: int) -> int:
        """Return the offset in the text as typed of a place in the box, or its end."""
        before = self._typed.encode("utf-16-le", "surrogatepass")[: 2 * place]
        return len(before.decode("utf-16-le", "ignore"))

    def at(self, offset: int) -> int:
        """Return the place in the box of an offset in the trimmed text."""
        before = self._typed[: self._lead + offset]
        return len(before.encode("utf-16-le", "surrogatepass")) // 2
