/* A form watched for changes, whatever makes them: typing, pickers, rows that come and go. */

export const NOT_TYPED = new Set(["csrfmiddlewaretoken", "_opened", "_form", "opened_version", "why", "_caret"]);

/** The form's fields as [name, value] pairs; files are left out. */
export const pairs = (form) => [...new FormData(form)].filter(([, value]) => typeof value === "string");

/** What was typed, as one text to compare with another. */
export const words = (form) =>
  new URLSearchParams(pairs(form).filter(([name]) => !NOT_TYPED.has(name))).toString();

/** The token of today's session, which a login in another tab may have changed. */
export const token = (form) =>
  document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/)?.[1] ?? form.elements.csrfmiddlewaretoken.value;

/** Call `act` once the form has been quiet for so many milliseconds after a change. */
export function watch(form, quiet, act, changed = () => {}) {
  let seen = words(form);
  let since = null;
  setInterval(() => {
    const now = words(form);
    if (now !== seen) {
      seen = now;
      since = Date.now();
      changed();
    } else if (since !== null && Date.now() - since >= quiet) {
      since = null;
      act();
    }
  }, 200);
}
