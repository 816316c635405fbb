(() => {
"use strict";
const root = document.documentElement;
const $ = id => document.getElementById(id);
const all = selector => [...document.querySelectorAll(selector)];
const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
const search = $("search");

function speak(lang) {
  root.lang = lang;
  search.placeholder = search.dataset[lang];
  search.setAttribute("aria-label", search.dataset[lang]);
  for (const button of all("button[data-lang]")) button.setAttribute("aria-pressed", button.dataset.lang === lang);
  document.title = document.querySelector(`h1 [lang="${lang}"]`).textContent;
  find();
}

function find() {
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  const hit = key => words.every(word => key.includes(word));
  let found = 0;
  for (const item of all("[data-key]")) {
    item.hidden = words.length > 0 && !hit(item.dataset.key);
    if (!item.hidden && item.tagName === "ARTICLE") found += 1;
  }
  for (const entry of all("nav [data-for]")) {
    const target = $(entry.dataset.for);
    entry.hidden = target.hidden;
  }
  for (const section of all("main > section")) {
    const items = [...section.querySelectorAll("[data-key]")];
    section.hidden = words.length > 0 && items.every(item => item.hidden);
  }
  $("count").textContent = words.length ? `${found} ${root.lang === "en" ? "found" : "mục"}` : "";
}

search.addEventListener("input", find);
search.addEventListener("keydown", event => {
  if (event.key === "Escape") { search.value = ""; find(); }
  if (event.key === "Enter") {
    const first = all("article[data-key]").find(item => !item.hidden);
    if (first) first.scrollIntoView();
  }
});
document.addEventListener("keydown", event => {
  if (event.key === "/" && document.activeElement !== search) { event.preventDefault(); search.focus(); }
});
for (const button of all("button[data-lang]")) button.addEventListener("click", () => speak(button.dataset.lang));
// A link inside the page leads to its term also while a search hides it.
document.addEventListener("click", event => {
  const link = event.target.closest('a[href^="#"]');
  if (link && search.value) { search.value = ""; find(); }
});
$("print").addEventListener("click", () => print());
let opened = [];
addEventListener("beforeprint", () => {
  opened = all("details:not([open])");
  for (const item of opened) item.open = true;
});
addEventListener("afterprint", () => { for (const item of opened) item.open = false; });
const asked = new URLSearchParams(location.search).get("lang");
if (asked === "vi" || asked === "en") speak(asked);
root.dataset.ready = all("article[data-key]").length;
})();
