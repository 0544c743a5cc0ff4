import { useEffect, useState } from "preact/hooks";
import { CameraView } from "../camera/camera-view.tsx";
import type { Command } from "../shell/commands.ts";
import { Failure } from "../shell/failure.tsx";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import { COMPLAINTS } from "../words/complaints.ts";

/** The chosen mark blinks this often: seen from across the room, and far below what harms. */
const BLINK_MS = 600;
const FAST_PX = 20;

/** Four marks in the projector's light are moved onto the corners of the sheet, by arrow keys or by dragging them in the projector's window. */
export function MarksPage({ close }: { readonly close: Command }) {
  const { pin, light } = useBooth();
  const [isLit, setIsLit] = useState(true);
  const [marks, chosen, isRunning] = [pin.marks.value, pin.chosen.value, pin.isRunning.value];
  const dragged = light.dragged.value;
  useEffect(() => {
    if (dragged !== undefined) pin.moveTo(dragged.mark, dragged.to);
  }, [dragged, pin]);
  useEffect(() => {
    const timer = setInterval(() => setIsLit((was) => !was), BLINK_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    // While the sheet is looked for, its light is not to be taken away.
    if (isRunning) return;
    light.show({ kind: "corners", at: marks, ...(isLit && { chosen }) }).catch(() => undefined);
  }, [light, marks, chosen, isLit, isRunning]);

  const by = (dx: number, dy: number) => (isShift?: boolean) => {
    const mark = marks[chosen];
    const step = isShift === true ? FAST_PX : 1;
    if (mark !== undefined) pin.moveTo(chosen, { x: mark.x + step * dx, y: mark.y + step * dy });
  };
  const commands: readonly Command[] = [
    { key: "Enter", says: "All four lie on the corners", run: () => void pin.start(), isPrimary: true },
    {
      key: " ",
      says: "Next mark",
      run: () => {
        pin.chosen.value = (chosen + 1) % marks.length;
      },
      remote: "skip",
    },
    { key: "ArrowLeft", says: "Left", run: by(-1, 0) },
    { key: "ArrowRight", says: "Right", run: by(1, 0) },
    { key: "ArrowUp", says: "Up", run: by(0, -1) },
    { key: "ArrowDown", says: "Down", run: by(0, 1) },
    close,
  ];
  const complaint = pin.complaint.value;
  return (
    <Page
      title={`Pin corners, mark ${chosen + 1} of ${marks.length}`}
      guidance={
        complaint === undefined
          ? "Move each mark onto a corner of the sheet, going round."
          : `${COMPLAINTS[complaint].says}. ${COMPLAINTS[complaint].why}`
      }
      commands={isRunning ? [] : commands}
    >
      <Failure error={pin.failure.value} />
      <div class="beside">
        <CameraView />
        <p class="quiet">
          The mark that blinks is the one that the arrow keys move; with <kbd>Shift</kbd> by {FAST_PX} px. Or
          drag it with the mouse in the projector’s window.
        </p>
      </div>
    </Page>
  );
}
