import { HealthEntry } from "../../schema/health-note.ts";
import type { Disk } from "./disk.ts";
import { type MonthlyJournal, openMonthlyJournal } from "./monthly-journal.ts";

/** Health notes on disk. */
export type HealthJournal = MonthlyJournal<HealthEntry>;

/** @param folder its alone. */
export const openHealthJournal = (folder: string, disk: Disk): HealthJournal =>
  openMonthlyJournal(folder, disk, HealthEntry);
