/** What the source of schemas says of the fields of one object: its fields' names in their order, and the comment above each that has one. */
export interface CommentedObject {
  readonly names: readonly string[];
  readonly comments: ReadonlyMap<string, string>;
}

/**
 * Comments are what people keep right, so editors are shown those instead of a second text.
 * @param source a file of src/schema, as the formatter leaves it: a field a line, all of an object's at one indent.
 * @returns every object in it that is written over several lines.
 */
export function commentedObjects(source: string): readonly CommentedObject[] {
  const lines = source.split("\n");
  return lines.flatMap((line, i) => (/[oO]bject\(\{$/.test(line) ? [objectAt(lines.slice(i + 1))] : []));
}

function objectAt(lines: readonly string[]): CommentedObject {
  const indent = /^ */.exec(lines[0] ?? "")?.[0] ?? "";
  const end = lines.findIndex((line) => line !== "" && !line.startsWith(indent));
  const names: string[] = [];
  const comments = new Map<string, string>();
  let comment = "";
  for (const line of lines.slice(0, end < 0 ? undefined : end)) {
    const here = line.slice(indent.length);
    const name = /^["']?([\w$]+)["']?:/.exec(here)?.[1];
    if (name !== undefined) {
      names.push(name);
      if (comment !== "") comments.set(name, comment);
      comment = "";
    } else if (/^(\/\*\*| \*)/.test(here)) {
      const text = here.replace(/^(\/\*\*| \*(?!\/))/, "").replace(/\*\/$/, "");
      comment = `${comment} ${text.trim()}`.trim();
    }
  }
  return { names, comments };
}

interface JsonObject {
  readonly [key: string]: unknown;
}

/** @returns a JSON Schema with those comments as descriptions. An object is known again by its fields' names. */
export function withComments(schema: unknown, objects: readonly CommentedObject[]): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withComments(item, objects));
  if (!isObject(schema)) return schema;
  const { properties } = schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withComments(value, objects)]),
  );
  if (!isObject(properties) || !isObject(inner["properties"])) return inner;
  const known = objects.find(({ names }) => names.join() === Object.keys(properties).join());
  if (known === undefined) return inner;
  const described = Object.entries(inner["properties"]).map(([name, field]) => {
    const description = known.comments.get(name);
    return [name, description === undefined || !isObject(field) ? field : { description, ...field }];
  });
  return { ...inner, properties: Object.fromEntries(described) };
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
