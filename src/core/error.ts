/** Everything that can go wrong on the floor and that a person can mend. The apps choose the words. */
export const paumeErrorCodes = [
  "camera-missing",
  "camera-refused",
  "camera-lost",
  "camera-changed",
  "camera-stuck",
  "model-missing",
  "model-corrupt",
  "set-missing",
  "set-corrupt",
  "set-wrong-hash",
  "set-refused",
  "messages-refused",
  "installation-missing",
  "installation-invalid",
  "scenario-invalid",
  "calibration-invalid",
  "calibration-failed",
  "display-lost",
  "full-screen-lost",
  "picture-stands",
  "memory-grown",
  "house-silent",
  "state-unsaved",
  "projector-silent",
  "projector-refused",
  "webgl-missing",
  "wasm-simd-missing",
  "hands-worker-died",
  "fonts-missing",
  "store-failed",
  "analysis-failed",
  "workspace-elsewhere",
  "workspace-damaged",
] as const;

export type PaumeErrorCode = (typeof paumeErrorCodes)[number];

/** `detail` says what, where: a field, a line, a file. It never holds anything about a visitor. */
export class PaumeError extends Error {
  override readonly name = "PaumeError";
  readonly code: PaumeErrorCode;
  readonly detail: string;

  constructor(code: PaumeErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}
