"""Signing somebody out elsewhere: their sessions end, in every browser or in all but one."""

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.utils import timezone


def end_sessions(user: User, *, but: str | None = None) -> int:
    """End the sessions of somebody, but for the one with this key; return how many there were."""
    # Whose a session is stands inside it. There is one for each browser of each curator.
    current = Session.objects.filter(expire_date__gt=timezone.now()).exclude(session_key=but or "")
    keys = [
        session.session_key
        for session in current.iterator()
        if session.get_decoded().get(SESSION_KEY) == str(user.pk)
    ]
    for key in keys:
        Session.objects.filter(session_key=key).delete()
    return len(keys)
