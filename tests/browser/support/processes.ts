import { readdirSync, readFileSync } from "node:fs";

/** All processes that descend from this one. */
export function descendantsOf(ancestor: number): readonly number[] {
  const parents = new Map(
    readdirSync("/proc").flatMap((name) => {
      const pid = Number(name);
      return Number.isInteger(pid) ? [[pid, parentOf(pid)] as const] : [];
    }),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === ancestor || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

/** The processes below this one whose command line has `words` in it, and all below them. */
export function familyOf(words: string): readonly number[] {
  const heads = descendantsOf(process.pid).filter((pid) => commandOf(pid).includes(words));
  return [...new Set(heads.flatMap((head) => [head, ...descendantsOf(head)]))];
}

/** Its command line, words ended by NUL. */
export const commandOf = (pid: number): string => readOf(pid, "cmdline");

/**
 * What these processes hold in memory that no file backs, bytes: what several share is counted once, by Linux's proportional set size. Pages of files can be
 * dropped, and their shares change with whatever else runs on the machine.
 */
export const heldBytes = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const shares = readOf(pid, "smaps_rollup").matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB$/gm);
    return [...shares].reduce((bytes, [, kibibytes]) => bytes + 1024 * Number(kibibytes), sum);
  }, 0);

const parentOf = (pid: number): number => Number(readOf(pid, "stat").split(") ").at(-1)?.split(" ")[1] ?? 0);

/** A process may end while it is asked for. */
function readOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
