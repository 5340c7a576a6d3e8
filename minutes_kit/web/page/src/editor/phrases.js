/** The words of CodeMirror, in the language of the page. */

import { t } from "../base/words.js";

const KEYS = {
  Find: "find",
  Replace: "replace_by",
  next: "find_next",
  previous: "find_previous",
  all: "find_all",
  "match case": "find_case",
  "by word": "find_words",
  replace: "replace",
  "replace all": "replace_all",
  close: "close",
  "current match": "find_current",
  "on line": "find_line",
  "replaced match on line $": "replaced_one",
  "replaced $ matches": "replaced_many",
  "Go to line": "go_line",
  go: "go",
  Completions: "completions",
  Diagnostics: "problems",
  "No diagnostics": "no_problems",
  "Control character": "control_character",
  "Folded lines": "folded",
  "Unfolded lines": "unfolded",
  "Fold line": "fold",
  "Unfold line": "unfold",
  "folded code": "folded",
  unfold: "unfold",
  to: "until",
  "$ unchanged lines": "same_lines",
};

export function phrases() {
  return Object.fromEntries(Object.entries(KEYS).map(([theirs, ours]) => [theirs, t(ours)]));
}
