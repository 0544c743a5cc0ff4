/** A font's address and, as CSS writes it, what it has glyphs for: "U+20-7E,U+A0". Read from the font when the pages are built. */
declare module "*.woff2?font" {
  const font: { readonly url: string; readonly unicodeRange: string };
  export default font;
}
