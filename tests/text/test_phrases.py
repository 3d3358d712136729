from exhibit.text.phrases import phrases_in, statements_in


def test_statements_end_at_stops_semicolons_colons_and_dashes():
    text = "It grew; it fell: so it was. They left — all of them. Was it so?"
    assert statements_in(text) == (
        "It grew", "it fell", "so it was", "They left", "all of them", "Was it so",
    )  # fmt: skip


def test_a_statement_runs_over_line_ends_and_decimal_points():
    assert statements_in("About 1.92 million\nwere left.") == ("About 1.92 million were left",)


def test_readings_joined_by_a_bar_are_statements():
    assert statements_in("The plant grew | The plan grew") == ("The plant grew", "The plan grew")


def test_phrases_end_at_commas_and_before_conjunctions():
    assert phrases_in("He left, but she stayed because it rained") == (
        "He left", "she stayed", "it rained",
    )  # fmt: skip
