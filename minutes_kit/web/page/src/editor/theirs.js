/** What another hand wrote into the file, and how much of it is undone here. */

import { invertedEffects } from "@codemirror/commands";
import { StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/**
 * That a text of another hand is taken over; false where that is undone.
 * @type {import("@codemirror/state").StateEffectType<boolean>}
 */
export const taken = StateEffect.define();

/** How many texts of another hand are undone and can still come back. */
const undone = StateField.define({
  create: () => 0,
  update(count, change) {
    if (!change.docChanged) return count;
    if (!change.isUserEvent("undo") && !change.isUserEvent("redo")) return 0;
    const some = change.effects.filter((effect) => effect.is(taken));
    return some.reduce((sum, { value }) => sum + (value ? -1 : 1), count);
  },
});

/**
 * Hears that what another hand wrote is undone, and that all of it is here again.
 * @param {(undone: boolean) => void} hears
 * @returns {import("@codemirror/state").Extension}
 */
export function theirs(hears) {
  return [
    undone,
    invertedEffects.of(({ effects }) =>
      effects.filter((effect) => effect.is(taken)).map(({ value }) => taken.of(!value)),
    ),
    EditorView.updateListener.of(({ startState, state, transactions }) => {
      const [before, now] = [startState, state].map((one) => one.field(undone));
      const redone = transactions.some((one) => one.isUserEvent("redo"));
      if (now > before) hears(true);
      else if (redone && before && !now) hears(false);
    }),
  ];
}
