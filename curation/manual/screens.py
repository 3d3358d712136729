"""Which screen of the curators leads to which place of their manual, and what it is for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.manual import pages


@dataclass(frozen=True)
class Help:
    """A heading of the manual, and a sentence for screens that do not say what they are for."""

    page: str
    at: str
    says: str = ""

    @property
    def sentence(self) -> str:
        """What the screen is for, in the language that is spoken."""
        return _(self.says) if self.says else ""

    @property
    def heading(self) -> str:
        """The words of the heading. Raises KeyError where the manual has no such place."""
        return pages.page(self.page).headings[self.at]

    @property
    def address(self) -> str:
        """Where it is read."""
        return pages.address(self.page, self.at)


SCREENS = {
    "admin:index": Help("records", "read-the-first-page"),
    "curation:begin": Help("records", "begin-in-an-empty-workshop"),
    "curation:begin-step": Help("records", "begin-in-an-empty-workshop"),
    "curation:opening-exhibition": Help("records", "begin-in-an-empty-workshop"),
    "curation:waiting": Help("together", "see-what-waits-for-you"),
    "curation:unsaved-work": Help("trouble", "you-closed-the-tab-or-the-machine-stopped"),
    "curation:reading": Help("together", "read-it-against-its-evidence"),
    "curation:source-read": Help("sources", "read-a-text-and-cut-an-excerpt"),
    "curation:quotation-find": Help("sources", "find-words-without-selecting-them"),
    "curation:excerpt-cut": Help("sources", "read-a-text-and-cut-an-excerpt"),
    "curation:emendation-cut": Help("sources", "emend"),
    "curation:excerpt-find": Help(
        "sources",
        "find-words-without-selecting-them",
        _noop("Paste a quotation: its words are looked for in the source, and cut from there."),
    ),
    "curation:text-add": Help("sources", "bring-words-in"),
    "curation:text-report": Help(
        "sources",
        "bring-words-in",
        _noop("Nothing is saved yet. Look at what was found, then decide."),
    ),
    "curation:relocations": Help("sources", "replace-a-text"),
    "curation:relocation": Help("sources", "replace-a-text"),
    "curation:passage-use": Help("sources", "read-a-text-and-cut-an-excerpt"),
    "curation:pictures-add": Help("panels", "add-pictures"),
    "curation:picture-kept": Help("panels", "add-pictures"),
    "curation:citables": Help("panels", "write-with-evidence"),
    "curation:reviewer-links": Help("together", "show-it-to-somebody-without-an-account"),
    "curation:publish": Help("editions", "see-what-would-change"),
    "curation:publish-set-time": Help("editions", "publish-at-a-set-time"),
    "curation:planned-change": Help("editions", "publish-at-a-set-time"),
    "curation:edition-compare": Help("editions", "compare-editions"),
    "curation:edition-pages": Help("editions", "see-what-would-change"),
    "curation:edition-make-current": Help("editions", "make-an-earlier-edition-current"),
    "curation:history-record": Help(
        "records",
        "look-at-a-history",
        _noop("Every save of this record: who, when, why, and what."),
    ),
    "curation:history-save": Help("records", "look-at-a-history"),
    "curation:history-restore": Help("records", "restore-and-bring-back"),
    "curation:deleted": Help(
        "records",
        "restore-and-bring-back",
        _noop("What was deleted can be brought back from here."),
    ),
    "curation:bring-back": Help("records", "restore-and-bring-back"),
    "curation:bulk": Help("records", "work-in-a-spreadsheet"),
    "curation:bulk-upload": Help("records", "work-in-a-spreadsheet"),
    "curation:bulk-dry-run": Help("records", "work-in-a-spreadsheet"),
    "curation:bundle": Help("records", "take-the-exhibition-away-or-load-a-bundle"),
    "curation:bundle-upload": Help("records", "take-the-exhibition-away-or-load-a-bundle"),
    "curation:bundle-dry-run": Help("records", "take-the-exhibition-away-or-load-a-bundle"),
    "curation:continue": Help("trouble", "your-session-ended"),
    "curation:panel-reading": Help("together", "read-it-against-its-evidence"),
    "curation:text-encoding": Help("sources", "bring-words-in"),
    "curation:references-bring-in": Help("records", "keep-notes-references-and-subjects"),
    "curation:references-dry-run": Help("records", "keep-notes-references-and-subjects"),
    "curation:reviewer-link-add": Help("together", "show-it-to-somebody-without-an-account"),
    "curation:together": Help("together", "do-it-to-several-at-once"),
    "curation:together-done": Help("together", "do-it-to-several-at-once"),
    "curation:together-list": Help("together", "do-it-to-several-at-once"),
    "curation:people": Help("people", "see-who-is-here"),
    "curation:person": Help("people", "change-a-role-or-let-somebody-go"),
    "curation:person-invite": Help("people", "invite-somebody"),
    "curation:invitation-again": Help("people", "invite-somebody"),
    "curation:person-password": Help("people", "set-a-new-password"),
    "curation:account": Help("people", "choose-how-you-are-told"),
    "admin:app_list": Help("records", "read-the-first-page"),
    "admin:password_change": Help("people", "set-a-new-password"),
    "admin:password_change_done": Help("people", "set-a-new-password"),
    "admin:auth_user_changelist": Help("people", "see-who-is-here"),
    "admin:auth_user_add": Help("people", "invite-somebody"),
    "admin:auth_user_change": Help("people", "change-a-role-or-let-somebody-go"),
    "admin:auth_user_history": Help("people", "change-a-role-or-let-somebody-go"),
}
"""By the name of the screen's address; names of pages for people who cannot read the manual yet
(joining, a new password) are none."""

RECORDS = {
    "acknowledgement": Help("panels", "read-what-the-checks-say"),
    "chart": Help("panels", "add-pictures"),
    "drawing": Help("panels", "add-pictures"),
    "edition": Help("editions", "compare-editions"),
    "emendation": Help("sources", "emend"),
    "excerpt": Help("sources", "read-a-text-and-cut-an-excerpt"),
    "exhibition": Help("records", "serve-teachers"),
    "note": Help("records", "keep-notes-references-and-subjects"),
    "panel": Help("panels", "write-with-evidence"),
    "picture": Help("panels", "add-pictures"),
    "question": Help("panels", "add-questions-and-prompts"),
    "reference": Help("records", "keep-notes-references-and-subjects"),
    "revision": Help("together", "move-a-panel"),
    "source": Help("sources", "add-a-source"),
    "sourcetext": Help("sources", "bring-words-in"),
    "standard": Help("records", "serve-teachers"),
    "subject": Help("records", "keep-notes-references-and-subjects"),
    "support": Help("together", "read-it-against-its-evidence"),
    "theme": Help("panels", "put-things-in-order"),
    "timelineevent": Help("panels", "write-with-evidence"),
    "tour": Help("panels", "write-with-evidence"),
}
"""By the kind of record that a list or form of the admin is of."""
ADMIN = "admin:exhibit_"
DELETING = Help("records", "see-where-something-is-used-and-delete-it")


def help_for(screen: str) -> Help | None:
    """Return the place of the manual for a screen, by the name of its address; None without any."""
    if screen.startswith(ADMIN):
        noun, _, what = screen.removeprefix(ADMIN).rpartition("_")
        return DELETING if what == "delete" and noun in RECORDS else RECORDS.get(noun)
    return SCREENS.get(screen)
