import { useEffect, useState } from "preact/hooks";
import { toCamera, toProjector } from "../../../core/geometry/pinhole.ts";
import type { CameraPx } from "../../../core/geometry/spaces.ts";
import type { HandSeen } from "../../../core/palm/hand-seen.ts";
import { palmOf, type SeenPalm } from "../../../core/palm/palm.ts";
import { CameraView } from "../camera/camera-view.tsx";
import { Figures } from "../shell/figures.tsx";
import { useBooth, useFigures, useWords } from "../use-booth.ts";
import { Landmarks } from "./landmarks.tsx";
import { indexTip, offsetOnPalm } from "./palm-test.ts";
import { toolWords } from "./tool-words.ts";
import { useHands } from "./use-hands.ts";

/** The one who holds still is measured on, the other touches. */
interface Tried {
  readonly palm: SeenPalm;
  readonly toucher: HandSeen | undefined;
}

type Offset = ReturnType<typeof offsetOnPalm>;

/** A finger that is farther from the middle touches no palm. */
const REACH_MM = 80;

/** How often the light follows the hand. */
const LIGHT_EVERY_MS = 100;

/** A cross of light on the palm, where the calibration believes its middle is: touch where it lies, and read how far off it is. */
export function usePalmTest() {
  const { kept, installation, light, camera } = useBooth();
  const words = useWords(toolWords);
  const { fixed } = useFigures();
  const hands = useHands();
  const [touched, setTouched] = useState<Offset>(undefined);
  const pair = kept.active.value?.pair ?? installation.value?.calibration;
  const site = installation.value;
  const seen = hands?.sighting.value?.hands ?? [];
  const tried = pair && site ? triedOf(seen, (hand) => palmOf(pair.camera, hand, site.hands)) : undefined;
  const palm = tried?.palm;
  useEffect(() => {
    const timer = setInterval(() => {
      const centre = hands === undefined || pair === undefined ? undefined : palm?.centre;
      const at = centre === undefined || pair === undefined ? [] : [toProjector(pair, centre)];
      light.show({ kind: "corners", at }).catch(() => undefined);
    }, LIGHT_EVERY_MS);
    return () => clearInterval(timer);
  });
  const offsetAt = (at: CameraPx | undefined): Offset => pair && palm && at && offsetOnPalm(pair, palm, at);
  const fingerAt = offsetAt(tried?.toucher && indexTip(tried.toucher));
  return {
    guidance:
      hands?.isReady.value !== true
        ? words.starting
        : palm === undefined
          ? words.palm.hold
          : touched === undefined
            ? words.palm.touch
            : words.off(touched.mm),
    touch: () => setTouched(fingerAt),
    canTouch: fingerAt !== undefined && fingerAt.mm < REACH_MM,
    view: (
      <div class="beside">
        <CameraView click={(at) => setTouched(offsetAt(at))}>
          {seen.map((hand, i) => (
            <Landmarks key={i} hand={hand} />
          ))}
          {pair !== undefined && palm !== undefined && <Cross at={toCamera(pair.camera, palm.centre)} />}
        </CameraView>
        <div>
          {touched !== undefined && (
            <Figures
              all={[
                { name: words.offset.by, value: fixed(touched.mm, 1), unit: "mm" },
                { name: words.offset.right, value: fixed(touched.right, 1), unit: "mm" },
                { name: words.offset.wrist, value: fixed(touched.down, 1), unit: "mm" },
              ]}
            />
          )}
          <p class="quiet">
            {words.measuredBy(kept.active.value?.madeBy)}{" "}
            {camera.size.value.widthPx === pair?.camera.widthPx ? "" : words.otherSize}
          </p>
        </div>
      </div>
    ),
  };
}

const Cross = ({ at: { x, y } }: { readonly at: CameraPx }) => (
  <path class="cross" d={`M${x - 12} ${y} h24 M${x} ${y - 12} v24`} />
);

/** The most open hand is tried; any other touches it. */
function triedOf(
  hands: readonly HandSeen[],
  palmOfHand: (hand: HandSeen) => SeenPalm | undefined,
): Tried | undefined {
  const palms = hands.flatMap((hand) => {
    const palm = palmOfHand(hand);
    return palm === undefined ? [] : [{ hand, palm }];
  });
  const best = palms.toSorted((a, b) => b.palm.openness - a.palm.openness)[0];
  if (best === undefined) return undefined;
  return { palm: best.palm, toucher: hands.find((hand) => hand !== best.hand) };
}
