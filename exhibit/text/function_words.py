"""The words of English that carry no matter, and the forms its verbs take by no rule."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = _listed(
    "a an the this that these those such same own other others another each every either neither "
    "both all any some many much more most few fewer less least several enough no none nor not "
    "and or but so yet if than then as at by for from in into of off on onto out over to up upon "
    "with without within through during before after above below under between among against "
    "about around across along behind beside beyond near since until till toward towards via per "
    "because although though while whereas unless whether once when where why how who whom whose "
    "which what i you he she it we they me him her us them my your his its our their mine yours "
    "hers ours theirs myself yourself himself herself itself ourselves themselves be am is are "
    "was were been being have has had having do does did doing done can could will would shall "
    "should may might must ought there here now also too very just only even still again ever "
    "never always already however therefore thus hence indeed rather quite instead nothing nobody "
    "nowhere something somebody someone anyone anybody anything everyone everybody everything one "
    "ones first last later earlier ago long away back down let s t re ve ll d m don't didn't "
    "doesn't isn't wasn't weren't aren't hasn't haven't hadn't can't couldn't won't wouldn't "
    "cannot"
)
"""Too common to show that two texts speak of the same thing."""

_IRREGULAR = (
    "become became, begin began begun, bear bore born borne, break broke broken, bring brought, "
    "build built, buy bought, catch caught, choose chose chosen, come came, cut cutting, "
    "deal dealt, die died dying dead death deaths, draw drew drawn, drive drove driven, "
    "eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, "
    "fly flew flown flight, forget forgot forgotten, get got gotten, give gave given, "
    "go went gone, grow grew grown growth, hang hung, hear heard, hide hid hidden, hold held, "
    "keep kept, know knew known, lead led, lay laid, leave left, lose lost loss losses, "
    "make made, mean meant, meet met, pay paid, put putting, read reading, rise rose risen, "
    "run ran running, say said saying, see saw seen, seek sought, sell sold, send sent, "
    "set setting, shrink shrank shrunk, "
    "shoot shot shooting shots, sit sat, speak spoke spoken, spend spent, "
    "stand stood, steal stole stolen, strike struck, swear swore sworn, take took taken, "
    "teach taught, tell told, think thought, throw threw thrown, understand understood, "
    "win won, write wrote written "
)
IRREGULAR = {form: forms.split()[0] for forms in _IRREGULAR.split(",") for form in forms.split()}
"""Each irregular form, with the form that it is compared as."""
