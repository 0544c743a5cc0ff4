import { sketch } from "./sketch.ts";
import { mostColumns, type Row, type RowFault, type Table, told, unreadable } from "./table.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Rows of JSON: an array of objects, or an object that has one such array among its fields. @throws never: what is wrong is a fault. */
export function jsonTable(text: string): Table {
  const value = parsed(text);
  if (value instanceof SyntaxError) {
    const line = lineOf(value, text);
    return unreadable("not-json", { line, value: lineAt(text, line) });
  }
  const list = Array.isArray(value) ? value : Object.values(isFields(value) ? value : {}).find(Array.isArray);
  if (!Array.isArray(list)) return unreadable("no-list-of-messages", { value: text });
  return tableOf(list.map((element, index) => ({ line: index + 1, element })));
}

/** Rows of JSON lines, one object a line; blank lines are no rows. */
export function jsonLinesTable(text: string): Table {
  const read = text.split(/\r\n|\n|\r/u).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const element = parsed(line);
    return [{ line: index + 1, element, source: line }];
  });
  const faults = read.flatMap(({ line, element, source }): RowFault[] =>
    element instanceof SyntaxError
      ? [{ line, column: undefined, value: told(source), concerns: "row", reason: "not-json" }]
      : [],
  );
  const table = tableOf(read.filter(({ element }) => !(element instanceof SyntaxError)));
  return { ...table, faults: [...faults, ...table.faults] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error));
  }
}

/** JSON.parse tells the place in one of two ways, or not at all. */
function lineOf({ message }: SyntaxError, text: string): number {
  const line = /line (\d+)/u.exec(message)?.[1];
  const position = /position (\d+)/u.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  return position === undefined ? 1 : text.slice(0, Number(position)).split("\n").length;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const lineAt = (text: string, line: number): string => text.split("\n", line).at(-1) ?? "";

function tableOf(elements: readonly { readonly line: number; readonly element: unknown }[]): Table {
  const objects = elements.filter(({ element }) => isFields(element));
  const columns = [
    ...new Set(objects.flatMap(({ element }) => (isFields(element) ? Object.keys(element) : []))),
  ];
  if (columns.length > mostColumns) return unreadable("too-many-columns", { value: String(columns.length) });
  const faults: RowFault[] = [];
  const rows = elements.flatMap(({ line, element }): Row[] => {
    if (!isFields(element)) {
      faults.push({
        line,
        column: undefined,
        value: told(sketch(element)),
        concerns: "row",
        reason: "not-an-object",
      });
      return [];
    }
    const cells = columns.map((column) => {
      const cell = asText(Object.hasOwn(element, column) ? element[column] : undefined);
      if (cell !== nested) return cell;
      faults.push({
        line,
        column,
        value: told(sketch(element[column])),
        concerns: "row",
        reason: "not-a-plain-value",
      });
      return undefined;
    });
    return [{ line, cells }];
  });
  return { columns, rows, faults };
}

const nested = Symbol("nested");

function asText(value: unknown): string | undefined | typeof nested {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : nested;
}
