"""What a browser would post from a form of the admin as it was opened."""

from typing import Any

from django.test import Client

HIDDEN = {"_opened": "opened_state", "_form": "form_token"}
"""What a form carries of itself, by the name under which its template gets it."""


def fields_of(client: Client, address: str) -> dict[str, Any]:
    """Return the values of an admin form and its inlines, as a browser would send them back."""
    context = client.get(address).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.initial_forms]
    values = {name: context[key] for name, key in HIDDEN.items() if context.get(key)}
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is not None and value is not False:
                values[bound.html_name] = getattr(value, "pk", value)
    return values


def messages_of(answer: Any) -> list[str]:
    """Return what the curator is told on the page an answer leads to."""
    return [str(message) for message in answer.context["messages"]]


def asks_to_sign_in(answer: Any) -> bool:
    """Say whether an answer is the login, or the way to it; a form that was sent comes along."""
    shown = {template.name for template in answer.templates}
    return answer.headers.get("Location", "").startswith("/admin/login/") or (
        "admin/login.html" in shown
    )
