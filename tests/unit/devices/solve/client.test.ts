import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunTaken } from "../../../../src/core/calibration/conclude.ts";
import { startSolver } from "../../../../src/devices/solve/client.ts";
import type { FromSolver, ToSolver } from "../../../../src/devices/solve/protocol.ts";

/** A worker that does nothing but what the test makes it say. */
class FakeWorker extends EventTarget {
  static last: FakeWorker | undefined;
  readonly heard: ToSolver[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.last = this;
  }

  postMessage(message: ToSolver): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromSolver): void {
    this.dispatchEvent(new MessageEvent("message", { data: message }));
  }

  crash(): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  }
}

const taken: RunTaken = {
  observations: {
    poses: [],
    sheet: "A4",
    camera: { widthPx: 640, heightPx: 480 },
    projector: { widthPx: 1920, heightPx: 1200 },
  },
  heldOut: [],
  workingMm: [600, 1000],
};

let life: AbortController;
beforeEach(() => {
  vi.stubGlobal("Worker", FakeWorker);
  life = new AbortController();
});
afterEach(() => void vi.unstubAllGlobals());

function start() {
  const conclude = startSolver(life.signal);
  const worker = FakeWorker.last;
  if (worker === undefined) throw new Error("no worker was started");
  return { conclude, worker };
}

describe("solving in a worker", () => {
  it("gives each caller its own answer", async () => {
    const { conclude, worker } = start();
    const [first, second] = [conclude(taken), conclude(taken)];
    const [a, b] = worker.heard.map(({ number }) => number);
    worker.say({ kind: "failed", number: b ?? 0, detail: "the second" });
    worker.say({ kind: "failed", number: a ?? 0, detail: "the first" });
    await expect(first).rejects.toMatchObject({ code: "calibration-failed", detail: "the first" });
    await expect(second).rejects.toMatchObject({ code: "calibration-failed", detail: "the second" });
  });

  it("rejects whoever waits when the worker dies, and whoever asks after that", async () => {
    const { conclude, worker } = start();
    const waiting = conclude(taken);
    worker.crash();
    await expect(waiting).rejects.toMatchObject({ code: "calibration-failed" });
    await expect(conclude(taken)).rejects.toMatchObject({ code: "calibration-failed" });
    expect(worker.terminated).toBe(true);
  });

  it("ends the worker, and whatever it computes, when it is stopped", async () => {
    const { conclude, worker } = start();
    const waiting = conclude(taken);
    life.abort();
    await expect(waiting).rejects.toMatchObject({ code: "calibration-failed" });
    expect(worker.terminated).toBe(true);
  });
});
