"""Pictures as they are cropped around their focal point, and several of them added together."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation import uploads
from curation.access import FORM, for_curators, show
from curation.curator import curator_of
from curation.panels.kept_pictures import KIND, WORDS, taken_in, title_of
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


@for_curators("exhibit.add_picture", methods=FORM)
def pictures_add(request: HttpRequest) -> HttpResponse:
    """Take in several files at once, and ask for the words of each; the good ones are kept."""
    by = curator_of(request)
    if request.method != "POST":
        return _asking(request)
    if "form-TOTAL_FORMS" not in request.POST:
        kept, refused = taken_in(request.FILES.getlist("files"), by)
        if not kept and not refused:
            return _asking(request, fault=_("Choose at least one file."), status=400)
        credit = request.POST.get("credit_line", "")[:300]
        words = [
            {"token": one.token, "title": title_of(one.name), "credit_line": credit} for one in kept
        ]
        formset = WORDS(initial=words, form_kwargs={"by": by}) if kept else None
        return _asking(request, formset=formset, refused=refused)
    formset = WORDS(request.POST, form_kwargs={"by": by})
    # A page that shows again what waits sends no more than that.
    sent = [form for form in formset.forms if form.add_prefix("token") in request.POST]
    if not sent:
        return _asking(request, fault=_("Choose at least one file."), status=400)
    # One after the other: the same file sent twice is seen as such.
    wrong = [form for form in sent if not form.is_valid() or not form.keep()]
    if good := len(sent) - len(wrong):
        says = ngettext("{count} picture is added.", "{count} pictures are added.", good)
        messages.success(request, says.format(count=good))
    if not wrong:
        return redirect("admin:exhibit_picture_changelist")
    return _asking(request, formset=formset, wrong=wrong)


def _asking(request: HttpRequest, *, status: int = 200, **context: object) -> HttpResponse:
    title = _("Add several pictures")
    return show(request, "curation/pictures/add.html", title=title, status=status, **context)


@for_curators("exhibit.add_picture")
def picture_kept(request: HttpRequest, token: str) -> HttpResponse:
    """Return a file that waits for its words, in the shape of a card."""
    kept = uploads.kept(token=token, kind=KIND, by=curator_of(request))
    try:
        card = pictures.card(kept.file.read_bytes(), 50, 50, SIZE) if kept else None
    except (OSError, pictures.PictureRefused):
        card = None
    if card is None:
        raise Http404(_("This file is no longer kept."))
    response = HttpResponse(card, content_type="image/jpeg")
    response["Cache-Control"] = KEEP
    return response
