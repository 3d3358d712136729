"""Tagging several panels, or hanging them in another theme: both change what they say."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.records.history.recording import note_changed
from curation.review.moves import CHANGE, MoveRefused
from curation.review.together.action import Action, Choice, Kept, Look, number
from curation.review.together.forms import SubjectForm, ThemeForm
from exhibit.models import Panel, PanelSubject, Subject, Theme


class Tag(Action[Panel]):
    """Tag panels with one more subject."""

    name = "tag"
    label = _lazy("Tag with a subject")
    permission = CHANGE
    form = SubjectForm
    rewrites = True

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which get the subject."""
        there = set(
            PanelSubject.objects.filter(
                content_object__in=chosen, tag=_subject(choice)
            ).values_list("content_object", flat=True)
        )
        has = _("It has this subject already.")
        return {
            panel.pk: Look(refused=has) if panel.pk in there else Look(will=_rewritten(panel))
            for panel in chosen
        }

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("tagged with {subject}").format(subject=choice["subject"])

    def do(self, panel: Panel, by: User, choice: Choice, look: Look) -> Kept:
        """Add the subject."""
        subject = _subject(choice)
        kept: Kept = {"state": panel.state, "subject": subject.pk}
        PanelSubject.objects.get_or_create(content_object=panel, tag=subject)
        _touch(panel)
        return kept

    def undo(self, panel: Panel, by: User, kept: Kept) -> None:
        """Take the subject off again."""
        rows = PanelSubject.objects.filter(content_object=panel, tag=number(kept["subject"]))
        count, _rows = rows.delete()
        if not count:
            raise MoveRefused(_("It no longer has the subject."))
        _touch(panel)


class SetTheme(Action[Panel]):
    """Hang panels in another theme, after those that hang there."""

    name = "set-theme"
    label = _lazy("Hang in another theme")
    permission = CHANGE
    form = ThemeForm
    rewrites = True

    def look(self, chosen: Sequence[Panel], by: User, choice: Choice) -> dict[int, Look]:
        """Return which move."""
        theme = _theme(choice)
        there = _("It hangs there already.")
        leaves = _("It leaves {theme} and hangs last. {state}")
        return {
            panel.pk: Look(refused=there)
            if panel.theme_id == theme.pk
            else Look(will=leaves.format(theme=panel.theme.title, state=_rewritten(panel)).strip())
            for panel in chosen
        }

    def words(self, choice: Choice) -> str:
        """Return what was done."""
        return _("hung in {theme}").format(theme=choice["theme"])

    def do(self, panel: Panel, by: User, choice: Choice, look: Look) -> Kept:
        """Hang one panel last in the theme."""
        theme = _theme(choice)
        kept: Kept = {
            "state": panel.state,
            "theme": panel.theme_id,
            "position": panel.position,
            "to": theme.pk,
        }
        last = theme.panels.aggregate(last=Max("position"))["last"] or 0
        _hang(panel, theme.pk, last + 1)
        return kept

    def undo(self, panel: Panel, by: User, kept: Kept) -> None:
        """Hang it where it hung."""
        if panel.theme_id != kept["to"]:
            raise MoveRefused(_("It hangs in another theme by now."))
        if not Theme.objects.filter(pk=number(kept["theme"])).exists():
            raise MoveRefused(_("The theme that it hung in is deleted."))
        _hang(panel, number(kept["theme"]), number(kept["position"]))


def _subject(choice: Choice) -> Subject:
    subject = choice["subject"]
    assert isinstance(subject, Subject)
    return subject


def _theme(choice: Choice) -> Theme:
    theme = choice["theme"]
    assert isinstance(theme, Theme)
    return theme


def _hang(panel: Panel, theme: int, position: int) -> None:
    panel.theme_id, panel.position = theme, position
    # A panel does not hang in its theme as a guest too.
    panel.other_themes.remove(theme)
    _touch(panel)


def _touch(panel: Panel) -> None:
    """Save a panel whose text changed as its next version: open forms notice it."""
    panel.version += 1
    panel.save(update_fields=["theme", "position", "version", "changed_at"])
    note_changed(panel)


def _rewritten(panel: Panel) -> str:
    if panel.state == Panel.State.DRAFT:
        return _("It stays a draft.")
    return _("It becomes a draft again: somebody approves it anew.")
