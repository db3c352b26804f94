/** As much of XML as a workbook is made of. No document types, no entities but the five, no namespaces to follow. */
export interface Heard {
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}
export class NotXml extends Error {}

/** Tells of every element and every text in order. An empty element opens and closes. */
export function hearXml(xml: string, { open, close, text }: Heard): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) return;
    if (tag > at) text(unescape(xml.slice(at, tag)));
    if (xml.startsWith("<!--", tag)) at = after(xml, "-->", tag);
    else if (xml.startsWith("<![CDATA[", tag)) {
      at = after(xml, "]]>", tag);
      text(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith("<?", tag)) at = after(xml, "?>", tag);
    else if (xml.startsWith("<!", tag)) throw new NotXml("a document type");
    else {
      at = tagEnd(xml, tag + 1);
      element(xml.slice(tag + 1, at - 1), open, close);
    }
  }
}

/** A value may hold the sign that ends a tag. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at] as string;
    if (quote) {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at + 1;
  }
  throw new NotXml("a tag without an end");
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new NotXml(`no ${mark}`);
  return at + mark.length;
}

function element(inside: string, open: Heard["open"], close: Heard["close"]): void {
  if (inside.startsWith("/")) return close(localName(inside.slice(1).trimEnd()));
  const empty = inside.endsWith("/");
  const body = empty ? inside.slice(0, -1) : inside;
  const end = body.search(/\s/);
  const name = localName(end < 0 ? body : body.slice(0, end));
  let known: Map<string, string> | undefined;
  open(name, (wanted) => (known ??= attributes(end < 0 ? "" : body.slice(end))).get(wanted));
  if (empty) close(name);
}

/** By local name: `r:id` is `id`. Looked for from one equals sign to the next, so that no input takes long. */
function attributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return found;
    let start = equals + 1;
    while (text[start] === " " || text[start] === "\n" || text[start] === "\t") start++;
    const quote = text[start];
    if (quote !== '"' && quote !== "'") throw new NotXml("a value without quotes");
    const end = text.indexOf(quote, start + 1);
    if (end < 0) throw new NotXml("a value without an end");
    found.set(localName(text.slice(at, equals).trim()), unescape(text.slice(start + 1, end)));
    at = end + 1;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (whole, name: string) =>
        name.startsWith("#") ? character(name.slice(1)) : (entities[name] ?? whole),
      )
    : text;
function character(code: string): string {
  const point = code.startsWith("x") ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}
