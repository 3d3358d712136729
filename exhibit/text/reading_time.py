"""How long words take to read for somebody who stands in front of them."""

WORDS_PER_MINUTE = 150
"""How many words of a panel a visitor reads in a minute.

Adults read 238 words of English non-fiction a minute in silence and 183 aloud (M. Brysbaert, How
many words do we read per minute?, Journal of Memory and Language 109, 2019, 104047). Those are
people who sit down to read a text. Ours stand, look up, and go from one text to the next; so the
rate is a little slower than reading aloud, and ten minutes are 1,500 words.
"""


def reading_minutes(words: int) -> int:
    """Return the whole minutes that so many words take, begun ones included; at least one."""
    return max(1, -(-words // WORDS_PER_MINUTE))
