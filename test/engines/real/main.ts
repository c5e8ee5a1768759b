// Runs KPIs on the engines that are here: npm run engines [-- --available]
// With --available nothing is fetched. What is absent is said, and is no failure.
import { beam } from './beam.ts';
import { dask } from './dask.ts';
import { gnuParallel } from './gnuParallel.ts';
import { makePlace, removePlace, type Shown } from './place.ts';
import { postgres } from './postgres.ts';

const engines = { beam, postgres, gnuParallel, dask };

function tell(name: string, shown: Shown, seconds: number): boolean {
  if ('absent' in shown) {
    console.log(`${name}: absent: ${shown.absent}`);
    return true;
  }
  console.log(`${name}: ${shown.version}, ${seconds.toFixed(1)} s`);
  for (const line of shown.seen) console.log(`  ${line}`);
  console.log(shown.same ? '  equal to one process, bit for bit' : '  DIFFERENT from one process');
  return shown.same;
}

const place = await makePlace(!process.argv.includes('--available'));
try {
  for (const [name, engine] of Object.entries(engines)) {
    const began = performance.now();
    try {
      const shown = engine(place);
      if (!tell(name, shown, (performance.now() - began) / 1000)) process.exitCode = 1;
    } catch (error) {
      // The others are asked all the same.
      console.log(`${name}: FAILED`, error);
      process.exitCode = 1;
    }
  }
} finally {
  removePlace(place);
}
