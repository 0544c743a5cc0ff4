import type { ComponentChildren } from "preact";
import type { CameraPx } from "../../../core/geometry/spaces.ts";
import { useEffect, useRef } from "preact/hooks";
import { useBooth, useWords } from "../use-booth.ts";
import { cameraWords } from "./camera-words.ts";

/** What the camera sees, with whatever is drawn over it in camera px. Nothing of it is kept. */
export function CameraView({
  children,
  click,
}: {
  readonly children?: ComponentChildren;
  /** Told where the picture is clicked. */
  readonly click?: (at: CameraPx) => void;
}) {
  const { camera } = useBooth();
  const { none } = useWords(cameraWords);
  const video = useRef<HTMLVideoElement>(null);
  const track = camera.track.value;
  const { widthPx, heightPx } = camera.size.value;
  useEffect(() => {
    const element = video.current;
    if (element === null || track === undefined) return;
    element.srcObject = new MediaStream([track]);
    // Playing fails only when the track has ended; the camera notices that itself.
    element.play().catch(() => undefined);
  }, [track]);
  if (track === undefined) return <div class="camera-view none">{none}</div>;
  return (
    <div class="camera-view" style={{ "--ratio": widthPx / heightPx }}>
      <video ref={video} muted playsInline width={widthPx} height={heightPx} />
      <svg
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        aria-hidden="true"
        onClick={({ currentTarget, clientX, clientY }) => {
          const box = currentTarget.getBoundingClientRect();
          click?.({
            x: ((clientX - box.left) * widthPx) / box.width,
            y: ((clientY - box.top) * heightPx) / box.height,
          });
        }}
      >
        {children}
      </svg>
    </div>
  );
}
