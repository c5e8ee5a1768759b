import type { CollectionName } from '../../model/collections.ts';
import { contextFields } from '../../prepare/ticketContext.ts';
import type { AnyKpi } from './anyKpi.ts';
import type { KpiSettings } from './kpiSettings.ts';

/** Which records must be read for some figures, and which of them others must complete. */
export interface Needs {
  /** Collections whose rows are counted. */
  readonly counted: ReadonlySet<CollectionName>;
  /** Collections that are read at all. */
  readonly read: ReadonlySet<CollectionName>;
  /** Whether the ledger is made of other records. */
  readonly ledger: boolean;
  /** Collections whose rows take over what other records say. */
  readonly completed: ReadonlySet<CollectionName>;
  /** Whether tickets get their interactions from a collection of their own. */
  readonly joined: boolean;
}

const ledgerSources: readonly CollectionName[] = ['costs', 'revenue', 'tickets', 'interactions', 'sessions'];
const belongToTickets: readonly CollectionName[] = ['interactions', 'surveys', 'reviews'];

export function needsOf(
  kpis: Iterable<AnyKpi>,
  there: ReadonlySet<CollectionName>,
  by: string | undefined,
  { attribute }: Pick<KpiSettings, 'attribute'>,
): Needs {
  const counted = new Set<CollectionName>();
  for (const { definition } of kpis) counted.add(definition.rows);
  const ledger = counted.has('ledger') && !there.has('ledger');
  const joined = counted.has('tickets') && there.has('tickets') && there.has('interactions');
  const tiers = by === 'customerTier' && there.has('customers');
  const completed = new Set<CollectionName>();
  const complete = (name: CollectionName, when: boolean): void => {
    if (when && counted.has(name) && there.has(name)) completed.add(name);
  };
  const told = there.has('tickets') && by !== undefined && contextFields.includes(by);
  for (const name of belongToTickets) complete(name, told);
  complete('tickets', attribute !== undefined || tiers);
  complete('sessions', there.has('tickets') || there.has('interactions') || tiers);
  complete(
    'customers',
    ['tickets', 'interactions', 'surveys'].some((name) => there.has(name as CollectionName)),
  );
  const read = new Set(counted);
  const readAll = (when: boolean, names: readonly CollectionName[]): void => {
    if (when) for (const name of names) read.add(name);
  };
  readAll(ledger, ledgerSources);
  readAll(joined, ['interactions']);
  readAll(completed.size > 0 && [...completed].some((name) => name !== 'tickets'), ['tickets']);
  readAll(completed.has('sessions'), ['interactions']);
  readAll(completed.has('customers'), ['interactions', 'surveys']);
  readAll(tiers, ['customers']);
  return { counted, read, ledger, completed, joined };
}
