/** A camera as the browser names it. */
export interface CameraFound {
  readonly deviceId: string;
  /** Empty where it has none. */
  readonly label: string;
}

/** All cameras. Until one has been allowed, the browser hides their names. @returns none where it may not tell. */
export async function listCameras(): Promise<readonly CameraFound[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => undefined)) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
