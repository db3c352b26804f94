/**
 * What people were told, and which words are whose: kept outside the product, so that the laws can hold the
 * product against it. Every text in a life is one token that occurs nowhere else.
 */
export interface Saved {
  answerId: string;
  assignment: string;
  group: string;
  by: string;
  words: string;
}
export interface Ledger {
  /** A new text. `key` says what it is part of: whoever shares that part opens its texts. */
  words: (key: string) => string;
  /** From now on others may have seen what this is part of, whatever came of the attempt. */
  opened: (key: string) => void;
  openedIn: (text: string) => void;
  /** Texts in what an outsider was shown that nobody has sent or shared. */
  leaks: (shown: unknown) => string[];
  saved: Saved[];
  /** Since when people have asked to be left in peace: set and over are acts that were answered. */
  pauses: Map<string, { until: string; step: number }>;
  /** In which step they last chose, and how often in it. */
  pausing: Map<string, { step: number; count: number }>;
  /** Who is to leave, and since which step they have left. */
  gone: Set<string>;
  left: Map<string, number>;
  forgotten: Set<string>;
}

const token = /zq\d+z/g;
export const wordsIn = (text: string): string[] => [...text.matchAll(token)].map(([word]) => word);

/** What is part of an answer. */
export const partOf = (assignment: string, group: string, question: string): string =>
  `answer:${assignment}:${group}:${question}`;

export function openLedger(): Ledger {
  const keys = new Map<string, string>();
  const open = new Set<string>();
  return {
    words: (key) => {
      const word = `zq${keys.size}z`;
      keys.set(word, key);
      return word;
    },
    opened: (key) => void open.add(key),
    openedIn: (text) => {
      for (const word of wordsIn(text)) open.add(keys.get(word) ?? "");
    },
    leaks: (shown) =>
      [...new Set(wordsIn(JSON.stringify(shown)))]
        .filter((word) => !open.has(keys.get(word) ?? ""))
        .map((word) => `${word} of ${keys.get(word)}`),
    saved: [],
    pauses: new Map(),
    pausing: new Map(),
    gone: new Set(),
    left: new Map(),
    forgotten: new Set(),
  };
}
