"""What axe looks for: on visitors' pages, and on curators'."""

LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
DESK_RULES = {
    # What passed is not told node by node: that alone takes longer than the looking.
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": [*LEVELS]},
}
"""AAA is the visitors' goal (quality.md, section 1); the curators' is A, AA and best practice."""
RULES = {**DESK_RULES, "runOnly": {"type": "tag", "values": [*LEVELS, "wcag2aaa"]}}
