/** One exchange with another window: when we asked, what its clock said, when the answer came. All ms. */
export interface ClockExchange {
  readonly askedMs: number;
  readonly theirsMs: number;
  readonly answeredMs: number;
}

/** How many exchanges are remembered: half a minute's. */
const REMEMBERED = 60;

/**
 * How far another window's clock is ahead of ours. The quickest exchange errs least, by at most half of what it took (Cristian 1989).
 * @returns a function that takes an exchange and gives their clock minus ours, ms.
 */
export function clockOffset(): (exchange: ClockExchange) => number {
  const all: ClockExchange[] = [];
  const took = ({ askedMs, answeredMs }: ClockExchange): number => answeredMs - askedMs;
  return (exchange) => {
    all.push(exchange);
    if (all.length > REMEMBERED) all.shift();
    const best = all.reduce((a, b) => (took(b) < took(a) ? b : a));
    return best.theirsMs - (best.askedMs + best.answeredMs) / 2;
  };
}
