import { readdirSync, readFileSync } from "node:fs";

/** Linux's own, 4 KiB on every machine that a kiosk is. */
const PAGE_BYTES = 4096;

/** The processes below this one whose command line has `words` in it, and all below them. */
export function familyOf(words: string): readonly number[] {
  const parents = new Map(
    readdirSync("/proc").flatMap((name) => {
      const pid = Number(name);
      return Number.isInteger(pid) ? [[pid, parentOf(pid)] as const] : [];
    }),
  );
  const isBelow = (pid: number, of: number): boolean =>
    pid > 1 && (pid === of || isBelow(parents.get(pid) ?? 0, of));
  const ours = [...parents.keys()].filter((pid) => isBelow(pid, process.pid));
  const heads = ours.filter((pid) => readOf(pid, "cmdline").includes(words));
  return ours.filter((pid) => heads.some((head) => isBelow(pid, head)));
}

/** What lies in memory for these processes, bytes. What they share is counted for each, as everywhere in /proc. */
export const residentBytes = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(readOf(pid, "statm").split(" ")[1] ?? 0) * PAGE_BYTES, 0);

const parentOf = (pid: number): number => Number(readOf(pid, "stat").split(") ").at(-1)?.split(" ")[1] ?? 0);

/** A process may end while it is asked for. */
function readOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
