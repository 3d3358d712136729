from exhibit.search.snippets import LENGTH, Marker


def cut(text, *patterns):
    made = Marker([tuple(frozenset({w}) for w in p.split()) for p in patterns]).snippet(text)
    return "".join(f"[{s.text}]" if s.marked else s.text for s in made.pieces)


LONG = " ".join(f"w{number}" for number in range(100))


def test_snippet_short_text_is_whole():
    assert cut("“Kirov” was shot.", "kirov") == "“[Kirov]” was shot."


def test_snippet_of_a_long_text_says_what_is_left_out():
    told = cut(LONG, "w50")
    assert told.startswith("… w42 ") and told.endswith(" w75 …") and "[w50]" in told


def test_snippet_near_the_end_reaches_it():
    assert cut(LONG, "w99").endswith("[w99]")


def test_snippet_has_no_more_words_than_allowed():
    assert len(cut(LONG, "w50").strip("… ").split()) == LENGTH


def test_snippet_holds_as_many_words_asked_for_as_it_can():
    assert "[w60] [w61]" in cut(LONG, "w2", "w60", "w61")


def test_snippet_takes_the_line_with_most():
    assert cut("one here\none and two\ntwo", "one", "two") == "[one] and [two]"


def test_snippet_phrase_is_marked_as_one_and_only_together():
    assert cut("great purge and a purge so great", "great purge") == (
        "[great purge] and a purge so great"
    )


def test_snippet_of_nothing_found_is_the_beginning():
    assert cut("first line\nsecond", "absent") == "first line"


def test_snippet_of_no_text_is_nothing():
    assert cut("", "kirov") == ""


def test_snippet_word_with_a_soft_hyphen_is_marked_whole():
    assert cut("at Magnito\u00adgorsk", "magnitogorsk") == "at [Magnito\u00adgorsk]"
