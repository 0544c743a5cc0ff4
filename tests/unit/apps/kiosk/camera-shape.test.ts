import { expect, test } from "vitest";
import { shapeFault } from "../../../../src/apps/kiosk/camera-shape.ts";

const calibrated = { widthPx: 1280, heightPx: 720 };

test.each([
  [1280, 720],
  [640, 360],
  [1920, 1080],
  [854, 480],
])("a picture of %d×%d is the calibrated one, in other pixels", (width, height) => {
  expect(shapeFault(calibrated, { width, height })).toBeUndefined();
});

test.each([
  [640, 480],
  [1280, 960],
  [720, 1280],
  [1280, 700],
])("a picture of %d×%d is another, and is told with both sizes", (width, height) => {
  expect(shapeFault(calibrated, { width, height })).toMatchObject({
    code: "camera-changed",
    detail: `it gives ${width}×${height}, calibrated was 1280×720`,
  });
});

test("a camera that does not say is believed", () => {
  expect(shapeFault(calibrated, {})).toBeUndefined();
});
