import { describe, expect, it } from "vitest";
import { attempt } from "../../../../src/apps/booth/shell/procedure.ts";
import type { CalibrationStage } from "../../../../src/core/calibration/stage.ts";
import { PaumeError } from "../../../../src/core/error.ts";

const lost = (): never => {
  throw new PaumeError("camera-lost", "unplugged");
};
const stage: CalibrationStage = {
  projector: { widthPx: 1920, heightPx: 1200 },
  camera: { widthPx: 640, heightPx: 480 },
  show: () => Promise.resolve(0),
  look: () => Promise.reject(new PaumeError("camera-lost", "no camera in this test")),
  pause: () => Promise.resolve(),
  nowMs: () => 0,
};

describe("something that runs on the stage", () => {
  it("tells why it failed, and forgets it when it is begun again", async () => {
    let fails = true;
    const procedure = attempt(
      () => stage,
      async () => {
        if (fails) lost();
      },
    );
    await procedure.start();
    expect(procedure.failure.value?.code).toBe("camera-lost");
    fails = false;
    await procedure.start();
    expect(procedure.failure.value).toBeUndefined();
    expect(procedure.isRunning.value).toBe(false);
  });

  it("has not failed when it was stopped", async () => {
    const procedure = attempt(
      () => stage,
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new PaumeError("calibration-failed", "stopped")));
        }),
    );
    const running = procedure.start();
    expect(procedure.isRunning.value).toBe(true);
    procedure.stop();
    await running;
    expect(procedure.failure.value).toBeUndefined();
    expect(procedure.isRunning.value).toBe(false);
  });

  it("begins once, and not without a stage", async () => {
    let begun = 0;
    let there: CalibrationStage | undefined;
    const procedure = attempt(
      () => there,
      async () => {
        begun++;
      },
    );
    await procedure.start();
    expect(begun).toBe(0);
    there = stage;
    await Promise.all([procedure.start(), procedure.start()]);
    expect(begun).toBe(1);
  });
});
