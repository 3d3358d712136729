"""Words come in: upload or paste, a report of what was found, and only then a new version."""

from dataclasses import replace

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.access import FORM, POST, for_curators, show
from curation.curator import curator_of
from curation.models import WaitingText
from curation.records.links import change_address
from curation.sources.intake.words import EncodingUnknown, Intake, TextRefused
from curation.sources.intake_form import AddTextForm, tell
from curation.sources.text_report import TextReport
from curation.sources.uploaded_text import (
    NoRoom,
    UploadedText,
    finish,
    keep,
    open_upload,
    put_in_place,
    take,
    uploaded_in_words,
    waiting_text,
)
from curation.sources.versions import Overtaken, SameWords, UnitsRefused, check_new, keep_text
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


@for_curators("exhibit.add_sourcetext", methods=FORM)
def text_add(request: HttpRequest, key: str) -> HttpResponse:
    """Take a file or pasted words and go on to the report; nothing is saved here."""
    source = get_object_or_404(Source, key=key)
    is_sent = request.method == "POST"
    form = AddTextForm(request.POST, request.FILES) if is_sent else AddTextForm()
    if is_sent and form.is_valid() and form.uploaded:
        try:
            token = keep(source=source, upload=form.uploaded, by=curator_of(request))
        except NoRoom as refused:
            form.add_error("upload", str(refused))
        else:
            return redirect("curation:text-report", key=key, token=token)
    return show(
        request,
        "curation/sources/add_text.html",
        title=_("New words for {source}").format(source=source.title),
        source=source,
        form=form,
        latest=source.texts.order_by("-version").defer("text").first(),
    )


@for_curators("exhibit.add_sourcetext", methods=FORM)
def text_report(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Show what was found in the words and what keeping them would do; a POST keeps them."""
    source = get_object_or_404(Source, key=key)
    waiting = waiting_text(token=token, source=source)
    if waiting is None:
        return _gone(request, source)
    if waiting.outcome:
        return _after(request, source, waiting)
    upload = open_upload(waiting)
    if upload is None:
        return _gone(request, source)
    if upload.intake is None:
        return _ask_encoding(request, source, upload, waiting)
    if request.method == "POST":
        return _keep(request, source, waiting, upload, upload.intake)
    return _report(request, source, upload, upload.intake, waiting)


@for_curators("exhibit.add_sourcetext", methods=POST)
def text_encoding(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Read held words in the encoding a curator chose, and show the report on them."""
    source = get_object_or_404(Source, key=key)
    waiting = waiting_text(token=token, source=source)
    upload = open_upload(waiting) if waiting else None
    if waiting is None or upload is None or not upload.data:
        return _gone(request, source)
    try:
        put_in_place(waiting, upload.read_as(request.POST.get("encoding", "")))
    except TextRefused as refused:
        messages.error(request, str(refused))
    return redirect("curation:text-report", key=key, token=token)


@for_curators("exhibit.add_sourcetext", methods=POST)
def text_reading(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Read held words the other way their file can be read, and show the report on that."""
    source = get_object_or_404(Source, key=key)
    waiting = waiting_text(token=token, source=source)
    upload = open_upload(waiting) if waiting else None
    if waiting is None or upload is None or upload.intake is None:
        return _gone(request, source)
    # The reading that was asked for: a second press of the button changes nothing back.
    if request.POST.get("reading") != upload.intake.reading:
        put_in_place(waiting, replace(upload, intake=upload.intake.other_reading()))
    return redirect("curation:text-report", key=key, token=token)


@for_curators("exhibit.add_sourcetext", methods=POST)
def text_discard(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Throw held words away; nothing of them was saved."""
    source = get_object_or_404(Source, key=key)
    waiting = waiting_text(token=token, source=source)
    if waiting is None:
        raise Http404
    # Not what somebody keeps at this moment.
    if waiting.outcome == "" and WaitingText.objects.filter(pk=waiting.pk, outcome="").delete()[0]:
        messages.info(
            request,
            _("“{name}” was thrown away. Nothing of it was saved.").format(name=waiting.name),
        )
    return redirect(change_address(source))


def _keep(
    request: HttpRequest,
    source: Source,
    waiting: WaitingText,
    upload: UploadedText,
    intake: Intake,
) -> HttpResponse:
    form = KeepForm(request.POST)
    if not form.is_valid():
        return _report(request, source, upload, intake, waiting, form)
    ticked = form.cleaned_data
    try:
        # Only one of two posts can take it: a double submit makes one version.
        with transaction.atomic():
            if not take(waiting):
                return _after(request, source, waiting)
            added = keep_text(
                source=source,
                intake=intake,
                seen=ticked["seen"],
                by=curator_of(request),
                note=ticked["note"],
                with_places=ticked["places"],
                unit_prefix=ticked["key_prefix"] if ticked["units"] else None,
            )
            says = _("They are version {version} of {source}.")
            finish(waiting, says.format(version=added.text.version, source=source.title))
    except Overtaken:
        messages.warning(
            request,
            "Nothing was saved: another version was added while you read. This is what keeping "
            "the words would do now.",
        )
        return redirect("curation:text-report", key=source.key, token=waiting.token)
    except (UnitsRefused, SameWords) as refused:
        form.add_error("key_prefix" if isinstance(refused, UnitsRefused) else None, str(refused))
        return _report(request, source, upload, intake, waiting, form)
    tell(request, added)
    if added.waiting:
        return redirect(f"{reverse('curation:relocations')}?source={source.key}")
    return redirect(change_address(source))


def _report(
    request: HttpRequest,
    source: Source,
    upload: UploadedText,
    intake: Intake,
    waiting: WaitingText,
    form: KeepForm | None = None,
) -> HttpResponse:
    report = TextReport(source, intake)
    same = ""
    try:
        check_new(source=source, text=intake.text)
    except SameWords as refused:
        same = str(refused)
    initial = {
        "seen": report.seen,
        "note": upload.note,
        "places": True,
        "key_prefix": report.prefix,
    }
    return show(
        request,
        "curation/sources/report.html",
        title=_("Before anything is saved"),
        status=400 if form else 200,
        source=source,
        upload=upload,
        report=report,
        intake=intake,
        same=same,
        token=waiting.token,
        waiting=waiting,
        uploaded=uploaded_in_words(waiting),
        form=form or KeepForm(initial=initial),
        places_label=_("Tell visitors the time codes as places")
        if intake.unit_kind == "times"
        else _("Tell visitors the page numbers as places"),
    )


def _ask_encoding(
    request: HttpRequest, source: Source, upload: UploadedText, waiting: WaitingText
) -> HttpResponse:
    try:
        upload.read_as("")
    except EncodingUnknown as unknown:
        question = unknown
    return show(
        request,
        "curation/sources/encoding.html",
        title=_("How is the file to be read?"),
        source=source,
        upload=upload,
        sentence=str(question),
        guesses=question.guesses,
        token=waiting.token,
        waiting=waiting,
        uploaded=uploaded_in_words(waiting),
    )


def _after(request: HttpRequest, source: Source, waiting: WaitingText) -> HttpResponse:
    """Answer a second yes, or a look back at a report whose words were kept."""
    row = waiting_text(token=waiting.token, source=source)
    if row is None:
        return _gone(request, source)
    messages.info(
        request,
        _("These words were kept already, once. {outcome}").format(outcome=row.outcome),
    )
    return redirect(change_address(source))


def _gone(request: HttpRequest, source: Source) -> HttpResponse:
    messages.warning(
        request,
        _(
            "The words of that report are no longer here: they were thrown away, or were kept some "
            "time ago. Look at the versions of the source before you give them again."
        ),
    )
    return redirect("curation:text-add", key=source.key)
