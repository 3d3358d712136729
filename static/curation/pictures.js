/* Files dropped anywhere on the form stand in its field; without this module the field takes them itself. */

import { gettext, interpolate, ngettext } from "./gettext.js";

const form = document.querySelector("form.drop");
const field = form?.querySelector("input[type=file]");
if (field) {
  const told = document.getElementById("files-told");
  const tell = () => {
    const names = [...field.files].map((file) => file.name);
    told.textContent = names.length ? interpolate(
      ngettext("%(count)s file: %(names)s", "%(count)s files: %(names)s", names.length),
      { count: names.length, names: names.join(", ") },
    ) : gettext("No file is chosen.");
  };
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    // What was chosen before stays.
    const all = new DataTransfer();
    [...field.files, ...event.dataTransfer.files].forEach((file) => all.items.add(file));
    field.files = all.files;
    tell();
  });
  field.addEventListener("change", tell);
}
