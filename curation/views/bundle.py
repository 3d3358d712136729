"""The whole exhibition out and in as a content bundle: download, upload, dry run, confirm."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Model
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation import uploads
from curation.access import FORM, POST, for_curators, show
from curation.curator import curator_of
from curation.exchange.bundle import archive
from curation.exchange.bundle.zipped import ADDING, PERMISSIONS, apply, look, zipped
from curation.review.moves import APPROVE, State
from curation.review.record_states import waiting as waiting_states
from curation.review.together.approving import Approve
from curation.views.confirming import Sentences, confirmed, waiting
from exhibit.models import Panel

KIND = "bundle"


class BundleForm(forms.Form):
    """A bundle to be looked at."""

    file = forms.FileField(
        label=_lazy("Bundle"),
        allow_empty_file=True,
        help_text=_lazy(
            "A .zip of a bundle’s folder, at most 200 MB. Nothing is changed by the upload."
        ),
        widget=forms.FileInput(attrs={"accept": ".zip"}),
    )


@for_curators(*PERMISSIONS)
def bundle(request: HttpRequest) -> HttpResponse:
    """Show what a bundle is, with the ways out and in."""
    return _start(request, BundleForm())


def _start(request: HttpRequest, form: BundleForm) -> HttpResponse:
    by = curator_of(request)
    may_load = by.has_perms(ADDING)
    return show(
        request,
        "curation/bundle/start.html",
        title=_("Content bundle"),
        form=form if may_load else None,
        to_approve=_to_approve() if by.has_perm(APPROVE) else [],
    )


def _to_approve() -> list[tuple[str, str]]:
    """Return what waits to be approved, kind by kind, with the way to approve it together.

    What a bundle brings is not approved by loading it. The page says what may be approved, and why
    the others not.
    """
    drafts = Panel.objects.exclude(state=State.APPROVED).in_walking_order()
    keys: dict[type[Model], list[int]] = {Panel: list(drafts.values_list("pk", flat=True))}
    keys |= {model: list(states) for model, states in waiting_states().items()}
    ways = []
    for model, pks in keys.items():
        if pks:
            name = str(model._meta.model_name)
            chosen = urlencode({"record": pks[: Approve.most]}, doseq=True)
            address = reverse("curation:together", args=[name, Approve.name])
            says = _("{kind}: {count}").format(
                kind=capfirst(str(model._meta.verbose_name_plural)), count=len(pks)
            )
            ways.append((says, f"{address}?{chosen}"))
    return ways


@for_curators(*PERMISSIONS)
def bundle_download(request: HttpRequest) -> Any:
    """Give everything the database holds as one ZIP; for curators only."""
    name = f"exhibition-{date.today():%Y-%m-%d}.zip"
    # The response closes the file, and with it the file goes.
    response = FileResponse(zipped(), as_attachment=True, filename=name)
    response["Cache-Control"] = "no-store, private"
    return response


@for_curators(*PERMISSIONS, *ADDING, methods=POST)
def bundle_upload(request: HttpRequest) -> HttpResponse:
    """Unpack a bundle and go on to its dry run, or say why it cannot be unpacked."""
    form = BundleForm(request.POST, request.FILES)
    upload = request.FILES.get("file")
    if not form.is_valid() or not isinstance(upload, UploadedFile):
        return _start(request, form)
    kept = uploads.keep(
        kind=KIND, name=str(upload.name), chunks=upload.chunks(), by=curator_of(request)
    )
    try:
        archive.unpack(kept.file, kept.unpacked)
    except archive.ArchiveRefused as refused:
        kept.throw_away()
        form.add_error("file", f"{kept.name}: {refused}")
        return _start(request, form)
    return redirect("curation:bundle-dry-run", token=kept.token)


@for_curators(*PERMISSIONS, *ADDING, methods=FORM)
def bundle_dry_run(request: HttpRequest, token: str) -> HttpResponse:
    """Show what loading a bundle would do; a POST does it."""
    kept, by = waiting(request, kind=KIND, token=token), curator_of(request)

    def apply_shown(digest: str) -> str:
        folder = archive.bundle_folder(kept.unpacked)
        return apply(folder, name=kept.name, by=by, shown=digest).summary

    answer = confirmed(request, kept, apply_shown, start="curation:bundle", sentences=_sentences())
    if answer is not None:
        return answer
    return show(
        request,
        "curation/bundle/dry_run.html",
        title=_("What {kept} would change").format(kept=kept.name),
        run=look(archive.bundle_folder(kept.unpacked), by=by),
        why=f"bundle {kept.name}",
        button=_("Load it"),
        back=reverse("curation:bundle"),
        back_label=_("Back to the bundle"),
    )


def _sentences() -> Sentences:
    return Sentences(
        finished=_("{file} was loaded. {counts}"),
        finished_before=_("{file} has been loaded already, once. {counts}"),
        unfinished=_(
            "{file} is being loaded, or the server stopped while it was. Upload it again: the dry "
            "run shows what is still to be done."
        ),
        changed_meanwhile=_(
            "Nothing was loaded: records have changed since this was shown. This is what the "
            "bundle would do now."
        ),
    )
