"""What a list of the admin shows for a search."""

from django.test import Client
from django.urls import reverse


def found(client: Client, noun: str, words: str) -> list[str]:
    """Return the keys, or slugs, of the records that a search finds."""
    answer = client.get(reverse(f"admin:exhibit_{noun}_changelist"), {"q": words})
    records = answer.context["cl"].queryset
    return [getattr(record, "key", "") or record.slug for record in records]
