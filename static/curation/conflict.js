/* The comparison of two texts: seen first, and each text put into the form by a button. */

import { gettext } from "./gettext.js";

const section = document.getElementById("conflict");
section?.focus();
section?.querySelectorAll("button.take").forEach((button) => {
  const field = document.getElementById(button.dataset.into);
  const text = document.getElementById(button.dataset.take);
  if (!field || !text) return;
  const label = button.textContent;
  let mine = null;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (mine === null) {
      mine = field.value;
      field.value = text.value;
      button.textContent = gettext("Put mine back");
    } else {
      field.value = mine;
      mine = null;
      button.textContent = label;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
});
