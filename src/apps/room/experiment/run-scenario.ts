import { asksForLight } from "./instant.ts";
import { isOnPalm, measureDepths, measurePage } from "./measure.ts";
import { reportOf, type FrameMeasured, type Report } from "./report.ts";
import { sightOf } from "./sight.ts";
import { simulate, type FrameTaken, type Stage } from "./simulate.ts";
import { openStage, type ExperimentOptions } from "./stage.ts";

/** One scenario through the closed loop. At the end the observer's picture is drawn. */
export async function runScenario(options: ExperimentOptions): Promise<Report> {
  const { stage: bare, frames: count, close } = await openStage(options);
  const stage = { ...bare, methods: [] };
  const measuring: Promise<FrameMeasured>[] = [];
  for await (const frame of simulate(stage, options.seed, count)) measuring.push(measured(stage, frame));
  const frames = await Promise.all(measuring);
  stage.world.renderObserver();
  close();
  return reportOf(stage.scenario.name, options.seed, frames);
}

/** What is lit is measured at once, while the world stands so; what is seen, once that is known. */
async function measured(
  { pair, size, world, installed }: Stage,
  { atMs, states, truths, lit, sighting: toBeSeen }: FrameTaken,
): Promise<FrameMeasured> {
  const known = {
    atMs,
    palmOffered: states.some(asksForLight),
    pages: (lit?.pages ?? []).map((page) =>
      measurePage(page, truths, states, (pixels) => world.whereLightFalls(pixels)),
    ),
    depths: measureDepths(installed.floor.tracks(), truths, atMs),
    ringOnPalm: (lit?.marks ?? []).some((mark) =>
      isOnPalm(mark, states, (pixels) => world.whereLightFalls(pixels)),
    ),
  };
  const sighting = await toBeSeen;
  // Nobody was asked about a lost frame.
  if (sighting === undefined) return { ...known, handsThere: 0, handsFound: 0, sights: [] };
  const sights = truths.flatMap((truth) => sightOf(pair, size, sighting.hands, truth) ?? []);
  return { ...known, handsThere: truths.length, handsFound: sights.length, sights };
}
