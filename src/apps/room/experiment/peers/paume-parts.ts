import { openFloor, type Floor, type FloorRules } from "../../../../core/floor/floor.ts";
import { palmToProjector } from "../../../../core/geometry/mapping.ts";
import { times } from "../../../../core/geometry/vector.ts";
import { palmOf } from "../../../../core/palm/palm.ts";
import { foresee, type Track } from "../../../../core/tracking/track.ts";
import { follow, NO_TRACKS } from "../../../../core/tracking/tracks.ts";
import { UNSEEN_MS, type Method } from "./method.ts";

/** Where palms are taken to be when nothing is known of their depth. */
const PLANE_MM = 900;

/** The installation's own tracking, whether its text is lit at the moment or not. @param floor the one that is being experimented with. */
export function paume(floor: Floor, rules: FloorRules): Method {
  return {
    name: "paume",
    sawHands: () => undefined,
    aims: (nowMs) =>
      offered(floor.tracks(), nowMs).map((track) =>
        palmToProjector(rules.pair, foresee(track, nowMs + rules.latencyMs)),
      ),
  };
}

/** The same, but palms are lit where they were when they were seen. */
export function withoutPrediction(floor: Floor, rules: FloorRules): Method {
  return {
    name: "paume without prediction",
    sawHands: () => undefined,
    aims: (nowMs) =>
      offered(floor.tracks(), nowMs).map((track) =>
        palmToProjector(rules.pair, foresee(track, track.seenAtMs)),
      ),
  };
}

/** The same, but every palm is taken to be at one distance. */
export function withoutDepth(rules: FloorRules): Method {
  let tracks = NO_TRACKS;
  return {
    name: "paume without depth",
    sawHands({ hands, atMs }) {
      const palms = hands
        .flatMap((hand) => palmOf(rules.pair.camera, hand, rules.size) ?? [])
        .map((palm) => ({ ...palm, centre: times(palm.centre, PLANE_MM / palm.centre.z) }));
      tracks = follow(tracks, palms, rules.track, atMs);
    },
    aims: (nowMs) =>
      offered(tracks.all, nowMs).map((track) =>
        palmToProjector(rules.pair, foresee(track, nowMs + rules.latencyMs)),
      ),
  };
}

/** The same on a floor of its own, to which no seen mark is told. */
export function withoutSeenMark(rules: FloorRules): Method {
  const floor = openFloor(
    { ...rules, seenMark: false },
    {
      face: {
        measureEm: () => 0,
        metricsOf: () => ({ ascentEm: 1, descentEm: 0, capHeightEm: 0.7, xHeightEm: 0.5 }),
      },
      draw: () => undefined,
    },
  );
  const whole = paume(floor, rules);
  return {
    name: "paume without seen mark",
    sawHands: ({ atMs, hands }) =>
      floor.sawHands({ atMs, hands: hands.map(({ landmarks, shape }) => ({ landmarks, shape })) }),
    aims(nowMs) {
      floor.picture(nowMs);
      return whole.aims(nowMs);
    },
  };
}

/** Hands that are offered, and were seen a moment ago. */
const offered = (tracks: readonly Track[], nowMs: number): Track[] =>
  tracks.filter(
    ({ offeringSinceMs, seenAtMs }) => offeringSinceMs !== undefined && nowMs - seenAtMs <= 2 * UNSEEN_MS,
  );
