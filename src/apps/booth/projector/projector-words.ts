import { inBoth } from "../../../installation/words.ts";

interface ProjectorWords {
  readonly open: string;
  readonly openAgain: string;
  readonly even: string;
  readonly uneven: string;
  readonly close: string;
  readonly which: string;
  /** A screen that the browser gives no name. */
  readonly nameless: string;
  readonly own: string;
  readonly width: string;
  readonly height: string;
  readonly menu: string;
  readonly menuLines: readonly string[];
  readonly kiosk: string;
  readonly kioskLine: string;
  /** @param size "1920 × 1200". */
  readonly isNative: (size: string) => string;
  readonly setResolution: (size: string) => string;
  readonly fill: (size: string) => string;
  readonly guidance: Readonly<
    Record<"blocked" | "choose" | "closed" | "open" | "covered" | "drag" | "bent" | "look", string>
  >;
}

export const projectorWords = inBoth<ProjectorWords>({
  fr: {
    open: "Ouvrir la fenêtre du projecteur",
    openAgain: "Rouvrir la fenêtre",
    even: "Tous les carrés sont unis",
    uneven: "Je vois des bandes ou des vagues",
    close: "Fermer la fenêtre",
    which: "Quel écran est le projecteur",
    nameless: "Écran",
    own: "Résolution propre du projecteur, d’après sa notice",
    width: "Largeur",
    height: "Hauteur",
    menu: "Dans le menu du projecteur",
    menuLines: [
      "Correction du trapèze et des quatre coins coupée, zoom numérique et surbalayage coupés.",
      "Mise au point sur une feuille tenue à 900 mm. Les traits de la mire ont un pixel de large.",
    ],
    kiosk: "Si le kiosque est ouvert",
    kioskLine:
      "Cette fenêtre se pose sur celle du kiosque. Laissez le kiosque tel quel ; quand elle se ferme, sa lumière revient.",
    isNative: (size) => `La fenêtre a ${size} px : chaque pixel est un pixel du projecteur.`,
    setResolution: (size) =>
      `La fenêtre a ${size} px : donnez à cet écran, dans le système, la résolution propre du projecteur.`,
    fill: (size) =>
      `La fenêtre a ${size} px : pressez F dedans, pour qu’elle remplisse l’écran du projecteur.`,
    guidance: {
      blocked:
        "Le navigateur a empêché la fenêtre de s’ouvrir. Autorisez les fenêtres pour cette adresse, puis pressez Enter.",
      choose: "Choisissez l’écran du projecteur.",
      closed: "La fenêtre du projecteur est fermée. Rien n’est perdu : rouvrez-la.",
      open: "Ouvrez une fenêtre pour la lumière du projecteur.",
      covered: "La fenêtre du projecteur est couverte : ramenez-la devant.",
      drag: "Glissez la fenêtre sur l’écran du projecteur, puis pressez F dedans.",
      bent: "L’image est redimensionnée ou déformée. Coupez trapèze et zoom, mettez la résolution propre, et regardez encore.",
      look: "Regardez de près la mire de lumière : tous les carrés fins sont-ils d’un même gris uni ?",
    },
  },
  en: {
    open: "Open the projector’s window",
    openAgain: "Open the window again",
    even: "All patches are even",
    uneven: "I see bands or waves",
    close: "Close the window",
    which: "Which screen is the projector",
    nameless: "Screen",
    own: "The projector’s own resolution, from its data sheet",
    width: "Width",
    height: "Height",
    menu: "In the projector’s menu",
    menuLines: [
      "Keystone and four-corner correction off, zoom and overscan off.",
      "Focus on a sheet held at 900 mm. The card’s lines are one pixel wide.",
    ],
    kiosk: "If the kiosk is open",
    kioskLine:
      "This window lies over the kiosk’s. Leave the kiosk as it is; when this window is closed, the kiosk’s light is back.",
    isNative: (size) => `The window has ${size} px: every pixel is one of the projector’s.`,
    setResolution: (size) =>
      `The window has ${size} px: set the system’s resolution of this screen to the projector’s own.`,
    fill: (size) => `The window has ${size} px: press F in it, so that it fills the projector’s screen.`,
    guidance: {
      blocked:
        "The browser kept the window from opening. Allow windows for this address, then press Enter again.",
      choose: "Choose the projector’s screen.",
      closed: "The projector’s window is closed. Nothing is lost: open it again.",
      open: "Open a window for the projector’s light.",
      covered: "The projector’s window is covered: bring it to the front.",
      drag: "Drag the window onto the projector’s screen, then press F in it.",
      bent: "The picture is scaled or bent. Turn keystone and zoom off, set the own resolution, and look again.",
      look: "Look at the card of light from near: are all fine patches one even grey?",
    },
  },
});
