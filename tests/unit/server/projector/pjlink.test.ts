import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PaumeError } from "../../../../src/core/error.ts";
import {
  askHealth,
  askPower,
  switchPower,
  type PjlinkAddress,
} from "../../../../src/server/projector/pjlink.ts";
import { sealFor } from "../../../../src/server/projector/pjlink-line.ts";
import { simulatedProjector, type SimulatedProjector } from "../../../fixtures/pjlink-simulator.ts";

let nowMs = 0;
let projector: SimulatedProjector;
beforeEach(async () => {
  nowMs = 0;
  projector = await simulatedProjector({ nowMs: () => nowMs, warmUpMs: 30_000, coolDownMs: 90_000 });
});
afterEach(() => projector.close());

const to = (more: Partial<PjlinkAddress> = {}): PjlinkAddress => ({
  host: projector.host,
  port: projector.port,
  password: projector.password,
  withinMs: 5000,
  ...more,
});

const fault = async (promise: Promise<unknown>): Promise<PaumeError> => {
  const error = await promise.then(
    () => new Error("it was answered"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PaumeError)) throw error;
  return error;
};

describe("a projector that is well", () => {
  test.each([[undefined], ["JBMIAProjectorLink"]])("is switched, password %s", async (password) => {
    projector.password = password;
    expect(await askPower(to())).toBe("off");
    await switchPower(to(), "on");
    expect(await askPower(to())).toBe("warming");
    nowMs += 30_000;
    expect(await askPower(to())).toBe("on");
    await switchPower(to(), "off");
    expect(await askPower(to())).toBe("cooling");
    nowMs += 90_000;
    expect(await askPower(to())).toBe("off");
  });

  test("tells its lamps and what is amiss, and a laser tells of none", async () => {
    expect(await askHealth(to())).toEqual({ errors: [], lamps: [{ hours: 1234, isLit: true }] });
    projector.errors = "000012";
    projector.lamps = "99999 0 7 1";
    expect(await askHealth(to())).toEqual({
      errors: ["filter: warning", "other: error"],
      lamps: [
        { hours: 99_999, isLit: false },
        { hours: 7, isLit: true },
      ],
    });
    projector.lamps = undefined;
    expect((await askHealth(to())).lamps).toBeUndefined();
  });
});

test("the digest is that of PJLink's own example", () => {
  expect(sealFor("PJLINK 1 498e4a67", "JBMIAProjectorLink")).toBe("5d8409bc1c3fa39749434aa3a5c38682");
});

describe("a projector that refuses says why", () => {
  test.each([
    ["ERR2", "no such parameter"],
    ["ERR3", "cannot do so now"],
    ["ERR4", "has failed"],
  ] as const)("%s", async (code, words) => {
    projector.mood = { kind: "refusing", code };
    const { code: kind, detail } = await fault(switchPower(to(), "on"));
    expect([kind, detail]).toEqual(["projector-refused", expect.stringContaining(words)]);
  });

  test("ERR1", async () => {
    projector.mood = { kind: "refusing", code: "ERR1" };
    expect((await fault(switchPower(to(), "on"))).detail).toContain("does not know this command");
    expect(await askHealth(to())).toEqual({ errors: undefined, lamps: undefined });
  });

  test("in the middle of warming up", async () => {
    await switchPower(to(), "on");
    expect((await fault(switchPower(to(), "off"))).detail).toContain("ERR3");
  });

  test("a wrong password, and none", async () => {
    projector.password = "right";
    expect((await fault(askPower(to({ password: "wrong" })))).detail).toContain("does not take the password");
    expect((await fault(askPower(to({ password: undefined })))).detail).toContain("asks for a password");
    expect(projector.heard).toEqual([]);
  });
});

describe("a projector that is not well is not waited for", () => {
  test("silence ends in time, and the place is named", async () => {
    projector.mood = { kind: "silent" };
    const { code, detail } = await fault(askPower(to({ withinMs: 60 })));
    expect([code, detail]).toEqual(["projector-silent", `127.0.0.1:${projector.port}: nothing for 0.06 s`]);
  });

  test("nobody there", async () => {
    const away = to();
    await projector.close();
    expect((await fault(askPower(away))).code).toBe("projector-silent");
  });

  test("a connection cut at any byte gives an error, and only a whole answer is one", async () => {
    const whole = "PJLINK 0\r%1POWR=0\r".length;
    for (let afterBytes = 1; afterBytes < whole; afterBytes++) {
      projector.mood = { kind: "cut", afterBytes };
      expect((await fault(askPower(to()))).code, `after ${afterBytes} bytes`).toBe("projector-silent");
    }
    projector.mood = { kind: "cut", afterBytes: whole };
    expect(await askPower(to())).toBe("off");
  });

  test("no babble is taken for an answer (seed 701)", async () => {
    const line = fc.oneof(
      fc.constantFrom(
        "PJLINK 0",
        "PJLINK 1 0badcafe",
        "%1POWR=",
        "%1POWR=4",
        "%1POWR=11",
        "%1ERST=000000",
        "%2POWR=1",
      ),
      fc.string({ maxLength: 300 }),
    );
    const babble = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(line, { maxLength: 3 })
        .map((lines) => new TextEncoder().encode(lines.map((l) => `${l}\r`).join(""))),
    );
    await fc.assert(
      fc.asyncProperty(babble, async (bytes) => {
        projector.mood = { kind: "babbling", bytes };
        expect(["projector-silent", "projector-refused"]).toContain((await fault(askPower(to()))).code);
      }),
      { seed: 701, numRuns: 60, examples: [[new Uint8Array(70_000).fill(65)]] },
    );
  });
});
