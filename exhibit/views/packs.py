"""Files of packs that no edition holds ready: of the working copy, and of editions made without."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.pack import Pack
from exhibit.documents.pack_files import MadeFile
from exhibit.packs import standard
from exhibit.packs.bundle import NAME, class_pack
from exhibit.packs.making import PackRefused, pack_of_exhibition, pack_of_panel, pack_of_theme
from exhibit.packs.parts import UnknownFile, file, files
from exhibit.packs.turns import in_turn
from exhibit.views.page import for_visitors, show

MAKERS: dict[str, Callable[..., Pack]] = {
    "panel": pack_of_panel,
    "theme": pack_of_theme,
    "exhibition": pack_of_exhibition,
}


@for_visitors
def pack_file(
    request: HttpRequest, exhibition: Exhibition, kind: str, name: str, **slug: str
) -> HttpResponse:
    """Answer with one file of the pack of a panel, of a room, or of the whole exhibition."""
    try:
        pack = MAKERS[kind](exhibition, **slug, site_url=settings.SITE_URL)
    except PackRefused as refused:
        return _refused(request, refused)
    return _file(pack, name)


@for_visitors
def panel_handout(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Send on from where a panel's handout stood before panels had packs.

    Editions hold no such address: on a host of plain files it is gone.
    """
    return redirect("panel-pack", exhibition.panel(slug).slug, "student.pdf", permanent=True)


def _refused(request: HttpRequest, refused: PackRefused) -> HttpResponse:
    """Answer 400 with every reason why a pack may not be made."""
    return show(
        request,
        "exhibit/pack/refused.html",
        title=_("This pack cannot be made"),
        description=_("What stands in the way, and what to do."),
        section="teach",
        status=400,
        reasons=refused.reasons,
    )


def _file(pack: Pack, name: str) -> HttpResponse:
    """Answer with a file under the name by which it is kept on a teacher's disk."""

    def make() -> MadeFile:
        return class_pack(pack, list(files(pack))) if name == NAME else file(pack, name)

    try:
        made_file = in_turn(make)
    except UnknownFile as unknown:
        raise Http404(str(unknown)) from unknown
    return HttpResponse(
        made_file.data, content_type=made_file.media_type, headers=standard.sent_with(made_file)
    )
