/* Where the arrow keys stop: words and signs, each a span of places. */

import { length } from "./places.js";

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(undefined, { granularity: "word" }) : null;
const PLAIN = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

function* pieces(text) {
  if (segmenter) {
    for (const { segment, index } of segmenter.segment(text)) yield [index, segment];
  } else {
    for (const match of text.matchAll(PLAIN)) yield [match.index, match[0]];
  }
}

/** The words and signs of the lines, found line by line when they are asked for. */
export class Stops {
  constructor(lines) { this.lines = lines; this.known = new Map(); }

  /** The stops of one line. */
  of(index) {
    if (!this.known.has(index)) {
      const { text, start } = this.lines.all[index];
      const found = [];
      let unit = 0;
      let place = start;
      for (const [at, piece] of pieces(text)) {
        place += length(text.slice(unit, at));
        unit = at;
        if (piece.trim()) found.push({ start: place, end: place + length(piece) });
      }
      this.known.set(index, found);
    }
    return this.known.get(index);
  }

  /** The stop that holds a place, or the first after it; null after the last. */
  at(place) {
    for (let index = this.lines.indexOf(place); index < this.lines.all.length; index += 1) {
      const stop = this.of(index).find(({ end }) => end > place);
      if (stop) return stop;
    }
    return null;
  }

  /** The stop after one that ends at this place. */
  after(place) { return this.at(place); }

  /** The last stop that ends at or before a place; null before the first. */
  before(place) {
    for (let index = this.lines.indexOf(Math.max(this.lines.start, place - 1)); index >= 0; index -= 1) {
      const stop = this.of(index).findLast(({ end }) => end <= place);
      if (stop) return stop;
    }
    return null;
  }

  /** The stop above (-1) or below (+1) another on the screen, nearest to its left edge. */
  vertical(stop, step) {
    const box = ({ start, end }) => this.lines.rangeOf(start, end).getBoundingClientRect();
    const from = box(stop);
    let row = null;
    let best = null;
    let next = step < 0 ? this.before(stop.start) : this.after(stop.end);
    while (next) {
      const here = box(next);
      const other = Math.abs(here.bottom - from.bottom) > from.height / 2;
      if (other) {
        if (row !== null && Math.abs(here.bottom - row) > here.height / 2) break;
        row = here.bottom;
        const far = Math.abs(here.left - from.left);
        if (!best || far < best.far) best = { far, stop: next };
      }
      next = step < 0 ? this.before(next.start) : this.after(next.end);
    }
    return best?.stop ?? null;
  }
}
