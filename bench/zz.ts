import { report } from '../src/index.ts';
import { createDesk, YEAR_END } from './desk.ts';
import { reportKpis } from './report.bench.ts';
import { reportByHand } from './reportByHand.ts';

const n = Number(process.env.N ?? 300_000);
const desk = createDesk(n);
const gc = (globalThis as any).gc;
for (let i = 0; i < Number(process.env.R ?? 4); i++) {
  for (const [name, f] of [
    ['hand', () => reportByHand(desk, YEAR_END)],
    ['ours', () => report(desk, reportKpis)],
  ] as const) {
    gc();
    const b = process.cpuUsage();
    const t = performance.now();
    f();
    const u = process.cpuUsage(b);
    console.log(
      name,
      (((u.user + u.system) * 1000) / n).toFixed(0),
      'cpu',
      (((performance.now() - t) * 1e6) / n).toFixed(0),
      'wall',
    );
  }
}
