"""Where we differ from the citation processor on purpose, each form set by hand, with its reason."""
# ruff: noqa: E501

CASE = (
    "Russian titles have no headline capitals, and the title of a record is printed as it stands: "
    "the processor takes every title for English."
)
PARTICLE = (
    "The curator's record says what a person is filed under: a particle in the family name stays "
    "there. The processor moves every particle behind the given name."
)
RETRIEVED = (
    "APA 7 (9.16) says when a page was retrieved, or nothing. The processor prints the word without "
    "a day, since the record has none."
)
CAPITAL = "MLA 9 (5.91) begins with a capital after a full stop. The processor does not."
SPEECH = (
    "A speech is dated and said to be one in every style. The processor has no entry for it in "
    "Chicago, no day in MLA and no kind in APA."
)

DEVIATIONS = {
    ("vol-book", "mla"): (
        "Struk, Danylo Husar, editor. <i>Encyclopedia of Ukraine</i>. Vol. 5, University of Toronto Press, 1993.",
        CAPITAL,
    ),
    ("khrushchev", "chicago-bibliography"): (
        "Khrushchev, Nikita. “On the Cult of Personality and Its Consequences.” Twentieth Party Congress, Moscow, February 25, 1956.",
        SPEECH,
    ),
    ("khrushchev", "mla"): (
        "Khrushchev, Nikita. “On the Cult of Personality and Its Consequences.” Twentieth Party Congress, 25 Feb. 1956, Moscow.",
        SPEECH,
    ),
    ("khrushchev", "apa"): (
        "Khrushchev, N. (1956, February 25). <i>On the Cult of Personality and Its Consequences</i> [Speech]. Twentieth Party Congress, Moscow.",
        SPEECH,
    ),
    ("cyrillic-book", "chicago-note"): (
        "Олег Хлевнюк, <i>Хозяин: Сталин и утверждение сталинской диктатуры</i> (РОССПЭН, 2010).",
        CASE,
    ),
    ("cyrillic-book", "chicago-bibliography"): (
        "Хлевнюк, Олег. <i>Хозяин: Сталин и утверждение сталинской диктатуры</i>. РОССПЭН, 2010.",
        CASE,
    ),
    ("cyrillic-book", "mla"): (
        "Хлевнюк, Олег. <i>Хозяин: Сталин и утверждение сталинской диктатуры</i>. РОССПЭН, 2010.",
        CASE,
    ),
    ("cyrillic-article", "chicago-note"): (
        "Олег Хлевнюк and John Smith, “Политбюро и репрессии,” <i>Вопросы истории</i>, no. 8 (1998): 3–14.",
        CASE,
    ),
    ("cyrillic-article", "chicago-bibliography"): (
        "Хлевнюк, Олег, and John Smith. “Политбюро и репрессии.” <i>Вопросы истории</i>, no. 8 (1998): 3–14.",
        CASE,
    ),
    ("cyrillic-article", "mla"): (
        "Хлевнюк, Олег, and John Smith. “Политбюро и репрессии.” <i>Вопросы истории</i>, no. 8, 1998, pp. 3–14.",
        CASE,
    ),
    ("cyrillic-article", "apa"): (
        "Хлевнюк, О., &amp; Smith, J. (1998). Политбюро и репрессии. <i>Вопросы истории</i>, (8), 3–14.",
        CASE,
    ),
    ("particle", "chicago-bibliography"): (
        "van Ree, Erik. <i>The Political Thought of Joseph Stalin</i>. Routledge, 2002.",
        PARTICLE,
    ),
    ("particle-chapter", "chicago-bibliography"): (
        "de la Cruz, Ana María. “Stalin as Writer and Thinker.” In <i>Stalin’s Library</i>, edited by Erik van Ree. Yale University Press, 2012.",
        PARTICLE,
    ),
    ("undated-page", "apa"): (
        "Doe, J. (n.d.). <i>A Page</i>. A Site. https://example.org/page",
        RETRIEVED,
    ),
    ("numbered-report", "mla"): (
        "Doe, Jane. <i>Steel Output in the Urals</i>. No. 14, Institute of Economics, 1936.",
        CAPITAL,
    ),
}
