import { get, set } from "idb-keyval";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

const key = "last-good";

/** The browser's own copy of the installation's file as it was last good, for when the file is gone or damaged. */
export interface InstallationStore {
  /** Its text, to be read as strictly as the file; undefined where none is kept. @throws PaumeError "store-failed". */
  readonly lastGood: () => Promise<string | undefined>;
  /** Resolves once it is on the disk. @throws PaumeError "store-failed". */
  readonly keep: (text: string) => Promise<void>;
  readonly close: () => void;
}

export function openInstallationStore(): InstallationStore {
  const store = openStrictStore("paume-installation");
  return {
    async lastGood() {
      const kept = await told("reading the installation", get<unknown>(key, store.use));
      return typeof kept === "string" ? kept : undefined;
    },
    keep: (text) => told("keeping the installation", set(key, text, store.use)),
    close: store.close,
  };
}
