import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listen } from "../../../../src/devices/house/events.ts";
import { guidanceSender, pressKey } from "../../../../src/devices/house/remote.ts";
import { logIn, logOut, whoAmI } from "../../../../src/devices/house/session.ts";
import type { HouseEventKind, HouseEventOf } from "../../../../src/schema/house-event.ts";
import { remoteKeys, type Guidance } from "../../../../src/schema/remote.ts";
import { mayActAs } from "../../../../src/schema/session.ts";
import { setPin } from "../../../../src/server/pins.ts";
import { anyGuidance } from "../../server/any-house-event.ts";
import { caller, type Caller } from "../../server/trial-caller.ts";
import { trialHouse, type TrialHouse } from "../../server/trial-house.ts";
import { eventSourceOf } from "./trial-event-source.ts";

const pin = "482915";
let nowMs: number;
let house: TrialHouse;
let phone: Caller;
let machine: Caller;
/** Which of the two the code under test runs on. */
let page: Caller;
let end: AbortController;

beforeEach(async () => {
  nowMs = Date.UTC(2030, 0, 1);
  house = trialHouse(() => nowMs);
  await setPin(house.options.state, "technician", pin);
  [phone, machine, end] = [caller(house, "192.0.2.7"), caller(house), new AbortController()];
  page = phone;
  vi.stubGlobal(
    "EventSource",
    eventSourceOf(() => page),
  );
  vi.stubGlobal(
    "fetch",
    (path: string, { method, body }: { method: "GET" | "POST" | "DELETE"; body?: string }) =>
      method === "GET"
        ? page.get(path)
        : page.send(method, path, body === undefined ? undefined : JSON.parse(body)),
  );
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  house.remove();
});

const enterBoth = async () => {
  for (const each of [machine, phone]) {
    page = each;
    await logIn("technician", pin);
  }
};

/** Listens on a page until the test ends. @returns once the house is heard. */
async function listening<K extends HouseEventKind>(on: Caller, kind: K) {
  const heard: HouseEventOf<K>[] = [];
  const linked = vi.fn<(heard: boolean) => void>();
  page = on;
  listen({ kinds: [kind], hear: (event) => heard.push(event), linked, signal: end.signal });
  await vi.waitFor(() => expect(linked).toHaveBeenLastCalledWith(true));
  return { heard, linked };
}

describe("the session", () => {
  test("is entered by PIN and left", async () => {
    expect(mayActAs(await whoAmI(), "technician")).toBe(false);
    const outcome = await logIn("technician", pin);
    expect(outcome).toMatchObject({ kind: "entered", session: { who: "technician" } });
    expect(mayActAs(await whoAmI(), "technician")).toBe(true);
    expect(mayActAs(await whoAmI(), "curator")).toBe(false);
    await logOut();
    expect(await whoAmI()).toEqual({ who: "visitor", withPin: ["technician"] });
  });

  test("says why it was not entered, and how long to wait", async () => {
    expect(await logIn("staff", pin)).toMatchObject({ refused: { error: "pin-unset", waitMs: 0 } });
    expect(await logIn("technician", "000000")).toMatchObject({ refused: { error: "pin-wrong", waitMs: 0 } });
    await logIn("technician", "000000");
    expect(await logIn("technician", "4")).toMatchObject({ refused: { error: "pin-wrong", waitMs: 5000 } });
    expect(await logIn("technician", pin)).toMatchObject({ refused: { error: "locked", waitMs: 5000 } });
  });

  test("a house that does not answer, and one that is another program, are said to be silent", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("refused")));
    await expect(whoAmI()).rejects.toMatchObject({ code: "house-silent" });
    vi.stubGlobal("fetch", async () => new Response("<html>"));
    await expect(whoAmI()).rejects.toMatchObject({ code: "house-silent" });
  });
});

describe("the telephone's keys", () => {
  test("reach the booth, each once and in order (seed 511)", async () => {
    await enterBoth();
    const { heard } = await listening(machine, "remote-key");
    page = phone;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...remoteKeys), { maxLength: 8 }), async (pressed) => {
        heard.length = 0;
        for (const key of pressed) {
          nowMs += 1000;
          expect(await pressKey(key)).toBe("heard");
        }
        await vi.waitFor(() => expect(heard.map(({ key }) => key)).toEqual(pressed));
      }),
      { seed: 511, numRuns: 20 },
    );
  });

  test("say so where no booth is open, where the session has ended, where they come too fast", async () => {
    expect(await pressKey("next")).toBe("logged-out");
    await enterBoth();
    for (let i = 0; i < 5; i++) expect(await pressKey("next")).toBe("nobody-listens");
    expect(await pressKey("next")).toBe("too-fast");
  });

  test("pressed while the booth was away do not act when it is back", async () => {
    await enterBoth();
    await pressKey("take");
    const { heard } = await listening(machine, "remote-key");
    await pressKey("undo");
    page = phone;
    await pressKey("skip");
    await vi.waitFor(() => expect(heard.map(({ key }) => key)).toEqual(["undo", "skip"]));
  });
});

describe("the booth's line", () => {
  const guidance: Guidance = {
    language: "en",
    text: "Hold still",
    step: "poses",
    done: 2,
    of: 8,
    keys: ["skip"],
  };

  test("arrives as it is, and is there for a telephone that comes later (seed 512)", async () => {
    await enterBoth();
    const { heard } = await listening(phone, "booth-guidance");
    await fc.assert(
      fc.asyncProperty(anyGuidance, async (line) => {
        nowMs += 10_000;
        page = machine;
        guidanceSender(end.signal)(line);
        await vi.waitFor(() => expect(heard.at(-1)).toEqual({ kind: "booth-guidance", ...line }));
        const late = await listening(phone, "booth-guidance");
        await vi.waitFor(() => expect(late.heard).toEqual([heard.at(-1)]));
      }),
      { seed: 512, numRuns: 5 },
    );
  });

  test("of many at once the first and the last are sent", async () => {
    await enterBoth();
    const { heard } = await listening(phone, "booth-guidance");
    page = machine;
    const say = guidanceSender(end.signal);
    for (let done = 0; done <= 50; done++) say({ ...guidance, done });
    await vi.waitFor(() => expect(heard.map(({ done }) => done)).toEqual([0, 50]));
  });

  test("is not for whoever has logged out: the link ends, and comes back with the next session", async () => {
    await enterBoth();
    const { linked } = await listening(phone, "booth-guidance");
    await logOut();
    await vi.waitFor(() => expect(linked).toHaveBeenLastCalledWith(false));
    await logIn("technician", pin);
    await vi.waitFor(() => expect(linked).toHaveBeenLastCalledWith(true), { timeout: 6000 });
  });
});
