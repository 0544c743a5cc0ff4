import { join } from "node:path";
import type { Disk } from "./disk.ts";

/** A new file is begun behind this many UTF-16 units: so little is read, or written anew, at once. */
export const SEGMENT = 8_000_000;

const NAME = /^journal-(\d{8})\.jsonl$/;

/** One of a journal's files. */
export interface Segment {
  readonly path: string;
  /** Of its first line. */
  readonly first: number;
}

export const segmentAt = (folder: string, first: number): Segment => ({
  path: join(folder, `journal-${String(first).padStart(8, "0")}.jsonl`),
  first,
});

/** The files of a journal, in their order. */
export async function segmentsIn(disk: Disk, folder: string): Promise<readonly Segment[]> {
  const names = (await disk.names(folder)).toSorted();
  return names.flatMap((name) => {
    const [, first] = NAME.exec(name) ?? [];
    return first === undefined ? [] : [segmentAt(folder, Number(first))];
  });
}

/** What a file holds: whole lines, and whether another one was being written when the machine stopped. It was never said to be kept. */
export async function linesOf(
  disk: Disk,
  { path }: Segment,
): Promise<{ readonly lines: readonly string[]; readonly isTorn: boolean }> {
  const lines = ((await disk.read(path)) ?? "").split("\n");
  const torn = lines.pop();
  return { lines, isTorn: torn !== "" };
}

export const fileOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
