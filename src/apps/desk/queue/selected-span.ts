import type { Span } from "../../../core/findings/finding.ts";

/** An offset into the whole text; undefined outside of all pieces. A piece says with `data-at` where it begins. */
function offsetOf(node: Node, offset: number): number | undefined {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest("[data-at]");
  const at = piece?.getAttribute("data-at");
  if (at === null || at === undefined) return undefined;
  return Number(at) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}

/** What of a letter's text the page's selection covers; undefined where it is empty, "elsewhere" where it is not in this letter. */
export function selectedIn(letter: Element): Span | undefined | "elsewhere" {
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (selection === null || !anchorNode || !focusNode) return "elsewhere";
  if (!letter.contains(anchorNode) || !letter.contains(focusNode)) return "elsewhere";
  const ends = [offsetOf(anchorNode, selection.anchorOffset), offsetOf(focusNode, selection.focusOffset)];
  const [from, to] = ends.filter((end) => end !== undefined).toSorted((a, b) => a - b);
  return from === undefined || to === undefined || from === to ? undefined : { start: from, end: to };
}

/** The text node and the offset in it where the whole text has this offset. */
function placeAt(letter: Element, offset: number, isEnd: boolean): readonly [Node, number] | undefined {
  for (const piece of letter.querySelectorAll("[data-at]")) {
    const text = piece.firstChild;
    const within = offset - Number(piece.getAttribute("data-at"));
    const length = text?.textContent?.length ?? 0;
    if (text !== null && (isEnd ? within > 0 && within <= length : within >= 0 && within < length))
      return [text, within];
  }
  return undefined;
}

/** Has the page select these words, as a mouse would: that is seen, and said by screen readers. */
export function select(letter: Element, span: Span | undefined): void {
  const now = selectedIn(letter);
  if (now === "elsewhere" ? span === undefined : now?.start === span?.start && now?.end === span?.end) return;
  const selection = document.getSelection();
  const from = span && placeAt(letter, span.start, false);
  const to = span && placeAt(letter, span.end, true);
  if (from === undefined || to === undefined) selection?.removeAllRanges();
  else selection?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
}
