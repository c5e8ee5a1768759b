import { expectTypeOf } from 'vitest';
import { evaluate } from '../../../src/analysis/targets/evaluate.ts';
import type { Target, TargetLevel } from '../../../src/analysis/targets/target.ts';
import { targets } from '../../../src/analysis/targets/targets.ts';
import {
  ces,
  csat,
  firstResponseTime,
  groupBy,
  type Interaction,
  type Survey,
  type Ticket,
} from '../../../src/index.ts';
import { serviceLevel } from '../../../src/kpis/phone/serviceLevel.ts';

declare const surveys: readonly Survey[];
declare const interactions: readonly Interaction[];
declare const tickets: readonly Ticket[];

expectTypeOf(evaluate(csat(surveys), targets.csat)).toEqualTypeOf<TargetLevel | null>();
evaluate(firstResponseTime(tickets), targets.firstResponseTime.email);
evaluate(ces(surveys, targets.ces.options), targets.ces);
evaluate(serviceLevel(interactions, targets.serviceLevel.options), targets.serviceLevel);
evaluate(null, targets.utilization.general);
evaluate(0.5, { better: 'higher', threshold: 1, target: 2, stretch: 3 });

expectTypeOf(targets.csat.target).toEqualTypeOf<0.9>();
expectTypeOf(targets.csat.better).toEqualTypeOf<'higher'>();
expectTypeOf(targets.firstResponseTime.email.target).toEqualTypeOf<number>();
expectTypeOf(targets.utilization.general.target.from).toEqualTypeOf<0.75>();
expectTypeOf(targets.serviceLevel.options).toEqualTypeOf<{ readonly threshold: number }>();
expectTypeOf(targets.ces.options.direction).toEqualTypeOf<'high_is_easy'>();
expectTypeOf<keyof typeof targets.firstResponseTime>().toEqualTypeOf<'email' | 'chat' | 'phone' | 'social' | 'web'>();
expectTypeOf(targets.csat).toExtend<Target>();

// @ts-expect-error: presets by channel are not a target.
evaluate(firstResponseTime(tickets), targets.firstResponseTime);
// @ts-expect-error: a KPI is not its result.
evaluate(csat, targets.csat);
// @ts-expect-error: a group that may not be there.
evaluate(groupBy(tickets, 'channel', firstResponseTime).get('email'), targets.firstResponseTime.email);
// @ts-expect-error: no such direction.
evaluate(1, { better: 'neither', threshold: 1, target: 2, stretch: 3 });
// @ts-expect-error: ranges want two ends.
evaluate(1, { better: 'within', threshold: 1, target: 2, stretch: 3 });
// @ts-expect-error: a level is missing.
evaluate(1, { better: 'lower', threshold: 3, target: 2 });
// @ts-expect-error: presets are not to be written to.
targets.csat.target = 0.8;
// @ts-expect-error: no such preset.
targets.firstResponseTime.fax;
