/** Longest line that a list or an object is put on as a whole. */
const LINE = 110;

/**
 * JSON for people to read: indented, with short lists and objects on one line, so that nine numbers of a rotation are not nine lines, and a
 * patch of pixels is one, however long. A field without a value is left out, as always in JSON.
 */
export function readableJson(value: unknown, indent = ""): string {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null) return line;
  const isNumbers = Array.isArray(value) && value.every((item) => typeof item === "number");
  if (isNumbers || indent.length + line.length <= LINE) return line;
  const deeper = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => deeper + readableJson(item, deeper))
    : fieldsOf(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${readableJson(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${items.join(",\n")}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = fieldsOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);
