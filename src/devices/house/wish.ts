import type { PaumeErrorCode } from "../../core/error.ts";
import { ask, refusedWith } from "./ask.ts";

/** What became of a wish: it is done; the session has ended, or there never was one; the house has no such thing. */
export type WishOutcome = "done" | "logged-out" | "unknown";

/** Whether nobody is logged in who may. */
export const isLoggedOut = ({ status }: Response): boolean => status === 401 || status === 403;

/** @param codes the house's refusals that a person can mend. @throws PaumeError of one of them, or house-silent. */
export async function wish(
  path: string,
  body: object,
  codes: readonly PaumeErrorCode[],
): Promise<WishOutcome> {
  const response = await ask(path, { method: "POST", body });
  if (response.ok) return "done";
  if (isLoggedOut(response)) return "logged-out";
  return response.status === 404 ? "unknown" : refusedWith(response, codes);
}

/** @param codes see `wish`. @throws PaumeError of one of them, or house-silent. */
export async function granted(path: string, codes: readonly PaumeErrorCode[] = []): Promise<Response> {
  const response = await ask(path, { method: "GET" });
  return response.ok ? response : refusedWith(response, codes);
}
