"""Attributes of elements, as templates write them."""

from exhibit.templatetags.exhibit import attribute


def test_an_attribute_brings_its_own_blank():
    assert attribute("page", "aria-current") == ' aria-current="page"'


def test_an_attribute_without_a_value_is_not_there():
    assert attribute("", "class") == ""


def test_the_value_of_an_attribute_is_escaped():
    assert attribute('"><b>', "class") == ' class="&quot;&gt;&lt;b&gt;"'
