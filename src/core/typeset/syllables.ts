const vowel = "aeiouyàâäáãåæéèêëíìîïóòôöõøœúùûüýąęěůűőаеєиіїоуюяыэё";
const atom = `qu|gu(?=[${vowel}])|[bcdfgptv][rl]|[cpst]h|gn|sch|\\p{L}\\p{M}*`;
const nucleus = new RegExp(`^[${vowel}]`, "iu");
const letters = /\p{L}[\p{L}\p{M}]*/gu;
const noWord = { word: "", at: 0 };
const dividable = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+$/u;
/** A line may not begin or end with a shorter fragment of a word. */
const shortestFragment = 3;

/**
 * Divides a word between syllables, for a palm on which it does not fit whole. The rule is the common one of the Romance and
 * Slavic languages (one consonant goes with the vowel after it, of two the second; digraphs and consonant + r, l stay together), no
 * dictionary: good enough for the few words that need it. Scripts that do not hyphenate come back whole.
 * @param text one word with its punctuation, which stays with the outer fragments.
 */
export function syllables(text: string): readonly string[] {
  const runs = Array.from(text.matchAll(letters), (match) => ({ word: match[0], at: match.index }));
  const { word, at: wordAt } = runs.reduce(
    (best, run) => (run.word.length > best.word.length ? run : best),
    noWord,
  );
  if (!dividable.test(word)) return [text];
  const offsets: number[] = [];
  for (const at of divisions(word)) {
    if (at - (offsets.at(-1) ?? 0) >= shortestFragment && word.length - at >= shortestFragment)
      offsets.push(at);
  }
  const cuts = offsets.map((at) => at + wordAt);
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i]));
}

/** Offsets before each consonant that a vowel follows, once a vowel has been heard. */
function divisions(word: string): readonly number[] {
  const sounds = [...word.matchAll(new RegExp(atom, "giu"))].map((match) => ({
    at: match.index,
    isVowel: nucleus.test(match[0]),
  }));
  let heardVowel = false;
  return sounds.flatMap((sound, i) => {
    heardVowel ||= sound.isVowel;
    return heardVowel && !sound.isVowel && sounds[i + 1]?.isVowel === true ? [sound.at] : [];
  });
}
