"""The whole exhibition out and in as a content bundle: download, upload, dry run, confirm."""

from collections import Counter
from collections.abc import Sized
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from curation import uploads
from curation.access import for_curators, show
from curation.curator import curator_of
from curation.exchange.bundle import archive
from curation.exchange.bundle.loading import LoadResult
from curation.exchange.bundle.zipped import (
    PERMISSIONS,
    BundleRun,
    ChangedMeanwhile,
    NotLoaded,
    apply,
    look,
    zipped,
)
from curation.uploads import Kept

KIND = "bundle"
MOST_LISTED = 200
"""Faults and differences listed; all are counted."""
ADD = tuple(name.replace("change_", "add_") for name in PERMISSIONS if "exhibition" not in name)


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


@require_safe
@for_curators(*PERMISSIONS)
def bundle(request: HttpRequest) -> HttpResponse:
    """Show what a bundle is, with the ways out and in."""
    return _start(request, BundleForm())


def _start(request: HttpRequest, form: BundleForm) -> HttpResponse:
    may_load = curator_of(request).has_perms(ADD)
    return show(
        request,
        "curation/bundle/start.html",
        title=_("Content bundle"),
        form=form if may_load else None,
    )


@require_safe
@for_curators(*PERMISSIONS)
def bundle_download(request: HttpRequest) -> Any:
    """Give everything the database holds as one ZIP; for curators only."""
    name = f"exhibition-{date.today():%Y-%m-%d}.zip"
    # The response closes the file, and with it the file goes.
    response = FileResponse(zipped(), as_attachment=True, filename=name)
    response["Cache-Control"] = "no-store, private"
    return response


@require_POST
@for_curators(*PERMISSIONS, *ADD)
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


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators(*PERMISSIONS, *ADD)
def bundle_dry_run(request: HttpRequest, token: str) -> HttpResponse:
    """Show what loading a bundle would do; a POST does it."""
    kept = uploads.kept(token=token, kind=KIND, by=curator_of(request))
    if kept is None:
        raise Http404
    if kept.is_taken():
        return _after(request, kept)
    if request.method == "POST":
        return _confirm(request, kept)
    run = look(archive.bundle_folder(kept.unpacked), by=curator_of(request))
    return show(
        request,
        "curation/bundle/dry_run.html",
        title=_("What {kept} would change").format(kept=kept.name),
        kept=kept,
        run=run,
        why=f"bundle {kept.name}",
        button=_("Load it"),
        back=reverse("curation:bundle"),
        back_label=_("Back to the bundle"),
        **_listed(run),
    )


def _listed(run: BundleRun) -> dict[str, Any]:
    kinds = Counter((one.kind, one.what == "added") for one in run.differences)
    heading, advice = _("Nothing would change"), _("The exhibition says all this already.")
    if run.faults:
        heading = _("It cannot be loaded")
        says = _(
            "Faults: {count}. Mend them in the bundle’s files, pack it and upload it again: it is "
            "loaded whole, or not at all."
        )
        advice = says.format(count=len(run.faults))
    elif run.differences:
        heading, advice = _("Nothing has been changed yet"), ""
    return {
        "heading": heading,
        "sentences": [advice] if advice else [],
        "is_confirmed_here": bool(run.differences) and not run.faults,
        "mark": "desk refused" if run.faults else "desk",
        "faults": run.faults[:MOST_LISTED],
        "more_faults": _beyond(_("And {more} more."), run.faults),
        "found": [
            (one, [_("new")] if one.what == "added" else one.labels)
            for one in run.differences[:MOST_LISTED]
        ],
        "more_found": _beyond(_("And {more} more, which are loaded as well."), run.differences),
        "summary": [
            {"kind": kind, "new": kinds[kind, True], "changed": kinds[kind, False]}
            for kind in dict.fromkeys(one.kind for one in run.differences)
        ],
        "left_alone": sorted(run.result.left_alone.items()) if run.result else [],
    }


def _beyond(sentence: str, rows: Sized) -> str:
    """Return how many rows are not listed, in a sentence, or ''."""
    more = len(rows) - MOST_LISTED
    return sentence.format(more=more) if more > 0 else ""


def _confirm(request: HttpRequest, kept: Kept) -> HttpResponse:
    if not kept.take():
        return _after(request, kept)
    try:
        folder = archive.bundle_folder(kept.unpacked)
        shown = request.POST.get("shown", "")
        done = apply(folder, name=kept.name, by=curator_of(request), shown=shown)
    except ChangedMeanwhile:
        kept.give_back()
        messages.warning(
            request,
            "Nothing was loaded: records have changed since this was shown. This is what the "
            "bundle would do now.",
        )
        return redirect("curation:bundle-dry-run", token=kept.token)
    except NotLoaded as error:
        kept.give_back()
        messages.error(request, str(error))
        return redirect("curation:bundle-dry-run", token=kept.token)
    except BaseException:
        kept.give_back()
        raise
    kept.finish(_told(done))
    messages.success(
        request, _("{kept} was loaded. {done}").format(kept=kept.name, done=_told(done))
    )
    return redirect("curation:bundle")


def _after(request: HttpRequest, kept: Kept) -> HttpResponse:
    """Answer a second confirmation, or a look back at one."""
    done = kept.done()
    if done is None:
        messages.warning(
            request,
            f"{kept.name} is being loaded, or the server stopped while it was. Upload it again: "
            "the dry run shows what is still to be done.",
        )
    else:
        messages.info(request, f"{kept.name} has been loaded already, once. {done}")
    return redirect("curation:bundle")


def _told(done: LoadResult) -> str:
    counts = [sum(one.values()) for one in (done.created, done.changed, done.unchanged)]
    return _("New: {:,}. Changed: {:,}. Same: {:,}.").format(*counts)
