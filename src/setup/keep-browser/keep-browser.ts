import { spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { devtoolsPipe, type DevtoolsPipe } from "./devtools-pipe.ts";
import { keepPage } from "./keep-page.ts";
import { nightly } from "./nightly.ts";

const LOOK_MS = 1000;

interface KeptBrowser {
  readonly pipe: DevtoolsPipe;
  /** Resolves with its exit code when it has ended. Whoever started this starts it again. */
  readonly ended: Promise<number>;
}

/**
 * Starts a Chromium and keeps its page open until the browser ends.
 * @param args as on its command line; the last is the page's address.
 * @param isDue see `nightly`.
 */
export function keepBrowser(
  program: string,
  args: readonly string[],
  log: (line: string) => void,
  signal: AbortSignal,
  isDue = nightly(),
): KeptBrowser {
  const browser = spawn(program, ["--remote-debugging-pipe", ...args], {
    stdio: ["ignore", "inherit", "inherit", "pipe", "pipe"],
  });
  const [, , , to, from] = browser.stdio;
  if (!(to instanceof Writable) || !(from instanceof Readable)) throw new Error("the browser has no pipe");
  const page = keepPage(() => pipe, {
    url: args.at(-1) ?? "",
    log,
    end,
    endBrowser: () => void browser.kill("SIGKILL"),
    isDue,
  });
  const pipe = devtoolsPipe(to, from, page.hear);
  let timer: NodeJS.Timeout | undefined;
  const lookOn = async (): Promise<void> => {
    await page.look().catch((error: unknown) => log(`the browser: ${String(error)}`));
    if (browser.exitCode === null && browser.signalCode === null)
      timer = setTimeout(() => void lookOn(), LOOK_MS);
  };
  timer = setTimeout(() => void lookOn(), LOOK_MS);
  signal.addEventListener("abort", () => browser.kill(), { once: true });
  const ended = new Promise<number>((resolve, reject) => {
    browser.on("error", reject);
    browser.on("exit", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
  return { pipe, ended };
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
