import { asksForLight, type Instant } from "./instant.ts";
import { isOnPalm, measureDepths, measurePage } from "./measure.ts";
import { reportOf, type FrameMeasured, type Report } from "./report.ts";
import { sightOf } from "./sight.ts";
import { simulate, type Stage } from "./simulate.ts";
import { openStage, type ExperimentOptions } from "./stage.ts";

/** One scenario through the closed loop. At the end the observer's picture is drawn. */
export async function runScenario(options: ExperimentOptions): Promise<Report> {
  const { stage: bare, frames: count, close } = await openStage(options);
  const stage = { ...bare, methods: [] };
  const frames: FrameMeasured[] = [];
  for await (const instant of simulate(stage, options.seed, count)) frames.push(measured(stage, instant));
  stage.world.renderObserver();
  close();
  return reportOf(stage.scenario.name, options.seed, frames);
}

function measured(
  { pair, size, world, installed }: Stage,
  { atMs, states, truths, lit, sighting }: Instant,
): FrameMeasured {
  const sights =
    sighting === undefined ? [] : truths.flatMap((truth) => sightOf(pair, size, sighting.hands, truth) ?? []);
  return {
    atMs,
    // Nobody was asked about a lost frame.
    handsThere: sighting === undefined ? 0 : truths.length,
    handsFound: sights.length,
    palmOffered: states.some(asksForLight),
    pages: (lit?.pages ?? []).map((page) =>
      measurePage(page, truths, states, (pixels) => world.whereLightFalls(pixels)),
    ),
    depths: measureDepths(installed.floor.tracks(), truths, atMs),
    ringOnPalm: (lit?.marks ?? []).some((mark) =>
      isOnPalm(mark, states, (pixels) => world.whereLightFalls(pixels)),
    ),
    sights,
  };
}
