/** A test that is left out says why: `skip(this, "COSMOS_ENDPOINT is not set")`. The house refuses a bare skip. */
const reasons = new WeakMap<object, string>();

export function skip(context: Mocha.Context, reason: string): never {
  const { test, currentTest } = context;
  for (const it of [test, currentTest]) if (it) reasons.set(it, reason);
  // In a `before` hook it is all tests of the suite that are left out, and mocha reports each of them.
  if (test && !test.parent?.tests.some((it) => it === test)) {
    test.parent?.eachTest((it) => reasons.set(it, reason));
  }
  return context.skip();
}

export const reasonOf = (test: object): string | undefined => reasons.get(test);
