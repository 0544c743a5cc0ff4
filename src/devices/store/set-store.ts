import { get, set } from "idb-keyval";
import { SetFiles } from "../../schema/published-set.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

const [lastGood, name] = ["last-good", "kiosk"];

/** The browser's own copy of the set that it showed last, for when the house is silent or has lost it. */
export interface SetStore {
  /** As it was kept, to be verified again. @returns undefined where there is none, or the installation's own set was shown. @throws PaumeError store-failed. */
  readonly load: () => Promise<SetFiles | undefined>;
  /** Resolves once it is on the disk. @param files undefined for the installation's own set. @throws PaumeError store-failed. */
  readonly keep: (files: SetFiles | undefined) => Promise<void>;
  /** What this browser is called among kiosks: 8 hex digits. @param fresh for the first time. @throws PaumeError store-failed. */
  readonly kiosk: (fresh: string) => Promise<string>;
}

export function openSetStore(): SetStore {
  const { use } = openStrictStore("paume-set");
  return {
    async load() {
      return SetFiles.safeParse(await told("reading the set", get<unknown>(lastGood, use))).data;
    },
    keep: (files) => told("keeping the set", set(lastGood, files ?? null, use)),
    async kiosk(fresh) {
      const known = await told("reading the kiosk's name", get<unknown>(name, use));
      if (typeof known === "string") return known;
      await told("keeping the kiosk's name", set(name, fresh, use));
      return fresh;
    },
  };
}
