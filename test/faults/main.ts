// npm run faults                 all of it: some minutes, and some gigabytes of memory
// npm run faults -- hardOrders   only these: brokenRows, largeColumns, manyKeys, crowds, hardOrders
import { brokenRows } from './brokenRows.ts';
import type { Fault } from './fault.ts';
import { hardOrders } from './hardOrders.ts';
import { crowds, largeColumns, manyKeys } from './largeInputs.ts';

const parts: Readonly<Record<string, () => Fault[]>> = { hardOrders, crowds, manyKeys, largeColumns, brokenRows };

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new Error(`no part ${unknown}: ${Object.keys(parts).join(', ')}`);

let misses = 0;
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const { name: what, figure, most } of part()) {
    const holds = figure <= most;
    if (!holds) misses++;
    const shown = Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
    console.log(`${holds ? '    ' : 'MISS'} ${shown.padStart(8)} of ${String(most).padStart(2)}   ${what}`);
  }
}
console.log(misses === 0 ? 'all within their limits' : `${misses} beyond their limits`);
process.exitCode = misses === 0 ? 0 : 1;
