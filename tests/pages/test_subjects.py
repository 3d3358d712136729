"""The pages of people, places, events and concepts."""


def test_subject_list_is_ordered_by_kind(page):
    html = page("/subjects/")
    assert html.index('id="person"') < html.index("Sergei Kirov") < html.index('id="place"')


def test_place_is_told_in_words(page):
    html = page("/subjects/leningrad/")
    assert "1924–1991" in html and "59.94° north, 30.31° east" in html


def test_subject_gives_its_other_names(page):
    assert "Petrograd and Saint Petersburg" in page("/subjects/leningrad/")


def test_subject_leads_to_its_panels(page):
    assert 'href="/panels/who-killed-kirov/"' in page("/subjects/sergei-kirov/")


def test_unknown_subject_answers_404_with_the_nearest_name(show):
    response = show("/subjects/leningrat/")
    assert response.status_code == 404
    assert 'href="/subjects/leningrad/"' in response.content.decode()
