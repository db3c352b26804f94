/** What also stands alone, as a part of a sentence: only its first letter becomes small, as "KS" stays KS. */
export const inSentence = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);
