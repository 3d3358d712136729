"""A pack as a course cartridge: a module for each panel (packs.md, section 4.5).

No answer key and no teacher's guide is inside: two readers would show them to students.
"""

from exhibit.documents.pack import Pack
from exhibit.documents.types import QuestionDocument
from exhibit.exports import html
from exhibit.exports.cartridge.manifest import Module, Resource, manifest, topic, web_link
from exhibit.exports.cartridge.qti import assessment
from exhibit.exports.cartridge.quiz import quiz
from exhibit.exports.cartridge.versions import CC11, CC12, Version
from exhibit.exports.handouts import Handouts
from exhibit.exports.html.words import escaped
from exhibit.exports.sheets import head_and_foot
from exhibit.exports.sheets.corroboration import TASKS
from exhibit.exports.sheets.student import central_question, student
from exhibit.exports.zipped import zipped

MEDIA_TYPE = "application/zip"
__all__ = ["CC11", "CC12", "MEDIA_TYPE", "cartridge"]


def cartridge(pack: Pack, version: Version = CC11, handouts: Handouts | None = None) -> bytes:
    """Return a pack as a cartridge. The same pack gives the same bytes.

    `handouts` are those made already; what is missing in them is made.
    """
    handouts = handouts or Handouts()
    modules = tuple(module(pack.single(panel), version, handouts) for panel in pack.panels)
    edition = head_and_foot.edition_line(pack.stamp)
    whole = pack.title == pack.about.title
    told = manifest(
        modules,
        version=version,
        ident=f"vitrine-{pack.name}",
        # Importing a pack twice puts its modules out of order in Canvas: the edition tells them
        # apart, and the description says to import once.
        title=f"{pack.title} ({edition if whole else f'{pack.about.title}, {edition}'})",
        description=f"{head_and_foot.advisory(pack)} Pack code {pack.code}. "
        "Import it once into a course; importing it again may change the order of its modules.",
        rights=" ".join(head_and_foot.rights(pack)),
        language=pack.about.language,
    )
    files = [file for m in modules for resource in m.resources for file in resource.files]
    return zipped([("imsmanifest.xml", told), *files])


def module(pack: Pack, version: Version, handouts: Handouts) -> Module:
    """Return the module of a pack with one panel: page, print-outs, talk, check and link."""
    key = pack.name
    sheet = student(pack)
    title = f"{sheet.flag}: {pack.title}" if sheet.flag else pack.title
    advisory = (
        f" [{head_and_foot.advisory(pack).rstrip('.')}]" if head_and_foot.advisory(pack) else ""
    )
    resources = [
        _file(key, "page", "Read and work", f"web_resources/{key}/handout.html", html.html(sheet)),
        # Outside web_resources: one reader drops documents that lie inside.
        _file(key, "pdf", "Handout to print", f"{key}/student.pdf", handouts.pdf(pack)),
        _file(key, "docx", "Handout to edit", f"{key}/student.docx", handouts.docx(pack)),
        *(_topic(pack, question, version) for question in pack.questions),
    ]
    if items := quiz(pack):
        data = assessment(
            items,
            ident=f"{key}-check",
            title=f"Check: {pack.title}",
            advisory=head_and_foot.advisory(pack),
        )
        resources.append(
            Resource(
                ident=f"{key}-check",
                kind="quiz",
                title=f"Check: {pack.title}",
                files=((f"{key}/check/assessment.xml", data),),
            )
        )
    address = head_and_foot.addresses(pack)[1]
    link = web_link(version, title=f"The panel: {pack.title}", address=address)
    resources.append(
        Resource(
            ident=f"{key}-link",
            kind="link",
            title="The panel in the exhibition",
            files=((f"{key}/link.xml", link),),
        )
    )
    return Module(
        ident=key,
        title=f"{pack.panel.key} {title} ({head_and_foot.edition_line(pack.stamp)}){advisory}",
        resources=tuple(resources),
    )


def _file(key: str, part: str, title: str, path: str, data: bytes) -> Resource:
    return Resource(ident=f"{key}-{part}", kind="file", title=title, files=((path, data),))


def _topic(pack: Pack, question: QuestionDocument, version: Version) -> Resource:
    ident = f"{pack.name}-{question.key.lower()}"
    data = topic(version, title=question.title, html=_talk(pack, question))
    return Resource(
        ident=ident,
        kind="topic",
        title=f"Talk about it: {question.title}",
        files=((f"{pack.name}/{question.key.lower()}.xml", data),),
    )


def _talk(pack: Pack, question: QuestionDocument) -> str:
    marks = {source.key: source.mark for source in pack.sources}
    advisory = head_and_foot.advisory(pack)
    care = f"<p><strong>Before you read.</strong> {escaped(advisory)}</p>" if advisory else ""
    answers = "".join(
        f"<li><strong>Source {escaped(marks.get(answer.source, answer.source))}:</strong> "
        f"{escaped(answer.gist)}</li>"
        for answer in question.answers
    )
    verdict = "They may be compared, with care." if question.comparable else "Not one scale."
    tasks = "".join(f"<li>{escaped(task)}</li>" for _, task in TASKS)
    return (
        f"{care}<p>{escaped(question.title)}</p><ul>{answers}</ul>"
        f"<p>{verdict} {escaped(' '.join(question.comparability.split()))}</p><ol>{tasks}</ol>"
        f"<p>Pack code {escaped(str(pack.code))}. "
        f"{escaped(central_question(pack.panel))}</p>"
    )
