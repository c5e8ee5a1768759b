import { expectTypeOf } from 'vitest';
import {
  backtest,
  csat,
  eventEffect,
  forecast,
  type Survey,
  series,
  type Ticket,
  ticketVolume,
} from '../../src/index.ts';

declare const tickets: readonly Ticket[];
declare const surveys: readonly Survey[];

const calendar = { every: 'day', timeZone: 'UTC' } as const;
const volumes = series(tickets, { by: 'createdAt', ...calendar }, ticketVolume);
const scores = series(surveys, { by: 'respondedAt', ...calendar }, csat.with({ scale: { min: 1, max: 5 } }));

// What `series` gives for any KPI is taken, and so are bare values.
forecast(volumes, { ...calendar, horizon: 7 });
forecast(scores, { ...calendar, horizon: 7, unit: csat.definition.unit });
forecast([1, null, 3], { horizon: 7 });
expectTypeOf(forecast([1, 2, 3], { horizon: 7 }).beatsSeasonalNaive).toEqualTypeOf<boolean | null>();

// @ts-expect-error: how many periods ahead has to be said.
forecast(volumes, calendar);
// @ts-expect-error: periods need the calendar they were cut by.
forecast(volumes, { horizon: 7 });
// @ts-expect-error: bare values have no dates.
forecast([1, 2, 3], { ...calendar, horizon: 7 });
// @ts-expect-error: no such method.
backtest(volumes, { ...calendar, horizon: 7, methods: ['arima'] });
// @ts-expect-error: tickets are no series.
backtest(tickets, { ...calendar, horizon: 7 });
// @ts-expect-error: when it happened has to be said.
eventEffect(volumes, calendar);
// @ts-expect-error: bounds are two.
forecast(volumes, { ...calendar, horizon: 7, bounds: [0] });
