import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';

interface Limit {
  readonly from: string;
  /** Most bytes, minified and gzipped, with the packages it needs: about 8 % above what it weighed when it was set. */
  readonly most: number;
  /** Files that it must do without. */
  readonly without?: RegExp;
}

const everyday = 'support-kpis';
const zod = /node_modules\/zod/;

/** What the import of one name, or of all (`*`), may cost. */
const limits: Readonly<Record<string, Limit>> = {
  formatDuration: { from: everyday, most: 400, without: /(?<!formatDuration\.ts)$/ },
  nps: { from: everyday, most: 6120, without: /createCalendar|zoneTable|^src\/stats|date-fns|zod/ },
  reopenRate: { from: everyday, most: 5220, without: /createCalendar|zoneTable|^src\/stats|date-fns|zod/ },
  firstResponseTime: { from: everyday, most: 11_000, without: /createCalendar|zoneTable|date-fns|zod/ },
  slaAttainment: { from: everyday, most: 7300, without: /createCalendar|zoneTable|^src\/stats|date-fns|zod/ },
  createCalendar: { from: everyday, most: 8520, without: /^src\/(kpi|kpis|fold|model|stats)\/|date-fns|zod/ },
  groupBy: { from: everyday, most: 980, without: /^src\/(kpi|kpis|model|stats|time)\/|date-fns|zod/ },
  series: { from: everyday, most: 7300, without: /^src\/(kpis|model|stats)\/|createCalendar|zod/ },
  report: { from: everyday, most: 8400, without: /^src\/(kpis|stats)\/|createCalendar|zod/ },
  '*': { from: everyday, most: 37_100, without: zod },
  median: { from: `${everyday}/stats`, most: 3100, without: /^src\/(?!stats|errors)/ },
  rate: { from: `${everyday}/fold`, most: 217, without: /^src\/(?!fold)/ },
  periodAt: { from: `${everyday}/time`, most: 5000, without: /^src\/(?!time|errors)|createCalendar/ },
  parseTickets: { from: `${everyday}/schema`, most: 9900, without: /^src\/(kpi|kpis|fold|stats)\/|zod/ },
  ticketSchema: { from: `${everyday}/schema`, most: 15_100, without: /^src\/(kpi|kpis|fold|stats)\// },
};

describe('the import of', () => {
  it.each(Object.entries(limits))('%s costs little, and brings nothing that it does not need', async (name, limit) => {
    const { from, most, without } = limit;
    const { size, files } = await bundle(`export ${name === '*' ? '*' : `{ ${name} }`} from '${from}';`);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ path }) => without?.test(path)).map(({ path }) => path)).toEqual([]);
    const largest = files.slice(0, 6).map(({ path, bytes }) => `${path} ${bytes}`);
    expect(size, `${size} bytes; largest before gzip: ${largest.join(', ')}`).toBeLessThanOrEqual(most);
  });

  it('a schema is the only one that brings zod', async () => {
    const { files } = await bundle(`export { ticketSchema } from '${everyday}/schema';`);
    expect(files.filter(({ path }) => zod.test(path)).length).toBeGreaterThan(0);
  });
});
