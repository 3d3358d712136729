/* The source reader's comforts: choosing words in the text itself. Everything else, and another way
   to choose words, works without this file. */

import { Choice } from "./reader/choice.js";
import { listenToKeys, listenToTaps } from "./reader/keys.js";
import { Panel } from "./reader/panel.js";
import { length, Lines } from "./reader/places.js";
import { Stops } from "./reader/stops.js";
import { gettext, interpolate, ngettext } from "./gettext.js";

const SHOWN = 90;
const MOST_KEYS = 8;
const region = document.getElementById("text");
const bar = document.getElementById("selection");

function start() {
  const lines = new Lines(region);
  const stops = new Stops(lines);
  const { sha256, start: first, end: last } = bar.elements;
  const status = document.getElementById("chosen-told");
  let soon = 0;

  function tell(choice) {
    first.value = choice.start;
    last.value = choice.end;
    bar.querySelectorAll("[data-needs-words]").forEach((button) => { button.disabled = false; });
    clearTimeout(soon);
    // A screen reader is told once the keys rest, not of every step on the way.
    soon = setTimeout(() => {
      status.replaceChildren(...said(choice));
      // The bar may have grown over the words.
      if (document.activeElement === region) choice.reveal(choice.focus);
    }, 150);
  }

  function said(choice) {
    const words = choice.words.replace(/\s+/g, " ");
    const count = words.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const from = line(choice.start);
    const to = line(choice.end - 1);
    const shown = document.createElement("span");
    shown.className = "chosen-words";
    shown.textContent = words.length > SHOWN ? `“${words.slice(0, SHOWN / 2)} … ${words.slice(-SHOWN / 2)}”` : `“${words}”`;
    const keys = keysOver(choice);
    const chosen = from === to
      ? ngettext("Chosen: %(count)s word, line %(from)s: ", "Chosen: %(count)s words, line %(from)s: ", count)
      : ngettext("Chosen: %(count)s word, lines %(from)s–%(to)s: ", "Chosen: %(count)s words, lines %(from)s–%(to)s: ", count);
    const over = keys.length > MOST_KEYS ? gettext(" In or over %(keys)s and more.") : gettext(" In or over %(keys)s.");
    return [
      interpolate(chosen, { count, from, to }), shown,
      keys.length ? interpolate(over, { keys: keys.slice(0, MOST_KEYS).join(", ") }) : "",
    ];
  }

  function line(place) {
    return lines.all[lines.indexOf(place)].words.parentElement.id.replace("line-", "");
  }

  function keysOver(choice) {
    const found = new Set();
    for (let at = lines.indexOf(choice.start); at < lines.all.length && lines.all[at].start < choice.end; at += 1) {
      let place = lines.all[at].start;
      for (const node of lines.all[at].words.childNodes) {
        const to = place + length(node.textContent);
        if (place < choice.end && to > choice.start) (node.dataset?.keys ?? "").split(" ").filter(Boolean).forEach((key) => found.add(key));
        place = to;
      }
    }
    return [...found];
  }

  const choice = new Choice(lines, stops, { bar, tell });
  const panel = new Panel(document.getElementById("cut"), region);
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const open = (address) => panel.open(address, {
    sha256: sha256.value, start: first.value, end: last.value,
    words: choice.some ? choice.words : "", csrfmiddlewaretoken: token,
  });

  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    open(event.submitter?.formAction || bar.action);
  });
  const [make, emend] = ["excerpt/", "emendation/"].map((end) => () => {
    const button = [...bar.querySelectorAll("button[type=submit]")].find(({ formAction }) => formAction.endsWith(end));
    if (button && !button.disabled) open(button.formAction);
  });
  listenToKeys(region, choice, { make, emend });

  const tap = bar.querySelector("[data-adjust=tap]");
  const press = (on) => tap.setAttribute("aria-pressed", String(on));
  listenToTaps(region, choice, { extending: () => tap.getAttribute("aria-pressed") === "true", done: () => press(false) });
  const adjust = bar.querySelector(".adjust");
  adjust.hidden = false;
  adjust.open = matchMedia("(min-width: 1024px)").matches;
  bar.querySelectorAll("[data-adjust]").forEach((button) => button.addEventListener("click", () => {
    if (button === tap) press(tap.getAttribute("aria-pressed") !== "true");
    else choice.adjust(button.dataset.adjust.slice(0, -2), Number(button.dataset.adjust.slice(-2)));
  }));
  resume(choice, lines, stops);
}

/** Go on from the words that the address chose, without hiding their mark. */
function resume(choice, lines, stops) {
  const { start: first, end: last } = bar.elements;
  const from = Number(first.value);
  if (first.value === "" || from < lines.start || from >= lines.end) return;
  choice.anchor = stops.at(from);
  choice.focus = stops.before(Math.min(Number(last.value), lines.end)) ?? choice.anchor;
  if (Number(last.value) <= lines.end) Object.assign(choice, { start: from, end: Number(last.value) });
}

if (region && bar) start();
