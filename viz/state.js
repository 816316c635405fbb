// The data of the page, and what of it the reader has chosen. The files state, picture, shown,
// panel, search and controls become one script in this order.
// Text of documents reaches the page through textContent and the canvas only.

const $ = id => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const S = data.settings;
const FONT = '"Segoe UI", "Noto Sans", Arial, sans-serif';
const nodeOf = new Map(data.nodes.map(n => [n.id, n]));
const edges = data.edges.map((e, i) => ({ ...e, id: i }));
const hits = new Map(data.nodes.map(n => [n.id, []]));
for (const e of edges) {
  hits.get(e.from).push(e);
  if (e.to !== e.from) hits.get(e.to).push(e);
}

const state = {
  lang: S.lang, node: null, edge: null, hover: null, lit: null, found: null,
  off: { relation: new Set(), level: new Set(), presence: new Set() },
  shown: new Set(nodeOf.keys()), named: [], moved: false,
};
const word = key => S.words[key][state.lang];
const fill = (key, values) => word(key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
const relation = e => S.relations[e.relation];
const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

function el(tag, props, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(props || {})) {
    if (key === "class") made.className = value;
    else if (key === "on") for (const [name, act] of Object.entries(value)) made.addEventListener(name, act);
    else made.setAttribute(key, value);
  }
  for (const child of children) if (child !== null && child !== "") made.append(child);
  return made;
}
