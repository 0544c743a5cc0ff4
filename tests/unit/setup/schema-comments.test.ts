import { expect, test } from "vitest";
import { commentedObjects, withComments } from "../../../src/setup/schema-comments.ts";

const source = `
/** Of the file. */
const Light = z
  .strictObject({
    /** From a frame to light. */
    latencyMs: z.number(),
    colour: z
      .string()
      /** Inside a field, and no field's. */
      .default("#fff"),
    /**
     * Of two
     * lines.
     */
    $fill: z.number(),
  })
  .refine(() => true);
const Other = z.object({
  one: z.number(),
});
`;

test("each field has the comment above it", () => {
  const [light, other, ...more] = commentedObjects(source);
  expect(light?.names).toEqual(["latencyMs", "colour", "$fill"]);
  expect([...(light?.comments ?? [])]).toEqual([
    ["latencyMs", "From a frame to light."],
    ["$fill", "Of two lines."],
  ]);
  expect([other?.names, other?.comments.size, more]).toEqual([["one"], 0, []]);
});

test("an object is known by its fields wherever it stands, and another one is left as it is", () => {
  const type = { type: "number" };
  const light = { properties: { latencyMs: type, colour: type, $fill: type } };
  const schema = { properties: { light, lights: { items: light }, latencyMs: type } };
  const described = {
    properties: {
      latencyMs: { description: "From a frame to light.", ...type },
      colour: type,
      $fill: { description: "Of two lines.", ...type },
    },
  };
  expect(withComments(schema, commentedObjects(source))).toEqual({
    properties: { light: described, lights: { items: described }, latencyMs: type },
  });
});
