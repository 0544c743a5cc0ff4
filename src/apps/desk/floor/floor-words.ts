import type { Order, Reason } from "../../../core/orders/orders.ts";
import type { SafeChoice } from "../../../core/orders/safe-choice.ts";
import { inBoth } from "../words.ts";

export interface FloorWords {
  readonly fromFloor: string;
  /** By role. */
  readonly by: Readonly<Record<string, string>>;
  /** What was done, as one says it of a person; the message follows. */
  readonly did: (order: Order) => string;
  readonly why: Readonly<Record<Reason, string>>;
  readonly untold: string;
}

export const floorWords = inBoth<FloorWords>({
  fr: {
    fromFloor: "Depuis la salle",
    by: {
      staff: "l’équipe",
      curator: "un commissaire",
      technician: "la technique",
      machine: "quelqu’un à la machine",
    },
    did: (order) => {
      switch (order.kind) {
        case "take-off":
          return "a retiré des paumes";
        case "put-back":
          return "a remis dans les paumes";
        case "panic":
          return order.isOn ? "a déclenché la panique" : "a mis fin à la panique";
        case "pause":
          return order.isOn ? "a éteint toute lumière (pause)" : "a rallumé (fin de la pause)";
        case "choose-safe":
          return `a choisi les messages sûrs : ${safeInFrench(order.safe)}`;
        default:
          return order satisfies never;
      }
    },
    why: {
      unsaid: "",
      complaint: "plainte",
      "personal-data": "données personnelles",
      hurtful: "blessant",
      mistake: "erreur",
      drill: "exercice",
    },
    untold: "La maison n’a pas dit ce qui a été ordonné depuis la salle.",
  },
  en: {
    fromFloor: "From the floor",
    by: {
      staff: "staff",
      curator: "a curator",
      technician: "a technician",
      machine: "somebody at the machine",
    },
    did: (order) => {
      switch (order.kind) {
        case "take-off":
          return "took out of palms";
        case "put-back":
          return "put back into palms";
        case "panic":
          return order.isOn ? "pressed panic" : "ended the panic";
        case "pause":
          return order.isOn ? "put out all light (pause)" : "lit again (end of the pause)";
        case "choose-safe":
          return `chose the safe messages: ${safeInEnglish(order.safe)}`;
        default:
          return order satisfies never;
      }
    },
    why: {
      unsaid: "",
      complaint: "a complaint",
      "personal-data": "personal data",
      hurtful: "hurtful",
      mistake: "a mistake",
      drill: "a drill",
    },
    untold: "The house has not told what was ordered on the floor.",
  },
});

function safeInFrench(safe: SafeChoice): string {
  if (safe.kind === "ids") return `${safe.ids.length}, un à un`;
  if (safe.kind === "built-in") return "ceux d’origine";
  return `${safe.kind === "motive" ? "motif" : "émotion"} ${safe.tag}`;
}

function safeInEnglish(safe: SafeChoice): string {
  if (safe.kind === "ids") return `${safe.ids.length}, one by one`;
  return safe.kind === "built-in" ? "those built in" : `${safe.kind} ${safe.tag}`;
}
