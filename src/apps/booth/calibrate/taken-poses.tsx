import type { CameraSize } from "../camera/camera-desk.ts";
import { useWords } from "../use-booth.ts";
import { Outline } from "./outline.tsx";
import type { PoseTaken } from "./run-view.ts";
import { runningWords } from "./running-words.ts";

/** The poses so far, each as the outline of its sheet in the camera's picture: no picture is kept. */
export function TakenPoses({
  taken,
  of,
  size,
}: {
  readonly taken: readonly PoseTaken[];
  readonly of: number;
  readonly size: CameraSize;
}) {
  const places = Array.from({ length: of }, (_, i) => taken.find(({ number }) => number === i + 1));
  return (
    <ol class="taken" aria-label={useWords(runningWords).taken(taken.length, of)}>
      {places.map((pose, i) => (
        <li key={i} class={pose === undefined ? "" : pose.heldOut ? "kept-back" : "done"}>
          <svg viewBox={`0 0 ${size.widthPx} ${size.heightPx}`} aria-hidden="true">
            {pose !== undefined && <Outline corners={pose.pose.corners} kind="thumbnail" />}
          </svg>
          <span>{i + 1}</span>
        </li>
      ))}
    </ol>
  );
}
