import { describe, expect, it } from "vitest";
import { freeCamera, keptLocks, lockCamera } from "../../../../src/devices/camera/lock.ts";

/** A track with the controls that the test gives it. It obeys unless it is told not to. */
class FakeControls {
  readonly capabilities: MediaTrackCapabilities;
  readonly settings: Record<string, string | number>;
  readonly applied: MediaTrackConstraintSet[] = [];
  obeys = true;
  refuses: Error | undefined;

  constructor(capabilities: MediaTrackCapabilities, settings: Record<string, string | number>) {
    this.capabilities = capabilities;
    this.settings = settings;
  }

  getCapabilities = (): MediaTrackCapabilities => this.capabilities;
  getSettings = (): MediaTrackSettings => ({ ...this.settings });
  applyConstraints = async ({ advanced = [] }: MediaTrackConstraints): Promise<void> => {
    if (this.refuses !== undefined) throw this.refuses;
    this.applied.push(...advanced);
    if (this.obeys) for (const set of advanced) Object.assign(this.settings, set);
  };
}

const auto = ["continuous", "manual"];
const full = (): FakeControls =>
  new FakeControls(
    { exposureMode: auto, whiteBalanceMode: auto, focusMode: auto },
    {
      exposureMode: "continuous",
      exposureTime: 156,
      iso: 100,
      whiteBalanceMode: "continuous",
      colorTemperature: 4200,
      focusMode: "continuous",
      focusDistance: 0.9,
    },
  );
describe("locking a camera", () => {
  it("holds every part at the value that it had", async () => {
    expect(await lockCamera(full())).toEqual([
      { part: "exposure", kind: "locked", values: { exposureTime: 156, iso: 100 } },
      { part: "white balance", kind: "locked", values: { colorTemperature: 4200 } },
      { part: "focus", kind: "locked", values: { focusDistance: 0.9 } },
    ]);
  });

  it("sets the mode before any value", async () => {
    const controls = full();
    await lockCamera(controls);
    expect(controls.applied[0]).toEqual({ exposureMode: "manual" });
  });

  it("says which parts the camera does not offer, and leaves them alone", async () => {
    const controls = new FakeControls({ exposureMode: auto, focusMode: ["fixed"] }, { exposureTime: 80 });
    const locks = await lockCamera(controls);
    expect(locks.map(({ kind }) => kind)).toEqual(["locked", "not-offered", "not-offered"]);
    expect(controls.applied.every((set) => "exposureMode" in set)).toBe(true);
  });

  it("reads back what the camera did, and says when it did not obey", async () => {
    const controls = full();
    controls.obeys = false;
    expect((await lockCamera(controls))[0]).toEqual({
      part: "exposure",
      kind: "refused",
      why: "it stays continuous",
    });
  });

  it("says why a camera refuses, and goes on with the next part", async () => {
    const controls = full();
    controls.refuses = new Error("said the driver");
    const locks = await lockCamera(controls);
    expect(locks).toHaveLength(3);
    expect(locks[2]).toMatchObject({ kind: "refused", why: expect.stringContaining("said the driver") });
  });

  it("sets a camera that comes back as it was, whatever it shows now", async () => {
    const before = await lockCamera(full());
    const back = full();
    Object.assign(back.settings, { exposureTime: 900, colorTemperature: 6500 });
    expect(await lockCamera(back, before)).toEqual(before);
  });

  it("asks again, when it comes back once more, for what it did not take the first time", async () => {
    const before = await lockCamera(full());
    const deaf = full();
    deaf.refuses = new Error("not yet");
    const kept = keptLocks(before, await lockCamera(deaf, before));
    const back = full();
    Object.assign(back.settings, { exposureTime: 900 });
    expect(await lockCamera(back, kept)).toEqual(before);
  });

  it("lets the camera go first, so that another light is locked and not the old values", async () => {
    const controls = full();
    await lockCamera(controls);
    await freeCamera(controls);
    expect(controls.settings).toMatchObject({
      exposureMode: "continuous",
      whiteBalanceMode: "continuous",
      focusMode: "continuous",
    });
    controls.settings["exposureTime"] = 40;
    expect((await lockCamera(controls))[0]).toMatchObject({ values: { exposureTime: 40 } });
  });

  it("leaves alone what a camera cannot see to by itself, and bears its refusal", async () => {
    const fixed = new FakeControls({ focusMode: ["manual"] }, { focusMode: "manual" });
    await freeCamera(fixed);
    expect(fixed.applied).toEqual([]);
    const deaf = full();
    deaf.refuses = new Error("said the driver");
    await expect(freeCamera(deaf)).resolves.toBeUndefined();
  });
});
