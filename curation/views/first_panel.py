"""The walk of seven steps to the first panel: each step on its own screen."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from curation.access import FORM, for_curators, show
from curation.curator import curator_of
from curation.first_panel.first_records import save_panel
from curation.first_panel.forms import (
    LONGEST_SHOWN,
    ExcerptForm,
    ExhibitionForm,
    PanelForm,
    SourceForm,
    SourceWithWordsForm,
    ThemeForm,
)
from curation.first_panel.steps import BY_NAME, STAGES, Stage, Walk, address_of, why_not
from curation.presenters.publishing import what_would_change
from curation.publishing import edition_differences, publication
from curation.publishing.differences_view import obstacles, obstacles_heading
from curation.publishing.schedule_form import PublishForm
from curation.records.links import change_address
from curation.review import joint_approval, readings
from curation.review.moves import DISPLAY
from curation.review.read_records import read_record
from curation.sources.excerpts import TextReplaced, make_excerpt
from curation.sources.intake_form import tell
from curation.sources.quotation_search import suggested_key
from curation.sources.uploaded_text import keep
from curation.sources.versions import SameWords, keep_text
from curation.views.publishing import next_state
from curation.views.readings import Screen, reading_screen
from exhibit.models import Panel, SourceText


@for_curators()
def begin(request: HttpRequest) -> HttpResponse:
    """Go to the first step that is not done."""
    walk = Walk()
    return redirect("admin:index") if walk.is_over else redirect(address_of(walk.stage.name))


@for_curators(methods=FORM)
def begin_step(request: HttpRequest, name: str) -> HttpResponse:
    """Show a step, or save what was done on it and go on to the next that is not done."""
    stage = BY_NAME.get(name)
    if stage is None:
        raise Http404(_("The walk has no step called {name}.").format(name=name))
    walk = Walk()
    if walk.is_over:
        messages.info(request, _("The first edition is published: the walk is over."))
        return redirect("admin:index")
    if STAGES.index(stage) >= walk.number:
        messages.info(request, _("This step comes first: {title}.").format(title=walk.stage.title))
        return redirect(address_of(walk.stage.name))
    if hindrance := why_not(stage, curator_of(request)):
        if request.method == "POST":
            raise PermissionDenied
        return _shown(request, walk, stage, "hindered", hindrance=hindrance)
    return TAKEN[name](request, walk, stage)


def _shown(
    request: HttpRequest, walk: Walk, stage: Stage, template: str, **context: object
) -> HttpResponse:
    name = f"curation/first_panel/{template}.html"
    return show(request, name, title=_title(stage), status=200, **_context(walk, stage), **context)


def _title(stage: Stage) -> str:
    number = STAGES.index(stage) + 1
    return _("Step {number} of {all}: {title}").format(
        number=number, all=len(STAGES), title=stage.title
    )


def _context(walk: Walk, stage: Stage) -> dict[str, object]:
    return {"steps": list(walk.steps(stage)), "stage": stage, "is_nav_sidebar_enabled": False}


def _saved(form: forms.BaseForm, save: Callable[[], object]) -> bool:
    """Save what a valid form says; False where somebody took its address a moment ago."""
    try:
        with transaction.atomic():
            save()
    except IntegrityError:
        form.add_error(None, _("Somebody saved the same a moment ago: save once more."))
        return False
    return True


def _onward(stage: Stage) -> HttpResponse:
    """Go on after a step: to the one after it, which is the next to do or was done before."""
    return redirect(address_of(STAGES[STAGES.index(stage) + 1].name))


def _exhibition(request: HttpRequest, walk: Walk, stage: Stage) -> HttpResponse:
    form = ExhibitionForm(request.POST or None, instance=walk.exhibition)
    if request.method == "POST" and form.is_valid() and _saved(form, form.save):
        return _onward(stage)
    return _shown(request, walk, stage, "form", form=form)


def _theme(request: HttpRequest, walk: Walk, stage: Stage) -> HttpResponse:
    form = ThemeForm(request.POST or None, instance=walk.theme)
    if request.method == "POST" and form.is_valid() and _saved(form, form.save):
        return _onward(stage)
    return _shown(request, walk, stage, "form", form=form)


def _source(request: HttpRequest, walk: Walk, stage: Stage) -> HttpResponse:
    """Take a source with its words; what has to be decided about them has a report of its own."""
    is_sent = request.method == "POST"
    form_type = SourceForm if walk.text is None else SourceWithWordsForm
    form = form_type(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        instance=walk.source,
    )
    if not (is_sent and form.is_valid() and _saved(form, form.save)):
        return _shown(request, walk, stage, "form", form=form)
    upload = form.uploaded if isinstance(form, SourceForm) else None
    if upload is None:
        return _onward(stage)
    by, source = curator_of(request), form.instance
    if upload.intake is None or upload.intake.remarks:
        token = keep(source=source, upload=upload, by=by)
        messages.warning(request, _("Its words are not saved yet. This is what was found in them."))
        return redirect("curation:text-report", key=source.key, token=token)
    try:
        tell(request, keep_text(source=source, intake=upload.intake, seen=0, by=by))
    except SameWords as same:
        messages.info(request, str(same))
    return _onward(stage)


def _excerpt(request: HttpRequest, walk: Walk, stage: Stage) -> HttpResponse:
    text = walk.text
    assert text is not None  # the step before is done
    form = ExcerptForm(request.POST or None, text=text)
    if request.method == "POST" and form.is_valid() and _cut(form, text, request):
        return _onward(stage)
    answer = form.answer
    return _shown(
        request,
        walk,
        stage,
        "excerpt",
        form=form,
        text=text,
        words=text.text[:LONGEST_SHOWN],
        is_long=len(text.text) > LONGEST_SHOWN,
        places=answer.places if answer and answer.kind != "found" else (),
        made=walk.excerpt,
    )


def _cut(form: ExcerptForm, text: SourceText, request: HttpRequest) -> bool:
    if form.chosen is None:
        return False
    start, end = form.chosen
    try:
        made = make_excerpt(
            text=text,
            start=start,
            end=end,
            by=curator_of(request),
            key=suggested_key(text, start, start + 1),
            gist=form.cleaned_data["gist"],
            public=form.cleaned_data["public"],
        )
    except ValidationError as refused:
        form.add_error(None, ValidationError(refused.messages))
        return False
    except TextReplaced:
        form.add_error(None, _("The text has a newer version by now: choose the words again."))
        return False
    messages.success(request, _("Excerpt {key} is saved.").format(key=made.record.key))
    return True


def _panel(request: HttpRequest, walk: Walk, stage: Stage) -> HttpResponse:
    excerpt, theme = walk.excerpt, walk.theme
    assert excerpt is not None and theme is not None  # the steps before are done
    panel = walk.panel or Panel(theme=theme, position=1)
    mark = f" [@{excerpt.key}]"
    initial: dict[str, object] = {"opened_version": panel.version}
    if not panel.pk:
        initial |= {"big_idea": mark, "body": mark}
    form = PanelForm(request.POST or None, instance=panel, initial=initial)
    if request.method == "POST" and form.is_valid():
        by, row = curator_of(request), form.instance
        if _saved(form, lambda: save_panel(panel=row, by=by)):
            # Where something stands in the way of reading it, this screen says what.
            is_mended = not _to_mend(row)
            return _onward(stage) if is_mended else redirect(address_of(stage.name))
    return _shown(
        request,
        walk,
        stage,
        "panel",
        form=form,
        excerpt=excerpt,
        panel=panel if panel.pk else None,
        to_mend=_to_mend(panel) if panel.pk else (),
    )


def _to_mend(panel: Panel) -> list[joint_approval.Hindrance]:
    """Return what stands in the way of a panel besides that it is still to be read."""
    return joint_approval.to_mend(Panel.objects.get(pk=panel.pk))


def _read(request: HttpRequest, walk: Walk, stage: Stage) -> HttpResponse:
    """Show the next sentence to be read; once all are, what is approved together."""
    panel = walk.panel
    assert panel is not None  # the step before is done
    by, here = curator_of(request), address_of(stage.name)
    if "approve" in request.POST:
        chosen = request.POST.getlist("chosen")
        _tell_approved(request, joint_approval.approve(chosen=chosen, by=by, display=True))
        return redirect("curation:begin")
    read = read_record(panel)
    desk = readings.reading_desk(panel, read.document, by)
    if request.method == "POST" or (joint_approval.asks_for_readings() and desk.next_unread):
        screen = Screen(
            template="curation/first_panel/reading.html",
            title=_title(stage),
            start=here,
            after=lambda desk, place: here,
            context=_context(walk, stage),
        )
        return reading_screen(request, read, screen)
    around = [row for row in (walk.exhibition, panel.theme, walk.source) if row is not None]
    waiting = joint_approval.candidates(by, only=[*around, panel])
    hindered = [one for one in waiting if not one.is_open]
    return _shown(
        request,
        walk,
        stage,
        "approve",
        open=[one for one in waiting if one.is_open],
        hindered=hindered,
        may_display=by.has_perm(DISPLAY),
        alone=joint_approval.alone() if hindered else "",
        panel=panel,
        panel_address=change_address(panel),
    )


def _tell_approved(request: HttpRequest, result: joint_approval.Approved) -> None:
    """Tell a curator what was approved and what was not."""
    if result.done:
        says = _("{count} approved: {names}")
        messages.success(request, says.format(count=len(result.done), names="; ".join(result.done)))
    for title, why in result.refused:
        says = _("{record} was not approved: {why}")
        messages.error(request, says.format(record=title, why=why))
    if not (result.done or result.refused):
        messages.warning(request, _("Nothing was ticked, so nothing was approved."))


def _publish(request: HttpRequest, walk: Walk, stage: Stage) -> HttpResponse:
    """Show what the first edition would hold and what stands in its way; ask for a note."""
    plan = publication.plan(number=edition_differences.next_number())
    held_up = obstacles(plan.problems, plan.held)
    comparison = edition_differences.compared_with_current(plan.held, plan.exhibition)
    return _shown(
        request,
        walk,
        stage,
        "publish",
        form=PublishForm(initial={"note": _("The exhibition opens.")}),
        seen=next_state(),
        changes=what_would_change(comparison, len(plan.panels)),
        obstacles=held_up,
        obstacles_heading=obstacles_heading(held_up),
    )


TAKEN = {
    "exhibition": _exhibition,
    "theme": _theme,
    "source": _source,
    "excerpt": _excerpt,
    "panel": _panel,
    "read": _read,
    "publish": _publish,
}
"""What each step does, by its name."""
