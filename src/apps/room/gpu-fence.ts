/** Tells whether what was drawn has really been drawn. */
export interface GpuFence {
  /** After the last command of a frame. */
  readonly raise: () => void;
  readonly isPassed: () => boolean;
}

/**
 * Without a fence a page hands in frames faster than a weak machine draws them, and everybody else's drawing, the detector's too, waits
 * behind them all. @param canvas whose WebGL context exists already.
 */
export function gpuFence(canvas: HTMLCanvasElement): GpuFence {
  const gl = canvas.getContext("webgl2");
  let sync: WebGLSync | null = null;
  return {
    raise() {
      sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
      gl?.flush();
    },
    isPassed() {
      if (gl === null || sync === null) return true;
      if (gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED && !gl.isContextLost()) return false;
      gl.deleteSync(sync);
      sync = null;
      return true;
    },
  };
}
