import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepLightWindow } from "../../../../src/devices/display/light-window.ts";
import { BOOTH_CHANNEL, ToLight, type FromLight } from "../../../../src/schema/booth-channel.ts";

const STATE = { widthPx: 1920, heightPx: 1200, isFullScreen: true, isVisible: true };
/** The window's clock is ahead by so much. */
const AHEAD_MS = 5000;

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

/** The other end of the channel, which draws at once unless it is covered. */
function fakeWindow() {
  const channel = new BroadcastChannel(BOOTH_CHANNEL);
  const heard: ToLight[] = [];
  const tell = (message: FromLight): void => channel.postMessage(message);
  let isCovered = false;
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = ToLight.parse(data);
    heard.push(message);
    const atMs = performance.now() + AHEAD_MS;
    if (message.kind === "ping") tell({ kind: "pong", number: message.number, atMs, state: STATE });
    if (message.kind === "show" && !isCovered)
      tell({ kind: "shown", number: message.number, drawnAtMs: atMs });
  });
  life.signal.addEventListener("abort", () => channel.close());
  return {
    heard,
    tell,
    /** Anything at all, as another program might say it. */
    say: (message: unknown) => channel.postMessage(message),
    cover: () => {
      isCovered = true;
    },
    pictures: () => heard.flatMap((message) => (message.kind === "show" ? [message.picture] : [])),
  };
}

function openBoothEnd() {
  const changed = vi.fn();
  const key = vi.fn();
  const light = keepLightWindow("/light.html", { changed, key, dragged: vi.fn() }, life.signal);
  return { light, changed, key };
}

describe("the projector's window, seen from the booth", () => {
  it("is known by its answer, with its size", async () => {
    fakeWindow();
    const { changed } = openBoothEnd();
    await expect.poll(() => changed.mock.calls).toContainEqual([STATE]);
  });

  it("tells when a picture was drawn on this page's clock", async () => {
    fakeWindow();
    const { light, changed } = openBoothEnd();
    await expect.poll(() => changed.mock.calls.length).toBeGreaterThan(0);
    const before = performance.now();
    const drawnAtMs = await light.show({ kind: "dark" });
    const after = performance.now();
    // Known to half of an exchange, which is no longer than this one.
    const slackMs = after - before + 5;
    expect(drawnAtMs).toBeGreaterThan(before - slackMs);
    expect(drawnAtMs).toBeLessThan(after + slackMs);
  });

  it("is lost at once when it closes, with whatever was being shown, and shows the same when it is opened again", async () => {
    const window = fakeWindow();
    const { light, changed } = openBoothEnd();
    await expect.poll(() => changed.mock.calls).toContainEqual([STATE]);
    window.cover();
    const showing = light.show({ kind: "grid" });
    window.tell({ kind: "gone" });
    await expect(showing).rejects.toMatchObject({ code: "display-lost" });
    expect(changed).toHaveBeenLastCalledWith(undefined);
    await expect(light.show({ kind: "focus" })).rejects.toMatchObject({ code: "display-lost" });
    window.tell({ kind: "here", state: STATE });
    await expect.poll(() => window.pictures().at(-1)).toEqual({ kind: "focus" });
  });

  it("takes one drawn picture for all that it replaced", async () => {
    const window = fakeWindow();
    const { light, changed } = openBoothEnd();
    await expect.poll(() => changed.mock.calls).toContainEqual([STATE]);
    window.cover();
    const both = Promise.all([light.show({ kind: "grid" }), light.show({ kind: "focus" })]);
    await expect.poll(() => window.pictures()).toContainEqual({ kind: "focus" });
    const last = window.heard.findLast(({ kind }) => kind === "show");
    if (last?.kind !== "show") throw new Error("nothing was shown");
    window.tell({ kind: "shown", number: last.number, drawnAtMs: 0 });
    await expect(both).resolves.toHaveLength(2);
  });

  it("passes its keys on, and nothing that is not its own", async () => {
    const window = fakeWindow();
    const { key } = openBoothEnd();
    window.say({ kind: "key", key: "F5", isShift: false });
    window.say("hello");
    window.tell({ kind: "key", key: "ArrowLeft", isShift: true });
    await expect.poll(() => key.mock.calls.length).toBe(1);
    expect(key).toHaveBeenCalledWith({ kind: "key", key: "ArrowLeft", isShift: true });
  });
});
