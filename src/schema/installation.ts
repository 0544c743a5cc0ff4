import { Caption } from "./caption.ts";
import { LitArea } from "./lit-area.ts";
import { defaultHandModel, HandModelName } from "./hand-model.ts";
import { Notice } from "./notice.ts";
import { OpeningHoursOfSite } from "./opening-hours.ts";
import { parseJson } from "./parse-json.ts";
import { PinholePair, RoomPoint } from "./pinhole-pair.ts";
import { areReached, RestingPlace } from "./resting-place.ts";
import { Publisher } from "./signature.ts";
import { z } from "./zod.ts";

const Camera = z.strictObject({
  /** Both are shown by the browser; the id is tried first. Without either, the first camera is taken. */
  deviceId: z.string().min(1).optional(),
  label: z.string().min(1).optional(),
  framesPerSecond: z.number().min(5).max(120).default(30),
});

const Hands = z
  .strictObject({
    model: HandModelName.default(defaultHandModel),
    /** Dark frames are softened and made brighter before the detector sees them, so that dark skin in low light is found like any other. */
    liftsDarkness: z.boolean().default(true),
    /** How many hands are followed at once. Each costs memory for a detector of its own. */
    maxHands: z.int().min(1).max(6).default(4),
    /** A further hand is found within this time. */
    lookEveryMs: z.number().min(100).max(5000).default(300),
    /** A lost hand is looked for on every frame for this time. */
    missMs: z.number().min(0).max(5000).default(400),
    /** Wrist to knuckles, mean over the four fingers: an adult's, since one camera cannot see size. */
    spanMm: z.number().min(40).max(130).default(92),
    /** No palm is farther from the lens: the table's distance less what a hand is thick. A hand that seems to be is smaller. */
    farthestMm: z.number().min(300).max(5000).default(1000),
    /** Standard deviation of a palm's seen place, until it has been measured on the first hands themselves. */
    noiseMm: z.number().min(0.2).max(20).default(2),
    /** Openness that begins and ends an offer; 1 is four straight fingers. */
    opensAt: z.number().min(0).max(1).default(0.62),
    closesAt: z.number().min(0).max(1).default(0.5),
    maxTiltDeg: z.number().min(10).max(80).default(55),
  })
  .refine(({ opensAt, closesAt }) => closesAt <= opensAt, {
    path: ["closesAt"],
    message: "must not be above opensAt",
  });

const Light = z.strictObject({
  /** From a frame's arrival and a picture's drawing to light, apart from the time in between: measured by the booth. */
  latencyMs: z.number().min(0).max(400).default(60),
  /** A page fades in a hand that moves faster, mm/s, and comes back when it slows down. */
  fadesAboveMmPerS: z.number().min(50).max(5000).default(350),
  /** sRGB of the text at full light. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .default("#fff1dc"),
  /**
   * Share of the projector's light that always lies on the zone, linear, so that no hand is ever in the dark: 0.02 of a projector that gives
   * 400 lx on the palm is 8 lx. 0 where the gallery is lit anyway.
   */
  fill: z.number().min(0).max(0.2).default(0.02),
  /**
   * The part of the projector's picture in which hands are met and light may fall: what lies beyond it, a wall text or the eyes of whoever sits there,
   * stays dark. Whole where absent.
   */
  area: LitArea.prefault({}),
  /** A ring of light comes before the words and shows, found again by the camera, how large each hand is. Without it the words come at once. */
  seenMark: z.boolean().default(true),
  /** Share of the projector's light that the invitation takes. */
  invitation: z.number().min(0).max(1).default(0.35),
  /** Where the invitation's palm lies, room mm. */
  invitationMm: RoomPoint.default([0, 0, 900]),
  /** While others read, a second invitation lies beside them where there is room: of the first one's light, 0 for none. */
  secondInvitation: z.number().min(0).max(1).default(0),
  /** After so long without anybody the invitation grows quiet: fainter and slower, and now and then it lies somewhere else. */
  quietAfterMs: z.number().min(10_000).max(86_400_000).default(300_000),
  /** "reduced" has the same content without movement, fades only. So has a browser that is set to `prefers-reduced-motion`. */
  motion: z.enum(["full", "reduced"]).default("full"),
});

const Typesetting = z
  .strictObject({
    marginMm: z.number().min(0).max(15).default(4),
    minimumXHeightMm: z.number().min(1.5).max(10).default(3),
    /**
     * From the eye to the palm. Capitals are never under 16 arcmin from there (ISO 9241-303), whatever the x-heights say:
     * up to 850 mm a minimum x-height of 3 mm is enough, from 1000 mm it takes 3.5 mm.
     */
    viewingDistanceMm: z.number().min(250).max(3000).default(500),
    maximumXHeightMm: z.number().min(2).max(15).default(6),
    charactersPerSecond: z.number().min(4).max(25).default(12),
    rightToLeftCharactersPerSecond: z.number().min(3).max(25).default(8.5),
    minimumMs: z.number().min(1000).max(30_000).default(4000),
    /** A page that is not the last stays for so many times its reading time in a hand that holds it still: slow readers do. */
    patience: z.number().min(1).max(4).default(1),
  })
  .refine(({ minimumXHeightMm, maximumXHeightMm }) => minimumXHeightMm <= maximumXHeightMm, {
    path: ["minimumXHeightMm"],
    message: "must not be above maximumXHeightMm",
  });

const Messages = z.strictObject({
  /** Name of a set in messages/: NAME.manifest.json beside NAME.jsonl. */
  set: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .default("host-messages"),
  /** Ids that are never drawn. */
  censored: z.array(z.string()).default([]),
  /**
   * Whose published sets are shown, by their public keys: the desk shows its own, ready to be put here. Without any, only the set above is shown.
   * A key that signed sets which are still wanted stays, however old: a desk whose browser was lost makes a new one, to be put beside it.
   */
  publishers: z.array(Publisher).max(16).default([]),
  /** Languages by BCP 47 tag, in proportion: { "fr": 3, "ar": 1 } shows three French messages to one Arabic. The set as it is where none is asked for. */
  languages: z.record(z.string(), z.number().positive().max(1000)).default({}),
  /** A message that has a translation into this language is shown in it too, after its own. */
  translateTo: z.string().optional(),
});

/** The kiosk's own page, which is open for weeks. */
const Kiosk = z.strictObject({
  /** A page that has come to use more memory begins anew as soon as nobody reads, in MB of 10⁶ bytes. One that is well uses some 300. */
  memoryLimitMb: z.int().min(50).max(16_000).default(1500),
});

/** The projector's own network port, by which it is switched on and off: PJLink, class 1. */
const Pjlink = z.strictObject({
  /** An address or a name in the museum's own network. Its password, if it has one, is a file in the state folder: pages may read this one. */
  host: z.string().regex(/^[\dA-Za-z.:-]{1,253}$/),
  port: z.int().min(1).max(65_535).default(4352),
});

/** One site: its lenses, its hands, its light, its words. Every field but the calibration has a default. */
export const Installation = z.strictObject({
  /** For editors, which then know every field: "./installation.schema.json". */
  $schema: z.string().optional(),
  name: z.string().min(1),
  calibration: PinholePair,
  camera: Camera.prefault({}),
  hands: Hands.prefault({}),
  light: Light.prefault({}),
  typesetting: Typesetting.prefault({}),
  messages: Messages.prefault({}),
  kiosk: Kiosk.prefault({}),
  restingPlaces: z.array(RestingPlace).max(4).default([]),
  /** None where absent. */
  caption: Caption.optional(),
  /** Who answers for the installation, for the notice to visitors. */
  notice: Notice.optional(),
  /** Always open where absent. */
  openingHours: OpeningHoursOfSite.optional(),
  /** The house switches the projector by the opening hours; where absent, somebody else does. */
  pjlink: Pjlink.optional(),
});
export type Installation = z.infer<typeof Installation>;

/** @throws PaumeError installation-invalid, naming each field and what is wrong with it. */
export const parseInstallation = (text: string): Installation =>
  parseJson(text, Installation.check(areReached), "installation-invalid");
