"""Rows become documents field by field of the same name."""

import pytest

from exhibit.documents.filling import filled
from exhibit.documents.panel import QuestionDocument, Related, SubjectLink
from exhibit.documents.records import EmendationDocument, Name, SourceDocument
from exhibit.documents.types import SubjectPage
from exhibit.models import Emendation, Question, RelatedPanel, Source, Subject


def test_columns_of_the_same_name_are_taken():
    subject = Subject(slug="kirov", name="Kirov", kind="person", wikidata="Q1")
    page = filled(SubjectPage, subject)
    assert (page.slug, page.name, page.kind, page.wikidata) == ("kirov", "Kirov", "person", "Q1")


def test_what_is_given_goes_before_a_column():
    assert filled(Related, RelatedPanel(reason="r"), slug="given").slug == "given"


def test_field_that_is_no_column_keeps_its_default():
    assert filled(SubjectPage, Subject(slug="a", name="A")).panels == ()


def test_list_becomes_a_tuple():
    assert filled(SubjectPage, Subject(other_names=["a", "b"])).other_names == ("a", "b")


def test_names_become_names():
    source = Source(authors=[{"family": "Conquest", "given": "Robert"}])
    assert filled(SourceDocument, source).authors == (Name(family="Conquest", given="Robert"),)


def test_cited_prose_is_read_in_its_sentences():
    question = filled(QuestionDocument, Question(scholarship="Many. [@S1]", reading="We. [~]"))
    assert question.scholarship.citations == ("S1",)


def test_document_is_taken_like_a_row():
    page = SubjectPage(slug="kirov", name="Kirov", kind="person", description="A party boss.")
    link = SubjectLink(slug="kirov", name="Kirov", kind="person", description="A party boss.")
    assert filled(SubjectLink, page) == link


def test_field_without_a_column_and_a_default_must_be_given():
    with pytest.raises(TypeError, match="applied"):
        filled(EmendationDocument, Emendation(key="E1"))
