/** Several things in one cell, with semicolons or lines between. A semicolon within one of them is written `\;`. */
export function splitList(text: string): string[] {
  const parts: string[] = [""];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    const next = text[at + 1];
    if (sign === "\\" && (next === ";" || next === "\\")) {
      parts[parts.length - 1] += next;
      at++;
    } else if (sign === ";" || sign === "\n") parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
export const joinList = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll("\\", "\\\\").replaceAll(";", "\\;")).join("; ");
