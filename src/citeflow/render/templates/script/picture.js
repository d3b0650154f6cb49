// Pointing at a reference or a callout of the picture lights its curves and dims the others.
(() => {
  const svg = document.querySelector("svg.picture");
  if (!svg) return;
  const curves = [...svg.querySelectorAll(".curve")];
  const nodes = [...svg.querySelectorAll(".node")];
  const ticks = [...svg.querySelectorAll(".ticks a")];
  const light = chosen => {
    const sources = new Set(chosen.flatMap(c => c.dataset.sources.split(" ")));
    const refs = new Set(chosen.map(c => c.dataset.ref));
    for (const curve of curves) curve.classList.toggle("on", chosen.includes(curve));
    for (const node of nodes) node.classList.toggle("on", refs.has(node.dataset.ref));
    for (const tick of ticks) tick.classList.toggle("on", sources.has(tick.dataset.source));
    svg.classList.toggle("lit", chosen.length > 0);
  };
  const choose = element => {
    if (element.matches(".curve")) return [element];
    if (element.matches(".node")) return curves.filter(c => c.dataset.ref === element.dataset.ref);
    return curves.filter(c => c.dataset.sources.split(" ").includes(element.dataset.source));
  };
  const on = event => {
    const element = event.target.closest(".curve, .node, .ticks a");
    light(element ? choose(element) : []);
  };
  svg.addEventListener("pointerover", on);
  svg.addEventListener("focusin", on);
  svg.addEventListener("pointerleave", () => light([]));
  svg.addEventListener("focusout", () => light([]));
})();
