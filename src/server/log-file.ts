import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

interface Rotation {
  /** A file that would grow beyond this is put aside. */
  readonly mostBytes: number;
  /** So is one whose first line is older. */
  readonly oldestMs: number;
  /** So many lie aside; the oldest makes way. */
  readonly aside: number;
}

/** 13 MB and a year at most, whatever happens. */
const usualRotation: Rotation = { mostBytes: 1_000_000, oldestMs: 30 * 86_400_000, aside: 12 };
/** A file of the log. @param age 0 for the one that is written now. */
export const logName = (folder: string, age: number): string =>
  join(folder, age === 0 ? "house.jsonl" : `house.${age}.jsonl`);

const LINE = /^(?<at>\S+) (?<what>[a-z-]+): (?<says>.*)$/s;

/**
 * Writes the log's lines as JSON, one each: when, what of, what is said. They are what the system's journal gets too: codes, ids, roles, figures.
 * A line is written at once, so that it is there after whatever comes next; a disk that takes none stops nobody.
 * @param folder its alone.
 */
export function logFile(
  folder: string,
  now: () => Date,
  { mostBytes, oldestMs, aside }: Rotation = usualRotation,
): (line: string) => void {
  const nameOf = (age: number): string => logName(folder, age);
  const latest = nameOf(0);

  let begunMs: number | undefined;
  const isDue = (bytes: number): boolean => {
    const size = statSync(latest, { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0) return false;
    begunMs ??= firstLineMs(latest);
    return size + bytes > mostBytes || now().getTime() - begunMs > oldestMs;
  };
  const rotate = (): void => {
    begunMs = undefined;
    for (let age = aside - 1; age >= 0; age--) {
      if (statSync(nameOf(age), { throwIfNoEntry: false })) renameSync(nameOf(age), nameOf(age + 1));
    }
  };

  return (line) => {
    const { at, what, says } = LINE.exec(line)?.groups ?? {};
    const entry = { at: at ?? now().toISOString(), what: what ?? "house", says: says ?? line };
    const text = `${JSON.stringify(entry)}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if (isDue(Buffer.byteLength(text))) rotate();
      appendFileSync(latest, text);
    } catch {
      // The journal has it.
    }
  };
}

/** When a file's first line was written, ms since the epoch; now or later where that cannot be told. */
function firstLineMs(file: string): number {
  const at = /^\{"at":"([^"]+)"/.exec(readFileSync(file, "utf8"))?.[1];
  const ms = Date.parse(at ?? "");
  return Number.isNaN(ms) ? Infinity : ms;
}
