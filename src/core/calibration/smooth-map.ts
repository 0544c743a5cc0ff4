import { Matrix, solve } from "ml-matrix";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PointPair<From extends Point, To extends Point> {
  readonly from: From;
  readonly to: To;
}

/**
 * Least-squares polynomials of both coordinates: over one sheet they follow perspective and lens together, with nothing known of either.
 * @param pairs at least (degree + 1)(degree + 2) / 2, not on a line. @returns the map, from the space of `from` to that of `to`.
 */
export function smoothMap<From extends Point, To extends Point>(
  pairs: readonly PointPair<From, To>[],
  degree: number,
): (p: From) => Point {
  const [middle, reach] = frameOf(pairs.map(({ from }) => from));
  const terms = ({ x, y }: Point): number[] => {
    const [u, v] = [(x - middle.x) / reach, (y - middle.y) / reach];
    const row: number[] = [];
    for (let i = 0; i <= degree; i++) for (let j = 0; i + j <= degree; j++) row.push(u ** i * v ** j);
    return row;
  };
  const weights = solve(
    new Matrix(pairs.map(({ from }) => terms(from))),
    new Matrix(pairs.map(({ to }) => [to.x, to.y])),
  );
  return (p) => {
    const [[x = 0, y = 0] = []] = new Matrix([terms(p)]).mmul(weights).to2DArray();
    return { x, y };
  };
}

function frameOf(points: readonly Point[]): readonly [Point, number] {
  const x = points.reduce((sum, p) => sum + p.x, 0) / points.length;
  const y = points.reduce((sum, p) => sum + p.y, 0) / points.length;
  return [{ x, y }, Math.max(1e-9, ...points.map((p) => Math.max(Math.abs(p.x - x), Math.abs(p.y - y))))];
}
