/** What a spreadsheet would take for a formula: the texts are other people's. */
const formula = /^[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A table for a spreadsheet (RFC 4180), with the byte-order mark by which Excel knows UTF-8. A cell that would be a formula there begins with an
 * apostrophe: whoever needs texts to the letter takes the JSON lines.
 */
export const csv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((value) => cell(String(value ?? ""))).join(",")}\r\n`).join("")}`;
