import type { BrowserContext } from "playwright-core";
import { Tally } from "../../../src/schema/counts.ts";
import { Fault } from "../../../src/schema/fault.ts";
import { FloorReport } from "../../../src/schema/floor.ts";
import { HealthNote } from "../../../src/schema/health-note.ts";
import { Heartbeat } from "../../../src/schema/heartbeat.ts";
import { SetSeen } from "../../../src/schema/kept-sets.ts";
import type { z } from "../../../src/schema/zod.ts";

/** All that a visitors' page may send, by path. Each schema is strict: a field that is new is found. */
const MAY_BE_SENT: Readonly<Record<string, z.ZodType>> = {
  "/heartbeat": Heartbeat,
  "/faults": Fault,
  "/health-notes": HealthNote,
  "/counts": Tally,
  "/floor/report": FloorReport,
  "/sets/seen": SetSeen,
};
/** A picture of 16 × 16 px has more. */
const MOST_BYTES = 2000;

export interface SentBodies {
  /** Paths to which something was sent, each once. */
  readonly paths: ReadonlySet<string>;
  /** What was sent and should not have been; it grows. */
  readonly forbidden: readonly string[];
}

/** A request, as it left the page. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: Buffer | null;
}

/** @returns takes each request that is made, for what it carries and for what its address may carry. */
export function judgeSent(): SentBodies & { readonly take: (asked: Asked) => void } {
  const paths = new Set<string>();
  const forbidden: string[] = [];
  const take = ({ method, url, body }: Asked): void => {
    const { pathname, search } = new URL(url);
    const isEvents = pathname === "/events" && /^\?kinds=[a-z,-]+$/.test(search);
    if (search !== "" && !isEvents) forbidden.push(`${pathname}${search}`);
    if (method === "GET" && body === null) return;
    paths.add(pathname);
    const schema = MAY_BE_SENT[pathname];
    const told = `${method} ${pathname} ${String(body).slice(0, 200)}`;
    const isKnown = schema !== undefined && body !== null && body.length <= MOST_BYTES;
    if (!isKnown || !schema.safeParse(JSON.parse(body.toString())).success) forbidden.push(told);
  };
  return { paths, forbidden, take };
}

/** Watches every request of a context's pages and workers. */
export function watchSent(context: BrowserContext): SentBodies {
  const sent = judgeSent();
  context.on("request", (request) => {
    sent.take({ method: request.method(), url: request.url(), body: request.postDataBuffer() });
  });
  return sent;
}
