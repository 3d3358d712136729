"""The lists that go out and come in as spreadsheets."""

from curation.exchange.spreadsheet.excerpts import ExcerptList
from curation.exchange.spreadsheet.record_list import RecordList
from curation.exchange.spreadsheet.references import ReferenceList
from curation.exchange.spreadsheet.subjects import SubjectList

KINDS: dict[str, RecordList] = {
    records.name: records for records in (SubjectList(), ReferenceList(), ExcerptList())
}
