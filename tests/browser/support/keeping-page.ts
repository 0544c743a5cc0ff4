import { decisionsFrom, handful } from "../../bench/kills/kill.ts";
import { openDeskKeeping } from "../../../src/installation/keeping/open-desk-keeping.ts";

/** Says what was begun and what was saved, each by the number of its last decision. */
type Say = (what: "begun" | "saved", number: number) => Promise<void>;

/** Decides as fast as the disk takes it, for as long as the page lives. */
async function decideForever(say: Say): Promise<void> {
  const keeping = openDeskKeeping(() => undefined);
  let last = (await keeping.load()).log.length;
  await say("saved", last);
  for (let turn = 1; ; turn++) {
    const decisions = decisionsFrom(last + 1, handful(turn));
    last += decisions.length;
    void say("begun", last);
    await keeping.append(decisions);
    void say("saved", last);
  }
}

// Put into a page of the house, for a test to drive the desk's keeping without the desk.
Object.assign(globalThis, { openDeskKeeping, decideForever });
