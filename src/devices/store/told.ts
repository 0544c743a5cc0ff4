import { PaumeError } from "../../core/error.ts";

/** @throws PaumeError "store-failed" with what was attempted, where the promise fails. */
export async function told<T>(attempt: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (cause) {
    throw new PaumeError("store-failed", `${attempt}: ${String(cause)}`, { cause });
  }
}
