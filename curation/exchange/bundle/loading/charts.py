"""Loading charts: a specification that draws the same is left as it is stored."""

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.columns import Keys
from curation.exchange.bundle.loading.rows import Ledger, put_all
from curation.exchange.bundle.records import ChartRecord
from exhibit.models import Chart
from exhibit.text.json_value import JsonObject


def load_charts(bundle: Bundle, ledger: Ledger, keys: Keys) -> None:
    """Write the charts."""
    held = {row.key: row for row in Chart.objects.all()}
    more = [{"spec": _spec(one, held.get(one.key))} for one in bundle.charts]
    put_all(ledger, ChartRecord, bundle.charts, keys, more=more)


def _spec(record: ChartRecord, held: Chart | None) -> JsonObject:
    """Return the specification to keep: the held one where it draws the same.

    Title and alternative text go along in `usermeta`, for the picture file of the chart.
    """
    if held is not None and held.title == record.title and held.alt == record.alt:
        drawn = {name: value for name, value in held.spec.items() if name != "usermeta"}
        if drawn == record.spec:
            kept: JsonObject = held.spec
            return kept
    return record.spec | {"usermeta": {"title": record.title, "alt": record.alt}}
