import { FRENCH } from "./samples/french.ts";
import { LATIN } from "./samples/latin.ts";
import type { Sample } from "./samples/sample.ts";
import { ARABIC, ARABIC_LONG, CYRILLIC, ETHIOPIC, GREEK, HEBREW, INDIC, MIXED } from "./samples/scripts.ts";
import type { Skin } from "../../installation/shown-hand/skin.ts";
import type { Held, Section, Specimen } from "./specimen.ts";

const SCRIPTS: Readonly<Record<string, string>> = {
  ar: "Arabic",
  fa: "Arabic",
  ps: "Arabic",
  ckb: "Arabic",
  uk: "Cyrillic",
  ru: "Cyrillic",
  el: "Greek",
  he: "Hebrew",
  ti: "Ethiopic",
  am: "Ethiopic",
  ta: "Tamil",
  bn: "Bengali",
};

const DARK: Held = { skin: "dark" };

function specimen(sample: Sample, held: Held = {}): Specimen {
  const { hand = "adult", palms = 1, turnDeg = 0, skin = "light" } = held;
  const words = [
    sample.language,
    String(Array.from(sample.text).length),
    hand === "adult" ? "" : hand,
    turnDeg === 0 ? "" : `${turnDeg}-degrees`,
    palms === 1 ? "" : "two-palms",
    skin === "light" ? "" : skin,
  ];
  const id =
    words
      .join(" ")
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? "";
  return { ...sample, id, script: SCRIPTS[sample.lang] ?? "Latin", hand, palms, turnDeg, skin };
}

const inTurn: readonly Skin[] = ["light", "dark"];

/** Every other one on dark skin: light has to read on both. */
const onEitherSkin = (samples: readonly Sample[]): readonly Specimen[] =>
  samples.map((sample, i) => specimen(sample, { skin: inTurn[i % inTurn.length] ?? "light" }));

const pick = (samples: readonly Sample[], language: string): Sample => {
  const found = samples.find((sample) => sample.language === language);
  if (found === undefined) throw new RangeError(`no sample is ${language}`);
  return found;
};

const arabic = pick(ARABIC, "Arabic");
const amharic = pick(ETHIOPIC, "Amharic");
const tamil = pick(INDIC, "Tamil");

/** The whole sheet, in reading order. Ids are unique. */
export const SECTIONS: readonly Section[] = [
  {
    id: "lengths",
    title: "Length",
    note: "From 15 to 320 characters. A message gets larger type before it gets more room, and a second page before its type gets too small.",
    specimens: Object.values(FRENCH).map((sample) => specimen(sample)),
  },
  {
    id: "latin",
    title: "Latin",
    note: "With all that languages put on, through and under its letters.",
    specimens: onEitherSkin(LATIN),
  },
  {
    id: "arabic",
    title: "Arabic",
    note: "Joined, and flush right: Arabic, Persian, Pashto and Sorani.",
    specimens: onEitherSkin([...ARABIC, ARABIC_LONG]),
  },
  {
    id: "cyrillic-greek",
    title: "Cyrillic, Greek",
    note: "Ukrainian, Russian, and Greek with its accents.",
    specimens: onEitherSkin([...CYRILLIC, ...GREEK]),
  },
  { id: "hebrew", title: "Hebrew", note: "Flush right.", specimens: onEitherSkin(HEBREW) },
  {
    id: "ethiopic",
    title: "Ethiopic",
    note: "Tigrinya and Amharic, with their own full stop.",
    specimens: onEitherSkin(ETHIOPIC),
  },
  {
    id: "indic",
    title: "Tamil, Bengali",
    note: "Deep scripts: vowels before, after, above and below their consonant.",
    specimens: onEitherSkin(INDIC),
  },
  {
    id: "mixed",
    title: "Mixed",
    note: "Two directions in one line, and figures of either kind.",
    specimens: onEitherSkin(MIXED),
  },
  {
    id: "child",
    title: "A child’s palm",
    note: "The same minimum x-height, and more pages.",
    specimens: [
      specimen(FRENCH.dinner, { hand: "child" }),
      specimen(FRENCH.study, { hand: "child", ...DARK }),
      specimen(FRENCH.silence, { hand: "child" }),
      specimen(arabic, { hand: "child", ...DARK }),
      specimen(amharic, { hand: "child" }),
      specimen(tamil, { hand: "child", ...DARK }),
    ],
  },
  {
    id: "turned",
    title: "Turned",
    note: "At 23° and 90°: the words turn with the hand, and nothing is set anew.",
    specimens: [23, 90].flatMap((turnDeg) => [
      specimen(FRENCH.study, { turnDeg }),
      specimen(arabic, { turnDeg, ...DARK }),
      specimen(amharic, { turnDeg }),
      specimen(FRENCH.key, { turnDeg, hand: "child", ...DARK }),
    ]),
  },
  {
    id: "two-palms",
    title: "Two palms",
    note: "An open book: from the left palm to the right one, and from right to left where the language runs so.",
    specimens: [
      specimen(FRENCH.room, { palms: 2 }),
      specimen(ARABIC_LONG, { palms: 2, ...DARK }),
      specimen(FRENCH.silence, { palms: 2, hand: "child", ...DARK }),
      specimen(FRENCH.plate, { palms: 2, turnDeg: 23 }),
    ],
  },
];
