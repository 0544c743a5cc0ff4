import { createHash, randomBytes } from "node:crypto";
import type { Role } from "../schema/role.ts";
import type { DoorKind } from "./door.ts";

/** A session that lives. */
export interface OpenSession {
  readonly role: Role;
  /** It is worth nothing at the other door. */
  readonly door: DoorKind;
  /** The salt of the PIN it was opened with: a new PIN ends it. */
  readonly salt: string;
  /** ms since the epoch: no session outlasts this. */
  readonly endsMs: number;
  /** Aborts as the session ends. */
  readonly ended: AbortSignal;
}

/** Sessions are kept in memory only: a restart ends them all. Times are ms since the epoch. */
export interface Sessions {
  /** @returns the token that stands for the session, and is known to whoever opened it alone. */
  readonly open: (
    of: Pick<OpenSession, "role" | "door" | "salt">,
    atMs: number,
  ) => { readonly token: string; readonly session: OpenSession };
  readonly find: (token: string, atMs: number) => OpenSession | undefined;
  /** Something is done in the session: it does not fall asleep. */
  readonly touch: (token: string, atMs: number) => void;
  readonly end: (token: string) => void;
}

const longestMs = 12 * 3_600_000;
const idleMs = 30 * 60_000;
/** The oldest gives way. */
const mostSessions = 32;

interface Kept extends OpenSession {
  readonly startMs: number;
  readonly ending: AbortController;
  touchedMs: number;
}

/** The key under which a session is kept: no timing of a look-up tells anything of the token itself. */
const keyOf = (token: string) => createHash("sha256").update(token).digest("hex");

export function sessions(): Sessions {
  const kept = new Map<string, Kept>();

  const end = (key: string) => {
    kept.get(key)?.ending.abort();
    kept.delete(key);
  };
  const find = (token: string, atMs: number): Kept | undefined => {
    const key = keyOf(token);
    const session = kept.get(key);
    if (session === undefined) return undefined;
    // A clock that was set back to before the session began says nothing of its age: it ends.
    if (atMs >= session.startMs && atMs < session.endsMs && atMs - session.touchedMs < idleMs) return session;
    end(key);
    return undefined;
  };

  return {
    open: (of, atMs) => {
      const token = randomBytes(32).toString("base64url");
      const ending = new AbortController();
      const session: Kept = {
        ...of,
        startMs: atMs,
        touchedMs: atMs,
        endsMs: atMs + longestMs,
        ending,
        ended: ending.signal,
      };
      kept.set(keyOf(token), session);
      const [oldest] = kept.keys();
      if (kept.size > mostSessions && oldest !== undefined) end(oldest);
      return { token, session };
    },
    find,
    touch: (token, atMs) => {
      const session = find(token, atMs);
      if (session !== undefined) session.touchedMs = atMs;
    },
    end: (token) => end(keyOf(token)),
  };
}
