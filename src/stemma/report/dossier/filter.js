"use strict";
// Shows only the quotations whose verdict is ticked. The page is whole without it.
(() => {
  const filter = document.querySelector(".filter");
  const quotations = [...document.querySelectorAll(".quotation")];
  if (!filter || quotations.length === 0) return;
  const boxes = [...filter.querySelectorAll("input[value]:not(#only-failed)")];
  const onlyFailed = filter.querySelector("#only-failed");
  const output = filter.querySelector("output");

  const apply = () => {
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let shown = 0;
    for (const q of quotations) {
      const fits = wanted.has(q.dataset.verdict) && (!onlyFailed.checked || q.classList.contains("failed"));
      q.hidden = !fits;
      if (fits) shown += 1;
    }
    output.textContent = shown === quotations.length ? "" : `${shown} of ${quotations.length} shown`;
  };
  // A link to a quotation that is filtered out brings it back.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) {
      for (const box of boxes) box.checked = true;
      onlyFailed.checked = false;
      apply();
      target.scrollIntoView();
    }
    const card = target && target.querySelector(":scope > details.card");
    if (card) card.open = true;
  };
  filter.addEventListener("change", apply);
  window.addEventListener("hashchange", reveal);
  filter.hidden = false;
  apply();   // a reloaded page may remember its boxes
  reveal();
})();
