"use strict";
const card = document.getElementById("card");
const text = document.getElementById("text");
const root = document.documentElement;

const factsOf = (mark) => mark.dataset.facts.split(" ");
const rowOf = (fact) => document.getElementById("f" + fact);
const headings = document.querySelectorAll("#facts th");
const hiddenFields = new Set();

function light(mark, on) {
  const wanted = new Set(mark ? factsOf(mark) : []);
  for (const other of text.querySelectorAll("mark")) {
    other.classList.toggle("lit", on && factsOf(other).some((f) => wanted.has(f)));
  }
}

function show(mark, x, y) {
  const seen = factsOf(mark).filter((f) => !hiddenFields.has(rowOf(f).dataset.field));
  if (!seen.length) { hide(); return; }
  card.replaceChildren(...seen.map((f) => {
    const block = document.createElement("section");
    const kinds = ["head", "value", "rule", "figure"];
    [...rowOf(f).cells].forEach((cell, k) => {
      const part = document.createElement("div");
      part.className = kinds[k];
      if (k > 1) {
        const name = document.createElement("i");
        name.append(...headings[k].cloneNode(true).childNodes);
        part.append(name, " ");
      }
      part.append(...cell.cloneNode(true).childNodes);
      block.append(part);
    });
    return block;
  }));
  card.hidden = false;
  const box = card.getBoundingClientRect();
  const left = Math.min(x + 14, innerWidth - box.width - 12);
  const below = y + 18 + box.height < innerHeight;
  card.style.left = Math.max(8, left) + "px";
  card.style.top = Math.max(8, below ? y + 18 : y - box.height - 12) + "px";
  light(mark, true);
}

function hide() {
  card.hidden = true;
  light(null, false);
}

text.addEventListener("mouseover", (event) => {
  const mark = event.target.closest("mark");
  if (mark) show(mark, event.clientX, event.clientY); else hide();
});
text.addEventListener("mouseleave", hide);
text.addEventListener("focusin", (event) => {
  const box = event.target.getBoundingClientRect();
  show(event.target, box.left, box.bottom - 14);
});
text.addEventListener("focusout", hide);
document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

const boxes = [...document.querySelectorAll("#legend input")];
function filter() {
  hiddenFields.clear();
  for (const box of boxes) {
    if (!box.checked) hiddenFields.add(box.value);
  }
  for (const mark of text.querySelectorAll("mark")) {
    const shown = factsOf(mark).filter((f) => !hiddenFields.has(rowOf(f).dataset.field));
    mark.classList.toggle("off", !shown.length);
    const field = shown.length ? rowOf(shown[0]).dataset.field : null;
    for (const name of [...mark.classList]) {
      if (/^[cu]\d+$/.test(name)) mark.classList.remove(name);
    }
    const fields = [...new Set(shown.map((f) => rowOf(f).dataset.field))];
    if (field !== null) mark.classList.add("c" + fields[0]);
    if (fields.length > 1) mark.classList.add("u" + fields[1]);
  }
  for (const row of document.querySelectorAll("#facts tr[id]")) {
    row.hidden = hiddenFields.has(row.dataset.field);
  }
}
for (const box of boxes) {
  box.addEventListener("change", () => {
    document.getElementById("all").checked = boxes.every((b) => b.checked);
    filter();
  });
}
document.getElementById("all").addEventListener("change", (event) => {
  for (const box of boxes) box.checked = event.target.checked;
  filter();
});
document.getElementById("names").addEventListener("change", (event) => {
  text.classList.toggle("unnamed", !event.target.checked);
});
document.getElementById("tongue").addEventListener("click", () => {
  root.lang = root.lang === "vi" ? "en" : "vi";
  hide();
});
