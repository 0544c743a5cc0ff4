import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Fault } from "../schema/fault.ts";

const maximumBytes = 2048;

/**
 * Takes faults from the pages, so that what went wrong in one stands in the house's log too.
 * Only JSON is taken: another site's page cannot send that without asking first, and is never answered.
 * @param log receives one line, without control characters, so that no page can forge a second one.
 */
export function faults(log: (line: string) => void, now: () => Date): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: maximumBytes,
    onError: (c) => c.json({ error: "fault-too-long", detail: `at most ${maximumBytes} bytes` }, 413),
  });
  app.post("/", limit, async (c) => {
    if (!/^application\/json\b/.test(c.req.header("Content-Type") ?? "")) {
      return c.json({ error: "fault-not-json", detail: "Content-Type must be application/json" }, 415);
    }
    const fault = Fault.safeParse(await c.req.json().catch(() => undefined));
    if (!fault.success) {
      return c.json(
        { error: "fault-invalid", detail: "expected { code, detail }: see src/schema/fault.ts" },
        400,
      );
    }
    log(`${now().toISOString()} ${fault.data.code}: ${onOneLine(fault.data.detail)}`);
    return c.body(null, 204);
  });
  return app;
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
