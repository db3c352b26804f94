/**
 * Reads Bicep with a grammar: syntax, names and literal values. It is not a compiler: types of resources, API versions
 * and what a function returns are not seen.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Language, Parser, type Node } from "web-tree-sitter";

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));

export interface Bicep {
  root: Node;
  params: { name: string; needed: boolean }[];
  outputs: string[];
  modules: Module[];
  resources: { name: string; type: string; body: Node }[];
}
export interface Module {
  name: string;
  path: string;
  given: string[];
}

export const readBicep = (file: URL): Bicep => parseBicep(readFileSync(file, "utf8"));

export function parseBicep(text: string): Bicep {
  const root = parser.parse(text)?.rootNode;
  if (!root) throw new Error("nothing was parsed");
  const declared = (type: string): Node[] => root.descendantsOfType(type).filter((node) => node !== null);
  return {
    root,
    params: declared("parameter_declaration").map((node) => ({
      name: firstOf(node).text,
      needed: node.namedChildCount < 3 && node.descendantsOfType("nullable_type").length === 0,
    })),
    outputs: declared("output_declaration").map((node) => firstOf(node).text),
    modules: declared("module_declaration").map((node) => ({
      name: firstOf(node).text,
      path: String(literal(childOf(node, 1))),
      given: keysOf(propertyOf(bodyOf(node), "params")),
    })),
    resources: declared("resource_declaration").map((node) => ({
      name: firstOf(node).text,
      type: String(literal(childOf(node, 1))),
      body: bodyOf(node),
    })),
  };
}

const childOf = (node: Node, at: number): Node => {
  const child = node.namedChild(at);
  if (!child) throw new Error(`${node.type} has no part ${at}: ${node.text}`);
  return child;
};
const firstOf = (node: Node): Node => childOf(node, 0);
/** The object of a declaration, behind `if` and `for` too. */
const bodyOf = (node: Node): Node => {
  const last = childOf(node, node.namedChildCount - 1);
  return last.type === "object" ? last : bodyOf(last);
};
const properties = (object: Node): Node[] =>
  object.namedChildren.filter((node) => node !== null && node.type === "object_property") as Node[];
const keyOf = (property: Node): string => {
  const key = firstOf(property);
  return key.type === "string" ? String(literal(key)) : key.text;
};
export const keysOf = (object: Node): string[] => properties(object).map(keyOf);

export function propertyOf(object: Node, ...path: string[]): Node {
  return path.reduce((node, key) => {
    const property = properties(node).find((one) => keyOf(one) === key);
    if (!property) throw new Error(`no ${key} in ${node.text}`);
    return childOf(property, 1);
  }, object);
}

/** The value that is written, where it is written out; the text of the expression where it is computed. */
export function literal(node: Node): unknown {
  if (node.type === "object") {
    return Object.fromEntries(properties(node).map((one) => [keyOf(one), literal(childOf(one, 1))]));
  }
  if (node.type === "array") return node.namedChildren.flatMap((one) => (one ? [literal(one)] : []));
  if (node.type === "number") return Number(node.text);
  if (node.type === "boolean") return node.text === "true";
  if (node.type === "string") return node.text.slice(1, -1);
  return node.text;
}

/** Places where the grammar gave up. */
export function syntaxErrors(node: Node): string[] {
  if (node.isError || node.isMissing)
    return [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`];
  return node.children.flatMap((child) => (child ? syntaxErrors(child) : []));
}

const declarations = /^(parameter|variable|resource|module|output)_declaration$/;

/** Names that are used and declared nowhere in the file. */
export function unknownNames(root: Node): string[] {
  const declared = new Set<string>();
  const used: string[] = [];
  const visit = (node: Node): void => {
    const parent = node.parent;
    const first = parent !== null && parent.namedChild(0)?.id === node.id;
    if (node.type === "identifier") {
      if (first && (declarations.test(parent.type) || parent.type === "for_statement"))
        declared.add(node.text);
      else if (!(first && (parent.type === "object_property" || parent.type === "call_expression"))) {
        used.push(node.text);
      }
    }
    for (const child of node.namedChildren) if (child) visit(child);
  };
  visit(root);
  return used.filter((name) => !declared.has(name));
}

/** Every `x.outputs.y` in the file. */
export const outputsUsed = (root: Node): string[][] =>
  [...root.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)].map((match) => match.slice(1));
