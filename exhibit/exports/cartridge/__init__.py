"""A pack as a course cartridge: a module for each panel (packs.md, section 4.5).

No answer key and no teacher's guide is inside: two readers would show them to students.
"""

from exhibit.documents.pack import Pack
from exhibit.documents.panel import QuestionDocument
from exhibit.exports import html
from exhibit.exports.cartridge.manifest import (
    CC11,
    CC12,
    Module,
    Resource,
    Version,
    manifest,
    topic,
    web_link,
)
from exhibit.exports.cartridge.qti import assessment, care
from exhibit.exports.cartridge.quiz import quiz
from exhibit.exports.handouts import Handouts
from exhibit.exports.html.words import escaped
from exhibit.exports.sheets import head_and_foot
from exhibit.exports.sheets.corroboration import TASKS
from exhibit.exports.sheets.evidence import mark_of
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
    files = ((resource.path, resource.data) for m in modules for resource in m.resources)
    return zipped([("imsmanifest.xml", manifest(pack, modules, version)), *files])


def module(pack: Pack, version: Version, handouts: Handouts) -> Module:
    """Return the module of a pack with one panel: page, print-outs, talk, check and link."""
    key = pack.name
    sheet = student(pack)
    resources = [
        Resource(
            f"{key}-page",
            "file",
            "Read and work",
            f"web_resources/{key}/handout.html",
            html.html(sheet),
        ),
        # Outside web_resources: one reader drops documents that lie inside.
        Resource(
            f"{key}-pdf", "file", "Handout to print", f"{key}/student.pdf", handouts.pdf(pack)
        ),
        Resource(
            f"{key}-docx", "file", "Handout to edit", f"{key}/student.docx", handouts.docx(pack)
        ),
        *(_topic(pack, question, version) for question in pack.questions),
    ]
    if items := quiz(pack):
        ident, title = f"{key}-check", f"Check: {pack.title}"
        exam = assessment(items, ident=ident, title=title, advisory=sheet.advisory)
        resources.append(Resource(ident, "quiz", title, f"{key}/check/assessment.xml", exam))
    address = head_and_foot.addresses(pack)[1]
    link = web_link(version, title=f"The panel: {pack.title}", address=address)
    resources.append(
        Resource(f"{key}-link", "link", "The panel in the exhibition", f"{key}/link.xml", link)
    )
    advisory = f" [{sheet.advisory.rstrip('.')}]" if sheet.advisory else ""
    return Module(
        ident=key,
        title=f"{pack.panel.key} {sheet.flagged_title} ({sheet.edition}){advisory}",
        resources=tuple(resources),
    )


def _topic(pack: Pack, question: QuestionDocument, version: Version) -> Resource:
    key = question.key.lower()
    data = topic(version, title=question.title, html=_talk(pack, question))
    title = f"Talk about it: {question.title}"
    return Resource(f"{pack.name}-{key}", "topic", title, f"{pack.name}/{key}.xml", data)


def _talk(pack: Pack, question: QuestionDocument) -> str:
    answers = "".join(
        f"<li><strong>Source {escaped(mark_of(answer.source, pack.sources))}:</strong> "
        f"{escaped(answer.gist)}</li>"
        for answer in question.answers
    )
    verdict = "They may be compared, with care." if question.comparable else "Not one scale."
    tasks = "".join(f"<li>{escaped(task)}</li>" for _, task in TASKS)
    return (
        f"{care(head_and_foot.advisory(pack))}<p>{escaped(question.title)}</p><ul>{answers}</ul>"
        f"<p>{verdict} {escaped(' '.join(question.comparability.split()))}</p><ol>{tasks}</ol>"
        f"<p>Pack code {escaped(str(pack.code))}. "
        f"{escaped(central_question(pack.panel))}</p>"
    )
