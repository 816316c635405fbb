// The panel: all that is known of one document or relation, with its evidence.

function sign(kind) {
  const ns = "http://www.w3.org/2000/svg", svg = document.createElementNS(ns, "svg");
  const line = document.createElementNS(ns, "line"), set = (e, a) => { for (const k in a) e.setAttribute(k, a[k]); };
  set(svg, { width: 28, height: 10, "aria-hidden": "true", class: "stroke" });
  set(line, { x1: 0, y1: 5, x2: 28, y2: 5, stroke: kind.colour, "stroke-width": 2 });
  if (kind.dash.length) line.setAttribute("stroke-dasharray", kind.dash.join(" "));
  svg.append(line);
  return svg;
}

const anchor = id => el("a", { href: `#id=${encodeURIComponent(id)}` }, nodeOf.get(id).label);

function proofs(e) {
  if (!e.proofs.length) return [el("p", { class: "proof" }, word("no_evidence"))];
  return e.proofs.map(p => {
    const sure = p.confidence && Number(p.confidence) < 1 ? ` · ${word("confidence")} ${p.confidence}` : "";
    return el("p", { class: "proof" },
      el("span", { class: "where" }, `${p.file} · ${word("characters")} ${p.start}–${p.end}${sure}`),
      p.quote ? el("q", {}, p.quote) : ` (${word("no_quote")})`);
  });
}

function item(e, id) {
  const n = nodeOf.get(id), i = n.info;
  const about = [i.type[state.lang], i.issued[state.lang], i.issuer].filter(Boolean).join(" · ");
  return el("li", {},
    el("span", { class: "verb" }, sign(relation(e)), relation(e)[state.lang]), anchor(id),
    el("span", { class: "sub" }, about), i.number ? "" : el("span", { class: "sub" }, i.title), ...proofs(e));
}

function list(title, items) {
  return [el("h3", {}, `${title} (${items.length})`),
    items.length ? el("ul", {}, ...items) : el("p", { class: "faint" }, word("none"))];
}

function top(title) {
  const close = el("button", { type: "button", class: "close", title: word("close"), "aria-label": word("close"), on: { click: clear } }, "×");
  return el("div", { class: "top" }, el("h2", {}, title), close);
}

function panel() {
  const parts = [];
  if (state.node) {
    const n = nodeOf.get(state.node), i = n.info, level = S.levels[n.level];
    const badge = el("span", { class: "badge level" }, level[state.lang]);
    badge.style.color = level.colour;
    parts.push(top(n.label),
      el("span", { class: n.present ? "badge" : "badge cited" }, word(n.present ? "present" : "cited_only")), badge);
    const facts = el("dl");
    const rows = [
      ["number", i.number], ["type", i.type[state.lang]], ["issued", i.issued[state.lang]], ["issuer", i.issuer],
      ["title", i.title], ["place", i.place], ["signatories", i.signatories.join("; ")], ["files", i.files.join(", ")],
      ["identifier", n.iri],
    ];
    for (const [key, value] of rows)
      if (value) facts.append(el("dt", {}, word(key)), el("dd", key === "identifier" || key === "files" ? { class: "wide" } : {}, value));
    parts.push(facts,
      ...list(word("outgoing"), hits.get(n.id).filter(e => e.from === n.id).map(e => item(e, e.to))),
      ...list(word("incoming"), hits.get(n.id).filter(e => e.to === n.id).map(e => item(e, e.from))));
  } else if (state.edge !== null) {
    const e = edges[state.edge];
    parts.push(top(relation(e)[state.lang]), el("p", {}, anchor(e.from), " → ", anchor(e.to)), el("h3", {}, word("evidence")), ...proofs(e));
  } else {
    parts.push(el("p", { class: "faint" }, word("choose")));
    const present = data.nodes.filter(n => n.present && state.shown.has(n.id));
    parts.push(...list(word("present"), present.map(n => el("li", {}, anchor(n.id), el("span", { class: "sub" }, n.info.title || n.info.issuer)))));
  }
  $("panel").replaceChildren(...parts);
  $("panel").scrollTop = 0;
}
