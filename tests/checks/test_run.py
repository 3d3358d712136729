from hypothesis import given
from hypothesis import strategies as st

from exhibit.checks import CHECKS, has_errors, run, unacknowledged
from exhibit.text.findings import Level
from tests.factories.panels import make_panel

FAULTY = "In 1937 the purges began. [@L26] It was so. The murder came. [@L26] [~]"


def test_run_puts_errors_first():
    assert [f.level for f in run(make_panel(FAULTY))] == [Level.ERROR, Level.WARNING, Level.HINT]


def test_run_orders_the_body_by_place_and_before_other_fields():
    panel = make_panel("One. Two. [@X] Three.", title="\x00", flag="")
    assert [(f.field, f.start) for f in run(panel)] == [
        ("body", 0), ("body", 5), ("body", 15), ("title", 0),
    ]  # fmt: skip


def test_run_finds_nothing_on_the_panel_of_the_factory():
    assert run(make_panel()) == ()


def test_has_errors():
    assert has_errors(run(make_panel("Unbacked.")))
    assert not has_errors(run(make_panel("In 1937 the purges began. [@L26]")))


def test_unacknowledged_leaves_out_what_was_acknowledged():
    findings = run(make_panel(FAULTY))
    (warning,) = unacknowledged(findings, frozenset())
    assert unacknowledged(findings, frozenset({warning.fingerprint})) == ()


def test_checks_are_described_once_each():
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert all(check.description.endswith(".") for check in CHECKS)


@given(st.text(alphabet=st.sampled_from(list('[]@~; L26.?“”"*\n#>1937,a\x00\ud800'))))
def test_run_survives_any_body(body):
    findings = run(make_panel(body))
    assert all(f.fingerprint and f.message.strip() for f in findings)
