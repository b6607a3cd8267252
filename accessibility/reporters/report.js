// Shows the findings that fit what was chosen. Without it everything is listed, and the page says so.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  const status = document.getElementById("shown");
  const ofPage = ["page", "version", "size"];
  const ofFinding = ["outcome", "rule"];
  const chosen = (key) => form.elements[key]?.value ?? "";
  const fits = (element, keys) => keys.every((key) => chosen(key) === "" || element.dataset[key] === chosen(key));

  function apply() {
    const all = [...ofPage, ...ofFinding].every((key) => chosen(key) === "");
    let shown = 0;
    let count = 0;
    for (const section of document.querySelectorAll("section[data-page]")) {
      const here = fits(section, ofPage);
      let some = 0;
      for (const part of section.querySelectorAll("[data-outcome]")) {
        part.hidden = !(here && fits(part, ofFinding));
        if (part.tagName === "TR") {
          count += 1;
          some += part.hidden ? 0 : 1;
        }
      }
      section.hidden = !all && some === 0;
      shown += some;
    }
    for (const row of document.querySelectorAll("tr[data-page]")) {
      const section = document.getElementById(row.dataset.section ?? "");
      const found = ofFinding.every((key) => chosen(key) === "") || (section !== null && !section.hidden);
      row.hidden = !(fits(row, ofPage) && found);
    }
    status.textContent = `显示 ${shown} 条，一共 ${count} 条`;
  }

  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("pageshow", apply);
  document.getElementById("no-filter").hidden = true;
  form.hidden = false;
  apply();
})();
