import { Hono, type Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { Pins } from "../schema/pins.ts";
import { roles } from "../schema/role.ts";
import { LogIn, type LogInRefused, type Session } from "../schema/session.ts";
import { cookieName, type Access } from "./access.ts";
import type { Audit } from "./audit.ts";
import type { DoorKind, HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import { lockOut } from "./lock-out.ts";
import { isPin, readPins } from "./pins.ts";
import type { Sessions } from "./sessions.ts";

interface SessionOptions {
  readonly state: string;
  readonly sessions: Sessions;
  readonly access: Access;
  readonly audit: Audit;
  readonly now: () => Date;
}

/** One telephone's slips; and all who try one role at one door, who together must not guess a million PINs in a year. */
const patience = {
  address: { freeTries: 3, firstWaitMs: 5000, longestWaitMs: 900_000 },
  role: { freeTries: 10, firstWaitMs: 5000, longestWaitMs: 300_000 },
} as const;

const status = { "pin-wrong": 401, "pin-unset": 409, locked: 429 } as const;
const asCookie = (door: DoorKind) =>
  ({ path: "/", secure: door === "outer", httpOnly: true, sameSite: "Strict" }) as const;

/** Log in by PIN, log out, who am I. */
export function session({ state, sessions, access, audit, now }: SessionOptions): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  const byAddress = lockOut(patience.address);
  const byRole = lockOut(patience.role);

  app.get("/", async (c) => {
    const { who, session: open } = await access.actor(c.env, c.req.header("Cookie"));
    return c.json(told(who, open?.endsMs, await readPins(state)));
  });

  app.post("/", ...jsonBody("log-in", LogIn, 512), async (c) => {
    const { role, pin } = c.var.body;
    const { token: before, door } = await access.actor(c.env, c.req.header("Cookie"));
    const [doer, atMs] = [{ who: role, door }, now().getTime()];
    const pins = await readPins(state);
    const stored = pins[role];
    const [addressName, roleName] = [`${door} ${role} ${c.env.address}`, `${door} ${role}`];
    const waitMs = () => Math.max(byAddress.waitMs(addressName, atMs), byRole.waitMs(roleName, atMs));
    if (waitMs() > 0) return refuse(c, "locked", waitMs(), "too many wrong PINs");
    byAddress.count(addressName, atMs);
    byRole.count(roleName, atMs);

    if (stored === undefined) {
      audit(doer, "log in", "refused, no PIN is set");
      return refuse(c, "pin-unset", waitMs(), `npm run pins -- --role ${role}`);
    }
    if (!(await isPin(stored, pin))) {
      const then = waitMs() > 0 ? `; the next one is looked at in ${Math.ceil(waitMs() / 1000)} s` : "";
      audit(doer, "log in", `refused, wrong PIN${then}`);
      return refuse(c, "pin-wrong", waitMs(), "this is not the PIN");
    }
    byAddress.forgive(addressName);
    byRole.forgive(roleName);
    if (before !== undefined) sessions.end(before);
    const { token, session: opened } = sessions.open({ role, door, salt: stored.salt }, atMs);
    setCookie(c, cookieName(door), token, asCookie(door));
    audit(doer, "log in", "done");
    return c.json(told(role, opened.endsMs, pins), 201);
  });

  app.delete("/", async (c) => {
    const { who, door, token, session: open } = await access.actor(c.env, c.req.header("Cookie"));
    if (token !== undefined && open !== undefined) {
      sessions.end(token);
      audit({ who, door }, "log out", "done");
    }
    deleteCookie(c, cookieName(door), asCookie(door));
    return c.body(null, 204);
  });
  return app;
}

const told = (who: Session["who"], endsMs: number | undefined, pins: Pins): Session => ({
  who,
  ...(endsMs !== undefined && { endsAt: new Date(endsMs).toISOString() }),
  withPin: roles.filter((role) => pins[role] !== undefined),
});

function refuse(c: Context, error: LogInRefused["error"], waitMs: number, detail: string): Response {
  const refused: LogInRefused = { error, detail, waitMs };
  if (waitMs > 0) c.header("Retry-After", String(Math.ceil(waitMs / 1000)));
  return c.json(refused, status[error]);
}
