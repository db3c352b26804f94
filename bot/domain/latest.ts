/** The latest things by name, so many and no more: whenever one is found or put, it is the latest. */
export interface Latest<T> {
  find: (name: string) => T | undefined;
  put: (name: string, thing: T) => void;
}

export function latest<T>(most: number): Latest<T> {
  const things = new Map<string, T>();
  const put = (name: string, thing: T): void => {
    things.delete(name);
    things.set(name, thing);
    const [oldest] = things.keys();
    if (things.size > most && oldest !== undefined) things.delete(oldest);
  };
  return {
    find: (name) => {
      const thing = things.get(name);
      if (thing !== undefined) put(name, thing);
      return thing;
    },
    put,
  };
}
