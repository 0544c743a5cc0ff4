import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PassThrough } from "node:stream";
import { devtoolsPipe } from "../../../../src/setup/keep-browser/devtools-pipe.ts";
import { keepPage } from "../../../../src/setup/keep-browser/keep-page.ts";
import { nightly } from "../../../../src/setup/keep-browser/nightly.ts";

const URL_OF_KIOSK = "http://127.0.0.1:8417/kiosk/";

const PROCESSES = [
  { type: "browser", id: 10, cpuTime: 1.5 },
  { type: "GPU", id: 11, cpuTime: 0.5 },
  { type: "renderer", id: 12, cpuTime: 0.5 },
];

/** A browser at the other end of the pipe: how its page is, and all that it was asked. */
let page: "well" | "not-loaded" | "hangs" | "none";
let isBrowserHung: boolean;
let isClosed: boolean;
let asked: string[];
let said: string[];
let ended: (number | "browser")[];
let kept: ReturnType<typeof keepPage>;
let send: (message: object) => void;

beforeEach(() => {
  vi.useFakeTimers();
  [page, isBrowserHung, isClosed, asked, said, ended] = ["well", false, false, [], [], []];
  const [to, from] = [new PassThrough(), new PassThrough()];
  // In two pieces, as a pipe may cut a message anywhere, in mid-letter too.
  send = (message) => {
    const bytes = Buffer.from(`${JSON.stringify(message)}\0`);
    from.write(bytes.subarray(0, bytes.length / 2));
    from.write(bytes.subarray(bytes.length / 2));
  };
  const answer = (method: string): object | undefined => {
    const href = page === "well" ? URL_OF_KIOSK : "chrome-error://chromewebdata/é";
    switch (method) {
      case "Target.getTargets":
        return { targetInfos: page === "none" ? [] : [{ targetId: "t", type: "page", url: "" }] };
      case "Target.attachToTarget":
        return { sessionId: "s" };
      case "SystemInfo.getProcessInfo":
        return isBrowserHung ? undefined : { processInfo: PROCESSES };
      case "Runtime.evaluate":
        return page === "hangs" ? undefined : { result: { type: "object", value: { href, isClosed } } };
      default:
        return {};
    }
  };
  to.on("data", (bytes: Buffer) => {
    for (const text of bytes.toString().split("\0").slice(0, -1)) {
      const { id, method, params } = JSON.parse(text);
      asked.push(method === "Page.navigate" ? `${method} ${params.url}` : method);
      const result = answer(method);
      if (result !== undefined) send({ id, result });
    }
  });
  const pipe = devtoolsPipe(to, from, (news) => kept.hear(news));
  kept = keepPage(() => pipe, {
    url: URL_OF_KIOSK,
    log: (line) => said.push(line),
    end: (pid) => ended.push(pid),
    endBrowser: () => ended.push("browser"),
    isDue: nightly(),
  });
});
afterEach(() => void vi.useRealTimers());

const loads = () => asked.filter((one) => one === `Page.navigate ${URL_OF_KIOSK}`).length;
const closes = () => asked.filter((one) => one === "Browser.close").length;
async function look(): Promise<void> {
  const looked = kept.look();
  await vi.advanceTimersByTimeAsync(15_000);
  await looked;
}

/** Whether a page that hangs is ended so soon. Then it is well again. */
async function endedWithinMs(ms: number): Promise<boolean> {
  const before = ended.length;
  page = "hangs";
  const looked = kept.look();
  await vi.advanceTimersByTimeAsync(ms);
  const isEnded = ended.length > before;
  page = "well";
  await vi.advanceTimersByTimeAsync(100_000);
  await looked;
  return isEnded;
}

test("a page that is well is left alone", async () => {
  for (let i = 0; i < 5; i++) await look();
  expect(loads()).toBe(0);
  expect(said).toEqual([]);
});

test("one that crashes is loaded anew as soon as it is told", async () => {
  await look();
  send({ method: "Inspector.targetCrashed", sessionId: "s", params: {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(loads()).toBe(1);
  send({ method: "Inspector.targetCrashed", sessionId: "another page's", params: {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(loads()).toBe(1);
});

test("one that could not be loaded is loaded at each look until the house is there", async () => {
  page = "not-loaded";
  await look();
  await look();
  expect(loads()).toBe(2);
  page = "well";
  await look();
  expect(loads()).toBe(2);
});

test("one that hangs has its process ended, and is loaded anew as the browser tells of it", async () => {
  await look();
  page = "hangs";
  const looked = kept.look();
  await vi.advanceTimersByTimeAsync(5100);
  expect(ended).toEqual([12]);
  expect(loads()).toBe(0);
  page = "well";
  send({ method: "Inspector.targetCrashed", sessionId: "s", params: {} });
  await vi.advanceTimersByTimeAsync(1000);
  await looked;
  expect(loads()).toBe(1);
  expect(said).toEqual(["the kiosk's page is loaded anew: it did not answer"]);
});

test("it is loaded anew where the browser tells nothing of it, too", async () => {
  await look();
  page = "hangs";
  await look();
  expect([ended, loads()]).toEqual([[12], 1]);
});

test("on a machine where each start takes longer, the next page is waited for longer, and a good one is forgiven", async () => {
  await look();
  expect(await endedWithinMs(5100)).toBe(true);
  expect(await endedWithinMs(5100)).toBe(false);
  await vi.advanceTimersByTimeAsync(130_000);
  await look();
  expect(await endedWithinMs(5100)).toBe(true);
});

test("a browser that hangs as well is ended itself", async () => {
  await look();
  [page, isBrowserHung] = ["hangs", true];
  await look();
  expect([ended, loads()]).toEqual([["browser"], 0]);
  expect(said).toEqual(["the browser is ended: it does not answer"]);
});

test("a browser that has no page yet is looked at again", async () => {
  page = "none";
  await look();
  page = "not-loaded";
  await look();
  expect(loads()).toBe(1);
});

test("a browser that is a day old is closed once the doors have been for two minutes, and never while they are open", async () => {
  const passes = async (hours: number) => {
    await vi.advanceTimersByTimeAsync(hours * 3_600_000);
    await look();
  };
  await passes(9);
  isClosed = true;
  await passes(0);
  await passes(10);
  isClosed = false;
  await passes(8);
  expect(closes()).toBe(0);
  isClosed = true;
  // A look takes 15 s here.
  for (let looks = 0; looks < 8; looks++) await look();
  expect([closes(), said]).toEqual([0, []]);
  await look();
  expect(closes()).toBe(1);
  expect(said).toEqual(["the browser is closed for the night: a new one is due"]);
  expect(ended).toEqual([]);
});
