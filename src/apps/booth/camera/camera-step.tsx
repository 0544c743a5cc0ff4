import type { PartLock } from "../../../devices/camera/lock.ts";
import { Choice } from "../shell/choice.tsx";
import { Page } from "../shell/page.tsx";
import { shellWords } from "../shell/shell-words.ts";
import { Technical } from "../shell/technical.tsx";
import { useBooth, useWords } from "../use-booth.ts";
import { EVEN_LIGHT } from "../projector/even-light.ts";
import { useLight } from "../projector/use-light.ts";
import { stepNames } from "../words/step-names.ts";
import { CameraView } from "./camera-view.tsx";
import { cameraWords } from "./camera-words.ts";

export function CameraStep() {
  const { camera, go } = useBooth();
  const words = useWords(cameraWords);
  const { goOn } = useWords(shellWords);
  useLight(EVEN_LIGHT);
  const track = camera.track.value;
  const isSettling = camera.isSettling.value;
  const isLocked = camera.locks.value.length > 0;
  const lock = { key: "Enter", says: words.lock, run: () => void camera.lock(), isPrimary: true };
  const on = { key: "Enter", says: goOn, run: () => go("projector"), isPrimary: true };
  const again = { key: "l", says: words.again, run: () => void camera.lock() };
  return (
    <Page
      title={useWords(stepNames).camera}
      guidance={
        words.guidance[
          track === undefined ? "missing" : isSettling ? "settling" : isLocked ? "locked" : "aim"
        ]
      }
      commands={track === undefined || isSettling ? [] : isLocked ? [on, again] : [lock]}
    >
      <div class="beside">
        <CameraView />
        <div>
          <Choice
            legend={words.which}
            options={camera.cameras.value.map((one) => ({
              id: one.deviceId,
              says: one.label === "" ? words.nameless : one.label,
              value: one,
            }))}
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

/** The kiosk goes by the installation's file, which is the truth, and which no page changes. */
function KioskNote({ label }: { readonly label: string }) {
  const { installation, camera } = useBooth();
  const words = useWords(cameraWords);
  const named = installation.value?.camera.label;
  if (named === label || camera.cameras.value.length < 2) return null;
  return (
    <p class="quiet">
      {words.kiosk(named)} {words.intoFile} <code>{`"camera": { "label": ${JSON.stringify(label)} }`}</code>
    </p>
  );
}

function Locks({ locks }: { readonly locks: readonly PartLock[] }) {
  const words = useWords(cameraWords);
  return (
    <table>
      <caption>{words.held}</caption>
      {locks.map((lock) => (
        <tr key={lock.part}>
          <th scope="row">{words.parts[lock.part]}</th>
          <td>
            <Held lock={lock} />
          </td>
        </tr>
      ))}
    </table>
  );
}

function Held({ lock }: { readonly lock: PartLock }) {
  const words = useWords(cameraWords);
  switch (lock.kind) {
    case "locked":
      return [words.locked, ...Object.values(lock.values).map((value) => String(Math.round(value)))].join(
        " · ",
      );
    case "not-offered":
      return words.notOffered;
    case "refused":
      return (
        <>
          {words.refused} <Technical detail={lock.why} />
        </>
      );
    default:
      return lock satisfies never;
  }
}
