import { HealthJournal, type HealthEntry, type HealthNote } from "../../schema/health-note.ts";
import { answered, ask } from "./ask.ts";

/** Has the house note how well the light lands. Never throws: a note that is lost harms nobody. @returns whether it is on the house's disk. */
export async function noteHealth(note: HealthNote): Promise<boolean> {
  const response = await ask("/health-notes", { method: "POST", body: note }).catch(() => undefined);
  return response?.ok === true;
}

/** What was noted of late, newest first. @throws PaumeError house-silent. */
export async function fetchHealthNotes(): Promise<readonly HealthEntry[]> {
  const response = await ask("/health-notes", { method: "GET" });
  return (await answered(response, HealthJournal)).entries;
}
