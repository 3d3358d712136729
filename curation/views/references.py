"""References brought in from the files of reference managers: upload, dry run, confirm."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation import uploads
from curation.access import FORM, NotAllowed, for_curators, show
from curation.curator import curator_of
from curation.exchange.references import file, intake
from curation.views.confirming import Sentences, confirmed, waiting

_KIND = "reference-files"


class UploadForm(forms.Form):
    """A file of references to be looked at."""

    file = forms.FileField(
        label=_lazy("File of references"),
        allow_empty_file=True,
        help_text=_lazy(
            "RIS (.ris), BibTeX (.bib) or CSL JSON (.json), as Zotero exports them, at most 10 MB "
            "and 10,000 works. Nothing is changed by the upload."
        ),
        widget=forms.FileInput(attrs={"accept": ".ris,.bib,.json"}),
    )


def _may(request: HttpRequest) -> None:
    """Raise NotAllowed unless this curator may add and change references."""
    if not intake.LIST.may_write(curator_of(request)):
        raise NotAllowed(*intake.LIST.to_write)


@for_curators(methods=FORM)
def bring_in(request: HttpRequest) -> HttpResponse:
    """Ask for a file, or keep one that can be read and go on to its dry run."""
    _may(request)
    form = UploadForm(request.POST or None, request.FILES or None)
    upload = request.FILES.get("file")
    if request.method == "POST" and form.is_valid() and isinstance(upload, UploadedFile):
        name = uploads.plain_name(str(upload.name))
        data = upload.read(file.LARGEST_FILE + 1)
        try:
            file.read(data, name)
        except file.FileRefused as refused:
            for fault in refused.faults:
                form.add_error("file", f"{fault.place}: {fault.sentence}")
        else:
            kept = uploads.keep(kind=_KIND, name=name, chunks=[data], by=curator_of(request))
            return redirect("curation:references-dry-run", token=kept.token)
    return show(
        request, "curation/references/start.html", title=_("Bring in references"), form=form
    )


@for_curators(methods=FORM)
def dry_run(request: HttpRequest, token: str) -> HttpResponse:
    """Show what an upload would change; a POST does exactly that."""
    _may(request)
    kept = waiting(request, kind=_KIND, token=token)

    def apply_shown(digest: str) -> str:
        works = file.read(kept.file.read_bytes(), kept.name)
        by = curator_of(request)
        return intake.apply(works=works, name=kept.name, by=by, shown=digest).summary

    start = "admin:exhibit_reference_changelist"
    answer = confirmed(request, kept, apply_shown, start=start, sentences=_sentences())
    if answer is not None:
        return answer
    works = file.read(kept.file.read_bytes(), kept.name)
    return show(
        request,
        "curation/references/dry_run.html",
        title=_("What {kept} would bring").format(kept=kept.name),
        run=intake.dry_run(works, kept.name),
        button=_("Bring in exactly these"),
        back=reverse(start),
        back_label=_("Back to the references"),
    )


def _sentences() -> Sentences:
    return Sentences(
        finished=_("{file} was brought in. {counts}"),
        finished_before=_("{file} has been brought in already, once. {counts}"),
        unfinished=_(
            "{file} is being brought in, or the server stopped while it was. Upload it again: the "
            "dry run shows what is still to be done."
        ),
        changed_meanwhile=_(
            "Nothing was changed: references have changed since this was shown. This is what the "
            "file would do now."
        ),
    )
