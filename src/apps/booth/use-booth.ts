import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Booth } from "./booth.ts";

export const BoothContext = createContext<Booth | undefined>(undefined);

/** @throws TypeError outside the booth. */
export function useBooth(): Booth {
  const booth = useContext(BoothContext);
  if (booth === undefined) throw new TypeError("this part stands in no booth");
  return booth;
}
