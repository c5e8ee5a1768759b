import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values: asked } = parseArgs({
  options: {
    calls: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const { functions, calls, findings, slowest } = await fuzz(
  Number(asked.calls),
  Number(asked.seed),
  spent,
  new RegExp(asked.only),
);
for (const { name, fault, seed } of findings) console.log(`${name} (seed ${seed}): ${fault}`);
console.log(`${calls} calls of ${functions} functions, seed ${asked.seed}: ${findings.length} findings`);
console.log(
  `The costliest took ${Math.round(slowest.took)} ms of processor time: ${slowest.name} (seed ${slowest.seed})`,
);
process.exitCode = findings.length === 0 ? 0 : 1;

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
