/* Keys offered while a citation is typed: a list box under the line of the caret. */

import { asker } from "./asking.js";
import { afterQuiet, body, change, linesBefore } from "./body.js";
import { foot } from "./foot.js";
import { finished, typedKey } from "./marks.js";
import { gettext, interpolate, ngettext } from "../gettext.js";

const QUIET = 120;

/** Offer keys from `address` while somebody types `[@…` in the body. */
export function completion(address) {
  const list = document.createElement("ul");
  Object.assign(list, { id: "cite-options", className: "cite-options", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", gettext("Keys to cite"));
  const told = document.createElement("p");
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  const frame = document.createElement("div");
  frame.className = "editor-frame";
  body.before(frame);
  frame.append(body, list, told);
  body.setAttribute("aria-autocomplete", "list");
  body.setAttribute("aria-haspopup", "listbox");
  body.setAttribute("aria-controls", list.id);

  const ask = asker();
  const kept = new Map();
  let dismissed = -1;
  const options = () => [...list.children];
  const active = () => list.querySelector("[aria-selected=true]");

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    body.removeAttribute("aria-activedescendant");
    told.textContent = "";
  };
  const activate = (option) => {
    active()?.setAttribute("aria-selected", "false");
    option.setAttribute("aria-selected", "true");
    body.setAttribute("aria-activedescendant", option.id);
    // Within the list only: the page must stand still under somebody who types.
    const { offsetTop: top, offsetHeight: height } = option;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
  };
  const place = (token) => {
    const style = getComputedStyle(body);
    const line = parseFloat(style.lineHeight) || 24;
    const above = linesBefore(token.start) * line - body.scrollTop + parseFloat(style.paddingTop);
    const below = above + line + 6;
    const room = innerHeight - foot() - body.getBoundingClientRect().top;
    list.style.maxHeight = "";
    const fits = below + list.offsetHeight <= room || above - 4 < list.offsetHeight;
    // Too little room on either side: a short list whose end can still be seen.
    if (fits) list.style.maxHeight = `${Math.max(120, Math.min(240, room - below - 8))}px`;
    list.style.top = `${fits ? below : above - 4 - list.offsetHeight}px`;
  };
  const open = (html, token) => {
    list.innerHTML = html;
    if (!list.children.length) {
      close();
      told.textContent = gettext("No key has these words.");
      return;
    }
    list.hidden = false;
    place(token);
    activate(list.firstElementChild);
    const count = list.children.length;
    told.textContent = interpolate(ngettext(
      "%(count)s key: Up and Down to choose, Enter to cite, Escape to go on typing.",
      "%(count)s keys: Up and Down to choose, Enter to cite, Escape to go on typing.", count,
    ), { count });
  };
  const look = async () => {
    const token = typedKey(body.value, body.selectionEnd);
    if (!token || token.start === dismissed) return close();
    const asked = token.typed.trim();
    try {
      const html = kept.get(asked) ?? await ask(`${address}?${new URLSearchParams({ part: "options", q: asked })}`);
      if (html === null) return;
      kept.set(asked, html);
      const now = typedKey(body.value, body.selectionEnd);
      if (now?.typed === token.typed && document.activeElement === body) open(html, now);
    } catch {
      // The findings tell of a lost connection; a key can be typed without the list.
      close();
    }
  };
  const soon = afterQuiet(QUIET, look);
  const accept = (option) => {
    const token = typedKey(body.value, body.selectionEnd);
    const key = option.dataset.key;
    close();
    if (token) change(finished(body.value, token, key));
    told.textContent = interpolate(gettext("%(key)s is cited."), { key });
  };

  body.addEventListener("input", () => {
    const token = typedKey(body.value, body.selectionEnd);
    if (!token) dismissed = -1;
    if (token) soon();
    else close();
  });
  body.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const all = options();
    const at = all.indexOf(active());
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1 };
    if (event.key in moves) activate(all[(moves[event.key] + all.length) % all.length]);
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) accept(all[at]);
    else if (event.key === "Escape") {
      dismissed = typedKey(body.value, body.selectionEnd)?.start ?? -1;
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // The box must keep the focus, or a tap would close the list before it is heard.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) accept(option);
  });
  body.addEventListener("blur", close);
  document.addEventListener("selectionchange", () => {
    if (!list.hidden && !typedKey(body.value, body.selectionEnd)) close();
  });
}
