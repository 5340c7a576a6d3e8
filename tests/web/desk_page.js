// Uses the page of the desk as a secretary would, once, and tells as JSON what it saw.
// What it needs is told as JSON on its standard input.
"use strict";

const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const puppeteer = require("puppeteer-core");

const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const NOTES = "verslag.yaml";
const MEETING = "meeting.yaml";
const seen = { axe: {}, errors: [], dialogs: [], labels: {}, spoken: {} };
let page;

const file = (name) => path.join(asked.folder, name);
const content = (name) => fs.readFileSync(file(name), "utf8");
/** Change a file at once, as another program does. */
function change(name, data) {
  fs.writeFileSync(`${asked.folder}.new`, data);
  fs.renameSync(`${asked.folder}.new`, file(name));
}

const until = (condition, ...given) =>
  page.waitForFunction(condition, { timeout: 30_000, polling: 20 }, ...given);
const click = (selector, text = "") =>
  page.evaluate(
    (selector, text) => {
      const all = [...document.querySelectorAll(selector)];
      const found = all.find((one) => one.textContent.includes(text));
      if (!found) throw new Error(`${selector} ${text}: ${all.map((one) => one.textContent)}`);
      found.click();
    },
    selector,
    text,
  );

async function press(...keys) {
  const [last, ...held] = keys.reverse();
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of held) await page.keyboard.up(key);
}

async function judged(name) {
  await page.evaluate(axe);
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value },
      { name: "prefers-reduced-motion", value: "reduce" }, // colours are what they will be
    ]);
    const rules = value === "dark" ? { runOnly: ["color-contrast"] } : {}; // the rest is the same
    const told = await page.evaluate(async (rules) => {
      const { violations, passes } = await globalThis.axe.run(rules);
      const all = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      return passes.length ? all : ["axe-core looked at nothing"];
    }, rules);
    seen.axe[`${name}, ${value}`] = told;
  }
}

async function go(screen, name) {
  await page.goto(`${asked.address.split("/open")[0]}/#/${screen}/${name}`);
  await until(
    (screen, name) =>
      document.querySelector(`main.${screen}`) &&
      document.querySelector(".above").textContent === name,
    screen,
    name,
  );
}

const drawn = (text) =>
  until((text) => document.querySelector(".paper")?.shadowRoot.textContent.includes(text), text);
const mends = (count) =>
  until((count) => document.querySelectorAll(".problems .mend").length === count, count);

async function type(text) {
  await page.focus(".cm-content");
  await press("Control", "a");
  await page.keyboard.sendCharacter(text);
}

async function saved() {
  await press("Control", "s");
  await until(() => document.querySelector(".state").dataset.state === "saved");
  return content(NOTES);
}

async function begins() {
  await page.evaluateOnNewDocument(() => {
    const seeing = new MutationObserver(() => {
      const list = document.querySelector(".files");
      if (!list) return;
      seeing.disconnect();
      globalThis.firstList = list.textContent;
    });
    seeing.observe(document, { childList: true, subtree: true });
  });
  await page.goto(asked.address);
  await until(() => document.querySelector(".files") && !document.querySelector(".unread"));
  seen.list = await page.evaluate(() => [
    globalThis.firstList,
    document.querySelector(".files").textContent,
  ]);
  await page.type("#search", "vorm 1/10");
  seen.search = [await text(".search [role=status]"), await count(".files tbody tr")];
  await page.$eval("#search", (input) => (input.value = ""));
  await press("Space");
  await judged("folder");
  await click(".right .first");
  await page.select("#new-kind", "language:nl");
  await page.$eval("#new-name", (input, name) => (input.value = name), NOTES);
  await judged("new");
  await page.focus("#new-name");
  await press("Enter");
  await until(() => document.querySelector(".cm-content"));
  await type(asked.seed);
  await drawn("Themawerking");
  seen.typed = await saved();
  await until(() => document.querySelector("h1").textContent.includes("Themawerking"));
  seen.title = [await text("h1"), await page.title()];
  seen.beyond = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await judged("notes");
}

async function mendsSlips() {
  await type(asked.slipped);
  await press("Control", "Home"); // who leaves the line is told at once
  await mends(asked.slips);
  await until(() => document.querySelector(".page.old"));
  seen.old = await page.$eval(".page", (one) => [
    one.querySelector(".stale").hidden,
    one.querySelector(".paper").shadowRoot.textContent.includes("Themawerking"),
  ]);
  seen.room = await page.evaluate(() => {
    const [all, editor] = [".write", ".write > .cm-editor"].map((name) => {
      return document.querySelector(name).getBoundingClientRect().height;
    });
    return [editor / all, document.querySelector(".counter").textContent];
  });
  seen.told = await page.$eval("#told", (one) => one.textContent);
  await judged("problems");
  await seesBoth();
  for (let left = asked.slips; left > 0; left--) {
    await page.focus(".problems .mend");
    await press("Enter");
    await mends(left - 1);
  }
  seen.back = await page.evaluate(() => document.activeElement.className.includes("cm-content"));
  seen.mended = await saved();
  await page.focus(".cm-content");
  await click(".tools button", asked.words.undo);
  for (let turn = 1; turn < asked.slips; turn++) await press("Control", "z");
  await mends(asked.slips);
  seen.undone = await saved();
  await click(".problems .bar button");
  await mends(0);
  seen.allMended = await saved();
  seen.closed = await page.$eval(".problems", (one) => one.className);
}

/** What is in sight on a small laptop at 200 % behind a click on the number of problems. */
async function seesBoth() {
  await page.setViewport({ width: 683, height: 384, deviceScaleFactor: 2 });
  await click(".counter");
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
  seen.inSight = await page.evaluate(() =>
    [".cm-activeLine", ".problems .message", ".problems .mend"].filter((name) => {
      const one = document.querySelector(name).getBoundingClientRect();
      const at = document.elementFromPoint(one.left + 5, one.top + one.height / 2);
      return at?.closest(name);
    }),
  );
  await page.setViewport({ width: 1440, height: 900 });
}

async function proposes() {
  await type(asked.seed.replace(...asked.doubt));
  await until(() => document.querySelector(".page.old"));
  await page.focus(".problems .propose");
  seen.asks = await page.evaluate(() => [
    document.activeElement.getAttribute("aria-label"),
    document.querySelector(".problems .bar button").hidden,
  ]);
  await press("Enter");
  await until(() => !document.querySelector(".problems .propose"));
  seen.proposed = await saved();
  await click(".tools button", asked.words.undo);
  await until(() => document.querySelector(".problems .propose") && document.querySelector(".old"));
  seen.doubted = await saved();
  await type(asked.seed);
}

async function findsLines() {
  const here = () =>
    page.evaluate(() => [
      document.querySelector(".cm-activeLine").textContent.trim(),
      document.querySelector(".paper").shadowRoot.querySelector(".here")?.textContent,
    ]);
  await until(() => !document.querySelector(".page").classList.contains("old"));
  await page.evaluate(() => {
    const all = [...document.querySelector(".paper").shadowRoot.querySelectorAll("article p")];
    all.find((one) => one.textContent === "Netwerken").click();
  });
  seen.clicked = await here();
  await press("ArrowUp");
  seen.above = await here();
}

async function completes() {
  await press("Control", "End");
  await page.keyboard.type("\nst");
  await until(() => document.querySelector(".cm-tooltip-autocomplete li"));
  seen.completions = await page.$$eval(".cm-tooltip-autocomplete li", (all) =>
    all.map((one) => one.querySelector(".cm-completionLabel").textContent),
  );
  await new Promise((resolve) => setTimeout(resolve, 80)); // CodeMirror's own, against slips
  await press("Enter");
  seen.completed = await page.$eval(".cm-activeLine", (one) => one.textContent);
  await type(asked.seed);
  await saved();
}

async function helps() {
  await press("Control", "Home");
  await page.hover(".cm-line .tok-propertyName");
  await until(() => document.querySelector(".cm-tooltip .help"));
  await page.keyboard.type("#");
  await until(() => !document.querySelector(".cm-tooltip .help"));
  await press("Control", "End");
  await page.keyboard.type("x");
  await press("Tab");
  await press("Enter");
  seen.written = await page.$$eval(".cm-line", (all) =>
    all.slice(-2).map((one) => one.textContent),
  );
  await type(asked.seed);
  await saved();
  await go("notes", "broken.yaml");
  await until(() => !document.querySelector(".stale").hidden);
  seen.never = await page.$eval(".stale", (one) => one.textContent);
  await go("notes", NOTES);
  seen.steps = await page.$$eval(".tools > button", (all) => all.map((one) => one.disabled));
  await drawn("Themawerking");
  seen.folded = await page.$eval(".cm-line", (one) => one.textContent);
}

async function passesBy() {
  const inside = () => page.evaluate(() => document.activeElement.matches(".cm-content"));
  await page.focus("h1");
  await page.focus(".cm-content");
  await press("Tab");
  seen.passed = [await inside(), content(NOTES)];
  await page.focus(".cm-content");
  await press("Control", "Home");
  await page.keyboard.type(" ");
  await press("Tab");
  const line = await page.$eval(".cm-activeLine", (one) => one.textContent);
  await press("Escape");
  await press("Tab");
  seen.indented = [line.slice(0, 4), await inside()];
  await type(asked.seed);
  await saved();
}

async function keepsBoth() {
  const theirs = asked.seed.replace("Themawerking", "Werkgroep");
  await type(`${asked.seed}# mine\n`);
  change(NOTES, theirs);
  await until(() => document.querySelector(".conflict"));
  await page.evaluate(() => (location.hash = "#/"));
  await until(() => location.hash !== "#/");
  seen.waits = await page.evaluate(() => [
    location.hash,
    document.querySelectorAll("main.notes, .conflict[open]").length,
  ]);
  seen.untouched = content(NOTES) === theirs;
  await judged("conflict");
  await click(".conflict button", asked.words.keep_both);
  await until(() => document.querySelector(".state").dataset.state === "saved");
  seen.kept = [content(NOTES)];
  await page.focus(".cm-content");
  await press("Control", "z");
  seen.kept.push(await saved());
  await press("Control", "z");
  seen.kept.push(await saved());
  await until(() => document.querySelector(".alarm"));
  change(NOTES, asked.seed);
  await until(() => !document.querySelector(".cm-content").textContent.includes("# mine"));
  await until(
    (told) => document.querySelector(".alarm").textContent.includes(told),
    asked.words.taken_over,
  );
  await type(asked.seed.replace("Themawerking", "Mijn werk"));
  change(NOTES, theirs);
  await until(() => document.querySelector(".conflict"));
  await drawn("Mijn werk");
  await page.evaluate(() => {
    const events = new BroadcastChannel("events");
    globalThis.heard = new Promise((resolve) => events.addEventListener("message", resolve));
  });
  change(NOTES, asked.seed);
  await page.evaluate(async () => void (await globalThis.heard));
  await click(".conflict .choices button:last-child"); // take theirs, which is another by now
  await drawn("Themawerking");
  await page.focus(".cm-content");
  await press("Control", "End");
  await page.keyboard.type("#");
  await saved();
  change(NOTES, `${theirs}#`);
  await drawn("Werkgroep");
  await page.focus(".cm-content");
  await press("Control", "z");
  seen.theirs = [await saved()];
  seen.undoneTheirs = await page.$eval(".alarm", (one) => one.textContent);
  await press("Control", "y");
  seen.theirs.push(await saved());
  seen.redone = [await count(".alarm")];
  const reread = page.waitForResponse((response) => response.url().includes("/api/notes?"));
  change(NOTES, content(NOTES).replaceAll("\n", "\r\n"));
  await (await reread).json();
  await page.keyboard.type("q");
  await press("Backspace");
  seen.redone.push((await saved()).includes("\r\n"), await count(".alarm"));
  await type(asked.seed);
  await saved();
}

async function labels(name) {
  await go("notes", name);
  await until(() => document.querySelector(".paper").shadowRoot.querySelector("article"));
  seen.spoken[name] = await page.$$eval("html, .cm-content, .preview", (all) =>
    all.map((one) => one.lang),
  );
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node) => node.childIds.map((id) => known.get(id)).filter(Boolean);
  const text = (node) =>
    node.role.value === "StaticText" ? node.name.value : below(node).map(text).join("");
  const paragraphs = (node) =>
    ["paragraph", "heading"].includes(node.role.value)
      ? [text(node)]
      : below(node).flatMap(paragraphs);
  const article = nodes.find((node) => node.role.value === "article");
  seen.headings = below(article)
    .filter((node) => node.role.value === "heading")
    .map(text);
  return paragraphs(article);
}

async function seesPages() {
  await go("notes", NOTES);
  await drawn("Themawerking");
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (made) => {
      globalThis.made = made; // to be read here
      return make.call(URL, made);
    };
  });
  const loaded = page.waitForResponse((response) => response.url().startsWith("blob:"));
  await click(".page button", asked.words.exact);
  const shown = await loaded;
  const framed = await page.$eval(".place > .exact", (one) => one.src.split("#")[0]);
  const kind = shown.headers()["content-type"];
  seen.exact = [shown.status(), kind, shown.url().split("#")[0] === framed];
  seen.pdf = await page.evaluate(async () => (await globalThis.made.bytes()).toBase64());
  await page.focus(".cm-content");
  await press("Control", "End");
  await page.keyboard.type("#");
  seen.renewed = [await text(".stale:not([hidden])")];
  await page.setRequestInterception(true);
  const answer = (request) =>
    request.url().endsWith("/api/exact")
      ? request.respond({ contentType: "application/pdf", body: "%PDF-1.4" })
      : request.continue();
  page.on("request", answer);
  await click(".page button", asked.words.exact_anew);
  await until(() => document.querySelector(".stale").hidden);
  page.off("request", answer);
  await page.setRequestInterception(false);
  seen.renewed.push((await page.$eval(".exact", (one) => one.src)) !== framed);
  await press("Control", "z");
  await saved();
  await click(".page button", asked.words.live);
  seen.live = await page.evaluate(() => [
    document.querySelectorAll(".exact").length,
    document.querySelector(".paper").shadowRoot.textContent.includes("Themawerking"),
  ]);
}

async function resists() {
  await go("notes", "hostile.yaml");
  await drawn("Hostile");
  seen.hostile = await links();
  await page.setRequestInterception(true);
  const answer = (request) =>
    request.url().endsWith("/api/page")
      ? request.respond({ contentType: "application/json", body: JSON.stringify(asked.evil) })
      : request.continue();
  page.on("request", answer);
  await page.focus(".cm-content");
  await press("Control", "End");
  await page.keyboard.type("#");
  await drawn("Evil");
  await page.evaluate(() => {
    const all = document.querySelector(".paper").shadowRoot.querySelectorAll("a");
    for (const link of all) if (!link.target) link.click();
  });
  seen.evil = await links();
  page.off("request", answer);
  await page.setRequestInterception(false);
}

function links() {
  return page.evaluate(() => {
    const root = document.querySelector(".paper").shadowRoot;
    return {
      ran: globalThis.ran ?? null,
      made: root.querySelectorAll("script, iframe, object, embed, [onerror], [onclick]").length,
      links: [...root.querySelectorAll("a")].map((one) => [one.getAttribute("href"), one.rel]),
    };
  });
}

async function finishes() {
  await go("ready", NOTES);
  await until(() => document.querySelectorAll(".acts").length === 2);
  await click("button", asked.words.build);
  await until(() => document.querySelector(".done"));
  await until((text) => document.querySelector(".chip").textContent === text, asked.words.current);
  await click("button", asked.words.draft);
  await until(() => document.querySelectorAll(".done").length === 3);
  await judged("ready");
  await click(".brand");
  await until(() => document.querySelector(".files") && !document.querySelector(".unread"));
  seen.row = await page.$$eval(
    ".files tbody tr",
    (all, name) => all.map((one) => one.textContent).find((text) => text.includes(name)),
    NOTES,
  );
}

async function losesItsWay() {
  await page.evaluate(() => (location.hash = "#/notes/%"));
  await until(() => document.querySelector("#screen > .failure"));
  seen.astray = await page.$eval("#screen", (one) => one.textContent);
  seen.unforeseen = seen.errors.splice(0).map((error) => error.split(":")[0]);
  await page.setRequestInterception(true);
  const late = await new Promise((resolve) => {
    page.on("request", (request) =>
      request.url().endsWith("gone.yaml") ? resolve(request) : request.continue(),
    );
    page.evaluate(() => (location.hash = "#/notes/gone.yaml"));
  });
  await page.evaluate(() => (location.hash = "#/__proto__/x"));
  await until(() => document.querySelector(".files"));
  const told = page.waitForResponse((response) => response.url().endsWith("gone.yaml"));
  await late.respond({ status: 404, contentType: "application/json", body: "{}" });
  await told;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  seen.later = await page.$$eval(".files", (all) => all.length);
  page.removeAllListeners("request");
  await page.setRequestInterception(false);
}

// What a page of somebody else tries in the same browser, which sends it the cookie of the desk:
// its port makes another origin of the same site. What it could read, it tells.
const ATTACK = async (desk, name) => {
  const told = [];
  const tell = (what) => told.push(what);
  const json = { "content-type": "application/json" };
  const writes = {
    notes: { name: "taken.yaml", text: "titel: x", version: null },
    new: { name: "new.yaml", language: "nl" },
    build: { name },
  };
  const tries = ["/", "/words.json?language=nl", "/bundle/desk.js", "/api/events"]
    .concat(["/api/folder", `/api/notes?name=${name}`, `/api/recipients?name=${name}`])
    .map((path) => [path, {}])
    .concat(
      Object.entries(writes).flatMap(([path, said]) => {
        const [method, body] = [path === "notes" ? "PUT" : "POST", JSON.stringify(said)];
        const ways = [
          { method, headers: json },
          { method: "POST", mode: "no-cors" },
        ];
        return ways.map((way) => [`/api/${path}`, { body, ...way }]);
      }),
    );
  for (const [path, request] of tries) {
    const given = { credentials: "include", ...request };
    await fetch(desk + path, given).then(
      async (answer) => answer.type !== "opaque" && tell(`read ${path}: ${await answer.text()}`),
      () => {},
    );
    if (!request.method) await fetch(desk + path, { ...given, mode: "no-cors" }).catch(() => {});
  }
  const loads = (element, properties) =>
    new Promise((resolve) => {
      const made = Object.assign(document.createElement(element), properties);
      made.onload = () => {
        if (element !== "iframe") tell(`loaded ${element}`);
        resolve();
      };
      made.onerror = resolve;
      document.body.append(made);
    });
  await loads("script", { src: `${desk}/bundle/desk.js` });
  await loads("img", { src: `${desk}/bundle/icon.svg` });
  await loads("iframe", { src: `${desk}/`, name: "frame" });
  const form = document.createElement("form");
  Object.assign(form, { action: `${desk}/api/build`, method: "POST", target: "frame" });
  Object.assign(form, { enctype: "text/plain" });
  form.innerHTML = `<input name='{"name": "${name}", "x": "' value='"}'>`;
  document.body.append(form);
  const sent = new Promise((resolve) => (document.querySelector("iframe").onload = resolve));
  form.submit();
  await sent;
  try {
    tell(`saw ${frames[0].document.body.textContent}`);
  } catch {
    return told;
  }
};

async function isAttacked() {
  const desk = asked.address.split("/open")[0];
  const before = everything();
  const evil = http.createServer((_, answer) =>
    answer.setHeader("content-type", "text/html").end(),
  );
  await new Promise((resolve) => evil.listen(0, "127.0.0.1", resolve));
  await page.goto(`http://127.0.0.1:${evil.address().port}/`);
  const sent = [];
  const hears = await page.createCDPSession();
  await hears.send("Network.enable");
  hears.on("Network.requestWillBeSentExtraInfo", ({ associatedCookies }) =>
    sent.push(associatedCookies.some(({ blockedReasons }) => !blockedReasons.length)),
  );
  const answers = [];
  page.on("response", (answer) => answer.url().startsWith(desk) && answers.push(answer.status()));
  seen.attack = await page.evaluate(ATTACK, desk, NOTES);
  page.removeAllListeners("response");
  seen.attack.push(...(everything() === before ? [] : ["a file has changed"]));
  seen.answers = [...new Set(answers)];
  seen.cookies = sent.includes(true);
  await hears.detach();
  seen.errors = seen.errors.filter((error) => !/CORS|Framing|frame/.test(error));
  evil.close();
}

function everything() {
  const names = fs.readdirSync(asked.folder).sort();
  return JSON.stringify(names.map((name) => [name, content(name)]));
}

const text = (selector) => page.$eval(selector, (one) => one.textContent);
const count = (selector) => page.$$eval(selector, (all) => all.length);

async function bringsHome() {
  const [stays, first, second] = asked.edits.map((name) => fs.readFileSync(name));
  const docx = "meeting.docx";
  await go("ready", MEETING);
  await until(() => document.querySelectorAll(".acts").length === 2);
  seen.letter = await text(".letter summary");
  await click("button", asked.words.build);
  await until(() => document.querySelector(".done"));
  change(docx, stays);
  await until(() => document.querySelector(".chip.edited"));
  await until(() => document.querySelector("#ready-mail ~ .acts p"));
  seen.forgotten = await count(".done");
  await click("button", asked.words.build_over);
  await judged("question");
  seen.question = await page.evaluate(() => document.activeElement.textContent);
  await press("Escape");
  await until(() => !document.querySelector("dialog"));
  seen.unanswered = fs.readFileSync(file(docx)).equals(stays);
  seen.held = await text("#ready-mail ~ .acts");
  await click("button", asked.words.take_edits);
  await until(() => document.querySelector(".said .problem"));
  seen.stays = [await text(".said"), await count(".said button"), content(MEETING)];
  change(docx, first);
  await click("button", asked.words.take_edits);
  await until(() => document.querySelector(".said .cm-mergeView"));
  change(docx, second);
  seen.sides = await page.$$eval(".said .cm-content", (all) => all.map((one) => one.textContent));
  await click("button", asked.words.apply_edits);
  await until(() => document.querySelector(".said .failure"));
  seen.other = [await text(".said .failure"), content(MEETING)];
  await click("button", asked.words.apply_edits);
  await until(() => document.querySelector(".said .done"));
  seen.home = [await text(".said .done"), content(MEETING)];
  await until(() => !document.querySelector(".chip.edited, #ready-mail ~ .acts p"));
}

async function sends() {
  const send = async () => {
    await click("button", asked.words.send);
    await until(() => document.querySelector("#ready-mail ~ .said :is(p:not(.busy), .acts)"));
  };
  await send();
  seen.asked = await text("#ready-mail ~ .said");
  seen.focused = await page.evaluate(() => document.activeElement.textContent);
  await click("button", asked.words.send_now);
  await until(() => document.querySelector("#ready-mail ~ .said .done"));
  seen.sent = await text("#ready-mail ~ .said .done");
  await until(() => document.querySelector("#ready-mail ~ .chip"));
  await send();
  seen.again = [await text("#ready-mail ~ .said"), await count("#ready-mail ~ .said button")];
}

async function follows() {
  await click(".brand");
  await until(() => document.querySelector(".files"));
  await click("button", asked.words.new);
  await page.select("#new-kind", `from:${MEETING}`);
  await page.$eval("#new-name", (input) => (input.value = "next.yaml"));
  await click("dialog .first");
  await until(() => document.querySelector(".above").textContent === "next.yaml");
  seen.next = content("next.yaml");
  await page.evaluate((name) => (location.hash = `#/notes/${name}/3`), MEETING);
  await until((name) => document.querySelector(".above").textContent === name, MEETING);
  seen.led = [await text(".cm-activeLine"), await count(".cm-focused")];
}

async function isRecoded() {
  await go("notes", "old.yaml");
  await page.focus(".cm-content");
  await press("Control", "End");
  await page.keyboard.sendCharacter("→");
  await saved();
  seen.recoded = [await text(".alarm p"), fs.readFileSync(file("old.yaml"), "utf8")];
  await judged("notice");
  await click(".alarm button", asked.words.understood);
  seen.recoded.push(await count(".alarm"));
}

async function isNotKnown() {
  await page.setRequestInterception(true);
  const answer = (request) =>
    request.url().endsWith("/api/notes") ? request.respond({ status: 403 }) : request.continue();
  page.on("request", answer);
  await type("titel: 403");
  await until(() => document.querySelector(".state").dataset.state === "failed");
  seen.refused = await page.$eval(".alarm p", (one) => one.textContent);
  page.off("request", answer);
  await page.setRequestInterception(false);
  await saved();
}

async function isLeft() {
  await go("notes", NOTES);
  await page.setOfflineMode(true);
  await type("titel: x");
  await until(() => document.querySelector(".alarm"));
  seen.alarm = await page.$eval(".alarm p", (one) => one.textContent);
  await click(".brand");
  await until(() => location.hash.startsWith("#/notes"));
  seen.stayed = await page.$eval(".cm-content", (one) => one.textContent);
  await page.setOfflineMode(false);
  await click(".alarm button");
  seen.resaved = await saved();
  await page.setOfflineMode(true);
  await type("titel: z");
  await press("Control", "s");
  await until(() => document.querySelector(".state").dataset.state === "failed");
  await page.setOfflineMode(false);
  await saved();
  await until(() => !document.querySelector(".alarm"));
  await isNotKnown();
  await type("titel: y");
  await page.goto("about:blank"); // before the pause after which it is saved
  for (let turn = 0; turn < 500 && content(NOTES) !== "titel: y"; turn++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  seen.last = content(NOTES);
  await go("notes", NOTES);
  await page.deleteCookie(...(await page.cookies()));
  await type("titel: z");
  await until(() => document.querySelector(".alarm"));
  seen.restarted = await page.$eval(".alarm p", (one) => one.textContent);
}

async function main() {
  const browser = await puppeteer.launch({
    executablePath: asked.chromium,
    args: ["--no-sandbox", "--lang=nl", "--accept-lang=nl"],
  });
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  page.on("pageerror", (error) => seen.errors.push(String(error.stack ?? error)));
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource"))
      seen.errors.push(message.text());
  });
  try {
    const first = [begins, mendsSlips, proposes, findsLines, completes, helps, passesBy, keepsBoth];
    for (const step of first) await step();
    for (const name of asked.examples) seen.labels[name] = await labels(name);
    if (asked.exact) await seesPages();
    const later = [
      finishes,
      bringsHome,
      sends,
      follows,
      losesItsWay,
      isAttacked,
      resists,
      isRecoded,
      isLeft,
    ];
    for (const step of later) await step();
  } catch (error) {
    seen.failed = `${error.stack}\n${await page.evaluate(() => document.body.textContent)}`;
  }
  await browser.close();
  process.stdout.write(JSON.stringify(seen));
}

main();
