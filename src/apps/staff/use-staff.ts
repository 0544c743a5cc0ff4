import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { OpenStaff } from "./open-staff.ts";
import type { Words } from "./words.ts";

interface WithWords {
  readonly staff: OpenStaff;
  readonly words: Words;
}

export const StaffContext = createContext<WithWords | undefined>(undefined);

/** @throws TypeError outside of the page. */
export function useStaff(): WithWords {
  const found = useContext(StaffContext);
  if (found === undefined) throw new TypeError("this is a part of the staff's page");
  return found;
}
