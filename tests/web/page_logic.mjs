// Tests what the page does behind its screens, by node's own runner; the server is a function here.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { told } from "../../minutes_kit/web/page/src/base/failure.js";
import { Gone, listen } from "../../minutes_kit/web/page/src/base/server.js";
import { oneAtATime } from "../../minutes_kit/web/page/src/base/turns.js";
import { Live } from "../../minutes_kit/web/page/src/document/live.js";
import { asInWord, inherit } from "../../minutes_kit/web/page/src/document/numbering.js";
import { Patience } from "../../minutes_kit/web/page/src/editor/patience.js";
import { offset } from "../../minutes_kit/web/page/src/editor/place.js";
import { proposed, remedy } from "../../minutes_kit/web/page/src/editor/remedies.js";
import { Saving } from "../../minutes_kit/web/page/src/editor/saving.js";
import { parts } from "../../minutes_kit/web/page/src/screens/letter.js";
import * as order from "../../minutes_kit/web/page/src/screens/order.js";

Object.defineProperty(globalThis, "localStorage", { value: { getItem: () => "given" } });
mock.timers.enable({ apis: ["setTimeout"] });

/** @type {{path: string, body: any, answer: (status: number, body?: unknown) => void, fail: () => void}[]} */
let asked = [];
/** @type {unknown[]} */
let thrown = [];
globalThis.fetch = (path, { body, signal, headers }) =>
  new Promise((resolve, reject) => {
    assert.deepEqual(headers, { "Content-Type": "application/json", "Desk-Page": "given" });
    signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    const answer = (status, said = {}) =>
      resolve({ ok: status === 200, status, json: async () => said });
    asked.push({ path, body: JSON.parse(body), answer, fail: () => reject(new TypeError()) });
  });
beforeEach(() => {
  asked = [];
  thrown = [];
  process.removeAllListeners("unhandledRejection"); // the page tells of it, and the runner fails
  process.on("unhandledRejection", (error) => thrown.push(error));
});

/** Let all go on that waits for nothing. */
const settled = () => new Promise(setImmediate);

async function later() {
  await settled();
  mock.timers.tick(10_000);
  await settled();
}

function live() {
  const page = { text: "a", problems: [], made: [], stale: 0 };
  const asks = new Live("a.yaml", () => page.text, {
    checked: ({ problems }) => page.problems.push(problems),
    document: async (made) => void page.made.push(made),
    stale: () => page.stale++,
  });
  const type = (text) => {
    page.text = text;
    asks.soon();
    return later();
  };
  return { page, asks, type };
}

const texts = () => asked.map(({ path, body }) => [path, body.text]);
const both = (text) => [
  ["/api/check", text],
  ["/api/page", text],
];

test("a text is asked for once, and its answers shown", async () => {
  const { page, type } = live();
  await type("b");
  assert.deepEqual(texts(), both("b"));
  asked[0].answer(200, { problems: ["p"] });
  asked[1].answer(200, { document: "d" });
  await later();
  assert.deepEqual(page, { text: "b", problems: [["p"]], made: [{ document: "d" }], stale: 0 });
  assert.equal(asked.length, 2);
});

test("what is typed meanwhile is asked for next, and only once", async () => {
  const { page, asks, type } = live();
  await type("b");
  await type("c");
  page.text = "d";
  asks.soon(); // and while she pauses, the answers come
  asked[0].answer(200, { problems: ["of b"] });
  asked[1].answer(422, { problems: [] });
  await later();
  asked[2].answer(200, { problems: ["of d"] });
  asked[3].answer(422, { problems: [] });
  await later();
  assert.deepEqual(texts(), [...both("b"), ...both("d")]);
  assert.deepEqual([page.problems, page.stale], [[["of d"]], 2]);
});

test("what is typed while a call fails is asked for all the same", async () => {
  const { type } = live();
  await type("b");
  await type("c");
  asked[0].fail();
  await later();
  assert.deepEqual(texts(), both("b"), "the other call is still under way");
  asked[1].answer(500);
  await later();
  assert.deepEqual(texts(), [...both("b"), ...both("c")]);
  assert.deepEqual(
    thrown.map((error) => error.constructor),
    [Gone],
  );
});

test("behind a screen that was left nothing is shown", async () => {
  const { page, asks, type } = live();
  await type("b");
  asks.end();
  asked[0].answer(200, { problems: ["p"] });
  asked[1].answer(200, { document: "d" });
  await type("c");
  assert.deepEqual([page.problems, page.made, asked.length], [[], [], 2]);
});

function saving() {
  const page = { text: "a", states: [], conflicts: [], recoded: 0 };
  const saves = new Saving("a.yaml", "a", "v1", {
    text: () => page.text,
    state: (state) => page.states.push(state),
    recoded: () => page.recoded++,
    conflict: (theirs) => page.conflicts.push(theirs),
  });
  const type = (text) => {
    page.text = text;
    saves.later();
    return later();
  };
  return { page, saves, type };
}

const puts = () => asked.map(({ body }) => [body.text, body.version]);

test("a text is saved after a pause, each with the version that it replaces", async () => {
  const { page, saves, type } = saving();
  await type("b");
  await type("c");
  assert.deepEqual(puts(), [["b", "v1"]]);
  asked[0].answer(200, { version: "v2", recoded: false });
  await settled();
  assert.deepEqual(puts(), [
    ["b", "v1"],
    ["c", "v2"],
  ]);
  asked[1].answer(200, { version: "v3", recoded: false });
  await settled();
  assert.deepEqual([page.states.at(-1), saves.version, saves.open], ["saved", "v3", false]);
  await saves.now();
  assert.equal(asked.length, 2);
});

test("that a file has another encoding now is told, whatever was typed meanwhile", async () => {
  const { page, type } = saving();
  await type("→");
  page.text = "→ b";
  asked[0].answer(200, { version: "v2", recoded: true });
  await settled();
  assert.deepEqual([page.states.at(-1), page.recoded], ["changed", 1]);
});

test("while two texts wait for a choice nothing is saved", async () => {
  const { page, saves, type } = saving();
  const theirs = { text: "theirs", version: "v9" };
  await type("b");
  asked[0].answer(409, theirs);
  await settled();
  assert.deepEqual([page.states.at(-1), page.conflicts], ["conflict", [theirs]]);
  await type("c");
  await saves.now();
  assert.deepEqual([puts().length, saves.held, saves.safe], [1, true, false]);
  saves.settle(theirs);
  await settled();
  assert.deepEqual(puts()[1], ["c", "v9"]);
});

test("their text is taken without being saved", async () => {
  const { page, saves, type } = saving();
  await type("b");
  asked[0].answer(409, { text: "theirs", version: "v9" });
  await settled();
  page.text = "theirs";
  await saves.settle({ text: "theirs", version: "v9" });
  assert.deepEqual([asked.length, page.states.at(-1), saves.safe], [1, "saved", true]);
});

test("a second conflict is one too", async () => {
  const { page, saves, type } = saving();
  await type("b");
  asked[0].answer(409, { text: "x", version: "v8" });
  await settled();
  saves.settle({ text: "x", version: "v8" });
  await settled();
  asked[1].answer(409, { text: "y", version: "v9" });
  await settled();
  assert.deepEqual([saves.held, page.states.at(-1)], [true, "conflict"]);
});

test("what could not be saved is tried again", async () => {
  const { page, saves, type } = saving();
  await type("b");
  asked[0].fail();
  await settled();
  assert.deepEqual([page.states.at(-1), saves.safe, thrown.length], ["failed", false, 1]);
  saves.now();
  await settled();
  asked[1].answer(200, { version: "v2", recoded: false });
  await settled();
  assert.deepEqual([page.states.at(-1), saves.safe], ["saved", true]);
});

test("a text that is too large to be sent while the page goes away is not safe", () => {
  const { page, saves } = saving();
  page.text = "x".repeat(20_000);
  assert.equal(saves.safe, true);
  page.text += "x";
  assert.equal(saves.safe, false);
});

test("what is typed while a save is under way is not safe before that has ended", async () => {
  const { page, saves, type } = saving();
  await type("b");
  assert.equal(saves.safe, true, "what is under way goes on without the page");
  page.text = "c";
  assert.equal(saves.safe, false);
  asked[0].answer(200, { version: "v2", recoded: false });
  await settled();
  assert.deepEqual([saves.open, saves.safe], [true, true]);
});

test("a save that is not answered in time has failed", async (context) => {
  const late = new AbortController();
  context.mock.method(AbortSignal, "timeout", () => late.signal);
  const { page, type } = saving();
  await type("b");
  late.abort();
  await settled();
  assert.deepEqual([page.states.at(-1), thrown.length], ["failed", 1]);
});

test("a save whose answer was lost is none of another hand", async () => {
  const { page, saves, type } = saving();
  await type("b");
  asked[0].fail();
  await settled();
  saves.now();
  await settled();
  asked[1].answer(409, { text: "b", version: "v2" });
  await settled();
  assert.deepEqual([page.states.at(-1), page.conflicts, saves.version], ["saved", [], "v2"]);
});

test("of all pages one listens, and tells the others what it hears", async (context) => {
  const streams = [];
  const channels = [];
  const leaders = [];
  class Stream extends EventTarget {
    constructor() {
      super();
      streams.push(this);
    }
  }
  class Channel extends EventTarget {
    constructor() {
      super();
      channels.push(this);
    }
    postMessage(data) {
      for (const one of channels)
        if (one !== this) one.dispatchEvent(new MessageEvent("message", { data }));
    }
  }
  const request = (_, lead) => leaders.push(lead) > 1 || lead();
  const locks = { request };
  const given = { EventSource: Stream, BroadcastChannel: Channel, navigator: { locks } };
  for (const [name, value] of Object.entries(given)) {
    const known = Object.getOwnPropertyDescriptor(globalThis, name) ?? { configurable: true };
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    context.after(() => Object.defineProperty(globalThis, name, known));
  }
  const heard = [[], []];
  for (const one of heard)
    listen(
      (...told) => one.push(told),
      () => one.push("unwatched"),
    );
  const tell = (kind, data) => streams.at(-1).dispatchEvent(new MessageEvent(kind, { data }));
  tell("changed", '{"name": "a.yaml", "version": "v2"}');
  tell("changed", '{"name": null, "version": null}');
  tell("unwatched", "{}");
  const all = [["a.yaml", "v2"], [null, null], "unwatched"];
  assert.deepEqual([streams.length, heard], [1, [all, all]]);
  leaders[1](); // the first page was closed
  assert.equal(streams.length, 2);
});

test("what is asked for while it is done is done once more, also after it failed", async () => {
  const ends = [];
  const run = oneAtATime(() => new Promise((resolve, reject) => ends.push({ resolve, reject })));
  for (let time = 0; time < 3; time++) run();
  assert.equal(ends.length, 1);
  ends[0].reject(new Error());
  await settled();
  assert.deepEqual([ends.length, thrown.length], [2, 1]);
  ends[1].resolve();
  await settled();
  assert.equal(ends.length, 2);
});

test("a column counts characters, whatever they are made of", () => {
  const line = "  tekst: 😀😀 @x";
  for (const [column, rest] of [
    [1, line],
    [10, "😀😀 @x"],
    [12, " @x"],
    [13, "@x"],
    [99, ""],
    [0, line],
  ])
    assert.equal(line.slice(offset(line, column)), rest);
});

test("what a style says wins over the style that it is based on", () => {
  const styles = [
    {
      id: "c",
      basedOn: "b",
      styles: [{ target: "p", values: { color: "red" } }],
      paragraphProps: { numbering: { id: "0" } },
    },
    { id: "b", basedOn: "a", styles: [], runProps: { bold: true } },
    {
      id: "a",
      basedOn: null,
      styles: [{ target: "p", values: { color: "blue", margin: "1pt" } }],
      paragraphProps: { numbering: { id: "4" }, outlineLevel: 1 },
    },
  ];
  inherit(styles);
  const [last, middle] = styles;
  assert.deepEqual(last.paragraphProps, { numbering: { id: "0" }, outlineLevel: 1 });
  assert.deepEqual([last.runProps, last.basedOn], [{ bold: true }, null]);
  assert.deepEqual(last.styles, [{ target: "p", values: { color: "red", margin: "1pt" } }]);
  assert.deepEqual(middle.styles[0].values, { color: "blue", margin: "1pt" });
});

test("a list begins where it was told to, and its text stands at its indent", () => {
  const level = (id, look) => ({ id, level: 0, start: 1, pStyle: look, rStyle: { color: "red" } });
  const domNumberings = [level("1", { "text-indent": "-18pt" }), level("2", {})];
  const numberings = [{ id: "1", overrides: [{ level: 0, start: 7 }, { level: 1 }] }];
  asInWord({ numberingPart: { numberings, domNumberings } });
  const [hanging, plain] = domNumberings;
  assert.deepEqual([hanging.start, plain.start], [7, 1]);
  assert.deepEqual(hanging.rStyle, {
    color: "red",
    display: "inline-block",
    "min-width": "18pt",
    "text-indent": "0",
  });
  assert.deepEqual(plain.rStyle, { color: "red" });
});

test("what gets worse is told when somebody pauses or leaves the line", () => {
  const told = [];
  const patience = new Patience();
  const tell = (what, urgent = false) => patience.tell("problems", () => told.push(what), urgent);
  tell("before");
  patience.typed();
  tell("while typing");
  mock.timers.tick(1000);
  patience.typed();
  tell("newer");
  mock.timers.tick(1000);
  assert.deepEqual(told, ["before"]);
  mock.timers.tick(200);
  assert.deepEqual(told, ["before", "newer"]);
  patience.typed();
  tell("worse");
  patience.end();
  patience.typed();
  tell("bad");
  tell("better", true);
  patience.end();
  assert.deepEqual(told, ["before", "newer", "worse", "better"]);
});

test("a number looks as its heading, and a border stands outside the indent of its text", () => {
  const numbering = { id: "1", level: 0 };
  const heading = {
    id: "H",
    styles: [{ target: "span", values: { "font-size": "15pt", color: "red" } }],
  };
  const boxed = { "border-left": "1pt", "margin-inline-start": "6pt" };
  const box = { id: "B", styles: [{ target: "p", values: boxed }] };
  const level = { ...numbering, rStyle: { color: "blue" }, pStyle: {} };
  asInWord({
    stylesPart: { styles: [{ ...heading, paragraphProps: { numbering } }, box] },
    numberingPart: { numberings: [], domNumberings: [level] },
  });
  assert.deepEqual(level.rStyle, { "font-size": "15pt", color: "blue" });
  assert.equal(boxed["padding-left"], "6pt");
  assert.equal(boxed["margin-inline-start"], "calc(6pt - 6pt)");
  assert.equal(boxed["padding-top"], undefined);
});

test("a proposal changes its line, unless that has changed meanwhile", () => {
  const problem = { excerpt: "b", proposal: { line: 2, lines: ["B"] } };
  assert.equal(proposed("a\nb\nb\n", problem), "a\nB\nb\n");
  for (const text of ["a\nc\nb\n", "a"]) assert.equal(proposed(text, problem), text);
});

test("a problem has the button of its mend, of its proposal, or none", () => {
  const proposal = { line: 1, lines: [""] };
  assert.equal(remedy({ mendable: true, proposal: null }), "mend");
  assert.equal(remedy({ mendable: true, proposal }), "mend");
  assert.equal(remedy({ mendable: false, proposal }), "propose");
  assert.equal(remedy({ mendable: false, proposal: null }), null);
});

const listed = (name, more = {}) => ({
  name,
  title: null,
  date: null,
  date_text: "",
  next: null,
  errors: 0,
  document: "absent",
  ...more,
});
const names = (files) => files.map(({ name }) => name);

test("the newest notes come first, and before them those that lack their day", () => {
  const files = [
    listed("a.yaml", { date: "2024-01-02" }),
    listed("2025-03-18-b.yaml", { document: "unread" }),
    listed("c.yaml", { document: "unread" }),
    listed("d.yaml"),
    listed("e.yaml", { date: "2025-11-20", errors: 1 }),
  ];
  const sorted = ["d.yaml", "e.yaml", "2025-03-18-b.yaml", "a.yaml", "c.yaml"];
  assert.deepEqual(names(order.newestFirst(files)), sorted);
  assert.equal(order.latest(files).name, "2025-03-18-b.yaml");
  assert.equal(order.latest([files[3]]), undefined);
});

test("notes are found by title, name or day, however these are typed", () => {
  const files = [
    listed("2025-03-18-stuurgroep.yaml", { title: "Comité Gent", date_text: "18 maart 2025" }),
    listed("b.yaml", { title: "Overleg", date: "2025-11-20", date_text: "20 november 2025" }),
  ];
  for (const [text, ...all] of [
    ["", 0, 1],
    [" comite GENT", 0],
    ["stuur", 0],
    ["18 maart", 0],
    ["18/3/2025", 0],
    ["20-11-2025", 1],
    ["2025-11", 1],
    ["gent november"],
  ])
    assert.deepEqual(
      order.found(files, text),
      all.map((one) => files[one]),
      text,
    );
});

test("new notes are called as the last ones, of another day", () => {
  const today = "2026-05-04";
  const name = (last, files = []) =>
    order.proposed(files, { last: last && listed(last), today, usual: "vergadering.yaml" });
  for (const [last, expected] of [
    [null, "2026-05-04-vergadering.yaml"],
    ["2025-03-18-stuurgroep.yaml", "2026-05-04-stuurgroep.yaml"],
    ["2025/verslag 2025-03-18.yml", "2025/verslag 2026-05-04.yml"],
    ["stuurgroep.yaml", "2026-05-04-stuurgroep.yaml"],
    ["verslag 18 maart.yaml", "2026-05-04-vergadering.yaml"],
  ])
    assert.equal(name(last), expected);
  const taken = [listed("2026-05-04-stuurgroep.yaml"), listed("2026-05-04-2-stuurgroep.yaml")];
  assert.equal(name("stuurgroep.yaml", taken), "2026-05-04-3-stuurgroep.yaml");
  const last = listed("a.yaml", { next: "2026-06-01" });
  assert.equal(order.proposed([], { last, today, usual: "" }), "2026-06-01-a.yaml");
});

test("the rules of a plain e-mail are drawn, and only these", () => {
  const text = "Verslag\n=======\n\nBeste,\n---\n\n- a\n- b\n\nWie  Wat\n---  -----\nAn   Bellen\n";
  assert.deepEqual(parts(text), [
    { kind: "heading", lines: ["Verslag"] },
    { kind: "text", lines: ["Beste,", "---"] },
    { kind: "text", lines: ["- a", "- b"] },
    { kind: "columns", lines: ["Wie  Wat", "An   Bellen"] },
  ]);
});

/** As much of an element as is needed to read what it says, and where it leads. */
class Element {
  #said = [];
  attributes = {};
  append(...children) {
    this.#said.push(...children);
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  get text() {
    return this.#said.map((one) => one.text ?? one).join("");
  }
  get links() {
    const own = this.attributes.href ? [this.attributes.href] : [];
    return own.concat(...this.#said.map((one) => one.links ?? []));
  }
}

test("a problem leads to its line, and one of another file names that", (context) => {
  globalThis.document = { createElement: () => new Element() };
  context.after(() => delete globalThis.document);
  for (const [file, line, text, ...links] of [
    ["2025/a b.yaml", 34, "line: m X1", "#/notes/2025%2Fa%20b.yaml/34"],
    ["a.yaml", 0, "m X1"],
    ["contacts.yaml", 3, "contacts.yaml, line: m X1"],
    ["a.pdf", 0, "a.pdf: m X1"],
    ["/up/contacts.yml", 0, "/up/contacts.yml: m X1"],
  ]) {
    const list = told([{ file, line, code: "X1", message: "m", hint: "", severity: "error" }]);
    assert.deepEqual([list.text, list.links], [text, links]);
  }
  const edited = { file: "a.docx", line: 0, code: "E401", message: "m", hint: "h --force" };
  assert.equal(told([edited]).text, "edited_first");
  assert.equal(told([{ ...edited, file: "a.pdf" }]).text, "a.pdf: m E401advice_kept");
});
