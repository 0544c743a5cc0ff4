import { PaumeError } from "../../core/error.ts";
import { Installation, parseInstallation } from "../../schema/installation.ts";
import type { SupportBundle } from "../../schema/support-bundle.ts";
import { LEFT_OUT, siteFields, SupportSite } from "../../schema/support-site.ts";
import { nodeDisk } from "../../server/state/disk.ts";

/** @param file the installation's. What is wrong with it is told by field, never in its own words: they may quote it. */
export async function site(file: string): Promise<SupportBundle["site"]> {
  const leftOut = [...LEFT_OUT];
  const text = await nodeDisk.read(file);
  if (text === undefined) return { says: null, fault: "installation-missing", faultyFields: [], leftOut };
  try {
    parseInstallation(text);
    return { says: SupportSite.parse(JSON.parse(text)), fault: null, faultyFields: [], leftOut };
  } catch (error) {
    if (!(error instanceof PaumeError)) throw error;
    return { says: null, fault: "installation-invalid", faultyFields: faultyFields(text), leftOut };
  }
}

/** @returns none where it is no JSON at all. */
function faultyFields(text: string): string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const { error } = Installation.safeParse(json);
  const outermost = (error?.issues ?? []).map(({ path }) => String(path[0]));
  return siteFields.filter((field) => outermost.includes(field));
}
