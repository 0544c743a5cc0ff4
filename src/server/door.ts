import type { MiddlewareHandler } from "hono";
import { rateLimit } from "./rate-limit.ts";

/** The inner door is this machine's loopback. Whatever comes in by the outer one is beyond it, even from this machine. */
export type DoorKind = "inner" | "outer";

export interface Door {
  readonly kind: DoorKind;
  /** The only names by which the house is called there: another name is another site's, rebound to this address. */
  readonly names: readonly string[];
}

/** What a server tells the house of each request. */
export interface ByDoor {
  readonly door: Door;
  /** Of whoever asks, as the socket knows it. */
  readonly address: string;
}

/** What Hono hands to each part of the house. */
export interface HouseEnv {
  Bindings: ByDoor;
}

export const innerDoor: Door = { kind: "inner", names: ["127.0.0.1", "localhost"] };

/** The page for a telephone at the board. */
const remotePage = "/booth/remote/";

/** The page for whoever looks after the floor, by telephone too. */
const staffPage = "/staff/";

/** Where whoever types the house's address into a telephone finds the few places that there are. */
const doorPage = "/door/";

/** Everything that is there for whoever comes by the outer door. What is not listed is not there. */
const beyond: readonly (readonly [method: "GET" | "POST" | "DELETE", path: string])[] = [
  ["GET", "/"],
  ["GET", doorPage],
  ["GET", "/booth/remote"],
  ["GET", remotePage],
  ["GET", "/icon.svg"],
  ["GET", "/session"],
  ["POST", "/session"],
  ["DELETE", "/session"],
  ["GET", "/events"],
  ["POST", "/remote/keys"],
  ["GET", "/staff"],
  ["GET", staffPage],
  ["GET", "/floor"],
  ["GET", "/floor/status"],
  ["GET", "/floor/messages"],
  ["POST", "/floor/orders"],
  ["GET", "/counters.csv"],
  ["GET", "/health"],
  ["GET", "/metrics"],
  ["GET", "/log"],
  ["GET", "/notice"],
  ["GET", "/notice/"],
  ["GET", "/notice/sign.html"],
  ["GET", "/notice.json"],
];

/** A page and what it needs come at once, keys one by one. */
const pace = { atOnce: 60, perSecond: 15 } as const;

function isBeyond(method: string, path: string): boolean {
  if (path.startsWith("/assets/")) return method === "GET" || method === "HEAD";
  return beyond.some(([verb, known]) => verb === method && known === path);
}

/** Lets in whoever calls the house by its name and, from beyond this machine, asks for little and not too fast. */
export function doorkeeper(now: () => Date): MiddlewareHandler<HouseEnv> {
  const mayAsk = rateLimit(pace);
  return async (c, next) => {
    const { door, address } = c.env;
    if (!door.names.includes(new URL(c.req.url).hostname)) {
      return c.json(
        { error: "host-unknown", detail: `the house answers to ${door.names.join(" and ")} only` },
        421,
      );
    }
    if (door.kind === "inner") return next();
    if (!mayAsk(address, now().getTime())) {
      return c.json({ error: "too-fast", detail: "wait a second" }, 429, { "Retry-After": "1" });
    }
    if (!isBeyond(c.req.method, c.req.path)) {
      return c.json({ error: "not-beyond", detail: "this is for the installation's own machine" }, 403);
    }
    return c.req.path === "/" ? c.redirect(doorPage, 302) : next();
  };
}
