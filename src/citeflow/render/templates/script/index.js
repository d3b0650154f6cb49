"use strict";
// The word filter of the index. Without this script every document is shown.
(() => {
  const bar = document.querySelector(".filters");
  const rows = [...document.querySelectorAll(".documents tbody tr")];
  if (rows.length < 2) return;
  const texts = new Map(rows.map(row => [row, row.textContent.toLocaleLowerCase()]));
  const input = bar.querySelector("input");
  const shown = bar.querySelector(".shown");
  const apply = () => {
    const text = input.value.trim().toLocaleLowerCase();
    for (const row of rows) row.hidden = !texts.get(row).includes(text);
    shown.textContent = text ? `${rows.filter(row => !row.hidden).length} of ${rows.length} shown` : "";
  };
  input.addEventListener("input", apply);
  bar.hidden = false;
})();
