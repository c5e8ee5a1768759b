import { describe, expect, test } from 'vitest';
import {
  backlogSeries,
  csat,
  firstResponseTime,
  hours,
  type ReadyKpi,
  reopenRate,
  resolutionTime,
  responseRate,
  responseTime,
  running,
  type Subtotal,
  slaAttainment,
  subtotal,
  ticketBacklog,
  ticketVolume,
  total,
  touches,
} from '../../src/index.ts';
import { officeHours } from './lifeOfTickets.ts';
import { questions } from './questions.ts';
import { absence, logsArePresent } from './realLogs.ts';
import { reviews } from './reviews.ts';
import { serviceRequests } from './serviceRequests.ts';

type Ready<Row, Result> = ReadyKpi<Row, Result> & ((rows: Iterable<Row>) => Result);

/** Row by row, in parts that travelled as JSON and came back in another order, and shuffled: always the same figure. */
function sameHowever<Row, Result>(name: string, kpi: Ready<Row, Result>, rowsOf: () => readonly Row[]): void {
  describe(name, () => {
    test('row by row as they arrive', () => {
      const live = running(kpi);
      for (const row of rowsOf()) live.add(row);
      expect(live.result()).toEqual(kpi(rowsOf()));
    });

    test('in seven uneven parts, sent as JSON and added up backwards', () => {
      const parts = unevenParts(rowsOf()).map((rows): Subtotal => JSON.parse(JSON.stringify(subtotal(kpi, rows))));
      expect(total(kpi, parts.toReversed())).toEqual(kpi(rowsOf()));
    });

    test('in another order', () => {
      expect(kpi(shuffled(rowsOf()))).toEqual(kpi(rowsOf()));
    });
  });
}

/** One row, none, and then shares of the rest. */
function unevenParts<Row>(rows: readonly Row[]): Row[][] {
  const edges = [0, 1, 1, ...[0.02, 0.1, 0.35, 0.9, 1].map((share) => Math.ceil(share * rows.length))];
  return edges.slice(1).map((end, index) => rows.slice(edges[index], end));
}

/** Fisher and Yates with a small generator of its own, so that it is the same shuffle every time. */
function shuffled<Row>(rows: readonly Row[]): Row[] {
  const result = [...rows];
  let seed = 20_260_105;
  for (let last = result.length - 1; last > 0; last--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (last + 1));
    [result[last], result[other]] = [result[other] as Row, result[last] as Row];
  }
  return result;
}

const asOf = Date.UTC(2018, 5, 1);
const office = officeHours('America/New_York');
const dueDates = slaAttainment.with({ policies: [{ metric: 'resolution', target: 'due_at' }], asOf });

describe.skipIf(!logsArePresent)(`service requests of a city, however they are added up${absence}`, () => {
  const requests = () => serviceRequests().tickets;
  sameHowever('resolutionTime', resolutionTime, requests);
  sameHowever('resolutionTime on office hours', resolutionTime.with({ clock: office, statistic: 'p90' }), requests);
  sameHowever('resolutionTime as a sketch', resolutionTime.with({ quantiles: { relativeError: 0.01 } }), requests);
  sameHowever('slaAttainment', dueDates, requests);
  sameHowever('ticketBacklog', ticketBacklog.with({ asOf }), requests);
  sameHowever('backlogSeries', backlogSeries.with({ every: 'month', timeZone: 'America/New_York' }), requests);
  sameHowever('ticketVolume', ticketVolume.with({ by: 'agency' }), requests);
  sameHowever('reopenRate', reopenRate, requests);
});

describe.skipIf(!logsArePresent)(`questions and their answers, however they are added up${absence}`, () => {
  const tickets = () => questions().tickets;
  sameHowever('firstResponseTime', firstResponseTime, tickets);
  sameHowever('responseTime', responseTime, tickets);
  sameHowever('responseRate', responseRate.with({ within: hours(4), asOf: Date.UTC(2014, 3, 1) }), tickets);
  sameHowever('touches', touches, tickets);
});

describe.skipIf(!logsArePresent)(`reviews, however they are added up${absence}`, () => {
  sameHowever('csat', csat.with({ scale: { min: 1, max: 5 } }), () => reviews('catering_rating'));
});
