import { type Finding, isPersonal } from "../findings/finding.ts";
import type { Card } from "./card.ts";

/** What kind of look a message needs, the most pressing first: somebody could be recognised, somebody could be hurt, the text could be unfit, nothing was found. */
export const risks = ["personal", "harmful", "unfit", "unsuspected"] as const;

export type Risk = (typeof risks)[number];

const harmful: ReadonlySet<Finding["detector"]> = new Set(["insult", "hate", "promise"]);

export function riskOfFinding(finding: Finding): Risk {
  if (isPersonal(finding)) return "personal";
  return harmful.has(finding.detector) ? "harmful" : "unfit";
}

/** The most pressing of what was found, and how sure its surest finding is, 0 to 1. */
export function riskOf({ findings = [] }: Pick<Card, "findings">): {
  readonly risk: Risk;
  readonly strength: number;
} {
  const found = findings.map((finding) => ({ risk: riskOfFinding(finding), strength: finding.strength }));
  const risk = risks.find((kind) => found.some((one) => one.risk === kind)) ?? "unsuspected";
  const strengths = found.filter((one) => one.risk === risk).map(({ strength }) => strength);
  return { risk, strength: Math.max(0, ...strengths) };
}

const finest = 1000;

/** 0 for the most pressing; the same for what is as sure to a thousandth. */
function placeOf(card: Pick<Card, "findings">): number {
  // Nearly all of them.
  if (card.findings === undefined || card.findings.length === 0) return risks.length * (finest + 1);
  const { risk, strength } = riskOf(card);
  return risks.indexOf(risk) * (finest + 1) + finest - Math.round(strength * finest);
}

/**
 * The cards in the order in which they are read: by risk, the surest first, what is equal as it was imported. Near-duplicates follow the first of
 * them, whatever their own risk, so that they are decided while it is in mind.
 */
export function riskOrder<C extends Pick<Card, "findings" | "cluster">>(cards: readonly C[]): readonly C[] {
  // One number for both, since sorting 120,000 objects by a function takes ten times as long.
  const keys = Float64Array.from(cards, (card, index) => placeOf(card) * cards.length + index).toSorted();
  const sorted = Array.from(keys, (key) => cards[key % cards.length]).filter((card) => card !== undefined);
  const clusters = new Map<number, C[]>();
  for (const card of sorted) {
    if (card.cluster === undefined) continue;
    const members = clusters.get(card.cluster);
    if (members === undefined) clusters.set(card.cluster, [card]);
    else members.push(card);
  }
  return sorted.flatMap((card) => {
    if (card.cluster === undefined) return [card];
    const members = clusters.get(card.cluster) ?? [];
    clusters.delete(card.cluster);
    return members;
  });
}
