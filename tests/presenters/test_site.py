"""What surrounds every page."""

from django.test import RequestFactory
from django.utils.translation import override

from exhibit.presenters.site import frame
from tests.factories.exhibition import make_exhibition


def site(path="/", exhibition=None, section="", **told):
    request = RequestFactory().get(path)
    for name, value in told.items():
        setattr(request, name, value)
    return frame(request, exhibition, title="", description="", section=section, sign="")


def marked(shown):
    return {link.label: link.current for link in shown.navigation if link.current}


def test_the_page_of_a_section_is_marked_as_the_page():
    assert marked(site("/timeline/", section="timeline")) == {"Timeline": "page"}


def test_a_page_below_a_section_marks_the_section():
    assert marked(site("/timeline/terror/", section="timeline")) == {"Timeline": "true"}


def test_a_page_of_no_section_marks_none():
    assert marked(site("/about/", section="about")) == {}


def test_readers_of_one_draft_are_not_led_to_files():
    labels = [link.label for link in site(for_review=True).navigation]
    assert "Teach" not in labels and "Search" in labels


def test_an_edition_can_be_taken_away_and_a_working_copy_cannot():
    edition = [link.address for link in site(exhibition=make_exhibition()).takeaways]
    draft = [link.address for link in site(exhibition=make_exhibition(stamp=None)).takeaways]
    assert (edition, draft) == (["/credits.txt", "/offline.zip"], ["/credits.txt"])


def test_links_are_kept_for_each_language():
    def searching(language):
        with override(language):
            return site().navigation[-1].label

    # A word that Django's own catalogue has in German.
    assert [searching(language) for language in (None, "de", None)] == [
        "Search",
        "Suchen",
        "Search",
    ]
