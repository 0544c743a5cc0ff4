/**
 * What a camera's own controls are called in a browser; not yet in TypeScript's DOM library.
 * https://w3c.github.io/mediacapture-image/
 */
interface MediaTrackCapabilities {
  readonly exposureMode?: readonly string[];
  readonly whiteBalanceMode?: readonly string[];
  readonly focusMode?: readonly string[];
}

interface MediaTrackSettings {
  readonly exposureMode?: string;
  readonly exposureTime?: number;
  readonly iso?: number;
  readonly whiteBalanceMode?: string;
  readonly colorTemperature?: number;
  readonly focusMode?: string;
  readonly focusDistance?: number;
}

interface MediaTrackConstraintSet {
  exposureMode?: string;
  exposureTime?: number;
  iso?: number;
  whiteBalanceMode?: string;
  colorTemperature?: number;
  focusMode?: string;
  focusDistance?: number;
}
