/* Between the page and the text: a place is a number of characters as the server counts them
   (code points), never UTF-16 units as a browser's strings do. */

const HIGH = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many characters a string has. */
export const length = (text) => text.length - (text.match(HIGH)?.length ?? 0);

/** The index, in UTF-16 units, of a character of a string. */
export function unitOf(text, at) {
  let units = 0;
  for (let seen = 0; seen < at && units < text.length; seen += 1) {
    units += text.codePointAt(units) > 0xffff ? 2 : 1;
  }
  return units;
}

/** The lines of a page of the text, in order. */
export class Lines {
  constructor(region) {
    this.region = region;
    this.all = [...region.querySelectorAll(".words")].map((words) => ({
      words, start: Number(words.dataset.start), text: words.textContent,
    }));
    this.all.forEach((line) => { line.end = line.start + length(line.text); });
  }

  get start() { return this.all[0].start; }

  get end() { return this.all.at(-1).end; }

  /** The index of the line that holds a place. */
  indexOf(place) {
    let low = 0;
    let high = this.all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.all[middle].start <= place) low = middle; else high = middle - 1;
    }
    return low;
  }

  /** The words from one place to another, line ends included. */
  between(start, end) {
    const found = [];
    for (let at = this.indexOf(start); at < this.all.length && this.all[at].start < end; at += 1) {
      const { text, start: from } = this.all[at];
      found.push(text.slice(unitOf(text, Math.max(0, start - from)), unitOf(text, end - from)));
    }
    return found.join("");
  }

  /** The place of an edge of a browser's selection; null outside the text. */
  placeOf(node, offset) {
    if (!this.region.contains(node)) return null;
    const within = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".words");
    if (within) {
      const before = document.createRange();
      before.selectNodeContents(within);
      before.setEnd(node, offset);
      return Number(within.dataset.start) + length(before.toString());
    }
    // Beside the words, in a margin or between lines: the nearest edge of a line.
    const edge = document.createRange();
    edge.setStart(node, offset);
    const after = this.all.find(({ words }) => edge.comparePoint(words, 0) >= 0);
    return after ? after.start : this.end;
  }

  /** The node and offset in it of a place. As an end, a place stays in the line before it. */
  pointOf(place, isEnd) {
    const { words, start, text } = this.all[this.indexOf(isEnd ? Math.max(this.start, place - 1) : place)];
    let units = unitOf(text, place - start);
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && (isEnd ? units > node.length : units >= node.length)) {
      units -= node.length;
      const next = walker.nextNode();
      if (!next) return [node, node.length];
      node = next;
    }
    return node ? [node, units] : [words, 0];
  }

  /** A browser's range from one place to another. */
  rangeOf(start, end) {
    const range = document.createRange();
    range.setStart(...this.pointOf(start, false));
    range.setEnd(...this.pointOf(end, true));
    return range;
  }

  /** One range a line, so that what stands between lines is no part of them. */
  rangesOf(start, end) {
    const found = [];
    for (let at = this.indexOf(start); at < this.all.length && this.all[at].start < end; at += 1) {
      const line = this.all[at];
      found.push(this.rangeOf(Math.max(start, line.start), Math.min(end, line.end)));
    }
    return found;
  }
}
