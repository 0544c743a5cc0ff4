import type { Booth } from "../booth.ts";
import type { Command } from "./commands.ts";

/** What is missing before anything can be measured, and the button that leads there; undefined where nothing is. */
export function missingOf({
  camera,
  light,
  go,
}: Booth): { readonly guidance: string; readonly command: Command } | undefined {
  if (camera.track.value === undefined)
    return {
      guidance: "No camera gives a picture. Step 1 says what to do.",
      command: { key: "Enter", says: "Camera", run: () => go("camera"), isPrimary: true },
    };
  if (light.state.value === undefined)
    return {
      guidance: "The projector’s window is closed. Open it, and come back: nothing is lost.",
      command: { key: "Enter", says: "Projector", run: () => go("projector"), isPrimary: true },
    };
  return undefined;
}
