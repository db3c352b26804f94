/** A new id that begins so: a question or an assignment is never given the id of one that was taken away. */
export const freshId = (beginning: string): string => `${beginning}-${crypto.randomUUID().slice(0, 6)}`;
