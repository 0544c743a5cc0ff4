import { useEffect, useState } from "preact/hooks";
import { CameraView } from "../camera/camera-view.tsx";
import type { Command } from "../shell/commands.ts";
import { Failure } from "../shell/failure.tsx";
import { Page } from "../shell/page.tsx";
import { useBooth, useWords } from "../use-booth.ts";
import { complaintWords } from "../words/complaints.ts";
import { pinWords } from "./pin-words.ts";

/** The chosen mark blinks this often: seen from across the room, and far below what harms. */
const BLINK_MS = 600;
const FAST_PX = 20;

/** Four marks in the projector's light are moved onto the corners of the sheet, by arrow keys or by dragging them in the projector's window. */
export function MarksPage({ close }: { readonly close: Command }) {
  const { pin, light } = useBooth();
  const [words, complaints] = [useWords(pinWords), useWords(complaintWords)];
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
    { key: "Enter", says: words.allThere, run: () => void pin.start(), isPrimary: true },
    {
      key: " ",
      says: words.nextMark,
      run: () => {
        pin.chosen.value = (chosen + 1) % marks.length;
      },
      remote: "skip",
    },
    { key: "ArrowLeft", says: words.left, run: by(-1, 0) },
    { key: "ArrowRight", says: words.right, run: by(1, 0) },
    { key: "ArrowUp", says: words.up, run: by(0, -1) },
    { key: "ArrowDown", says: words.down, run: by(0, 1) },
    close,
  ];
  const complaint = pin.complaint.value;
  return (
    <Page
      title={words.mark(chosen + 1, marks.length)}
      guidance={
        complaint === undefined
          ? words.moveMarks
          : `${complaints[complaint].says}. ${complaints[complaint].why}`
      }
      commands={isRunning ? [] : commands}
    >
      <Failure error={pin.failure.value} />
      <div class="beside">
        <CameraView />
        <p class="quiet">{words.markNote(FAST_PX)}</p>
      </div>
    </Page>
  );
}
