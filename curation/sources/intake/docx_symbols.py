"""Symbols of the fonts that Word and its users draw signs from, as characters of Unicode.

Such a font has pictures where letters stand in others: its "a" may be an alpha or a sign of the
zodiac. Each row below is 16 codes of a font, from hexadecimal 20 on; a blank is a code that has no
character in Unicode.
"""

FIRST = 0x20
PRIVATE = 0xF000
"""Where Word puts the codes of such fonts: 61 may be written 0061 or F061."""

ROWS = {
    "symbol": (
        " !∀#∃%&∋()*+,−./",
        "0123456789:;<=>?",
        "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ",
        "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
        "‾αβχδεφγηιϕκλμνο",
        "πθρστυϖωξψζ{|}~ ",
        "                ",
        "                ",
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓",
        "°±″≥×∝∂•÷≠≡≈…⏐⎯↵",
        "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉",
        "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",
        "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
        " 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ",
    ),
    "webdings": (
        " 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼",
        "🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳",
        "🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂",
        "🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫",
        "⮔✔🚲⬜🛡📦🛱⬛🚑🛈🛩🛰🟈🕴⬤🛥",
        "🚔🗘🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲 ",
        "🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠",
        "🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻",
        "🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜",
        "🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻",
        "🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒",
        "🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫",
        "🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦",
        "🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊",
    ),
    "wingdings": (
        " 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭",
        "🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍",
        "🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳",
        "🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉",
        "♊♋♌♍♎♏♐♑♒♓🙰🙵⚫🔾◼🞏",
        "🞐❑❒🞟⧫◆❖⬩⌧⮹⌘🏵🏶🙶🙷▯",
        "🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍",
        "➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟∙•",
        "⬝⭘🞆🞈🞊🞋🔿▪🞎🟁🟅★🟋🟏🟓🟑",
        "⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘",
        "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗",
        "🙖🙐🙑🙒🙓⌫⌦⮘⮚⮙⮛⮈⮊⮉⮋🡨",
        "🡪🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦",
        "⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭🗶✓🗷🗹 ",
    ),
    "wingdings 2": (
        " 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋",
        "🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙",
        "🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑🗴",
        "🗸🗵☑⮽☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺",
        "🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥",
        "⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿ ",
        "☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤",
        "🕥🕦🕧🙨🙩⋅🞄⦁●○🞅🞇🞉⊙⦿🞌",
        "🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇",
        "🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁",
        "⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪",
        "🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺",
        "🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒",
        "✹🟃🟇✯🟍🟔⯌⯍※⁂      ",
    ),
    "wingdings 3": (
        " ⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻",
        "⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧",
        "⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌",
        "⭮⭯⎋⌤⌃⌥␣⍽⇪⮸🢠🢡🢢🢣🢤🢥",
        "🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙",
        "▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁 ",
        "🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕",
        "🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅",
        "🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟",
        "🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽",
        "🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮",
        "⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷",
        "🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕",
        "🢗               ",
    ),
}


def character(font: str, code: int) -> str:
    """Return the character of Unicode for a code of a symbol font; '' where none is known."""
    low = code - PRIVATE if PRIVATE <= code <= PRIVATE + 0xFF else code
    if low == FIRST:
        return " "
    row, column = divmod(low - FIRST, 16)
    rows = ROWS.get(font.strip().casefold(), ())
    return rows[row][column].strip() if 0 <= row < len(rows) else ""


def is_symbol_font(font: str) -> bool:
    """Tell whether a font has signs where others have letters."""
    return font.strip().casefold() in ROWS
