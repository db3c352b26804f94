const letters: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  å: "a",
  đ: "d",
  ŋ: "n",
  ŧ: "t",
  ß: "ss",
};

/** An id made from a name, as Norwegian host names are: "Ørsta kommune" is `orsta-kommune`. Empty when nothing is left. */
export function slug(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[æøåđŋŧß]/g, (letter) => letters[letter] ?? "")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
}

/** What may stand in an id that a person writes: ASCII, and short enough for several to be joined in one. */
export const isPlainId = (text: string): boolean => /^[A-Za-z0-9._@+=-]{1,60}$/.test(text);
