/** The page: which screen is shown, and what is told when the server has ended. */

import { button, h } from "./base/dom.js";
import { failure } from "./base/failure.js";
import { Gone, listen, Refused } from "./base/server.js";
import { t } from "./base/words.js";
import { folderScreen } from "./screens/folder.js";
import { notesScreen } from "./screens/notes.js";
import { readyScreen } from "./screens/ready.js";

/**
 * @typedef {object} Screen
 * @property {string} title
 * @property {HTMLElement[]} content the first has the heading
 * @property {import("./base/server.js").Changed} [changed]
 * @property {() => Promise<void>} [close] what must be done before another screen is shown
 * @property {() => void} [shown]
 * @property {() => Promise<unknown>} [again] try again what could not be done
 */

/** @type {Partial<Record<string, (name: string) => Promise<Screen>>>} */
const SCREENS = { notes: notesScreen, ready: readyScreen };
const place = /** @type {HTMLElement} */ (document.getElementById("screen"));
/** @type {Screen | null} */
let current = null;
let here = ""; // where the current screen is
let turn = 0;

/** @returns {Promise<Screen>} */
function asked() {
  const [, kind, name] = location.hash.split("/");
  const screen = SCREENS[kind];
  return screen && name ? screen(decodeURIComponent(name)) : folderScreen();
}

async function show() {
  const mine = ++turn;
  await left();
  try {
    const screen = await asked();
    if (mine === turn) put(screen);
  } catch (error) {
    place.replaceChildren(failure(error));
  }
}

/** Leave the current screen; where it cannot be left without losing something, it stays. */
async function left() {
  try {
    await current?.close?.();
  } catch (error) {
    history.replaceState(null, "", here);
    throw error;
  }
  current = null;
}

/** @param {Screen} screen */
function put(screen) {
  current = screen;
  here = location.hash || "#/";
  document.title = screen.title;
  place.replaceChildren(...screen.content);
  screen.shown?.();
  if (turn > 1) /** @type {HTMLElement | null} */ (place.querySelector("h1"))?.focus();
}

/**
 * Tell of what no screen has caught: mostly that the server has ended.
 * @param {PromiseRejectionEvent} event
 */
function alarmed(event) {
  const error = event.reason;
  if (!(error instanceof Gone || error instanceof Refused)) return;
  event.preventDefault();
  document.querySelector(".alarm")?.remove();
  const alarm = h("div", { class: "alarm", role: "alert" }, failure(error));
  alarm.append(
    button(t("again"), async () => {
      alarm.remove();
      await (current?.again ? current.again() : show());
    }),
  );
  document.body.append(alarm);
}

addEventListener("hashchange", show);
addEventListener("unhandledrejection", alarmed);
listen((name, version) => current?.changed?.(name, version));
show();
