"""Texts of a form, their newlines as the records keep them."""

from django import forms


class PlainText(forms.CharField):
    """Lines of text with LF newlines.

    A browser sends every newline of a form as CR LF; kept so, a text that nobody touched would
    differ from the one that a bundle loads, and make a revision on every save.
    """

    def to_python(self, value: object) -> str | None:
        """Return the text with its newlines as we keep them."""
        text = super().to_python(value)
        return text.replace("\r\n", "\n").replace("\r", "\n") if text else text
