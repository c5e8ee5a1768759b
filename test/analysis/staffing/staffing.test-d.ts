import { expectTypeOf } from 'vitest';
import {
  type Calendar,
  erlangA,
  erlangC,
  hours,
  minutes,
  type RequiredAgents,
  requiredAgents,
  type Staffing,
  seconds,
  staffing,
} from '../../../src/index.ts';

declare const office: Calendar;

const work = { contacts: 100, interval: minutes(30), handleTime: minutes(3) };
const target = { serviceLevel: { share: 0.8, within: seconds(20) } };

expectTypeOf(erlangC({ ...work, agents: 14 }).speedOfAnswer).toEqualTypeOf<number | null>();
expectTypeOf(erlangA({ ...work, agents: 14, patience: minutes(2) }).abandonment).toEqualTypeOf<number>();
expectTypeOf(requiredAgents({ ...work, ...target })).toEqualTypeOf<RequiredAgents>();
expectTypeOf(staffing([1, 2], { interval: minutes(30), handleTime: 1, ...target })).toEqualTypeOf<Staffing>();
staffing([{ start: 0, end: 1, value: 1, upper: null }], { handleTime: 1, deadline: hours(24), clock: office });

// @ts-expect-error: for how many agents?
erlangC(work);
// @ts-expect-error: callers have patience.
erlangA({ ...work, agents: 14 });
// @ts-expect-error: no such option.
erlangC({ ...work, agents: 14, patience: minutes(2) });
// @ts-expect-error: within how long?
requiredAgents({ ...work, serviceLevel: { share: 0.8 } });
// @ts-expect-error: work that may wait is no queue.
staffing([1], { interval: minutes(30), handleTime: 1, deadline: hours(24), ...target });
// @ts-expect-error: a queue has no office hours of its own.
staffing([1], { interval: minutes(30), handleTime: 1, clock: office, ...target });
// @ts-expect-error: a plan is for the expected contacts, or for the upper end.
staffing([1], { interval: minutes(30), handleTime: 1, ...target, plan: 'lower' });
