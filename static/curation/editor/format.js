/* Emphasis and links in a body: buttons, keys, and rich text that is pasted. */

import { body, change } from "./body.js";
import { asMarks } from "./richtext.js";
import { gettext } from "../gettext.js";

const SIGNS = { italic: "*", bold: "**" };

/** Return the change that puts emphasis around a selection, or takes it away; pure. */
export function emphasised(text, from, to, sign) {
  const inside = text.slice(from, to);
  const start = from + /^\s*/.exec(inside)[0].length;
  const end = Math.max(start, to - /\s*$/.exec(inside)[0].length);
  const words = text.slice(start, end);
  const own = (count) => (sign === "*" ? count % 2 === 1 : count >= 2);
  const before = /\**$/.exec(text.slice(0, start))[0].length;
  const after = /^\**/.exec(text.slice(end))[0].length;
  const size = sign.length;
  if (own(Math.min(before, after))) {
    return { start: start - size, end: end + size, text: words, select: [start - size, end - size] };
  }
  const [first, last] = [/^\**/.exec(words)[0].length, /\**$/.exec(words)[0].length];
  if (words.length > 2 * size && own(Math.min(first, last))) {
    return { start, end, text: words.slice(size, -size), select: [start, end - 2 * size] };
  }
  return { start, end, text: `${sign}${words}${sign}`, select: [start + size, end + size] };
}

/** Return the change that makes a link of a selection: what is still to be written is selected; pure. */
export function linked(text, from, to) {
  const words = text.slice(from, to).trim();
  if (/^(?:https?:\/\/|\/)\S+$/.test(words)) {
    return { start: from, end: to, text: `[](${words})`, select: [from + 1, from + 1] };
  }
  const at = from + words.length + 3;
  return { start: from, end: to, text: `[${words}](https://)`, select: words ? [at, at + 8] : [from + 1, from + 1] };
}

function apply(made) {
  change({ ...made, caret: made.select[1] });
  body.setSelectionRange(...made.select);
}

/** Set up the buttons above the body, the keys, and pasting. */
export function format() {
  const act = {
    bold: () => apply(emphasised(body.value, body.selectionStart, body.selectionEnd, SIGNS.bold)),
    italic: () => apply(emphasised(body.value, body.selectionStart, body.selectionEnd, SIGNS.italic)),
    link: () => apply(linked(body.value, body.selectionStart, body.selectionEnd)),
  };
  const buttons = [
    ["bold", gettext("Bold"), "Control+B"],
    ["italic", gettext("Italic"), "Control+I"],
    ["link", gettext("Link"), "Control+K"],
  ].map(([name, label, keys]) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: label, className: `format-${name}`, title: keys.replace("Control", gettext("Ctrl")) });
    button.setAttribute("aria-keyshortcuts", keys);
    // The selection in the body must stay while the button is pressed.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", act[name]);
    return button;
  });
  const bar = document.createElement("p");
  bar.className = "formatting";
  bar.append(...buttons);
  // Above the words, where they are looked for, and on the first screen with the body.
  body.before(bar);

  const keys = { b: act.bold, i: act.italic, k: act.link };
  body.addEventListener("keydown", (event) => {
    const done = keys[event.key.toLowerCase()];
    if (!done || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    done();
  });

  body.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html");
    const text = html ? asMarks(html) : "";
    if (!text) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = body;
    change({ start, end, text, caret: start + text.length });
  });
}
