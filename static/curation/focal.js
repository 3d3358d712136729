/* The focal point of a picture: a slider for each number, a mark on the picture, and its crop. */

import { gettext, interpolate } from "./gettext.js";

const figure = document.querySelector(".focal");
const [x, y] = ["id_focal_x", "id_focal_y"].map((id) => document.getElementById(id));
if (figure && x && y) {
  const crop = figure.querySelector(".crop img");
  const mark = document.createElement("span");
  mark.className = "mark";
  figure.querySelector(".shown").append(mark);
  let timer = null;

  const value = (input) => Math.min(100, Math.max(0, Math.round(Number(input.value)) || 0));
  const show = () => {
    mark.style.left = `${value(x)}%`;
    mark.style.top = `${value(y)}%`;
    clearTimeout(timer);
    timer = setTimeout(() => {
      crop.src = `${figure.dataset.crop}?x=${value(x)}&y=${value(y)}`;
    }, 300);
  };
  const slider = (input) => {
    const range = document.createElement("input");
    range.type = "range";
    range.min = 0;
    range.max = 100;
    range.value = value(input);
    range.className = "focal-range";
    const label = document.querySelector(`label[for=${input.id}]`).textContent.replace(":", "");
    range.setAttribute("aria-label", interpolate(gettext("%(label)s slider"), { label }));
    range.addEventListener("input", () => {
      input.value = range.value;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      show();
    });
    input.addEventListener("input", () => {
      range.value = value(input);
      show();
    });
    input.after(range);
    return range;
  };
  const ranges = [slider(x), slider(y)];
  const move = (at) => ranges.forEach((range, way) => {
    range.value = Math.min(100, Math.max(0, at[way]));
    range.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // The mark itself is moved by the arrow keys: by one per cent, with Shift by ten.
  mark.tabIndex = 0;
  mark.setAttribute("role", "img");
  const named = () => mark.setAttribute("aria-label", interpolate(
    gettext("Focal point, %(x)s per cent from the left, %(y)s from the top: arrow keys move it"),
    { x: value(x), y: value(y) },
  ));
  ranges.forEach((range) => range.addEventListener("input", named));
  named();
  mark.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 10 : 1;
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!way) return;
    event.preventDefault();
    move([value(x) + way[0], value(y) + way[1]]);
  });
  figure.querySelector(".shown").addEventListener("click", (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    move(at.map((part) => Math.round(part * 100)));
  });
  show();
}
