import { pulseFaultNames } from "../../core/health/pulse.ts";
import { SupportMetric, type SupportBundle } from "../../schema/support-bundle.ts";
import { z } from "../../schema/zod.ts";

const ANSWERS_WITHIN_MS = 3000;
const Health = z.object({ name: z.literal("paume"), reasons: z.array(z.enum(pulseFaultNames)) });

/** @returns null where no house answers at that port. */
export async function houseAnswer(port: number): Promise<SupportBundle["house"]> {
  const ask = async (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
  try {
    const { reasons } = Health.parse(await (await ask("/health")).json());
    return { reasons, metrics: metricsIn(await (await ask("/metrics")).text()) };
  } catch {
    return null;
  }
}

/** @param text in the format of Prometheus. */
function metricsIn(text: string): SupportMetric[] {
  return text.split("\n").flatMap((line) => {
    const { name, of, value } =
      /^(?<name>\w+)(?:\{(?:fault|code)="(?<of>[a-z-]+)"\})? (?<value>\S+)$/.exec(line)?.groups ?? {};
    const metric = SupportMetric.safeParse({ name, ...(of !== undefined && { of }), value: Number(value) });
    return metric.success ? [metric.data] : [];
  });
}
