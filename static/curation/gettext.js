/* Words that scripts put on the screen, in the curator's language. The catalogue is Django's:
   `admin:jsi18n` loads it before any module runs. Without it the words stand as they are written. */

const catalogue = globalThis.django ?? {};

export const gettext = (words) => catalogue.gettext?.(words) ?? words;

export const ngettext = (one, many, count) =>
  catalogue.ngettext?.(one, many, count) ?? (count === 1 ? one : many);

/** Put values into words: `%(name)s` gives way to what `values` has under that name. */
export const interpolate = (words, values) =>
  words.replace(/%\((\w+)\)s/g, (place, name) => values[name] ?? place);
