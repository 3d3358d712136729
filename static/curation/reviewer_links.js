// Copies the address of a reviewer link; without this it can be selected and copied by hand.

import { gettext } from "./gettext.js";

const told = document.querySelector(".copied");
for (const button of document.querySelectorAll("button[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = gettext("The address is copied.");
    } catch {
      told.textContent = gettext("The address is selected: copy it with your keyboard.");
    }
  });
}
