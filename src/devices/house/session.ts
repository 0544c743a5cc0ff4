import type { Role } from "../../schema/role.ts";
import { LogInRefused, Session } from "../../schema/session.ts";
import { answered, ask } from "./ask.ts";

export type LogInOutcome =
  | { readonly kind: "entered"; readonly session: Session }
  | { readonly kind: "refused"; readonly refused: LogInRefused };

/** Who this page acts for. @throws PaumeError house-silent. */
export async function whoAmI(): Promise<Session> {
  return answered(await ask("/session", { method: "GET" }), Session);
}

/** Enters a role. The session is a cookie that no script can read. @throws PaumeError house-silent. */
export async function logIn(role: Role, pin: string): Promise<LogInOutcome> {
  const response = await ask("/session", { method: "POST", body: { role, pin } });
  if (response.ok) return { kind: "entered", session: await answered(response, Session) };
  return { kind: "refused", refused: await answered(response, LogInRefused) };
}

/** Ends the session, if there is one. @throws PaumeError house-silent. */
export async function logOut(): Promise<void> {
  await ask("/session", { method: "DELETE" });
}
