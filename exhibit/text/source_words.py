"""What English calls a source of each kind, so that a sentence can be held to the one it names."""

SOURCE_WORDS: dict[str, tuple[str, ...]] = {
    "lecture-transcript": ("lecture", "lecturer"),
    "textbook-passage": ("textbook",),
}
"""By kind of source. A kind with no words of its own here is never named by them alone."""

SILENCE = (
    r"(?:(?:is|was|are|stays?|keeps?) (?:silent|mute)|says? nothing|(?:does|do) not (?:say|mention"
    r"|name|speak|discuss|describe|give|tell)|never (?:mentions?|says?|names?)"
    r"|names? no(?:ne|body)?\b|mentions? no|gives? no)"
)
"""What is said of a source that does not speak of the matter: then there is nothing to cite."""
