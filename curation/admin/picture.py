from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin import filters
from curation.admin.base import CuratorAdmin, counted, section
from curation.panels.pictures import SamePicture, facts_of, take_in
from curation.records.names_kept import NamesKept
from exhibit.models import Picture
from exhibit.pictures import PictureFacts, PictureRefused, picture_path, planned_widths


class PictureForm(NamesKept[Picture]):
    """A picture's record; a new file is looked into before anything is kept."""

    class Meta:
        help_texts = {
            "file": _lazy(
                "JPEG, PNG, WebP, AVIF or TIFF, at most 40 MB. Its date, place and camera "
                "are never published."
            ),
            "credit_line": _lazy("Printed beside the picture wherever it is shown."),
        }

    facts: PictureFacts | None = None

    def clean_file(self) -> object:
        """Read the facts of a new file, or say why it cannot be kept."""
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        record = self.instance if self.instance.pk else None
        try:
            self.facts = facts_of(file.read(), picture=record)
        except (PictureRefused, SamePicture) as error:
            raise ValidationError(str(error), code="refused") from error
        finally:
            file.seek(0)
        take_in(self.instance, self.facts)
        return file


@admin.register(Picture)
class PictureAdmin(CuratorAdmin[Picture]):
    """Pictures with what must be said beside them."""

    form = PictureForm
    list_display = ["thumbnail", "title", "size", "has_alt", "credit_line", "panel_count"]
    list_display_links = ["thumbnail", "title"]
    list_filter = [("alt", admin.EmptyFieldListFilter), filters.PictureShown]
    ordering = ["title"]
    search_fields = ["title", "alt", "credit_line"]
    search_help_text = _lazy("Search titles, alternative texts and credit lines.")
    readonly_fields = ["size", "sha256", "focal_point"]
    change_form_template = "admin/exhibit/picture/change_form.html"
    fieldsets = [
        section(None, ["file", "title", "alt", "credit_line"]),
        section(
            _lazy("Focal point"),
            ["focal_point", "focal_x", "focal_y"],
            _lazy("What must stay in sight when the picture is cropped for a card."),
        ),
        section(_lazy("Read from the file"), ["size", "sha256"]),
    ]

    @admin.display(description=_lazy("picture"))
    def thumbnail(self, picture: Picture) -> SafeString | str:
        """Return the picture, small; its title stands beside it."""
        if not picture.width:
            return _("not read yet")
        width = planned_widths(picture.width)[0]
        return format_html(
            '<img class="thumbnail" src="/{}" alt="{}" width="96" height="{}" loading="lazy">',
            picture_path(picture.sha256, width, "jpg"),
            picture.alt or picture.title,
            max(1, min(96, round(picture.height * 96 / picture.width))),
        )

    @admin.display(description=_lazy("size"))
    def size(self, picture: Picture) -> str:
        """Return width and height in pixels."""
        return f"{picture.width} × {picture.height} pixels" if picture.width else _("not read yet")

    @admin.display(description=_lazy("picture and crop"))
    def focal_point(self, picture: Picture) -> SafeString | str:
        """Return the picture, and how it is cropped around its focal point."""
        if not picture.pk or not picture.width:
            return _("Save the picture first; then its focal point can be set on it.")
        widths = planned_widths(picture.width)
        return format_html(
            '<div class="focal" data-crop="{crop}"><figure><span class="shown"><img src="{src}" '
            'alt="{alt}" width="{width}" height="{height}"></span><figcaption>The whole picture'
            '</figcaption></figure><figure class="crop"><img src="{crop}?x={x}&amp;y={y}" alt="" '
            'width="600" height="315"><figcaption>As it is cropped for a card</figcaption>'
            "</figure></div>",
            crop=reverse("curation:picture-crop", args=[picture.pk]),
            src=f"/{picture_path(picture.sha256, widths[0], 'jpg')}",
            alt=picture.alt or picture.title,
            width=widths[0],
            height=max(1, round(picture.height * widths[0] / picture.width)),
            x=picture.focal_x,
            y=picture.focal_y,
        )

    @admin.display(description=_lazy("alternative text"), boolean=True, ordering="alt")
    def has_alt(self, picture: Picture) -> bool:
        """Say whether those who cannot see it are told what it shows."""
        return bool(picture.alt)

    panel_count = counted("panel_pictures", "panels")
