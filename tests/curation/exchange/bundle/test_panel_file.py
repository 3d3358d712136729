"""A panel's file is parted at its first two lines of dashes, and put together as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.exchange.bundle.panel_file import join, part
from curation.exchange.faults import Report

BODIES = st.text(st.sampled_from("a -\n\r#[@L1]"), max_size=30)


def parted(text: str):
    report = Report()
    return part("panels/a.md", text, report), [str(fault) for fault in report.faults]


def test_fields_stand_between_the_dashes_and_the_body_below():
    file, _ = parted("---\ntitle: A\n---\nOne.\n")
    assert (file.front, file.body) == ("title: A\n", "One.")


def test_line_of_the_body_is_counted_in_the_file():
    file, _ = parted("---\ntitle: A\nkind: text\n---\nOne.\n")
    assert file.body_line == 5


def test_dashes_below_the_fields_are_the_bodys_own():
    file, _ = parted("---\ntitle: A\n---\nOne.\n---\nTwo.\n")
    assert file.body == "One.\n---\nTwo."


def test_spaces_and_windows_newlines_behind_the_dashes_are_passed_over():
    file, _ = parted("--- \r\ntitle: A\r\n---\t\r\nOne.\r\n")
    assert (file.front, file.body) == ("title: A\r\n", "One.\r")


@pytest.mark.parametrize("text", ["", "title: A\n---\n", "\n---\n---\n", "----\n---\n"])
def test_file_that_does_not_begin_with_dashes_is_told(text):
    assert parted(text) == (
        None, ["panels/a.md:1: A panel begins with a line of three dashes and its fields."],
    )  # fmt: skip


def test_fields_without_an_end_are_told():
    assert "The fields have no end" in parted("---\ntitle: A\n")[1][0]


@given(BODIES)
def test_what_is_joined_is_parted_into_the_same(body):
    file, _ = parted(join("title: A\n", body))
    assert (file.front, file.body) == ("title: A\n", body)
