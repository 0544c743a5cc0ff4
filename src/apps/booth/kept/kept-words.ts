import { inBoth } from "../../../installation/words.ts";
import { FIGURES } from "../words/figures.ts";

interface KeptWords {
  readonly use: string;
  readonly older: string;
  readonly newer: string;
  readonly back: string;
  readonly take: string;
  readonly bring: string;
  readonly file: string;
  readonly name: string;
  readonly inUseNow: string;
  readonly broughtIn: (id: string) => string;
  readonly columns: Readonly<Record<"made" | "by" | "within" | "latency", string>>;
  readonly inUse: string;
  readonly judged: (medianMm: number, p95Mm: number) => string;
  readonly methods: Readonly<Record<"boards" | "two-planes" | "one-plane" | "given", string>>;
  readonly guidance: Readonly<Record<"name" | "none" | "given" | "choose", string>>;
}

export const keptWords = inBoth<KeptWords>({
  fr: {
    use: "L’utiliser",
    older: "Plus ancienne",
    newer: "Plus récente",
    back: "Revenir à la précédente",
    take: "Exporter",
    bring: "Importer",
    file: "Fichier d’une calibration",
    name: "Votre nom",
    inUseNow: "Elle sert désormais. Les kiosques la prennent quand personne ne lit.",
    broughtIn: (id) => `${id} est importée. Elle ne sert pas encore.`,
    columns: { made: "Faite", by: "Par", within: "La lumière tombe à", latency: "Retard" },
    inUse: "sert",
    judged: (median, p95) =>
      `${FIGURES.fr.fixed(median, 1)} mm, 95 % à moins de ${FIGURES.fr.fixed(p95, 1)} mm`,
    methods: {
      boards: "pas jugée",
      "two-planes": "deux plans, épinglés à la main",
      "one-plane": "un plan, épinglé à la main",
      given: "écrite, non mesurée",
    },
    guidance: {
      name: "Écrivez votre nom : il est gardé avec tout ce qui est changé ici.",
      none: "Aucune calibration n’est encore gardée. Les objectifs du fichier de l’installation servent.",
      given:
        "Les objectifs du fichier de l’installation servent. Choisissez une calibration pour l’utiliser.",
      choose: "Choisissez une calibration pour l’utiliser, ou pour l’exporter dans un fichier.",
    },
  },
  en: {
    use: "Use it",
    older: "Older",
    newer: "Newer",
    back: "Go back to the one before",
    take: "Export",
    bring: "Import",
    file: "A calibration’s file",
    name: "Your name",
    inUseNow: "It is in use now. Kiosks take it when nobody is reading.",
    broughtIn: (id) => `${id} is brought in. It is not in use yet.`,
    columns: { made: "Made", by: "By", within: "Light lands within", latency: "Latency" },
    inUse: "in use",
    judged: (median, p95) => `${FIGURES.en.fixed(median, 1)} mm, 95 % within ${FIGURES.en.fixed(p95, 1)} mm`,
    methods: {
      boards: "not judged",
      "two-planes": "two planes, pinned by hand",
      "one-plane": "one plane, pinned by hand",
      given: "written down, not measured",
    },
    guidance: {
      name: "Type your name: whatever is changed here is kept with it.",
      none: "No calibration is kept yet. The lenses of the installation’s file are in use.",
      given: "The lenses of the installation’s file are in use. Choose a calibration to use it.",
      choose: "Choose a calibration to use it, or to take it out as a file.",
    },
  },
});
