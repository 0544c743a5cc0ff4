import { ActiveSet, SetList, type SetSeen } from "../../schema/kept-sets.ts";
import { SetFiles } from "../../schema/published-set.ts";
import { Statement } from "../../schema/publication.ts";
import { answered, ask, refusedWith } from "./ask.ts";
import { granted, isLoggedOut, wish, type WishOutcome } from "./wish.ts";

/** Refusals that a curator can mend. */
const mendable = ["set-refused", "state-unsaved"] as const;

/** Which set is on the floor. @throws PaumeError house-silent. */
export const fetchActiveSet = async (): Promise<ActiveSet> =>
  answered(await granted("/sets/active"), ActiveSet);

/** All that was published, and what kiosks show. @throws PaumeError house-silent. */
export const fetchSets = async (): Promise<SetList> => answered(await granted("/sets"), SetList);

/** A version's files, not verified. @throws PaumeError house-silent. */
export const fetchSetFiles = async (version: string): Promise<SetFiles> =>
  answered(await granted(`/sets/${version}`), SetFiles);

/** Has the house verify a set as if it were published. @throws PaumeError set-refused, house-silent. */
export async function tryPublication(files: SetFiles): Promise<Statement | "logged-out"> {
  const response = await ask("/sets/dry-run", { method: "POST", body: files });
  if (isLoggedOut(response)) return "logged-out";
  return answered(response.ok ? response : await refusedWith(response, mendable), Statement);
}

/** Has the house keep a set; it is on the disk then, and not yet on the floor. @throws PaumeError set-refused, state-unsaved, house-silent. */
export const publishSet = (files: SetFiles): Promise<WishOutcome> => wish("/sets", files, mendable);

/**
 * Puts a version on the floor: kiosks take it when nobody is reading. Rolling back is choosing an earlier one.
 * @param version null for the set that came with the installation. @param by who chose, for the history.
 * @throws PaumeError set-refused, state-unsaved, house-silent.
 */
export const activateSet = (version: string | null, by: string): Promise<WishOutcome> =>
  wish("/sets/active", { id: version, by }, mendable);

/** A kiosk tells what it shows. Never throws: it says so again. */
export async function acknowledgeSet(seen: SetSeen): Promise<void> {
  await ask("/sets/seen", { method: "POST", body: seen }).catch(() => undefined);
}
