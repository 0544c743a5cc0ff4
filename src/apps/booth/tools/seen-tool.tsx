import { CameraView } from "../camera/camera-view.tsx";
import { Landmarks } from "./landmarks.tsx";
import { useHands } from "./use-hands.ts";

/** What the camera and the detector see, now: it is shown here and nowhere else, and never kept. */
export function useSeen() {
  const hands = useHands();
  const seen = hands?.sighting.value?.hands ?? [];
  return {
    guidance:
      hands?.isReady.value !== true
        ? "The hand detector is starting."
        : seen.length === 0
          ? "No hand is found."
          : seen.length === 1
            ? "One hand is found."
            : `${seen.length} hands are found.`,
    view: (
      <CameraView>
        {seen.map((hand, i) => (
          <Landmarks key={i} hand={hand} />
        ))}
      </CameraView>
    ),
  };
}
