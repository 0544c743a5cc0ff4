import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openPresence } from "../../../../../src/apps/desk/model/presence.ts";

const minutes = 60_000;

let life: AbortController;
let page: EventTarget;
let kept: Map<string, string>;
beforeEach(() => {
  vi.useFakeTimers();
  [life, page, kept] = [new AbortController(), new EventTarget(), new Map()];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** A tab that is opened, or loaded again. */
function open() {
  life.abort();
  life = new AbortController();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return openPresence({ page, storage, nowMs: () => Date.now() }, life.signal);
}
const press = () => page.dispatchEvent(new Event("keydown"));

it("knows after a reload who decides, and in another tab nobody", () => {
  const who = open();
  expect(who.value).toBe("");
  who.value = "Zoé  Lévy";
  expect(open().value).toBe("Zoé  Lévy");
  kept = new Map();
  expect(open().value).toBe("");
});

it("asks anew after half an hour without a touch, and not while somebody works", async () => {
  const who = open();
  who.value = "Ana";
  for (let times = 0; times < 5; times++) {
    press();
    await vi.advanceTimersByTimeAsync(29 * minutes);
  }
  expect(who.value).toBe("Ana");
  await vi.advanceTimersByTimeAsync(2 * minutes);
  expect(who.value).toBe("");
});

it("takes the first key after a night for nobody's, on a machine that slept and in a tab that was brought back", () => {
  const who = open();
  who.value = "Ana";
  press();
  vi.setSystemTime(Date.now() + 600 * minutes);
  let named = "";
  page.addEventListener("keydown", () => (named = who.value));
  press();
  expect([named, who.value]).toEqual(["", ""]);
  who.value = "Bo";
  press();
  vi.setSystemTime(Date.now() + 600 * minutes);
  expect(open().value).toBe("");
});
