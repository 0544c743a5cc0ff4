import { PaumeError } from "../../core/error.ts";
import { keepAwake } from "../../devices/display/keep-awake.ts";
import { keepFullScreen } from "../../devices/display/keep-full-screen.ts";
import { pageMemory } from "../../devices/display/page-memory.ts";
import { reportFault } from "../../devices/house/house.ts";
import { openBeginAnew } from "../../installation/begin-anew.ts";
import type { Faults } from "../../installation/faults.ts";
import { restartHeavy } from "../../installation/restart-heavy.ts";
import { watchPicture } from "../../installation/watch-picture.ts";

interface KeepWell {
  /** The projector's. */
  readonly canvas: HTMLCanvasElement;
  /** Pictures drawn so far. */
  readonly rendered: () => number;
  /** Whether nobody is here who would see the light go out. */
  readonly isFree: () => boolean;
  readonly memoryLimitMb: number;
  readonly faults: Faults;
  readonly signal: AbortSignal;
}

/**
 * What a page that is open for weeks does against what befalls it without a person: a picture that stands still, memory that grows, a display
 * that was off. Until `signal` aborts. What a page cannot mend, such as its own crash, the machine does: see kiosk-config.
 */
export function keepWell({ canvas, rendered, isFree, memoryLimitMb, faults, signal }: KeepWell): void {
  const anew = openBeginAnew(sessionStorage, Date.now, () => location.reload(), signal);
  const stands = (why: string) => (): void => {
    faults.raise(new PaumeError("picture-stands", why));
    anew.begin();
  };
  watchPicture({
    rendered,
    isVisible: () => !document.hidden,
    stands: stands("none was drawn for 4 s"),
    signal,
  });
  // With its process, graphics loses the letters on canvases too, and what is drawn again then stays dark: only a new page has all of it.
  canvas.addEventListener("webglcontextrestored", stands("the graphics process began anew"), { signal });
  restartHeavy({
    measure: pageMemory,
    limitBytes: memoryLimitMb * 1e6,
    isFree,
    restart: (bytes) => {
      const told = new PaumeError("memory-grown", `${Math.round(bytes / 1e6)} MB`);
      void reportFault(told).finally(() => location.reload());
    },
    signal,
  });
  keepAwake(signal);
  keepFullScreen(
    {
      lost: () => faults.raise(new PaumeError("full-screen-lost", "the browser does not give it back")),
      back: () => faults.clear("full-screen-lost"),
    },
    sessionStorage,
    signal,
  );
}
