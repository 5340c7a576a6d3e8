// Tells what is told, and when, to somebody who types.
import { Patience } from "../../minutes_kit/web/page/src/editor/patience.js";

const told = [];
const tell = (what, urgent = false) => patience.tell("problems", () => told.push(what), urgent);
const patience = new Patience(3_600_000);
tell("before");
patience.typed();
tell("while typing");
tell("newer");
told.push("left");
patience.end();
patience.typed();
tell("worse");
tell("better", true);
patience.end();
process.stdout.write(JSON.stringify(told));
