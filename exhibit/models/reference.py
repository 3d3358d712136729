from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import (
    DayField,
    DoiField,
    EdtfField,
    IsbnField,
    NamesField,
    ProseField,
    validate_key,
)


class Reference(models.Model):
    """A work of scholarship we cite but do not hold the words of."""

    class Kind(models.TextChoices):
        BOOK = "book", _lazy("book")
        EDITED_BOOK = "edited-book", _lazy("edited book")
        ARTICLE = "article", _lazy("article")
        CHAPTER = "chapter", _lazy("chapter")
        NEWSPAPER = "newspaper", _lazy("newspaper article")
        WEB_PAGE = "web-page", _lazy("web page")
        REPORT = "report", _lazy("report")
        SPEECH = "speech", _lazy("speech")
        ARCHIVE = "archive", _lazy("archive document")

    key = models.CharField(max_length=80, unique=True, validators=[validate_key])
    kind = models.CharField(max_length=16, choices=Kind.choices)
    title = models.CharField(max_length=300)
    authors = NamesField(blank=True, default=list)
    editors = NamesField(blank=True, default=list)
    container_title = models.CharField(
        max_length=300,
        blank=True,
        help_text=_lazy("The journal, book or newspaper it appeared in."),
    )
    publisher = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=120, blank=True)
    volume = models.CharField(max_length=40, blank=True)
    issue = models.CharField(max_length=40, blank=True)
    pages = models.CharField(max_length=40, blank=True)
    edition = models.CharField(max_length=60, blank=True)
    issued = EdtfField(blank=True)
    doi = DoiField(
        "DOI",
        max_length=200,
        blank=True,
        help_text=_lazy("10.1017/S0090599200021234, as it is printed."),
    )
    isbn = IsbnField(
        "ISBN",
        max_length=20,
        blank=True,
        help_text=_lazy("10 or 13 digits; the last one is verified."),
    )
    url = models.URLField(
        blank=True, help_text=_lazy("Where it can be read; a DOI leads there by itself.")
    )
    accessed = DayField(
        _lazy("read on"),
        max_length=10,
        blank=True,
        help_text=_lazy("The day its address was read: 2026-11-29."),
    )
    annotation = ProseField(
        blank=True,
        help_text=_lazy("What of this record is still to be checked, or what kind of work."),
    )

    class Meta:
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(doi="") | models.Q(doi__startswith="10."),
                name="reference_doi_begins_as_a_doi",
                violation_error_message="A DOI begins with 10. and has a slash: 10.1017/S00905992.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.title}"
