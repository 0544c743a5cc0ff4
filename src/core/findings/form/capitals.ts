import type { Detect } from "../finding.ts";

const fewestCapitals = 12;
const fewestWords = 3;
/** Of letters that have two cases. */
const share = 0.7;

/** Texts that are shouted. A sigle, a shouted word or two are none. */
export const findCapitals: Detect = ({ text }) => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const words = text.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  if (capitals < fewestCapitals || words < fewestWords || capitals / (capitals + small) < share) return [];
  return [
    {
      detector: "capitals",
      spans: [{ start: 0, end: text.length }],
      reason: small === 0 ? "capitals-all" : "capitals-most",
      strength: capitals / (capitals + small),
    },
  ];
};
