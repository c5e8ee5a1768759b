import {
  type Call,
  type CostEntry,
  type Customer,
  costPerContact,
  customerHealth,
  evaluate,
  groupBy,
  type Interaction,
  type Outage,
  prepare,
  report,
  retention,
  type SelfServiceSession,
  type ServiceLevel,
  seconds,
  selfServiceRate,
  serviceLevel,
  speedOfAnswer,
  type TicketRow,
  targets,
  uptime,
} from '../../src/index.ts';

declare const calls: readonly Call[];
declare const tickets: readonly TicketRow[];
declare const customers: readonly Customer[];
declare const costs: readonly CostEntry[];
declare const outages: readonly Outage[];
declare const sessions: readonly SelfServiceSession[];

interface BankCall extends Call {
  readonly service: 'regular' | 'stock';
}
declare const bankCalls: readonly BankCall[];

// Calls are interactions, and a richer call is a call.
serviceLevel(calls, { threshold: seconds(20) }) satisfies ServiceLevel;
groupBy(bankCalls, 'service', speedOfAnswer) satisfies Map<'regular' | 'stock', { readonly value: number | null }>;

// What has no default must be given.
// @ts-expect-error: no threshold
serviceLevel(calls);
// @ts-expect-error: no threshold, so it is no fold yet
groupBy(calls, 'queue', serviceLevel);
groupBy(calls, 'queue', serviceLevel.with({ threshold: seconds(20) }));
// @ts-expect-error: no window
retention(customers, { asOf: 0 });
// @ts-expect-error: no end
uptime(outages, { from: 0 });
// @ts-expect-error: no weights
customerHealth(customers);
// @ts-expect-error: no such signal
customerHealth(customers, { weights: { charm: 1 } });

// Words are checked.
// @ts-expect-error: no such convention
serviceLevel(calls, { threshold: 1, abandoned: 'none' });
// @ts-expect-error: tickets are no calls
serviceLevel(tickets, { threshold: 1 });
// @ts-expect-error: surveys of nobody
selfServiceRate(customers);
selfServiceRate(sessions);

// A report needs the collections of its KPIs; the ledger it makes itself.
report({ tickets, costs }, { costPerContact });
report({ interactions: calls }, { speedOfAnswer }, { by: 'hour_of_day', timeZone: 'UTC' });
// @ts-expect-error: no interactions
report({ tickets }, { speedOfAnswer });
// @ts-expect-error: no such rule
report({ tickets }, {}, { attribute: 'boss' });

prepare({ tickets, interactions: calls }).dataset.interactions satisfies readonly Interaction[] | undefined;

evaluate(serviceLevel(calls, targets.serviceLevel.options), targets.serviceLevel) satisfies
  | 'below'
  | 'threshold'
  | 'target'
  | 'stretch'
  | null;
// @ts-expect-error: one of its channels is meant
evaluate(speedOfAnswer(calls), targets.firstResponseTime);
// @ts-expect-error: a text is no result
evaluate('90 %', targets.csat);
