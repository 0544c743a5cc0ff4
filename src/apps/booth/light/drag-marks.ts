import type { ProjectorPx } from "../../../core/geometry/spaces.ts";

/** A press so near a mark takes hold of it. */
const REACH_PX = 60;

/** Lets the mouse move marks of the picture. Where they go is told; whoever keeps them draws them anew. */
export function letMarksBeDragged(
  canvas: HTMLCanvasElement,
  marks: () => readonly ProjectorPx[],
  dragged: (mark: number, to: ProjectorPx) => void,
): void {
  let held: number | undefined;
  const placeOf = ({ clientX, clientY }: PointerEvent): ProjectorPx => {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((clientX - box.left) * canvas.width) / box.width,
      y: ((clientY - box.top) * canvas.height) / box.height,
    };
  };
  canvas.addEventListener("pointerdown", (event) => {
    const at = placeOf(event);
    const distances = marks().map(({ x, y }) => Math.hypot(x - at.x, y - at.y));
    const nearest = distances.indexOf(Math.min(...distances));
    if ((distances[nearest] ?? Infinity) > REACH_PX) return;
    held = nearest;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (held !== undefined) dragged(held, placeOf(event));
  });
  const release = (): void => {
    held = undefined;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
}
