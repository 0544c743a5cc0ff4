import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { chromium, type Page } from "playwright-core";
import type { Decision } from "../../../src/core/decisions/decision.ts";
import { requireChromium } from "../../../src/setup/chromium.ts";
import { root } from "../../../src/setup/prepare.ts";
import { type KillReport, lostOf } from "./kill.ts";

interface Found {
  readonly log: readonly Decision[];
  readonly damaged: number;
}

interface KillBrowserOptions {
  /** Goes on from one kill to the next. */
  readonly profile: string;
  /** Of a house that has no other browser. */
  readonly origin: string;
  /** See `keepingScript`. */
  readonly script: string;
}

/** Decides in a real Chromium with IndexedDB, kills all its processes (SIGKILL) in the midst of it, and looks at what the next one finds. */
export async function killBrowser(options: KillBrowserOptions, afterMs: number): Promise<KillReport> {
  const said = { begun: 0, saved: 0 };
  let before: number | undefined;
  const page = new EventEmitter();
  const start = once(page, "begun");
  const first = await openBrowser(options);
  await first.page.exposeFunction("say", (what: "begun" | "saved", number: number) => {
    said[what] = number;
    before ??= number;
    page.emit(what);
  });
  await first.page.evaluate(options.script);
  void first.page.evaluate("decideForever(say)").catch(() => undefined);
  await start;
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await first.kill();
  const { begun, saved } = said;

  const second = await openBrowser(options);
  await second.page.evaluate(options.script);
  const look = (): Promise<Found> =>
    second.page.evaluate(
      "(globalThis.desk ??= openDeskKeeping(() => undefined)).load().then(({ log, damage }) => ({ log, damaged: damage.length }))",
    );
  // First without the house, which has what the browser lost.
  await second.page.route("**/desk/**", (route) => route.abort());
  const alone = await look();
  await second.page.unroute("**/desk/**");
  const found = await look();
  await second.kill();
  return {
    saved,
    lost: lostOf(found.log, saved),
    fromHouse: lostOf(alone.log, saved) - lostOf(found.log, saved),
    inFlight: Math.max(0, begun - saved),
    damaged: found.damaged,
  };
}

async function openBrowser({ profile, origin }: KillBrowserOptions) {
  const executable = await requireChromium(process.env, root, console.error);
  const child = spawn(
    executable,
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    // A group of its own, so that all its processes can be killed at once.
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = once(child, "close");
  const browser = await chromium.connectOverCDP(await endpointOf(child.stderr));
  const page: Page | undefined = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("Chromium has no page");
  await page.goto(`${origin}/`);
  return {
    page,
    kill: async (): Promise<void> => {
      process.kill(-(child.pid ?? 0), "SIGKILL");
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

async function endpointOf(stderr: NodeJS.ReadableStream): Promise<string> {
  let said = "";
  for await (const piece of stderr) {
    said += String(piece);
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
    if (endpoint !== undefined) {
      stderr.resume();
      return endpoint;
    }
  }
  throw new Error(`Chromium did not start: ${said}`);
}
