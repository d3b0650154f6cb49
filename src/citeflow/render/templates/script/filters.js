// Filters of the claims. Without this script every claim is shown and the filters stay hidden.
(() => {
  const bar = document.querySelector("#claims .filters");
  const rows = [...document.querySelectorAll("#claims .row")];
  if (!rows.length) return;
  // not the grounds: they quote the neighbours
  const told = row => [...row.querySelectorAll(".gutter, .sentence, .cited-work, .facts, .passages")];
  const texts = new Map(rows.map(row => [row, told(row).map(part => part.textContent).join(" ").toLocaleLowerCase()]));
  const buttons = [...bar.querySelectorAll("[data-status]")];
  const field = Object.fromEntries([...bar.querySelectorAll("[data-filter]")].map(f => [f.dataset.filter, f]));
  const reset = bar.querySelector("[data-reset]");
  const fold = bar.querySelector("[data-fold]");
  const shown = bar.querySelector(".shown");
  const words = value => value.split(" ").filter(Boolean);

  const read = () => ({
    statuses: buttons.filter(b => b.getAttribute("aria-pressed") === "true").map(b => b.dataset.status),
    ref: field.ref.value,
    entity: field.entity.value,
    text: field.text.value.trim().toLocaleLowerCase(),
  });
  const keeps = (row, want) =>
    (!want.statuses.length || want.statuses.includes(row.dataset.status)) &&
    (!want.ref || words(row.dataset.refs).includes(want.ref)) &&
    (!want.entity || words(row.dataset.entities).includes(want.entity)) &&
    (!want.text || texts.get(row).includes(want.text));
  const hideEmpty = selector => {
    for (const box of document.querySelectorAll(selector)) box.hidden = !box.querySelector(".row:not([hidden])");
  };

  const apply = () => {
    const want = read();
    const active = Boolean(want.statuses.length || want.ref || want.entity || want.text);
    let visible = 0;
    for (const row of rows) {
      row.hidden = active && !keeps(row, want);
      if (!row.hidden) visible += 1;
    }
    if (active) hideEmpty("#claims .plain-run, #claims .bullets, #claims .block, #claims .part");
    else for (const box of document.querySelectorAll("#claims .part, #claims .part [hidden]")) box.hidden = false;
    if (active) for (const box of document.querySelectorAll("#claims .plain-run:not([hidden])")) box.open = true;
    reset.disabled = !active;
    shown.textContent = active ? `${visible} of ${rows.length} shown` : "";
    document.querySelector("#claims .no-match").hidden = visible > 0;
  };
  const showAll = () => {
    for (const button of buttons) button.setAttribute("aria-pressed", "false");
    for (const name of Object.keys(field)) field[name].value = "";
    apply();
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  for (const name of Object.keys(field)) field[name].addEventListener("input", apply);
  reset.addEventListener("click", showAll);
  document.addEventListener("citeflow:show-all", showAll);
  fold.addEventListener("click", () => {
    const folding = fold.getAttribute("aria-pressed") !== "true";
    fold.setAttribute("aria-pressed", String(folding));
    for (const box of document.querySelectorAll("#claims .plain-run")) box.open = !folding;
  });
  for (const button of document.querySelectorAll("[data-only]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      showAll();
      field.ref.value = button.dataset.only;
      apply();
      document.getElementById("claims").scrollIntoView();
    });
  }
  bar.hidden = false;
  apply();
})();
