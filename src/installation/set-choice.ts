import { PaumeError } from "../core/error.ts";
import { sha256 } from "../devices/sha256.ts";
import type { SetStore } from "../devices/store/set-store.ts";
import type { ActiveSet } from "../schema/kept-sets.ts";
import { parsePublishedSet, type PublishedSet, type SetFiles } from "../schema/published-set.ts";
import type { Publisher } from "../schema/signature.ts";
import type { Faults } from "./faults.ts";

/** The set to show. */
export interface SetChoice {
  /** Undefined for the one that came with the installation. The same object as long as it is the same set. */
  readonly published: PublishedSet | undefined;
  /** Whether the house said so; otherwise it is the best that is known without it. */
  readonly isOfHouse: boolean;
}

interface SetSources {
  readonly askHouse: () => Promise<ActiveSet>;
  readonly fetchFiles: (version: string) => Promise<SetFiles>;
  readonly store: Pick<SetStore, "load" | "keep">;
  /** As the installation's file has them now: they may have been put there since the page was loaded. */
  readonly publishers: () => Promise<readonly Publisher[]>;
  readonly faults: Faults;
}

/** A set that was verified, by the hash of its lines. */
interface Verified {
  readonly published: PublishedSet;
  readonly sha256: string;
}

const hashOf = (lines: string): Promise<string> => sha256(new TextEncoder().encode(lines));

/**
 * The rule where there are several: the house's counts, once every byte of it is verified against a publisher's key; where the house is silent,
 * has lost it, or has one that is refused, the set that was shown before; after a start, the browser's own copy of that; and where there is none,
 * the one that came with the installation. What is taken is copied for the next time. Whatever fails is raised as a fault and the floor goes on.
 */
export function openSetChoice({
  askHouse,
  fetchFiles,
  store,
  publishers,
  faults,
}: SetSources): () => Promise<SetChoice> {
  let current: Verified | undefined;
  /** Whether anything was chosen yet: before that, the browser's copy is asked. */
  let hasBegun = false;
  const raise = (error: unknown): undefined => {
    if (!(error instanceof PaumeError)) throw error;
    faults.raise(error);
  };
  const verified = async (files: SetFiles): Promise<Verified> => ({
    published: await parsePublishedSet(files, await publishers(), sha256),
    sha256: await hashOf(files.lines),
  });
  const ownCopy = async (): Promise<Verified | undefined> => {
    const files = await store.load().catch(raise);
    return files && (await verified(files).catch(raise));
  };
  const take = async (wanted: ActiveSet): Promise<Verified | undefined> => {
    if (wanted.version === null || wanted.sha256 === current?.sha256) return current;
    const files = await fetchFiles(wanted.version);
    const taken = await verified(files);
    await store.keep(files).catch(raise);
    return taken;
  };

  return async () => {
    const house = await askHouse().catch(raise);
    if (!hasBegun) current = await ownCopy();
    hasBegun = true;
    if (house === undefined) return { published: current?.published, isOfHouse: false };
    faults.clear("house-silent");
    if (house.fault !== undefined) faults.raise(new PaumeError(house.fault.code, house.fault.detail));
    // A house that has lost what was chosen is not followed to an older one, which may have what was taken out since.
    const isOwnChosen = current !== undefined && current.published.publication.version === house.chosen;
    if (house.fault !== undefined && (house.version === null || isOwnChosen)) {
      return { published: current?.published, isOfHouse: false };
    }
    if (house.version === null) {
      if (current !== undefined) await store.keep(undefined).catch(raise);
      current = undefined;
    } else {
      const taken = await take(house).catch(raise);
      if (taken === undefined) return { published: current?.published, isOfHouse: false };
      current = taken;
    }
    if (house.fault === undefined) faults.clear("set-refused");
    return { published: current?.published, isOfHouse: true };
  };
}
