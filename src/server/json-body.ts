import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { issueList } from "../schema/issue-list.ts";
import type { z } from "../schema/zod.ts";

/** The middleware puts what was sent into `c.var.body`. */
export type WithBody<T> = { Variables: { body: T } };

/**
 * Takes a body of JSON in the form of `schema`. Only JSON is taken: another site's page cannot send that without asking first, and is never
 * answered.
 * @param what names it in refusals: "fault" → fault-not-json, fault-too-long, fault-invalid.
 */
export function jsonBody<T>(
  what: string,
  schema: z.ZodType<T>,
  maximumBytes: number,
): [MiddlewareHandler, MiddlewareHandler<WithBody<T>>] {
  const limit = bodyLimit({
    maxSize: maximumBytes,
    onError: (c) => c.json({ error: `${what}-too-long`, detail: `at most ${maximumBytes} bytes` }, 413),
  });
  const parse = createMiddleware<WithBody<T>>(async (c, next) => {
    if (!/^application\/json\b/.test(c.req.header("Content-Type") ?? "")) {
      return c.json({ error: `${what}-not-json`, detail: "Content-Type must be application/json" }, 415);
    }
    const body = schema.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ error: `${what}-invalid`, detail: issueList(body.error) }, 400);
    c.set("body", body.data);
    return next();
  });
  return [limit, parse];
}
