"""Derivatives of pictures for the working copy; an edition holds its own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit import pictures
from exhibit.documents.exhibition import Exhibition
from exhibit.models import Picture
from exhibit.pictures.names import MEDIA_TYPES
from exhibit.views.page import for_visitors

# Making one takes up to a second; the same file always gives the same picture.
KEEP = "private, max-age=3600"


@for_visitors
def picture_derivative(
    request: HttpRequest, exhibition: Exhibition, sha16: str, width: str, extension: str
) -> HttpResponse:
    """Make one derivative for staff. Visitors have those of their edition, and no others."""
    if exhibition.stamp is not None:
        raise Http404(_("This edition has no such picture."))
    picture = Picture.objects.filter(sha256__startswith=sha16).first()
    if picture is None or int(width) not in pictures.planned_widths(picture.width):
        raise Http404(_("There is no such picture, or not in this width."))
    try:
        with picture.file.open() as file:
            data = file.read()
        by_media_type = {
            derivative.media_type: derivative
            for derivative in pictures.derivatives(data, (int(width),))
        }
    except (OSError, pictures.PictureRefused) as error:
        raise Http404(_("The file of this picture cannot be read.")) from error
    derivative = by_media_type[MEDIA_TYPES[extension]]
    response = HttpResponse(derivative.data, content_type=derivative.media_type)
    response["Cache-Control"] = KEEP
    return response
