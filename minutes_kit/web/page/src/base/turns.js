/** What takes its time is done once more, and not as often as it is asked for meanwhile. */

/** @param {() => Promise<unknown>} act */
export function oneAtATime(act) {
  let busy = false;
  let again = false;
  return async function run() {
    again = busy;
    if (busy) return;
    busy = true;
    try {
      await act();
    } finally {
      busy = false;
      if (again) run();
    }
  };
}
