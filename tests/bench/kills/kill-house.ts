import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { chained, type Head } from "../../../src/core/keeping/entry.ts";
import { decisionEntries } from "../../../src/core/keeping/parts.ts";
import { DeskHead } from "../../../src/schema/desk-house.ts";
import { journalLine, readJournalLine } from "../../../src/schema/journal-line.ts";
import { nodeDisk } from "../../../src/server/state/disk.ts";
import { keepJournal } from "../../../src/server/state/kept-journal.ts";
import { decisionsFrom, handful, type KillReport, lostOf } from "./kill.ts";

const program = join(import.meta.dirname, "killed-house.ts");

/** Sends decisions to a real house on a real disk, kills it (SIGKILL) in the midst of it, and looks at what its disk has. @param state goes on from one kill to the next. */
export async function killHouse(state: string, afterMs: number): Promise<KillReport> {
  const before = await logIn(state);
  const child = spawn(process.execPath, ["--import", "tsx", program, state]);
  const [origin] = await once(child.stdout.setEncoding("utf8"), "data");
  const ended = once(child, "close");
  const url = `${String(origin).trim()}/desk/journal`;
  const { head } = DeskHead.parse(await (await fetch(url)).json());
  // On a slow machine too, something is saved before.
  const { saved, inFlight } = await sendUntilKilled(url, head, before.log.length, () =>
    setTimeout(() => child.kill("SIGKILL"), afterMs),
  );
  await ended;
  const { log, damaged } = await logIn(state);
  return { saved: saved - before.log.length, lost: lostOf(log, saved), fromHouse: 0, inFlight, damaged };
}

async function sendUntilKilled(
  url: string,
  from: Head,
  number: number,
  begun: () => void,
): Promise<Pick<KillReport, "saved" | "inFlight">> {
  let [head, saved] = [from, number];
  for (let turn = 1; ; turn++) {
    const decisions = decisionsFrom(saved + 1, handful(turn));
    const added = chained(head, decisionEntries(decisions));
    const body = JSON.stringify({ after: head, lines: added.map(journalLine) });
    try {
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(url, { method: "POST", headers, body });
      // Only what arrived whole was ever shown.
      ({ head } = DeskHead.parse(await response.json()));
      saved += decisions.length;
      if (turn === 1) begun();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return { saved, inFlight: decisions.length };
    }
  }
}

async function logIn(state: string) {
  const journal = keepJournal(join(state, "desk"), nodeDisk, async () => undefined);
  const { damage, head } = await journal.standing(0);
  const lines: string[] = [];
  for (let number = 0; number < head.number; number = lines.length) {
    lines.push(...(await journal.after(number)).lines);
  }
  const log = lines.flatMap((line) => {
    const read = readJournalLine(line);
    return typeof read !== "string" && read.entry.kind === "decisions" ? read.entry.decisions : [];
  });
  return { log, damaged: damage.length };
}
