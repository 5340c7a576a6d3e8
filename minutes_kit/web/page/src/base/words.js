/**
 * The words of the page, in the language of its user: who opens notes in another one finds the same
 * buttons. What is wrong with notes is told in theirs, as everywhere, for it names their fields.
 */

import { get } from "./server.js";

/** @type {Record<string, {name: string, tag: string}>} */
let known = {};
/** @type {Record<string, string>} */
let words = {};
let spoken = "";

/**
 * Know which languages there are.
 * @param {Record<string, {name: string, tag: string}>} languages
 */
export function know(languages) {
  known = languages;
}

/**
 * Speak a language from now on.
 * @param {string} language
 */
export async function speak(language) {
  words = await get(`/words.json?language=${language}`);
  spoken = language;
  document.documentElement.lang = language;
}

/** The language that is spoken. */
export function language() {
  return spoken;
}

/**
 * The language that the browser's user likes best of those that we speak.
 * @param {string} otherwise
 */
export function liked(otherwise) {
  const codes = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find((code) => code in known) ?? otherwise;
}

/**
 * A text, with its places filled in.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * A number of things, in words.
 * @param {string} key
 * @param {number} count
 */
export function many(key, count) {
  const form = new Intl.PluralRules(spoken).select(count) === "one" ? "one" : "many";
  return t(`${key}_${form}`, { count });
}

/**
 * A moment, as people write it.
 * @param {string} iso
 */
export function moment(iso) {
  const form = /** @type {const} */ ({ dateStyle: "long", timeStyle: "short" });
  return new Intl.DateTimeFormat(known[spoken]?.tag, form).format(new Date(iso));
}
