import { FINGERS, KNUCKLES, THUMB, WRIST, type HandSeen } from "../../../core/palm/hand-seen.ts";

/** Bones from landmark to landmark. */
const CHAINS: readonly (readonly number[])[] = [
  ...FINGERS,
  [WRIST, THUMB.cmc, THUMB.mcp, THUMB.ip, THUMB.tip],
  [WRIST, KNUCKLES.index, KNUCKLES.middle, KNUCKLES.ring, KNUCKLES.little, WRIST],
];

/** A hand as the detector sees it, camera px. */
export function Landmarks({ hand: { landmarks } }: { readonly hand: HandSeen }) {
  return (
    <g class="landmarks">
      {CHAINS.map((chain, i) => (
        <polyline
          key={i}
          points={chain
            .map((j) => landmarks[j])
            .map((point) => (point === undefined ? "" : `${point.x},${point.y}`))
            .join(" ")}
        />
      ))}
      {landmarks.map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r="3" />
      ))}
    </g>
  );
}
