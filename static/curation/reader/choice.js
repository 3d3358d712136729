/* What is chosen: one span of places, however it came about, shown as the browser's selection. */

const SPACE = 12;

/** The chosen words. `tell` is called whenever they change. */
export class Choice {
  constructor(lines, stops, { bar, tell }) {
    Object.assign(this, { lines, stops, bar, tell, start: null, end: null, anchor: null, focus: null });
    document.addEventListener("selectionchange", () => this.fromBrowser());
  }

  get some() { return this.start !== null; }

  get words() { return this.some ? this.lines.between(this.start, this.end) : ""; }

  /** Take over what the browser has selected in the text; a lost selection stays chosen. */
  fromBrowser() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const start = this.lines.placeOf(range.startContainer, range.startOffset);
    const end = this.lines.placeOf(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return;
    const first = this.stops.at(start);
    const last = this.stops.before(end) ?? first;
    const words = this.lines.between(start, end);
    if (!words.trim()) return;
    // White space at the edges is no part of a quotation.
    const from = start + [...words].length - [...words.trimStart()].length;
    const to = end - ([...words].length - [...words.trimEnd()].length);
    if (from === this.start && to === this.end) return;
    this.anchor = first;
    this.focus = last;
    this.set(from, to);
  }

  /** Choose the words from one stop to another, whichever comes first. */
  between(anchor, focus) {
    this.anchor = anchor;
    this.focus = focus;
    this.set(Math.min(anchor.start, focus.start), Math.max(anchor.end, focus.end));
    this.show();
    this.reveal(focus);
  }

  /** Choose exactly these words. */
  set(start, end) {
    this.start = start;
    this.end = end;
    // Where the browser can, what is chosen stays to be seen when its own selection is lost.
    if (window.Highlight) CSS.highlights.set("chosen", new Highlight(...this.lines.rangesOf(start, end)));
    this.tell(this);
  }

  /** Move an edge by one word. */
  adjust(edge, step) {
    if (!this.some) return;
    let { start, end } = this;
    if (edge === "start") start = (step < 0 ? this.stops.before(start) : this.stops.after(this.stops.at(start).end))?.start ?? start;
    else end = (step < 0 ? this.stops.before(this.stops.before(end)?.start ?? end) : this.stops.after(end))?.end ?? end;
    if (start >= end) return;
    this.anchor = this.stops.at(start);
    this.focus = this.stops.before(end);
    this.set(start, end);
    this.show();
  }

  /** Scroll the text, and the page where it has no scrolling of its own, until a word is seen. */
  reveal({ start, end }) {
    const { region } = this.lines;
    const seen = () => this.lines.rangeOf(start, end).getBoundingClientRect();
    const off = (box, top, bottom) => (box.top < top ? box.top - top : Math.max(0, box.bottom - bottom));
    const frame = region.getBoundingClientRect();
    if (region.scrollHeight > region.clientHeight + 1) region.scrollTop += off(seen(), frame.top + SPACE, frame.bottom - SPACE);
    const covered = getComputedStyle(this.bar).position === "sticky" ? this.bar.offsetHeight : 0;
    scrollBy(0, off(seen(), SPACE, innerHeight - covered - SPACE));
  }

  /** Show what is chosen as the browser's selection. */
  show() {
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(this.lines.rangeOf(this.start, this.end));
  }
}
