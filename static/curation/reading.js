/* The reading desk by keyboard: words selected in the evidence are the bearing words; 1, 2 and 3
   give the verdict. Without this script the words are pasted and the buttons pressed. */

import { open } from "./selecting.js";

const form = document.querySelector("[data-reading]");
const evidence = form?.querySelector("[data-evidence]");

/** Offsets as the server counts them: characters, where a browser counts units of UTF-16. */
const characters = (text, units) => [...text.slice(0, units)].length;

function take() {
  const { value, selectionStart: start, selectionEnd: end } = evidence;
  if (start === end) return;
  form.elements.start.value = characters(value, start);
  form.elements.end.value = characters(value, end);
  form.elements.bearing.value = value.slice(start, end);
}

if (form) {
  open(evidence);
  evidence.focus();
  evidence.setSelectionRange(0, 0);
  evidence.addEventListener("select", take);
  evidence.addEventListener("keyup", take);
  form.elements.bearing.addEventListener("input", () => {
    form.elements.start.value = "";
    form.elements.end.value = "";
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("textarea, input:not([type=radio])");
    if ((typing && event.target !== evidence) || event.ctrlKey || event.altKey || event.metaKey) return;
    const button = form.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
    if (!button) return;
    event.preventDefault();
    take();
    button.click();
  });
}
