import { basename, dirname, join } from "node:path";
import { PaumeError } from "../../core/error.ts";
import { chainOf, type Head, type JournalEntry, noHead } from "../../core/keeping/entry.ts";
import type { Damage } from "../../core/keeping/kept-workspace.ts";
import { erasedIn } from "../../core/keeping/silence.ts";
import type { DeskHead, DeskLines } from "../../schema/desk-house.ts";
import { readJournal } from "../../schema/journal.ts";
import { journalLine } from "../../schema/journal-line.ts";
import type { Disk } from "./disk.ts";
import { inTurn } from "../../core/in-turn.ts";
import { fileOf, linesOf, SEGMENT, type Segment, segmentAt, segmentsIn } from "./journal-segments.ts";
import { keepFile } from "./keep-file.ts";
import { silenceSegments } from "./silence-segments.ts";

/** The desk's journal on the house's disk: lines of JSON that are only ever added to, in files of some megabytes. */
export interface KeptJournal {
  /** How far it goes, and its chain at one of its entries. */
  readonly standing: (at: number) => Promise<DeskHead>;
  /** What follows an entry, as much of it as is sent at once. */
  readonly after: (number: number) => Promise<DeskLines>;
  /**
   * Adds entries that follow its last one; they are on the disk when it resolves. Where messages are erased by them, their words are gone from
   * all files by then.
   * @returns false where it ends elsewhere than at `after`: nothing is added.
   * @throws PaumeError state-unsaved.
   */
  readonly append: (after: Head, entries: readonly JournalEntry[]) => Promise<boolean>;
  /** Puts entries in the place of damaged ones. @returns how many fitted. @throws PaumeError state-unsaved. */
  readonly mend: (entries: readonly JournalEntry[]) => Promise<number>;
  /** Begins a new one; the one before stays beside it. @param name of its folder. @throws PaumeError state-unsaved. */
  readonly setAside: (name: string) => Promise<void>;
}

/** What is known of the files. */
interface Known {
  /** By number. */
  readonly chains: Map<number, string>;
  readonly damage: readonly Damage[];
  readonly head: Head;
  /** The file that is added to. */
  readonly last: Segment;
  readonly size: number;
}

/**
 * @param folder its alone.
 * @param erased told of the messages whose words are gone, before that is said to anybody: what else the house keeps must lose them too.
 */
export function keepJournal(
  folder: string,
  disk: Disk,
  erased: (messages: ReadonlySet<string>) => Promise<void>,
): KeptJournal {
  const next = inTurn();
  const own = join(folder, "journal");
  let known: Known | undefined;

  const scan = async (): Promise<Known> => {
    const segments = await segmentsIn(disk, own);
    const chains = new Map([[noHead.number, noHead.chain]]);
    const damage: Damage[] = [];
    const gone = new Set<string>();
    let [head, last, size]: [Head, Segment, number] = [noHead, segmentAt(own, 1), 0];
    for (const segment of segments) {
      const { lines, isTorn } = await linesOf(disk, segment);
      if (isTorn && segment === segments.at(-1)) await keepFile(disk, segment.path, fileOf(lines));
      const read = readJournal(lines, segment.first);
      for (const { number, chain } of read.entries) chains.set(number, chain);
      for (const message of erasedIn(read.entries.map(({ entry }) => entry))) gone.add(message);
      for (let lost = head.number + 1; lost < segment.first; lost++)
        damage.push({ entry: lost, reason: "is missing" });
      damage.push(...read.damage);
      head = read.entries.at(-1) ?? head;
      last = segment;
      size = fileOf(lines).length;
    }
    // A power cut may have interrupted an erasing.
    if (gone.size > 0) await silenceAll(gone);
    return { chains, damage, head: { number: head.number, chain: head.chain }, last, size };
  };
  const state = async (): Promise<Known> => (known ??= await scan());

  const silenceAll = async (gone: ReadonlySet<string>): Promise<void> => {
    const aside = (await disk.names(folder)).filter((name) => name.startsWith("set-aside-"));
    for (const name of ["journal", ...aside]) {
      await silenceSegments(disk, await segmentsIn(disk, join(folder, name)), gone);
    }
    await erased(gone);
  };

  /** What fails may have happened by half: the files are looked at anew. */
  const unsaved = async <T>(path: string, task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (cause) {
      known = undefined;
      if (cause instanceof PaumeError) throw cause;
      throw new PaumeError("state-unsaved", `${basename(path)}: ${String(cause)}`, { cause });
    }
  };

  const append = async (after: Head, entries: readonly JournalEntry[]): Promise<boolean> => {
    const { head, last, size, chains, damage } = await state();
    if (head.number !== after.number || head.chain !== after.chain) return false;
    const text = fileOf(entries.map(journalLine));
    const isNew = head.number === 0 || size > SEGMENT;
    const segment = isNew ? segmentAt(own, head.number + 1) : last;
    await disk.makeFolder(own);
    await disk.append(segment.path, text);
    await disk.sync(segment.path);
    if (isNew) {
      await disk.syncFolder(own);
      await disk.syncFolder(dirname(own));
    }
    for (const { number, chain } of entries) chains.set(number, chain);
    const { number, chain } = entries.at(-1) ?? head;
    known = {
      chains,
      // What was damaged behind the last good entry has come anew.
      damage: damage.filter(({ entry }) => entry <= head.number),
      head: { number, chain },
      last: segment,
      size: (isNew ? 0 : size) + text.length,
    };
    const gone = erasedIn(entries.map(({ entry }) => entry));
    if (gone.size > 0) await silenceAll(gone);
    return true;
  };

  const mend = async (entries: readonly JournalEntry[]): Promise<number> => {
    const { chains, damage } = await state();
    const fitting: JournalEntry[] = [];
    for (const one of entries) {
      const isLost = damage.some(({ entry }) => entry === one.number);
      if (!isLost || chainOf(chains.get(one.number - 1) ?? "", one.entry) !== one.chain) continue;
      chains.set(one.number, one.chain);
      fitting.push(one);
    }
    const segments = await segmentsIn(disk, own);
    const segmentFor = (number: number): Segment =>
      segments.findLast(({ first }) => first <= number) ?? segmentAt(own, number);
    for (const path of new Set(fitting.map(({ number }) => segmentFor(number).path))) {
      const lost = fitting.filter(({ number }) => segmentFor(number).path === path);
      const segment = segmentFor(lost[0]?.number ?? 0);
      const { entries: whole } = readJournal((await linesOf(disk, segment)).lines, segment.first);
      const all = [...whole, ...lost].toSorted((one, other) => one.number - other.number);
      await keepFile(disk, path, fileOf(all.map(journalLine)));
    }
    known = undefined;
    return fitting.length;
  };

  return {
    standing: (at) =>
      next(async () => {
        const { head, chains, damage } = await state();
        return { head, chainAt: chains.get(at) ?? null, damage: [...damage] };
      }),
    after: (number) =>
      next(async () => {
        await state();
        const segments = await segmentsIn(disk, own);
        const index = segments.findLastIndex(({ first }) => first <= number + 1);
        for (const segment of segments.slice(Math.max(0, index))) {
          const { entries } = readJournal((await linesOf(disk, segment)).lines, segment.first);
          const later = entries.filter((entry) => entry.number > number);
          const more = segment !== segments.at(-1);
          if (later.length > 0) return { lines: later.map(journalLine), more };
        }
        return { lines: [], more: false };
      }),
    append: (after, entries) => next(() => unsaved("journal", () => append(after, entries))),
    mend: (entries) => next(() => unsaved("journal", () => mend(entries))),
    setAside: (name) =>
      next(() =>
        unsaved(name, async () => {
          await state();
          await disk.rename(own, join(folder, `set-aside-${name}`));
          await disk.syncFolder(folder);
          known = undefined;
        }),
      ),
  };
}
