import { BufferGeometry, Float32BufferAttribute, Uint16BufferAttribute, Vector3 } from "three";

/**
 * Splits each triangle of a skinned mesh into four. New corners are drawn toward the tangent planes of both ends of their
 * edge, which rounds the silhouette: Boubekeur and Alexa, "Phong tessellation", ACM Trans. Graph. 27 (2008).
 * Positions and normals must agree along texture seams, or the seams open.
 */
const ROUNDING = 0.75;
const BONES_PER_VERTEX = 4;

interface Vertex {
  readonly place: Vector3;
  readonly normal: Vector3;
  readonly uv: readonly [number, number];
  /** Bone → weight. */
  readonly bones: ReadonlyMap<number, number>;
}

export function refined(geometry: BufferGeometry): BufferGeometry {
  const vertices = verticesOf(geometry);
  const index = geometry.getIndex();
  if (index === null) throw new TypeError("only an indexed mesh can be refined");
  const middles = new Map<string, number>();
  const middle = (a: number, b: number): number => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = middles.get(key);
    if (known !== undefined) return known;
    const [from, to] = [vertices[a], vertices[b]];
    if (from === undefined || to === undefined)
      throw new RangeError("a triangle names a vertex that is not there");
    middles.set(key, vertices.push(between(from, to)) - 1);
    return vertices.length - 1;
  };
  const triangles: number[] = [];
  for (let i = 0; i < index.count; i += 3) {
    const [a, b, c] = [index.getX(i), index.getX(i + 1), index.getX(i + 2)];
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)];
    triangles.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca);
  }
  return geometryOf(vertices, triangles);
}

function between(a: Vertex, b: Vertex): Vertex {
  const flat = a.place.clone().lerp(b.place, 0.5);
  const onPlaneOf = (end: Vertex) =>
    flat.clone().addScaledVector(end.normal, -flat.clone().sub(end.place).dot(end.normal));
  const round = onPlaneOf(a).lerp(onPlaneOf(b), 0.5);
  const bones = new Map<number, number>();
  for (const [bone, weight] of [...a.bones, ...b.bones]) bones.set(bone, (bones.get(bone) ?? 0) + weight / 2);
  return {
    place: flat.lerp(round, ROUNDING),
    normal: a.normal.clone().add(b.normal).normalize(),
    uv: [(a.uv[0] + b.uv[0]) / 2, (a.uv[1] + b.uv[1]) / 2],
    bones,
  };
}

function verticesOf(geometry: BufferGeometry): Vertex[] {
  const position = geometry.getAttribute("position");
  const normal = geometry.getAttribute("normal");
  const uv = geometry.getAttribute("uv");
  const bone = geometry.getAttribute("skinIndex");
  const weight = geometry.getAttribute("skinWeight");
  return Array.from({ length: position.count }, (_, i) => {
    const bones = new Map<number, number>();
    for (let k = 0; k < BONES_PER_VERTEX; k++) {
      const id = bone.getComponent(i, k);
      bones.set(id, (bones.get(id) ?? 0) + weight.getComponent(i, k));
    }
    return {
      place: new Vector3().fromBufferAttribute(position, i),
      normal: new Vector3().fromBufferAttribute(normal, i),
      uv: [uv.getX(i), uv.getY(i)],
      bones,
    };
  });
}

function geometryOf(vertices: readonly Vertex[], triangles: number[]): BufferGeometry {
  const heaviest = vertices.map(({ bones }) => {
    const kept = [...bones].toSorted((a, b) => b[1] - a[1]).slice(0, BONES_PER_VERTEX);
    const sum = kept.reduce((total, [, weight]) => total + weight, 0);
    while (kept.length < BONES_PER_VERTEX) kept.push([0, 0]);
    return kept.map(([bone, weight]) => ({ bone, weight: weight / sum }));
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    "position",
    floats(
      vertices.map(({ place }) => place.toArray()),
      3,
    ),
  );
  geometry.setAttribute(
    "normal",
    floats(
      vertices.map(({ normal }) => normal.toArray()),
      3,
    ),
  );
  geometry.setAttribute(
    "uv",
    floats(
      vertices.map(({ uv }) => uv),
      2,
    ),
  );
  geometry.setAttribute(
    "skinIndex",
    new Uint16BufferAttribute(
      heaviest.flatMap((bones) => bones.map(({ bone }) => bone)),
      BONES_PER_VERTEX,
    ),
  );
  geometry.setAttribute(
    "skinWeight",
    floats(
      heaviest.map((bones) => bones.map(({ weight }) => weight)),
      BONES_PER_VERTEX,
    ),
  );
  geometry.setIndex(triangles);
  return geometry;
}

const floats = (of: readonly (readonly number[])[], size: number) =>
  new Float32BufferAttribute(of.flat(), size);
