// What a person brings along: an article pasted or chosen, marks, files for the archive; and what the box suggests.
import { readFileSync } from "node:fs";
import { finish, test } from "./driver.mjs";

const article = new URL("../../../sample/press/10-gulf-sentinel.txt", import.meta.url).pathname;

await test("an article that is pasted gets its verdicts, and nothing of it is kept", async ({ page, open, expect }) => {
  await open("/check");
  await page.fill("#paste", readFileSync(article, "utf8"));
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.querySelectorAll(".proof").length === 15);
  await page.waitForFunction(() => !document.querySelector("[role=status]").textContent.includes("Checking"));
  const bar = await page.locator(".bar strong").innerText();
  expect("the count of the story", bar === "15 quotations, 7 clean", bar);
  const spliced = page.locator(".proof", { hasText: "Customs House on July 30" }).first();
  expect("a spliced quotation shows both sources", (await spliced.locator(".passage").count()) === 2);
  await page.click("nav.filter a:has-text('spliced')");
  expect("filtered", (await page.locator(".proof").count()) === 1);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/checked-light.png` });
});

await test("a file is chosen; one that cannot be read says why", async ({ page, open, expect }) => {
  await open("/check");
  await page.setInputFiles("input[type=file]", article);
  await page.waitForSelector(".proof");
  await page.click("button:has-text('Check something else')");
  await page.setInputFiles("input[type=file]", { name: "old.doc", mimeType: "application/msword", buffer: Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex") });
  await page.waitForSelector(".trouble");
  expect("the reason is said", (await page.locator(".trouble").innerText()).includes("old.doc"), await page.locator(".trouble").innerText());
});

await test("a star, a tag and a note stay, by keys and by hand", async ({ page, open, expect }) => {
  await open("/doc/07SELMORA412");
  await page.keyboard.press("s");
  await page.waitForSelector(".views button[aria-pressed=true]:has-text('Star')");
  await page.keyboard.press("t");
  await page.keyboard.type("berths & fees");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".tag:has-text('berths & fees')");
  await page.locator("article .row", { hasText: "foreign buyers also pushed" }).first().evaluate((row) => {
    const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.indexOf("foreign buyers");
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + "foreign buyers".length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
  });
  await page.locator(".cards textarea").dispatchEvent("pointerdown");
  await page.fill(".cards textarea", "cut in the article");
  await page.locator(".cards form", { has: page.locator("textarea") }).locator("button").click();
  await page.waitForSelector(".cards li:has-text('cut in the article')");
  expect("the note stands on its words", (await page.locator("article .was", { hasText: "foreign buyers" }).count()) === 1);
  await open("/marks?tag=" + encodeURIComponent("berths & fees"));
  await page.waitForSelector(".hit");
  expect("the list has the star, the tag and the note", /★[\s\S]*berths & fees[\s\S]*cut in the article/.test(await page.locator(".hit").innerText()), await page.locator(".hit").innerText());
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/marked-light.png` });
  await open("/doc/07SELMORA412");
  await page.click("button[aria-label='Remove berths & fees']");
  await page.waitForFunction(() => !document.querySelector(".cards .tag"));
  await page.keyboard.press("s");
  await page.waitForSelector(".views button[aria-pressed=false]:has-text('Star')");
});

await test("a file is added, found, and known when it comes again; a broken one says why", async ({ page, open, expect }) => {
  const file = { name: "quay-notes.txt", mimeType: "text/plain", buffer: Buffer.from("Notes from the quay\n\nThe zephyrwort was counted twice before the boats went out, and nobody wrote down the second figure.\n") };
  await open("/add");
  await page.setInputFiles("input[type=file]", [file, { name: "old.doc", mimeType: "application/msword", buffer: Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex") }]);
  await page.waitForFunction(() => document.querySelectorAll(".files li").length === 2 && !/waiting|reading/.test(document.querySelector(".files").textContent));
  const rows = await page.locator(".files li").allInnerTexts();
  expect("the first was added", rows[0].includes("added: 1 document"), rows);
  expect("the second failed, with a reason", rows[1].includes("failed") && rows[1].length > 30, rows);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction(() => document.querySelectorAll(".files li").length === 3 && !/waiting|reading/.test(document.querySelector(".files").textContent));
  expect("known when it comes again", (await page.locator(".files li").nth(2).innerText()).includes("was there already"), await page.locator(".files li").nth(2).innerText());
  await open("/search?q=zephyrwort");
  await page.waitForSelector("[data-hit]");
});

await test("the box suggests fields and words, taken with the arrow and Enter", async ({ page, expect }) => {
  await page.keyboard.press("/");
  await page.keyboard.type("kin");
  await page.waitForSelector("#completions li");
  expect("the field comes first", (await page.locator("#completions li").first().innerText()).startsWith("kind:"));
  await page.keyboard.press("ArrowDown");
  expect("the box names the chosen one", (await page.getAttribute("#search", "aria-activedescendant")) === "completion-0");
  await page.keyboard.press("Enter");
  expect("it stands in the box", (await page.inputValue("#search")) === "kind:", await page.inputValue("#search"));
});
await finish();
