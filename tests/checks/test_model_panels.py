"""The two model panels of the writing guide, with gists, public words and notes as evidence."""

import pytest

from exhibit.checks import has_errors, run
from exhibit.text.findings import Level
from tests.factories.panels import make_excerpt, make_note, make_panel, make_reference, make_source

KIROV = """
On 1 December 1934 Leonid Nikolaev shot Sergei Kirov, the Communist Party leader of Leningrad, in a
corridor of party headquarters. [@L26; @T6; @S14] Did anyone send him? [@L27; @T7] Our lecture says
many historians believe Stalin gave the order. [@L27] Our textbook goes further and calls it
probable in its own voice. [@T7] In these excerpts neither cites a document. [@L27; @T7] Historians
who later worked through the case files lean another way: Matthew Lenoe (2010) concludes that
Nikolaev most likely acted alone. [@S14] Not everyone accepts this. [@S14] What happened next is not
in doubt. [@L27; @T8; @S14] Stalin blamed hidden enemies inside the party. [@T7] He used the killing
as a reason to begin mass arrests, first of Communists, then of others. [@L27; @L28; @T8] Our
sources agree about the result, not about the cause. [@L27; @T7; @T8]
"""
KIROV_EVIDENCE = {
    "L26": "Purges began with the December 1934 murder of Kirov, Stalin's potential rival.",
    "L27": "Many historians think Stalin ordered it; it served as pretext for purges.",
    "L28": "Mass arrests followed: officials, Old Bolsheviks and ordinary citizens.",
    "T6": "Kirov, Stalin's number two, was mysteriously killed in late 1934.",
    "T7": "Stalin, probably behind the murder, blamed fascist agents inside the party.",
    "T8": "He exploited the murder to purge the party and tighten control.",
}
KIROV_LEADS = {
    "L27": "this death, which many historians believe Stalin himself ordered, was used as a "
    "pretext to launch the purges",
    "T7": "Stalin — who probably ordered Kirov’s murder — blamed the assassination on “Fascist "
    "agents” within the party.",
}
KIROV_NOTE = make_note(
    text="Shot 1 Dec 1934 at Smolny by Leonid Nikolaev; emergency law the same day. Lenoe: most "
    "likely a lone act. Conquest and Knight argued for Stalin's hand. Kirov as rival or deputy is "
    "disputed.",
    references=(make_reference(issued="2010"), make_reference("conquest-1989", issued="1989")),
)

REWARDS = """
In 1937 Alexei Kosygin, an engineer two years out of college, ran a textile mill in Leningrad.
[@S30] In January 1939 he became a people's commissar, the Soviet title for a minister. [@S30] He
was 34. [@S30] Many others rose as fast. [@T26; @S31] Our textbook says they were often workers'
children from new technical schools, and that the purges brought them practical rewards.
[@T27; @T28] Arrests had emptied many offices. [@T25; @S31] Other posts were new, because the state
itself was growing. [@T25; @S31] So a promotion does not prove that its holder harmed anyone.
[@T28; @S31] It does show who had reason to stay loyal. [@T28; @T29] Some citizens helped the terror
along, the textbook argues, but it does not say that these were the people who rose. [@T21; @T23]
Each empty desk asks two questions: who sat here before, and who came next? [@T25; @T28]
"""
REWARDS_EVIDENCE = {
    "T21": "Saturated by propaganda, many responded eagerly to Stalin's orders.",
    "T23": "On this view a deluded Stalin found many willing collaborators.",
    "T25": "Yet Stalin commanded a new apparatus staffed by 1.5 million recruits.",
    "T26": "Over half of 1941's Communists joined after the purges and rose quickly.",
    "T27": "Often workers' children from technical schools, they proved capable managers.",
    "T28": "Despite human costs, purges brought this generation practical rewards.",
    "T29": "They served Stalin until 1953 and governed until the early 1980s.",
}
REWARDS_LEADS = {
    "T28": "Despite their human costs, the great purges thus brought substantial practical rewards "
    "to this new generation of committed Communists."
}
REWARDS_NOTES = (
    make_note(
        "S30",
        text="Workers and communists were sent to higher education during the First Plan. Kosygin: "
        "textile institute 1935, mill director 1937, mayor of Leningrad 1938, textile commissar "
        "2 Jan 1939.",
    ),
    make_note(
        "S31",
        text="Leading posts grew from 600,000 (1928) to 1.6 million (1939).",
    ),
)


def panel(body, evidence, leads, notes, **fields):
    excerpts = tuple(
        make_excerpt(
            key,
            source="lecture" if key[0] == "L" else "textbook",
            exact=leads.get(key),
            gist=gist,
            public=key in leads,
        )
        for key, gist in evidence.items()
    )
    sources = (make_source(), make_source("textbook", mark="B", kind="textbook-passage"))
    return make_panel(body, excerpts=excerpts, notes=notes, sources=sources, **fields)


MODELS = {
    "who-killed-kirov": panel(KIROV, KIROV_EVIDENCE, KIROV_LEADS, (KIROV_NOTE,)),
    "practical-rewards": panel(
        REWARDS,
        REWARDS_EVIDENCE,
        REWARDS_LEADS,
        REWARDS_NOTES,
        advisory="purge (mention)",
        big_idea="Arrests left offices empty, and others rose to them.",
    ),
}


@pytest.mark.parametrize("slug", MODELS)
def test_model_panel_has_no_error(slug):
    assert not has_errors(run(MODELS[slug]))


def test_model_panel_on_kirov_has_nothing_to_acknowledge():
    assert run(MODELS["who-killed-kirov"]) == ()


def test_model_panel_on_rewards_asks_about_reckoned_numbers():
    warnings = [f for f in run(MODELS["practical-rewards"]) if f.level is Level.WARNING]
    numbers = [f.words.split(" / ")[0] for f in warnings if f.code == "number"]
    assert numbers == ["two", "34"]
    assert {f.code for f in warnings} == {"number"}


@pytest.mark.parametrize("slug", MODELS)
def test_model_panel_with_one_mark_taken_out_has_an_error(slug):
    model = MODELS[slug]
    key = next(iter(model.body.sentences[1].citations))
    body = model.body.source.replace(f"[@{key}", "[@none-such", 1)
    leads, notes = {}, model.notes
    evidence = {excerpt.key: excerpt.gist for excerpt in model.excerpts}
    assert has_errors(run(panel(body, evidence, leads, notes)))
