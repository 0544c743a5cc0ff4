/** Side of a patch, px: a sixteenth of the picture's height, and even, so that no patch begins with half a pair. */
const patchPx = (height: number): number => 2 * Math.floor(height / 16);

/**
 * A card that shows at once whether every pixel of the picture is a pixel of the projector. Where it is, each patch is an even texture as fine
 * as the projector can show. Where the picture is scaled or bent (keystone), bands and moiré run through the patches, and the border is lost or soft.
 */
export function drawPixelCard(context: CanvasRenderingContext2D, width: number, height: number): void {
  context.fillStyle = "#fff";
  drawBorder(context, width, height);
  const patches = [checker, columns, rows, checker];
  const side = patchPx(height);
  for (const [x, y] of [
    [0.2, 0.22],
    [0.8, 0.22],
    [0.5, 0.5],
    [0.2, 0.78],
    [0.8, 0.78],
  ] as const) {
    for (const [i, patch] of patches.entries()) {
      const left = Math.round(x * width) + (i % 2 === 0 ? -side : 0);
      const top = Math.round(y * height) + (i < 2 ? -side : 0);
      patch(context, left, top, side, i === 3 ? 2 : 1);
    }
  }
  context.font = `${Math.round(height / 30)}px "Noto Sans", sans-serif`;
  context.textAlign = "center";
  context.fillText(`${width} × ${height}`, width / 2, height * 0.94);
}

/** The outermost pixels, and a second line two pixels further in: both are seen on all four sides where nothing is cut off. */
function drawBorder(context: CanvasRenderingContext2D, width: number, height: number): void {
  for (const inset of [0, 2]) {
    const [w, h] = [width - 2 * inset, height - 2 * inset];
    context.fillRect(inset, inset, w, 1);
    context.fillRect(inset, inset + h - 1, w, 1);
    context.fillRect(inset, inset, 1, h);
    context.fillRect(inset + w - 1, inset, 1, h);
  }
}

type Patch = (
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  side: number,
  cellPx: number,
) => void;

const checker: Patch = (context, left, top, side, cellPx) => {
  for (let y = 0; y < side; y += cellPx) {
    for (let x = (y / cellPx) % 2 === 0 ? 0 : cellPx; x < side; x += 2 * cellPx)
      context.fillRect(left + x, top + y, cellPx, cellPx);
  }
};

const columns: Patch = (context, left, top, side) => {
  for (let x = 0; x < side; x += 2) context.fillRect(left + x, top, 1, side);
};

const rows: Patch = (context, left, top, side) => {
  for (let y = 0; y < side; y += 2) context.fillRect(left, top + y, side, 1);
};
