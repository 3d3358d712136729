"""Words come in: upload or paste, a report of what was found, and only then a new version."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from curation.access import for_curators, show
from curation.curator import curator_of
from curation.records.links import change_address
from curation.sources.held_text import HeldText, held_at, hold, open_held
from curation.sources.intake import EncodingUnknown, Intake, TextRefused, read_upload
from curation.sources.intake_actions import Overtaken, UnitsRefused, Wish, keep_text
from curation.sources.intake_form import AddTextForm, tell
from curation.sources.text_report import TextReport
from curation.sources.versions import SameWords, check_new
from curation.uploads import Kept
from exhibit.models import Source


class KeepForm(forms.Form):
    """What a curator decides on the report."""

    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    note = AddTextForm.declared_fields["note"]
    places = forms.BooleanField(required=False)
    units = forms.BooleanField(required=False)
    key_prefix = forms.CharField(
        label=_lazy("Keys begin with"),
        required=False,
        max_length=30,
        help_text=_lazy("A number follows: L gives L1, L2, L3."),
    )

    def wish(self) -> Wish:
        """Return what was ticked and written."""
        told = self.cleaned_data
        return Wish(
            note=told["note"],
            places=told["places"],
            unit_prefix=told["key_prefix"] if told["units"] else None,
        )


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators("exhibit.add_sourcetext")
def text_add(request: HttpRequest, key: str) -> HttpResponse:
    """Take a file or pasted words and go on to the report; nothing is saved here."""
    source = get_object_or_404(Source, key=key)
    is_sent = request.method == "POST"
    form = AddTextForm(request.POST, request.FILES) if is_sent else AddTextForm()
    if is_sent and form.is_valid() and form.held:
        token = hold(source=source, held=form.held, by=curator_of(request))
        return redirect("curation:text-report", key=key, token=token)
    return show(
        request,
        "curation/sources/add_text.html",
        title=_("New words for {source}").format(source=source.title),
        source=source,
        form=form,
        latest=source.texts.order_by("-version").defer("text").first(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators("exhibit.add_sourcetext")
def text_report(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Show what was found in the words and what keeping them would do; a POST keeps them."""
    source = get_object_or_404(Source, key=key)
    kept = held_at(token=token, source=source, by=curator_of(request))
    if kept is None:
        return _gone(request, source)
    if kept.is_taken():
        return _after(request, source, kept)
    held = open_held(kept)
    if held is None:
        return _gone(request, source)
    if held.intake is None:
        return _ask_encoding(request, source, held, token)
    if request.method == "POST":
        return _keep(request, source, kept, held.intake, token)
    return _report(request, source, held, held.intake, token)


@require_POST
@for_curators("exhibit.add_sourcetext")
def text_encoding(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Read held words in the encoding a curator chose, and show the report on them."""
    source = get_object_or_404(Source, key=key)
    kept = held_at(token=token, source=source, by=curator_of(request))
    held = open_held(kept) if kept else None
    if kept is None or held is None or not held.data:
        return _gone(request, source)
    try:
        read = held.read_as(request.POST.get("encoding", ""))
    except TextRefused as refused:
        messages.error(request, str(refused))
        return redirect("curation:text-report", key=key, token=token)
    kept.throw_away()
    fresh = hold(source=source, held=read, by=curator_of(request))
    return redirect("curation:text-report", key=key, token=fresh)


@require_POST
@for_curators("exhibit.add_sourcetext")
def text_discard(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Throw held words away; nothing of them was saved."""
    source = get_object_or_404(Source, key=key)
    kept = held_at(token=token, source=source, by=curator_of(request))
    if kept is None:
        raise Http404
    if not kept.is_taken():
        kept.throw_away()
        messages.info(request, "The words were thrown away. Nothing was saved.")
    return redirect(change_address(source))


def _keep(
    request: HttpRequest, source: Source, kept: Kept, intake: Intake, token: str
) -> HttpResponse:
    form = KeepForm(request.POST)
    held = open_held(kept)
    if held is None or not form.is_valid():
        return _report(request, source, held, intake, token, form)
    # Only one of two posts can take it: a double submit makes one version.
    if not kept.take():
        return _after(request, source, kept)
    try:
        added, made = keep_text(
            source=source,
            intake=intake,
            seen=form.cleaned_data["seen"],
            wish=form.wish(),
            by=curator_of(request),
        )
    except Overtaken:
        kept.give_back()
        messages.warning(
            request,
            "Nothing was saved: another version was added while you read. This is what keeping "
            "the words would do now.",
        )
        return redirect("curation:text-report", key=source.key, token=token)
    except (UnitsRefused, SameWords) as refused:
        kept.give_back()
        form.add_error("key_prefix" if isinstance(refused, UnitsRefused) else None, str(refused))
        return _report(request, source, held, intake, token, form)
    except BaseException:
        kept.give_back()
        raise
    kept.finish(
        _("They are version {version} of {source}.").format(
            version=added.text.version, source=source.title
        )
    )
    tell(request, added, made)
    if added.waiting:
        return redirect(f"{reverse('curation:relocations')}?source={source.key}")
    return redirect(change_address(source))


def _report(
    request: HttpRequest,
    source: Source,
    held: HeldText | None,
    intake: Intake,
    token: str,
    form: KeepForm | None = None,
) -> HttpResponse:
    report = TextReport(source, intake)
    same = ""
    try:
        check_new(source=source, text=intake.text)
    except SameWords as refused:
        same = str(refused)
    note = held.note if held else ""
    initial = {"seen": report.seen, "note": note, "places": True, "key_prefix": report.prefix}
    return show(
        request,
        "curation/sources/report.html",
        title=_("Before anything is saved"),
        status=400 if form else 200,
        source=source,
        held=held,
        report=report,
        intake=intake,
        same=same,
        token=token,
        form=form or KeepForm(initial=initial),
        places_label=_("Tell visitors the time codes as places")
        if intake.unit_kind == "times"
        else _("Tell visitors the page numbers as places"),
    )


def _ask_encoding(request: HttpRequest, source: Source, held: HeldText, token: str) -> HttpResponse:
    try:
        read_upload(held.data, held.name)
    except EncodingUnknown as unknown:
        asked = unknown
    return show(
        request,
        "curation/sources/encoding.html",
        title=_("How is the file to be read?"),
        source=source,
        held=held,
        sentence=str(asked),
        guesses=asked.guesses,
        token=token,
    )


def _after(request: HttpRequest, source: Source, kept: Kept) -> HttpResponse:
    """Answer a second yes, or a look back at a report whose words were kept."""
    if done := kept.done():
        messages.info(request, f"These words were kept already, once. {done}")
    else:
        messages.warning(
            request,
            "These words are being kept, or the server stopped while they were. Look at the "
            "versions below before you give them again.",
        )
    return redirect(change_address(source))


def _gone(request: HttpRequest, source: Source) -> HttpResponse:
    messages.warning(
        request,
        "The words of that report are no longer here: they were thrown away, or a day has passed. "
        "Nothing of them was saved; give them again.",
    )
    return redirect("curation:text-add", key=source.key)
