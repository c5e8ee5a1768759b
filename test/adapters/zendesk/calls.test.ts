import { describe, expect, it } from 'vitest';
import { abandonmentRate } from '../../../src/kpis/phone/abandonmentRate.ts';
import { speedOfAnswer } from '../../../src/kpis/phone/speedOfAnswer.ts';
import type { Call } from '../../../src/model/interaction.ts';
import { seconds } from '../../../src/time/duration.ts';
import { at, codesOf, deskOf, start } from './desk.ts';

const call = (fields: Record<string, unknown>) => ({
  id: 1,
  created_at: at(0),
  direction: 'inbound',
  completion_status: 'completed',
  duration: 300,
  ...fields,
});

function read(fields: Record<string, unknown>): Call {
  return deskOf({ calls: { calls: [call(fields)] } }).dataset.interactions[0] as Call;
}

describe('a call of Zendesk Talk', () => {
  it('C.8: is in seconds, and becomes milliseconds; greeting and menu come before the queue', () => {
    const fields = { wait_time: 20, time_to_answer: 50, talk_time: 200, hold_time: 10, wrap_up_time: 30 };
    expect(
      read({ ...fields, ticket_id: 7, customer_id: 10, agent_id: 20, call_group_id: 5, phone_number: '+1' }),
    ).toEqual({
      kind: 'call',
      id: '1',
      direction: 'inbound',
      queuedAt: start + seconds(30),
      answeredAt: start + seconds(50),
      endedAt: start + seconds(300),
      outcome: 'answered',
      ticketId: '7',
      customerId: '10',
      agentId: '20',
      queue: '5',
      talk: seconds(200),
      hold: seconds(10),
      wrapUp: seconds(30),
    });
    expect(speedOfAnswer([read(fields)]).value).toBe(seconds(20));
  });

  it.each([
    ['completed', {}, 'answered'],
    ['abandoned_in_queue', {}, 'abandoned'],
    ['abandoned_in_ivr', {}, 'abandoned'],
    ['abandoned_in_voicemail', {}, 'abandoned'],
    ['abandoned_on_hold', { talk_time: 20 }, 'answered'],
    ['pending_voicemail', {}, 'voicemail'],
    ['completed', { voicemail: true }, 'voicemail'],
    ['completed', { callback: true }, 'callback'],
    ['completed', { callback: true, talk_time: 60 }, 'answered'],
    ['not_answered', {}, 'missed'],
    ['transferred', { talk_time: 60 }, 'answered'],
    [null, {}, 'missed'],
  ])('that is %s with %j was %s', (completion_status, fields, outcome) => {
    expect(read({ completion_status, ...fields }).outcome).toBe(outcome);
  });

  it('that was abandoned waited up to its end', () => {
    const abandoned = read({ completion_status: 'abandoned_in_queue', duration: 40, wait_time: 15 });
    expect(abandoned).toMatchObject({ queuedAt: start + seconds(25), endedAt: start + seconds(40) });
    expect(abandoned).not.toHaveProperty('answeredAt');
    expect(abandonmentRate([abandoned, read({ talk_time: 5 })]).value).toBe(1 / 2);
  });

  it('D10: with words that are not known says so', () => {
    expect(codesOf({ calls: call({ completion_status: 'lost', direction: 'sideways' }) })).toEqual([
      'unknown_word completion_status 1',
      'unknown_word direction 1',
    ]);
  });

  it('D1: with a negative duration loses that field, and is kept', () => {
    expect(codesOf({ calls: call({ talk_time: -5 }) })).toEqual(['invalid_field talk_time 1']);
  });
});
