"""What is drawn of a table: its names and its columns of figures, or why it cannot be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from exhibit.charts.figures import Figure, NoFigure, figure, is_figure, words_of
from exhibit.text.json_value import JsonObject
from exhibit.text.translated import gettext as _
from exhibit.text.translated import gettext_noop as _noop

MOST_SERIES = 4
"""As many colours as can be told apart."""


class NoChart(ValueError):
    """A table that cannot be drawn in the kind asked for. Its text is a sentence for curators."""


@dataclass(frozen=True)
class Series:
    """A column of figures, one for each row; None where its cell is empty."""

    name: str
    figures: tuple[Figure | None, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Plot:
    """What is drawn of a table."""

    names: tuple[str, ...]
    series: tuple[Series, ...]
    units: str = ""

    @property
    def heading(self) -> str:
        """What the figures are: the column where there is one, and in what they are counted."""
        column = self.series[0].name if len(self.series) == 1 else ""
        return ", ".join(part for part in (column, self.units) if part)

    @property
    def values(self) -> list[JsonObject]:
        """One for each figure, row by row."""
        return [
            {
                "name": name,
                "series": series.name,
                "value": drawn.value,
                "digits": drawn.digits,
                "hedge": drawn.hedge,
                "about": drawn.about,
            }
            for row, name in enumerate(self.names)
            for series in self.series
            if (drawn := series.figures[row]) is not None
        ]


def plot_of(columns: Sequence[str], rows: Sequence[Sequence[str]], units: str = "") -> Plot:
    """Return what is drawn of a table. Raises NoChart, which names row and column."""
    cells = [[words_of(cell) for cell in row] for row in rows]
    chosen = [place for place in range(1, len(columns)) if _counts([row[place] for row in cells])]
    if not rows or not chosen:
        raise NoChart(
            _("No column after the first holds figures: write numbers, such as 1,234,000, there.")
        )
    if len(chosen) > MOST_SERIES:
        says = _("There are {count} columns of figures; at most {most} can be told apart.")
        raise NoChart(says.format(count=len(chosen), most=MOST_SERIES))
    names = [row[0] for row in cells]
    for number, name in enumerate(names, start=1):
        if not name:
            raise NoChart(
                _("Row {row}, column “{column}”: name the row.").format(
                    row=number, column=columns[0]
                )
            )
        if name in names[: number - 1]:
            says = _("Row {row}, column “{column}”: “{name}” stands there twice.")
            raise NoChart(says.format(row=number, column=columns[0], name=name))
    series = tuple(
        _series(words_of(columns[place]), [row[place] for row in cells]) for place in chosen
    )
    _check_per_cent(series)
    return Plot(tuple(names), series, units)


def _counts(cells: Sequence[str]) -> bool:
    """Say whether a column is one of figures: at least half of what is written there."""
    written = [cell for cell in cells if cell.strip()]
    return bool(written) and 2 * sum(map(is_figure, written)) >= len(written)


def _series(name: str, cells: Sequence[str]) -> Series:
    figures = []
    for number, cell in enumerate(cells, start=1):
        try:
            figures.append(figure(cell))
        except NoFigure as fault:
            says = _("Row {row}, column “{column}”: “{cell}” {fault}.")
            shown = cell if len(cell) <= 40 else f"{cell[:39]}…"
            raise NoChart(says.format(row=number, column=name, cell=shown, fault=fault)) from fault
    return Series(name, tuple(figures), tuple(cells))


def _check_per_cent(series: Sequence[Series]) -> None:
    """Raise NoChart where some figures are per cent and others are not."""
    places = [
        (row, one.name, drawn.percent)
        for one in series
        for row, drawn in enumerate(one.figures, start=1)
        if drawn is not None
    ]
    usual = sum(percent for _row, _name, percent in places) * 2 > len(places)
    for row, name, percent in places:
        if percent is not usual:
            says = (
                _("Row {row}, column “{column}” is not in per cent, and others are.")
                if usual
                else _("Row {row}, column “{column}” is in per cent, and others are not.")
            )
            raise NoChart(f"{says.format(row=row, column=name)} {_(_ONE_AXIS)}")


_ONE_AXIS = _noop("What is drawn together is counted alike.")


def check_lengths(plot: Plot) -> None:
    """Raise NoChart for a figure below nought where lengths are laid end to end."""
    for series in plot.series:
        for row, drawn in enumerate(series.figures, start=1):
            if drawn is not None and drawn.value < 0:
                says = _(
                    "Row {row}, column “{column}”: a figure below 0 cannot be drawn so. Choose "
                    "columns, lines or dots."
                )
                raise NoChart(says.format(row=row, column=series.name))
