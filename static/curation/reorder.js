/* Rows moved up and down in their form, by buttons or by dragging; the places are numbered anew.
   Without this module the same buttons ask the server. */

import { gettext, interpolate } from "./gettext.js";

const ROW = "tr.form-row, .inline-related";
const place = (row) => row.querySelector("input[name$='-position']");
const isNew = (row) => !row.classList.contains("has_original");

const rowsOf = (group) => [...group.querySelectorAll(ROW)].filter((row) => {
  const removed = row.querySelector("input[name$='-DELETE']");
  return place(row) && !row.classList.contains("empty-form") && !removed?.checked;
});
const inOrder = (rows) => [...rows].sort((a, b) => Number(place(a).value) - Number(place(b).value));

function number(rows) {
  rows.forEach((row, at) => { place(row).value = at + 1; });
  place(rows[0]).dispatchEvent(new Event("change", { bubbles: true }));
}

function start(group, said) {
  const tell = (at, count) => {
    said.textContent = interpolate(gettext("Now in place %(place)s of %(count)s."), { place: at + 1, count });
  };

  group.addEventListener("click", (event) => {
    const button = event.target.closest("button[name$='-move']");
    if (!button) return;
    event.preventDefault();
    const row = button.closest(ROW);
    const rows = inOrder(rowsOf(group));
    const at = rows.indexOf(row);
    const to = at + (button.value === "up" ? -1 : 1);
    if (to < 0 || to >= rows.length) {
      said.textContent = to < 0 ? gettext("It is the first already.") : gettext("It is the last already.");
      return;
    }
    const other = rows[to];
    [rows[at], rows[to]] = [other, row];
    number(rows);
    // New rows stand below saved ones until the form is saved; Django counts on that.
    if (isNew(row) === isNew(other)) other[button.value === "up" ? "before" : "after"](row);
    button.focus();
    tell(to, rows.length);
  });

  let dragged = null;
  const grip = (row) => {
    const moves = row.querySelector(".moves-row");
    if (!moves || moves.querySelector(".grip")) return;
    const handle = document.createElement("span");
    handle.className = "grip";
    handle.draggable = true;
    handle.title = gettext("Drag to another place");
    handle.setAttribute("aria-hidden", "true");
    moves.append(handle);
    handle.addEventListener("dragstart", (event) => {
      dragged = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setDragImage(row, 10, 10);
      row.classList.add("dragged");
    });
    handle.addEventListener("dragend", () => {
      row.classList.remove("dragged");
      dragged = null;
    });
  };
  group.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const over = event.target.closest(ROW);
    if (!over || over === dragged || !place(over) || isNew(over) !== isNew(dragged)) return;
    const box = over.getBoundingClientRect();
    over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
  });
  group.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const rows = rowsOf(group);
    number(rows);
    tell(rows.indexOf(dragged), rows.length);
  });
  rowsOf(group).forEach(grip);
  group.addEventListener("formset:added", (event) => {
    const row = event.target;
    if (!place(row)) return;
    place(row).value = Math.max(0, ...rowsOf(group).filter((one) => one !== row)
      .map((one) => Number(place(one).value))) + 1;
    grip(row);
  });
}

const groups = [...document.querySelectorAll(".inline-group")]
  .filter((group) => group.querySelector("button[name$='-move']"));
if (groups.length) {
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  document.getElementById("content-main").append(said);
  groups.forEach((group) => start(group, said));
}
