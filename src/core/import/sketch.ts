const mostParts = 5;
const deepest = 2;

/** JSON as far as a screen takes it: whatever lies deeper or comes later is "…", since a value may be as large or as deep as the file. */
export function sketch(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (depth === deepest) return "…";
  const inside = (parts: readonly string[], size: number): string =>
    [...parts, ...(size > mostParts ? ["…"] : [])].join(",");
  if (Array.isArray(value)) {
    const parts = value.slice(0, mostParts).map((part) => sketch(part, depth + 1));
    return `[${inside(parts, value.length)}]`;
  }
  const entries = Object.entries(value);
  const parts = entries
    .slice(0, mostParts)
    .map(([key, part]) => `${JSON.stringify(key)}:${sketch(part, depth + 1)}`);
  return `{${inside(parts, entries.length)}}`;
}
