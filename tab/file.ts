import { fill } from "../bot/contract/paths.ts";
import { asMe } from "./api.ts";

/** Fetches a file with the reader's token, which a plain link could not send, and hands it to the browser. */
export async function download({ path }: { path: string }, params: object): Promise<boolean> {
  try {
    const answer = await fetch(fill(path, params), { headers: await asMe(), cache: "no-store" });
    if (!answer.ok) return false;
    const called = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = called === undefined ? "Ledergaloppen" : decodeURIComponent(called);
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  } catch {
    return false;
  }
}

/** Bytes as the service takes them. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text);
}
