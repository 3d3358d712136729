"""An excerpt's words are cut from the text, never typed."""

import pytest
from django.core.exceptions import ValidationError

from exhibit.models import Excerpt
from tests.factories.records import LECTURE, make_excerpt_row, make_source_text

pytestmark = pytest.mark.django_db


def test_words_are_cut_at_the_offsets_whatever_was_typed():
    excerpt = Excerpt(source_text=make_source_text(), key="L1", start=0, end=10, gist="Gist.")
    excerpt.exact = "Something somebody typed"
    excerpt.full_clean()
    assert excerpt.exact == LECTURE[:10]


def test_offsets_outside_the_text_are_refused_in_words():
    excerpt = Excerpt(source_text=make_source_text(), key="L1", start=0, end=9999, gist="Gist.")
    with pytest.raises(ValidationError) as refused:
        excerpt.full_clean()
    assert "9999" in str(refused.value)


@pytest.mark.parametrize("key", ["", "L 1", "L[1]", "-L1", "L;1"])
def test_key_that_no_citation_could_name_is_refused(key):
    excerpt = Excerpt(source_text=make_source_text(), key=key, start=0, end=10, gist="Gist.")
    with pytest.raises(ValidationError):
        excerpt.full_clean()


def test_excerpt_leads_to_its_place_in_the_source():
    assert make_excerpt_row("L26").get_absolute_url() == "/sources/lecture/#L26"


def test_excerpt_tells_when_its_words_changed():
    make_excerpt_row("L26")
    Excerpt.objects.update(exact="Other words")
    assert not Excerpt.objects.get().is_intact
