/* Lists of names as rows with a box for each part. Without this they are lines of text. */

import { makeGrid } from "./chart/grid.js";
import { readName, writeName, split } from "./rows/names.js";
import { readOther, writeOther } from "./rows/other_names.js";

const KINDS = {
  names: { read: readName, write: writeName },
  "other-names": { read: readOther, write: writeOther },
};

for (const box of document.querySelectorAll("textarea[data-rows-of]")) {
  const { read, write } = KINDS[box.dataset.rowsOf];
  const headings = box.dataset.headings.split("|");
  const rows = split(box.value).map(read);
  // What the rows have no box for stays as it is written.
  if (rows.includes(null) || box.value.trim().startsWith("[")) continue;
  const place = box.closest(".flex-container") ?? box.parentElement;
  place.classList.add("has-grid");
  box.tabIndex = -1;
  box.setAttribute("aria-hidden", "true");
  const pasted = (text) => {
    const found = split(text).map(read);
    return found.includes(null) ? null : found;
  };
  makeGrid(box, rows, (changed) => {
    box.value = changed.slice(1).map(write).filter(Boolean).join("\n");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }, { headings, pasted });
}
