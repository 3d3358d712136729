"""Where a curator wrote last: which panel, and the place of the caret in its body."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.contrib.sessions.backends.base import SessionBase
from django.db.models import Q
from django.utils import timezone

from curation.models import UnsavedWork
from curation.panels.concurrency.states import Values
from exhibit.models import Panel, Revision

CARET = "_caret"
"""The hidden field of a panel's form that tells where its body was last written in."""
KEPT = "last-written"
"""Under this name the session keeps the panel saved last, the caret and when."""


@dataclass(frozen=True)
class LastPlace:
    """A panel, or None for a new one that is not saved yet, and the caret as a browser counts."""

    panel: Panel | None
    caret: int | None


def caret_of(values: Values) -> int | None:
    """Return the caret that a panel's form tells; None where it tells none."""
    told = (values.get(CARET) or [""])[0]
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 9 else None


def remember(session: SessionBase, panel: Panel, values: Values) -> None:
    """Keep where a panel that is saved now was written in."""
    kept = {"panel": panel.pk, "caret": caret_of(values), "at": timezone.now().isoformat()}
    session[KEPT] = kept


def last_place(by: User, session: SessionBase) -> LastPlace | None:
    """Return where a curator wrote last: unsaved, saved in this session, or saved before it."""
    # Not into a panel that was deleted meanwhile; 0 stands for a new one.
    there = Q(record_pk=0) | Q(record_pk__in=Panel.objects.values("pk"))
    works = UnsavedWork.objects.filter(there, user=by, noun="panel").order_by("-saved_at")
    work = works.first()
    kept = session.get(KEPT)
    if isinstance(kept, dict) and (work is None or work.saved_at < _moment(kept)):
        panel = Panel.objects.filter(pk=int(kept.get("panel") or 0)).first()
        caret = kept.get("caret")
        if panel is not None:
            return LastPlace(panel, caret if isinstance(caret, int) else None)
    if work is not None:
        panel = Panel.objects.filter(pk=work.record_pk).first()
        return LastPlace(panel, caret_of(work.values()))
    made = Revision.objects.filter(made_by=by).order_by("-made_at").select_related("panel")
    last = made.defer("document").first()
    return LastPlace(last.panel, None) if last else None


def _moment(kept: dict[str, object]) -> datetime:
    return datetime.fromisoformat(str(kept.get("at")))
