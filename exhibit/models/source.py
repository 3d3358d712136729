from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.distinct import Distinct, small_letters, whatever_case
from exhibit.models.fields import AddressField, EdtfField, NamesField, ProseField
from exhibit.text.rights import is_open

NOT_OPEN = _lazy(
    "Its rights do not allow the whole text to be shown: turn it off, or give the address of a "
    "statement that puts it into the public domain or under CC0, CC BY or CC BY-SA."
)
"""What is said of a text that is to be shown whole and must not be."""


class Source(Distinct):
    """A work we draw on: a lecture transcript, textbook, archive document, book or article."""

    class Kind(models.TextChoices):
        LECTURE = "lecture-transcript", _lazy("lecture transcript")
        TEXTBOOK = "textbook-passage", _lazy("textbook passage")
        ARCHIVE = "archive-document", _lazy("archive document")
        BOOK = "book", _lazy("book")
        ARTICLE = "article", _lazy("article")
        WEB_PAGE = "web-page", _lazy("web page")

    class Places(models.TextChoices):
        """How visitors are told where in the text a passage stands."""

        LINES = "lines", _lazy("line numbers")
        PARAGRAPHS = "paragraphs", _lazy("paragraph numbers")

    key = AddressField(
        max_length=60,
        unique=True,
        help_text=_lazy("Short name for its address: /sources/lecture/."),
    )
    mark = models.CharField(
        max_length=2, unique=True, help_text=_lazy("The letter shown beside its excerpts: A, B, C.")
    )
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=24, choices=Kind.choices)
    description = ProseField(blank=True, help_text=_lazy("What it is, in plain words."))
    audience = models.CharField(max_length=200, blank=True)
    evidence_class = models.CharField(
        max_length=200,
        blank=True,
        help_text=_lazy("Primary, secondary or tertiary, and what it cites."),
    )
    reliability = ProseField(blank=True, help_text=_lazy("How far it can be trusted, and why."))
    uses = ProseField(blank=True, help_text=_lazy("What it is good evidence of."))
    authors = NamesField(blank=True, default=list)
    container_title = models.CharField(max_length=200, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    edition = models.CharField(max_length=60, blank=True)
    issued = EdtfField(blank=True)
    pages = models.CharField(max_length=40, blank=True)
    url = models.URLField(blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    attribution_confirmed = models.BooleanField(
        default=False,
        help_text=_lazy(
            "Tick only when author and title have been checked against the work itself."
        ),
    )
    rights_statement = models.URLField(
        blank=True, help_text=_lazy("A rightsstatements.org or licence address.")
    )
    rights_label = models.CharField(max_length=120, blank=True)
    credit_line = models.CharField(
        max_length=300, help_text=_lazy("Printed beside every excerpt, on pages and in packs.")
    )
    full_text_public = models.BooleanField(
        default=False,
        help_text=_lazy(
            "Visitors read the whole text on the source’s page. Only with a rights statement that "
            "gives the words to everybody: public domain, CC0, CC BY or CC BY-SA."
        ),
    )
    words_per_panel = models.PositiveIntegerField(
        default=60, help_text=_lazy("Quotation budget: verbatim words of this source on one panel.")
    )
    share_per_edition = models.FloatField(
        default=0.45,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text=_lazy(
            "Quotation budget: share of the text's characters an edition may show, 0 to 1."
        ),
    )
    places = models.CharField(max_length=12, choices=Places.choices, default=Places.LINES)
    staff_notes = ProseField(blank=True, help_text=_lazy("For curators; never published."))
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "key"]
        constraints = [
            small_letters("source", "key"),
            *whatever_case("source", "key"),
            models.CheckConstraint(
                condition=Q(share_per_edition__gte=0, share_per_edition__lte=1),
                name="source_share_per_edition_is_a_share",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mark} {self.title}"

    def get_absolute_url(self) -> str:
        return f"/sources/{self.key}/"

    def clean(self) -> None:
        super().clean()
        if self.full_text_public and not is_open(self.rights_statement):
            raise ValidationError({"full_text_public": str(NOT_OPEN)}, code="not-open")
