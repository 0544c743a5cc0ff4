import type { ToolPicture } from "../../../core/calibration/test-picture.ts";
import { inBoth } from "../../../installation/words.ts";
import { FIGURES } from "../words/figures.ts";
import type { Edge } from "./zone.ts";

export type ToolId = ToolPicture | "area" | "zone" | "seen" | "palm";

interface ToolWords {
  readonly tool: string;
  readonly next: string;
  readonly before: string;
  readonly closed: string;
  readonly names: Readonly<Record<ToolId, string>>;
  /** What a picture is to be looked at for. */
  readonly lookFor: Readonly<Record<ToolPicture, string>>;
  readonly take: string;
  readonly note: string;
  readonly edges: Readonly<Record<Edge, string>>;
  readonly chosen: (edge: string) => string;
  readonly ofPicture: string;
  readonly nextEdge: string;
  readonly outward: string;
  readonly inward: string;
  /** @param edge in lower case. */
  readonly area: (edge: string) => string;
  readonly zone: string;
  readonly left: string;
  readonly right: string;
  readonly up: string;
  readonly down: string;
  readonly zoneFields: Readonly<Record<"x" | "y" | "z" | "farthestMm", string>>;
  readonly starting: string;
  readonly hands: (count: number) => string;
  readonly palm: Readonly<Record<"hold" | "touch", string>>;
  readonly off: (mm: number) => string;
  readonly touches: string;
  readonly offset: Readonly<Record<"by" | "right" | "wrist", string>>;
  /** @param by who made the calibration in use; undefined for the installation's lenses. */
  readonly measuredBy: (by: string | undefined) => string;
  readonly otherSize: string;
}

export const toolWords = inBoth<ToolWords>({
  fr: {
    tool: "Outil",
    next: "Outil suivant",
    before: "Le précédent",
    closed: "La fenêtre du projecteur est fermée : ouvrez-la à l’étape 2.",
    names: {
      "pixel-card": "Mire de pixels",
      grid: "Quadrillage",
      "cross-hair": "Croix",
      focus: "Mise au point",
      colours: "Couleurs",
      brightness: "Luminosité",
      area: "Où la lumière peut tomber",
      zone: "Où les mains se tiennent",
      seen: "Ce que voit la caméra",
      palm: "Essai dans la paume",
    },
    lookFor: {
      "pixel-card":
        "Tous les carrés fins sont unis, et les deux traits du bord se voient sur les quatre côtés.",
      grid: "Tous les carrés sont carrés, et les lignes du milieu se croisent là où la lumière doit être centrée.",
      "cross-hair": "La croix tombe là où le milieu de la lumière doit être.",
      focus:
        "Tenez une feuille à 900 mm et tournez la mise au point jusqu’à ce que le gris au cœur des étoiles soit le plus petit.",
      colours: "Le blanc est blanc, sans teinte, et le dégradé va du noir au blanc sans marches.",
      brightness:
        "En haut, tous les carrés sombres sauf le premier se distinguent du noir ; en bas, tous les clairs sauf le premier, du blanc.",
    },
    take: "Exporter dans un fichier",
    note: "Le fichier sur le disque fait foi, aucune page ne le change : mettez à sa place celui que vous exportez. Le kiosque le lit quand il est rechargé.",
    edges: { left: "Bord gauche", top: "Bord haut", right: "Bord droit", bottom: "Bord bas" },
    chosen: (edge) => `${edge} (choisi)`,
    ofPicture: "% de l’image",
    nextEdge: "Bord suivant",
    outward: "Vers l’extérieur",
    inward: "Vers l’intérieur",
    area: (edge) =>
      `Rien n’est éclairé hors de cette lumière ; les mains s’y tiennent. W et S déplacent le ${edge} : qu’il reste sur la table, loin des yeux.`,
    zone: "La marque de lumière est la place de l’invitation. Amenez-la là où les mains doivent se tenir.",
    left: "Gauche",
    right: "Droite",
    up: "Haut",
    down: "Bas",
    zoneFields: {
      x: "Invitation, à droite de l’objectif",
      y: "Invitation, plus bas que lui dans l’image",
      z: "Invitation, distance à l’objectif",
      farthestMm: "Aucune paume n’est plus loin de l’objectif que",
    },
    starting: "Le détecteur de mains démarre.",
    hands: (count) =>
      count === 0
        ? "Aucune main n’est trouvée."
        : count === 1
          ? "Une main est trouvée."
          : `${count} mains sont trouvées.`,
    palm: {
      hold: "Tenez une main ouverte dans la lumière.",
      touch:
        "Touchez la croix de lumière avec l’index de l’autre main et pressez Enter, ou cliquez dans l’image là où elle tombe.",
    },
    off: (mm) => `${FIGURES.fr.fixed(mm, 1)} mm d’écart. Touchez encore pour mesurer à nouveau.`,
    touches: "Le doigt la touche",
    offset: { by: "La lumière s’écarte de", right: "Vers la droite", wrist: "Vers le poignet" },
    measuredBy: (by) =>
      by === undefined
        ? "D’après les objectifs du fichier de l’installation."
        : `D’après la calibration de ${by}.`,
    otherSize:
      "L’image de la caméra n’a pas la taille de celle de la calibration : ces chiffres ne valent pas. Calibrez à nouveau.",
  },
  en: {
    tool: "Tool",
    next: "Next tool",
    before: "The one before",
    closed: "The projector’s window is closed: open it in step 2.",
    names: {
      "pixel-card": "Pixel card",
      grid: "Grid",
      "cross-hair": "Cross-hair",
      focus: "Focus",
      colours: "Colours",
      brightness: "Brightness",
      area: "Where light may fall",
      zone: "Where hands are held",
      seen: "What the camera sees",
      palm: "Palm test",
    },
    lookFor: {
      "pixel-card": "All fine patches are even, and both border lines are seen on all four sides.",
      grid: "All squares are square, and the middle lines cross where the light should be centred.",
      "cross-hair": "The cross lies where the middle of the light should be.",
      focus: "Hold a sheet at 900 mm and turn the focus until the grey middle of each star is smallest.",
      colours: "White is white without a tint, and the ramp below runs from black to white without steps.",
      brightness:
        "Above, all dark squares but the first can be told from black; below, all pale ones but the first from white.",
    },
    take: "Take it out as a file",
    note: "The file on disk is the truth and no page changes it: put the file that you take out in its place. The kiosk reads it when it is loaded anew.",
    edges: { left: "Left edge", top: "Top edge", right: "Right edge", bottom: "Bottom edge" },
    chosen: (edge) => `${edge} (chosen)`,
    ofPicture: "% of the picture",
    nextEdge: "Next edge",
    outward: "Outward",
    inward: "Inward",
    area: (edge) =>
      `The lit part is all that is ever lit, and where hands are met. W and S move the ${edge}: keep it on the table, out of everybody’s eyes.`,
    zone: "The mark of light is where the invitation lies. Move it to where hands should be held.",
    left: "Left",
    right: "Right",
    up: "Up",
    down: "Down",
    zoneFields: {
      x: "Invitation, to the right of the lens",
      y: "Invitation, below it in the picture",
      z: "Invitation, down from the lens",
      farthestMm: "No palm is farther from the lens than",
    },
    starting: "The hand detector is starting.",
    hands: (count) =>
      count === 0 ? "No hand is found." : count === 1 ? "One hand is found." : `${count} hands are found.`,
    palm: {
      hold: "Hold one open hand into the light.",
      touch:
        "Touch the cross of light with the other hand’s index finger, and press Enter; or click where it lies in the picture.",
    },
    off: (mm) => `${FIGURES.en.fixed(mm, 1)} mm off. Touch again to measure again.`,
    touches: "The finger touches it",
    offset: { by: "Light lies off by", right: "To the right", wrist: "Toward the wrist" },
    measuredBy: (by) =>
      by === undefined ? "By the lenses of the installation’s file." : `By the calibration of ${by}.`,
    otherSize:
      "The camera’s picture has another size than the calibration’s: the figures do not hold. Calibrate anew.",
  },
});
