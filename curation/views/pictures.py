"""A picture as it is cropped around its focal point, for the form on which that is set."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from curation.access import for_curators
from exhibit import pictures
from exhibit.models import Picture

SIZE = (600, 315)
"""Half a share card in pixels, in its shape."""
KEEP = "private, max-age=3600"


@for_curators("exhibit.view_picture")
def picture_crop(request: HttpRequest, pk: int) -> HttpResponse:
    """Return a picture in the shape of a card, around `x` and `y` (per cent) or its own point."""
    picture = get_object_or_404(Picture, pk=pk)
    focal = request.GET.get("x", str(picture.focal_x)), request.GET.get("y", str(picture.focal_y))
    if not all(
        coordinate.isdecimal() and len(coordinate) < 4 and int(coordinate) <= 100
        for coordinate in focal
    ):
        return HttpResponseBadRequest(_("x and y are whole numbers from 0 to 100, in per cent."))
    try:
        with picture.file.open() as file:
            card = pictures.card(file.read(), int(focal[0]), int(focal[1]), SIZE)
    except (OSError, pictures.PictureRefused) as error:
        raise Http404(_("The file of this picture cannot be read.")) from error
    response = HttpResponse(card, content_type="image/jpeg")
    response["Cache-Control"] = KEEP
    return response
