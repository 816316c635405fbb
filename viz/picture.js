// The picture: boxes, lines and what part of it is in view.

const cut = new Map();
function fit(ctx, text, width) {
  const key = `${ctx.font}|${width}|${text}`;
  if (!cut.has(key)) {
    let kept = text;
    if (ctx.measureText(text).width > width) {
      let low = 0, high = text.length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (ctx.measureText(text.slice(0, middle).trimEnd() + "…").width <= width) low = middle;
        else high = middle - 1;
      }
      kept = text.slice(0, low).trimEnd() + "…";
    }
    cut.set(key, kept);
  }
  return cut.get(key);
}

// Two lines at most, broken at a space.
function wrap(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return [text];
  const words = text.split(" ");
  let k = words.length - 1;
  while (k > 0 && ctx.measureText(words.slice(0, k).join(" ")).width > width) k -= 1;
  return k ? [words.slice(0, k).join(" "), words.slice(k).join(" ")] : [text];
}

function outline(ctx, x, y, w, h, r) {
  ctx.beginPath();
  ctx.moveTo(x + r, y);
  ctx.arcTo(x + w, y, x + w, y + h, r);
  ctx.arcTo(x + w, y + h, x, y + h, r);
  ctx.arcTo(x, y + h, x, y, r);
  ctx.arcTo(x, y, x + w, y, r);
  ctx.closePath();
}

function card({ ctx, id, x, y }) {
  const n = nodeOf.get(id), left = x - n.w / 2, top = y - n.h / 2, radius = Math.min(8, n.h / 4);
  const drawNode = () => {
    const dim = (state.lit && !state.lit.has(id)) || (state.found && !state.found.has(id));
    ctx.save();
    outline(ctx, left, top, n.w, n.h, radius);
    ctx.fillStyle = "#fbfcfd";
    ctx.fill();
    if (dim) ctx.globalAlpha = 0.28;
    if (state.node === id || state.hover === id) {
      outline(ctx, left - 4, top - 4, n.w + 8, n.h + 8, radius + 4);
      ctx.fillStyle = state.node === id ? "#a9cdee" : "#dbe8f4";
      ctx.fill();
    }
    outline(ctx, left, top, n.w, n.h, radius);
    ctx.fillStyle = n.present ? "#ffffff" : "#e9ecf0";
    ctx.fill();
    ctx.save();
    ctx.clip();
    ctx.fillStyle = S.levels[n.level].colour;
    ctx.fillRect(left, top, 7, n.h);
    ctx.restore();
    outline(ctx, left, top, n.w, n.h, radius);
    ctx.setLineDash(n.present ? [] : [5, 4]);
    ctx.strokeStyle = id === S.focus ? "#12304d" : n.present ? "#3d4a58" : "#7b8693";
    ctx.lineWidth = id === S.focus ? 3 : n.present ? 1.6 : 1.3;
    ctx.stroke();
    ctx.setLineDash([]);
    const room = n.w - 25, most = n.h > 50 ? 3 : n.h > 30 ? 2 : 1, step = n.h / (most + 0.5);
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    const bold = `600 ${[0, 12.5, 13.5, 15][most]}px ${FONT}`, light = `400 ${most > 2 ? 12.5 : 11.5}px ${FONT}`;
    ctx.font = bold;
    const [head, ...rest] = n.lines[state.lang];
    const lines = [...(rest.length + 1 < most ? wrap(ctx, head, room) : [head]).map(text => [text, bold]),
      ...rest.map(text => [text, light])];
    lines.forEach(([text, font], i) => {
      ctx.font = font;
      ctx.fillStyle = font === light ? "#4a5664" : n.present ? "#14202c" : "#333f4b";
      ctx.fillText(fit(ctx, text, room), left + 16, y + step * (i - (lines.length - 1) / 2));
    });
    ctx.restore();
  };
  return { drawNode, nodeDimensions: { width: n.w, height: n.h } };
}

const flow = { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 };
const pairs = new Map();
function bend(e) {
  const key = [e.from, e.to].sort().join("\n"), nth = pairs.get(key) || 0;
  pairs.set(key, nth + 1);
  if (nodeOf.get(e.from).layer === nodeOf.get(e.to).layer)
    return { enabled: true, type: nth % 2 ? "curvedCCW" : "curvedCW", roundness: 0.3 };
  if (nth) return { nth, enabled: true, type: nth % 2 ? "curvedCW" : "curvedCCW", roundness: 0.1 + 0.08 * nth };
  return flow;
}

function tip(n) {
  const i = n.info, kind = i.type[state.lang];
  return [[n.label, kind, i.issued[state.lang]].filter(Boolean).join(" · "), i.issuer, i.title,
    n.present ? "" : word("cited_only")].filter(Boolean).join("\n");
}

const few = edges.length <= 16;
const nodeSet = new vis.DataSet(data.nodes.map(n => ({
  id: n.id, x: n.x, y: n.y, shape: "custom", ctxRenderer: card, label: n.label, chosen: false, title: tip(n),
})));
// A line is drawn in pieces from point to point; piece "3.0" begins relation 3.
const pieces = edges.flatMap(e => {
  if (!e.route.length) return [{ id: `${e.id}.0`, edge: e.id, from: e.from, to: e.to, smooth: bend(e), last: true }];
  nodeSet.add(e.route.map(([x, y], k) => (
    { id: `${e.id}:${k}`, x, y, shape: "dot", size: 0.1, borderWidth: 0, chosen: false })));
  return e.route.slice(1).map((_, k) => ({
    id: `${e.id}.${k}`, edge: e.id, from: `${e.id}:${k}`, to: `${e.id}:${k + 1}`,
    smooth: flow, last: k === e.route.length - 2,
  }));
});
// The name of a relation stands on the longest piece of its line, towards the end with fewer lines.
function spot(e) {
  const long = e.route.slice(1).map(([x], k) => Math.abs(x - e.route[k][0]));
  const k = long.indexOf(Math.max(...long)), [x1, y1] = e.route[k], [x2, y2] = e.route[k + 1];
  const leave = hits.get(e.from).filter(o => o.from === e.from).length;
  const arrive = hits.get(e.to).filter(o => o.to === e.to).length;
  const t = leave === arrive || y1 === y2 ? 0.5 : leave > arrive ? 0.6 : 0.4, u = 1 - t;
  // A cubic curve whose control points lie half-way across, on the level of either end.
  return {
    low: x2, high: x1,
    x: x1 + (x2 - x1) * (1.5 * u * u * t + 1.5 * u * t * t + t * t * t),
    y: y1 * (u * u * u + 3 * u * u * t) + y2 * (3 * u * t * t + t * t * t),
  };
}
const edgeSet = new vis.DataSet(pieces.map(p => {
  const kind = relation(edges[p.edge]);
  return {
    id: p.id, from: p.from, to: p.to, chosen: false, smooth: p.smooth, width: 1.7, hoverWidth: 0,
    dashes: kind.dash.length ? kind.dash : false,
    arrows: { to: { enabled: p.last, scaleFactor: S.dense ? 0.45 : 0.6 } },
    font: { size: 12, face: FONT, color: kind.colour, strokeWidth: 0, background: "#fbfcfd" },
  };
}));
const stage = $("canvas");
const network = new vis.Network(stage, { nodes: nodeSet, edges: edgeSet }, JSON.parse(data.options));

stage.firstChild.tabIndex = -1;

function bounds(ids) {
  const b = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const id of ids) {
    const n = nodeOf.get(id);
    b.left = Math.min(b.left, n.x - n.w / 2);
    b.right = Math.max(b.right, n.x + n.w / 2);
    b.top = Math.min(b.top, n.y - n.h / 2);
    b.bottom = Math.max(b.bottom, n.y + n.h / 2);
  }
  for (const e of edges) {
    if (!ids.has(e.from) || !ids.has(e.to)) continue;
    for (const [, y] of e.route) {
      b.top = Math.min(b.top, y - 8);
      b.bottom = Math.max(b.bottom, y + 8);
    }
  }
  return b;
}

function whole(ids = state.shown, most = 1.25) {
  if (!ids.size) return 1;
  const b = bounds(ids), room = [stage.clientWidth - 44, stage.clientHeight - 36];
  const scale = Math.min(room[0] / (b.right - b.left), room[1] / (b.bottom - b.top), most);
  network.moveTo({ position: { x: (b.left + b.right) / 2, y: (b.top + b.bottom) / 2 }, scale: Math.max(scale, 0.05) });
  return scale;
}

// Small pictures open whole; of large ones the chosen document opens at a size that can be read.
function open() {
  const centre = state.node || S.focus;
  if (whole() < 0.6 && centre) {
    const n = nodeOf.get(centre), b = bounds(state.shown), scale = 0.85;
    const within = (at, low, high, room) => {
      const half = room / 2 / scale - 24;
      return high - low < 2 * half ? (low + high) / 2 : Math.min(Math.max(at, low + half), high - half);
    };
    network.moveTo({ scale, position: {
      x: within(n.x, b.left, b.right, stage.clientWidth), y: within(n.y, b.top, b.bottom, stage.clientHeight),
    } });
  }
  state.moved = false;
}

function zoom(factor, at) {
  const scale = Math.min(4, Math.max(0.05, network.getScale() * factor));
  const position = network.getViewPosition();
  if (at) {
    const by = 1 - network.getScale() / scale;
    position.x += (at.x - position.x) * by;
    position.y += (at.y - position.y) * by;
  }
  state.moved = true;
  network.moveTo({ position, scale });
}

function reveal(id) {
  const n = nodeOf.get(id), spot = network.canvasToDOM({ x: n.x, y: n.y });
  const inside = spot.x > 60 && spot.y > 40 && spot.x < stage.clientWidth - 60 && spot.y < stage.clientHeight - 40;
  if (inside && network.getScale() > 0.55) return;
  state.moved = true;
  network.moveTo({ position: { x: n.x, y: n.y }, scale: Math.max(network.getScale(), 0.85) });
}
