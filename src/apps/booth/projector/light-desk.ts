import { signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import type { TestPicture } from "../../../core/calibration/test-picture.ts";
import type { ProjectorPx } from "../../../core/geometry/spaces.ts";
import { keepLightWindow } from "../../../devices/display/light-window.ts";
import { findScreens, type ScreenFound } from "../../../devices/display/screens.ts";
import type { LightState } from "../../../schema/booth-channel.ts";

/** The projector's window, and what the technician says of the projector. */
export interface LightDesk {
  /** Undefined while the window is closed. */
  readonly state: ReadonlySignal<LightState | undefined>;
  readonly wasOpen: ReadonlySignal<boolean>;
  /** Other screens of this machine; undefined until asked, and where the browser does not tell. */
  readonly screens: ReadonlySignal<readonly ScreenFound[] | undefined>;
  /** The browser kept the window from opening. */
  readonly isBlocked: ReadonlySignal<boolean>;
  readonly native: Signal<{ readonly widthPx: number; readonly heightPx: number }>;
  /** What the technician saw on the pixel card. */
  readonly card: Signal<"unseen" | "even" | "uneven">;
  /** Marks of the picture that the mouse moves in the projector's window. */
  readonly dragged: Signal<{ readonly mark: number; readonly to: ProjectorPx } | undefined>;
  /** Opens the window, on the other screen where there is exactly one, or on the one that is named. From a key or click only. */
  readonly open: (on?: ScreenFound) => Promise<void>;
  readonly show: (picture: TestPicture) => Promise<number>;
  readonly close: () => void;
}

/** @param onKey keys pressed while the projector's window has the keyboard. */
export function openLightDesk(
  onKey: (key: string, isShift: boolean) => void,
  signal: AbortSignal,
): LightDesk {
  const lightState = state<LightState | undefined>(undefined);
  const wasOpen = state(false);
  const screens = state<readonly ScreenFound[] | undefined>(undefined);
  const isBlocked = state(false);
  const dragged = state<{ readonly mark: number; readonly to: ProjectorPx } | undefined>(undefined);
  const light = keepLightWindow(
    "/booth/light.html",
    {
      changed: (now) => {
        lightState.value = now;
        if (now !== undefined) wasOpen.value = true;
      },
      key: ({ key, isShift }) => onKey(key, isShift),
      dragged: (mark, to) => {
        dragged.value = { mark, to };
      },
    },
    signal,
  );
  const open = async (on?: ScreenFound): Promise<void> => {
    if (on !== undefined) {
      isBlocked.value = !light.open(on);
      return;
    }
    const others = (await findScreens())?.filter(({ isOurs }) => !isOurs);
    screens.value = others;
    if (others === undefined || others.length < 2) isBlocked.value = !light.open(others?.[0]);
  };
  return {
    state: lightState,
    wasOpen,
    screens,
    isBlocked,
    native: state({ widthPx: 1920, heightPx: 1200 }),
    card: state<"unseen" | "even" | "uneven">("unseen"),
    dragged,
    open,
    show: light.show,
    close: light.close,
  };
}
