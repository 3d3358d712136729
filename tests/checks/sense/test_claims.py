from exhibit.checks.context import CheckContext
from exhibit.checks.sense.claim import KnownName
from exhibit.checks.sense.claims import claims
from exhibit.documents.records import EmendationDocument, Name
from tests.factories.panels import make_excerpt, make_note, make_panel, make_reference


def only_claim(body, context=None, **fields):
    ((_, _, claim),) = claims(make_panel(body, **fields), context or CheckContext())
    return claim


def test_every_sentence_of_the_body_is_a_claim_with_its_number():
    panel = make_panel("# Head\n\nOne. [@L26] Two. [~]\n\nThree. [@S14]")
    found = [(number, claim.sentence) for number, _, claim in claims(panel, CheckContext())]
    assert found == [(1, "One."), (2, "Two."), (3, "Three.")]


def test_an_excerpt_is_read_as_in_the_file_and_as_corrected():
    slip = EmendationDocument(
        key="E1",
        start=4,
        end=9,
        file_reading="plant",
        corrected_reading="plan",
        kind="wrong word",
        confidence="high",
        applied=True,
    )
    excerpt = make_excerpt(exact="The plant grew.", emendations=(slip,))
    claim = only_claim("It grew. [@L26]", excerpts=(excerpt,))
    assert claim.readings == ("The plant grew.", "The plan grew.")


def test_a_gist_is_no_evidence():
    excerpt = make_excerpt(exact="It grew.", gist="It grew by 40.")
    assert only_claim("It grew. [@L26]", excerpts=(excerpt,)).readings == ("It grew.",)


def test_a_note_brings_the_makers_and_years_of_its_works():
    work = make_reference(authors=(Name(family="Lenoe", given="Matthew"),), issued="2010-05")
    note = make_note(references=(work,))
    (passage,) = only_claim("It was so. [@S14]", notes=(note,)).passages
    assert (passage.kind, passage.makers, passage.published) == ("note", ("Lenoe",), (2010,))


def test_framing_has_no_passages():
    claim = only_claim("Look again. [~]")
    assert claim.framing and claim.passages == ()


def test_a_sentence_that_cites_an_unknown_key_is_left_to_the_check_of_keys():
    assert list(claims(make_panel("It was so. [@X9]"), CheckContext())) == []


def test_a_claim_knows_the_names_of_records_and_what_sources_are_called():
    kirov = KnownName(name="Sergei Kirov", kind="person", others=("Kirov",))
    claim = only_claim("He died. [@L26]", CheckContext(names=(kirov,)))
    assert claim.names == (kirov,)
    assert ("lecture", ("lecture", "lecturer")) in claim.source_names


def test_a_claim_knows_the_words_set_in_italics():
    assert only_claim("He wrote *Pravda*. [@L26]").emphasised == ("Pravda",)
