/* What the checks say, brought up to date while somebody writes. */

import { asker, token } from "./asking.js";
import { chips } from "./chips.js";
import { gettext } from "../gettext.js";
import { afterQuiet, body, form, select } from "./body.js";

const QUIET = 400;

/** Set up the findings; return a function that gives the sentence at a place, or null if unknown. */
export function findings(section) {
  const held = section.querySelector("[data-checked]");
  const told = section.querySelector(".told");
  const ask = asker();
  const place = document.querySelector("[data-chips]");
  let checked = body.value;

  const rows = () => [...held.querySelectorAll(".sentence")];
  const span = (element) => [Number(element.dataset.start), Number(element.dataset.end)];
  const rowAt = (place) => rows().find((row) => place >= span(row)[0] && place <= span(row)[1]);

  const markRow = () => {
    const current = document.activeElement === body ? rowAt(body.selectionEnd) : null;
    rows().forEach((row) => row.toggleAttribute("data-current", row === current));
  };

  const show = (html, asked) => {
    const reasons = new Map([...held.querySelectorAll("input")].map((box) => [box.id, box.value]));
    held.innerHTML = html;
    chips(held, place);
    held.querySelectorAll("input").forEach((box) => { box.value = reasons.get(box.id) ?? ""; });
    // Only a warning of the saved text can be let stand: the page has a form for each of these.
    held.querySelectorAll(".let-it").forEach((row) => {
      if (row.querySelector("input")?.form) return;
      row.nextElementSibling?.removeAttribute("hidden");
      row.remove();
    });
    checked = asked;
    const summary = `${held.firstElementChild.dataset.summary}.`;
    say(summary[0].toUpperCase() + summary.slice(1));
    section.querySelector("[data-of]").textContent = gettext("of what is written");
    markRow();
  };
  const say = (words, failed = false) => {
    if (told.textContent !== words) told.textContent = words;
    told.classList.toggle("failed", failed);
  };

  const look = async () => {
    const asked = body.value;
    const sent = new URLSearchParams(new FormData(form));
    try {
      const html = await ask(section.dataset.address, {
        method: "POST",
        body: sent,
        headers: { "X-CSRFToken": token(form) },
      });
      if (html !== null) show(html, asked);
    } catch (error) {
      say(error.message, true);
    }
  };
  const soon = afterQuiet(QUIET, look);

  const touched = (event) => {
    if (!event.target.form || event.target.form === form) soon();
  };
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  document.addEventListener("formset:removed", soon);
  // Pickers of records tell of their changes through jQuery alone.
  window.django?.jQuery?.(form).on("change", touched);
  document.addEventListener("selectionchange", markRow);
  body.addEventListener("blur", markRow);

  held.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-start]");
    if (!link) return;
    event.preventDefault();
    const [start, end] = span(link);
    const words = checked.slice(start, end);
    // Words typed since may have moved the sentence.
    const at = body.value === checked ? start : body.value.indexOf(words);
    if (at >= 0) select(at, at + words.length);
  });

  chips(held, place);
  soon.now();
  return (place) => {
    const row = body.value === checked ? rowAt(place) : null;
    return row ? { start: span(row)[0], end: span(row)[1] } : null;
  };
}
