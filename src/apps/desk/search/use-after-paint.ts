import { effect, type ReadonlySignal, untracked } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";

/**
 * What may come a frame later than what it is made of: it is made with the view, and anew once a frame has shown the change. Whoever types sees the
 * rows at once, and pays for the rest while nobody waits.
 * @param source at whose changes it is made anew. @param make reads whatever it likes; it is not followed.
 */
export function useAfterPaint<T>(source: ReadonlySignal<unknown>, make: () => T): T {
  const [made, setMade] = useState(() => untracked(make));
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    let [isDue, isOver] = [false, false];
    const makeAnew = (): void => {
      isDue = false;
      if (!isOver) setMade(untracked(latest.current));
    };
    const stop = effect(() => {
      void source.value;
      if (isDue) return;
      isDue = true;
      // The task after the frame: the frame itself is still to be drawn when its callbacks are over.
      requestAnimationFrame(() => setTimeout(makeAnew));
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [source]);
  return made;
}
