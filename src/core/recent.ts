/** Values by key, of which those that were asked for of late are kept. */
export interface Recent<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => void;
}

/**
 * Two generations: when the younger is full, the older is forgotten, and whatever is asked for meanwhile comes over. So the last `most` keys that were asked
 * for or set are there, twice as many at the most, and none of it costs more than a look into a map.
 */
export function recent<K, V>(most: number): Recent<K, V> {
  let [young, old] = [new Map<K, V>(), new Map<K, V>()];
  const set = (key: K, value: V): void => {
    if (young.size >= most && !young.has(key)) [young, old] = [new Map(), young];
    young.set(key, value);
  };
  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    set,
  };
}
