// What is shown: filters, the chosen document or relation, the permalink.

function refresh() {
  const { relation: relations, level, presence } = state.off;
  const stays = n => n.id === S.focus || !(level.has(n.level) || presence.has(n.present ? "present" : "cited"));
  const candidates = new Set(data.nodes.filter(stays).map(n => n.id));
  const kept = edges.filter(e => !relations.has(e.relation) && candidates.has(e.from) && candidates.has(e.to));
  const keptIds = new Set(kept.map(e => e.id));
  const tied = new Set(kept.flatMap(e => [e.from, e.to]));
  const alone = n => relations.size && hits.get(n.id).length && !tied.has(n.id) && n.id !== S.focus;
  state.shown = new Set(data.nodes.filter(n => candidates.has(n.id) && !alone(n)).map(n => n.id));
  if (state.node && !state.shown.has(state.node)) { state.node = null; state.lit = null; panel(); }
  nodeSet.update(data.nodes.map(n => ({ id: n.id, hidden: !state.shown.has(n.id), title: tip(n) })));
  const isLit = e => state.edge === e.id || (state.lit && (e.from === state.node || e.to === state.node));
  const isDim = e => (state.lit || state.found || state.edge !== null) && !isLit(e);
  state.named = kept.filter(e => e.route.length && (isLit(e) || (few && !isDim(e))));
  edgeSet.update(pieces.map(p => {
    const e = edges[p.edge], lit = isLit(e), dim = isDim(e);
    return {
      id: p.id, hidden: !keptIds.has(e.id), width: lit ? 2.8 : 1.7,
      label: !e.route.length && (lit || (few && !dim)) ? relation(e)[state.lang] : undefined,
      color: { color: relation(e).colour, opacity: dim ? 0.14 : 0.9 },
    };
  }));
  for (const row of document.querySelectorAll("tr[data-edge]")) row.hidden = !keptIds.has(Number(row.dataset.edge));
  for (const row of document.querySelectorAll("tr[data-node]")) {
    row.hidden = !state.shown.has(row.dataset.node);
    row.classList.toggle("chosen", row.dataset.node === state.node);
  }
  const all = state.shown.size === data.nodes.length && kept.length === edges.length;
  $("counts").textContent = fill(all ? "counts" : "shown", {
    documents: state.shown.size, relations: kept.length,
    all_documents: data.nodes.length, all_relations: edges.length,
  });
}

function choose(id, { light = true, remember = true } = {}) {
  state.node = nodeOf.has(id) ? id : null;
  state.edge = null;
  state.lit = null;
  if (state.node && light) {
    state.lit = new Set([id]);
    for (const e of hits.get(id)) { state.lit.add(e.from); state.lit.add(e.to); }
  }
  refresh();
  panel();
  if (state.node && light) reveal(id);
  $("spoken").textContent = state.node ? tip(nodeOf.get(id)) : "";
  if (remember) permalink();
}

function chooseEdge(id) {
  state.node = null;
  state.edge = id;
  state.lit = new Set([edges[id].from, edges[id].to]);
  refresh();
  panel();
}

function permalink() {
  const parts = [];
  if (state.node) parts.push(`id=${encodeURIComponent(state.node)}`);
  if (state.lang !== S.lang) parts.push(`lang=${state.lang}`);
  try {
    history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.href.split("#")[0]);
  } catch { /* a page without an address of its own keeps no permalink */ }
}

function follow() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const lang = asked.get("lang");
  if (lang === "vi" || lang === "en") speak(lang);
  const id = asked.get("id");
  if (id && nodeOf.has(id)) {
    if (!state.shown.has(id)) clearFilters();
    choose(id, { remember: false });
    return true;
  }
  return false;
}

function clearFilters() {
  for (const box of document.querySelectorAll("[data-filter]")) box.checked = true;
  for (const set of Object.values(state.off)) set.clear();
}
