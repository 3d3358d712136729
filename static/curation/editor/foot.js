/* The row of buttons that stays at the foot of the window: what one types in must not hide below it. */

const row = document.querySelector(".submit-row");

/** Height of the row in pixels, 0 where it does not stay. */
export function foot() {
  return row && getComputedStyle(row).position === "sticky" ? row.offsetHeight : 0;
}

/** Keep that much room free below whatever the browser scrolls to. */
export function keepAboveFoot() {
  const room = () => { document.documentElement.style.scrollPaddingBottom = `${foot() + 16}px`; };
  if (row) new ResizeObserver(room).observe(row);
}
