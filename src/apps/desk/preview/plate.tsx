import { useLayoutEffect, useRef } from "preact/hooks";

/** One page in a palm. @param drawn undefined until it is: the room for it is kept. */
export function Plate({
  drawn,
  says,
}: {
  /** Shown itself, not a copy of it: nothing is drawn at the key that opens a card. It can be in one place at a time. */
  readonly drawn: HTMLCanvasElement | undefined;
  /** For whoever cannot see it. */
  readonly says: string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => frame.current?.replaceChildren(drawn ?? document.createElement("canvas")), [drawn]);
  return <div ref={frame} class="plate" role="img" aria-label={says} />;
}
