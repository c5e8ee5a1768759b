import { describe, expect, it } from 'vitest';
import { fromHubSpot } from '../../../src/adapters/hubspot/fromHubSpot.ts';
import {
  createCalendar,
  firstContactResolution,
  firstResponseTime,
  hours,
  minutes,
  resolutionTime,
} from '../../../src/index.ts';
import { soundFindings } from '../soundFindings.ts';

const at = (time: string) => `2024-03-04T${time}:00Z`;
const epoch = (time: string) => Date.parse(at(time));
const base = {
  hs_pipeline: '0',
  hs_pipeline_stage: '4',
  source_type: 'EMAIL',
  createdate: at('09:00'),
  closed_date: at('11:00'),
};
const one = (properties: object, more: object = {}, options = {}) => {
  const desk = fromHubSpot(
    { tickets: { id: '512', createdAt: at('09:00'), ...more, properties: { ...base, ...properties } } },
    options,
  );
  return { ...desk, ticket: desk.dataset.tickets[0], found: soundFindings(desk.findings).map(({ code }) => code) };
};
const versions = (...list: readonly (readonly [string, string])[]) => ({
  propertiesWithHistory: { hs_pipeline_stage: list.map(([value, time]) => ({ value, timestamp: at(time) })) },
});

describe('HubSpot, as its facts are stated', () => {
  it.each([
    [undefined],
    [null],
    [{}],
    [{ contacts: null, companies: null }],
    [{ contacts: {}, companies: {} }],
    [{ contacts: { results: null }, companies: { results: null } }],
    [{ contacts: { results: [] }, companies: { results: [] } }],
  ])('a ticket may belong to nobody: %j', (associations) => {
    const { ticket, found } = one({}, { associations });
    expect([ticket?.id, found]).toEqual(['512', one({}).found]);
    expect(ticket).not.toHaveProperty('customerId');
    expect(ticket?.attributes ?? {}).not.toHaveProperty('companyId');
  });

  it('a ticket is of its first contact and its first company', () => {
    const results = [{ id: '7' }, { id: '8' }];
    const { ticket } = one({}, { associations: { contacts: { results }, companies: { results: [{ id: '9' }] } } });
    expect([ticket?.customerId, JSON.stringify(ticket).includes('"9"')]).toEqual(['7', true]);
  });

  it('all values are texts or null, and the empty text is «none»', () => {
    const empty = {
      closed_date: '',
      first_agent_reply_date: '',
      time_to_close: '',
      hs_ticket_priority: '',
      hs_pipeline_stage: '1',
    };
    for (const word of ['', null]) {
      const fields = Object.fromEntries(Object.keys(empty).map((name) => [name, word]));
      const { ticket, found } = one({ ...fields, hs_pipeline_stage: '1' });
      expect(Object.keys(ticket ?? {})).toEqual(['id', 'createdAt', 'status', 'channel', 'attributes']);
      expect(found).toEqual([]);
    }
  });

  it('instants are ISO 8601 or epoch milliseconds as texts', () => {
    const { ticket } = one({ createdate: String(epoch('09:00')), closed_date: String(epoch('11:00')) });
    expect([ticket?.createdAt, ticket?.solvedAt]).toEqual([epoch('09:00'), epoch('11:00')]);
  });

  it.each(['7200000', '7200000.0', '7.2E6', 7200000, ' 7200000 '])(
    'durations are milliseconds: %j is two hours',
    (time) => {
      const { vendorFigures, found } = one({ time_to_close: time });
      expect(vendorFigures).toMatchObject([{ metric: 'time_to_close', value: hours(2), clock: 'calendar' }]);
      expect(found).toEqual([]);
    },
  );

  it.each(['-1', 'abc', '7,200,000', '1e99'])(
    'one property that cannot be read (%j) does not take the others along',
    (time) => {
      const { ticket, vendorFigures, found } = one({ time_to_close: time });
      expect(ticket).toMatchObject({ status: 'closed', solvedAt: epoch('11:00') });
      expect([vendorFigures, found]).toEqual([[], ['invalid_field']]);
    },
  );

  it('time_to_first_agent_reply and time_to_close agree with the dates, or contradict', () => {
    const dates = {
      first_agent_reply_date: at('09:30'),
      time_to_first_agent_reply: '1800000',
      time_to_close: '7200000',
    };
    const { dataset, found } = one(dates);
    expect(found).toEqual([]);
    expect([firstResponseTime(dataset.tickets).value, resolutionTime(dataset.tickets).value]).toEqual([
      minutes(30),
      hours(2),
    ]);
    // Seconds, as another help desk would write it.
    expect(one({ ...dates, time_to_first_agent_reply: '1800' }).found).toEqual(['vendor_duration_contradicts']);
  });

  it('durations in operating hours are compared with the hours that the caller gives', () => {
    const operatingHours = createCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '10:00']] } });
    const wrong = one({ hs_time_to_close_in_operating_hours: '7200000' }, {}, { operatingHours });
    expect(wrong.found).toEqual(['vendor_duration_contradicts']);
    expect(one({ hs_time_to_close_in_operating_hours: '3600000' }, {}, { operatingHours }).found).toEqual([]);
  });

  it('the history of a stage is newest first: closed, open, closed, open give 1 reopening and first 2 h, full 11 h', () => {
    const own = versions(['4', '20:00'], ['1', '19:00'], ['4', '11:00'], ['1', '09:00']);
    const { dataset, found } = one({ closed_date: at('20:00'), time_to_close: String(hours(11)) }, own);
    const cycles = (['first', 'full', 'last', 'all'] as const).map(
      (cycle) => resolutionTime(dataset.tickets, { cycle }).value,
    );
    expect(cycles).toEqual([2, 11, 1, 3].map(hours));
    expect(found).toEqual([]);
  });

  it('a history that ends in another stage than the ticket is reported, and closed_date is taken', () => {
    const { ticket, found } = one(
      { closed_date: at('14:00') },
      versions(['1', '12:00'], ['4', '11:00'], ['1', '09:00']),
    );
    expect(found).toEqual(['history_contradicts_status']);
    expect(ticket?.solvedAt).toBe(epoch('14:00'));
  });

  it('closed_date is overwritten at each closing: one that is not the last of the history contradicts', () => {
    expect(one({ closed_date: at('11:30') }, versions(['4', '11:00'], ['1', '09:00'])).found).toEqual([
      'vendor_moment_contradicts',
    ]);
  });

  it('closed stages differ by pipeline: the pipelines tell, else a stage is open and reported', () => {
    const own = { hs_pipeline: '55', hs_pipeline_stage: '551' };
    expect(one(own)).toMatchObject({ ticket: { status: 'open' }, found: ['unknown_word'] });
    const stages = [{ id: '551', metadata: { ticketState: 'CLOSED' } }];
    const { dataset } = fromHubSpot({
      tickets: { id: '1', createdAt: at('09:00'), properties: own },
      pipelines: { results: [{ id: '55', stages }] },
    });
    expect(dataset.tickets[0]?.status).toBe('closed');
  });

  it('hs_is_one_touch_ticket is the flag of first-contact resolution', () => {
    const rate = (word: string) =>
      firstContactResolution(one({ hs_is_one_touch_ticket: word }).dataset.tickets, { method: 'flag' }).value;
    expect([rate('true'), rate('false'), rate('')]).toEqual([1, 0, null]);
  });

  it('the last ratings of tickets stand in for surveys: hs_last_csat_rating of 5, nps_score of 10', () => {
    expect(one({ hs_last_csat_rating: '4', nps_score: '0' }).dataset.surveys).toMatchObject([
      { kind: 'csat', score: 4, scale: { min: 1, max: 5 } },
      { kind: 'nps', score: 0, scale: { min: 0, max: 10 } },
    ]);
  });
});
