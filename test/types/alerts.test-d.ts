import { expectTypeOf } from 'vitest';
import {
  type AlertEvent,
  type AlertRule,
  controlChart,
  csat,
  dynamicThreshold,
  emergingIssues,
  evaluateAlerts,
  firstResponseTime,
  outliers,
  type Survey,
  series,
  type Ticket,
} from '../../src/index.ts';

interface MyTicket extends Ticket {
  readonly product: 'app' | 'shop';
}

declare const tickets: readonly MyTicket[];
declare const surveys: readonly Survey[];

const daily = series(surveys, { by: 'respondedAt', every: 'day', timeZone: 'UTC' }, csat);
const waits = series(tickets, { by: 'createdAt', every: 'day', timeZone: 'UTC' }, firstResponseTime);

// Series, numbers and typed arrays are readings; texts are not.
controlChart(daily, { kpi: csat, baseline: { from: 0, to: new Date(9) } });
outliers(waits, { method: 'tukey' });
dynamicThreshold([1, null, 2], { season: 7, kpi: firstResponseTime });
outliers(Float64Array.of(1, 2));
controlChart(daily, { kind: 'ewma', lambda: 0.1, width: 2.7 });
// @ts-expect-error a text is no figure
controlChart(['1', '2']);
// @ts-expect-error no such rules
controlChart(daily, { rules: 'nielsen' });
// @ts-expect-error no such option
outliers(waits, { methods: 'esd' });

// A field of the desk's own ticket tells issues apart; what it does not have does not.
emergingIssues(tickets, { asOf: 0, window: 1, by: 'product' });
emergingIssues(tickets, { asOf: 0, window: 1, by: ({ product }) => product });
// @ts-expect-error no such field
emergingIssues(tickets, { asOf: 0, window: 1, by: 'produkt' });
// @ts-expect-error without the moment of looking
emergingIssues(tickets, { window: 1 });

// A period of a series, or a point of a chart, is a reading once it says of which KPI.
const rules: AlertRule[] = [{ id: 'low', kpi: 'csat', when: { below: 0.8 }, for: { readings: 2 } }];
for (const period of daily) evaluateAlerts(null, { kpi: 'csat', ...period }, rules);
for (const point of controlChart(daily).points) evaluateAlerts({}, { kpi: 'csat', ...point }, rules);
for (const point of dynamicThreshold(waits).points) evaluateAlerts(undefined, { kpi: 'csat', ...point }, rules);
expectTypeOf(evaluateAlerts(null, { kpi: 'csat', at: 0, value: null }, rules).events).toEqualTypeOf<
  readonly AlertEvent[]
>();
// @ts-expect-error a reading says of which KPI it is
evaluateAlerts(null, { at: 0, value: 1 }, rules);
// @ts-expect-error a patience is so many readings, or so many milliseconds
evaluateAlerts(null, { kpi: 'csat', at: 0, value: 1 }, [{ id: 'low', kpi: 'csat', when: { below: 0.8 }, for: 3 }]);
// @ts-expect-error no chart looks for this pattern
evaluateAlerts(null, daily[0] as never, [{ id: 'low', kpi: 'csat', when: { signal: 'beyond_3_sgima' } }]);
// @ts-expect-error no such condition
evaluateAlerts(null, { kpi: 'csat', at: 0, value: 1 }, [{ id: 'low', kpi: 'csat', when: { atop: 1 } }]);
