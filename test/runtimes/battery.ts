// Bundled into one file and run by each runtime: prints figures of the whole catalogue, which must be the same everywhere.
import { liveOptions, liveTo } from '../../docs/site/liveOptions.ts';
import { madeUpDesk } from '../../docs/site/madeUpDesk.ts';
import {
  createCalendar,
  firstResponseTime,
  groupBy,
  isSupportKpisError,
  prepare,
  type ReadyKpi,
  series,
} from '../../src/index.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';

interface Unbound {
  with(options: object): ReadyKpi<never, unknown> & ((rows: unknown) => unknown);
}

/** All that is compared, as one text. */
export function battery(): string {
  const { dataset } = prepare(madeUpDesk(), { asOf: liveTo });
  const tickets = dataset.tickets ?? [];
  const office = createCalendar({
    timeZone: 'America/Sao_Paulo',
    hours: { mon: [['09:00', '17:30']], tue: [['09:00', '17:30']], sat: [['22:00', '04:00']] },
    holidays: ['2026-01-12'],
  });
  const figures = Object.values(catalogue).map((kpi) => {
    const { id, rows } = kpi.definition;
    return [id, (kpi as object as Unbound).with(liveOptions[id] ?? {})([...(dataset[rows] ?? [])])];
  });
  const groups = [...groupBy(tickets, 'channel', firstResponseTime.with({ clock: office }))];
  const weeks = series(tickets, { by: 'createdAt', every: 'week', timeZone: 'Asia/Kathmandu' }, firstResponseTime);
  return JSON.stringify({
    figures,
    groups,
    weeks,
    refused: codeOf(() => createCalendar({ timeZone: 'Mars/Base', hours: {} })),
  });
}

function codeOf(call: () => unknown): string {
  try {
    call();
    return 'nothing';
  } catch (error) {
    return isSupportKpisError(error) ? error.code : 'another error';
  }
}
