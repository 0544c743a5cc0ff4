import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { HouseStanding, Keeping } from "../../../installation/keeping/keeping.ts";

/** The workspace as a whole: as a file, and as the house has it. */
export interface WholeWorkspace extends Pick<
  Keeping,
  "file" | "bring" | "agree" | "takeTheirs" | "giveMine"
> {
  readonly standing: ReadonlySignal<HouseStanding>;
}

export const WholeWorkspaceContext = createContext<WholeWorkspace | undefined>(undefined);

/** @throws TypeError outside the desk. */
export function useWholeWorkspace(): WholeWorkspace {
  const whole = useContext(WholeWorkspaceContext);
  if (whole === undefined) throw new TypeError("this part stands at no desk");
  return whole;
}
