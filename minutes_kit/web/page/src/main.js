/** The page: which screen is shown, and what is told when the server has ended. */

import { alarm, calm } from "./base/alarm.js";
import { button, h } from "./base/dom.js";
import { failure } from "./base/failure.js";
import { admit, get, listen } from "./base/server.js";
import { know, liked, speak, t } from "./base/words.js";
import { folderScreen } from "./screens/folder.js";
import { entitle } from "./screens/header.js";
import { notesScreen } from "./screens/notes.js";
import { readyScreen } from "./screens/ready.js";

/**
 * @typedef {object} Screen
 * @property {string} title in that of the window
 * @property {HTMLElement[]} content the first has the heading
 * @property {import("./base/server.js").Changed} [changed]
 * @property {() => Promise<boolean>} [close] what must be done before it is left; whether it may be
 * @property {() => void} [shown]
 * @property {(line: number) => void} [at] show a line
 * @property {() => Promise<unknown>} [again] try again what could not be done
 */

/** @type {Partial<Record<string, (name: string) => Promise<Screen>>>} */
const SCREENS = { notes: notesScreen, ready: readyScreen };
const place = /** @type {HTMLElement} */ (document.getElementById("screen"));
/** @type {Screen | null} */
let current = null;
let here = ""; // where the current screen is
let turn = 0;

/**
 * The screen of the notes that are asked for, or else the folder.
 * @returns {Promise<Screen>}
 */
function asked() {
  const [, kind, name] = location.hash.split("/");
  const screen = Object.hasOwn(SCREENS, kind) && SCREENS[kind];
  return screen && name ? screen(decodeURIComponent(name)) : folderScreen();
}

async function show() {
  const mine = ++turn;
  if (!(await left())) return;
  try {
    const screen = await asked();
    if (mine === turn) put(screen);
  } catch (error) {
    if (mine === turn) place.replaceChildren(failure(error));
  }
}

/** Leave the current screen; where it cannot be left without losing something, it stays. */
async function left() {
  let may = false;
  try {
    may = (await current?.close?.()) ?? true;
  } finally {
    if (!may) history.replaceState(null, "", here);
  }
  if (may) current = null;
  return may;
}

/** @param {Screen} screen */
function put(screen) {
  current = screen;
  here = location.hash || "#/";
  entitle(screen.title);
  place.replaceChildren(...screen.content);
  screen.shown?.();
  if (turn > 1) /** @type {HTMLElement | null} */ (place.querySelector("h1"))?.focus();
  const line = Number(location.hash.split("/")[3]);
  if (line) screen.at?.(line);
}

/**
 * Tell of what no screen has caught: mostly that the server has ended.
 * @param {PromiseRejectionEvent} event
 */
function alarmed(event) {
  event.preventDefault(); // `failure` tells the console of what it does not know
  const again = button(t("again"), () => {
    calm();
    return current?.again ? current.again() : show();
  });
  alarm(failure(event.reason), again);
}

/** Speak as the user of the browser likes best, also where the first screen cannot be shown. */
async function begin() {
  const { language, languages } = await get("/api/desk");
  know(languages);
  await speak(liked(language));
}

admit();
addEventListener("hashchange", show);
addEventListener("unhandledrejection", alarmed);
listen(
  (name, version) => current?.changed?.(name, version),
  () => alarm(h("p", { class: "failure" }, t("unwatched"))),
);
begin().finally(show);
