// The one minute: find the article, see which of its quotations lost a word, see the word and the cut clause, take the citation along.
import { finish, test } from "./driver.mjs";

const searched = async (page, query) => {
  await page.fill("#search", query);
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-hit]");
};

await test("the omitted word and the cut clause of a quotation are found and cited within a minute", async ({ page, expect }) => {
  await searched(page, "path:10-gulf-sentinel*");
  await page.click("[data-hit] h2 a");
  await page.click("nav.views a:has-text('Quotations')");
  const proof = page.locator(".proof", { hasText: "foreign buyers" }).first();
  await proof.waitFor();
  expect("the sign is an ellipsis", (await proof.locator(".sign").textContent()) === "…");
  expect("the verdict is elided", (await proof.locator(".verdict").textContent()) === "elided");
  const passage = proof.locator(".passage");
  expect("shut, the word left out is not in the passage", !(await passage.innerText()).includes("also"));
  await proof.locator(".gap", { hasText: "1 word left out" }).click();
  const opened = (await passage.innerText()).replace(/\s+/g, " ");
  expect("open, the omitted word stands in place", /foreign buyers .*also.* pushed the price/.test(opened), opened);
  expect("open, the cut clause stands before it", (await proof.locator(".cut").first().innerText()).startsWith("While years of neglect by the ports authority"), opened);
  expect("a flag says that a concession was dropped", (await proof.locator(".flags").innerText()).includes("drops-concession"));
  await proof.locator("button.copy").click();
  await page.waitForSelector(".said.there");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect("the copy has the words of the source, in one line", copied.includes("foreign buyers also pushed the price of landing berths"), copied);
  expect("the copy names the cable", /SELMORA/.test(copied), copied);
});

await test("the filter by verdict is in the address and comes back with it", async ({ page, open, expect }) => {
  await searched(page, "path:10-gulf-sentinel*");
  const id = (await page.getAttribute("[data-hit] h2 a", "href")).split("/")[2].split("?")[0];
  await open(`/doc/${id}/quotations?verdict=silently-elided`);
  await page.waitForSelector(".proof");
  const verdicts = await page.locator(".proof .verdict").allTextContents();
  expect("only that verdict is shown", verdicts.length === 1 && verdicts[0] === "silently-elided", verdicts);
  await page.click("nav.filter a:has-text('all')");
  expect("all of them again", (await page.locator(".proof").count()) === 15, await page.locator(".proof").count());
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll(".proof").length === 1);
});

await test("search: facets filter, the reading is shown, an error has its caret", async ({ page, open, expect }) => {
  await open("/search?q=landing+berths");
  expect("four documents of 22", (await page.locator(".bar strong").innerText()).startsWith("4 of"), await page.locator(".bar strong").innerText());
  await page.click("aside a:has-text('cable')");
  await page.waitForFunction(() => document.querySelectorAll("[data-hit]").length === 2);
  expect("the facet is a term of the query", (await page.inputValue("#search")) === "landing berths kind:cable", await page.inputValue("#search"));
  expect("hits are marked in the snippets", (await page.locator(".snippet mark").count()) > 2);
  await open("/search?q=" + encodeURIComponent("landing (berths"));
  const caret = await page.locator(".caret").innerText();
  expect("the caret stands under the bracket", caret.split("\n")[1].indexOf("^") === 8, caret);
});

await test("a link to a paragraph finds its words, says so, and says when they are gone", async ({ page, open, expect }) => {
  await open("/doc/07SELMORA412");
  const link = await page.getAttribute(".gutter a", "href");
  await open(link);
  await page.waitForSelector(".linked", { state: "attached" });
  expect("found is said in words", (await page.locator(".reading").first().innerText()).includes("stands where the link says"));
  const moved = new URL(link, "http://x");
  moved.searchParams.set("at", "5-60");
  await open(moved.pathname + moved.search);
  expect("moved is said in words", (await page.locator(".reading").first().innerText()).includes("found at another place"), await page.locator(".reading").first().innerText());
  moved.searchParams.set("exact", "words that never stood in this telegram at all");
  await open(moved.pathname + moved.search);
  expect("lost is said in words", (await page.locator(".reading").first().innerText()).includes("not in the document any more"));
});

await test("two documents side by side: signs, not colours alone", async ({ page, open, expect }) => {
  const ids = [];
  for (const name of ["12-merrin-news*", "16-spun-digest*"]) {
    await open(`/search?q=path:${name}`);
    ids.push((await page.getAttribute("[data-hit] h2 a", "href")).split("/")[2].split("?")[0]);
  }
  await open(`/compare?a=${ids[0]}&b=${ids[1]}`);
  await page.waitForSelector(".only");
  const signs = new Set(await page.locator(".only .sign").allTextContents());
  expect("what is only on one side bears a sign", signs.has("−") && signs.has("+"), [...signs]);
  expect("“people” became “individuals”", (await page.locator(".left .only", { hasText: "people" }).count()) === 1 && (await page.locator(".right .only", { hasText: "individuals" }).count()) === 1);
});

await test("a checked cell shows its arithmetic on hover and on focus", async ({ page, open, expect }) => {
  await open("/search?q=kind:paper");
  await page.click("[data-hit] h2 a");
  await page.click("nav.views a:has-text('Figures')");
  const cell = page.locator("td.error .tip").first();
  await cell.focus();
  const tip = cell.locator(".tip-text");
  expect("the tip is seen on focus", await tip.isVisible());
  expect("it has the sum", (await tip.innerText()).includes("11240 + 10610 + 9980 + 9300 + 8870"), await tip.innerText());
  await page.click("a[role=button]:has-text('Plot')");
  await page.waitForSelector("svg.plot polyline");
  expect("the plot leaves the total out", (await page.locator("svg.plot circle").count()) === 5, await page.locator("svg.plot circle").count());
});
await finish();
