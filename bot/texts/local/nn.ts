export const nn = {};
