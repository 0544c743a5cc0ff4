import type { Rig } from "../../../../schema/rig.ts";
import { seededRandom } from "../../world/seeded-random.ts";

/** How far a held sheet is from where it is meant to be: of its middle, and of its turns about three axes. */
export interface Unrest {
  readonly mm: readonly [number, number, number];
  readonly deg: readonly [number, number, number];
}

/** Of slow sway there are two parts, which never repeat together; hands tremble at 8 Hz. */
const SWAYS_HZ = [0.21, 0.37] as const;
const TREMBLES_HZ = 8.3;
/** Hands half a metre apart that sway by so many mm turn the sheet by so many degrees. */
const DEG_PER_MM = 0.12;

/** Standing arms: amplitudes as the rig says, phases by chance. @returns for a time and a steadiness (1 usual, 0 stone). */
export function unrest(
  { swayMm, tremorMm }: Pick<Rig["technician"], "swayMm" | "tremorMm">,
  seed: number,
): (atMs: number, steadiness: number) => Unrest {
  const random = seededRandom(seed * 11 + 3);
  const phase = (): number => 2 * Math.PI * random();
  const axis = (): ((s: number) => number) => {
    const [a, b, c] = [phase(), phase(), phase()];
    const [slow, slower] = SWAYS_HZ;
    return (s) =>
      swayMm * (0.6 * Math.sin(2 * Math.PI * slow * s + a) + 0.4 * Math.sin(2 * Math.PI * slower * s + b)) +
      tremorMm * Math.sin(2 * Math.PI * TREMBLES_HZ * s + c);
  };
  const places = [axis(), axis(), axis()] as const;
  const turns = [axis(), axis(), axis()] as const;
  return (atMs, steadiness) => {
    const s = atMs / 1000;
    const [x, y, z] = places;
    const [tilt, turn, roll] = turns;
    const deg = DEG_PER_MM * steadiness;
    return {
      mm: [steadiness * x(s), steadiness * y(s), steadiness * z(s)],
      deg: [deg * tilt(s), deg * turn(s), deg * roll(s)],
    };
  };
}
