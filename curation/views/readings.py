"""The reading desk: one sentence at a time with its evidence, and what readers differ on."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.access import FORM, POST, for_curators, show
from curation.curator import curator_of
from curation.presenters.readings import reading_page
from curation.review import readings
from curation.review.forms import ReadingForm
from curation.review.moves import APPROVE
from curation.review.panels import current_document
from curation.review.readings import PairReadings, ReadingDesk, ReadingRefused
from exhibit.documents.panel import PanelDocument
from exhibit.models import Panel, Support


@for_curators("exhibit.change_panel", methods=FORM)
def panel_reading(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one sentence with its evidence, and keep what the curator says of the two."""
    panel = get_object_or_404(Panel, pk=pk)
    document = current_document(panel)
    desk = readings.reading_desk(panel, document, curator_of(request))
    if request.method != "POST":
        place = _place(request, desk)
        form = _form(desk.pairs[place - 1]) if place else None
        return _shown(request, panel, document, desk, place, form)
    form = ReadingForm(request.POST)
    place = _place_of(desk, request.POST.get("fingerprint", ""))
    if place is None:
        remark = request.POST.get("remark", "").strip()
        messages.error(
            request,
            _("The sentence or its evidence changed while you read: read it as it stands now.")
            + (_(" You wrote: “{remark}”").format(remark=remark) if remark else ""),
        )
        return redirect("curation:panel-reading", pk=pk)
    if form.is_valid():
        try:
            _keep(request, panel, desk.pairs[place - 1], form)
        except ReadingRefused as refused:
            form.add_error("bearing", str(refused))
        else:
            return redirect(_onward(panel, desk, place))
    return _shown(request, panel, document, desk, place, form, status=400)


@for_curators(APPROVE, methods=POST)
def reading_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Let one of two readings stand, with a reason."""
    support = get_object_or_404(Support.objects.select_related("panel"), pk=pk)
    try:
        readings.decide(
            support=support, by=curator_of(request), reason=request.POST.get("reason", "")
        )
        messages.success(request, _("Decided."))
    except ReadingRefused as refused:
        messages.error(request, str(refused))
    return redirect(reverse("curation:panel-reading", args=[support.panel.pk]) + "?at=all")


def _keep(request: HttpRequest, panel: Panel, row: PairReadings, form: ReadingForm) -> None:
    cleaned = form.cleaned_data
    nothing = cleaned["start"] is None and not cleaned["bearing"].strip()
    if nothing and cleaned["verdict"] == Support.Verdict.NOT:
        bearing = (0, 0)
    else:
        bearing = readings.bearing_words(
            row.pair.words, selected=cleaned["bearing"], start=cleaned["start"], end=cleaned["end"]
        )
    readings.read(
        panel=panel,
        pair=row.pair,
        by=curator_of(request),
        relation=cleaned["relation"],
        verdict=cleaned["verdict"],
        bearing=bearing,
        remark=cleaned["remark"],
    )


def _place(request: HttpRequest, desk: ReadingDesk) -> int | None:
    """Return the place asked for, or that of the first pair to be read; None for the list."""
    place_text = request.GET.get("at", "")
    # Bounded first: a number of thousands of digits takes its time to be read.
    place = int(place_text) if place_text.isdecimal() and len(place_text) <= 6 else 0
    if 1 <= place <= len(desk.pairs):
        return place
    return None if place_text else desk.next_unread


def _place_of(desk: ReadingDesk, fingerprint: str) -> int | None:
    names = (row.pair.fingerprint for row in desk.pairs)
    return next((at for at, name in enumerate(names, start=1) if name == fingerprint), None)


def _onward(panel: Panel, desk: ReadingDesk, place: int) -> str:
    """Return the address of the next pair to be read after this one, or of the list."""
    order = [*range(place + 1, len(desk.pairs) + 1), *range(1, place)]
    unread = next((at for at in order if desk.pairs[at - 1].own is None), "all")
    return f"{reverse('curation:panel-reading', args=[panel.pk])}?at={unread}"


def _form(row: PairReadings) -> ReadingForm:
    """Return the form of a pair, with what the curator said of it before."""
    initial: dict[str, object] = {"fingerprint": row.pair.fingerprint}
    if row.own:
        initial |= {
            "bearing": row.own.bearing,
            "relation": row.own.relation,
            "remark": row.own.remark,
        }
    return ReadingForm(initial=initial, label_suffix="")


def _shown(
    request: HttpRequest,
    panel: Panel,
    document: PanelDocument,
    desk: ReadingDesk,
    place: int | None,
    form: ReadingForm | None,
    status: int = 200,
) -> HttpResponse:
    may_decide = curator_of(request).has_perm(APPROVE)
    page = reading_page(panel, document, desk, place=place, may_decide=may_decide)
    return show(
        request,
        "curation/reading/desk.html",
        title=_("Read {panel} against its evidence").format(panel=panel.title),
        status=status,
        page=page,
        form=form,
    )
