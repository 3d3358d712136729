"""The reader: a source text on pages, with what was made from it."""
