// Search without diacritics.

const hay = new Map(data.nodes.map(n => {
  const i = n.info;
  return [n.id, fold([n.label, i.number, i.type.vi, i.type.en, i.issued.vi, i.issued.en, i.issuer, i.title, ...i.signatories].join(" "))];
}));
const box = $("search"), found = $("found");
let results = [], at = -1;

function search() {
  const words = fold(box.value).split(/\s+/).filter(Boolean);
  results = words.length ? data.nodes.filter(n => state.shown.has(n.id) && words.every(w => hay.get(n.id).includes(w))) : [];
  at = results.length ? 0 : -1;
  state.found = words.length ? new Set(results.map(n => n.id)) : null;
  state.lit = null;
  found.replaceChildren(...(results.length ? results.slice(0, 30).map((n, k) => el("li",
    { role: "option", id: `found-${k}`, "aria-selected": String(k === at), on: { mousedown: ev => { ev.preventDefault(); take(k); } } },
    [n.label, n.info.issued[state.lang]].filter(Boolean).join(" · "), el("small", {}, n.info.title || n.info.issuer)))
    : [el("li", { class: "empty" }, word("nothing_found"))]));
  listed(words.length > 0);
  refresh();
}

function listed(yes) {
  found.hidden = !yes;
  box.setAttribute("aria-expanded", String(yes));
  if (yes && at >= 0) box.setAttribute("aria-activedescendant", `found-${at}`);
  else box.removeAttribute("aria-activedescendant");
}

function take(k) {
  const n = results[k];
  if (!n) return;
  box.value = "";
  state.found = null;
  listed(false);
  choose(n.id);
  stage.focus();
}

box.addEventListener("input", search);
box.addEventListener("blur", () => listed(false));
box.addEventListener("focus", () => { if (box.value) search(); });
box.addEventListener("keydown", ev => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[ev.key];
  if (step && results.length) {
    at = (at + step + Math.min(results.length, 30)) % Math.min(results.length, 30);
    [...found.children].forEach((li, k) => li.setAttribute("aria-selected", String(k === at)));
    found.children[at].scrollIntoView({ block: "nearest" });
    listed(true);
    ev.preventDefault();
  } else if (ev.key === "Enter") {
    take(at);
  } else if (ev.key === "Escape") {
    box.value = "";
    search();
    stage.focus();
    ev.stopPropagation();
  }
});
