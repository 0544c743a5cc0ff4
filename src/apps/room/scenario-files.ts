import { PaumeError } from "../../core/error.ts";
import { parseScenario, type Scenario } from "../../schema/scenario.ts";

/** The scenarios that come with the room, by name. */
const files = import.meta.glob<string>("./scenarios/*.json", { query: "?url", import: "default" });

const DEFAULT = "visits";

/**
 * The scenario that the page's address asks for: `?fixture=NAME`, or visitors who come and go.
 * @throws PaumeError scenario-invalid.
 */
export async function chosenScenario(search: string): Promise<Scenario> {
  const asked = new URLSearchParams(search).get("fixture") ?? DEFAULT;
  const load = files[`./scenarios/${asked}.json`];
  if (load === undefined)
    throw new PaumeError("scenario-invalid", `there is none called ${asked}; there are ${names()}`);
  const response = await fetch(await load());
  return parseScenario(await response.text());
}

function names(): string {
  return Object.keys(files)
    .map((path) => path.replace(/^.*\/(.*)\.json$/, "$1"))
    .join(", ");
}
