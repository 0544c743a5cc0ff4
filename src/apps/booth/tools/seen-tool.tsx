import { CameraView } from "../camera/camera-view.tsx";
import { useWords } from "../use-booth.ts";
import { Landmarks } from "./landmarks.tsx";
import { toolWords } from "./tool-words.ts";
import { useHands } from "./use-hands.ts";

/** What the camera and the detector see, now: it is shown here and nowhere else, and never kept. */
export function useSeen() {
  const words = useWords(toolWords);
  const hands = useHands();
  const seen = hands?.sighting.value?.hands ?? [];
  return {
    guidance: hands?.isReady.value === true ? words.hands(seen.length) : words.starting,
    view: (
      <CameraView>
        {seen.map((hand, i) => (
          <Landmarks key={i} hand={hand} />
        ))}
      </CameraView>
    ),
  };
}
