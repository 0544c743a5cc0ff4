/** What a camera may change by itself, and must not while it is measured with. */
export const cameraParts = ["exposure", "white balance", "focus"] as const;
export type CameraPart = (typeof cameraParts)[number];

/** Values of one part, by the browser's names: `{ exposureTime: 156, iso: 100 }`. */
export type PartValues = Readonly<Record<string, number>>;

export type PartLock =
  | { readonly part: CameraPart; readonly kind: "locked"; readonly values: PartValues }
  /** The camera has no such control: it is fixed by make, or changes as it likes. */
  | { readonly part: CameraPart; readonly kind: "not-offered" }
  /** It has one, and did not obey. */
  | { readonly part: CameraPart; readonly kind: "refused"; readonly why: string };

type Setting =
  | "exposureMode"
  | "exposureTime"
  | "iso"
  | "whiteBalanceMode"
  | "colorTemperature"
  | "focusMode"
  | "focusDistance";

const CONTROLS = {
  exposure: { mode: "exposureMode", values: ["exposureTime", "iso"] },
  "white balance": { mode: "whiteBalanceMode", values: ["colorTemperature"] },
  focus: { mode: "focusMode", values: ["focusDistance"] },
} as const satisfies Record<
  CameraPart,
  { readonly mode: "exposureMode" | "whiteBalanceMode" | "focusMode"; readonly values: readonly Setting[] }
>;

/** All that a lock needs of a track. */
type Controls = Pick<MediaStreamTrack, "getCapabilities" | "getSettings" | "applyConstraints">;

/**
 * Holds a camera's exposure, white balance and focus where they are, reads back what it did, and says what it does not offer.
 * @param kept values of an earlier lock: after a reconnect the camera is set as it was.
 */
export async function lockCamera(
  track: Controls,
  kept: readonly PartLock[] = [],
): Promise<readonly PartLock[]> {
  const locks: PartLock[] = [];
  // One after the other: some drivers take one change at a time.
  for (const part of cameraParts) {
    const before = kept.find((lock) => lock.part === part);
    locks.push(await lockPart(track, part, before?.kind === "locked" ? before.values : undefined));
  }
  return locks;
}

/** What a camera is to be set to when it comes back: a part that it did not take this time is asked of it again. */
export const keptLocks = (before: readonly PartLock[], now: readonly PartLock[]): readonly PartLock[] =>
  now.map((lock) =>
    lock.kind === "locked"
      ? lock
      : (before.find(({ part, kind }) => part === lock.part && kind === "locked") ?? lock),
  );

/** Lets a camera see to all by itself again, so that it can be locked to another light. What does not obey stays as it is. */
export async function freeCamera(track: Controls): Promise<void> {
  for (const part of cameraParts) {
    const { mode } = CONTROLS[part];
    if (track.getCapabilities()[mode]?.includes("continuous") !== true) continue;
    await track.applyConstraints({ advanced: [{ [mode]: "continuous" }] }).catch(() => undefined);
  }
}

async function lockPart(track: Controls, part: CameraPart, kept: PartValues | undefined): Promise<PartLock> {
  const { mode, values } = CONTROLS[part];
  if (track.getCapabilities()[mode]?.includes("manual") !== true) return { part, kind: "not-offered" };
  try {
    const wished = kept ?? read(track, values);
    // The mode first: a value is only taken by a camera that is manual already.
    await track.applyConstraints({ advanced: [{ [mode]: "manual" }] });
    await track.applyConstraints({ advanced: [{ [mode]: "manual", ...wished }] });
  } catch (error) {
    return { part, kind: "refused", why: String(error) };
  }
  const is = track.getSettings()[mode];
  if (is !== "manual") return { part, kind: "refused", why: `it stays ${is ?? "as it was"}` };
  return { part, kind: "locked", values: read(track, values) };
}

function read(track: Controls, values: readonly Setting[]): PartValues {
  const settings = track.getSettings();
  const pairs = values.map((name) => [name, settings[name]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [Setting, number] => typeof pair[1] === "number"));
}
