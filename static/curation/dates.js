/* Beside a date, while it is typed: what was understood of it. */

const QUIET = 300;
const waiting = new WeakMap();

async function tell(box, output) {
  const written = box.value.trim();
  if (!written) {
    output.value = "";
    return;
  }
  const address = new URL(output.dataset.dates, location.href);
  address.searchParams.set("written", written);
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { reading } = await answer.json();
    if (box.value.trim() === written) output.value = reading || output.dataset.none;
  } catch {
    // Without a connection the field says nothing; what is saved is checked all the same.
  }
}

document.addEventListener("input", (event) => {
  const output = event.target.parentElement?.querySelector(":scope > output.date-reading");
  if (!output || event.target.tagName !== "INPUT") return;
  clearTimeout(waiting.get(event.target));
  waiting.set(event.target, setTimeout(tell, QUIET, event.target, output));
});
