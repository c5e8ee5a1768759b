import { usageError } from '../args/usageError.ts';
import type { Source } from '../read/source.ts';
import type { ConfiguredKpis } from '../report/configureKpis.ts';
import type { RowPlan } from '../report/gatherRows.ts';
import { needsOf } from '../report/needs.ts';
import { readingOrder } from '../report/rowFlow.ts';

/**
 * The sources that the figures need, in reading order, each of which can be read in parts; refuses those that cannot, and
 * figures for which rows of one file must meet those of another.
 */
export function partSources(plan: RowPlan, kpis: ConfiguredKpis['kpis']): readonly Source[] {
  const there = new Set(plan.sources.map(({ collection }) => collection));
  const { read, joined, completed, ledger } = needsOf(kpis.values(), there, plan.by, plan.settings);
  const expected = 'figures that each row gives by itself, because files are read in parts';
  if (joined) throw usageError('--workers', expected, 'interactions that belong to tickets of another file', HINT);
  if (ledger) throw usageError('--workers', expected, 'a ledger that is made of several files', HINT);
  const [first] = completed;
  if (first !== undefined) throw usageError('--workers', expected, `${first} that another file completes`, HINT);
  const sources = readingOrder.flatMap((name) =>
    plan.sources.filter(({ collection }) => collection === name && read.has(name)),
  );
  const whole = sources.find(({ part }) => part === undefined);
  if (whole === undefined) return sources;
  throw usageError(whole.file, 'NDJSON in UTF-8, not packed, because files are read in parts', whole.format);
}

const HINT = 'the same holds for --save-state and --resume';
