import { useLayoutEffect, useRef } from "preact/hooks";

/** One page in a palm. @param drawn undefined until it is: the room for it is kept. */
export function Plate({
  drawn,
  says,
}: {
  readonly drawn: OffscreenCanvas | undefined;
  /** For whoever cannot see it. */
  readonly says: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    // Setting a canvas's size clears it, too.
    canvas.current.width = drawn?.width ?? 1;
    canvas.current.height = drawn?.height ?? 1;
    if (drawn !== undefined) context.drawImage(drawn, 0, 0);
  }, [drawn]);
  return (
    <div class="plate" role="img" aria-label={says}>
      <canvas ref={canvas} />
    </div>
  );
}
