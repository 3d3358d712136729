"""Grave matter without a content advisory."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import Field, excerpts_of
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level

# "until his death in 1953" dates a reign and tells of no death.
_DATING = re.compile(
    r"(?i:\b(?:until|till|before|after|since|from|upon|on|between)) "
    r"(?:his|her|their|[A-Z]\w+['’]s?) (?:own )?death\b"
)
_GRAVE = re.compile(
    r"\b(?:deaths?|dead|dying|died|dies|kill(?:ed|s|ing|ings|er|ers)?|murder(?:s|ed|ing|er|ous)?"
    r"|assassinat\w+|execut(?:ed|ion|ions|ing|ioners?)|shootings?|shot(?! up\b)|massacre\w*"
    r"|tortur\w+|suicides?|famines?|starv\w+|holodomor|mass graves?|genocid\w+|gulag"
    r"|(?<!summer )(?<!holiday )camps?|forced[- ]labou?r|deport\w+|guillotine\w*|rape\w*)\b",
    re.IGNORECASE,
)


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error when a panel speaks of death, violence or camps and has no advisory."""
    if panel.advisory.strip():
        return
    for field in _shown(panel):
        found = _GRAVE.search(_DATING.sub(" ", field.text))
        if found:
            yield Finding(
                code="advisory-missing",
                level=Level.ERROR,
                message=_("The panel has no content advisory, but {field} has “{found}”.").format(
                    field=field.label, found=found[0]
                ),
                advice=_("Name what readers will meet in a few plain words: “murder; torture”."),
                field="advisory",
                words="advisory",
            )
            return


def _shown(panel: PanelDocument) -> Iterator[Field]:
    """Yield what readers of the panel meet: its text, gists and public words."""
    yield Field("title", _("its title"), panel.title)
    yield Field("big_idea", _("its big idea"), panel.big_idea)
    yield Field("body", _("its text"), panel.body.text)
    for excerpt in excerpts_of(panel):
        yield Field("", _("the gist of {excerpt}").format(excerpt=excerpt.key), excerpt.gist)
        if excerpt.public:
            yield Field("", f"excerpt {excerpt.key}", excerpt.exact or "")
    for question in panel.questions:
        yield Field(
            "", _("the question “{question}”").format(question=question.title), question.title
        )
        for answer in question.answers:
            yield Field(
                "",
                _("an answer to “{question}”").format(question=question.title),
                f"{answer.gist} {answer.counts}",
            )
