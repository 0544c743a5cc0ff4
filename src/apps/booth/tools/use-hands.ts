import { useEffect, useState } from "preact/hooks";
import { useBooth } from "../use-booth.ts";
import { watchHands, type HandWatch } from "./hand-watch.ts";

/** The detector, for as long as a tool is open and there is a camera. */
export function useHands(): HandWatch | undefined {
  const { installation, camera, faults } = useBooth();
  const [watch, setWatch] = useState<HandWatch | undefined>(undefined);
  const [site, track] = [installation.value, camera.track.value];
  useEffect(() => {
    if (site === undefined || track === undefined) return undefined;
    const opened = watchHands(site, track, faults);
    setWatch(opened);
    return () => {
      setWatch(undefined);
      opened.stop();
    };
  }, [site, track, faults]);
  return watch;
}
