import { Hono, type Context } from "hono";
import { createMiddleware } from "hono/factory";
import { chainOf, type Head, type JournalEntry } from "../core/keeping/entry.ts";
import { erasedIn } from "../core/keeping/silence.ts";
import { DeskMending, DeskSending } from "../schema/desk-house.ts";
import { readJournalLine } from "../schema/journal-line.ts";
import type { Access } from "./access.ts";
import type { Audit } from "./audit.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import { rateLimit } from "./rate-limit.ts";
import type { KeptJournal } from "./state/kept-journal.ts";
import { tellFailure } from "./tell-failure.ts";

interface DeskOptions {
  readonly journal: KeptJournal;
  readonly access: Access;
  readonly audit: Audit;
  readonly now: () => Date;
}

/** Entries come in handfuls of some 300 KB; one message may be long. */
const maximumBytes = 16_000_000;
/** A curator decides some times a second; a first import of 120,000 messages comes in some hundred handfuls. */
const pace = { atOnce: 400, perSecond: 20 } as const;

/** The desk's workspace: for curators, at the installation's own machine. */
export function desk({ journal, access, audit, now }: DeskOptions): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  const mayAsk = rateLimit(pace);
  const curators = access.only("curator");
  const steadily = createMiddleware<HouseEnv>(async (c, next) =>
    mayAsk("curators", now().getTime())
      ? next()
      : c.json({ error: "too-fast", detail: "wait a second" }, 429, { "Retry-After": "1" }),
  );

  app.get("/journal", curators, steadily, async (c) =>
    c.json(await journal.standing(entryNumber(c.req.query("at")))),
  );
  app.get("/journal/lines", curators, steadily, async (c) =>
    c.json(await journal.after(entryNumber(c.req.query("after")))),
  );

  app.post("/journal", curators, steadily, ...jsonBody("journal", DeskSending, maximumBytes), async (c) => {
    const { after, lines } = c.var.body;
    const entries = following(after, lines);
    if (entries === undefined) return unfit(c);
    if (!(await journal.append(after, entries))) {
      const { head } = await journal.standing(after.number);
      return c.json({ error: "journal-elsewhere", detail: `the house's ends at entry ${head.number}` }, 409);
    }
    const erased = erasedIn(entries.map(({ entry }) => entry)).size;
    if (erased > 0) audit(c.var.actor, "erase messages", `done, ${erased}`);
    return c.json(await journal.standing(entries.at(-1)?.number ?? after.number));
  });

  app.post(
    "/journal/mended",
    curators,
    steadily,
    ...jsonBody("journal", DeskMending, maximumBytes),
    async (c) => {
      const entries = c.var.body.lines.map(readJournalLine).filter((entry) => typeof entry !== "string");
      const mended = await journal.mend(entries);
      audit(c.var.actor, "mend the desk's journal", `done, ${mended} entries`);
      return c.json(await journal.standing(0));
    },
  );

  app.post("/journal/set-aside", curators, steadily, async (c) => {
    await journal.setAside(
      now()
        .toISOString()
        .replace(/[^\dTZ]/g, "-"),
    );
    audit(c.var.actor, "set the desk's journal aside", "done");
    return c.json(await journal.standing(0));
  });
  app.onError(tellFailure);
  return app;
}

/** The number of an entry in an address; 0 where it is none. */
const entryNumber = (text = ""): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

const unfit = (c: Context) =>
  c.json({ error: "journal-invalid", detail: "lines: do not follow each other, or are damaged" }, 400);

/** The entries of these lines; undefined where one is damaged, or they do not follow each other and the head. */
function following(after: Head, lines: readonly string[]): readonly JournalEntry[] | undefined {
  const entries: JournalEntry[] = [];
  for (const line of lines) {
    const one = readJournalLine(line);
    const head = entries.at(-1) ?? after;
    if (typeof one === "string" || one.number !== head.number + 1) return undefined;
    if (chainOf(head.chain, one.entry) !== one.chain) return undefined;
    entries.push(one);
  }
  return entries;
}
