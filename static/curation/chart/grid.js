/* A grid of boxes over the lines of a table: typed in, pasted into, changed by keyboard alone. */

import { gettext, interpolate } from "../gettext.js";
import { readTable } from "./lines.js";

const EMPTY = { rows: 4, columns: 3 };

function button(words, name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  if (name) made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

class Grid {
  constructor(cells, tell, { headings, pasted } = {}) {
    this.tell = tell;
    this.headings = headings;
    this.read = pasted;
    this.place = document.createElement("div");
    this.place.className = "grid";
    this.cells = cells.length ? cells : Array.from({ length: headings ? 1 : EMPTY.rows }, () => []);
    if (headings) this.cells.unshift([...headings]);
    this.square(cells.length ? 1 : EMPTY.columns);
    this.show();
    this.place.addEventListener("input", (event) => this.typed(event.target));
    this.place.addEventListener("keydown", (event) => this.moved(event));
    this.place.addEventListener("paste", (event) => this.pasted(event));
  }

  /** Make every row as wide as the widest. */
  square(least) {
    const width = Math.max(least, ...this.cells.map((row) => row.length));
    for (const row of this.cells) while (row.length < width) row.push("");
  }

  get width() { return this.cells[0].length; }

  changed(row, column) {
    this.square(1);
    this.show();
    this.tell(this.cells);
    if (row !== undefined) this.at(row, column)?.focus();
  }

  at(row, column) {
    return this.place.querySelector(`input[data-row="${row}"][data-column="${column}"]`);
  }

  name(row, column) {
    if (row === 0) return interpolate(gettext("Heading %(column)s"), { column: column + 1 });
    const values = { row, heading: this.cells[0][column] || column + 1 };
    return interpolate(gettext("Row %(row)s, %(heading)s"), values);
  }

  box(row, column) {
    const cell = document.createElement(row === 0 ? "th" : "td");
    if (row === 0) cell.scope = "col";
    if (row === 0 && this.headings) {
      cell.textContent = this.headings[column];
      return cell;
    }
    const box = document.createElement("input");
    box.type = "text";
    box.className = "cell";
    box.value = this.cells[row][column];
    box.dataset.row = row;
    box.dataset.column = column;
    box.setAttribute("aria-label", this.name(row, column));
    cell.append(box);
    return cell;
  }

  show() {
    const table = document.createElement("table");
    const head = table.createTHead();
    const body = table.createTBody();
    this.cells.forEach((cells, row) => {
      const line = (row === 0 ? head : body).insertRow();
      line.append(...cells.map((_, column) => this.box(row, column)));
      const end = line.insertCell();
      end.className = "of-row";
      if (row > 0) {
        const name = interpolate(gettext("Remove row %(row)s"), { row });
        end.append(button("×", name, () => this.drop(row)));
      }
    });
    if (!this.headings) this.showFoot(table);
    this.place.replaceChildren(table);
  }

  showFoot(table) {
    const foot = table.createTFoot().insertRow();
    foot.className = "of-columns";
    this.cells[0].forEach((_, column) => {
      const name = interpolate(gettext("Remove column %(column)s"), { column: column + 1 });
      foot.insertCell().append(button("×", name, () => this.dropColumn(column)));
    });
  }

  typed(box) {
    if (!box.dataset.row) return;
    this.cells[Number(box.dataset.row)][Number(box.dataset.column)] = box.value;
    this.tell(this.cells);
  }

  add() {
    this.cells.push(this.cells[0].map(() => ""));
    this.changed(this.cells.length - 1, 0);
  }

  addColumn() {
    for (const row of this.cells) row.push("");
    this.changed(0, this.width - 1);
  }

  drop(row) {
    this.cells.splice(row, 1);
    if (this.cells.length === 1) this.cells.push(this.cells[0].map(() => ""));
    this.changed(Math.min(row, this.cells.length - 1), 0);
  }

  dropColumn(column) {
    if (this.width > 1) for (const row of this.cells) row.splice(column, 1);
    else for (const row of this.cells) row[0] = "";
    this.changed(0, Math.min(column, this.width - 1));
  }

  /** Up, down and Enter go from row to row; Enter in the last one makes another. */
  moved(event) {
    const { row, column } = event.target.dataset;
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (row === undefined || !step || event.isComposing || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const next = this.at(Number(row) + step, column);
    if (next) {
      next.focus();
      next.select();
    } else if (event.key === "Enter") this.add();
  }

  /** Cells that were copied from a spreadsheet fill the grid from the one they are pasted into. */
  pasted(event) {
    const { row, column } = event.target.dataset;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const copied = row === undefined ? "" : text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    if (this.read && !copied.includes("\t")) {
      // Lines as they are written, not cells: each is a row of its own.
      const rows = /[\n;]/.test(copied) ? this.read(copied) : null;
      if (!rows) return;
      event.preventDefault();
      this.cells.splice(Number(row), 1, ...rows);
      this.changed(Number(row), 0);
      return;
    }
    if (!/[\t\n]/.test(copied)) return;
    event.preventDefault();
    const [top, left] = [Number(row), Number(column)];
    readTable(copied.includes("\t") ? copied : `${copied.replaceAll("\n", "\t\n")}\t`).cells.forEach((cells, down) => {
      while (this.cells.length <= top + down) this.cells.push([]);
      const last = copied.includes("\t") ? cells : cells.slice(0, 1);
      last.forEach((cell, across) => {
        if (!this.headings || left + across < this.headings.length) this.cells[top + down][left + across] = cell;
      });
    });
    for (const cells of this.cells) for (let place = 0; place < cells.length; place += 1) cells[place] ??= "";
    this.changed(top, left);
  }
}

export function makeGrid(box, cells, tell, options = {}) {
  const grid = new Grid(cells, tell, options);
  const more = document.createElement("div");
  more.className = "grid-more";
  const toText = button(gettext("Show as lines of text"), "", () => {
    box.classList.add("shown");
    box.removeAttribute("aria-hidden");
    box.tabIndex = 0;
    grid.place.remove();
    more.remove();
    box.focus();
  });
  more.append(
    button(gettext("Add a row"), "", () => grid.add()),
    ...(options.headings ? [] : [button(gettext("Add a column"), "", () => grid.addColumn())]),
    toText,
  );
  box.after(grid.place, more);
}
