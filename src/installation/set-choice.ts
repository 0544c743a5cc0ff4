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
  /** Whether the house was heard; otherwise it is the best that is known without it. */
  readonly isHeard: boolean;
}

export interface ChosenSets {
  readonly choose: () => Promise<SetChoice>;
  /** A chosen set has been shown for long enough (see `onceLived`): from now on it is the last good one. */
  readonly lived: (published: SetChoice["published"]) => Promise<void>;
}

interface SetSources {
  readonly askHouse: () => Promise<ActiveSet>;
  readonly fetchFiles: (version: string) => Promise<SetFiles>;
  readonly store: Pick<SetStore, "load" | "keep" | "trial" | "begin">;
  /** As the installation's file has them now: they may have been put there since the page was loaded. */
  readonly publishers: () => Promise<readonly Publisher[]>;
  readonly faults: Faults;
}

/** A set that was verified. */
interface Verified {
  readonly published: PublishedSet;
  readonly files: SetFiles;
  /** Of its lines. */
  readonly sha256: string;
}

/** A page that is closed in its first minute for another reason is forgiven so often. */
const MOST_STARTS = 3;

const hashOf = (lines: string): Promise<string> => sha256(new TextEncoder().encode(lines));

/**
 * The rule where there are several: the house's counts, once every byte of it is verified against a publisher's key; where the house is silent,
 * has lost it, or has one that is refused, the set that was shown before; after a start, the browser's own copy of that; and where there is none,
 * the one that came with the installation. A set with which the page did not live through its first minute, time after time, is refused as well;
 * what did is copied for the next time. Whatever fails is raised as a fault and the floor goes on.
 */
export function openSetChoice({ askHouse, fetchFiles, store, publishers, faults }: SetSources): ChosenSets {
  let current: Verified | undefined;
  let isOnTrial = false;
  /** Whether anything was chosen yet: before that, the browser's copy is asked. */
  let hasBegun = false;
  const raise = (error: unknown): undefined => {
    if (!(error instanceof PaumeError)) throw error;
    faults.raise(error);
  };
  const verified = async (files: SetFiles): Promise<Verified> => ({
    published: await parsePublishedSet(files, await publishers(), sha256),
    files,
    sha256: await hashOf(files.lines),
  });
  const ownCopy = async (): Promise<Verified | undefined> => {
    const files = await store.load().catch(raise);
    return files && (await verified(files).catch(raise));
  };
  const take = async (wanted: ActiveSet): Promise<Verified | undefined> => {
    if (wanted.version === null || wanted.sha256 === current?.sha256) return current;
    const taken = await verified(await fetchFiles(wanted.version));
    const trial = await store.trial().catch(raise);
    const starts = trial?.sha256 === taken.sha256 ? trial.starts : 0;
    if (starts >= MOST_STARTS) {
      const detail = `${wanted.version}: the page has not lived through its first minute, ${starts} times`;
      throw new PaumeError("set-refused", detail);
    }
    await store.begin({ sha256: taken.sha256, starts: starts + 1 }).catch(raise);
    isOnTrial = true;
    return taken;
  };

  const choose = async (): Promise<SetChoice> => {
    const house = await askHouse().catch(raise);
    if (!hasBegun) current = await ownCopy();
    hasBegun = true;
    if (house === undefined) return { published: current?.published, isHeard: false };
    faults.clear("house-silent");
    if (house.fault !== undefined) faults.raise(new PaumeError(house.fault.code, house.fault.detail));
    // A house that has lost what was chosen is not followed to an older one, which may have what was taken out since.
    const isOwnChosen = current !== undefined && current.published.publication.version === house.chosen;
    if (house.fault !== undefined && (house.version === null || isOwnChosen)) {
      return { published: current?.published, isHeard: true };
    }
    if (house.version === null) {
      if (current !== undefined) await store.keep(undefined).catch(raise);
      [current, isOnTrial] = [undefined, false];
    } else {
      const taken = await take(house).catch(raise);
      if (taken === undefined) return { published: current?.published, isHeard: true };
      current = taken;
    }
    if (house.fault === undefined) faults.clear("set-refused");
    return { published: current?.published, isHeard: true };
  };
  return {
    choose,
    async lived(published) {
      if (!isOnTrial || current === undefined || current.published !== published) return;
      isOnTrial = false;
      await store.keep(current.files).catch(raise);
    },
  };
}
