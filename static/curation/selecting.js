/** Let a caret into a box that is read only, to select by keyboard: browsers give it none. */
export function open(box) {
  box.readOnly = false;
  box.inputMode = "none";
  box.setAttribute("aria-readonly", "true");
  box.addEventListener("beforeinput", (event) => event.preventDefault());
}
