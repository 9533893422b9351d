// Every screen: axe (WCAG 2.2 AA) light, dark and at the width of a phone; nothing scrolls sideways; with SHOTS, a picture of each.
import { axe, finish, test } from "./driver.mjs";

const shots = process.env.SHOTS;
const find = async (page, open, query) => {
  await open(`/search?q=${query}`);
  return (await page.getAttribute("[data-hit] h2 a", "href")).split("/")[2].split("?")[0];
};
const rules = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

const screens = async (page, open) => {
  const article = await find(page, open, "path:10-gulf-sentinel*");
  const paper = await find(page, open, "kind:paper");
  const [a, b] = [await find(page, open, "path:12-merrin-news*"), await find(page, open, "path:16-spun-digest*")];
  return {
    overview: ["/", ".counts"], search: ["/search?q=landing+berths", "[data-hit]"], problem: ["/search?q=landing+(", ".caret"],
    reader: ["/doc/07SELMORA412?q=berths", "article .row"], raw: ["/doc/07SELMORA412?view=raw", "article .row"], paper: [`/doc/${paper}`, "article table"],
    quotations: [`/doc/${article}/quotations`, ".proof"], figures: [`/doc/${paper}/figures?plot=0`, "svg.plot"], family: [`/doc/${a}/family`, ".tree"],
    families: ["/families", ".tree"], compare: [`/compare?a=${a}&b=${b}`, ".only"], check: ["/check", "#paste"], add: ["/add", "input[type=file]"],
    marks: ["/marks", "main h1"], missing: ["/missing", ".hit"], failures: ["/failures", "main h1"], findings: ["/findings", ".finding"],
  };
};

for (const [look, options] of Object.entries({
  light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, phone: { colorScheme: "light", viewport: { width: 375, height: 800 } },
})) {
  await test(`every screen, ${look}: readable by everybody, nothing sideways`, async ({ page, open, expect }) => {
    for (const [name, [path, part]] of Object.entries(await screens(page, open))) {
      await open(path);
      await page.waitForSelector(part);
      if (name === "quotations") {
        await page.waitForFunction(() => !document.querySelector("[role=status]")?.textContent.includes("Checking"));
        await page.locator(".gap").first().click();
        await page.evaluate(() => scrollTo(0, 0));
      }
      await page.evaluate(axe);
      const found = await page.evaluate((r) => window.axe.run(document, r), rules);
      for (const v of found.violations) expect(`${name}: ${v.id}: ${v.help}`, false, v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ""}`));
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(`${name}: wider than the window`, inner <= outer, [inner, outer]);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${look}.png` });
    }
  }, options);
}

await test("Spanish: the same screens, and nothing in between left English", async ({ page, open, expect }) => {
  await open("/check");
  expect("the heading is Spanish", (await page.locator("h1").innerText()) === "Comprobar algo", await page.locator("h1").innerText());
  expect("the page says so", (await page.getAttribute("html", "lang")) === "es");
}, { locale: "es-ES" });
await finish();
