/* Words selected in the text of a source are the words chosen. Without this script they are pasted. */

import { open } from "./selecting.js";

const form = document.querySelector("[data-choose]");
const words = form?.querySelector("[data-words]");

function take() {
  const { value, selectionStart: start, selectionEnd: end } = words;
  if (start === end) return;
  form.elements.quotation.value = value.slice(start, end);
}

if (form) {
  open(words);
  words.focus();
  words.setSelectionRange(0, 0);
  for (const event of ["select", "keyup"]) words.addEventListener(event, take);
}
