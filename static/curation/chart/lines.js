/* A table as lines of text and as cells: the rules of curation/exchange/spreadsheet/pasted_table.py. */

export function readTable(text) {
  const lines = text.replace(/\r\n?/g, "\n");
  const apart = lines.includes("\t") ? "\t" : ";";
  const bare = new RegExp(`[^${apart}\n]*`, "y");
  const quoted = /"((?:[^"]|"")*)"/y;
  const cells = [[]];
  for (let place = 0; place <= lines.length; place += 1) {
    quoted.lastIndex = place;
    const marked = quoted.exec(lines);
    let cell;
    if (marked && ["", "\n", apart].includes(lines.charAt(quoted.lastIndex))) {
      cell = marked[1].replaceAll('""', '"');
      place = quoted.lastIndex;
    } else {
      bare.lastIndex = place;
      cell = bare.exec(lines)[0];
      place += cell.length;
      cell = cell.trim();
    }
    cells.at(-1).push(cell);
    if (lines.charAt(place) === "\n") cells.push([]);
  }
  return { cells: cells.filter((row) => row.some(Boolean)) };
}

function written(cell, width) {
  const plain = cell === cell.trim() && !/[\t\n\r]|^"/.test(cell);
  return plain && (width > 1 || (cell && !cell.includes(";"))) ? cell : `"${cell.replaceAll('"', '""')}"`;
}

export const writeTable = (cells) =>
  cells.filter((row) => row.some(Boolean))
    .map((row) => row.map((cell) => written(cell, row.length)).join("\t"))
    .join("\n");
