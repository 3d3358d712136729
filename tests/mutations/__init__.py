"""True sentences of the exhibition made false in known ways, to measure what the checks catch.

Used by `make mutate` and by the tests that hold its figures (docs/checks.md).
"""
