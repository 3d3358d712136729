"""Citations as a citation processor prints them from the same records.

Made with citeproc-js 2.4.63 and the CSL styles chicago-notes-bibliography (18th edition),
modern-language-association (9th) and apa (7th), and read one by one. Ours differ from it on
purpose in two ways that keep records out of this list: titles stay in the case of the record, and
its slips are not copied (test_house_forms.py).
"""
# ruff: noqa: E501

GOLDENS = [
    (
        "conquest-1990",
        "chicago-note",
        "Robert Conquest, <i>The Great Terror: A Reassessment</i> (Oxford University Press, 1990).",
    ),
    (
        "conquest-1990",
        "chicago-bibliography",
        "Conquest, Robert. <i>The Great Terror: A Reassessment</i>. Oxford University Press, 1990.",
    ),
    (
        "conquest-1990",
        "mla",
        "Conquest, Robert. <i>The Great Terror: A Reassessment</i>. Oxford University Press, 1990.",
    ),
    (
        "conquest-1990",
        "apa",
        "Conquest, R. (1990). <i>The Great Terror: A Reassessment</i>. Oxford University Press.",
    ),
    (
        "getty-naumov-1999",
        "chicago-note",
        "J. Arch Getty and Oleg V. Naumov, <i>The Road to Terror: Stalin and the Self-Destruction of the Bolsheviks, 1932–1939</i> (Yale University Press, 1999).",
    ),
    (
        "getty-naumov-1999",
        "chicago-bibliography",
        "Getty, J. Arch, and Oleg V. Naumov. <i>The Road to Terror: Stalin and the Self-Destruction of the Bolsheviks, 1932–1939</i>. Yale University Press, 1999.",
    ),
    (
        "getty-naumov-1999",
        "mla",
        "Getty, J. Arch, and Oleg V. Naumov. <i>The Road to Terror: Stalin and the Self-Destruction of the Bolsheviks, 1932–1939</i>. Yale University Press, 1999.",
    ),
    (
        "getty-naumov-1999",
        "apa",
        "Getty, J. A., &amp; Naumov, O. V. (1999). <i>The Road to Terror: Stalin and the Self-Destruction of the Bolsheviks, 1932–1939</i>. Yale University Press.",
    ),
    (
        "davies-2014",
        "chicago-note",
        "R. W. Davies et al., <i>The Years of Progress: The Soviet Economy, 1934–1936</i> (Palgrave Macmillan, 2014).",
    ),
    (
        "davies-2014",
        "chicago-bibliography",
        "Davies, R. W., Oleg Khlevnyuk, and Stephen G. Wheatcroft. <i>The Years of Progress: The Soviet Economy, 1934–1936</i>. Palgrave Macmillan, 2014.",
    ),
    (
        "davies-2014",
        "mla",
        "Davies, R. W., et al. <i>The Years of Progress: The Soviet Economy, 1934–1936</i>. Palgrave Macmillan, 2014.",
    ),
    (
        "davies-2014",
        "apa",
        "Davies, R. W., Khlevnyuk, O., &amp; Wheatcroft, S. G. (2014). <i>The Years of Progress: The Soviet Economy, 1934–1936</i>. Palgrave Macmillan.",
    ),
    (
        "davies-2018",
        "chicago-note",
        "R. W. Davies et al., <i>The Soviet Economy and the Approach of War, 1937–1939</i> (Palgrave Macmillan, 2018).",
    ),
    (
        "davies-2018",
        "chicago-bibliography",
        "Davies, R. W., Mark Harrison, Oleg Khlevniuk, and Stephen G. Wheatcroft. <i>The Soviet Economy and the Approach of War, 1937–1939</i>. Palgrave Macmillan, 2018.",
    ),
    (
        "davies-2018",
        "mla",
        "Davies, R. W., et al. <i>The Soviet Economy and the Approach of War, 1937–1939</i>. Palgrave Macmillan, 2018.",
    ),
    (
        "davies-2018",
        "apa",
        "Davies, R. W., Harrison, M., Khlevniuk, O., &amp; Wheatcroft, S. G. (2018). <i>The Soviet Economy and the Approach of War, 1937–1939</i>. Palgrave Macmillan.",
    ),
    ("seven", "chicago-note", "A. Adams et al., <i>Seven Hands</i> (Press, 2001)."),
    (
        "seven",
        "chicago-bibliography",
        "Adams, A., B. Brown, C. Clark, et al. <i>Seven Hands</i>. Press, 2001.",
    ),
    ("seven", "mla", "Adams, A., et al. <i>Seven Hands</i>. Press, 2001."),
    (
        "seven",
        "apa",
        "Adams, A., Brown, B., Clark, C., Davis, D., Evans, E., Frank, F., &amp; Green, G. (2001). <i>Seven Hands</i>. Press.",
    ),
    ("q-title", "chicago-note", "Amy Knight, <i>Who Killed Kirov?</i> (Hill and Wang, 1999)."),
    (
        "q-title",
        "chicago-bibliography",
        "Knight, Amy. <i>Who Killed Kirov?</i> Hill and Wang, 1999.",
    ),
    ("q-title", "mla", "Knight, Amy. <i>Who Killed Kirov?</i> Hill and Wang, 1999."),
    ("q-title", "apa", "Knight, A. (1999). <i>Who Killed Kirov?</i> Hill and Wang."),
    ("excl", "chicago-bibliography", "Adams, A. <i>Forward!</i> 2nd ed. Press, 2001."),
    ("excl", "mla", "Adams, A. <i>Forward!</i> 2nd ed., Press, 2001."),
    ("excl", "apa", "Adams, A. (2001). <i>Forward!</i> (2nd ed.). Press."),
    (
        "serrell",
        "chicago-note",
        "Beverly Serrell, <i>Exhibit Labels: An Interpretive Approach</i>, 2nd ed. (Rowman &amp; Littlefield, 2015).",
    ),
    (
        "serrell",
        "chicago-bibliography",
        "Serrell, Beverly. <i>Exhibit Labels: An Interpretive Approach</i>. 2nd ed. Rowman &amp; Littlefield, 2015.",
    ),
    (
        "serrell",
        "mla",
        "Serrell, Beverly. <i>Exhibit Labels: An Interpretive Approach</i>. 2nd ed., Rowman &amp; Littlefield, 2015.",
    ),
    (
        "serrell",
        "apa",
        "Serrell, B. (2015). <i>Exhibit Labels: An Interpretive Approach</i> (2nd ed.). Rowman &amp; Littlefield.",
    ),
    (
        "tucker-1965",
        "chicago-note",
        "Robert C. Tucker and Stephen F. Cohen, eds., <i>The Great Purge Trial</i> (Grosset &amp; Dunlap, 1965).",
    ),
    (
        "tucker-1965",
        "chicago-bibliography",
        "Tucker, Robert C., and Stephen F. Cohen, eds. <i>The Great Purge Trial</i>. Grosset &amp; Dunlap, 1965.",
    ),
    (
        "tucker-1965",
        "mla",
        "Tucker, Robert C., and Stephen F. Cohen, editors. <i>The Great Purge Trial</i>. Grosset &amp; Dunlap, 1965.",
    ),
    (
        "tucker-1965",
        "apa",
        "Tucker, R. C., &amp; Cohen, S. F. (Eds.). (1965). <i>The Great Purge Trial</i>. Grosset &amp; Dunlap.",
    ),
    (
        "one-editor",
        "chicago-bibliography",
        "Harris, James, ed. <i>The Great Fear</i>. Oxford University Press, 2013.",
    ),
    (
        "one-editor",
        "apa",
        "Harris, J. (Ed.). (2013). <i>The Great Fear</i>. Oxford University Press.",
    ),
    (
        "three-editors",
        "chicago-note",
        "Barry McLoughlin et al., eds., <i>Stalin’s Terror</i> (Palgrave, 2003).",
    ),
    (
        "three-editors",
        "chicago-bibliography",
        "McLoughlin, Barry, Kevin McDermott, and T. Third, eds. <i>Stalin’s Terror</i>. Palgrave, 2003.",
    ),
    (
        "three-editors",
        "apa",
        "McLoughlin, B., McDermott, K., &amp; Third, T. (Eds.). (2003). <i>Stalin’s Terror</i>. Palgrave.",
    ),
    (
        "author-and-editor",
        "chicago-note",
        "Lev Sedov, <i>The Red Book</i>, ed. James Harris (New Park, 1936).",
    ),
    (
        "author-and-editor",
        "chicago-bibliography",
        "Sedov, Lev. <i>The Red Book</i>. Edited by James Harris. New Park, 1936.",
    ),
    (
        "author-and-editor",
        "mla",
        "Sedov, Lev. <i>The Red Book</i>. Edited by James Harris, New Park, 1936.",
    ),
    (
        "author-and-editor",
        "apa",
        "Sedov, L. (1936). <i>The Red Book</i> (J. Harris, Ed.). New Park.",
    ),
    (
        "vol-book",
        "chicago-note",
        "Danylo Husar Struk, ed., <i>Encyclopedia of Ukraine</i>, vol. 5 (University of Toronto Press, 1993).",
    ),
    (
        "vol-book",
        "chicago-bibliography",
        "Struk, Danylo Husar, ed. <i>Encyclopedia of Ukraine</i>. Vol. 5. University of Toronto Press, 1993.",
    ),
    (
        "vol-book",
        "apa",
        "Struk, D. H. (Ed.). (1993). <i>Encyclopedia of Ukraine</i> (Vol. 5). University of Toronto Press.",
    ),
    (
        "lenoe-2002",
        "chicago-note",
        "Matthew Lenoe, “Did Stalin Kill Kirov and Does It Matter?,” <i>Journal of Modern History</i> 74, no. 2 (2002).",
    ),
    (
        "lenoe-2002",
        "chicago-bibliography",
        "Lenoe, Matthew. “Did Stalin Kill Kirov and Does It Matter?” <i>Journal of Modern History</i> 74, no. 2 (2002).",
    ),
    (
        "lenoe-2002",
        "mla",
        "Lenoe, Matthew. “Did Stalin Kill Kirov and Does It Matter?” <i>Journal of Modern History</i>, vol. 74, no. 2, 2002.",
    ),
    (
        "lenoe-2002",
        "apa",
        "Lenoe, M. (2002). Did Stalin Kill Kirov and Does It Matter? <i>Journal of Modern History</i>, <i>74</i>(2).",
    ),
    (
        "reese-1992",
        "chicago-note",
        "Roger R. Reese, “The Impact of the Great Purge on the Red Army,” <i>Soviet and Post-Soviet Review</i> 19 (1992).",
    ),
    (
        "reese-1992",
        "mla",
        "Reese, Roger R. “The Impact of the Great Purge on the Red Army.” <i>Soviet and Post-Soviet Review</i>, vol. 19, 1992.",
    ),
    (
        "reese-1992",
        "apa",
        "Reese, R. R. (1992). The Impact of the Great Purge on the Red Army. <i>Soviet and Post-Soviet Review</i>, <i>19</i>.",
    ),
    (
        "article-page",
        "chicago-note",
        "Michael Ellman, “A Note,” <i>Europe-Asia Studies</i> 54, no. 7 (2002): 1151.",
    ),
    (
        "article-page",
        "chicago-bibliography",
        "Ellman, Michael. “A Note.” <i>Europe-Asia Studies</i> 54, no. 7 (2002): 1151.",
    ),
    (
        "article-page",
        "mla",
        "Ellman, Michael. “A Note.” <i>Europe-Asia Studies</i>, vol. 54, no. 7, 2002, p. 1151.",
    ),
    (
        "article-page",
        "apa",
        "Ellman, M. (2002). A Note. <i>Europe-Asia Studies</i>, <i>54</i>(7), 1151.",
    ),
    (
        "art-none",
        "chicago-note",
        "Michael Ellman, “A Note,” <i>Europe-Asia Studies</i>, May 2002, 115–19.",
    ),
    (
        "art-none",
        "chicago-bibliography",
        "Ellman, Michael. “A Note.” <i>Europe-Asia Studies</i>, May 2002, 115–19.",
    ),
    (
        "art-none",
        "mla",
        "Ellman, Michael. “A Note.” <i>Europe-Asia Studies</i>, May 2002, pp. 115–19.",
    ),
    ("art-none", "apa", "Ellman, M. (2002). A Note. <i>Europe-Asia Studies</i>, 115–119."),
    ("art-noauth", "chicago-note", "“A Note,” <i>Europe-Asia Studies</i> 3, no. 7 (2002): 115–19."),
    (
        "art-noauth",
        "mla",
        "“A Note.” <i>Europe-Asia Studies</i>, vol. 3, no. 7, May 2002, pp. 115–19.",
    ),
    ("art-noauth", "apa", "A Note. (2002). <i>Europe-Asia Studies</i>, <i>3</i>(7), 115–119."),
    (
        "quoted-title",
        "chicago-note",
        "Marc Jansen, “The ‘Great Terror’ in Context,” <i>Slavic Review</i> 61, no. 1 (2002): 1–9.",
    ),
    (
        "quoted-title",
        "mla",
        "Jansen, Marc. “The ‘Great Terror’ in Context.” <i>Slavic Review</i>, vol. 61, no. 1, 2002, pp. 1–9.",
    ),
    (
        "quoted-title",
        "apa",
        "Jansen, M. (2002). The “Great Terror” in Context. <i>Slavic Review</i>, <i>61</i>(1), 1–9.",
    ),
    (
        "chapter",
        "chicago-note",
        "Kevin McDermott, “Mass Operations of the NKVD,” in <i>Stalin’s Terror</i>, ed. Barry McLoughlin and Kevin McDermott (Palgrave Macmillan, 2003).",
    ),
    (
        "chapter",
        "chicago-bibliography",
        "McDermott, Kevin. “Mass Operations of the NKVD.” In <i>Stalin’s Terror</i>, edited by Barry McLoughlin and Kevin McDermott. Palgrave Macmillan, 2003.",
    ),
    (
        "chapter",
        "mla",
        "McDermott, Kevin. “Mass Operations of the NKVD.” <i>Stalin’s Terror</i>, edited by Barry McLoughlin and Kevin McDermott, Palgrave Macmillan, 2003, pp. 118–52.",
    ),
    (
        "chapter",
        "apa",
        "McDermott, K. (2003). Mass Operations of the NKVD. In B. McLoughlin &amp; K. McDermott (Eds.), <i>Stalin’s Terror</i> (pp. 118–152). Palgrave Macmillan.",
    ),
    (
        "chapter-1ed",
        "chicago-note",
        "Rolf Binner and Marc Junge, “Mass Operations,” in <i>The Anatomy of Terror</i>, ed. James Harris (Oxford University Press, 2013).",
    ),
    (
        "chapter-1ed",
        "apa",
        "Binner, R., &amp; Junge, M. (2013). Mass Operations. In J. Harris (Ed.), <i>The Anatomy of Terror</i> (pp. 118–152). Oxford University Press.",
    ),
    (
        "ch-vol",
        "chicago-note",
        "Rolf Binner, “Mass Operations,” in <i>The Anatomy of Terror</i>, 2nd ed., vol. 2, ed. James Harris (Oxford University Press, 2013), https://example.org/c.",
    ),
    (
        "ch-vol",
        "chicago-bibliography",
        "Binner, Rolf. “Mass Operations.” In <i>The Anatomy of Terror</i>, 2nd ed., vol. 2, edited by James Harris. Oxford University Press, 2013. https://example.org/c.",
    ),
    (
        "ch-vol",
        "mla",
        "Binner, Rolf. “Mass Operations.” <i>The Anatomy of Terror</i>, edited by James Harris, 2nd ed., vol. 2, Oxford University Press, 2013, pp. 118–52, https://example.org/c.",
    ),
    (
        "ch-vol",
        "apa",
        "Binner, R. (2013). Mass Operations. In J. Harris (Ed.), <i>The Anatomy of Terror</i> (2nd ed., Vol. 2, pp. 118–152). Oxford University Press. https://example.org/c",
    ),
    (
        "ch-q",
        "chicago-bibliography",
        "Binner, Rolf. “What Was Stalinism?” In <i>Who Knew?</i>, edited by James Harris. OUP, 2013.",
    ),
    (
        "ch-q",
        "apa",
        "Binner, R. (2013). What Was Stalinism? In J. Harris (Ed.), <i>Who Knew?</i> OUP.",
    ),
    (
        "guardian",
        "chicago-note",
        "Alec Luhn, “Story of Cities #20: Magnitogorsk,” <i>The Guardian</i>, April 12, 2016, https://www.theguardian.com/cities/2016/apr/12/story.",
    ),
    (
        "guardian",
        "chicago-bibliography",
        "Luhn, Alec. “Story of Cities #20: Magnitogorsk.” <i>The Guardian</i>, April 12, 2016. https://www.theguardian.com/cities/2016/apr/12/story.",
    ),
    (
        "guardian",
        "mla",
        "Luhn, Alec. “Story of Cities #20: Magnitogorsk.” <i>The Guardian</i>, 12 Apr. 2016, https://www.theguardian.com/cities/2016/apr/12/story.",
    ),
    (
        "guardian",
        "apa",
        "Luhn, A. (2016, April 12). Story of Cities #20: Magnitogorsk. <i>The Guardian</i>. https://www.theguardian.com/cities/2016/apr/12/story",
    ),
    (
        "taranaki",
        "chicago-note",
        "“Five-Year Plan Complete,” <i>Taranaki Central Press</i>, May 7, 1937.",
    ),
    (
        "taranaki",
        "chicago-bibliography",
        "<i>Taranaki Central Press</i>. “Five-Year Plan Complete.” May 7, 1937.",
    ),
    (
        "taranaki",
        "mla",
        "“Five-Year Plan Complete.” <i>Taranaki Central Press</i>, 7 May 1937, p. 3.",
    ),
    (
        "taranaki",
        "apa",
        "Five-Year Plan Complete. (1937, May 7). <i>Taranaki Central Press</i>, 3.",
    ),
    (
        "quote-inv",
        "chicago-note",
        "“A Single Death Is a Tragedy,” Quote Investigator, May 21, 2010, https://quoteinvestigator.com/2010/05/21/death-statistic/.",
    ),
    (
        "quote-inv",
        "chicago-bibliography",
        "Quote Investigator. “A Single Death Is a Tragedy.” May 21, 2010. https://quoteinvestigator.com/2010/05/21/death-statistic/.",
    ),
    (
        "quote-inv",
        "mla",
        "“A Single Death Is a Tragedy.” <i>Quote Investigator</i>, 21 May 2010, https://quoteinvestigator.com/2010/05/21/death-statistic/.",
    ),
    (
        "quote-inv",
        "apa",
        "<i>A Single Death Is a Tragedy</i>. (2010, May 21). Quote Investigator. https://quoteinvestigator.com/2010/05/21/death-statistic/",
    ),
    (
        "werth",
        "chicago-note",
        "Nicolas Werth, “The NKVD Mass Secret Operation No. 00447,” Online Encyclopedia of Mass Violence, May 2010, https://www.sciencespo.fr/mass-violence-war-massacre-resistance/.",
    ),
    (
        "werth",
        "chicago-bibliography",
        "Werth, Nicolas. “The NKVD Mass Secret Operation No. 00447.” Online Encyclopedia of Mass Violence, May 2010. https://www.sciencespo.fr/mass-violence-war-massacre-resistance/.",
    ),
    (
        "werth",
        "mla",
        "Werth, Nicolas. “The NKVD Mass Secret Operation No. 00447.” <i>Online Encyclopedia of Mass Violence</i>, May 2010, https://www.sciencespo.fr/mass-violence-war-massacre-resistance/.",
    ),
    (
        "werth",
        "apa",
        "Werth, N. (2010, May). <i>The NKVD Mass Secret Operation No. 00447</i>. Online Encyclopedia of Mass Violence. https://www.sciencespo.fr/mass-violence-war-massacre-resistance/",
    ),
    (
        "frus",
        "chicago-note",
        "U.S. Department of State, <i>Foreign Relations of the United States: The Soviet Union, 1933–1939</i> (Government Printing Office, 1952).",
    ),
    (
        "frus",
        "chicago-bibliography",
        "U.S. Department of State. <i>Foreign Relations of the United States: The Soviet Union, 1933–1939</i>. Government Printing Office, 1952.",
    ),
    (
        "frus",
        "mla",
        "U.S. Department of State. <i>Foreign Relations of the United States: The Soviet Union, 1933–1939</i>. Government Printing Office, 1952.",
    ),
    (
        "frus",
        "apa",
        "U.S. Department of State. (1952). <i>Foreign Relations of the United States: The Soviet Union, 1933–1939</i>. Government Printing Office.",
    ),
    (
        "dewey",
        "chicago-note",
        "Dewey Commission, <i>Not Guilty</i> (Harper, 1938), https://example.org/not-guilty.",
    ),
    (
        "dewey",
        "mla",
        "Dewey Commission. <i>Not Guilty</i>. Harper, 1938, https://example.org/not-guilty.",
    ),
    (
        "dewey",
        "apa",
        "Dewey Commission. (1938). <i>Not Guilty</i>. Harper. https://example.org/not-guilty",
    ),
    ("report-ed", "chicago-note", "John Dewey, ed., <i>Not Guilty</i> (Harper, 1938)."),
    ("report-ed", "chicago-bibliography", "Dewey, John, ed. <i>Not Guilty</i>. Harper, 1938."),
    (
        "khrushchev",
        "chicago-note",
        "Nikita Khrushchev, “On the Cult of Personality and Its Consequences,” Twentieth Party Congress, Moscow, February 25, 1956.",
    ),
    (
        "archive-doc",
        "chicago-note",
        "V. P. Pavlov, “Report on the Number of Arrested and Convicted,” December 11, 1953, fond 9401, opis 1, delo 4157, State Archive of the Russian Federation, Moscow.",
    ),
    (
        "archive-doc",
        "chicago-bibliography",
        "Pavlov, V. P. “Report on the Number of Arrested and Convicted.” December 11, 1953. Fond 9401, opis 1, delo 4157. State Archive of the Russian Federation, Moscow.",
    ),
    (
        "archive-doc",
        "mla",
        "Pavlov, V. P. “Report on the Number of Arrested and Convicted.” 11 Dec. 1953, State Archive of the Russian Federation, Moscow, fond 9401, opis 1, delo 4157.",
    ),
    (
        "archive-doc",
        "apa",
        "Pavlov, V. P. (1953, December 11). <i>Report on the Number of Arrested and Convicted</i>. State Archive of the Russian Federation (fond 9401, opis 1, delo 4157), Moscow.",
    ),
    (
        "arch2",
        "chicago-note",
        "“Order No. 00447,” July 30, 1937, State Archive of the Russian Federation, Moscow.",
    ),
    (
        "arch2",
        "mla",
        "“Order No. 00447.” 30 July 1937, State Archive of the Russian Federation, Moscow.",
    ),
    (
        "arch2",
        "apa",
        "<i>Order No. 00447</i>. (1937, July 30). State Archive of the Russian Federation, Moscow.",
    ),
    ("nodate", "chicago-note", "John Scott, <i>A Memoir</i> (Press, n.d.)."),
    ("nodate", "chicago-bibliography", "Scott, John. <i>A Memoir</i>. Press, n.d."),
    ("nodate", "mla", "Scott, John. <i>A Memoir</i>. Press."),
    ("nodate", "apa", "Scott, J. (n.d.). <i>A Memoir</i>. Press."),
    ("no-pub", "chicago-note", "John Scott, <i>A Memoir</i> (1942)."),
    ("no-pub", "chicago-bibliography", "Scott, John. <i>A Memoir</i>. 1942."),
    ("no-pub", "mla", "Scott, John. <i>A Memoir</i>. 1942."),
    ("no-pub", "apa", "Scott, J. (1942). <i>A Memoir</i>."),
    ("lit2", "chicago-note", "Memorial and Jean-Paul Harris, <i>T</i> (OUP, 2013)."),
    ("lit2", "mla", "Memorial, and Jean-Paul Harris. <i>T</i>. OUP, 2013."),
    ("lit2", "apa", "Memorial, &amp; Harris, J.-P. (2013). <i>T</i>. OUP."),
    (
        "six",
        "chicago-bibliography",
        "Adams, A., B. Brown, C. Clark, D. Davis, E. Evans, and F. Frank. <i>Six Hands</i>. Press, 2001.",
    ),
    ("noauth-q", "chicago-note", "<i>Forward!</i> (Press, 2001)."),
    ("noauth-q", "chicago-bibliography", "<i>Forward!</i> Press, 2001."),
    ("noauth-q", "apa", "<i>Forward!</i> (2001). Press."),
    (
        "getty-1993",
        "chicago-note",
        "J. Arch Getty et al., “Victims of the Soviet Penal System in the Pre-War Years: A First Approach on the Basis of Archival Evidence,” <i>American Historical Review</i> 98, no. 4 (1993): 1017–49, https://doi.org/10.2307/2166597.",
    ),
    (
        "getty-1993",
        "chicago-bibliography",
        "Getty, J. Arch, Gábor T. Rittersporn, and Viktor N. Zemskov. “Victims of the Soviet Penal System in the Pre-War Years: A First Approach on the Basis of Archival Evidence.” <i>American Historical Review</i> 98, no. 4 (1993): 1017–49. https://doi.org/10.2307/2166597.",
    ),
    (
        "getty-1993",
        "mla",
        "Getty, J. Arch, et al. “Victims of the Soviet Penal System in the Pre-War Years: A First Approach on the Basis of Archival Evidence.” <i>American Historical Review</i>, vol. 98, no. 4, 1993, pp. 1017–49, https://doi.org/10.2307/2166597.",
    ),
    (
        "getty-1993",
        "apa",
        "Getty, J. A., Rittersporn, G. T., &amp; Zemskov, V. N. (1993). Victims of the Soviet Penal System in the Pre-War Years: A First Approach on the Basis of Archival Evidence. <i>American Historical Review</i>, <i>98</i>(4), 1017–1049. https://doi.org/10.2307/2166597",
    ),
]
