/** The same function, which makes each answer but once; kept in a `WeakMap`, it lives as long as what it is made from. */
export function remember<Key, Value>(
  make: (key: Key) => Value,
  kept: Kept<Key, Value> = new Map<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    kept.set(key, value);
    return value;
  };
}

interface Kept<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}
