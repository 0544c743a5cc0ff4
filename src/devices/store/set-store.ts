import { get, set, setMany } from "idb-keyval";
import { SetFiles } from "../../schema/published-set.ts";
import { z } from "../../schema/zod.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

const [lastGood, onTrial, name] = ["last-good", "on-trial", "kiosk"];

/** A set that was shown, and not yet for so long that it may be called good. */
export type Trial = z.infer<typeof Trial>;
const Trial = z.strictObject({
  /** Of its lines. */
  sha256: z.string(),
  /** How often it was begun with. */
  starts: z.int().min(1),
});

/** The browser's own copy of the last good set that it showed, for when the house is silent or has lost it. */
export interface SetStore {
  /** As it was kept, to be verified again. @returns undefined where there is none, or the installation's own set was shown. @throws PaumeError store-failed. */
  readonly load: () => Promise<SetFiles | undefined>;
  /** Nothing is on trial any more once it resolves; it is on the disk then. @param files undefined for the installation's own set. @throws PaumeError store-failed. */
  readonly keep: (files: SetFiles | undefined) => Promise<void>;
  /** @returns undefined where nothing is on trial. @throws PaumeError store-failed. */
  readonly trial: () => Promise<Trial | undefined>;
  /** Resolves once it is on the disk. @throws PaumeError store-failed. */
  readonly begin: (trial: Trial) => Promise<void>;
  /** What this browser is called among kiosks: 8 hex digits. @param fresh for the first time. @throws PaumeError store-failed. */
  readonly kiosk: (fresh: string) => Promise<string>;
}

export function openSetStore(): SetStore {
  const { use } = openStrictStore("paume-set");
  return {
    async load() {
      return SetFiles.safeParse(await told("reading the set", get<unknown>(lastGood, use))).data;
    },
    keep: (files) =>
      told(
        "keeping the set",
        setMany(
          [
            [lastGood, files ?? null],
            [onTrial, null],
          ],
          use,
        ),
      ),
    async trial() {
      return Trial.safeParse(await told("reading the set's trial", get<unknown>(onTrial, use))).data;
    },
    begin: (trial) => told("keeping the set's trial", set(onTrial, trial, use)),
    async kiosk(fresh) {
      const known = await told("reading the kiosk's name", get<unknown>(name, use));
      if (typeof known === "string") return known;
      await told("keeping the kiosk's name", set(name, fresh, use));
      return fresh;
    },
  };
}
