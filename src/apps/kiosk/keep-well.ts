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
export function keepWell({ rendered, isFree, memoryLimitMb, faults, signal }: KeepWell): void {
  const anew = openBeginAnew(sessionStorage, Date.now, () => location.reload(), signal);
  watchPicture({
    rendered,
    isVisible: () => !document.hidden,
    stands: () => {
      faults.raise(new PaumeError("picture-stands", "it has not changed for 4 s"));
      anew.begin();
    },
    signal,
  });
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
