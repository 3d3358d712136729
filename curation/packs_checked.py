"""What stands in the way of packs: said before an edition is published, not to a teacher after."""

from django.conf import settings

from curation.checking import Problem
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.packs import standard
from exhibit.packs.making import PackRefused
from exhibit.packs.pack import Pack


def standard_set(exhibition: PublishedExhibition) -> tuple[list[Pack], list[Problem]]:
    """Return the packs of an exhibition that can be made, and why others cannot.

    Checked whether or not editions hold packs: visitors ask for them either way.
    """
    packs, problems = [], []
    for where, make in standard.wanted(exhibition, site_url=settings.SITE_URL):
        try:
            packs.append(make())
        except PackRefused as refused:
            problems += [
                Problem(where=f"Pack of {where}", sentence=reason, code="pack")
                for reason in refused.reasons
            ]
    return packs, problems
