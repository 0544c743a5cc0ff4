import { PaumeError } from "../../core/error.ts";
import { parseScenario, type Scenario } from "../../schema/scenario.ts";

/** What comes with the room: experiments that are measured, and shows that are looked at. */
const files = import.meta.glob<string>(["./scenarios/*.json", "./shows/*.json"], {
  query: "?url",
  import: "default",
});

const DEFAULT = "visits";

/**
 * The scenario that the page's address asks for: `?fixture=NAME`, or visitors who come and go.
 * @throws PaumeError scenario-invalid.
 */
export async function chosenScenario(search: string): Promise<Scenario> {
  const asked = new URLSearchParams(search).get("fixture") ?? DEFAULT;
  const load = files[`./scenarios/${asked}.json`] ?? files[`./shows/${asked}.json`];
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
