"""What English calls a source of each kind, so that a sentence can be held to the one it names."""

SOURCE_WORDS: dict[str, tuple[str, ...]] = {
    "lecture-transcript": ("lecture", "lecturer"),
    "textbook-passage": ("textbook",),
}
"""By kind of source. A kind with no words of its own here is never named by them alone."""
