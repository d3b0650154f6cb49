"use strict";
// A link may lead into something folded or filtered away: open it, then go there.
(() => {
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) document.dispatchEvent(new Event("citeflow:show-all"));
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    target.scrollIntoView({ block: "start" });
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();
  // Folded text belongs on paper too.
  const folded = new Set();
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details:not([open])")) { folded.add(box); box.open = true; }
  });
  addEventListener("afterprint", () => {
    for (const box of folded) box.open = false;
    folded.clear();
  });
})();
