// The keyboard alone: from the search box to the word left out, without a mouse; the list of keys; the strip of years.
import { finish, test } from "./driver.mjs";

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

await test("from the first page to the omitted word and its citation by keys", async ({ page, expect }) => {
  await press(page, "/");
  await page.keyboard.type("kind:article");
  await press(page, "Enter");
  await page.waitForSelector("[data-hit]");
  const titles = await page.locator("[data-hit] h2").allInnerTexts();
  const target = titles.findIndex((t) => t.includes("long game on the Saltmarsh Bank"));
  for (let i = 0; i <= target; ++i) await press(page, "j");
  expect("j goes to the hit and marks it", (await page.locator(".hit.here h2").innerText()).includes("long game"));
  await press(page, "o");
  await page.waitForSelector("article.page");
  await press(page, "q");
  await page.waitForSelector(".proof");
  await page.waitForFunction(() => !document.querySelector("[role=status]")?.textContent.includes("Checking"));
  await press(page, "n");
  const here = page.locator(".proof.here");
  expect("n goes to the first quotation that is not clean", (await here.locator(".verdict").innerText()) === "elided", await here.innerText());
  await press(page, "o");
  expect("o shows what was left out", (await here.locator("del").innerText()).includes("also"));
  await press(page, "c");
  await page.waitForSelector(".said.there");
  expect("c copies", (await page.evaluate(() => navigator.clipboard.readText())).includes("also pushed"));
  expect("the quotation is in the address", new URL(page.url()).searchParams.get("n") !== null, page.url());
});

await test("every key is listed on ?, Esc closes, keys rest while somebody types", async ({ page, expect }) => {
  await press(page, "?");
  const listed = await page.locator("dialog.help kbd").allInnerTexts();
  for (const key of ["/", "j", "k", "n", "N", "o", "esc", "s", "t", "c", "q", "d", "r", "[", "]", "g", "?"]) expect(`${key} is listed`, listed.includes(key), listed);
  await press(page, "Escape");
  expect("closed", !(await page.locator("dialog[open]").count()));
  await press(page, "/");
  await page.keyboard.type("g?");
  expect("typed, not obeyed", (await page.inputValue("#search")) === "g?" && !(await page.locator("dialog[open]").count()));
  await press(page, "Escape", "g", "c");
  await page.waitForSelector("#paste");
});

await test("raw text and back, neighbours, year handles", async ({ page, open, expect }) => {
  await open("/doc/07SELMORA412");
  await press(page, "r");
  await page.waitForSelector("article.raw");
  expect("raw text begins with the first line of the file", (await page.locator("article.raw").innerText()).startsWith("VZCZCXYZ0004"));
  await press(page, "r");
  await page.waitForSelector("article.page:not(.raw)");
  await press(page, "]");
  await page.waitForFunction(() => !document.querySelector("h1").textContent.includes("Scenesetter"));
  await open("/search");
  await page.locator("[role=slider]").first().focus();
  await press(page, "End");
  await page.waitForFunction(() => new URLSearchParams(location.search).get("q")?.startsWith("date:"));
  expect("both handles are at the last year", (await page.locator("[role=slider]").first().getAttribute("aria-valuenow")) === (await page.locator("[role=slider]").first().getAttribute("aria-valuemax")));
});

await test("Tab reaches every link, button and field of the quotations, and shows where it is", async ({ page, open, expect }) => {
  await open("/search?q=path:10-gulf-sentinel*");
  const id = (await page.getAttribute("[data-hit] h2 a", "href")).split("/")[2].split("?")[0];
  await open(`/doc/${id}/quotations`);
  await page.waitForSelector(".proof .gap");
  const all = await page.evaluate(() => [...document.querySelectorAll("a[href],button,input,select,summary")].filter((e) => e.checkVisibility()).length);
  let seen = 0;
  let bare = 0;
  for (let i = 0; i < all + 20; ++i) {
    await press(page, "Tab");
    const [on, outlined] = await page.evaluate(() => [document.activeElement !== document.body, getComputedStyle(document.activeElement).outlineStyle !== "none"]);
    if (!on) break;
    seen += 1;
    if (!outlined) bare += 1;
  }
  expect("each is reached", seen >= all, [seen, all]);
  expect("each shows the focus", bare === 0, bare);
});
await finish();
