/* Comforts; every page works without them. */
(() => {
  // Django's catalogue is there on every page but that of the login.
  const gettext = globalThis.gettext ?? ((words) => words);
  // Select2 4.0.13 leaves empty boxes without a name: give them the one of their field.
  const named = (box, text) => {
    box.setAttribute("aria-label", text);
    box.removeAttribute("aria-labelledby");
    box.querySelector("[role=textbox]")?.setAttribute("aria-label", text);
  };
  const label = (field) => {
    const own = field.id && document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    return field.getAttribute("aria-label") || own?.textContent.trim().replace(/:$/, "") || field.name;
  };
  const nameAll = () => document.querySelectorAll(".select2-selection").forEach((box) => {
    const field = box.closest(".select2")?.previousElementSibling;
    if (field) named(box, label(field));
  });
  const soon = () => setTimeout(nameAll, 0);
  window.addEventListener("load", soon);
  document.addEventListener("formset:added", soon);

  // The search box is named by a picture alone, and some columns of row tables by nothing.
  document.getElementById("searchbar")?.setAttribute("aria-label", gettext("Search"));
  document.querySelectorAll("#content thead th").forEach((head) => {
    if (head.textContent.trim() || head.querySelector("input")) return;
    const told = document.createElement("span");
    told.className = "visually-hidden";
    told.textContent = head.classList.contains("original") ? gettext("Row") : gettext("Remove");
    head.append(told);
  });

  // Where a form was not saved, its reader begins with what is to be mended.
  window.addEventListener("load", () => document.getElementById("error-list")?.focus());

  // A place of the page in a closed section is shown, and a picker stands for its hidden field.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const place = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!place) return;
    for (let box = place.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (!link.closest(".error-list")) return;
    event.preventDefault();
    const picker = place.nextElementSibling?.matches(".select2") && place.nextElementSibling.querySelector(".select2-selection");
    const field = picker || (place.matches("input,select,textarea") ? place : place.querySelector("input:not([type=hidden]),select,textarea")) || place;
    field.focus();
    field.scrollIntoView({ block: "center" });
  });

  // Words that are not saved yet are not lost by a stray click.
  const form = document.querySelector("#content-main > form[id$=_form]");
  if (!form) return;
  let changed = false;
  form.addEventListener("input", (event) => { changed ||= event.target.form === form; });
  document.addEventListener("submit", (event) => { if (event.target === form && !event.submitter?.formTarget) changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed && form.dataset.kept !== "yes") event.preventDefault(); });
})();
