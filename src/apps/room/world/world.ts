import { Scene, WebGLRenderer } from "three";
import { PaumeError } from "../../../core/error.ts";
import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import type { ProjectorPx } from "../../../core/geometry/spaces.ts";
import type { Scenario } from "../../../schema/scenario.ts";
import { boardIn, type BoardState } from "./board.ts";
import { distractorsIn } from "./distractors.ts";
import type { Glimpse } from "./exposure.ts";
import { gallery } from "./gallery.ts";
import type { Hand } from "./hand.ts";
import { handMould } from "./hand-mould.ts";
import { type HandTruth, truthOf } from "./hand-truth.ts";
import { type LightHit, lightHits } from "./light-hits.ts";
import type { Moment } from "./moment.ts";
import { noiseVolume } from "./noise-volume.ts";
import { type ObserverPlace, observerView } from "./observer-view.ts";
import type { Keystone } from "./off-axis-camera.ts";
import type { DistractorState, HandState } from "./pose.ts";
import { roomLight } from "./room-light.ts";
import { webcamView } from "./webcam-view.ts";

/** A museum room with a camera, a projector and hands. It has no clock: what is set is what is seen. */
export interface World {
  /** Which hands are in the room, and how. */
  setHands(states: readonly HandState[]): void;
  /** What else is in the room. */
  setDistractors(states: readonly DistractorState[]): void;
  /** The sheet that somebody holds to calibrate; `null` for none. */
  setBoard(state: BoardState | null): void;
  /** Somebody has knocked against the projector: from now on it hangs as in this pair. Where light falls is asked of it as it was. */
  moveProjector(pair: PinholePair): void;
  /** What the projector shows from now on, as the canvas is now; `null` is no light. */
  setProjectorPicture(canvas: HTMLCanvasElement | OffscreenCanvas | null): void;
  /**
   * One frame of the webcam, sRGB, of the camera's size. The same room and seed give the same frame.
   * @param glimpses moments of its exposure, if it gathers light from several: see exposure.ts. Afterwards the room is as it was set.
   */
  renderWebcam(noiseSeed: number, glimpses?: readonly Glimpse[]): ImageData;
  /**
   * The same frame drawn into a canvas of the camera's size without reading pixels back. It passes through the world's
   * own canvas, like the observer's view.
   */
  drawWebcam(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, noiseSeed: number): void;
  /** The observer's view, into the lower left of the world's own canvas. */
  renderObserver(): void;
  /** The same, into a canvas that is made as large as the view. */
  drawObserver(context: CanvasRenderingContext2D): void;
  observe(place: ObserverPlace): void;
  /** Size in px at which the observer's view is rendered. */
  resize(widthPx: number, heightPx: number): void;
  /** What is so, hand by hand, in the order of `setHands`; hidden hands included. */
  truths(): HandTruth[];
  /** For each projector px, what its light falls on. Pixels outside the picture count as its nearest. */
  whereLightFalls(pixels: readonly ProjectorPx[]): LightHit[];
  dispose(): void;
}

export interface WorldOptions {
  readonly canvas: HTMLCanvasElement;
  readonly pair: PinholePair;
  /** What camera, projector and gallery are like. */
  readonly scenario: Pick<Scenario, "camera" | "projector" | "light">;
  /** Of a projector whose keystone correction was left on. */
  readonly keystone?: Keystone;
  /** From the camera's lens down to the plinth's top; the gallery's own where absent. */
  readonly tableMm?: number;
  /** Nobody's hands will be shown, so they are not loaded. */
  readonly withoutHands?: boolean;
  /** The projector's picture is seen as finely on the plinth as on a held sheet: for what is measured there. */
  readonly finePlinth?: boolean;
}

/** @throws PaumeError "webgl-missing" where the browser has no WebGL 2. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const { canvas, pair, scenario, keystone, tableMm, withoutHands = false, finePlinth = false } = options;
  const renderer = rendererOn(canvas);
  const scene = new Scene();
  const volume = noiseVolume();
  const noise = { noiseVolume: { value: volume } };
  const light = roomLight(renderer, pair, scenario, keystone);
  scene.add(gallery(light.uniforms, noise, tableMm, finePlinth ? { FINE_PICTURE: "" } : {}));
  const webcam = webcamView(renderer, scene, pair.camera, scenario.camera);
  const observer = observerView(renderer, scene, light.uniforms);
  const hits = lightHits(renderer, scene, pair);
  const distractors = distractorsIn(scene, light.uniforms, noise);
  const board = boardIn(scene, light.uniforms);

  const sides = withoutHands ? [] : (["left", "right"] as const);
  const moulds = new Map(
    await Promise.all(
      sides.map(async (side) => [side, await handMould(side, renderer, light.uniforms, noise)] as const),
    ),
  );
  const cast = (side: HandState["side"]): Hand => {
    const hand = moulds.get(side)?.cast();
    if (hand === undefined) throw new Error("this room was made without hands");
    scene.add(hand.root);
    return hand;
  };

  /** Hands are made once and kept: of each side as many as were ever shown together. */
  const made: Record<HandState["side"], Hand[]> = { left: [], right: [] };
  let given: readonly HandState[] = [];
  let shown: { hand: Hand; state: HandState }[] = [];

  const gathered = (noiseSeed: number, glimpses: readonly Glimpse[]): ImageData => {
    const now = { hands: given, distractors: distractors.shown() };
    webcam.clear();
    for (const { moment, rowShares } of glimpses) {
      show(world, moment);
      light.prepare(scene);
      webcam.gather(rowShares);
    }
    show(world, now);
    return webcam.readGathered(noiseSeed);
  };

  const world: World = {
    setHands: (states) => {
      if (isSame(states, given)) return;
      given = states;
      for (const hand of [...made.left, ...made.right]) hand.root.visible = false;
      const taken = { left: 0, right: 0 };
      shown = states.map((state) => {
        const hand = (made[state.side][taken[state.side]++] ??= cast(state.side));
        hand.set(state);
        return { hand, state };
      });
      light.roomMoved();
    },
    setDistractors: (states) => {
      if (isSame(states, distractors.shown())) return;
      distractors.set(states);
      light.roomMoved();
    },
    setBoard: (state) => {
      if (JSON.stringify(state) === JSON.stringify(board.shown())) return;
      board.set(state);
      light.roomMoved();
    },
    moveProjector: (moved) => light.moveProjector(moved),
    setProjectorPicture: (picture) => light.setPicture(picture),
    renderWebcam: (noiseSeed, glimpses = []) => {
      if (glimpses.length > 1) return gathered(noiseSeed, glimpses);
      light.prepare(scene);
      return webcam.read(noiseSeed);
    },
    drawWebcam: (context, noiseSeed) => {
      light.prepare(scene);
      webcam.draw(noiseSeed);
      const { widthPx, heightPx } = pair.camera;
      context.drawImage(canvas, 0, canvas.height - heightPx, widthPx, heightPx, 0, 0, widthPx, heightPx);
    },
    renderObserver: () => {
      light.prepare(scene);
      observer.render();
    },
    drawObserver: (context) => {
      world.renderObserver();
      const { widthPx: width, heightPx: height } = observer.size();
      const into = context.canvas;
      if (into.width !== width || into.height !== height) Object.assign(into, { width, height });
      context.drawImage(canvas, 0, canvas.height - height, width, height, 0, 0, width, height);
    },
    observe: (place) => observer.place(place),
    resize: (widthPx, heightPx) => {
      observer.resize(Math.ceil(widthPx), Math.ceil(heightPx));
      const size = observer.size();
      // Both views pass through it.
      const width = Math.max(size.widthPx, pair.camera.widthPx);
      const height = Math.max(size.heightPx, pair.camera.heightPx);
      if (canvas.width !== width || canvas.height !== height) renderer.setSize(width, height, false);
    },
    truths: () => shown.map(({ hand, state }) => truthOf(hand, state)),
    whereLightFalls: (pixels) =>
      hits.whereLightFalls(
        pixels,
        shown.map(({ hand }) => hand),
      ),
    dispose: () => {
      webcam.dispose();
      observer.dispose();
      hits.dispose();
      distractors.dispose();
      board.dispose();
      light.dispose();
      volume.dispose();
      for (const mould of moulds.values()) mould.dispose();
      renderer.dispose();
    },
  };
  world.resize(canvas.width, canvas.height);
  return world;
}

/** Shadows are dear: what stands still casts the same ones. */
const isSame = (now: readonly object[], before: readonly object[]): boolean =>
  JSON.stringify(now) === JSON.stringify(before);

function show(world: World, { hands, distractors }: Moment): void {
  world.setHands(hands);
  world.setDistractors(distractors);
}

function rendererOn(canvas: HTMLCanvasElement): WebGLRenderer {
  try {
    const renderer = new WebGLRenderer({ canvas, antialias: true });
    renderer.autoClear = false;
    renderer.setClearColor(0x000000);
    return renderer;
  } catch (cause) {
    throw new PaumeError("webgl-missing", "the simulated room needs WebGL 2", { cause });
  }
}
