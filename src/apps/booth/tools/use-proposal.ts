import { download } from "../../../installation/download.ts";
import type { Command } from "../shell/commands.ts";
import { useBooth, useWords } from "../use-booth.ts";
import { toolWords } from "./tool-words.ts";
import { proposed, zoneOf, type Zone } from "./zone.ts";

/** What the tools would change of the installation's file, and the way to take it out. `zone` is undefined until the file has been read. */
export function useProposal() {
  const { installation, zone: changed } = useBooth();
  const site = installation.value;
  const zone: Zone | undefined = site && { ...zoneOf(site), ...changed.value };
  const change = (to: Partial<Zone>): void => {
    changed.value = { ...changed.value, ...to };
  };
  const take: Command = {
    key: "Enter",
    says: useWords(toolWords).take,
    run: () => {
      if (site === undefined || zone === undefined) return;
      download("installation.json", `${JSON.stringify(proposed(site, zone), undefined, 2)}\n`);
    },
    isPrimary: true,
    isOff: zone === undefined,
  };
  return { zone, change, take };
}
