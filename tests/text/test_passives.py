import pytest

from exhibit.text.passives import is_passive


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was shot by a guard.", True),
        ("He was secretly shot by a guard.", True),
        ("He shot a guard.", False),
        ("He was shot in May.", False),
    ],
)
def test_a_passive_has_its_agent_after_it(text, expected):
    start = text.index("shot")
    assert is_passive(text, start, start + 4) is expected
