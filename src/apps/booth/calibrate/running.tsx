import { useMemo } from "preact/hooks";
import { CameraView } from "../camera/camera-view.tsx";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { useSteady } from "../shell/use-steady.ts";
import { useBooth } from "../use-booth.ts";
import { COMPLAINTS } from "../words/complaints.ts";
import { wishWords } from "../words/wish-words.ts";
import { ghostOutline, lensSoFar } from "./ghost.ts";
import { Outline } from "./outline.tsx";
import type { RunView } from "./run-view.ts";
import { SheetPicture } from "./sheet-picture.tsx";
import { TakenPoses } from "./taken-poses.tsx";

/** With fewer, the run does not end early. */
const ENOUGH = 6;

/** Said at once, and yet so that it can be read when a sheet is on the brink of two complaints. */
const STEADY_MS = 250;

/** While sheets are held: the camera's picture with the outline to fill, what to do in a few words, and how far it has come. */
export function Running() {
  const { run, camera, light } = useBooth();
  const now = run.view.value;
  const view = { ...now, complaint: useSteady(now.complaint, STEADY_MS) };
  const isCameraLost = camera.track.value === undefined;
  const isLightLost = light.state.value === undefined;
  const stop: Command = { key: "Escape", says: "Stop", run: run.stop, remote: "stop" };
  const reopen: Command = {
    key: "Enter",
    says: "Open the projector’s window again",
    run: () => void light.open(),
    isPrimary: true,
  };
  const skip: Command = { key: "s", says: "Leave this pose out", run: () => run.ask("skip"), remote: "skip" };
  const enough: Command = {
    key: "e",
    says: "Enough poses",
    run: () => run.ask("enough"),
    remote: "next",
    isOff: view.taken.filter(({ heldOut }) => !heldOut).length < ENOUGH || view.wish?.heldOut === true,
  };
  return (
    <Page
      title={view.wish === undefined ? "Calibrate" : `Calibrate, pose ${view.number} of ${view.of}`}
      guidance={
        isCameraLost
          ? "The camera is gone. Plug it in: the run goes on by itself."
          : isLightLost
            ? "The projector’s window is closed. Open it: the run goes on."
            : guidanceOf(view)
      }
      isUrgent
      commands={isLightLost ? [reopen, stop] : view.isSolving ? [stop] : [skip, enough, stop]}
    >
      <div class="beside running">
        <CameraView>
          <Outlines view={view} />
        </CameraView>
        <div class="side">
          <SheetPicture wish={view.wish} complaint={view.complaint} />
          {view.wish !== undefined && <p>{wishWords(view.wish)}</p>}
          <p class="quiet why">{view.complaint === undefined ? "" : COMPLAINTS[view.complaint].why}</p>
          {view.refusal !== undefined && <p class="warning">Not taken. {COMPLAINTS[view.refusal].why}</p>}
          <Progress view={view} />
        </div>
      </div>
      <TakenPoses taken={view.taken} of={view.of} size={camera.size.value} />
    </Page>
  );
}

function guidanceOf({ wish, complaint, corners, reading, isSolving }: RunView): string {
  if (isSolving) return "Working it out. You may put the sheet down.";
  if (reading !== undefined) return "Hold still: dots are read";
  if (complaint !== undefined) return COMPLAINTS[complaint].says;
  if (wish === undefined || corners === undefined) return "Hold the sheet so that it fills the outline";
  return "Good. Hold it so";
}

function Outlines({ view: { wish, corners, complaint, taken } }: { readonly view: RunView }) {
  const { run, camera } = useBooth();
  const [sheet, size] = [run.sheet.value, camera.size.value];
  const lens = useMemo(
    () =>
      lensSoFar(
        taken.map(({ pose }) => pose),
        sheet,
        size,
      ),
    [taken, sheet, size],
  );
  return (
    <>
      {wish !== undefined && <Outline corners={ghostOutline(wish, sheet, lens)} kind="ghost" />}
      {corners !== undefined && (
        <Outline corners={corners} kind={complaint === undefined ? "found good-pose" : "found"} />
      )}
    </>
  );
}

function Progress({ view: { held, reading, isSolving } }: { readonly view: RunView }) {
  if (isSolving) return <progress aria-label="Working it out" />;
  if (reading !== undefined) {
    return <progress value={reading.picture} max={reading.of} aria-label="Pictures of dots read" />;
  }
  return <progress value={held} aria-label="Held still" />;
}
