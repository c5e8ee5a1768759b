/** `describe`, `test` and the hooks of vitest: they note down what a file asks to be run. */
export function createRegistry() {
  const tests = [];
  let suites = [createSuite()];

  const describe = (_name, body) => {
    const outer = suites;
    suites = [...outer, createSuite()];
    body();
    suites = outer;
  };
  const test = (name, body) => tests.push({ name: String(name), body, suites });
  const hook = (kind) => (body) => suites.at(-1)[kind].push(body);
  const forms = (run) => ({
    each: (cases) => (name, body) => {
      const spread = cases.every(Array.isArray);
      for (const given of cases) run(name, () => (spread ? body(...given) : body(given)));
    },
    for: (cases) => (name, body) => {
      for (const given of cases) run(name, () => body(given));
    },
    skipIf: (skipped) => (name, body) => skipped || run(name, body),
  });
  Object.assign(describe, forms(describe));
  Object.assign(test, forms(test));
  return {
    tests,
    api: { describe, test, it: test, ...Object.fromEntries(hooks.map((kind) => [kind, hook(kind)])) },
  };
}

const hooks = ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'];

function createSuite() {
  return { begun: false, ...Object.fromEntries(hooks.map((kind) => [kind, []])) };
}

/** Runs a test with the hooks around it; throws what it throws. */
export async function runTest({ body, suites }) {
  for (const suite of suites) {
    if (!suite.begun) await runAll(suite.beforeAll);
    suite.begun = true;
  }
  for (const { beforeEach } of suites) await runAll(beforeEach);
  try {
    await body();
  } finally {
    for (const { afterEach } of suites) await runAll(afterEach);
  }
}

/** What the suites that were begun want done at the end. */
export async function endSuites(tests) {
  for (const suite of new Set(tests.flatMap(({ suites }) => suites))) if (suite.begun) await runAll(suite.afterAll);
}

async function runAll(bodies) {
  for (const body of bodies) await body();
}
