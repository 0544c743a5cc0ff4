export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Follows an element's size in true pixels of the screen. CSS px times `devicePixelRatio` would be off by one where the system scales by a
 * fraction, so the browser is asked for the box itself where it tells it.
 */
export function followPixelSize(element: Element, sized: (size: PixelSize) => void): void {
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.devicePixelContentBoxSize?.[0];
    const { width, height } = element.getBoundingClientRect();
    sized({
      widthPx: box?.inlineSize ?? Math.round(width * devicePixelRatio),
      heightPx: box?.blockSize ?? Math.round(height * devicePixelRatio),
    });
  });
  try {
    observer.observe(element, { box: "device-pixel-content-box" });
  } catch {
    observer.observe(element);
  }
}
