import { Installation } from "./installation.ts";
import { z } from "./zod.ts";

const Hours = z.array(z.string().regex(/^[\d:-]{11}$/)).optional();
const { name, calibration, hands, light, typesetting, kiosk, restingPlaces } = Installation.shape;

/** An installation's file without whatever is a person's, a text or an address: what is not named here is left out. */
export const SupportSite = z.object({
  name,
  calibration,
  hands,
  light,
  typesetting,
  kiosk,
  restingPlaces,
  camera: z.object({ label: z.string().optional(), framesPerSecond: z.number().optional() }).optional(),
  messages: z.object({ set: z.string().optional() }).optional(),
  openingHours: z
    .object({
      week: z.object({
        monday: Hours,
        tuesday: Hours,
        wednesday: Hours,
        thursday: Hours,
        friday: Hours,
        saturday: Hours,
        sunday: Hours,
      }),
      warmUpMinutes: z.number().optional(),
      closingMinutes: z.number().optional(),
    })
    .optional(),
  pjlink: z.object({ port: z.int().optional() }).optional(),
});

/** What `SupportSite` leaves out of a site's file: said, so that nobody thinks it is missing there. */
export const LEFT_OUT = [
  "notice",
  "caption",
  "pjlink.host",
  "camera.deviceId",
  "messages.censored",
  "messages.publishers",
  "messages.languages",
  "messages.translateTo",
  "openingHours.exceptions",
] as const;

/** The fields that a file may have: a fault is told by the one that it is in. */
export const siteFields: readonly string[] = Object.keys(Installation.shape);
