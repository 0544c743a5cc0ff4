import type { HostMessage } from "../core/messages/host-message.ts";
import { z } from "./zod.ts";

/** A label without spaces, as a curator would type it. */
const Tag = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens");

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a BCP 47 tag, as fr or pt-BR");

/** One line of a message set. Whether its texts may be shown is another question (see `textFault`): a line in this form is a message. */
export const HostMessageLine: z.ZodType<HostMessage> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, "must be 1 to 64 letters, digits and hyphens"),
  lang: Language,
  text: z.string(),
  motive: Tag,
  emotion: Tag,
  provenance: Tag,
  translations: z.record(Language, z.string()).optional(),
});
