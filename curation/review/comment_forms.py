"""The forms of comments and replies."""

from django import forms
from django.utils.translation import gettext_lazy as _lazy

LONGEST = 4000
"""Characters of a comment: two printed pages."""
LONGEST_SENTENCE = 5000
_WORDS = {
    "required": _lazy("The comment has no words: write what you want to say."),
    "max_length": _lazy(
        "The comment has %(show_value)s characters: shorten it to %(limit_value)s."
    ),
}


class ReplyForm(forms.Form):
    """An answer to a comment."""

    text = forms.CharField(
        label=_lazy("Comment"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=_WORDS,
    )


class CommentForm(ReplyForm):
    """A comment on a sentence, or on the whole panel where `sentence` is ''.

    The sentence comes as its words: should the text change meanwhile, they say what was meant.
    """

    sentence = forms.CharField(
        label=_lazy("On"),
        max_length=LONGEST_SENTENCE,
        required=False,
        strip=False,
        widget=forms.HiddenInput,
    )

    def clean_sentence(self) -> str:
        """Return the words as the text has them: a browser sends every newline as CR LF."""
        sentence: str = self.cleaned_data["sentence"]
        return sentence.replace("\r\n", "\n")
