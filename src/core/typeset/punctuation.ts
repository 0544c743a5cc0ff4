/** Typewriter marks to printers' marks. A lone straight double quote stays: nobody knows which way it faces. */
export function typographicPunctuation(text: string): string {
  const paired = text.replace(/(^|[\s(«“])"([^"]+)"/gu, "$1“$2”");
  // A single quote opens before a word of two letters or a capital (so not in Dutch ’s and ’t), and only if one closes later.
  const quoted = paired.replace(/(^|\s)'(?=\p{Lu}|\p{L}{2})(.+?)(?<=[^\s'])'(?!\p{L})/gu, "$1‘$2’");
  return quoted.replaceAll("'", "’").replace(/\.{3}/g, "…");
}
