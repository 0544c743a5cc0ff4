import { PaumeError, type PaumeErrorCode } from "../core/error.ts";

/** What is wrong now. Faults come and go; the floor goes on with whatever it has. */
export interface Faults {
  readonly raise: (error: PaumeError) => void;
  /** Mended. */
  readonly clear: (...codes: readonly PaumeErrorCode[]) => void;
}

/**
 * @param show gets all present faults whenever they change.
 * @param report gets each new fault once, for the log.
 */
export function openFaults(
  show: (present: readonly PaumeError[]) => void,
  report: (error: PaumeError) => void,
): Faults {
  const present = new Map<PaumeErrorCode, PaumeError>();
  const tell = (): void => show([...present.values()]);
  return {
    raise(error) {
      const known = present.get(error.code);
      if (known?.detail === error.detail) return;
      present.set(error.code, error);
      report(error);
      tell();
    },
    clear(...codes) {
      const gone = codes.filter((code) => present.delete(code));
      if (gone.length > 0) tell();
    },
  };
}

/** Tries until it works or `signal` is aborted: every cause may go away by itself, when somebody mends a file or plugs something in. */
export async function untilItWorks<T>(
  attempt: () => Promise<T>,
  codes: readonly PaumeErrorCode[],
  faults: Faults,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const result = await attempt();
      faults.clear(...codes);
      return result;
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      faults.clear(...codes.filter((code) => code !== error.code));
      faults.raise(error);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** A file that is mended is taken within this time. */
export const RETRY_MS = 3000;
