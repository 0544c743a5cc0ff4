import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { z } from "../../../src/schema/zod.ts";
import { installationSchema } from "../../../src/setup/installation-schema.ts";
import { root } from "../../../src/setup/prepare.ts";

const read = (name: string) => readFileSync(join(root, "kiosk-config", name), "utf8");
const Node = z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() });

/** Names of an object's fields, with those of the objects in it. */
function fields(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [`${path}${key}`, ...fields(item, `${path}${key}.`)]);
}

function described(schema: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  const { properties, additionalProperties } = Node.parse(schema);
  const next = properties?.[key] ?? additionalProperties;
  return next !== undefined && next !== false && described(next, rest);
}

const example = /```jsonc\n([\s\S]*?)```/.exec(read("README.md"))?.[1] ?? "";
const withoutComments = example.replaceAll(/^\s*\/\/.*\n/gm, "");

test("the schema for editors is up to date: npx tsx src/setup/renew-installation-schema.ts", async () => {
  expect(read("installation.schema.json")).toBe(await installationSchema());
});

test("it explains fields by their comments", async () => {
  const schema = await installationSchema();
  expect(schema).toContain('"description": "A further hand is found within this time."');
  expect(schema).toContain('"description": "A day that is not named is closed."');
});

describe.each([
  ["the README's example", withoutComments],
  ["room.json", read("room.json")],
])("%s", (_, text) => {
  test("is an installation, and says by which schema it is checked", () => {
    expect(parseInstallation(text).$schema).toBe("./installation.schema.json");
  });

  test("has no field that the schema does not describe", async () => {
    const schema: unknown = JSON.parse(await installationSchema());
    for (const field of fields(JSON.parse(text))) {
      expect(described(schema, field.split(".")), field).toBe(true);
    }
  });
});
