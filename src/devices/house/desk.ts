import type { Head } from "../../core/keeping/entry.ts";
import { DeskHead, DeskLines } from "../../schema/desk-house.ts";
import { answered, ask, refusedWith } from "./ask.ts";
import { isLoggedOut } from "./wish.ts";

/** Some of it is much: an erasing goes through all files. But a house that hangs must not keep the desk from opening for good. */
const withinMs = 30_000;

/** What became of sending: the house has it; its journal ends elsewhere; it asks for a curator's PIN first. */
export type Sent =
  | { readonly kind: "taken"; readonly standing: DeskHead }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "logged-out" };

/**
 * The house's journal of the desk. Each throws PaumeError "house-silent" where nothing answers, and "state-unsaved" where the house's disk takes
 * no more.
 */
export interface DeskHouse {
  /** How far it goes, and its chain at one of its entries; undefined where a curator's PIN is asked for first. */
  readonly standing: (at: number) => Promise<DeskHead | undefined>;
  /** What follows an entry. */
  readonly linesAfter: (number: number) => Promise<DeskLines>;
  readonly send: (after: Head, lines: readonly string[]) => Promise<Sent>;
  /** Puts lines in the place of damaged ones. */
  readonly mend: (lines: readonly string[]) => Promise<Sent>;
  /** Has the house begin a new journal, with the one before beside it. */
  readonly setAside: () => Promise<Sent>;
}

export const deskHouse: DeskHouse = {
  standing: async (at) => {
    const response = await ask(`/desk/journal?at=${at}`, { method: "GET", withinMs });
    if (isLoggedOut(response)) return undefined;
    return response.ok ? answered(response, DeskHead) : refused(response);
  },
  linesAfter: async (number) => {
    const response = await ask(`/desk/journal/lines?after=${number}`, { method: "GET", withinMs });
    return response.ok ? answered(response, DeskLines) : refused(response);
  },
  send: (after, lines) => post("/desk/journal", { after, lines }),
  mend: (lines) => post("/desk/journal/mended", { lines }),
  setAside: () => post("/desk/journal/set-aside", {}),
};

async function post(path: string, body: object): Promise<Sent> {
  const response = await ask(path, { method: "POST", body, withinMs });
  if (response.ok) return { kind: "taken", standing: await answered(response, DeskHead) };
  if (isLoggedOut(response)) return { kind: "logged-out" };
  return response.status === 409 ? { kind: "elsewhere" } : refused(response);
}

const refused = (response: Response): Promise<never> => refusedWith(response, ["state-unsaved"]);
