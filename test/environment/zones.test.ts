import { expect, test } from 'vitest';
import { bundled, runIn } from './inProcess.ts';
import { hostZones } from './zones.ts';

// More rows, and the tests themselves in each zone: npm run zones -- --suite
const program = bundled(`import { battery } from './test/environment/battery.ts';\nconsole.log(battery(12));`);
const inUtc = runIn(program, { TZ: 'UTC' });

test.each(hostZones)('I1: in a process of %s every figure is the same, byte for byte', (TZ) => {
  expect(inUtc.out.length).toBeGreaterThan(100_000);
  const { out, err, code } = runIn(program, { TZ });
  expect([code, err]).toEqual([0, '']);
  expect(out === inUtc.out).toBe(true);
});
