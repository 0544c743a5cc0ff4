import { parseHostMessages } from "../schema/host-messages.ts";
import type { EventHub } from "./event-hub.ts";
import type { SetSource } from "./floor-messages.ts";
import type { KeptSets } from "./state/kept-sets.ts";

/**
 * The set on the floor: the published one, or the installation's own where none is.
 * @param hub tells whenever it may have become another; a look at the disk each time would verify a whole set.
 */
export function floorSet(
  hub: Pick<EventHub, "latestNumber">,
  sets: Pick<KeptSets, "active" | "one">,
  installed: SetSource,
): SetSource {
  return {
    stamp: async () => `${hub.latestNumber("set-activated")} ${await installed.stamp().catch(() => "none")}`,
    read: async () => {
      const { version } = await sets.active();
      const files = version === null ? undefined : await sets.one(version);
      if (files === undefined) return installed.read();
      return parseHostMessages(new TextEncoder().encode(files.lines)).messages;
    },
  };
}
