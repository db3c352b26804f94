/** What a schema of the contract takes, as an arbitrary of fast-check: so a new endpoint is attacked without being named. */
import fc from "fast-check";
import type * as v from "valibot";

/** Values by the name of the field: what is there in the demo, so that the request gets far. */
export type Pools = Readonly<Record<string, readonly unknown[]>>;

interface Node {
  type: string;
  entries?: Record<string, Node>;
  wrapped?: Node;
  item?: Node;
  value?: Node;
  options?: unknown[];
  enum?: Record<string, unknown>;
  literal?: unknown;
}

export const hostile = fc.constantFrom<unknown>(
  "__proto__",
  "constructor",
  "prototype",
  "' OR 1=1 --",
  "../../etc/passwd",
  '=HYPERLINK("http://evil")',
  "\u0000",
  "\ud800",
  "‮evil",
  "<script>alert(1)</script>",
  "x".repeat(5_000),
  "ﷺ".repeat(300),
  "",
  " ",
  -1,
  0,
  1e308,
  Number.MAX_SAFE_INTEGER,
  1.5,
  true,
  null,
  [],
  {},
  [[[[[[]]]]]],
  { $ne: null },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
);
export const anything = fc.oneof(
  hostile,
  fc.anything({
    maxDepth: 3,
    key: fc.string({ maxLength: 12 }),
    values: [fc.string({ unit: "binary" }), fc.double()],
  }),
);

/** Mostly what the schema takes, and now and then, at any depth, something else. */
export function likely(schema: v.GenericSchema, pools: Pools): fc.Arbitrary<unknown> {
  return walk(schema as unknown as Node, "", pools);
}

function walk(node: Node, name: string, pools: Pools): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 14, arbitrary: plain(node, name, pools) }, { weight: 1, arbitrary: anything });
}

function plain(node: Node, name: string, pools: Pools): fc.Arbitrary<unknown> {
  const pool = pools[name];
  switch (node.type) {
    case "object":
    case "strict_object":
      return fields(node.entries ?? {}, pools);
    case "exact_optional":
    case "optional":
      return walk(node.wrapped ?? node, name, pools);
    case "nullable":
      return fc.oneof(fc.constant(null), walk(node.wrapped ?? node, name, pools));
    case "array":
      return fc.array(walk(node.item ?? node, name, pools), { maxLength: 3 });
    case "union":
    case "variant":
      return fc.oneof(...(node.options as Node[]).map((option) => walk(option, name, pools)));
    case "picklist":
      return fc.constantFrom(...(node.options ?? []));
    case "enum":
      return fc.constantFrom(...Object.values(node.enum ?? {}));
    case "literal":
      return fc.constant(node.literal);
    case "boolean":
      return fc.boolean();
    case "number":
      return pool ? fc.constantFrom(...pool) : fc.integer({ min: 0, max: 9 });
    case "record":
      return fc.dictionary(fc.constantFrom("q1", "q2", "status", "__proto__"), anything, { maxKeys: 3 });
    case "custom":
      return fc.constantFrom("2026-12-01", "08:30", "2026-02-31", "25:00");
    case "string":
      return pool
        ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: fc.string() })
        : fc.string({ maxLength: 60, unit: "binary" });
    default:
      return anything;
  }
}

function fields(entries: Record<string, Node>, pools: Pools): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(entries).map(([name, node]) => [name, walk(node, name, pools)]),
  );
  const needed = Object.entries(entries).filter(([, { type }]) => !/optional/.test(type));
  const known = fc.record(model, { requiredKeys: needed.map(([name]) => name) });
  // JSON.parse makes a field of its own out of "__proto__", as a request does.
  const more = fc.constantFrom("{}", '{"__proto__":{"polluted":1}}', '{"extra":1}');
  return fc.oneof(
    { weight: 12, arbitrary: known },
    {
      weight: 1,
      arbitrary: fc.tuple(known, more).map(([it, text]): unknown => {
        const json = JSON.stringify(it) ?? "{}";
        return JSON.parse(text === "{}" || json === "{}" ? json : `${json.slice(0, -1)},${text.slice(1)}`);
      }),
    },
  );
}
