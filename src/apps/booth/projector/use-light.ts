import type { TestPicture } from "../../../core/calibration/test-picture.ts";
import { useEffect } from "preact/hooks";
import { useBooth } from "../use-booth.ts";

/** Shows a picture for as long as a page is open. A window that opens later shows it too: the picture is remembered. */
export function useLight(picture: TestPicture): void {
  const { light } = useBooth();
  useEffect(() => {
    light.show(picture).catch(() => undefined);
  }, [light, picture]);
}
