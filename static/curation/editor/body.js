/* The box a panel's body is written in. */

export const body = document.querySelector("textarea#id_body");
export const form = body?.form;
let visited = false;
body?.addEventListener("focus", () => { visited = true; });

// The form tells where its body was last written in, for whoever cites from elsewhere.
const told = form?.elements._caret;
document.addEventListener("selectionchange", () => {
  if (told && document.activeElement === body) told.value = body.selectionEnd;
});

/** The place of the caret; the end of the text while nobody has been in the box. */
export const caret = () => (visited ? body.selectionEnd : body.value.length);

/** Make a change {start, end, text, caret} in a way that the browser's Undo takes back. */
export function change({ start, end, text, caret: after }) {
  body.focus({ preventScroll: true });
  body.setSelectionRange(start, end);
  // The only way into a box that Undo knows of; its successor has none.
  if (!document.execCommand("insertText", false, text)) {
    body.setRangeText(text, start, end, "end");
    body.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  }
  body.setSelectionRange(after, after);
}

/** Select words of the body and bring them into view. */
export function select(start, end) {
  // A browser scrolls to where the caret is put by typing or focus, not by selection.
  body.blur();
  body.setSelectionRange(start, start);
  body.focus();
  body.setSelectionRange(start, end);
  body.scrollIntoView({ block: "nearest" });
  const line = parseFloat(getComputedStyle(body).lineHeight) || 24;
  const lines = linesBefore(start);
  if (lines * line < body.scrollTop || (lines + 2) * line > body.scrollTop + body.clientHeight) {
    body.scrollTop = Math.max(0, (lines - 2) * line);
  }
}

/** How many lines, as they are broken in the box, stand before a place of the text. */
export function linesBefore(place) {
  const line = parseFloat(getComputedStyle(body).lineHeight) || 24;
  return Math.max(0, Math.round(heightOf(body.value.slice(0, place)) / line) - 1);
}

/** Height in pixels of some text if it stood in the box; measured in a hidden twin of it. */
function heightOf(text) {
  const twin = document.createElement("div");
  const style = getComputedStyle(body);
  twin.className = "editor-twin";
  twin.style.font = style.font;
  twin.style.width = `${body.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)}px`;
  // A space without a width holds the line that an empty end would lose.
  twin.textContent = `${text}\u200b`;
  document.body.append(twin);
  const height = twin.getBoundingClientRect().height;
  twin.remove();
  return height;
}

/** Wait until nothing has called for a while (milliseconds), then do it once; `now` waits no more. */
export function afterQuiet(milliseconds, act) {
  let timer = 0;
  const wait = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds, ...values);
  };
  wait.now = (...values) => {
    clearTimeout(timer);
    return act(...values);
  };
  return wait;
}
