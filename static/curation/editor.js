/* Tools for writing a panel's body with sources. The form works without them. */

import { body, select } from "./editor/body.js";
import { completion } from "./editor/completion.js";
import { findings } from "./editor/findings.js";
import { format } from "./editor/format.js";
import { keepAboveFoot } from "./editor/foot.js";
import { picker } from "./editor/picker.js";

const checked = document.querySelector("section.findings[data-address]");
const citing = document.querySelector("section.citing");
if (body && checked && citing) {
  const sentenceAt = findings(checked);
  const address = citing.querySelector("a.find").getAttribute("href").split("?")[0];
  picker(citing, sentenceAt);
  completion(address);
  format();
  keepAboveFoot();
  const here = document.getElementById("cited-here");
  if (here) select(Number(here.dataset.caret), Number(here.dataset.caret));
}
