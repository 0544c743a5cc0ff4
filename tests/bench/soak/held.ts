import { z } from "../../../src/schema/zod.ts";
import { commandOf, familyOf, heldBytes } from "../../browser/support/processes.ts";

/** Bytes of memory, by what holds them. */
export type Held = Readonly<Record<string, number>>;

/** What a page measures of itself: https://wicg.github.io/performance-measure-memory/ */
export const PageMeasured = z.object({
  breakdown: z.array(
    z.object({
      bytes: z.number(),
      types: z.array(z.string()),
      attribution: z.array(z.object({ scope: z.string() })),
    }),
  ),
});

/** By scope and type: what the worker's scripts hold is told apart from the page's canvases. */
export const heldByPage = ({ breakdown }: z.infer<typeof PageMeasured>): Held =>
  summed(
    // Chromium lists one of no type, which is empty.
    breakdown
      .filter(({ bytes }) => bytes > 0)
      .map(({ bytes, types, attribution }) => [
        [...attribution.map(({ scope }) => scope), ...types].join(" "),
        bytes,
      ]),
  );

/** A kiosk's Chromium is kept over one. */
const DRIVEN = "--remote-debugging-pipe";

/** By the types of the kept browser's processes. */
export const heldByBrowser = (): Held =>
  summed(
    familyOf(DRIVEN).map((pid) => {
      const [, type = "browser"] = /--type=([a-z-]+)/u.exec(commandOf(pid)) ?? [];
      return [type, heldBytes([pid])];
    }),
  );

export const totalOf = (held: Held): number => Object.values(held).reduce((sum, bytes) => sum + bytes, 0);

function summed(parts: readonly (readonly [holder: string, bytes: number])[]): Held {
  const held: Record<string, number> = {};
  for (const [holder, bytes] of parts) held[holder] = (held[holder] ?? 0) + bytes;
  return held;
}
