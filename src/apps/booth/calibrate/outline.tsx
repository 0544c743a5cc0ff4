import type { CameraPx } from "../../../core/geometry/spaces.ts";

/** A closed outline, in camera px. */
export function Outline({ corners, kind }: { readonly corners: readonly CameraPx[]; readonly kind: string }) {
  return <polygon class={`outline ${kind}`} points={corners.map(({ x, y }) => `${x},${y}`).join(" ")} />;
}
