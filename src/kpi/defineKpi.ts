import type { BulkPlan } from '../fold/bulk/bulk.ts';
import { runAll } from '../fold/bulk/runAll.ts';
import type { Accounting, Fold, Stretches } from '../fold/fold.ts';
import type { Measure } from '../fold/outcome.ts';
import type { Summary } from '../fold/summary.ts';
import { summaryFold } from '../fold/summaryFold.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Stretch } from '../model/overlap.ts';
import { assertPlan } from './assertPlan.ts';
import type { Check, Checks } from './check.ts';
import { checkOptions, checkRequired } from './checkOptions.ts';
import { flag } from './checks.ts';
import type { KpiDefinition } from './definition.ts';
import type { Kpi } from './kpi.ts';
import type { KpiOptions } from './kpiOptions.ts';
import { refuseRow } from './refuseRow.ts';
import { boundsOf, cutToPeriod, type StretchBounds } from './stretchBounds.ts';
import { periodCheck, withinPeriod } from './withinPeriod.ts';

/** All that a KPI is: what it says about itself, its options, what one row gives, and what becomes of the values. */
export interface KpiPlan<Row, Options extends KpiOptions, Value, Kept, Result, Collection extends CollectionName>
  extends KpiDefinition {
  readonly rows: Collection;
  readonly options: Checks<Omit<Options, keyof KpiOptions>>;
  /** Made once per set of options; then asked for each row. */
  readonly measure: (options: Options) => Measure<Row, Value>;
  readonly summary: (options: Options) => Summary<Value, Kept, Result>;
  /** How many rows are counted at once, by classes and columns; `null` for options that do without. */
  readonly bulk?: (options: Options) => BulkPlan<NoInfer<Row>> | null;
  /** The collection, the better direction and whether open rows run, where options choose them. */
  readonly definitionFor?: (options: Partial<Options>) => Partial<Pick<KpiDefinition, 'rows' | 'better' | 'waits'>>;
  /** Refuses a direct call whose rows show that an option was forgotten. Groups and periods just have no value then. */
  readonly refuse?: (accounting: Accounting, name: string) => void;
  /** Of rows that last: when one begins and ends. Such a KPI has options `from` and `to` and cuts its rows to them. */
  readonly stretches?: (row: Row) => Stretch;
  /** Refuses options that do not go together, before any row is read. */
  readonly agree?: (options: Options, name: string) => void;
}

/**
 * Makes a KPI of its plan.
 *
 * @example
 * import { checks, defineKpi, type KpiOptions, type TicketRow } from 'support-kpis';
 * import { rate } from 'support-kpis/fold';
 * interface TaggedOptions extends KpiOptions {
 *   readonly tag: string;
 * }
 * const tagged = defineKpi({
 *   id: 'tagged_share', title: 'Tagged', question: 'How many tickets bear the tag?', formula: 'tagged ÷ all',
 *   rows: 'tickets', unit: 'rate', better: 'neither', sources: [],
 *   options: { tag: checks.required(checks.text) },
 *   summary: () => rate(),
 *   measure: ({ tag }: TaggedOptions) => (ticket: TicketRow) => ticket.tags?.includes(tag) ?? false,
 * });
 * tagged([{ id: 'A-1', createdAt: 0, tags: ['vip'] }, { id: 'A-2', createdAt: 0 }], { tag: 'vip' }).value // → 0.5
 */
export function defineKpi<
  Row,
  Options extends KpiOptions,
  Value,
  Kept,
  Result,
  const Collection extends CollectionName,
>(plan: KpiPlan<Row, Options, Value, Kept, Result, Collection>): Kpi<Row, Options, Result, Collection> {
  assertPlan(plan);
  const { options: ownChecks, measure, summary, bulk, agree, refuse, definitionFor, stretches, ...definition } = plan;
  const name = camelCase(plan.id);
  const checks: Record<string, Check> = { ...ownChecks, strict: flag, period: periodCheck };

  /** A period that is cut down to nothing is no mistake of the caller. */
  function compile(given: Options, isCut = false): Fold<Row, Result> {
    checkRequired(name, checks, given as Record<string, unknown>);
    if (!isCut) agree?.(given, name);
    // A period cuts rows that last; others are in it or not.
    const options = stretches === undefined ? given : cutToPeriod(given);
    const period = stretches === undefined ? options.period : undefined;
    const onFault = options.strict ? refuseRow<Row>(name, plan.rows) : undefined;
    // Whoever wants the first fault by name has rows asked one by one, and so has a period.
    const many = onFault === undefined && period === undefined ? bulk?.(options) : null;
    return summaryFold(withinPeriod(measure(options), period), summary(options), onFault, many);
  }

  function bind<Current>(bound: object): Kpi<Row, Current, Result, Collection> {
    const combine = (more: unknown): Options => {
      const options: object = { ...bound, ...checkOptions(name, checks, more) };
      return options as Options;
    };
    let compiled: Fold<Row, Result> | undefined;
    const own = (): Fold<Row, Result> => {
      compiled ??= compile(combine(undefined));
      return compiled;
    };
    const foldWith = (options: unknown): Fold<Row, Result> =>
      options === undefined ? own() : compile(combine(options));
    const call = (rows: Iterable<Row>, options?: unknown): Result => {
      const { result, accounting } = runAll(foldWith(options), rows, name);
      refuse?.(accounting, name);
      return result;
    };
    Object.defineProperty(call, 'name', { value: name });
    const kpi: object = Object.assign(call, {
      definition: { ...definition, ...definitionFor?.(bound) },
      options: bound,
      with: (options: unknown) => bind(combine(options)),
      fold: foldWith,
      init: () => own().init(),
      add: (state: unknown, row: Row) => own().add(state, row),
      merge: (left: unknown, right: unknown) => own().merge(left, right),
      result: (state: unknown) => own().result(state),
      account: (state: unknown) => own().account(state),
      outcomes: (rows: Iterable<Row>) => own().outcomes?.(rows),
      outcomesOf: (row: Row) => own().outcomesOf?.(row),
      stretches: stretches === undefined ? undefined : stretchesOf(bound),
    });
    // Asked for late, since a KPI may still lack an option.
    Object.defineProperty(kpi, 'bulk', { get: () => own().bulk });
    return kpi as Kpi<Row, Current, Result, Collection>;
  }

  /** Of the part of a period that the options leave; of nothing where they leave none. */
  function stretchesOf(bound: StretchBounds): Stretches<Row, Result> {
    const { start: from, end: to } = boundsOf(bound);
    return {
      of: stretches as (row: Row) => Stretch,
      ...{ from, to },
      within(low, high) {
        const start = Math.max(from, low);
        const options: object = { ...bound, from: start, to: Math.max(start, Math.min(to, high)) };
        return compile(options as Options, true);
      },
    };
  }

  return bind<Options>({});
}

function camelCase(id: string): string {
  return id.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
