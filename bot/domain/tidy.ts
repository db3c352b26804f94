/** As text is kept: one composition of letters, plain spaces, no signs that cannot be seen. */
export const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, " ")
    // Control signs but the line feed, signs of no width but the joiners of emoji, and halves of signs.
    .replaceAll(/(?!\n)\p{Cc}|[\u00ad\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff]|\p{Surrogate}/gu, "")
    .trim();
