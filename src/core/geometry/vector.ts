/** Plain vectors of three, in any one space: the caller's types say which. */
export interface Vec3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const add = (a: Vec3, b: Vec3): Vec3 => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z });
export const minus = (a: Vec3, b: Vec3): Vec3 => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
export const times = (a: Vec3, k: number): Vec3 => ({ x: a.x * k, y: a.y * k, z: a.z * k });
export const dot = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Vec3, b: Vec3): Vec3 => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
export const norm = (a: Vec3): number => Math.hypot(a.x, a.y, a.z);

/** The same direction, length 1; a zero vector stays zero. */
export function unit(a: Vec3): Vec3 {
  const length = norm(a);
  return length === 0 ? a : times(a, 1 / length);
}

/** The mean of at least one vector. */
export function mean(all: readonly Vec3[]): Vec3 {
  let sum: Vec3 = { x: 0, y: 0, z: 0 };
  for (const one of all) sum = add(sum, one);
  return times(sum, 1 / all.length);
}
