// A browser for the workbench's tests: the distribution's Chromium, driven by playwright-core from web/node_modules.
//
//   await test("what must hold", async ({ open, page, expect }) => { await open("/search?q=berths"); … });
//
// ADDRESS in the environment is what `stemma serve` printed. Errors of the page and refusals of its policy fail the test
// in which they happen.
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";

const require = createRequire(new URL("../../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");
export const axe = readFileSync(require.resolve("axe-core"), "utf8");

const address = new URL(process.env.ADDRESS);
export const origin = address.origin;
const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const browser = await chromium.launch({ executablePath: process.env.BROWSER || programs.find(existsSync), args: ["--no-sandbox", "--disable-gpu"] });

let failed = 0;
let passed = 0;

// Each test in a browser of its own making: no cookie, no setting from another.
export async function test(name, deed, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", reducedMotion: "reduce", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (e) => wrong.push(`error in the page: ${e.message}`));
  page.on("console", (m) => m.type() === "error" && /Content Security Policy|Uncaught/.test(m.text()) && wrong.push(m.text()));
  page.on("request", (r) => !r.url().startsWith(origin) && !r.url().startsWith("data:") && wrong.push(`asked elsewhere: ${r.url()}`));
  const expect = (what, holds, seen = "") => holds || wrong.push(`${what}\n      ${JSON.stringify(seen)?.slice(0, 600)}`);
  const open = async (path) => {
    await page.goto(origin + path);
    await page.waitForSelector("h1");
    await page.waitForLoadState("networkidle");
  };
  try {
    await page.goto(address.href);   // once, for the token
    await page.waitForSelector("h1");
    await deed({ page, context, open, expect });
  } catch (e) {
    wrong.push(String(e.message ?? e));
  }
  await context.close();
  if (wrong.length) failed += 1;
  else passed += 1;
  console.log(`${wrong.length ? "FAILED" : "ok"}  ${name}`);
  for (const w of wrong) console.log(`    ${w}`);
}

export async function finish() {
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
