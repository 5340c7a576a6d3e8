/** What the JSON Schema of the notes tells an editor: keys, their values, and what they mean. */

import { h } from "../base/dom.js";
import { above, beside, read } from "./place.js";

/**
 * @typedef {object} Schema
 * @property {string} [$ref]
 * @property {string} [title]
 * @property {string} [description]
 * @property {Record<string, Schema>} [properties]
 * @property {Record<string, Schema>} [patternProperties]
 * @property {Schema} [items]
 * @property {string[]} [examples]
 * @property {boolean} [mentions] it names people of the notes
 * @property {Record<string, Schema>} [definitions]
 */

/**
 * @param {Schema} root
 * @param {Schema | undefined} schema
 * @returns {Schema | undefined}
 */
function resolved(root, schema) {
  if (!schema?.$ref) return schema;
  const name = schema.$ref.replace("#/definitions/", "");
  return name === "#" ? root : resolved(root, root.definitions?.[name]);
}

/**
 * The schema of what stands behind a key, an item of a list where that is one.
 * @param {Schema} root
 * @param {Schema | undefined} holder
 * @param {string} key
 */
function behind(root, holder, key) {
  const record = holder?.items ? resolved(root, holder.items) : holder;
  const patterns = Object.entries(record?.patternProperties ?? {});
  const found =
    record?.properties?.[key] ?? patterns.find(([form]) => new RegExp(form, "u").test(key))?.[1];
  return resolved(root, found);
}

/**
 * @param {Schema} root
 * @param {string[]} path
 */
export function schemaAt(root, path) {
  /** @type {Schema | undefined} */
  let schema = root;
  for (const key of path) schema = behind(root, schema, key);
  return schema;
}

/**
 * The keys that may stand in a record, with their schemas.
 * @param {Schema} root
 * @param {string[]} path
 * @returns {[string, Schema][]}
 */
export function keysAt(root, path) {
  const schema = schemaAt(root, path);
  const record = schema?.items ? resolved(root, schema.items) : schema;
  return Object.entries(record?.properties ?? {}).map(([key, value]) => [
    key,
    resolved(root, value) ?? {},
  ]);
}

/**
 * Completes keys, values of which there are only some, and names of the people of the notes.
 * @param {Schema} root
 * @param {() => string[]} people
 * @returns {import("@codemirror/autocomplete").CompletionSource}
 */
export function completions(root, people) {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const { column, key } = read(before);
    const keys = above(context.state.doc, line.number, column);
    const holder = schemaAt(root, key ? [...keys, key] : keys);
    if (holder?.mentions) return named(people(), before, context);
    if (key) return values(holder, before, context);
    return fields(root, keys, before, context);
  };
}

const KEY = /^[\p{Ll}_-]*$/u; // with a capital a name or a sentence begins

/**
 * @param {Schema} root
 * @param {string[]} keys
 * @param {string} before
 * @param {import("@codemirror/autocomplete").CompletionContext} context
 */
function fields(root, keys, before, { state, pos, explicit }) {
  const { column } = read(before);
  const typed = before.slice(column);
  if (!KEY.test(typed) || !(typed || explicit)) return null;
  const line = state.doc.lineAt(pos);
  const there = beside(state.doc, line.number, column);
  const free = keysAt(root, keys).filter(([name]) => !there.has(name));
  return { from: line.from + column, options: free.map(option), validFor: KEY };
}

/** @param {[string, Schema]} known */
function option([label, { title, description }]) {
  const detail = title?.toLowerCase() === label ? undefined : title;
  return { label, apply: `${label}: `, detail, info: description, type: "property" };
}

/**
 * @param {Schema | undefined} known
 * @param {string} before
 * @param {import("@codemirror/autocomplete").CompletionContext} context
 */
function values(known, before, context) {
  const typed = /:[ \t]+(\S*)$/.exec(before)?.[1];
  if (typed === undefined || !known?.examples || (!typed && !context.explicit)) return null;
  const options = known.examples.map((label) => ({ label: String(label), type: "enum" }));
  return { from: context.pos - typed.length, options };
}

/**
 * @param {string[]} people
 * @param {string} before
 * @param {import("@codemirror/autocomplete").CompletionContext} context
 */
function named(people, before, context) {
  const typed = /(?::[ \t]+|- +|[[,][ \t]*)([^:,[\]]*)$/.exec(before)?.[1];
  if (typed === undefined || !(typed || context.explicit)) return null;
  const options = people.map((label) => ({ label, type: "text" }));
  return { from: context.pos - typed.length, options, validFor: /^[^:,[\]\n]*$/ };
}

/**
 * Tells what the key below the pointer means.
 * @param {Schema} root
 * @returns {import("@codemirror/view").HoverTooltipSource}
 */
export function help(root) {
  return (view, position) => {
    const line = view.state.doc.lineAt(position);
    const { column, key } = read(line.text);
    const from = line.from + column;
    if (!key || position < from || position > from + key.length) return null;
    const path = above(view.state.doc, line.number, column);
    const schema = schemaAt(root, [...path, key]);
    if (!schema?.description) return null;
    return { pos: from, end: from + key.length, create: () => ({ dom: described(schema) }) };
  };
}

/** @param {Schema} schema */
function described({ title, description }) {
  return h("div", { class: "help" }, h("strong", {}, title), h("p", {}, description));
}
