import { PaumeError } from "../../../core/error.ts";
import type { MessageSet } from "../../../core/messages/host-message.ts";
import { fetchInstallation, fetchMessageSet } from "../../../devices/house/house.ts";
import { fetchSetFiles, fetchSets } from "../../../devices/house/sets.ts";
import { sha256 } from "../../../devices/sha256.ts";
import type { SetList } from "../../../schema/kept-sets.ts";
import { parsePublishedSet } from "../../../schema/published-set.ts";
import type { Publisher } from "../../../schema/signature.ts";

/** What visitors are shown now, as far as the house says. */
export interface OnFloor {
  readonly list: SetList;
  readonly set: MessageSet;
  readonly publishers: readonly Publisher[];
}

/** @throws PaumeError house-silent, installation-invalid, set-refused and whatever else is wrong with what is on the floor. */
export async function fetchOnFloor(): Promise<OnFloor> {
  const [list, { messages }] = await Promise.all([fetchSets(), fetchInstallation()]);
  const { publishers, set: bundled } = messages;
  const { version } = list.active;
  if (version === null) return { list, publishers, set: await fetchMessageSet(bundled) };
  const { set } = await parsePublishedSet(await fetchSetFiles(version), publishers, sha256);
  return { list, publishers, set };
}

/** The version to go back to: the one that was on the floor before; undefined where there was none, null for the installation's own set. */
export function versionBefore({ list }: OnFloor): string | null | undefined {
  const { active, history } = list;
  const isOther = (id: string | null): boolean => id !== active.chosen;
  const before = history.find(({ id }) => isOther(id));
  if (before !== undefined) return before.id;
  // The first that was ever chosen: before it there was the installation's own.
  return active.chosen === null ? undefined : null;
}

/** @throws anything but a PaumeError. */
export function asFault(error: unknown): PaumeError {
  if (error instanceof PaumeError) return error;
  throw error;
}
