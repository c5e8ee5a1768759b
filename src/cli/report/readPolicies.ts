import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { SlaPolicy } from '../../kpis/resolution/sla/slaPolicy.ts';
import type { CalendarDefinition } from '../../time/calendar.ts';
import { createCalendar } from '../../time/createCalendar.ts';
import { durationOf } from '../args/durationText.ts';
import { fileFault } from './fileFault.ts';

/**
 * SLA policies of a JSON file: a list, or `{ policies: [] }`. A target is a number of milliseconds, a text such as
 * `4h` or `30m`, or `due_at`; a clock is the definition of a calendar. What else is wrong with them the KPI finds out.
 */
export function readPolicies(value: unknown, file: string): SlaPolicy[] {
  const list = Array.isArray(value) ? value : (value as { policies?: unknown } | null)?.policies;
  if (Array.isArray(list) && list.length > 0)
    return list.map((policy, index) => readPolicy(policy, `${file}: [${index}]`));
  throw new SupportKpisError({ code: 'invalid_policy', path: file, expected: 'a list of policies', received: value });
}

function readPolicy(value: unknown, path: string): SlaPolicy {
  if (typeof value !== 'object' || value === null) {
    throw new SupportKpisError({ code: 'invalid_policy', path, expected: 'a policy', received: value });
  }
  const { target, clock, ...rest } = value as Record<string, unknown>;
  return {
    ...rest,
    target: typeof target === 'string' && target !== 'due_at' ? targetOf(target, `${path}.target`) : target,
    ...(clock === undefined ? {} : { clock: fileFault(path, () => createCalendar(clock as CalendarDefinition)) }),
  } as SlaPolicy;
}

function targetOf(text: string, path: string): number {
  const target = durationOf(text);
  if (target !== undefined) return target;
  throw new SupportKpisError({
    code: 'invalid_policy',
    path,
    expected: "milliseconds, a duration such as '30m' or '4h', or 'due_at'",
    received: text,
  });
}
