import type { PartLock } from "../../../devices/camera/lock.ts";
import { Choice } from "../shell/choice.tsx";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import { EVEN_LIGHT } from "../projector/even-light.ts";
import { useLight } from "../projector/use-light.ts";
import { CameraView } from "./camera-view.tsx";

export function CameraStep() {
  const { camera, go } = useBooth();
  useLight(EVEN_LIGHT);
  const track = camera.track.value;
  const isLocked = camera.locks.value.length > 0;
  const lock = { key: "Enter", says: "Lock the camera", run: () => void camera.lock(), isPrimary: true };
  const on = { key: "Enter", says: "Go on", run: () => go("projector"), isPrimary: true };
  const again = { key: "l", says: "Lock it again", run: () => void camera.lock() };
  return (
    <Page
      title="Camera"
      guidance={guidanceOf(track !== undefined, isLocked)}
      commands={track === undefined ? [] : isLocked ? [on, again] : [lock]}
    >
      <div class="beside">
        <CameraView />
        <div>
          <Choice
            legend="Which camera"
            options={camera.cameras.value.map((one) => ({ id: one.deviceId, says: one.label, value: one }))}
            chosen={track?.getSettings().deviceId}
            choose={camera.choose}
          />
          {track !== undefined && (
            <p class="quiet">
              {camera.size.value.widthPx} × {camera.size.value.heightPx} px
            </p>
          )}
          {track !== undefined && <KioskNote label={track.label} />}
          {isLocked && <Locks locks={camera.locks.value} />}
        </div>
      </div>
    </Page>
  );
}

function guidanceOf(isThere: boolean, isLocked: boolean): string {
  if (!isThere) return "No camera gives a picture. Plug one in and allow it; this page takes it by itself.";
  if (!isLocked)
    return "Aim it so that the whole table is in the picture. Lay something pale where hands will be, wait until the picture is steady, then lock it.";
  return "The camera holds still. If the light in the room changes for good, lock it again.";
}

/** The kiosk goes by the installation's file, which is the truth, and which no page changes. */
function KioskNote({ label }: { readonly label: string }) {
  const { installation, camera } = useBooth();
  const named = installation.value?.camera.label;
  if (named === label || camera.cameras.value.length < 2) return null;
  return (
    <p class="quiet">
      The kiosk {named === undefined ? "takes the first camera it finds" : `takes “${named}”`}. For this one,
      write <code>{`"camera": { "label": ${JSON.stringify(label)} }`}</code> into the installation’s file.
    </p>
  );
}

function Locks({ locks }: { readonly locks: readonly PartLock[] }) {
  return (
    <table>
      <caption>Held</caption>
      {locks.map((lock) => (
        <tr key={lock.part}>
          <th scope="row">{lock.part}</th>
          <td>{said(lock)}</td>
        </tr>
      ))}
    </table>
  );
}

function said(lock: PartLock): string {
  switch (lock.kind) {
    case "locked":
      return ["locked", ...Object.values(lock.values).map((value) => String(Math.round(value)))].join(" · ");
    case "not-offered":
      return "not offered by this camera";
    case "refused":
      return `refused: ${lock.why}`;
    default:
      return lock satisfies never;
  }
}
