"""The queue of passages whose place in a new version is not certain: accept, adjust or detach."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.access import POST, for_curators, show
from curation.curator import curator_of
from curation.models import Relocation
from curation.records.dependents import to_approve_again
from curation.sources import relocation
from curation.sources.intake_form import PastedText
from curation.sources.passage_form import PassageForm
from curation.sources.reader.addresses import address
from curation.sources.relocation_plan import RelocationRefused
from curation.sources.relocation_queue import cases, queue, sources_to_look_again
from exhibit.models import Source

ON_A_PAGE = 20
SEE, DECIDE = "curation.view_relocation", "curation.change_relocation"


class NewPlaceForm(PassageForm):
    """Where the words stand now."""

    quotation = PastedText(
        rows=3,
        label=_lazy("Words of the new text"),
        help_text=_lazy(
            "Paste them from the new text. Quotation marks, line breaks and spacing "
            "need not be the same."
        ),
    )
    nothing_given = _lazy("Paste the words, or give both offsets.")


@for_curators(SEE)
def relocation_list(request: HttpRequest) -> HttpResponse:
    """Show what waits for a decision, of all sources or of one."""
    key = request.GET.get("source", "")
    source = get_object_or_404(Source, key=key) if key else None
    page = Paginator(list(queue(source)), ON_A_PAGE).get_page(request.GET.get("page"))
    concerned = {source.key} if source else set(Source.objects.values_list("key", flat=True))
    return show(
        request,
        "curation/relocations/list.html",
        title=_("Passages to re-locate"),
        source=source,
        page=page,
        cases=cases(list(page.object_list)),
        detached=cases(list(queue(source, detached=True))),
        look_again=sources_to_look_again(source),
        approve_again=to_approve_again(concerned),
        query=f"source={source.key}&" if source else "",
        may_decide=curator_of(request).has_perm(DECIDE),
    )


@for_curators(SEE)
def relocation_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one passage, and find another place for it by words or offsets."""
    row = get_object_or_404(
        Relocation.objects.select_related("excerpt", "emendation", "new_text__source"), pk=pk
    )
    source = row.new_text.source
    place_fields = {"quotation", "start", "end"} & request.GET.keys()
    form = NewPlaceForm(request.GET if place_fields else None, source=source)
    is_open = Relocation.objects.waiting().filter(pk=pk).exists()
    is_wrong = bool(place_fields) and not form.is_valid()
    (case,) = cases([row])
    return show(
        request,
        "curation/relocations/detail.html",
        title=_("Where does {key} stand now?").format(key=row.passage.key),
        status=400 if is_wrong else 200,
        case=case,
        source=source,
        form=form,
        answer=form.answer if place_fields else None,
        may_adjust=is_open and curator_of(request).has_perm(DECIDE),
        decided=""
        if is_open
        else _("It was decided: {decision}.").format(decision=row.get_decision_display()),
        reader=_reader(row),
    )


Step = Callable[[HttpRequest, Relocation], str]


def _decision(step: Step) -> Callable[..., HttpResponse]:
    """Turn a step into a view: load the row, make the step, say so, go back to the queue."""

    @for_curators(DECIDE, "exhibit.change_excerpt", "exhibit.change_emendation", methods=POST)
    @wraps(step)
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(
            Relocation.objects.select_related("new_text__source", "excerpt", "emendation"), pk=pk
        )
        try:
            messages.success(request, step(request, row))
        except RelocationRefused as refused:
            messages.error(request, str(refused))
        return redirect(_back(request, row))

    return view


@_decision
def relocation_accept(request: HttpRequest, row: Relocation) -> str:
    """Move a passage to the place suggested."""
    start, end = _offsets(request)
    question_keys = relocation.accept(relocation=row, start=start, end=end, by=curator_of(request))
    return _moved(row, question_keys)


@_decision
def relocation_adjust(request: HttpRequest, row: Relocation) -> str:
    """Move a passage to a place that the curator marked."""
    start, end = _offsets(request)
    question_keys = relocation.adjust(relocation=row, start=start, end=end, by=curator_of(request))
    return _moved(row, question_keys)


@_decision
def relocation_detach(request: HttpRequest, row: Relocation) -> str:
    """Leave a passage in its old version."""
    relocation.detach(relocation=row, by=curator_of(request))
    stays = _("{key} stays in its older version.").format(key=row.passage.key)
    if row.excerpt is None:
        return stays
    return _("{told} A panel that cites it cannot be approved.").format(told=stays)


@_decision
def relocation_reopen(request: HttpRequest, row: Relocation) -> str:
    """Put a detached passage into the queue again."""
    relocation.reopen(relocation=row, by=curator_of(request))
    return _("{key} waits for a decision again.").format(key=row.passage.key)


@for_curators(DECIDE, "exhibit.change_excerpt", "exhibit.change_emendation", methods=POST)
def relocation_catch_up(request: HttpRequest, key: str) -> HttpResponse:
    """Look for passages that were saved on an older version while it was replaced."""
    source = get_object_or_404(Source, key=key)
    plan = relocation.catch_up(source=source, by=curator_of(request))
    messages.success(
        request,
        _("Moved by themselves: {moved}. Waiting below: {waiting}.").format(
            moved=len(plan.moving), waiting=len(plan.waiting)
        ),
    )
    return redirect(f"{reverse('curation:relocations')}?source={source.key}")


def _offsets(request: HttpRequest) -> tuple[int, int]:
    place = request.POST.get("place", "").split("-")[-2:]
    if len(place) != 2 or not all(part.isascii() and part.isdecimal() for part in place):
        raise RelocationRefused(_("Choose a place first: none was sent with the form."))
    # No text is longer; a greater number is refused as outside it.
    return min(int(place[0][:12]), 10**9), min(int(place[1][:12]), 10**9)


def _moved(row: Relocation, question_keys: tuple[str, ...]) -> str:
    sentence = _("{key} stands in version {version} now.").format(
        key=row.passage.key, version=row.new_text.version
    )
    if question_keys:
        sentence += _(
            " The deciding words of question {names} are not in it as they were: mark "
            "them again there."
        ).format(names=", ".join(question_keys))
    return sentence


def _back(request: HttpRequest, row: Relocation) -> str:
    """Return the queue as the curator had it: of one source, or of all."""
    back = request.POST.get("back", "")
    queue_address = reverse("curation:relocations")
    if back.startswith(queue_address) and url_has_allowed_host_and_scheme(back, None):
        return back
    return f"{queue_address}?source={row.new_text.source.key}"


def _reader(row: Relocation) -> str:
    """Return the address where the new text is read, at the suggestion if there is one."""
    if row.start is None or row.end is None:
        return address(row.new_text)
    return address(row.new_text, "chosen", start=row.start, end=row.end)
