import type { TestPicture } from "../../../core/calibration/test-picture.ts";
import { openLightEnd, type LightEnd } from "../../../devices/display/light-end.ts";
import { drawPicture, isTool } from "../../../devices/projector/draw-picture.ts";
import { chosenLanguage } from "../../../installation/chosen-language.ts";
import { byId } from "../../../installation/by-id.ts";
import type { LightState } from "../../../schema/booth-channel.ts";
import { letMarksBeDragged } from "./drag-marks.ts";
import { lightWords } from "./light-words.ts";
import { followPixelSize } from "./pixel-size.ts";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const canvas = byId("light", HTMLCanvasElement);
const hint = byId("hint", HTMLElement);
const context = canvas.getContext("2d", { alpha: false });
if (context === null) throw new TypeError("the browser gives no canvas to draw on");

let showing: TestPicture = { kind: "dark" };
let end: LightEnd | undefined;

/** A tall picture is nobody's projector: full screen is known by the window filling its screen too, since F11 tells the page nothing. */
const isFullScreen = (): boolean =>
  document.fullscreenElement !== null ||
  (window.innerWidth >= screen.width && window.innerHeight >= screen.height);

const state = (): LightState => ({
  widthPx: canvas.width,
  heightPx: canvas.height,
  isFullScreen: isFullScreen(),
  isVisible: document.visibilityState === "visible",
});

function draw(picture: TestPicture, on: CanvasRenderingContext2D): void {
  showing = picture;
  drawPicture(on, picture);
  showHint();
}

/** Never over a picture that is measured with. */
function showHint(): void {
  hint.hidden = isFullScreen() || (showing.kind !== "dark" && !isTool(showing));
  const words = lightWords[chosenLanguage("paume-booth-language")];
  hint.textContent = words.hint(`${canvas.width} × ${canvas.height}`);
  document.title = words.title;
}

function changed(): void {
  showHint();
  end?.tell(state());
}

followPixelSize(canvas, ({ widthPx, heightPx }) => {
  if (widthPx === 0 || heightPx === 0) return;
  Object.assign(canvas, { width: widthPx, height: heightPx });
  draw(showing, context);
  end ??= openLightEnd(
    state,
    (picture) => draw(picture, context),
    () => window.close(),
    life.signal,
  );
  changed();
});

document.addEventListener("fullscreenchange", changed);
// The booth's language is chosen in its own window.
window.addEventListener("storage", showHint);
document.addEventListener("visibilitychange", changed);
window.addEventListener("keydown", ({ key }) => {
  if (key !== "f" && key !== "F") return;
  // A refusal leaves the hint where it is.
  if (document.fullscreenElement === null)
    document.documentElement.requestFullscreen().catch(() => undefined);
  else void document.exitFullscreen();
});
letMarksBeDragged(
  canvas,
  () => (showing.kind === "corners" ? showing.at : []),
  (mark, to) => end?.dragged(mark, to),
);
