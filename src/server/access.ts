import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { parse } from "hono/utils/cookie";
import type { Role } from "../schema/role.ts";
import type { Doer } from "./audit.ts";
import type { ByDoor, DoorKind, HouseEnv } from "./door.ts";
import { readPins } from "./pins.ts";
import type { OpenSession, Sessions } from "./sessions.ts";

/** By its prefix a browser sees to it that the cookie was set by this very host, over TLS. Loopback has none. */
export const cookieName = (door: DoorKind) => (door === "outer" ? "__Host-paume" : "paume");

export interface Actor extends Doer {
  /** The cookie, whether it is worth anything or not. */
  readonly token?: string;
  readonly session?: OpenSession;
}

/** The middleware puts who acts into `c.var.actor`. */
export type WithActor = { Variables: { actor: Actor } };

export interface Access {
  /** Who asks, by the header Cookie. @throws Error where the PINs cannot be read. */
  readonly actor: (by: ByDoor, cookies: string | undefined) => Promise<Actor>;
  /** Lets these roles through, and the machine itself while no PIN is set. */
  readonly only: (...roles: readonly Role[]) => MiddlewareHandler<HouseEnv & WithActor>;
  /** Lets everybody through at the machine, where programs ask that have nobody to log in, and from beyond it these roles. */
  readonly fromBeyond: (...roles: readonly Role[]) => MiddlewareHandler<HouseEnv>;
}

interface AccessOptions {
  /** The state folder, in which the PINs are. */
  readonly state: string;
  readonly sessions: Sessions;
  readonly now: () => Date;
}

/**
 * Who may do what. While no PIN is set, whoever sits at the machine may do everything: the operating system's account is the boundary. As soon
 * as one role has a PIN, each role is entered with its own, at the machine too. By the outer door nobody is anybody without a session.
 */
export function access({ state, sessions, now }: AccessOptions): Access {
  const actor = async (by: ByDoor, cookies = ""): Promise<Actor> => {
    const door = by.door.kind;
    const token = parse(cookies, cookieName(door))[cookieName(door)];
    const pins = await readPins(state);
    const found = token === undefined ? undefined : sessions.find(token, now().getTime());
    if (token !== undefined && found?.door === door) {
      if (pins[found.role]?.salt === found.salt) return { who: found.role, door, token, session: found };
      sessions.end(token);
    }
    const open = door === "inner" && Object.keys(pins).length === 0;
    return { who: open ? "machine" : "visitor", door, ...(token !== undefined && { token }) };
  };

  /** Why they are turned away, if they are; else their session goes on. */
  const refusal = ({ who, token }: Actor, roles: readonly Role[]) => {
    const detail = `this is for: ${roles.join(", ")}`;
    if (who === "visitor") return { told: { error: "not-logged-in", detail }, status: 401 } as const;
    if (who !== "machine" && !roles.includes(who))
      return { told: { error: "other-role", detail }, status: 403 } as const;
    if (token !== undefined) sessions.touch(token, now().getTime());
    return undefined;
  };

  const only = (...roles: readonly Role[]) =>
    createMiddleware<HouseEnv & WithActor>(async (c, next) => {
      const found = await actor(c.env, c.req.header("Cookie"));
      const refused = refusal(found, roles);
      if (refused !== undefined) return c.json(refused.told, refused.status);
      c.set("actor", found);
      return next();
    });
  const fromBeyond = (...roles: readonly Role[]) =>
    createMiddleware<HouseEnv>(async (c, next) => {
      if (c.env.door.kind === "inner") return next();
      const refused = refusal(await actor(c.env, c.req.header("Cookie")), roles);
      return refused === undefined ? next() : c.json(refused.told, refused.status);
    });
  return { actor, only, fromBeyond };
}
