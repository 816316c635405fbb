// Shows a passage with its relative beside the text, filters rows, switches the language.
// What is shown is cloned from the page itself; nothing is made from strings.

const root = document.documentElement;

function speak(lang) {
  root.lang = lang;
  for (const node of document.querySelectorAll("[data-vi]")) node.textContent = node.dataset[lang];
}

const change = document.getElementById("switch");
if (change) change.addEventListener("click", () => speak(root.lang === "vi" ? "en" : "vi"));
const paper = document.getElementById("print");
if (paper) paper.addEventListener("click", () => window.print());

const panel = document.getElementById("panel");
let chosen = null;

function choose(passage) {
  if (!panel || passage === chosen) return;
  if (chosen) chosen.classList.remove("chosen");
  chosen = passage;
  passage.classList.add("chosen");
  const proof = passage.querySelector(".proof");
  const summary = passage.querySelector("summary");
  const parts = [];
  if (summary) {
    const head = document.createElement("p");
    for (const child of summary.childNodes) head.append(child.cloneNode(true));
    head.className = "faint";
    parts.push(head);
  }
  const body = proof.cloneNode(true);
  body.hidden = false;
  parts.push(body);
  panel.replaceChildren(...parts);
}

for (const passage of document.querySelectorAll(".passage")) {
  passage.addEventListener("mouseenter", () => choose(passage));
  passage.addEventListener("focusin", () => choose(passage));
}

function follow() {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (named && named.classList.contains("passage")) choose(named);
}
window.addEventListener("hashchange", follow);
follow();

for (const box of document.querySelectorAll("input[data-filter]"))
  box.addEventListener("change", () => {
    for (const row of document.querySelectorAll(`tr.${box.dataset.filter}`)) row.hidden = !box.checked;
  });

let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll(".left-out details:not([open])")];
  for (const node of opened) node.open = true;
});
window.addEventListener("afterprint", () => { for (const node of opened) node.open = false; });
