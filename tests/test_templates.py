"""Claims about the templates: they print, and whatever they print can be translated."""

import pytest

from scripts.check_templates import FOLDERS, faults, lines, logic, untranslated


@pytest.mark.parametrize("folder", FOLDERS)
def test_templates_decide_little_and_every_word_can_be_translated(folder):
    assert list(faults(folder)) == []


def test_tags_that_decide_or_repeat_are_logic():
    source = "{% if a %}{% elif b %}{% else %}{% endif %}{% for x in y %}{% endfor %}{{ x }}"
    assert logic(source) == 3


def test_a_start_tag_that_fits_counts_as_one_line_however_it_is_broken():
    assert lines('<p\n  class="lede"\n  id="{{ id }}"\n>Words</p>\n<p>Words</p>\n') == 2


def test_a_long_start_tag_counts_as_its_lines():
    assert (
        lines(f'<p\n  class="{"lede " * 12}"\n  title="{{{{ {"long" * 8} }}}}"\n>Words</p>\n') == 4
    )


@pytest.mark.parametrize(
    "source",
    [
        "<p>Some words</p>",
        "<p>{{ name }} and others</p>",
        '<{{ level }} class="who">Some words</{{ level }}>',
        '<nav aria-label="Letters"></nav>',
        '<img alt="{{ title }}: table">',
        '{{ edition|default:"Not an edition" }}',
        '{% include "exhibit/_components/_crumbs.html" with label="Teach" %}',
    ],
)
def test_words_that_no_translation_reaches_are_found(source):
    assert len(untranslated(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        '<p>{% translate "Some words" %}</p>',
        "<p>{% blocktranslate %}You see <b>{{ x }}</b>.{% endblocktranslate %}</p>",
        "{# Some words for engineers #}{% comment %}And more{% endcomment %}",
        '<p class="lede">{{ text }} · {{ other }} (PDF)</p>',
        '{{ edition|default:_("Not an edition") }}',
        '<a class="btn{{ on|yesno:" here,away" }}" href="{% url "home" %}">{{ label }}</a>',
        '<script>const words = "Some words"</script><!DOCTYPE html>',
    ],
)
def test_translated_words_and_what_is_no_language_are_let_be(source):
    assert untranslated(source) == []
