import { openFloor, type Floor } from "../../../../src/core/floor/floor.ts";
import type { Picture } from "../../../../src/core/floor/picture.ts";
import type { HostMessage } from "../../../../src/core/messages/host-message.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy, type Held, type Side } from "../../../fixtures/template-hand.ts";
import { plainFace } from "../typeset/plain-face.ts";

/** A hand as it is held; undefined while it is away. */
export type Hand = (atMs: number) => (Held & { readonly side?: Side; readonly closed?: number }) | undefined;

export interface Shot {
  readonly nowMs: number;
  readonly picture: Picture;
  readonly visitors: number;
}

const PICTURE_MS = 1000 / 60;
const PICTURES_PER_FRAME = 2;

function message(number: number): HostMessage {
  const text = `Welcome, you are guest number ${number} of this house, and the table is laid.`;
  return { id: `m-${number}`, lang: "en", text, motive: "welcome", emotion: "joy", provenance: "test" };
}

export interface Stage {
  readonly floor: Floor;
  readonly drawn: () => number;
}

/** A floor with as many messages as there are to draw. @param mayShow see `FloorSources`. */
export function openStage(messages = Infinity, mayShow: (id: string) => boolean = () => true): Stage {
  let drawn = 0;
  const draw = (): HostMessage | undefined => (drawn < messages ? message(++drawn) : undefined);
  return { floor: openFloor(RULES, { face: plainFace, draw, mayShow }), drawn: () => drawn };
}

/** Holds hands out on a floor for some time. @returns every picture that the projector gets. */
export function perform(floor: Floor, hands: readonly Hand[], untilMs: number, fromMs = 0): readonly Shot[] {
  const shots: Shot[] = [];
  for (let i = 0; fromMs + i * PICTURE_MS < untilMs; i++) {
    const nowMs = fromMs + i * PICTURE_MS;
    if (i % PICTURES_PER_FRAME === 0) {
      const seen = hands.flatMap((hand) => {
        const held = hand(nowMs);
        if (held === undefined) return [];
        return [seenBy(RIG.camera, handShape(held.side ?? "right", held.closed ?? 0), held)];
      });
      floor.sawHands({ atMs: nowMs, hands: seen });
    }
    shots.push({ nowMs, picture: floor.picture(nowMs), visitors: floor.visitors().length });
  }
  return shots;
}
