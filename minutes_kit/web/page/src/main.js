/** The page: which screen is shown, and what is told when the server has ended. */

import { button, h } from "./dom.js";
import { folderScreen } from "./folder.js";
import { notesScreen } from "./notes.js";
import { readyScreen } from "./ready.js";
import { Gone, listen, Refused } from "./server.js";
import { failure } from "./failure.js";
import { t } from "./words.js";

/**
 * @typedef {object} Screen
 * @property {string} title
 * @property {HTMLElement[]} content the first has the heading
 * @property {import("./server.js").Changed} [changed]
 * @property {() => Promise<void>} [close] what must be done before another screen is shown
 * @property {() => void} [shown]
 */

/** @type {Partial<Record<string, (name: string) => Promise<Screen>>>} */
const SCREENS = { notes: notesScreen, ready: readyScreen };
const place = /** @type {HTMLElement} */ (document.getElementById("screen"));
/** @type {Screen | null} */
let current = null;
let turn = 0;

/** @returns {Promise<Screen>} */
function asked() {
  const [, kind, name] = location.hash.split("/");
  const screen = SCREENS[kind];
  return screen && name ? screen(decodeURIComponent(name)) : folderScreen();
}

async function show() {
  const mine = ++turn;
  const before = current;
  current = null;
  try {
    await before?.close?.();
    const screen = await asked();
    if (mine === turn) put(screen);
  } catch (error) {
    place.replaceChildren(failure(error));
  }
}

/** @param {Screen} screen */
function put(screen) {
  current = screen;
  document.title = screen.title;
  place.replaceChildren(...screen.content);
  screen.shown?.();
  if (turn > 1) /** @type {HTMLElement | null} */ (place.querySelector("h1"))?.focus();
}

/**
 * Tell of what no screen has caught: mostly that the server has ended.
 * @param {PromiseRejectionEvent} event
 */
function alarm(event) {
  const error = event.reason;
  if (!(error instanceof Gone || error instanceof Refused)) return;
  event.preventDefault();
  document.querySelector(".alarm")?.remove();
  const again = button(t("again"), () => location.reload());
  document.body.append(h("div", { class: "alarm", role: "alert" }, failure(error), again));
}

addEventListener("hashchange", show);
addEventListener("unhandledrejection", alarm);
listen((name, version) => current?.changed?.(name, version));
show();
