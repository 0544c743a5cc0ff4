import type { CameraIs } from "./kiosk-rig.ts";
import type { Fault } from "./fault.ts";
import { pageNow } from "./light-watch.ts";

const NOTHING = "nothing: the visit goes on where the hand is seen again";
/** Long enough for the floor to have forgotten the hand. */
const AWAY_MS = 2000;

const unplugged = (name: string, back: { readonly deviceId?: string; readonly scale?: number }): Fault => ({
  name,
  isMissing: true,
  lost: "the visit: the hand was not seen for seconds, and gets another message",
  befall: async ({ page, plug, camera, told, untold }) => {
    await plug(false);
    await told("camera-missing");
    await page.waitForTimeout(AWAY_MS);
    await camera(back);
    const fromMs = await pageNow(page);
    await plug(true);
    await untold("camera-missing");
    return fromMs;
  },
  after: ({ camera }) => camera({ scale: 1 }),
});

/** A driver that hangs: opening the camera anew mends it, and nothing is missing. */
const hanging = (name: string, is: CameraIs, code: "camera-lost" | "camera-stuck"): Fault => ({
  name,
  isMissing: false,
  lost: NOTHING,
  befall: async ({ page, camera, told, untold }) => {
    const fromMs = await pageNow(page);
    await camera({ is });
    await told(code);
    await untold(code);
    return fromMs;
  },
});

export const cameraFaults: readonly Fault[] = [
  unplugged("camera unplugged and put back", {}),
  unplugged("camera back at another socket, under another id", { deviceId: "second-socket" }),
  unplugged("camera back with half its resolution", { scale: 0.5 }),
  hanging("camera frozen: no more frames", "silent", "camera-lost"),
  hanging("camera frozen: the same frame again and again", "still", "camera-stuck"),
  hanging("camera black", "black", "camera-stuck"),
  {
    name: "camera under a lid, for longer than it is opened anew",
    isMissing: true,
    lost: "the visit",
    befall: async ({ page, camera, told, untold }) => {
      await camera({ is: "lidded" });
      await told("camera-stuck");
      await page.waitForTimeout(AWAY_MS);
      const fromMs = await pageNow(page);
      await camera({ is: "live" });
      await untold("camera-stuck");
      return fromMs;
    },
  },
];
