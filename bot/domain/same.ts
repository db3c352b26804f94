/** The same content, whatever order the fields were written in; a field that is `undefined` is not there. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** The names of the fields that differ, in the order of the alphabet. */
export function differing(a: object, b: object): string[] {
  const [one, other] = [a, b].map((of) => of as Readonly<Record<string, unknown>>);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !same(one?.[name], other?.[name])).sort();
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  ) ?? "";
