from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.sentences import split

# Each case is written with ` | ` where one sentence ends and the next begins.
CASES = """
Mr. Smith wrote to Moscow. | He had no answer.
Mrs. Arendt did not attend. | Neither did Dr. Koestler.
The train left for St. Petersburg. | It never came back.
He lived in Gorky St. near the river. | The house stands.
They met on Gorky St. | The house stands.
See vol. 5 of the encyclopedia. | It appeared in 1993.
Order No. 00447 set quotas. | It was secret.
Did he agree? | The answer was no. | He left.
Nos. 1 and 2 are lost. | No. 3 is not.
She was born c. 1901 in Baku. | Nobody recorded the day.
The figure, ca. 600,000, is low. | Later counts are higher.
Some towns, e.g. Magnitogorsk, were new. | Others grew.
The plan, i.e. the first, ended early. | So it was said.
Clerks, drivers, cooks, etc. were arrested too. | Few returned.
Clerks, drivers, cooks, etc. | Few returned.
He served the U.S.S.R. until 1953. | Then he retired.
In the U.S.S.R. Academy of Sciences they argued. | In the press they agreed.
He came home to the U.S.S.R. | He was arrested.
The paper of Jan. 26 reported it. | Nobody noticed.
He was moved in Nov. | He died in Dec. 1937.
It was the people vs. Bukharin. | The verdict was ready.
See p. 12 and pp. 14–16. | The rest is blank.
In Tucker, ed. The Great Purge Trial is quoted. | It is long.
Tucker and Cohen (eds), 1965, print the transcript. | It is long.
Tucker & Cohen, eds. print it. | It is long.
J. V. Stalin signed first. | L. Trotsky was abroad.
The third was A. I. Rykov. | He was shot.
Yu. L. Pyatakov confessed to a flight. | It never took place.
G. L. Pyatakov and Ya. M. Sverdlov are different men. | Both were known.
It was plan B. | He had no other.
The party took in 1.5 million members. | Many were young.
The clerk wrote 7.45 a.m. on the form. | He was late.
He came at 7.45 a.m. | He left at noon.
The party had 3.88 million. | Members were 2.52 million.
He waited... and waited. | Nobody came.
He waited… | Nobody came.
Who sat here before? | Who came next?
What a number! | It was false.
Was it true?! | Nobody asked.
He asked, “Who sent him?” and left. | Nobody answered.
“Who sent him?” asked the judge. | Nikolaev said nothing.
“I know.” | Then he signed.
He said "No." | Then he signed.
They called it ‘the fifth column.’ | It did not exist.
(He died in 1938.) | His wife was arrested.
Kirov (d. 1934) led Leningrad. | He was popular.
The date (1937 or 1938?) Stalin left open. | So do we.
He was cleared [in 1988]. | She was not.
“Fascist agents” were blamed. | None were found.
“Why?” she wrote. | “Because,” came the reply.
The file is thin. | 5 pages are missing.
He was 34. | 17 others were older.
The order is dated 30 July 1937. | He signed it at night.
He bought nothing. | eBay did not exist.
The war came. | — Nobody was ready.
The plan — the first. | The second — was late.
He read *Pravda.* | Then he slept.
He read **all of it.** | *Izvestia* came later.
Kirov led the party. [@L26; @T6] | Did anyone send him? [@L27]
Kirov led the party [@L26]. | Did anyone send him [@L27]? | No.
Kirov led the party.[@L26] | Did anyone send him?
This panel asks who. [~] | Kirov was shot. [@L26]
Kirov was shot. [@L26] | eight days later a law came. [@S14]
He wrote etc. [@L1] | Stalin answered.
He said “no.” [@L1] [@L2] | She left.
[@L1] Kirov was shot. | He died.
It happened in Art. 58 cases. | So the file says.
See [the file. Part two](/files/2/) for more. | It is long.
Prices rose 5 per cent. | 3 per cent was planned.
The Guardian, 12 Apr. 2016, tells it. | It is short.
Lenin d. 1924. | Stalin d. 1953.
A line
broken in two. | The next
one too.
Sgt. Ivanov and Capt. Petrov signed. | Both were young.
"""

KIROV = """
On 1 December 1934 Leonid Nikolaev shot Sergei Kirov, the Communist Party leader of Leningrad, in a
corridor of party headquarters. [@L26; @T6; @S14] | Did anyone send him? [@L27; @T7] | Our lecture
says many historians believe Stalin gave the order. [@L27] | Our textbook goes further and calls it
probable in its own voice. [@T7] | In these excerpts neither cites a document. [@L27; @T7] |
Historians who later worked through the case files lean another way: Matthew Lenoe (2010) concludes
that Nikolaev most likely acted alone. [@S14] | Not everyone accepts this. [@S14] | What happened
next is not in doubt. [@L27; @T8; @S14] | Stalin blamed hidden enemies inside the party. [@T7] | He
used the killing as a reason to begin mass arrests, first of Communists, then of others. [@L27] |
Our sources agree about the result, not about the cause. [@L27; @T7; @T8]
"""

REWARDS = """
In 1937 Alexei Kosygin, an engineer two years out of college, ran a textile mill in Leningrad.
[@S30] | In January 1939 he became a people's commissar, the Soviet title for a minister. [@S30] |
He was 34. [@S30] | Many others rose as fast. [@T26; @S31] | Our textbook says they were often
workers' children from new technical schools, and that the purges brought them practical rewards.
[@T27; @T28] | Arrests had emptied many offices. [@T25; @S31] | Other posts were new, because the
state itself was growing. [@T25; @S31] | So a promotion does not prove that its holder harmed
anyone. [@T28; @S31] | It does show who had reason to stay loyal. [@T28; @T29] | Some citizens
helped the terror along, the textbook argues, but it does not say that these were the people who
rose. [@T21; @T23] | Each empty desk asks two questions: who sat here before, and who came next?
[@T25; @T28]
"""


def cases():
    """The table above; a line without a full stop goes on in the next."""
    text = CASES.strip().replace("A line\nbroken", "A line\x00broken")
    text = text.replace("The next\none", "The next\x00one")
    return [case.replace("\x00", "\n") for case in text.split("\n")]


def pieces(text):
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("marked", cases())
def test_split_hard_case(marked):
    expected = marked.split(" | ")
    assert pieces(marked.replace(" | ", " ")) == expected


@pytest.mark.parametrize("marked", ["The order was c. | 1937.", "Both came. | Dr. | Ivanov left."])
def test_split_differs_from_a_wrong_table(marked):
    assert pieces(marked.replace(" | ", " ")) != marked.split(" | ")


@pytest.mark.parametrize("panel", [KIROV, REWARDS])
def test_split_of_model_panels(panel):
    text = " ".join(panel.split())
    assert pieces(text.replace(" | ", " ")) == text.split(" | ")


def test_split_of_nothing():
    assert split(" \n\t ") == []


@given(st.text(alphabet=st.sampled_from(" .?!…\n“”\"'()[]@~;*A1aL—")))
def test_split_spans_are_ordered_and_lose_no_word(text):
    spans = split(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(pieces(text)).split()) == "".join(text.split())


@given(st.text())
def test_split_spans_have_no_white_space_at_their_edges(text):
    assert all(piece == piece.strip() and piece for piece in pieces(text))
