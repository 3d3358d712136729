// Comments on a panel: a button for each sentence, and words that survive a session that ended.

import { gettext } from "./gettext.js";

const box = document.querySelector("#talk .say");
if (box) {
  const choice = box.querySelector("#say-of");
  const text = box.querySelector("#say-text");
  const told = box.querySelector("#say-told");

  const list = box.querySelector(".choose");
  if (list && choice.options.length > 1) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = gettext("Choose a sentence by its words");
    list.querySelector("h3").remove();
    list.before(details);
    details.append(summary, list);
    list.hidden = false;
    list.querySelectorAll("button").forEach((button, place) => {
      button.addEventListener("click", () => {
        choice.selectedIndex = place + 1;
        text.focus();
        told.textContent = gettext("Your comment will stand beside this sentence.");
      });
    });
  }

  // Kept in this browser until the comment is on the page: a login in between loses no words.
  const name = `comment ${location.pathname}`;
  const kept = sessionStorage.getItem(name);
  const squeezed = (words) => words.split(/\s+/).join(" ").trim();
  const said = [...document.querySelectorAll("#talk .thread > .words")].map((one) => squeezed(one.textContent));
  if (kept && said.includes(squeezed(kept))) sessionStorage.removeItem(name);
  else if (kept && !text.value) {
    text.value = kept;
    told.textContent = gettext("These words were not sent yet.");
  }
  text.addEventListener("input", () => {
    if (text.value) sessionStorage.setItem(name, text.value);
    else sessionStorage.removeItem(name);
  });
}

// A form that is on its way is not sent a second time.
for (const form of document.querySelectorAll("#say, form[id^='reply-']")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => { delete form.dataset.sent; });
}
