export const nb = {};
