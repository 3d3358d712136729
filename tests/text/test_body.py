from exhibit.text.body import parse


def test_parse_gives_each_sentence_its_citations():
    body = parse("Kirov was shot. [@L26; @T6] Did anyone send Nikolaev? [@L27]")
    assert [s.citations for s in body.sentences] == [("L26", "T6"), ("L27",)]
