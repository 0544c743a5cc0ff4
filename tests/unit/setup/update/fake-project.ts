import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeRelease } from "../../../../src/setup/update/make-release.ts";
import { testFolder } from "./test-folder.ts";

/** How a small house of a version behaves: it opens and is well, opens and has something amiss, or does not open. */
export type Behaviour = "well" | "camera-blind" | "broken";

const HOUSE = (version: string, behaviour: Behaviour): string => `
import { createServer } from "node:http";
if (${behaviour === "broken"}) throw new Error("this house has no roof");
const reasons = ${JSON.stringify(behaviour === "well" ? [] : [behaviour])};
const server = createServer((_, answer) => answer.end(JSON.stringify({ version: "${version}", reasons })));
server.listen(0, "127.0.0.1", () => console.log(\`Paume is open at http://127.0.0.1:\${server.address().port}/\`));
`;

/** A project with nothing but a house, packed and signed. @returns the release's description. */
export async function fakeRelease(
  version: string,
  key: string,
  behaviour: Behaviour = "well",
): Promise<string> {
  const project = await testFolder("project");
  await mkdir(join(project, "src", "setup"), { recursive: true });
  await writeFile(join(project, "package.json"), JSON.stringify({ version, type: "module" }));
  await writeFile(join(project, "src", "setup", "start.mjs"), HOUSE(version, behaviour));
  return makeRelease(project, join(project, "out"), key, new Date(0), ["package.json", "src"]);
}
