import type { KpiDefinition } from '../../kpi/definition.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseDurationFlag } from '../args/parseDurationFlag.ts';
import { parseInstantFlag } from '../args/parseInstantFlag.ts';
import { parseScaleFlag } from '../args/parseScaleFlag.ts';
import { usageError } from '../args/usageError.ts';
import { findKpi } from '../report/findKpi.ts';
import type { KpiOptionValues, KpiSettings } from '../report/kpiSettings.ts';

/** Collections whose figures are of a period: which part of a shift or an outage lies in it. */
const lasting: readonly string[] = ['activities', 'outages', 'reviews'];

/** The options that one KPI takes and another would misread. */
export function ownOptions(args: CommandArguments, timeZone: string | undefined): KpiSettings['own'] {
  const scale = (kind: string) => parseScaleFlag(`--${kind}-scale`, args.value(`${kind}-scale`));
  const byKind = { csat: scale('csat'), nps: scale('nps'), ces: scale('ces'), esat: scale('esat') };
  const anyScale = Object.values(byKind).some((own) => own !== undefined);
  const scales: KpiOptionValues = {
    ...{ csat: byKind.csat, nps: byKind.nps, ces: byKind.ces, agent_satisfaction: byKind.esat },
    voice_of_customer: anyScale ? present(byKind) : undefined,
  };
  const windows = windowsOf(args.values('window'));
  const from = parseInstantFlag('--period-from', args.value('period-from'), timeZone);
  const to = parseInstantFlag('--period-to', args.value('period-to'), timeZone);
  if (from !== undefined && to !== undefined && to <= from) {
    throw usageError('--period-to', 'a later instant than --period-from', args.value('period-to'));
  }
  const mirror = args.value('ces-direction') === 'low_is_easy' ? ['ces'] : undefined;
  return ({ id, rows }: KpiDefinition) => ({
    scale: scales[id],
    window: windows.get(id) ?? windows.get(EVERY),
    ...(lasting.includes(rows) ? { from, to } : {}),
    ...(id === 'voice_of_customer' ? { mirror } : {}),
  });
}

function present(values: KpiOptionValues): KpiOptionValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const EVERY = '';

/** `90d` is meant for every KPI that looks ahead, `retention=90d` for one. */
function windowsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const windows = new Map<string, number>();
  for (const value of values) {
    const equals = value.indexOf('=');
    const id = equals < 0 ? EVERY : findKpi(value.slice(0, equals), '--window')[1].definition.id;
    windows.set(id, parseDurationFlag('--window', value.slice(equals + 1)) as number);
  }
  return windows;
}
