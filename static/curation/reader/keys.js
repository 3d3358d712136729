/* Choosing words in the text by arrow keys, by clicks and by taps. */

const KEPT = "reader-own-keys";

function nextStop({ stops, lines, focus }, key, whole) {
  const line = lines.indexOf(focus.start);
  switch (key) {
    case "ArrowRight": return stops.after(focus.end);
    case "ArrowLeft": return stops.before(focus.start);
    case "ArrowDown": return stops.vertical(focus, 1);
    case "ArrowUp": return stops.vertical(focus, -1);
    case "Home": return whole ? stops.at(lines.start) : stops.of(line)[0];
    case "End": return whole ? stops.before(lines.end) : stops.of(line).at(-1);
    default: return undefined;
  }
}

/** The first stop to be seen, where nothing is chosen yet. */
function firstSeen(choice, region) {
  const marked = region.querySelector("#chosen, #hit, #at");
  if (marked) {
    const place = choice.lines.placeOf(marked.parentNode, [...marked.parentNode.childNodes].indexOf(marked));
    if (place !== null) return choice.stops.at(place);
  }
  const top = Math.max(0, region.getBoundingClientRect().top);
  const line = choice.lines.all.find(({ words }) => words.getBoundingClientRect().bottom > top + 4);
  return choice.stops.at(line ? line.start : choice.lines.start);
}

/** Let the arrow keys choose words; Enter and Shift+Enter do `make` and `emend`. */
export function listenToKeys(region, choice, { make, emend }) {
  const own = document.getElementById("own-keys");
  try { own.checked = localStorage.getItem(KEPT) !== "off"; } catch { /* no storage: as it is */ }
  own.addEventListener("change", () => {
    try { localStorage.setItem(KEPT, own.checked ? "on" : "off"); } catch { /* not kept then */ }
  });
  region.addEventListener("keydown", (event) => {
    if (event.target !== region || event.altKey || event.metaKey) return;
    const { key, shiftKey, ctrlKey } = event;
    if (key === "Enter" && choice.some && !ctrlKey) {
      event.preventDefault();
      (shiftKey ? emend : make)();
      return;
    }
    if (!own.checked || (ctrlKey && key !== "Home" && key !== "End")) return;
    if (key === "Escape" && choice.focus) {
      choice.between(choice.focus, choice.focus);
      return;
    }
    if (!/^(Arrow|Home$|End$)/.test(key)) return;
    event.preventDefault();
    if (!choice.focus) {
      const first = firstSeen(choice, region);
      if (first) choice.between(first, first);
      return;
    }
    const next = nextStop(choice, key, ctrlKey);
    if (next) choice.between(shiftKey ? choice.anchor : next, next);
  });
}

/** Let a click or tap choose a word; while `extending()`, let it extend what is chosen. */
export function listenToTaps(region, choice, { extending, done }) {
  region.addEventListener("click", (event) => {
    if (event.target.closest("a") || event.detail > 1 || event.shiftKey) return;
    const selection = document.getSelection();
    if (!selection.isCollapsed && !extending()) return;
    const place = pointed(choice.lines, event);
    const stop = place === null ? null : choice.stops.at(place);
    if (!stop) return;
    const from = extending() && choice.anchor ? choice.anchor : stop;
    choice.between(from, stop);
    done();
  });
}

function pointed(lines, { clientX, clientY }) {
  if (document.caretPositionFromPoint) {
    const at = document.caretPositionFromPoint(clientX, clientY);
    return at ? lines.placeOf(at.offsetNode, at.offset) : null;
  }
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? lines.placeOf(range.startContainer, range.startOffset) : null;
}
