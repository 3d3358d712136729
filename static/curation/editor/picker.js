/* The excerpt picker beside the body: find by words, source or key, and cite at the caret. */

import { asker } from "./asking.js";
import { afterQuiet, body, caret, change } from "./body.js";
import { citedKeys, marked } from "./marks.js";
import { gettext, interpolate } from "../gettext.js";

const QUIET = 200;

/** Turn the link to the page of citables into a picker; `sentenceAt` tells where sentences are. */
export function picker(section, sentenceAt) {
  const link = section.querySelector("a.find");
  const box = section.querySelector(".picker");
  const [address, query] = link.getAttribute("href").split("?");
  const opener = button(gettext("Find what to cite"), "find");
  opener.setAttribute("aria-expanded", "false");
  box.id = "picker";
  opener.setAttribute("aria-controls", box.id);
  const framing = button(gettext("In our words [~]"), "framing");
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  link.replaceWith(opener, framing, said);
  section.querySelector("[data-typing]").hidden = false;

  const ask = asker();
  const field = (name) => box.querySelector(`[name=${name}]`);
  const asked = (part) => {
    const told = new URLSearchParams(query);
    told.set("part", part);
    for (const name of ["q", "source"]) if (field(name)) told.set(name, field(name).value);
    citedKeys(body.value).forEach((key) => told.append("cited", key));
    // The words of questions count against a budget too, also of rows that are not saved yet.
    for (const [name, value] of new FormData(body.form)) {
      if (name.startsWith("panel_questions-") && !name.includes("__prefix__")) told.append(name, value);
    }
    return `${address}?${told}`;
  };
  const failed = (error) => { (box.querySelector(".told") ?? said).textContent = error.message; };

  const results = async () => {
    try {
      const html = await ask(asked("results"));
      if (html === null) return;
      const held = document.activeElement?.dataset.cite;
      const list = box.querySelector("[data-results]");
      const scrolled = list.querySelector("ul")?.scrollTop ?? 0;
      list.innerHTML = html;
      // Somebody who is about to press a button keeps it.
      if (held) {
        if (list.querySelector("ul")) list.querySelector("ul").scrollTop = scrolled;
        (list.querySelector(`[data-cite="${CSS.escape(held)}"]`) ?? field("q")).focus({ preventScroll: true });
      }
      box.querySelector(".told").textContent = box.querySelector("[data-many]")?.textContent ?? "";
    } catch (error) {
      failed(error);
    }
  };
  const soon = afterQuiet(QUIET, results);

  const open = async () => {
    opener.setAttribute("aria-expanded", "true");
    box.hidden = false;
    if (!field("q")) {
      try {
        const html = await ask(asked("picker"));
        if (html === null) return;
        box.innerHTML = html;
      } catch (error) {
        box.textContent = error.message;
        return;
      }
      // Not part of the panel's form: neither saved with it, nor sent by Enter.
      box.querySelectorAll("input, select").forEach((control) => control.setAttribute("form", ""));
    } else results();
    field("q").focus();
  };
  const close = (where) => {
    opener.setAttribute("aria-expanded", "false");
    box.hidden = true;
    where.focus();
  };

  const cite = (mark, from) => {
    const at = caret();
    const done = marked(body.value, at, mark, sentenceAt(at));
    said.textContent = "";
    if (done) {
      const place = from.getBoundingClientRect().top;
      change(done);
      from.focus({ preventScroll: true });
      scrollBy(0, from.getBoundingClientRect().top - place);
      said.textContent = interpolate(gettext("Put into the body: [%(mark)s]"), { mark });
      if (from !== framing) soon();
    } else said.textContent = gettext("The sentence has such a mark already.");
  };

  opener.addEventListener("click", () => (box.hidden ? open() : close(opener)));
  framing.addEventListener("click", () => cite("~", framing));
  box.addEventListener("input", soon);
  box.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-cite]");
    if (chosen) cite(`@${chosen.dataset.cite}`, chosen);
    if (event.target.closest("[data-close]")) close(body);
  });
  box.addEventListener("keydown", async (event) => {
    const buttons = [...box.querySelectorAll("[data-cite]")];
    const at = buttons.indexOf(document.activeElement);
    const inQuery = event.target === field("q");
    if (event.key === "Escape") close(body);
    else if (event.key === "Enter" && inQuery) {
      event.preventDefault();
      await soon.now();
      box.querySelector("[data-cite]")?.focus();
    } else if (event.key === "ArrowDown" && (inQuery || at >= 0)) buttons[at + 1]?.focus();
    else if (event.key === "ArrowUp" && at >= 0) (buttons[at - 1] ?? field("q")).focus();
    else return;
    event.preventDefault();
  });
}

function button(text, name) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", textContent: text, className: name });
  return made;
}
