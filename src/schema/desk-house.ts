import { z } from "./zod.ts";

const Chain = z.string().regex(/^[0-9a-f]{16}$/, "must be 16 hex digits");
const Count = z.int().min(0);

/** Where a journal ends: its last entry's number and chain; of none, 0 and zeros. */
const Head = z.strictObject({ number: Count, chain: Chain });

/** How far the house's journal of the desk goes. */
export const DeskHead = z.strictObject({
  head: Head,
  /** The chain at the entry that was asked about; null where there is no such entry, or it is damaged. */
  chainAt: Chain.nullable(),
  /** What of it can't be read. */
  damage: z.array(z.strictObject({ entry: z.int().min(1), reason: z.string() })),
});
export type DeskHead = z.infer<typeof DeskHead>;

/** Lines as `journalLine` writes them, those that can't be read among them. */
export const DeskLines = z.strictObject({
  lines: z.array(z.string()),
  /** Whether there are more behind them. */
  more: z.boolean(),
});
export type DeskLines = z.infer<typeof DeskLines>;

/** Lines that follow an entry of the house's journal. */
export const DeskSending = z.strictObject({ after: Head, lines: z.array(z.string()).min(1).max(5000) });
export type DeskSending = z.infer<typeof DeskSending>;

/** Lines in the place of damaged ones. */
export const DeskMending = z.strictObject({ lines: z.array(z.string()).min(1).max(5000) });
