import { chainOf, type JournalEntry } from "../../core/keeping/entry.ts";
import type { DeskHouse } from "../../devices/house/desk.ts";
import type { DeskHead } from "../../schema/desk-house.ts";
import { readJournalLine } from "../../schema/journal-line.ts";
import type { OwnJournal } from "./own-journal.ts";

/**
 * What became of comparing: both have the same; the house had more, which the browser has now; the house asks for a curator's PIN first; each has
 * what the other has not, and nothing was changed.
 */
export type Agreement = "agrees" | "newer" | "logged-out" | "forked";

/** Lines that are sent at once, UTF-16 units of them, and lines that are read at once. */
const most = { lines: 200, letters: 1_000_000, read: 4 } as const;

/**
 * Brings the browser's journal and the house's together: where one begins with the whole other one, that one gets what it lacks, damaged entries
 * too. Otherwise nothing is changed. A browser in which nothing but settings was ever written gives way to whatever the house has.
 * @throws PaumeError house-silent, state-unsaved, store-failed.
 */
export async function agree(own: OwnJournal, house: DeskHouse): Promise<Agreement> {
  let standing = await house.standing(own.head().number);
  for (;;) {
    if (standing === undefined) return "logged-out";
    const { number, chain } = own.head();
    const { head: theirs, chainAt } = standing;
    if (own.isBlank()) {
      if (theirs.number === 0) return "agrees";
      if (number === 0 || chainAt === chain || (await own.giveWay())) {
        await fetchRest(own, house, theirs.number);
        return "newer";
      }
      // Somebody has begun to decide in this very moment.
      continue;
    }
    if (own.chainAt(theirs.number) !== theirs.chain) {
      if (theirs.number <= number || chainAt !== chain) return "forked";
      await fetchRest(own, house, theirs.number);
      return "newer";
    }
    if (!(await mendTheirs(own, house, standing))) {
      if (theirs.number === number) return "agrees";
      const sent = await house.send(theirs, await linesBehind(own, theirs.number));
      if (sent.kind === "logged-out") return sent.kind;
      if (sent.kind === "taken") {
        ({ standing } = sent);
        continue;
      }
      // Elsewhere: another page has sent in between.
    }
    standing = await house.standing(own.head().number);
  }
}

async function linesBehind(own: OwnJournal, number: number): Promise<readonly string[]> {
  const fitting: string[] = [];
  let [last, letters] = [number, 0];
  while (fitting.length < most.lines) {
    // Of a large import three lines are sent; reading two hundred for them would be most of the work.
    const some = await own.linesAfter(last, most.read);
    if (some.length === 0) break;
    for (const { number: next, line } of some) {
      letters += line.length;
      if (fitting.length > 0 && letters > most.letters) return fitting;
      fitting.push(line);
      last = next;
    }
  }
  return fitting;
}

/** @param last number that the house has. */
async function fetchRest(own: OwnJournal, house: DeskHouse, last: number): Promise<void> {
  while (own.head().number < last) {
    const entries = entriesOf((await house.linesAfter(own.head().number)).lines);
    if (entries.length === 0) return;
    await own.take(entries);
  }
}

const entriesOf = (lines: readonly string[]): readonly JournalEntry[] =>
  lines.map(readJournalLine).filter((entry) => typeof entry !== "string");

/** @returns whether it was tried, and some of it fitted. */
async function mendTheirs(own: OwnJournal, house: DeskHouse, { damage }: DeskHead): Promise<boolean> {
  const lines: string[] = [];
  for (const { entry } of damage) {
    const [line] = await own.linesAfter(entry - 1, 1);
    if (line?.number === entry && own.chainAt(entry) !== undefined) lines.push(line.line);
  }
  if (lines.length === 0) return false;
  const mended = await house.mend(lines);
  return mended.kind === "taken" && mended.standing.damage.length < damage.length;
}

/** Takes from the house what is damaged here. @returns whether anything was mended. @throws PaumeError as above. */
export async function mendOwn(
  own: OwnJournal,
  house: DeskHouse,
  damaged: readonly number[],
): Promise<boolean> {
  const found: JournalEntry[] = [];
  for (const number of damaged) {
    const [entry] = entriesOf((await house.linesAfter(number - 1)).lines);
    const before = found.at(-1)?.number === number - 1 ? found.at(-1)?.chain : own.chainAt(number - 1);
    const fits = entry?.number === number && chainOf(before ?? "", entry.entry) === entry.chain;
    if (fits) found.push(entry);
  }
  if (found.length > 0) await own.mend(found);
  return found.length > 0;
}
