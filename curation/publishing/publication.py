"""Publishing: from approved revisions to an edition, all of it or nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext, ngettext

from curation.checks import publishable
from curation.checks.publishable import Problem
from curation.publishing import budgets, next_edition, pack_checks
from curation.publishing.next_edition import NextEdition
from exhibit import detached_copy, headers, pictures, search
from exhibit.documents import codec
from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition
from exhibit.documents.library import Library
from exhibit.documents.pack import Pack
from exhibit.documents.pack_files import ShelvedPack
from exhibit.documents.panel import PanelDocument, all_excerpts
from exhibit.documents.records import ExcerptDocument
from exhibit.editions import copy, layout, pointer
from exhibit.editions.writer import EditionWriter
from exhibit.models import Edition, Picture
from exhibit.packs import standard
from exhibit.rendering import Rendered, Renderer, addresses, not_collected, static_files

Progress = Callable[[int, int, str], None]


class PublishRefused(Exception):
    """An edition that must not be published yet; carries every problem."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(
            gettext("Nothing was published:\n") + "\n".join(f"- {p}" for p in problems)
        )
        self.problems = problems


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the next edition would hold, read once, and what stands in its way."""

    held: NextEdition
    exhibition: PublishedExhibition
    """As visitors would have it: public words only."""
    paths: tuple[str, ...]
    """Every public address but those of packs, in the order they are made."""
    packs: tuple[Pack, ...]
    """The packs it would hold ready."""
    problems: tuple[Problem, ...]

    @property
    def panels(self) -> tuple[PanelDocument, ...]:
        """The panels in walking order, with non-public words still in them: for checks only."""
        return self.held.panels


def plan(*, number: int, note: str = "", library: Library | None = None) -> Plan:
    """Read everything the next edition would hold and check it. Writes nothing.

    `library` is one of everything, where it is at hand.
    """
    problems = [*_static_problems(), *publishable.source_problems()]
    let_stand = publishable.let_stand_by_panel()
    held = next_edition.read(number=number, note=note, library=library)
    problems += held.problems
    frozen, file = held.frozen, held.file
    exhibition = held.exhibition()
    addressed = tuple(addresses(exhibition))
    paths = frozenset(addressed)
    for document, revision in zip(held.approved, held.revisions, strict=True):
        let = let_stand.get(revision.panel_id, frozenset())
        changed = publishable.evidence_changes(document, held.library)
        problems += publishable.evidence_problems(f"Panel {document.slug}", changed)
        problems += publishable.panel_problems(document, frozen, let, paths)
    for text in publishable.texts_outside_panels(file):
        problems += publishable.prose_problems(text, frozen, paths)
    problems += publishable.rights_problems(file)
    problems += _picture_problems(held.panels)
    excerpts_shown = [excerpt for panel in held.panels for excerpt in all_excerpts(panel)]
    other_pages = _pages_with_excerpts(file)
    excerpts_shown += [excerpt for _, excerpts in other_pages for excerpt in excerpts]
    questions = [page.question for page in file.questions]
    problems += budgets.budget_problems(excerpts_shown, frozen, questions, other_pages)
    packs, refused = pack_checks.standard_set(exhibition)
    problems += refused
    return Plan(
        held=held,
        exhibition=exhibition,
        paths=addressed,
        packs=tuple(packs) if settings.EDITION_PACKS else (),
        problems=tuple(dict.fromkeys(problems)),
    )


def _static_problems() -> Iterator[Problem]:
    """Yield that no page could be made, since files that pages link to were never collected."""
    if missing := not_collected():
        sentence_of_files = ngettext(
            "{n} file was not collected: {name}.",
            "{n} files were not collected, such as {name}.",
            len(missing),
        ).format(n=len(missing), name=missing[0])
        yield Problem(
            where=gettext("Static files"),
            sentence=sentence_of_files
            + gettext(
                " Run “manage.py collectstatic --noinput”, start the server again where one runs, "
                "and publish again."
            ),
            code="static-files",
        )


def _picture_problems(panels: Iterable[PanelDocument]) -> Iterator[Problem]:
    """Yield the panels that were approved with a picture whose file is another one by now."""
    stored = set(Picture.objects.values_list("sha256", flat=True))
    for panel in panels:
        for picture in panel.pictures:
            if picture.sha256 not in stored:
                yield Problem(
                    where=f"Panel {panel.slug}",
                    sentence=gettext(
                        "The file of its picture “{title}” was replaced since it was approved. "
                        "Read it again and approve it."
                    ).format(title=picture.title),
                    code="picture-replaced",
                )


def _pages_with_excerpts(file: ExhibitionFile) -> list[tuple[str, tuple[ExcerptDocument, ...]]]:
    """Return the pages other than panels and questions that show excerpts."""
    return [
        ("Exhibition", file.about.excerpts),
        *((f"Theme {theme.slug}", theme.excerpts) for theme in file.themes),
        *((f"Tour {tour.slug}", tour.excerpts) for tour in file.tours),
    ]


def publish(*, by: User | None, note: str, on_progress: Progress | None = None) -> Edition:
    """Publish the next edition and make it current.

    `on_progress(done, total, path)` is called for each pack, in words, and for each page. Raises
    PublishRefused, with every problem, and layout.EditionError (another publish is running, a disk
    that is full); in all cases the current edition stays as it was.
    """
    root = Path(settings.EDITIONS_ROOT)
    number = _next_number(root)
    planned = plan(number=number, note=note)
    if planned.problems:
        raise PublishRefused(list(planned.problems))
    paths = planned.paths
    public = {panel.slug: planned.exhibition.panel(panel.slug) for panel in planned.panels}
    previous = pointer.current(root)
    progress = _Counted(on_progress, packs=len(planned.packs), paths=paths)
    with EditionWriter(
        root,
        number,
        layout.edition_folder(root, previous) if previous else None,
        on_progress=progress.file,
    ) as writer:
        # First: the menus on the pages name the packs with their sizes.
        shelved = tuple(_add_packs(writer, planned.packs, root, previous, progress))
        file = replace(planned.held.file, packs=shelved)
        exhibition = PublishedExhibition(file, public)
        renderer = Renderer(exhibition)
        writer.add_document(copy.EXHIBITION, codec.encode(file))
        for slug, panel in public.items():
            writer.add_document(copy.panel_name(slug), codec.encode(panel))
        writer.add_document(
            search.FILE_NAME, search.build(exhibition), media_type="application/vnd.sqlite3"
        )
        _add_files(writer, map(renderer.render, paths))
        _add_files(writer, [renderer.not_found()])
        _add_files(writer, _pictures(public.values()))
        # The names are known once every page is made.
        _add_files(writer, static_files(renderer.static_names))
        # Last: the copy to take away is made of all the others.
        data = detached_copy.detached_copy(exhibition, writer.paths(), writer.read)
        copied = Rendered(path=detached_copy.PATH, body=data, media_type=detached_copy.MEDIA_TYPE)
        _add_files(writer, [copied])
        revisions = {slug: panel.revision for slug, panel in public.items()}
        manifest = writer.finish(note, file.stamp.published_at, revisions)
    with transaction.atomic():
        Edition.objects.filter(is_current=True).update(is_current=False)
        edition = Edition.objects.create(
            number=number,
            note=note,
            published_at=file.stamp.published_at,
            published_by=by,
            manifest_sha256=manifest.hash,
            pages=len(paths),
            is_current=True,
        )
        # Last: should this fail, the row goes back too, and visitors notice nothing.
        pointer.switch(root, number)
    return edition


@transaction.atomic
def make_current(*, number: int, by: User | None) -> Edition:
    """Make an earlier edition the one visitors see, and keep who did and when.

    Raises Edition.DoesNotExist, EditionError.
    """
    edition = Edition.objects.get(number=number)
    before = Edition.objects.filter(is_current=True).first()
    Edition.objects.filter(is_current=True).update(is_current=False)
    edition.is_current = True
    edition.save(update_fields=["is_current"])
    if by is not None:
        was = (
            gettext("Until then visitors saw edition {before}.").format(before=before.number)
            if before
            else ""
        )
        LogEntry.objects.log_actions(
            by.pk,
            [edition],
            CHANGE,
            gettext("Made current again. {was}").format(was=was).strip(),
            single_object=True,
        )
    pointer.switch(Path(settings.EDITIONS_ROOT), number)
    return edition


def _next_number(root: Path) -> int:
    """Return the number after the highest in the database and on disk: none is used twice."""
    known = Edition.objects.aggregate(highest=Max("number"))["highest"] or 0
    return max([known, *layout.edition_numbers(root)]) + 1


def _add_files(writer: EditionWriter, files: Iterable[Rendered]) -> None:
    """Add public files as they come, each with the headers of a public page."""
    sent = headers.for_public_page()
    for file in files:
        writer.add(
            file.path,
            file.body,
            media_type=file.media_type,
            headers=sent,
            moved_to=file.moved_to,
        )


def _add_packs(
    writer: EditionWriter,
    packs: tuple[Pack, ...],
    root: Path,
    previous: int | None,
    progress: "_Counted",
) -> Iterator[ShelvedPack]:
    """Add every file of the packs and yield them as the edition holds them."""
    before = copy.packs_of(root, previous) if previous else ()
    sent = headers.for_public_page()
    for pack, made in zip(packs, standard.build(packs, before, writer.read_before), strict=True):
        for file, data in zip(made.shelved.files, made.data, strict=True):
            writer.add(
                file.address,
                data,
                media_type=file.media_type,
                headers=sent | standard.sent_with(file),
            )
        progress.pack(pack.title)
        yield made.shelved


class _Counted:
    """Tells how far an edition is: packs first, then pages, each counted once."""

    def __init__(self, on_progress: Progress | None, *, packs: int, paths: Iterable[str]) -> None:
        self._on_progress = on_progress
        self._paths = frozenset(paths)
        self._packs = packs
        self._total = packs + len(self._paths)
        self._done = 0

    def pack(self, title: str) -> None:
        """Count a pack."""
        self._count(
            gettext("Pack {done} of {packs}: {title}").format(
                done=self._done + 1, packs=self._packs, title=title
            )
        )

    def file(self, _: int, __: int | None, path: str) -> None:
        """Count a file that was written, if it is a page."""
        # The files of packs are counted with their packs; pictures and static files come after the
        # pages, and nobody knows how many beforehand.
        if path in self._paths:
            self._count(path)

    def _count(self, label: str) -> None:
        self._done += 1
        if self._on_progress:
            self._on_progress(self._done, self._total, label)


def _pictures(panels: Iterable[PanelDocument]) -> Iterator[Rendered]:
    """Yield every derivative of the pictures that the panels use."""
    wanted = {picture.sha256 for panel in panels for picture in panel.pictures}
    for row in Picture.objects.filter(sha256__in=wanted):
        with row.file.open() as file:
            data = file.read()
        for derivative in pictures.derivatives(data):
            extension = derivative.name_suffix.partition(".")[2]
            path = pictures.picture_path(row.sha256, derivative.width, extension)
            yield Rendered(path=f"/{path}", body=derivative.data, media_type=derivative.media_type)
