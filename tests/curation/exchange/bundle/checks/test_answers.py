"""What a source says to a question stands in an excerpt of that source."""

from tests.curation.exchange.bundle.folders import edit, put

QUESTION = "questions/who-ordered-it.yaml"
EVIDENCE = "    excerpt: L2\n    marked: [103, 115]\n"


def test_silent_source_needs_no_excerpt(folder, faults):
    edit(folder, QUESTION, EVIDENCE, "    silent: true\n")
    assert faults() == []


def test_words_are_not_marked_in_no_excerpt(folder, faults):
    edit(folder, QUESTION, EVIDENCE, "    silent: true\n    marked: [103, 115]\n")
    assert faults() == [f"{QUESTION}:10: marked points into an excerpt, and the answer names none."]


def test_excerpt_of_another_source_is_told(folder, faults):
    edit(folder, "exhibition.yaml", "  - lecture", "  - lecture\n  - diary")
    source = (folder / "sources/lecture/source.yaml").read_text().replace("mark: A", "mark: B")
    put(folder, "sources/diary/source.yaml", source)
    put(folder, "sources/diary/text.txt", "Cold.")
    excerpt = "- {key: D1a, start: 0, end: 5, exact: Cold., gist: Cold., public: true}\n"
    put(folder, "sources/diary/excerpts.yaml", excerpt)
    edit(folder, QUESTION, "source: lecture", "source: diary")
    assert faults() == [f"{QUESTION}:9: L2 is an excerpt of lecture, not of diary."]


def test_excerpts_that_could_not_be_read_bring_no_faults_of_answers(folder, faults):
    put(folder, "sources/lecture/excerpts.yaml", "- key: [L1\n")
    assert len(faults()) == 1


def test_figure_in_words_says_what_it_counts_too(folder, faults):
    edit(folder, QUESTION, "    counts: people executed\n    low: 600000\n    high: 600000\n", "")
    assert faults() == [
        f"{QUESTION}:13: The answer has a figure (figure): say in `counts` what it counts."
    ]


def test_answer_of_several_figures_that_count_nothing_is_told_once(folder, faults):
    edit(folder, QUESTION, "    counts: people executed\n", "")
    assert len(faults()) == 1
