import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** What one board adds to the normal equations, `JᵀWJ` and `−JᵀWr`, parted into the rig's unknowns and its own. */
export interface BoardBlock {
  readonly count: number;
  readonly rig: Matrix;
  readonly rigToBoard: Matrix;
  readonly board: Matrix;
  readonly rigPull: Matrix;
  readonly boardPull: Matrix;
}

/** @param columns of the Jacobian, the rig's `rigCount` first. */
export function addBlock(
  columns: readonly (readonly number[])[],
  residuals: readonly number[],
  weights: readonly number[],
  rigCount: number,
): BoardBlock {
  const n = columns.length;
  const square = Matrix.zeros(n, n);
  const pull: number[] = [];
  for (const [i, a] of columns.entries()) {
    const weighted = a.map((value, row) => value * (weights[row] ?? 0));
    for (const [j, b] of columns.entries()) if (j >= i) square.set(i, j, inner(weighted, b));
    for (let j = 0; j < i; j++) square.set(i, j, square.get(j, i));
    pull.push(-inner(weighted, residuals));
  }
  const part = (top: number, bottom: number, left: number, right: number): Matrix => {
    const block = Matrix.zeros(bottom - top, right - left);
    return block.apply((row, column) => block.set(row, column, square.get(top + row, left + column)));
  };
  return {
    count: residuals.length,
    rig: part(0, rigCount, 0, rigCount),
    rigToBoard: part(0, rigCount, rigCount, n),
    board: part(rigCount, n, rigCount, n),
    rigPull: Matrix.columnVector(pull.slice(0, rigCount)),
    boardPull: Matrix.columnVector(pull.slice(rigCount)),
  };
}

function inner(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The normal equations of the rig alone, every board's unknowns eliminated: `U − Σ W·V⁻¹·Wᵀ`. */
export interface Eliminated {
  readonly rig: Matrix;
  readonly pull: Matrix;
  /** Per board: its own step, once the rig's is known. */
  readonly boardStep: readonly ((rigStep: Matrix) => Matrix)[];
  readonly inverse: () => Matrix | undefined;
}

/** @param stiffness Marquardt's: adds so much of each diagonal to itself. @returns undefined where a board is not determined. */
export function eliminated(blocks: readonly BoardBlock[], stiffness: number): Eliminated | undefined {
  const [first] = blocks;
  if (first === undefined) return undefined;
  let rig = Matrix.zeros(first.rig.rows, first.rig.rows);
  let diagonal = Matrix.zeros(first.rig.rows, first.rig.rows);
  let pull = Matrix.zeros(first.rig.rows, 1);
  const boardStep: ((rigStep: Matrix) => Matrix)[] = [];
  for (const block of blocks) {
    const own = solver(Matrix.add(block.board, stiffened(block.board, stiffness)));
    if (own === undefined) return undefined;
    const across = block.rigToBoard.transpose();
    rig.add(block.rig).sub(block.rigToBoard.mmul(own(across)));
    diagonal = Matrix.add(diagonal, stiffened(block.rig, stiffness));
    pull = pull.add(block.rigPull).sub(block.rigToBoard.mmul(own(block.boardPull)));
    boardStep.push((rigStep) => own(Matrix.sub(block.boardPull, across.mmul(rigStep))));
  }
  rig = Matrix.add(rig, diagonal);
  return { rig, pull, boardStep, inverse: () => solver(rig)?.(Matrix.eye(rig.rows)) };
}

const stiffened = (matrix: Matrix, stiffness: number): Matrix =>
  Matrix.diag(matrix.diagonal().map((value) => value * stiffness));

/** One step of all unknowns; undefined where the equations have no one solution. */
export function solveBlocks(
  blocks: readonly BoardBlock[],
  stiffness: number,
): { readonly rig: number[]; readonly boards: readonly number[][] } | undefined {
  const left = eliminated(blocks, stiffness);
  const step = left && solver(left.rig)?.(left.pull);
  if (left === undefined || step === undefined) return undefined;
  return { rig: step.to1DArray(), boards: left.boardStep.map((own) => own(step).to1DArray()) };
}

/** Solves with a symmetric matrix, its unknowns brought to one scale first; undefined unless it is positive definite. */
function solver(matrix: Matrix): ((right: Matrix) => Matrix) | undefined {
  const scale = matrix.diagonal().map((value) => 1 / Math.sqrt(value));
  if (!scale.every(Number.isFinite)) return undefined;
  const by = Matrix.diag(scale);
  const scaled = by.mmul(matrix).mmul(by);
  // Products of matrices leave the two halves a last bit apart.
  const cholesky = new CholeskyDecomposition(Matrix.add(scaled, scaled.transpose()).mul(0.5));
  if (!cholesky.isPositiveDefinite()) return undefined;
  return (right) => by.mmul(cholesky.solve(by.mmul(right)));
}
