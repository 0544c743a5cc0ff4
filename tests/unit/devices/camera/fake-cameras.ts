interface Named {
  readonly deviceId: string;
  readonly label: string;
}

/** A track that can be stopped, and unplugged. */
export class FakeTrack extends EventTarget {
  readonly from: Named;
  stopped = false;

  constructor(from: Named) {
    super();
    this.from = from;
  }

  get label(): string {
    return this.from.label;
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.from.deviceId };
  }

  stop(): void {
    this.stopped = true;
  }

  unplug(): void {
    this.dispatchEvent(new Event("ended"));
  }
}

/** `navigator.mediaDevices` of a machine whose cameras the test decides. */
export class FakeCameras extends EventTarget {
  cameras: Named[];
  /** Names are hidden until a camera has been opened once. */
  hidesNames = false;
  /** What opening a camera fails with, if anything. */
  refuses: Error | undefined;
  /** Called before a camera is opened: the person who is asked. */
  asks: () => Promise<void> = () => Promise.resolve();
  readonly opened: FakeTrack[] = [];
  readonly asked: MediaStreamConstraints[] = [];

  constructor(...labels: readonly string[]) {
    super();
    this.cameras = labels.map((label) => ({ deviceId: `id of ${label}`, label }));
  }

  async enumerateDevices(): Promise<readonly (Named & { readonly kind: string })[]> {
    const microphone = { kind: "audioinput", deviceId: "id of hall", label: "hall" };
    const hide = this.hidesNames;
    return [
      microphone,
      ...this.cameras.map((camera) => ({
        kind: "videoinput",
        deviceId: hide ? "" : camera.deviceId,
        label: hide ? "" : camera.label,
      })),
    ];
  }

  async getUserMedia(constraints: MediaStreamConstraints) {
    this.asked.push(constraints);
    await this.asks();
    if (this.refuses !== undefined) throw this.refuses;
    const { video } = constraints;
    const wish = typeof video === "object" ? video.deviceId : undefined;
    const exact = typeof wish === "object" && !Array.isArray(wish) ? wish.exact : undefined;
    const camera = this.cameras.find(({ deviceId }) => exact === undefined || deviceId === exact);
    if (camera === undefined) throw new DOMException("no such camera", "NotFoundError");
    this.hidesNames = false;
    const track = new FakeTrack(camera);
    this.opened.push(track);
    return { getTracks: () => [track], getVideoTracks: () => [track] };
  }

  plug(label: string): void {
    this.cameras.push({ deviceId: `id of ${label}`, label });
    this.dispatchEvent(new Event("devicechange"));
  }

  /** Tracks that nobody has stopped. */
  get live(): readonly FakeTrack[] {
    return this.opened.filter((track) => !track.stopped);
  }
}
