"""The pages of the questions."""

DEATHS = "/questions/executed-in-the-great-purge/"


def test_question_list_gives_what_each_source_says(page):
    html = page("/questions/")
    assert "some 600,000" in html and "1 to 2 million" in html


def test_question_says_why_figures_cannot_be_compared(page):
    assert "<strong>Not directly.</strong> The lecture counts executions" in page(DEATHS)


def test_question_says_what_the_exhibition_does(page):
    assert "We print both and choose neither." in page(DEATHS)


def test_question_numbers_its_notes_from_one(page):
    assert 'id="n1" role="note" aria-label="Scholarship note 1"' in page(DEATHS)


def test_question_leads_to_the_panels_that_show_it(page):
    assert 'href="/panels/who-killed-kirov/"' in page(DEATHS)


def test_unknown_question_answers_404(show):
    assert show("/questions/how-many/").status_code == 404
