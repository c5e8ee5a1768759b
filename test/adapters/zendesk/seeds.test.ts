import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fromZendesk } from '../../../src/adapters/zendesk/index.ts';
import { agentWaitTime } from '../../../src/kpis/response/agentWaitTime.ts';
import { onHoldTime } from '../../../src/kpis/response/onHoldTime.ts';
import { days, hours, minutes } from '../../../src/time/duration.ts';

// Made-up tables in the true shape of Zendesk's, github.com/fivetran/dbt_zendesk @d4a8aa378862 (Apache-2.0).
const folder = join(import.meta.dirname, '../../../../shared/data/zendesk_seeds');
const present = existsSync(folder);
const absence = present ? '' : ' — SKIPPED: ../shared/data/zendesk_seeds is not beside this checkout';

type Line = Readonly<Record<string, string>>;

function table(name: string): Line[] {
  return parse(readFileSync(join(folder, `${name}_data.csv`), 'utf8'), { columns: true });
}

/** The tables write instants of UTC without saying so, and nothing as an empty cell. */
function instant(text: string | undefined): string {
  return `${text?.replace(' ', 'T')}Z`;
}

function filled(line: Line): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== ''));
}

function tickets(): unknown[] {
  return table('ticket').map((line) => ({
    ...filled(line),
    created_at: instant(line['created_at']),
    updated_at: instant(line['updated_at']),
    via: { channel: line['via_channel'] },
    merged_ticket_ids: JSON.parse(line['merged_ticket_ids'] || '[]'),
  }));
}

/** The history of fields as the audits that it was made of. */
function audits(): unknown[] {
  return table('ticket_field_history').map(({ field_name, ticket_id, updated, value }, id) => ({
    id,
    ticket_id,
    created_at: instant(updated),
    author_id: 1111,
    events: [{ type: 'Change', field_name, value: value === 'on-hold' ? 'hold' : value }],
  }));
}

function desk() {
  const schedules = { id: '360000', name: 'SupportCA', time_zone: table('schedule')[0]?.['time_zone'] };
  const intervals = table('schedule').map(({ start_time, end_time }) => ({
    start_time: Number(start_time),
    end_time: Number(end_time),
  }));
  const comments = table('ticket_comment').map((line) => ({
    ...filled(line),
    author_id: line['user_id'],
    created_at: instant(line['created']),
    public: line['public'] === 'TRUE',
  }));
  return fromZendesk({
    tickets: tickets(),
    audits: audits(),
    comments,
    users: table('user').map(({ id, role }) => ({ id, role })),
    schedules: { ...schedules, intervals },
    holidays: table('schedule_holiday'),
  });
}

describe.skipIf(!present)(`the seeds of dbt_zendesk${absence}`, () => {
  const ticket = (id: string) => desk().dataset.tickets.find((own) => own.id === id);

  it('are ten tickets, two of them deleted', () => {
    const { dataset } = desk();
    expect(dataset.tickets.map(({ id }) => id)).toEqual([
      '1404',
      '1595',
      '1966',
      '4721',
      '6171',
      '6605',
      '11013',
      '11071',
      '14173',
      '16988',
    ]);
    expect(dataset.tickets.filter(({ excluded }) => excluded === 'deleted').map(({ id }) => id)).toEqual([
      '1595',
      '11013',
    ]);
  });

  it('hold ticket 11071, which was pending for 28 days and on hold for 20', () => {
    const row = ticket('11071');
    expect(row).toMatchObject({ status: 'closed', createdBy: 'customer', customerId: '2222', agentId: '1111' });
    expect(row?.solvedAt).toBe(Date.UTC(2020, 10, 14, 11, 1, 27));
    expect(row?.closedAt).toBe(Date.UTC(2020, 10, 15, 11, 1, 27));
    expect(agentWaitTime(row ? [row] : []).value).toBe(days(28));
    expect(onHoldTime(row ? [row] : []).value).toBe(days(20));
  });

  it('have comments of tickets that are not there, priorities of their own, and tickets without audits', () => {
    const findings = desk().findings.map(({ code, collection, count, words }) => [
      `${code} ${collection} ${count}`,
      words.map(({ word }) => word).join(),
    ]);
    expect(findings).toEqual([
      ['missing_archive audits 9', ''],
      ['orphan_record audits 19', ''],
      ['missing_archive comments 10', ''],
      ['orphan_record comments 20', ''],
      ['unknown_word tickets 1', '"medium"'],
    ]);
  });

  it('are open from Monday to Friday, 8:00 to 20:00 in California, but on the holidays', () => {
    const calendar = desk().calendars[0]?.calendar;
    const open = (from: string, to: string) => calendar?.between(Date.parse(from), Date.parse(to));
    expect(open('2022-12-19T08:00:00Z', '2022-12-26T08:00:00Z')).toBe(hours(60));
    expect(open('2022-12-26T08:00:00Z', '2023-01-02T08:00:00Z')).toBe(hours(24));
    // 2020-01-06 8:30 in California, on standard time, and 2020-07-06 8:30 on daylight saving time.
    expect(open('2020-01-06T00:00:00Z', '2020-01-06T16:30:00Z')).toBe(minutes(30));
    expect(open('2020-07-06T07:00:00Z', '2020-07-06T15:30:00Z')).toBe(minutes(30));
  });
});
