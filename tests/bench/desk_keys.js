// Types into notes on the page of the desk; prints, of each key, the milliseconds until the document
// is drawn anew. Started with a browser, the address of the desk, notes and the number of keys.
"use strict";
const puppeteer = require("puppeteer-core");

const [executablePath, address, name, count] = process.argv.slice(2);

async function main() {
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate((name) => (location.hash = `#/notes/${name}`), name);
  await page.waitForFunction(() =>
    document.querySelector(".paper")?.shadowRoot.querySelector("article"),
  );
  await page.evaluate(() => {
    addEventListener("keydown", () => (globalThis.began = performance.now()), { capture: true });
    new MutationObserver(() =>
      requestAnimationFrame(() => setTimeout(() => globalThis.drawn(performance.now() - began))),
    ).observe(document.querySelector(".paper").shadowRoot, { childList: true });
  });
  await page.focus(".cm-content");
  await page.keyboard.down("Control");
  await page.keyboard.press("End");
  await page.keyboard.up("Control");
  const times = [];
  for (const key of `# ${"a".repeat(count)}`) {
    await page.evaluate(() => {
      globalThis.next = new Promise((seen) => (globalThis.drawn = seen));
    });
    await page.keyboard.press(key === " " ? "Space" : key);
    times.push(await page.evaluate(() => globalThis.next));
  }
  await browser.close();
  process.stdout.write(JSON.stringify(times.slice(2)));
}

main();
