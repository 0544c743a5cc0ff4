import type { PinholePair } from "../../../../core/geometry/pinhole.ts";
import type { Rig } from "../../../../schema/rig.ts";
import { createWorld, type World } from "../../world/world.ts";

/** The simulated room of a rig, without hands. @param finePlinth for what is measured on the plinth itself. */
export function openRoom(
  canvas: HTMLCanvasElement,
  { camera, projector, light, tableMm }: Rig,
  pair: PinholePair,
  finePlinth = false,
): Promise<World> {
  const frozen = { shutterMs: 0, rollingMs: 0, gamma: 1 };
  return createWorld({
    canvas,
    pair,
    scenario: { camera: { ...camera, ...frozen }, projector, light },
    keystone: projector.keystone,
    tableMm,
    withoutHands: true,
    finePlinth,
  });
}
