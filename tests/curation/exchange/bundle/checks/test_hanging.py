"""Each panel hangs in exactly one theme."""

from tests.curation.exchange.bundle.folders import edit, put

TERROR = "themes/terror.yaml"


def test_panel_of_two_themes_is_not_told_to_be_its_own_other_one_too(folder, faults):
    edit(folder, "themes/industry.yaml", "  - three", "  - who-killed-kirov\n  - three")
    assert len(faults()) == 1


def test_theme_that_could_not_be_read_may_hang_any_panel(folder, faults):
    put(folder, TERROR, "title: [Terror\n")
    assert [line.split(":")[0] for line in faults()] == [TERROR]


def test_list_that_could_not_be_read_may_hang_any_panel(folder, faults):
    edit(folder, TERROR, "panels:\n  - who-killed-kirov", "panels: who-killed-kirov")
    assert [line.split(":")[1] for line in faults()] == ["4"]


def test_panel_whose_file_could_not_be_read_is_not_missing(folder, faults):
    put(folder, "panels/who-killed-kirov.md", "No fields.")
    assert not [line for line in faults() if "panels/who-killed-kirov.md is missing" in line]
