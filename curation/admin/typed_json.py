"""What form fields have in common in which people type, as lines of text, what JSON keeps."""

from django import forms
from django_stubs_ext import StrOrPromise


class TypedJson(forms.Field):
    """A field for a JSON column with a box, and words on how to type, of its own."""

    # What Django hands on for a JSON field: its own widget, encoder and decoder are not wanted.
    def __init__(
        self,
        *,
        required: bool = True,
        label: StrOrPromise | None = None,
        initial: object = None,
        help_text: StrOrPromise = "",
        show_hidden_initial: bool = False,
        widget: object = None,
        encoder: object = None,
        decoder: object = None,
    ) -> None:
        super().__init__(
            required=required,
            label=label,
            initial=initial,
            help_text=self.with_how(help_text),
            show_hidden_initial=show_hidden_initial,
            widget=self.box(),
        )

    def box(self) -> forms.Widget:
        """Return the box to type in."""
        raise NotImplementedError

    def with_how(self, help_text: StrOrPromise) -> StrOrPromise:
        """Return the help of the column with what is to be known of typing."""
        return help_text
