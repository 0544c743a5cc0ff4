import { PaumeError } from "../core/error.ts";
import type { InstallationStore } from "../devices/store/installation-store.ts";
import { parseInstallation, type Installation } from "../schema/installation.ts";
import { RETRY_MS, type Faults } from "./faults.ts";

/** The installation to open. */
export interface InstallationChoice {
  readonly installation: Installation;
  /** Whether it is the browser's copy, because the file is gone or damaged. The fault that says so is raised. */
  readonly isCopy: boolean;
}

export interface InstallationSources {
  /** The file's text. @throws PaumeError installation-missing. */
  readonly file: () => Promise<string>;
  readonly store: Pick<InstallationStore, "lastGood" | "keep">;
  readonly faults: Faults;
  readonly signal: AbortSignal;
}

const CODES = ["installation-missing", "installation-invalid"] as const;

/**
 * The file where it is good, and it is copied for the next time; else the copy of the last good one. Where there is neither, as on a new machine,
 * the file is waited for.
 */
export async function chooseInstallation(sources: InstallationSources): Promise<InstallationChoice> {
  for (;;) {
    sources.signal.throwIfAborted();
    const written = await fromFile(sources);
    if (written !== undefined) return { installation: written.installation, isCopy: false };
    const copy = await fromStore(sources);
    if (copy !== undefined) return { installation: copy, isCopy: true };
    await pause();
  }
}

/** Waits until the file is good again, and takes it when nobody is here who would see the light go out. */
export async function awaitMended(
  sources: InstallationSources,
  isFree: () => boolean,
  change: () => void,
): Promise<void> {
  while ((await fromFile(sources)) === undefined) await pause();
  while (!isFree() && !sources.signal.aborted) await pause();
  if (!sources.signal.aborted) change();
}

async function fromFile({
  file,
  store,
  faults,
}: InstallationSources): Promise<{ readonly installation: Installation } | undefined> {
  try {
    const text = await file();
    const installation = parseInstallation(text);
    faults.clear(...CODES);
    // The light does not wait for the disk, and a copy that was not kept is told where copies are needed.
    store.keep(text).catch((error: unknown) => raise(faults, error));
    return { installation };
  } catch (error) {
    raise(faults, error);
    return undefined;
  }
}

async function fromStore({ store, faults }: InstallationSources): Promise<Installation | undefined> {
  try {
    const text = await store.lastGood();
    return text === undefined ? undefined : parseInstallation(text);
  } catch (error) {
    // A copy that an update can no longer read is none.
    if (error instanceof PaumeError && error.code === "installation-invalid") return undefined;
    raise(faults, error);
    return undefined;
  }
}

function raise(faults: Faults, error: unknown): void {
  if (!(error instanceof PaumeError)) throw error;
  if (error.code === "installation-missing") faults.clear("installation-invalid");
  if (error.code === "installation-invalid") faults.clear("installation-missing");
  faults.raise(error);
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, RETRY_MS));
