"""Sentences in the reader's language, for modules that answer before Django is there.

The front serves editions without Django (tests/editions/test_front.py), and charts are drawn
without it; what they say when something is wrong is translated where it is said.
"""


def gettext(sentence: str) -> str:
    """Return a sentence in the language of the request."""
    from django.utils.translation import gettext as translate

    return translate(sentence)


def gettext_noop(sentence: str) -> str:
    """Mark a sentence that is translated where it is shown."""
    return sentence
