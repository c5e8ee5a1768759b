import { describe, expect, test } from 'vitest';
import { bankLogOf } from './bankCalls.ts';

const header =
  'vru+line call_id customer_id priority type date vru_entry vru_exit vru_time q_start q_exit q_time outcome';
const names = `${header} ser_start ser_exit ser_time server`.split(' ').join('\t');

/** Fields by their places in a line of a call that waited 30 s and was served for 60 s. */
function line(fields: Readonly<Record<number, string>> = {}): string {
  const usual = 'AA0101 1 7 2 PS 991001 9:00:00 9:00:05 5 9:00:05 9:00:35 30 AGENT 9:00:34 9:01:34 60 ANAT'.split(' ');
  return usual.map((value, place) => fields[place] ?? value).join('\t');
}

const log = (lines: readonly string[], end = '\n') => bankLogOf([names, ...lines].join(end) + end);
const nineOClock = Date.UTC(1999, 9, 1, 7);

describe('a line of the log', () => {
  test('is the same call however lines end', () => {
    const { lines, calls, rejected } = log([line()]);
    expect({ lines: lines.length, rejected }).toEqual({ lines: 1, rejected: 0 });
    expect(calls).toEqual([
      {
        ...{ kind: 'call', id: '0', direction: 'inbound', outcome: 'answered', queue: 'PS', priority: '2' },
        ...{ createdAt: nineOClock, queuedAt: nineOClock + 5_000, menuTime: 5_000 },
        ...{ leftQueueAt: nineOClock + 35_000, answeredAt: nineOClock + 35_000, endedAt: nineOClock + 95_000 },
        ...{ servedAt: nineOClock + 34_000, serviceTime: 60_000, agentId: 'ANAT', customerId: '7' },
      },
    ]);
    expect(log([line()], '\r\n')).toEqual(log([line()]));
  });

  test('lies on the next day where a clock time is far before the beginning of the call', () => {
    const [call] = log([line({ 6: '23:59:50', 9: '0:00:05', 11: '20', 13: '0:00:25' })]).calls;
    const midnight = Date.UTC(1999, 9, 1, 22);
    expect(call).toMatchObject({
      createdAt: midnight - 10_000,
      queuedAt: midnight + 5_000,
      servedAt: midnight + 25_000,
    });
    const [early] = log([line({ 6: '9:00:00', 9: '8:59:58' })]).calls;
    expect(early?.queuedAt).toBe(nineOClock - 2_000);
  });

  test("follows the zone's own rules: summer time ended on 3 September 1999", () => {
    const [summer, winter] = log([line({ 5: '990902' }), line({ 5: '990904' })]).calls;
    expect(summer?.createdAt).toBe(Date.UTC(1999, 8, 2, 6));
    expect(winter?.createdAt).toBe(Date.UTC(1999, 8, 4, 7));
  });

  test('who is answered at once leaves the menu and never waits', () => {
    const [call] = log([line({ 9: '0:00:00', 10: '0:00:00', 11: '0' })]).calls;
    expect(call).toMatchObject({ queuedAt: nineOClock + 5_000, answeredAt: nineOClock + 5_000 });
  });

  test('who hangs up in the queue abandons, without service; who hangs up before it is no offered call', () => {
    const { calls, lines } = log([
      line({ 12: 'HANG' }),
      line({ 9: '0:00:00', 11: '0', 12: 'HANG' }),
      line({ 12: 'PHANTOM' }),
    ]);
    expect(lines.map(({ fate }) => fate)).toEqual(['abandoned', 'left_menu', 'phantom']);
    expect(calls.map(({ outcome, endedAt }) => [outcome, endedAt])).toEqual([['abandoned', nineOClock + 35_000]]);
  });

  test('with another number of fields, outcome or date is rejected', () => {
    const found = log([line(), `${line()}\tmore`, line({ 12: 'BUSY' }), line({ 5: '9910' }), 'a\tb']);
    expect({ lines: found.lines.length, rejected: found.rejected }).toEqual({ lines: 1, rejected: 4 });
  });

  test('names no agent and no customer where the log has none, or a damaged one', () => {
    const { calls } = log([line({ 2: '0', 16: 'NO_SERVER' }), line({ 2: '6.02E+11' })]);
    expect(calls.map(({ agentId, customerId }) => [agentId, customerId])).toEqual([
      [null, null],
      ['ANAT', null],
    ]);
  });

  test('with a time that is none has no instant, and nothing is guessed', () => {
    const [call] = log([line({ 6: '9:60:00' })]).calls;
    expect(call?.createdAt).toBeNaN();
  });
});
