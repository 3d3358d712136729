"""Which passage a row of the list of excerpts means: by offsets, by its words, or unchanged."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache

from django.utils.translation import gettext as _
from rapidfuzz import process

from curation.exchange.spreadsheet.cells import Whole, quoted
from curation.exchange.spreadsheet.list_columns import one_line
from exhibit.models import Answer, Excerpt, SourceText
from exhibit.text import anchoring
from exhibit.text.anchoring import Cut
from exhibit.text.folding import Folded, fold

PASSAGE = ("source", "version", "start", "end", "words")
Found = list[tuple[str, str]]
"""(heading, sentence) for each fault."""


class _Refused(Exception):
    """A row whose passage cannot be told: heading and sentence."""


class Passages:
    """The texts that excerpts are cut from, read when a row first needs one."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[int, SourceText]] = defaultdict(dict)
        texts = SourceText.objects.select_related("source").defer("text").order_by("version")
        self._by_pk = {text.pk: text for text in texts}
        for text in self._by_pk.values():
            self._texts[text.source.key][text.version] = text
        marked = Answer.objects.filter(marked_start__isnull=False, excerpt__isnull=False)
        self._marked: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for excerpt, start, end in marked.values_list("excerpt", "marked_start", "marked_end"):
            self._marked[excerpt].append((start or 0, end or 0))
        self._read = lru_cache(maxsize=4)(_words_of)

    def place(self, excerpt: Excerpt, row: Mapping[str, str]) -> Found:
        """Put an excerpt where its row says and cut its words; return what keeps it from that."""
        if excerpt.pk is not None and self._says_the_same(excerpt, row):
            return []
        try:
            version, start, end = (_number(row, name) for name in ("version", "start", "end"))
            words = one_line(row["words"])
            if excerpt.pk is not None and not words.strip():
                # A row may give one end of the passage, or a better version, and leave the rest.
                start = excerpt.start if start is None else start
                end = excerpt.end if end is None else end
            text = self._text(excerpt, row["source"].strip(), version)
            passage = self._passage(excerpt, text, start, end, words)
            self._check_marks(excerpt, text, passage)
        except _Refused as refused:
            return [refused.args]
        excerpt.source_text_id = text.pk
        # As the list's own query names them, for the columns that tell where it stands.
        vars(excerpt).update(source_key=text.source.key, text_version=text.version)
        for name, value in asdict(passage).items():
            setattr(excerpt, name, value)
        return []

    def _text(self, excerpt: Excerpt, key: str, version: int | None) -> SourceText:
        own = self._by_pk[excerpt.source_text_id] if excerpt.pk is not None else None
        key = key or (own.source.key if own else "")
        if not key:
            raise _Refused("source", _("it is empty: write the key of the source."))
        if key not in self._texts:
            near = process.extractOne(key, list(self._texts), score_cutoff=60)
            meant = _(" Do you mean {near}?").format(near=near[0]) if near else ""
            raise _Refused(
                "source",
                _("we hold no text of a source {key}.{told}").format(key=quoted(key), told=meant),
            )
        versions = self._texts[key]
        current = next((text for text in versions.values() if text.is_current), None)
        if version is None:
            if own is not None and own.source.key == key:
                return own
            if current is None:
                raise _Refused(
                    "version",
                    _("no version of {key} is the current one: name one.").format(key=key),
                )
            return current
        if version not in versions:
            known = ", ".join(map(str, versions))
            raise _Refused(
                "version",
                _("there is no version {version} of {key}: we hold {held}.").format(
                    version=version, key=key, held=known
                ),
            )
        text = versions[version]
        if not text.is_current and text.pk != excerpt.source_text_id:
            now = current.version if current else _("another")
            raise _Refused(
                "version",
                _(
                    "version {version} of {key} is an older one, and nothing new is cut from "
                    "it: take version {now}."
                ).format(version=version, key=key, now=now),
            )
        return text

    def _passage(
        self, excerpt: Excerpt, text: SourceText, start: int | None, end: int | None, words: str
    ) -> Cut:
        if start is None and end is None:
            if not words.strip():
                raise _Refused("start", _("give start and end, or the words to be found."))
            return self._located(excerpt, text, words)
        if start is None or end is None:
            missing = "start" if start is None else "end"
            raise _Refused(missing, _("it is missing: give both start and end, or neither."))
        try:
            passage = anchoring.cut(self._read(text.pk)[0], start, end)
        except anchoring.OutsideText as error:
            raise _Refused("end", str(error)) from None
        if words.strip() and fold(words).text != fold(passage.exact).text:
            raise _Refused(
                "words",
                _(
                    "they differ from the text, which has {exact} at {start}–{end}. Words are "
                    "cut, never typed: mend the offsets, or empty start and end to have the "
                    "words found."
                ).format(exact=quoted(passage.exact), start=start, end=end),
            )
        return passage

    def _located(self, excerpt: Excerpt, text: SourceText, words: str) -> Cut:
        full_text, folded = self._read(text.pk)
        try:
            answer = anchoring.locate(words, full_text, folded=folded)
        except anchoring.NoWords as error:
            raise _Refused("words", str(error)) from None
        if isinstance(answer, anchoring.Found):
            return answer.passage
        if isinstance(answer, anchoring.FoundSeveral):
            passages = {(passage.start, passage.end): passage for passage in answer.passages}
            own = passages.get((excerpt.start, excerpt.end))
            if own and excerpt.pk is not None and text.pk == excerpt.source_text_id:
                return own
            places = ", ".join(f"{start}–{end}" for start, end in list(passages)[:5])
            more = _(" and more") if answer.more or len(passages) > 5 else ""
            raise _Refused(
                "words",
                _(
                    "they stand in {key} {number} times, at {told}{more}: give start and end of "
                    "the place you mean, or more of the sentence."
                ).format(key=text.source.key, number=len(passages), told=places, more=more),
            )
        assert isinstance(answer, anchoring.NotFound)  # There is a text to look in.
        raise _Refused("words", _lower(answer.sentence()))

    def _check_marks(self, excerpt: Excerpt, text: SourceText, passage: Cut) -> None:
        """Refuse a passage that would leave the deciding words of an answer outside."""
        marked = self._marked.get(excerpt.pk, []) if excerpt.pk else []
        moved = text.pk != excerpt.source_text_id
        if any(moved or not passage.start <= first < last <= passage.end for first, last in marked):
            raise _Refused(
                "start",
                _(
                    "an answer to a question marks words that would stand outside this "
                    "passage: change that answer first."
                ),
            )

    def _says_the_same(self, excerpt: Excerpt, row: Mapping[str, str]) -> bool:
        """Tell whether every cell of the passage is empty or as the record has it."""
        text = self._by_pk[excerpt.source_text_id]
        says = {
            "source": text.source.key,
            "version": str(text.version),
            "start": str(excerpt.start),
            "end": str(excerpt.end),
            "words": one_line(excerpt.exact),
        }
        return all(not row[name].strip() or one_line(row[name]) == says[name] for name in PASSAGE)


def _number(row: Mapping[str, str], name: str) -> int | None:
    try:
        return Whole().clean(row[name])
    except ValueError as error:
        raise _Refused(name, str(error)) from None


def _words_of(pk: int) -> tuple[str, Folded]:
    text: str = SourceText.objects.values_list("text", flat=True).get(pk=pk)
    return text, fold(text)


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
