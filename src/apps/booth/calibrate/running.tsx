import { useMemo } from "preact/hooks";
import type { Language } from "../../../core/language.ts";
import { CameraView } from "../camera/camera-view.tsx";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { useSteady } from "../shell/use-steady.ts";
import { shellWords } from "../shell/shell-words.ts";
import { useBooth, useWords } from "../use-booth.ts";
import { complaintWords } from "../words/complaints.ts";
import { stepNames } from "../words/step-names.ts";
import { ghostOutline, lensSoFar } from "./ghost.ts";
import { Outline } from "./outline.tsx";
import type { RunView } from "./run-view.ts";
import { runningWords } from "./running-words.ts";
import { SheetPicture } from "./sheet-picture.tsx";
import { TakenPoses } from "./taken-poses.tsx";

/** With fewer, the run does not end early. */
const ENOUGH = 6;

/** Said at once, and yet so that it can be read when a sheet is on the brink of two complaints. */
const STEADY_MS = 250;

/** While sheets are held: the camera's picture with the outline to fill, what to do in a few words, and how far it has come. */
export function Running() {
  const { run, camera, light, language } = useBooth();
  const [words, complaints] = [useWords(runningWords), useWords(complaintWords)];
  const now = run.view.value;
  const view = { ...now, complaint: useSteady(now.complaint, STEADY_MS) };
  const isCameraLost = camera.track.value === undefined;
  const isLightLost = light.state.value === undefined;
  const stop: Command = { key: "Escape", says: useWords(shellWords).stop, run: run.stop, remote: "stop" };
  const reopen: Command = {
    key: "Enter",
    says: words.reopen,
    run: () => void light.open(),
    isPrimary: true,
  };
  const skip: Command = { key: "s", says: words.skip, run: () => run.ask("skip"), remote: "skip" };
  const enough: Command = {
    key: "e",
    says: words.enough,
    run: () => run.ask("enough"),
    remote: "next",
    isOff: view.taken.filter(({ heldOut }) => !heldOut).length < ENOUGH || view.wish?.heldOut === true,
  };
  return (
    <Page
      title={view.wish === undefined ? stepNames[language.value].calibrate : words.pose(view.number, view.of)}
      guidance={
        isCameraLost ? words.cameraLost : isLightLost ? words.lightLost : guidanceOf(view, language.value)
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
          {view.wish !== undefined && <p>{words.wish(view.wish)}</p>}
          <p class="quiet why">{view.complaint === undefined ? "" : complaints[view.complaint].why}</p>
          {view.refusal !== undefined && (
            <p class="warning">
              {words.notTaken} {complaints[view.refusal].why}
            </p>
          )}
          <Progress view={view} />
        </div>
      </div>
      <TakenPoses taken={view.taken} of={view.of} size={camera.size.value} />
    </Page>
  );
}

function guidanceOf({ wish, complaint, corners, reading, isSolving }: RunView, language: Language): string {
  const words = runningWords[language];
  if (isSolving) return words.solving;
  if (reading !== undefined) return words.reading;
  if (complaint !== undefined) return complaintWords[language][complaint].says;
  return wish === undefined || corners === undefined ? words.fill : words.good;
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
  const words = useWords(runningWords);
  if (isSolving) return <progress aria-label={words.solving} />;
  if (reading !== undefined) {
    return <progress value={reading.picture} max={reading.of} aria-label={words.picturesRead} />;
  }
  return <progress value={held} aria-label={words.heldStill} />;
}
