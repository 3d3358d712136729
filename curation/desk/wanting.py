"""Notes, subjects, pictures, questions and talk: what is wanting in each."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from curation.desk.lines import Block, Line, known, records
from curation.models import Assignment, Comment
from exhibit.models import Answer, Note, PanelPicture, Picture, Question, Subject


def block(user: User) -> Block | None:
    """Return what is wanting in the records this curator may see; None where that is none."""
    kinds = {"note": _notes, "picture": _pictures, "question": _questions, "subject": _subjects}
    lines = [
        line
        for noun, lines_of in kinds.items()
        if user.has_perm(f"exhibit.view_{noun}")
        for line in lines_of()
    ]
    return Block(name="records", heading=_("Other records"), lines=tuple(lines)) if lines else None


def talk_block(user: User) -> Block | None:
    """Return open comments and tasks on panels."""
    lines = []
    if user.has_perms(("curation.view_comment", "exhibit.view_panel")):
        counted = Comment.objects.open().aggregate(
            comments=Count("pk"), panels=Count("panel", distinct=True)
        )
        lines.append(
            Line(
                label=_("Panels with open comments"),
                count=counted["panels"],
                address=records("panel", {"talk": "comments"}),
                note=_("Comments: {count:,}").format(count=counted["comments"])
                if counted["comments"]
                else "",
            )
        )
    if user.has_perms(("curation.view_assignment", "exhibit.view_panel")):
        counted = Assignment.objects.open().aggregate(
            tasks=Count("pk"), panels=Count("panel", distinct=True)
        )
        lines.append(
            Line(
                label=_("Panels with tasks to be done"),
                count=counted["panels"],
                address=records("panel", {"talk": "tasks"}),
                note=_("Tasks: {count:,}").format(count=counted["tasks"])
                if counted["tasks"]
                else "",
            )
        )
    if not lines:
        return None
    waiting = known("waiting")
    more = ((_("What waits for me"), waiting),) if waiting else ()
    return Block(name="talk", heading=_("Comments and tasks"), lines=tuple(lines), more=more)


def _notes() -> Iterator[Line]:
    yield Line(
        label=_("Notes not checked yet"),
        count=Note.objects.filter(checked=False).count(),
        address=records("note", {"checked__exact": "0"}),
        todo=True,
    )


def _pictures() -> Iterator[Line]:
    yield Line(
        label=_("Pictures without alternative text"),
        count=Picture.objects.filter(alt="").count(),
        address=records("picture", {"alt__isempty": "1"}),
        todo=True,
    )
    yield Line(
        label=_("Pictures that a panel shows without any"),
        count=len(bare_pictures()),
        address=records("picture", {"shown": "bare"}),
        note=_("Decorative ones left out."),
        todo=True,
    )


def bare_pictures() -> set[int]:
    """Return the primary keys of pictures that some panel shows without alternative text."""
    uses = PanelPicture.objects.filter(alt="", picture__alt="", decorative=False)
    return set(uses.values_list("picture_id", flat=True))


def _questions() -> Iterator[Line]:
    counted = Question.objects.aggregate(
        unanswered=Count("pk", filter=Q(answers__isnull=True), distinct=True),
        unshown=Count("pk", filter=Q(panel_questions__isnull=True), distinct=True),
    )
    yield Line(
        label=_("Questions without any answer"),
        count=counted["unanswered"],
        address=records("question", {"answers": "none"}),
        todo=True,
    )
    without_gist = Answer.objects.filter(gist="").values("question").distinct().count()
    yield Line(
        label=_("Questions with an answer that has no gist"),
        count=without_gist,
        address=records("question", {"answers": "no-gist"}),
        todo=True,
    )
    yield Line(
        label=_("Questions that no panel shows"),
        count=counted["unshown"],
        address=records("question", {"answers": "unshown"}),
    )


def _subjects() -> Iterator[Line]:
    yield Line(
        label=_("Subjects without a definition"),
        count=Subject.objects.filter(description="").count(),
        address=records("subject", {"description__isempty": "1"}),
    )
