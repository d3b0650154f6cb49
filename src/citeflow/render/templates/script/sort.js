// Sorting of tables by a column. Without this script the headings are plain and the rows stand as printed.
(() => {
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const key = (row, place) => {
      const cell = row.cells[place];
      return (cell.dataset.key ?? cell.textContent).trim();
    };
    const compare = (one, other) => {
      if (!one || !other) return one ? -1 : other ? 1 : 0;
      return one.localeCompare(other, undefined, { numeric: true });
    };
    const sort = place => {
      const down = heads[place].getAttribute("aria-sort") === "ascending";
      for (const head of heads) head.removeAttribute("aria-sort");
      heads[place].setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].map(row => [key(row, place), row]);
      rows.sort(([one], [other]) => (one && other && down ? -1 : 1) * compare(one, other));
      body.append(...rows.map(([, row]) => row));
    };
    heads.forEach((head, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sort(place));
      head.replaceChildren(button);
    });
  }
})();
