"""A paste of 200,000 words into a panel's body: a sentence within seconds, and nothing lost."""

import time

import pytest
from django.urls import reverse

from curation.models import UnsavedWork
from tests.curation.posting import fields_of, values_of_page

PASTE = "The murder of 1934 was told in many ways by people. " * 20_000
WITHIN = 10
"""Seconds of work; without a limit the checks took minutes."""


@pytest.fixture
def mine(editor, address):
    return fields_of(editor, address) | {"body": PASTE}


def test_form_names_the_limit_and_keeps_the_words(editor, panel, address, mine):
    answer = editor.post(address, mine)
    (told,) = answer.context["adminform"].form.errors["body"]
    assert "10000" in told.replace(",", "")
    assert values_of_page(answer)["body"].strip() == PASTE.strip()
    assert UnsavedWork.objects.get().form["body"] == [PASTE]


def test_browser_does_not_cut_the_paste_off_without_a_word(editor, address):
    assert 'maxlength="10000"' not in editor.get(address).content.decode()


@pytest.mark.parametrize("asked", ["panel-findings", "panel-preview"])
def test_what_is_asked_while_writing_says_so_at_once(editor, panel, mine, asked):
    begun = time.process_time()
    answer = editor.post(reverse(f"curation:{asked}", args=[panel.pk]), mine)
    assert time.process_time() - begun < WITHIN
    assert answer.status_code == 400
    assert "at most 10,000 can be saved" in answer.content.decode()


def test_paste_is_brought_back_and_compared(author, editor, panel, address, mine):
    editor.post(address, mine)
    author.post(address, fields_of(author, address) | {"body": "Theirs. [~]"})
    begun = time.process_time()
    answer = editor.get(f"{address}?unsaved=compare")
    assert time.process_time() - begun < WITHIN
    assert answer.context["conflict"].differences.both[0].theirs == "Theirs. [~]"
    assert values_of_page(answer)["body"].strip() == PASTE.strip()
