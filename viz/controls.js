// Keys, mouse, buttons, languages; the last lines open the page.

function clear() {
  state.found = null;
  box.value = "";
  choose(null);
}

function beside(dx, dy) {
  const here = nodeOf.get(state.node), linked = new Set(hits.get(here.id).flatMap(e => [e.from, e.to]));
  let best = null, least = Infinity;
  for (const id of state.shown) {
    const n = nodeOf.get(id), x = n.x - here.x, y = n.y - here.y;
    const along = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along < 5) continue;
    const cost = (along + 2.5 * aside) * (dx && linked.has(id) ? 0.4 : 1);
    if (cost < least) { least = cost; best = id; }
  }
  return best;
}

stage.addEventListener("keydown", ev => {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[ev.key];
  const inOrder = data.nodes.map(n => n.id).filter(id => state.shown.has(id));
  if (way && inOrder.length) {
    ev.preventDefault();
    const next = state.node ? beside(...way) : (S.focus || inOrder[0]);
    if (next) choose(next);
  } else if (ev.key === "Tab" && state.node) {
    const next = inOrder[inOrder.indexOf(state.node) + (ev.shiftKey ? -1 : 1)];
    if (next) { ev.preventDefault(); choose(next); }
  } else if (ev.key === "Enter" && state.node) {
    $("panel").focus();
  }
});

document.addEventListener("keydown", ev => {
  if (ev.ctrlKey || ev.metaKey || ev.altKey) return;
  if (ev.key === "Escape") { clear(); return; }
  if (ev.target instanceof HTMLInputElement && ev.target.type === "search") return;
  const act = {
    "/": () => box.focus(), "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8),
    0: () => { whole(); state.moved = false; },
  }[ev.key];
  if (act) { ev.preventDefault(); act(); }
});

network.on("click", ev => {
  stage.focus({ preventScroll: true });
  const id = network.getNodeAt(ev.pointer.DOM);
  if (nodeOf.has(id)) return choose(id);
  const edge = network.getEdgeAt(ev.pointer.DOM);
  return edge === undefined ? clear() : chooseEdge(parseInt(edge, 10));
});
network.on("hoverNode", ev => { if (!nodeOf.has(ev.node)) return; state.hover = ev.node; stage.classList.add("over"); network.redraw(); });
network.on("blurNode", () => { state.hover = null; stage.classList.remove("over"); network.redraw(); });
network.on("afterDrawing", ctx => {
  ctx.save();
  ctx.font = `400 12.5px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const e of state.named) {
    const { y, ...at } = spot(e), text = relation(e)[state.lang], width = ctx.measureText(text).width + 8;
    const x = Math.max(at.low + 14 + width / 2, Math.min(at.x, at.high - width / 2));
    ctx.fillStyle = "#fbfcfde6";
    ctx.fillRect(x - width / 2, y - 9, width, 18);
    ctx.fillStyle = relation(e).colour;
    ctx.fillText(text, x, y);
  }
  ctx.restore();
});
network.on("dragEnd", () => { state.moved = true; });
stage.addEventListener("wheel", ev => {
  if (!ev.ctrlKey && !ev.metaKey) return;
  ev.preventDefault();
  const frame = stage.getBoundingClientRect();
  zoom(ev.deltaY < 0 ? 1.15 : 1 / 1.15, network.DOMtoCanvas({ x: ev.clientX - frame.left, y: ev.clientY - frame.top }));
}, { passive: false });

for (const check of document.querySelectorAll("[data-filter]")) {
  check.checked = true;
  check.addEventListener("change", () => {
    state.off[check.dataset.filter][check.checked ? "delete" : "add"](check.value);
    refresh();
    if (!state.moved) open();
  });
}
$("closer").addEventListener("click", () => zoom(1.25));
$("farther").addEventListener("click", () => zoom(0.8));
$("fit").addEventListener("click", () => { whole(); state.moved = false; });
$("print").addEventListener("click", () => window.print());
$("switch").addEventListener("click", () => { speak(state.lang === "vi" ? "en" : "vi"); permalink(); });
window.addEventListener("hashchange", follow);
window.addEventListener("beforeprint", () => { whole(state.shown, 3); network.redraw(); });
window.addEventListener("afterprint", open);

function speak(lang) {
  state.lang = lang;
  document.documentElement.lang = lang;
  for (const e of document.querySelectorAll("[data-word]")) e.textContent = word(e.dataset.word);
  for (const e of document.querySelectorAll("[data-vi]")) e.textContent = e.dataset[lang];
  for (const e of document.querySelectorAll("[data-word-label]")) e.setAttribute("aria-label", word(e.dataset.wordLabel));
  for (const e of document.querySelectorAll("[data-word-title]")) e.title = word(e.dataset.wordTitle);
  box.placeholder = word("search");
  document.title = document.querySelector("h1").textContent.trim();
  refresh();
  panel();
}

// The picture as it stands, with its title and the relations in it.
$("picture").addEventListener("click", () => {
  const shot = stage.querySelector("canvas"), ratio = shot.width / stage.clientWidth, head = 64 * ratio, foot = 44 * ratio;
  const sheet = el("canvas");
  sheet.width = shot.width;
  sheet.height = shot.height + head + foot;
  const ctx = sheet.getContext("2d");
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  ctx.drawImage(shot, 0, head);
  ctx.scale(ratio, ratio);
  ctx.textBaseline = "middle";
  ctx.fillStyle = "#1c2733";
  ctx.font = `600 19px ${FONT}`;
  ctx.fillText(fit(ctx, document.title, stage.clientWidth - 40), 20, 24);
  ctx.font = `13px ${FONT}`;
  ctx.fillStyle = "#55616e";
  ctx.fillText(fit(ctx, document.querySelector(".caption").textContent.trim(), stage.clientWidth - 40), 20, 48);
  let x = 20;
  const y = (sheet.height - foot / 2) / ratio;
  for (const [code, kind] of Object.entries(S.relations)) {
    if (state.off.relation.has(code)) continue;
    ctx.strokeStyle = kind.colour;
    ctx.lineWidth = 2;
    ctx.setLineDash(kind.dash);
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + 32, y);
    ctx.stroke();
    ctx.fillStyle = "#1c2733";
    ctx.fillText(kind[state.lang], x + 38, y);
    x += 60 + ctx.measureText(kind[state.lang]).width;
  }
  const name = fold(document.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  sheet.toBlob(blob => {
    const url = URL.createObjectURL(blob), save = el("a", { href: url, download: `${name}.png` });
    save.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  });
});

new ResizeObserver(() => { if (!state.moved) open(); }).observe(stage);
speak(S.lang);
if (!follow() && S.focus) choose(S.focus, { light: false, remember: false });
open();
document.documentElement.dataset.ready = String(nodeOf.size);
