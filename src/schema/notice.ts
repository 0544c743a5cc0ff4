import { z } from "./zod.ts";

const Line = z.string().min(1).max(200);

/** What a site says of itself to visitors who ask what the camera does: see /notice/. */
export const Notice = z.strictObject({
  /** Whoever answers for the installation: the museum's full name. */
  operator: Line,
  /** Where visitors ask: an address, a telephone, the data protection officer's e-mail. */
  contact: Line,
  /** The legal basis, as the museum's data protection officer puts it; both general ones are named where it is absent. */
  basis: z.strictObject({ fr: Line, en: Line }).optional(),
});
export type Notice = z.infer<typeof Notice>;

/** The house's answer to `GET /notice.json`; null where the site's file has none. */
export const NoticeAnswer = z.strictObject({ notice: Notice.nullable() });
export type NoticeAnswer = z.infer<typeof NoticeAnswer>;
