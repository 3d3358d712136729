// Reads CSL-JSON items from standard input and prints, as JSON, each item's citation in each style.
//
// usage: node scripts/citeproc.js STYLES_FOLDER LOCALE_FILE
// Needs npm's `citeproc`; the three styles lie in STYLES_FOLDER as NAME.csl.
const fs = require("fs");
const path = require("path");
const CSL = require("citeproc");

const [folder, localeFile] = process.argv.slice(2);
const locale = fs.readFileSync(localeFile, "utf8");
const items = JSON.parse(fs.readFileSync(0, "utf8"));
const byId = Object.fromEntries(items.map((item) => [item.id, item]));

const CHICAGO = "chicago-notes-bibliography";
const ENTRIES = {
  "chicago-bibliography": CHICAGO,
  mla: "modern-language-association",
  apa: "apa",
};

const engines = {};

function engine(style, id) {
  if (!engines[style]) {
    const system = { retrieveLocale: () => locale, retrieveItem: (key) => byId[key] };
    const xml = fs.readFileSync(path.join(folder, `${style}.csl`), "utf8");
    engines[style] = new CSL.Engine(system, xml, "en-US", true);
  }
  // It knows one work at a time: none is a second note, and no two works share a year.
  engines[style].updateItems([id]);
  return engines[style];
}

const plainHtml = (text) => text.replace(/<\/?div[^>]*>/g, "").trim();

function entry(style, id) {
  return plainHtml(engine(style, id).makeBibliography()[1].join(""));
}

function note(id) {
  const cited = { citationItems: [{ id }], properties: { noteIndex: 1 } };
  return plainHtml(engine(CHICAGO, id).processCitationCluster(cited, [], [])[1][0][1]);
}

const told = {};
for (const { id } of items) {
  told[id] = { "chicago-note": note(id) };
  for (const [name, style] of Object.entries(ENTRIES)) told[id][name] = entry(style, id);
}
process.stdout.write(JSON.stringify(told));
