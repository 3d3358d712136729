"""An upload between its dry run and its confirmation: the same steps, whatever was uploaded."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from curation import uploads
from curation.curator import curator_of
from curation.exchange.dry_runs import ChangedMeanwhile, NotDone
from curation.uploads import Kept


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """What is said of an upload that is confirmed; `{file}` stands for its name."""

    finished: str
    """With `{counts}`, as what follows."""
    finished_before: str
    unfinished: str
    changed_meanwhile: str


def waiting(request: HttpRequest, *, kind: str, token: str) -> Kept:
    """Return an upload of this curator. Raises Http404 where there is none (any more)."""
    kept = uploads.kept(token=token, kind=kind, by=curator_of(request))
    if kept is None:
        raise Http404
    return kept


def confirmed(
    request: HttpRequest,
    kept: Kept,
    apply: Callable[[str], str],
    *,
    start: str,
    sentences: Sentences,
) -> HttpResponse | None:
    """Answer the POST that confirms a dry run, a second one, and a look back; else None.

    `apply` does what was shown under a digest and returns its counts in words. `start` names the
    page where uploads begin.
    """
    if kept.is_taken() or (request.method == "POST" and not kept.take()):
        counts = kept.done()
        if counts is None:
            messages.warning(request, sentences.unfinished.format(file=kept.name))
        else:
            sentence = sentences.finished_before.format(file=kept.name, counts=counts)
            messages.info(request, sentence)
        return redirect(start)
    if request.method != "POST":
        return None
    try:
        counts = apply(request.POST.get("shown", ""))
    except ChangedMeanwhile:
        messages.warning(request, sentences.changed_meanwhile)
    except NotDone as error:
        messages.error(request, str(error))
    else:
        kept.finish(counts)
        messages.success(request, sentences.finished.format(file=kept.name, counts=counts))
        return redirect(start)
    finally:
        if kept.done() is None:
            kept.give_back()
    return redirect(request.path)
