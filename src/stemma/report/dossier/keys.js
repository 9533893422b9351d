// j and k go to the next and the previous quotation; details are opened for printing.
(() => {
  const visible = () => [...document.querySelectorAll(".quotation:not([hidden])")];
  const go = (step) => {
    const all = visible();
    if (all.length === 0) return;
    const here = all.indexOf(document.activeElement && document.activeElement.closest(".quotation"));
    const next = here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1);
    all[next].focus({ preventScroll: true });
    all[next].scrollIntoView({ block: "start" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input:not([type=checkbox]), textarea")) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });
  const opened = [];
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details.witnesses:not([open]), details.long:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });
})();
