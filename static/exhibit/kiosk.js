// A kiosk's own doings: ask whether anybody still reads, begin again, and find the way back.
const ask = document.getElementById("kiosk-ask");
const left = document.getElementById("kiosk-left");
const said = document.getElementById("kiosk-said");
const idle = Number(ask.dataset.idle);
const WARNING = 20; // seconds; WCAG 2.2.1 asks for at least as many
const atHome = location.pathname === ask.dataset.home;

let last = Date.now();
let touched = false;

function active() {
  // While the question stands only an answer counts, not a coat brushing past.
  if (ask.open) return;
  last = Date.now();
  touched = true;
}
for (const kind of ["pointerdown", "keydown", "wheel", "touchmove", "input"]) {
  addEventListener(kind, active, { passive: true, capture: true });
}

ask.addEventListener("close", () => {
  said.textContent = "";
  last = Date.now();
});
// A touch beside the question is an answer too: somebody is there.
ask.addEventListener("pointerdown", (event) => {
  if (event.target === ask) ask.close();
});

function again() {
  // Once: asking again every quarter of a second would begin a slow way back anew each time.
  clearInterval(watch);
  sessionStorage.removeItem("kiosk-way");
  // The page that is left does not stay behind the start in the browser's history.
  location.replace(ask.dataset.start);
}

const watch = setInterval(() => {
  // At the start, with nobody there, nothing is to be begun again.
  if (atHome && !touched && scrollY === 0) last = Date.now();
  const over = Math.floor((Date.now() - last) / 1000) - idle;
  if (over < 0) return;
  if (over >= WARNING) return again();
  left.textContent = String(WARNING - over);
  if (ask.open) {
    if (over === 10) said.textContent = said.dataset.soon;
    return;
  }
  ask.showModal();
}, 250);

// The way of this visitor only: the browser's own history holds those of the visitors before.
const here = location.pathname + location.search;
let way = [];
try {
  way = JSON.parse(sessionStorage.getItem("kiosk-way")) || [];
} catch {
  way = [];
}
if (atHome) way = [];
if (way.at(-2) === here) way.pop();
else if (way.at(-1) !== here) way.push(here);
sessionStorage.setItem("kiosk-way", JSON.stringify(way.slice(-50)));
const back = document.getElementById("kiosk-back");
if (back && way.length > 1) back.href = way.at(-2);
