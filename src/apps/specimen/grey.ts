/** A picture's luminance, for comparing: rows from the top, 0 black to 255, in base 64. */
export interface GreyText {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly base64: string;
}

/** Luma of sRGB values (ITU-R BT.709), over black. */
export function greyOf(canvas: OffscreenCanvas): GreyText {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("a canvas of the specimen gave no 2D context");
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  let binary = "";
  for (let i = 0; i < data.length; i += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(i, i + 4);
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    binary += String.fromCharCode(Math.round((luma * alpha) / 255));
  }
  return { widthPx: width, heightPx: height, base64: btoa(binary) };
}
