"""The page of a room."""

TERROR = "/themes/terror/"


def test_theme_is_headed_by_its_name_and_not_its_sign(page):
    assert "<h1>Terror</h1>" in page(TERROR)
    assert "<span>who was named</span>" in page(TERROR)


def test_theme_says_how_many_passages_it_cites_in_words_of_ordinary_size(page):
    caption = page(TERROR).split("<figcaption>")[1].split("</figcaption>")[0]
    assert caption.split()[:5] == ["3", "of", "7", "passages", "of"] and "<b>" not in caption


def test_theme_tags_a_panel_on_which_sources_disagree(page):
    tags = page(TERROR).split('class="tags"')[1].split("</ul>")[0]
    assert "Sources disagree" in tags and "Speaks of murder and of execution" in tags


def test_theme_tags_a_panel_that_rests_on_one_source(page):
    assert "<li>Rests on one source</li>" in page("/themes/industrialization/")


def test_theme_leads_to_panels_of_other_rooms_that_belong_here(page):
    assert 'href="/panels/hundred-shoes/"' in page(TERROR)


def test_unknown_theme_answers_404_with_the_nearest_name(show):
    response = show("/themes/terorr/")
    assert response.status_code == 404
    assert 'href="/themes/terror/"' in response.content.decode()
