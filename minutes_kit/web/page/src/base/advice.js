/** What to do about a problem on this page, where its hint tells of a command that is typed. */

import { t } from "./words.js";

/** @type {Partial<Record<string, string>>} the words of each, by code */
const ADVICE = {
  E301: "advice_template",
  E302: "advice_template",
  E303: "advice_template",
  E401: "advice_kept",
  E407: "advice_lock",
  E408: "advice_rename",
  E424: "advice_sign",
  E604: "advice_addresses",
  E610: "advice_damaged",
  W611: "advice_members",
  E650: "advice_later",
  E670: "advice_draft",
  W675: "advice_rights",
  E680: "advice_unsure",
  E681: "advice_later",
  E682: "advice_later",
  E683: "advice_log",
  W687: "advice_later",
  E693: "advice_later",
  E701: "advice_template",
  E765: "advice_fill",
};

/** @param {import("./server.js").Problem} problem */
export function advice({ code, hint }) {
  const known = ADVICE[code];
  return known ? t(known) : hint;
}
