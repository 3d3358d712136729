/* A chart's table as a grid, and its drawing kept up to date while somebody types.
   Without this the table is a box of lines, and a button draws it on a page of its own. */

import { readTable, writeTable } from "./chart/lines.js";
import { makeGrid } from "./chart/grid.js";

const QUIET = 500;
const MOST_CELLS = 2500;
const DRAWN = ["rows", "kind", "units", "spec", "csrfmiddlewaretoken"];

function gridFor(box) {
  const { cells } = readTable(box.value);
  const wide = Math.max(0, ...cells.map((row) => row.length));
  // What is too large for a grid is refused by the form; its lines stay as they are to be cut down.
  if (cells.length * wide > MOST_CELLS) return;
  const place = box.closest(".flex-container") ?? box.parentElement;
  place.classList.add("has-grid");
  box.tabIndex = -1;
  box.setAttribute("aria-hidden", "true");
  makeGrid(box, cells, (changed) => {
    box.value = writeTable(changed);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

let waiting = 0;
let asked = 0;

async function draw(form, output) {
  const number = ++asked;
  const data = new FormData();
  const all = new FormData(form);
  for (const name of DRAWN) data.set(name, all.get(name) ?? "");
  const section = output.closest(".chart-drawing");
  section.classList.add("waiting");
  try {
    const answer = await fetch(output.dataset.draw, { method: "POST", body: data });
    if (!answer.ok || number !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const drawn = page.getElementById("drawing");
    if (drawn) output.replaceChildren(...drawn.childNodes);
  } catch {
    // Without a connection the last drawing stays; what is saved is checked all the same.
  } finally {
    if (number === asked) section.classList.remove("waiting");
  }
}

const box = document.querySelector("textarea[data-table]");
const output = document.querySelector("#drawing[data-draw]");
if (box) gridFor(box);
if (box && output) {
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, QUIET, box.form, output);
  };
  box.form.addEventListener("input", (event) => { if (DRAWN.includes(event.target.name)) again(); });
  box.form.addEventListener("change", (event) => { if (event.target.name === "kind") again(); });
}
