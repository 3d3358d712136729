/* The keys that the body cites, as chips below it: one stop of the Tab key, arrows from one to another. */

/** Put the chips of what was checked below the body, in place of those that stand there. */
export function chips(checked, place) {
  const list = checked.querySelector(".chips");
  if (!list || !place) return;
  const held = place.contains(document.activeElement) ? document.activeElement.textContent : null;
  place.replaceChildren(list);
  list.hidden = !list.children.length;
  const links = [...list.querySelectorAll("a")];
  const kept = links.find((link) => link.textContent === held);
  links.forEach((link, at) => {
    // What is being written stays open.
    Object.assign(link, { target: "_blank", rel: "noopener", tabIndex: link === (kept ?? links[0]) ? 0 : -1 });
    const words = link.closest(".chip").querySelector(".words");
    words.id = `chip-words-${at}`;
    link.setAttribute("aria-describedby", words.id);
  });
  kept?.focus({ preventScroll: true });
  list.addEventListener("keydown", (event) => {
    const at = links.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (at < 0 || !step) return;
    const next = links[(at + step + links.length) % links.length];
    links[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    event.preventDefault();
  });
}
