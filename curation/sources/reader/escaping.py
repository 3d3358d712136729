"""Words as HTML that a browser reads back character for character."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


def escaped(words: str) -> SafeString:
    """Return words escaped for a page.

    A browser makes CR and CR LF in a page LF; only written as a reference does CR stay itself
    (WHATWG HTML, 13.2.3.5, preprocessing the input stream).
    """
    return mark_safe(escape(words).replace("\r", "&#13;"))
