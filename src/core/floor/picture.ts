import type { Mat3 } from "../geometry/pinhole.ts";
import type { Mark } from "../mark/mark.ts";
import type { Page } from "../typeset/typeset.ts";

/** Everything that is lit at one time. What is not here is black, and black is no light. */
export interface Picture {
  readonly pages: readonly LitPage[];
  /** Rings of light that arrive before the words. */
  readonly marks: readonly Mark[];
  readonly invitation: LitPlace;
  /** Around resting places. */
  readonly rings: readonly LitRing[];
  /** The last light of visits that were read to the end. */
  readonly farewells: readonly LitRing[];
  /** Lines outside the palms. */
  readonly captions: readonly LitPage[];
}

/** A place in the room, and how bright it is: 0 dark, 1 full. */
export interface LitPlace {
  /** mm on the place's plane → projector px. */
  readonly mapping: Mat3;
  readonly level: number;
}

/** A circle around the middle of its plane. */
export interface LitRing extends LitPlace {
  readonly radiusMm: number;
}

/** A page in a palm, or a few lines elsewhere. `key` changes with the page only, so that a moving hand redraws nothing. */
export interface LitPage extends LitPlace {
  readonly key: string;
  readonly page: Page;
  /** For so long its words have been coming back (see `recallStarts`): up to `RECALL_MS`, when all are there. */
  readonly recalledMs: number;
}
