"""A curator's browser: signed in, watching for refusals of the content security policy."""

import os

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import BrowserContext, Page

from tests.factories import records

# Playwright's own event loop makes Django think that the test's queries are made inside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PASSWORD = "a long password"
LOOKS = [("light", 1280), ("dark", 390)]
"""Each scheme and each width once: colours do not depend on the width."""


def make_world() -> dict[str, int]:
    """Make one record of each kind and return the keys of those that have a form to look at."""
    records.make_user("", username="curator", password=PASSWORD, is_superuser=True)
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", "Many historians believe", source_text=text)
    records.make_note_row(references=[records.make_reference_row()])
    panel = records.make_panel_row(
        body=records.BODY + " In 1935 it was over. Some 700,000 people were executed. [@L26]"
    )
    records.make_panel_row("machinery-of-terror", position=2)
    question = records.make_question_row()
    records.make_answer(question, text.excerpts.first())
    panel.panel_questions.create(question=question)
    panel.panel_subjects.create(tag=records.make_subject())
    panel.prompts.create(skill="sourcing", text="Who wrote this, and when?")
    records.make_chart()
    return {
        "panel": panel.pk,
        "theme": panel.theme_id,
        "source": text.source_id,
        "text": text.pk,
        "excerpt": text.excerpts.first().pk,
    }


def sign_in(page: Page, address: str, name: str = "curator") -> None:
    """Give the browser the session of a curator; the login form has tests of its own."""
    visitor = Client()
    visitor.force_login(User.objects.get(username=name))
    cookie = visitor.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": address}]
    )


def refusals_of(context: BrowserContext) -> list[str]:
    """Return a list that fills with whatever the pages' policy refuses."""
    told: list[str] = []

    def note(message: object) -> None:
        text = str(getattr(message, "text", message))
        if "Content Security Policy" in text or "Content-Security-Policy" in text:
            told.append(text)

    context.on("console", note)
    context.on("weberror", lambda error: told.append(str(error.error)))
    return told
