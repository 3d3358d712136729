"""Rules that compare the sense of a sentence with the words it cites (design.md, rule 10).

Each rule is a pure function in a file of its own, from a claim to differences, with the words of a
language as data beside it; `differences` runs them all.
"""
