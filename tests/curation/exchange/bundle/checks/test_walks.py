"""Ways from panel to panel lead somewhere else, and nowhere twice."""

from tests.curation.exchange.bundle.folders import edit

TRIALS = "panels/three-trials.md"
WAY = "  - panel: who-killed-kirov\n    reason: starts with blame.\n"


def test_second_way_to_one_panel_names_the_first(folder, faults):
    edit(folder, TRIALS, WAY, WAY + WAY)
    assert faults() == [
        f"{TRIALS}:11: The panel leads to who-killed-kirov already ({TRIALS}, line 9): keep one."
    ]


def test_former_address_of_two_panels_names_the_first(folder, faults):
    edit(folder, "panels/who-killed-kirov.md", "display: true", "former_slugs: [show-trials]")
    (told,) = faults()
    assert f":21: show-trials is an address of {TRIALS}, line 11 already" in told


def test_own_address_is_no_former_one(folder, faults):
    edit(folder, TRIALS, "[show-trials]", "[three-trials]")
    assert [line.split(": ")[1] for line in faults()] == [
        f"three-trials is an address of {TRIALS} already"
    ]
