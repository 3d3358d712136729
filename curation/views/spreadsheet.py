"""Lists out and in as spreadsheets: download, upload, dry run, confirm."""

from datetime import date

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation import uploads
from curation.access import FORM, POST, NotAllowed, for_curators, show
from curation.curator import curator_of
from curation.exchange.faults import SheetRefused
from curation.exchange.spreadsheet.dry_run import apply, dry_run
from curation.exchange.spreadsheet.kinds import KINDS
from curation.exchange.spreadsheet.list_file import TooLong
from curation.exchange.spreadsheet.record_list import RecordList
from curation.views.confirming import Sentences, confirmed, waiting

_MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


class UploadForm(forms.Form):
    """A spreadsheet to be looked at."""

    file = forms.FileField(
        label=_lazy("Spreadsheet"),
        allow_empty_file=True,
        help_text=_lazy(
            "An .xlsx or .csv file with the headings of the list, at most 20 MB and "
            "10,000 rows. Nothing is changed by the upload."
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )


def _kind(request: HttpRequest, name: str, *, write: bool = False) -> RecordList:
    """Return a list this curator may read, or write. Raises Http404, NotAllowed."""
    if name not in KINDS:
        raise Http404
    kind, user = KINDS[name], curator_of(request)
    if not (kind.may_write(user) if write else kind.may_read(user)):
        raise NotAllowed(*(kind.to_write if write else kind.to_read))
    return kind


@for_curators()
def bulk(request: HttpRequest) -> HttpResponse:
    """Show the lists that can go out and come in."""
    return _lists(request, {})


def _lists(request: HttpRequest, refused: dict[str, UploadForm]) -> HttpResponse:
    """Show the lists, each with its form: the one that was refused, or a new one."""
    user = curator_of(request)
    lists = [
        {
            "kind": kind,
            "count": kind.records().count(),
            "form": kind.may_write(user)
            and (refused.get(kind.name) or UploadForm(auto_id=f"{kind.name}-%s")),
        }
        for kind in KINDS.values()
        if kind.may_read(user)
    ]
    if not lists:
        raise NotAllowed(*KINDS["subjects"].to_read)
    return show(request, "curation/bulk/lists.html", title=_("Spreadsheets"), lists=lists)


@for_curators()
def bulk_download(request: HttpRequest, name: str, ending: str) -> HttpResponse:
    """Give the list as it is now, as a file."""
    kind = _kind(request, name)
    if ending not in _MEDIA_TYPES:
        raise Http404
    try:
        data = kind.xlsx() if ending == "xlsx" else kind.csv()
    except TooLong as error:
        messages.error(request, str(error))
        return redirect("curation:bulk")
    response = HttpResponse(data, content_type=_MEDIA_TYPES[ending])
    file_name = f"{kind.name}-{date.today():%Y-%m-%d}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Cache-Control"] = "no-store, private"
    return response


@for_curators(methods=POST)
def bulk_upload(request: HttpRequest, name: str) -> HttpResponse:
    """Keep a file that can be read and go on to its dry run, or say what is wrong with it."""
    kind = _kind(request, name, write=True)
    form = UploadForm(request.POST, request.FILES, auto_id=f"{kind.name}-%s")
    upload = request.FILES.get("file")
    if form.is_valid() and isinstance(upload, UploadedFile):
        data, file_name = upload.read(), uploads.plain_name(str(upload.name))
        try:
            kind.read(data, file_name)
        except SheetRefused as refused:
            for fault in refused.faults[:20]:
                form.add_error("file", f"{file_name}. {fault}")
        else:
            kept = uploads.keep(
                kind=kind.name, name=file_name, chunks=[data], by=curator_of(request)
            )
            return redirect("curation:bulk-dry-run", name=kind.name, token=kept.token)
    return _lists(request, {kind.name: form})


@for_curators(methods=FORM)
def bulk_dry_run(request: HttpRequest, name: str, token: str) -> HttpResponse:
    """Show what an upload would change; a POST does exactly that."""
    kind = _kind(request, name, write=True)
    kept = waiting(request, kind=name, token=token)

    def apply_shown(digest: str) -> str:
        sheet = kind.read(kept.file.read_bytes(), kept.name)
        by = curator_of(request)
        return apply(records=kind, sheet=sheet, name=kept.name, by=by, shown=digest).summary

    answer = confirmed(request, kept, apply_shown, start="curation:bulk", sentences=_sentences())
    if answer is not None:
        return answer
    return show(
        request,
        "curation/bulk/dry_run.html",
        title=_("What {kept} would change").format(kept=kept.name),
        run=dry_run(kind, kind.read(kept.file.read_bytes(), kept.name)),
        button=_("Apply exactly this"),
        back=reverse("curation:bulk"),
        back_label=_("Back to the lists"),
    )


def _sentences() -> Sentences:
    return Sentences(
        finished=_("{file} was applied. {counts}"),
        finished_before=_("{file} has been applied already, once. {counts}"),
        unfinished=_(
            "{file} is being applied, or the server stopped while it was. Upload it again: the "
            "dry run shows what is still to be done."
        ),
        changed_meanwhile=_(
            "Nothing was changed: records have changed since this was shown. This is what the "
            "file would do now."
        ),
    )
