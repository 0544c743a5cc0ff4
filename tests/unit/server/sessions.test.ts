import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sessions } from "../../../src/server/sessions.ts";

const minuteMs = 60_000;
const of = { role: "technician", door: "outer", salt: "salt" } as const;
const startMs = Date.UTC(2030, 0, 1);

test("a session lives while something is done in it every half hour, and never beyond twelve hours (seed 505)", () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 40 * minuteMs }), { maxLength: 60 });
  fc.assert(
    fc.property(pauses, (waits) => {
      const open = sessions();
      const { token, session } = open.open(of, startMs);
      let [atMs, lives] = [startMs, true];
      for (const wait of waits) {
        atMs += wait;
        lives &&= wait < 30 * minuteMs && atMs < startMs + 720 * minuteMs;
        open.touch(token, atMs);
        expect(open.find(token, atMs) !== undefined).toBe(lives);
        expect(session.ended.aborted).toBe(!lives);
      }
    }),
    { seed: 505 },
  );
});

test("only the very token finds it (seed 506)", () => {
  const open = sessions();
  const { token } = open.open(of, startMs);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.nat(token.length - 1)), (guess) => {
      const other = typeof guess === "string" ? guess : token.slice(0, guess);
      expect(open.find(other, startMs)).toBeUndefined();
    }),
    { seed: 506 },
  );
  expect(open.find(token, startMs)).toMatchObject(of);
});

test("looking does not keep it awake", () => {
  const open = sessions();
  const { token } = open.open(of, startMs);
  expect(open.find(token, startMs + 29 * minuteMs)).toBeDefined();
  expect(open.find(token, startMs + 31 * minuteMs)).toBeUndefined();
});

test("an ended one is told so and never comes back", () => {
  const open = sessions();
  const { token, session } = open.open(of, startMs);
  open.end(token);
  expect(session.ended.aborted).toBe(true);
  expect(open.find(token, startMs)).toBeUndefined();
});

test("a clock set back to before it began ends it", () => {
  const open = sessions();
  const { token } = open.open(of, startMs);
  expect(open.find(token, startMs - 1)).toBeUndefined();
  expect(open.find(token, startMs)).toBeUndefined();
});

test("of more than 32 the oldest ends", () => {
  const open = sessions();
  const all = Array.from({ length: 33 }, () => open.open(of, startMs));
  expect(all.map(({ session }) => session.ended.aborted)).toEqual([true, ...all.slice(1).map(() => false)]);
});
