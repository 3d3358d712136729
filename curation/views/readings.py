"""The reading desk: one sentence at a time with its evidence, and what readers differ on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.access import FORM, POST, NotAllowed, for_curators, show
from curation.curator import curator_of
from curation.presenters.readings import reading_page
from curation.review import readings
from curation.review.forms import ReadingForm
from curation.review.moves import APPROVE
from curation.review.read_records import READ, ReadRecord, read_record, reading_address
from curation.review.readings import PairReadings, ReadingDesk, ReadingRefused
from exhibit.models import Support


@dataclass(frozen=True, kw_only=True)
class Screen:
    """Where sentences are read: the template, what it shows besides, and what comes after."""

    template: str
    title: str
    start: str
    """Where the first sentence still to be read is shown."""
    after: Callable[[ReadingDesk, int], str]
    """Gives the address after a reading, by its place."""
    context: Mapping[str, object] = field(default_factory=dict)


@for_curators(methods=FORM)
def record_reading(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Show one sentence with its evidence, and keep what the curator says of the two."""
    if kind not in READ:
        raise Http404(_("Nothing of the kind {kind} is read.").format(kind=kind))
    if not request.user.has_perm(f"exhibit.change_{kind}"):
        raise NotAllowed(f"exhibit.change_{kind}")
    read = read_record(get_object_or_404(READ[kind], pk=pk))
    record = read.record
    screen = Screen(
        template="curation/reading/desk.html",
        title=_("Read {record} against its evidence").format(record=record),
        start=reading_address(record),
        after=lambda desk, place: _onward(record, desk, place),
    )
    return reading_screen(request, read, screen)


def reading_screen(request: HttpRequest, read: ReadRecord, screen: Screen) -> HttpResponse:
    """Show one sentence of a record with its evidence on a screen, and keep what is said of it."""
    desk = readings.reading_desk(read.record, read.document, curator_of(request))
    if request.method != "POST":
        place = _place(request, desk)
        form = _form(desk.pairs[place - 1]) if place else None
        return _shown(request, read, screen, desk, place, form)
    form = ReadingForm(request.POST)
    place = _place_of(desk, request.POST.get("fingerprint", ""))
    if place is None:
        remark = request.POST.get("remark", "").strip()
        messages.error(
            request,
            _("The sentence or its evidence changed while you read: read it as it stands now.")
            + (_(" You wrote: “{remark}”").format(remark=remark) if remark else ""),
        )
        return redirect(screen.start)
    if form.is_valid():
        try:
            _keep(request, read.record, desk.pairs[place - 1], form)
        except ReadingRefused as refused:
            form.add_error("bearing", str(refused))
        else:
            return redirect(screen.after(desk, place))
    return _shown(request, read, screen, desk, place, form, status=400)


@for_curators(APPROVE, methods=POST)
def reading_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Let one of two readings stand, with a reason."""
    support = get_object_or_404(Support, pk=pk)
    try:
        readings.decide(
            support=support, by=curator_of(request), reason=request.POST.get("reason", "")
        )
        messages.success(request, _("Decided."))
    except ReadingRefused as refused:
        messages.error(request, str(refused))
    address = reverse("curation:reading", args=[support.kind, support.record])
    return redirect(f"{address}?at=all")


def _keep(request: HttpRequest, record: Model, row: PairReadings, form: ReadingForm) -> None:
    given = form.cleaned_data
    nothing = given["start"] is None and not given["bearing"].strip()
    if nothing and given["verdict"] == Support.Verdict.NOT:
        bearing = (0, 0)
    else:
        bearing = readings.bearing_words(
            row.pair.words, selected=given["bearing"], start=given["start"], end=given["end"]
        )
    readings.read(
        record=record,
        pair=row.pair,
        by=curator_of(request),
        relation=given["relation"],
        verdict=given["verdict"],
        bearing=bearing,
        remark=given["remark"],
    )


def _place(request: HttpRequest, desk: ReadingDesk) -> int | None:
    """Return the place asked for, or that of the first pair to be read; None for the list."""
    asked = request.GET.get("at", "")
    # Bounded first: a number of thousands of digits takes its time to be read.
    place = int(asked) if asked.isdecimal() and len(asked) <= 6 else 0
    if 1 <= place <= len(desk.pairs):
        return place
    return None if asked else desk.next_unread


def _place_of(desk: ReadingDesk, fingerprint: str) -> int | None:
    names = (row.pair.fingerprint for row in desk.pairs)
    return next((at for at, name in enumerate(names, start=1) if name == fingerprint), None)


def _onward(record: Model, desk: ReadingDesk, place: int) -> str:
    """Return the address of the next pair to be read after this one, or of the list."""
    order = [*range(place + 1, len(desk.pairs) + 1), *range(1, place)]
    unread = next((at for at in order if desk.pairs[at - 1].own is None), "all")
    return f"{reading_address(record)}?at={unread}"


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
    read: ReadRecord,
    screen: Screen,
    desk: ReadingDesk,
    place: int | None,
    form: ReadingForm | None,
    status: int = 200,
) -> HttpResponse:
    may_decide = curator_of(request).has_perm(APPROVE)
    page = reading_page(read, desk, place=place, may_decide=may_decide)
    return show(
        request,
        screen.template,
        title=screen.title,
        status=status,
        page=page,
        form=form,
        **screen.context,
    )
