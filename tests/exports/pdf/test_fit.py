"""As much room to write as the pages hold."""

import pytest

from exhibit.exports.pdf import fit


class Printer:
    """Prints as many pages as a table says for each level; a table that grows may cost one."""

    def __init__(self, counts, most_grown=0):
        self.counts, self.most_grown, self.made = counts, most_grown, []

    def at(self, level, grown=()):
        self.made.append((level, grown))
        extra = int(sum(grown) > self.most_grown)
        return bytes(self.counts[level] + extra)


def fitted(printer, most_pages, tables=0):
    return fit.most_room(printer.at, len, most_pages, tables=tables)


@pytest.mark.parametrize("first", range(fit.LEVELS))
def test_fit_takes_the_most_generous_level_that_holds(first):
    printer = Printer([4] * first + [3] * (fit.LEVELS - first))
    assert len(fitted(printer, 3)) == 3
    assert min(level for level, _ in printer.made if printer.counts[level] == 3) == first


def test_fit_needs_three_prints():
    printer = Printer([3] * fit.LEVELS)
    fitted(printer, 3)
    assert len(printer.made) == 3


def test_fit_grows_tables_while_no_page_is_added():
    printer = Printer([3] * fit.LEVELS, most_grown=65)
    assert len(fitted(printer, 3, tables=2)) == 3
    assert printer.made[-1] == (0, (50, 15))


def test_fit_gives_up_on_what_never_fits():
    printer = Printer([20] * fit.LEVELS)
    assert len(fitted(printer, 3)) == 20
    assert [level for level, _ in printer.made] == [3, 7]
