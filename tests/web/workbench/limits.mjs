// What must not happen: a heavy first page, script from a document, a long document that makes the page slow.
import { finish, origin, test } from "./driver.mjs";

await test("the first page is 60 KB or less, compressed, all of it", async ({ page, context, expect }) => {
  const fresh = await context.newPage();
  const sizes = {};
  const session = await context.newCDPSession(fresh);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const names = {};
  session.on("Network.responseReceived", (e) => (names[e.requestId] = new URL(e.response.url).pathname));
  session.on("Network.loadingFinished", (e) => (sizes[names[e.requestId]] = e.encodedDataLength));
  await fresh.goto(origin + "/");
  await fresh.waitForSelector(".counts");
  await fresh.waitForLoadState("networkidle");
  const total = Object.values(sizes).reduce((a, b) => a + b, 0);
  console.log(`    first page: ${total} bytes in ${Object.keys(sizes).length} answers`);
  expect("at most 60 KB", total <= 60 * 1024, sizes);
  expect("more than nothing", total > 10 * 1024, sizes);
});

await test("script and markup in titles, texts and names stay text", async ({ page, open, expect }) => {
  await page.addInitScript(() => { window.bitten = 0; });
  await open("/search?q=hostilemark");
  await page.waitForSelector("[data-hit]");
  const title = await page.locator("[data-hit] h2").first().innerText();
  expect("the title is shown as it is", title.includes("<script>"), title);
  await page.click("[data-hit] h2 a");
  await page.waitForSelector("article .row");
  await page.click("nav.views a:has-text('Raw text')");
  await page.waitForSelector("article.raw");
  await page.click("nav.views a:has-text('Quotations')");
  await page.waitForSelector(".bar");
  expect("nothing of it ran", (await page.evaluate(() => window.bitten)) === 0);
  expect("no element was made of it", (await page.locator("main img, main script, main iframe").count()) === 0);
});

await test("100,000 lines: few rows are drawn, any place is reached at once", async ({ page, open, expect }) => {
  await open("/search?q=path:long*");
  await page.click("[data-hit] h2 a");
  await page.waitForSelector("article .row");
  const rows = () => page.locator("article .row").count();
  expect("few rows are in the page", (await rows()) < 300, await rows());
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect("its height is that of the whole", height > 100_000, height);
  const times = await page.evaluate(async () => {
    const out = [];
    for (let i = 1; i <= 30; ++i) {
      const start = performance.now();
      scrollTo(0, (document.documentElement.scrollHeight * i) / 31);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      out.push(performance.now() - start);
    }
    return out.sort((a, b) => a - b);
  });
  console.log(`    a jump: median ${times[15].toFixed(0)} ms, worst ${times[29].toFixed(0)} ms`);
  expect("still few rows", (await rows()) < 300, await rows());
  expect("text is in sight after a jump", (await page.locator("article .row").first().innerText()).length > 0);
  const url = new URL(page.url());
  await open(`${url.pathname}?q=needleword`);
  await page.waitForSelector(".hits");
  await page.keyboard.press("n");
  await page.waitForSelector("mark.now");
  const top = await page.locator("mark.now").evaluate((m) => m.getBoundingClientRect().top);
  expect("the one hit, near the end, is in the window", top > 0 && top < 900, top);
});
await finish();
