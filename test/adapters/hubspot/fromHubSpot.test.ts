import { describe, expect, it } from 'vitest';
import { fromHubSpot } from '../../../src/adapters/hubspot/fromHubSpot.ts';
import {
  createCalendar,
  csat,
  firstResponseTime,
  hours,
  minutes,
  nps,
  reopenRate,
  report,
  resolutionTime,
} from '../../../src/index.ts';
import { describeRobust } from '../describeRobust.ts';
import { soundFindings } from '../soundFindings.ts';
import { hubSpotExport } from './hubSpotExport.ts';

const at = (time: string) => Date.parse(`2024-03-04T${time}:00Z`);
const codes = (desk: ReturnType<typeof fromHubSpot>) =>
  soundFindings(desk.findings).map(({ code, field, ids }) => `${code} ${field} ${ids.join(',')}`);
const raw = { id: '1', createdAt: '2024-03-04T09:00:00Z' };

function read(properties: object, options: Parameters<typeof fromHubSpot>[1] = {}, more: object = {}) {
  const desk = fromHubSpot(
    { tickets: [{ ...raw, ...more, properties: { source_type: 'FORM', ...properties } }] },
    options,
  );
  return { ...desk, ticket: desk.dataset.tickets[0], codes: codes(desk) };
}

describeRobust(fromHubSpot, hubSpotExport);

describe('an export of HubSpot', () => {
  const desk = fromHubSpot(hubSpotExport);

  it('gives the figures that were worked out by hand', () => {
    const { kpis } = report(desk.dataset, { csat, firstResponseTime, nps, reopenRate, resolutionTime });
    // 30 minutes and 2 hours; one waits, one is archived.
    expect(kpis.firstResponseTime.result).toMatchObject({ value: minutes(75), count: 2, pending: 1 });
    expect(kpis.firstResponseTime.result.excluded).toEqual({ deleted: 1 });
    expect(kpis.resolutionTime.result).toMatchObject({ value: hours(4), count: 2, pending: 1 });
    // 2 hours, and 3 until the first closing.
    expect(resolutionTime(desk.dataset.tickets, { cycle: 'first' }).value).toBe(hours(2.5));
    expect(kpis.reopenRate.result).toMatchObject({ value: 0.5, reopens: 1 });
    expect(kpis.csat.result).toMatchObject({ value: 0.5, responses: 2 });
    expect(kpis.nps.result).toMatchObject({ value: 100, responses: 1 });
  });

  it('says what became of a ticket', () => {
    expect(desk.dataset.tickets[0]).toEqual({
      id: '1',
      createdAt: at('09:00'),
      status: 'closed',
      channel: 'email',
      customerId: '501',
      agentId: '11',
      priority: 'low',
      type: 'BILLING_ISSUE',
      history: [
        { at: at('09:00'), kind: 'status', to: 'new' },
        { at: at('09:05'), kind: 'assignment', to: '11' },
        { at: at('09:30'), kind: 'status', from: 'new', to: 'pending' },
        { at: at('10:00'), kind: 'status', from: 'pending', to: 'open' },
        { at: at('11:00'), kind: 'status', from: 'open', to: 'closed' },
      ],
      attributes: { pipelineId: '0', stageId: '4' },
      firstRespondedAt: at('09:30'),
      firstSolvedAt: at('11:00'),
      solvedAt: at('11:00'),
      closedAt: at('11:00'),
    });
  });

  it('has no findings where nothing is missing and nothing contradicts', () => {
    expect(desk.findings).toEqual([]);
    expect(desk.vendorFigures.map(({ ticketId, metric, value }) => [ticketId, metric, value])).toEqual([
      ['1', 'time_to_first_agent_reply', minutes(30)],
      ['1', 'time_to_close', hours(2)],
      ['1', 'hs_time_to_first_rep_assignment', minutes(5)],
      ['2', 'time_to_first_agent_reply', hours(2)],
      ['2', 'time_to_close', hours(6)],
    ]);
  });

  it('may be pages', () => {
    const { tickets, pipelines, feedbackSubmissions } = hubSpotExport;
    const pages = fromHubSpot({
      tickets: [{ results: tickets.slice(0, 1), paging: { next: { after: '1' } } }, { results: tickets.slice(1) }],
      pipelines: { results: pipelines },
      feedbackSubmissions: { results: feedbackSubmissions },
    });
    expect(JSON.stringify(pages)).toBe(JSON.stringify(desk));
  });
});

describe('a property', () => {
  it('is a text, of which the empty one is none', () => {
    const empty = { createdate: '', closed_date: '', hubspot_owner_id: '', hs_ticket_priority: '', source_type: '' };
    const { ticket, codes: found } = read({
      ...empty,
      hs_pipeline_stage: '1',
      time_to_close: '',
      hs_ticket_category: ' ',
    });
    expect(found).toEqual(['missing_channel properties.source_type 1']);
    expect(ticket).toEqual({
      id: '1',
      createdAt: at('09:00'),
      status: 'new',
      channel: 'unknown',
      attributes: { stageId: '1' },
    });
  });

  it('may be null, or have become a number', () => {
    const { ticket, vendorFigures } = read({
      hs_pipeline_stage: 4,
      closed_date: 1709550000000,
      time_to_close: 7200000,
    });
    expect(ticket).toMatchObject({ status: 'closed', solvedAt: at('11:00') });
    expect(vendorFigures).toMatchObject([{ value: hours(2), unit: 'milliseconds' }]);
    expect(read({ hs_pipeline_stage: '4', closed_date: null }).ticket).not.toHaveProperty('solvedAt');
  });

  it('that is a moment may be epoch milliseconds', () => {
    expect(read({ hs_pipeline_stage: '1', createdate: '1709542800000' }).ticket?.createdAt).toBe(at('09:00'));
  });

  it('that cannot be read is left out and named', () => {
    const bad = { closed_date: '04.03.2024', time_to_close: '-5', nps_score: 'ten', hs_pipeline_stage: '1' };
    expect(fromHubSpot({ tickets: [{ ...raw, properties: bad }] }).findings).toMatchObject([
      { code: 'invalid_field', field: 'properties.closed_date' },
      { code: 'invalid_field', field: 'properties.nps_score' },
      { code: 'invalid_field', field: 'properties.time_to_close' },
      { code: 'missing_channel' },
    ]);
  });

  it('that is true or false may be neither', () => {
    const odd = { hs_pipeline_stage: '1', hs_is_one_touch_ticket: 'perhaps', time_to_close: '1' };
    const noDate = { id: '2', properties: { ...odd, hs_is_one_touch_ticket: 'false' } };
    const desk = fromHubSpot({ tickets: [{ ...raw, properties: odd }, noDate] });
    expect(soundFindings(desk.findings).map(({ code, field }) => `${code} ${field}`)).toEqual(
      expect.arrayContaining(['invalid_field properties.hs_is_one_touch_ticket', 'invalid_record createdAt']),
    );
    // Its figure is kept, though nothing can be held against it.
    expect(desk.vendorFigures.map(({ ticketId }) => ticketId)).toEqual(['1', '2']);
  });

  it('D9: no date of creation makes a record that is left out', () => {
    const desk = fromHubSpot({ tickets: [{ id: '1', properties: {} }] });
    expect([desk.dataset.tickets, codes(desk)]).toEqual([[], ['invalid_record createdAt 1']]);
  });

  it.each([
    ['LOW', 'low'],
    ['MEDIUM', 'normal'],
    ['HIGH', 'high'],
    ['URGENT', 'urgent'],
  ])('priority %s is %s', (word, priority) => {
    expect(read({ hs_pipeline_stage: '1', hs_ticket_priority: word }).ticket?.priority).toBe(priority);
  });

  it('D11: with a word that is not known is reported, and the source kept under its name', () => {
    const odd = read({ hs_pipeline_stage: '1', hs_ticket_priority: 'P1', source_type: 'FAX' });
    expect(odd.ticket).toMatchObject({ channel: 'FAX' });
    expect(odd.ticket).not.toHaveProperty('priority');
    expect(odd.codes).toEqual([
      'unknown_word properties.hs_ticket_priority 1',
      'unknown_word properties.source_type 1',
    ]);
  });
});

describe('a stage', () => {
  it.each([
    ['1', 'new'],
    ['2', 'pending'],
    ['3', 'open'],
    ['4', 'closed'],
  ])('%s of the first pipeline is %s', (stage, status) => {
    expect(read({ hs_pipeline: '0', hs_pipeline_stage: stage }).ticket?.status).toBe(status);
    expect(read({ hs_pipeline_stage: stage }).ticket?.status).toBe(status);
  });

  it('means what the caller says, first of all of the stage in its pipeline', () => {
    const properties = { hs_pipeline: '9', hs_pipeline_stage: '4' };
    expect(read(properties, { stages: { 4: 'on_hold' } }).ticket?.status).toBe('on_hold');
    expect(read(properties, { stages: { 4: 'on_hold', '9/4': 'solved' } }).ticket?.status).toBe('solved');
    expect(read({ hs_pipeline_stage: '1' }, { stages: { 1: 'pending' } }).ticket?.status).toBe('pending');
  });

  it('is closed where its pipeline says so, also in the first pipeline', () => {
    const pipelines = [{ id: '0', stages: [{ id: '3', metadata: { ticketState: 'CLOSED' } }] }];
    const properties = { hs_pipeline: '0', hs_pipeline_stage: '3' };
    expect(fromHubSpot({ tickets: [{ ...raw, properties }], pipelines }).dataset.tickets[0]?.status).toBe('closed');
    const open = [{ id: '0', stages: [{ id: '2', metadata: { ticketState: 'OPEN' } }] }];
    const waiting = {
      tickets: [{ ...raw, properties: { hs_pipeline: '0', hs_pipeline_stage: '2' } }],
      pipelines: open,
    };
    expect(fromHubSpot(waiting).dataset.tickets[0]?.status).toBe('pending');
  });

  it('D10: that nobody explained is taken for open and reported', () => {
    const { ticket, findings } = read({ hs_pipeline: '9', hs_pipeline_stage: '4' });
    expect(ticket?.status).toBe('open');
    expect(findings).toMatchObject([{ code: 'unknown_word', words: [{ word: '"9/4"', count: 1 }] }]);
  });

  it("E2: may be called 'constructor'", () => {
    expect(read({ hs_pipeline_stage: 'constructor' }).ticket?.status).toBe('open');
  });

  it('that is missing leaves the date of closing to tell', () => {
    expect(read({ closed_date: '2024-03-04T11:00:00Z' }).ticket?.status).toBe('closed');
    expect(read({})).toMatchObject({
      ticket: { status: 'open' },
      codes: ['missing_status properties.hs_pipeline_stage 1'],
    });
  });
});

describe('the history of a stage', () => {
  const history = (stages: readonly (readonly [string, string])[], properties: object = {}) =>
    read(
      { hs_pipeline_stage: '4', ...properties },
      {},
      {
        propertiesWithHistory: {
          hs_pipeline_stage: stages.map(([value, time]) => ({ value, timestamp: `2024-03-04T${time}:00Z` })),
        },
      },
    );

  it('comes newest first, and means the same in any order', () => {
    const stages = [
      ['4', '11:00'],
      ['3', '10:00'],
      ['1', '09:00'],
    ] as const;
    const expected = [
      ['new', at('09:00')],
      ['open', at('10:00')],
      ['closed', at('11:00')],
    ];
    for (const order of [stages, stages.toReversed()]) {
      expect(history(order).ticket?.history?.map(({ to, at: when }) => [to, when])).toEqual(expected);
    }
  });

  it('knows changes of priority', () => {
    const { ticket } = read(
      { hs_pipeline_stage: '1' },
      {},
      {
        propertiesWithHistory: {
          hs_ticket_priority: [
            { value: 'HIGH', timestamp: '2024-03-04T10:00:00Z' },
            { value: 'LOW', timestamp: '2024-03-04T09:00:00Z' },
          ],
        },
      },
    );
    expect(ticket?.history?.map(({ kind, to, at: when }) => [kind, to, when])).toEqual([
      ['priority', 'low', at('09:00')],
      ['priority', 'high', at('10:00')],
    ]);
  });

  it('D7: keeps the order of two changes at one moment', () => {
    const { ticket } = history([
      ['4', '09:00'],
      ['1', '09:00'],
    ]);
    expect(ticket?.history?.map(({ to }) => to)).toEqual(['new', 'closed']);
  });

  it('has no change where two stages mean one status', () => {
    const { ticket } = read(
      { hs_pipeline_stage: 'b' },
      { stages: { a: 'open', b: 'open' } },
      {
        propertiesWithHistory: {
          hs_pipeline_stage: [
            { value: 'b', timestamp: '2024-03-04T10:00:00Z' },
            { value: 'a', timestamp: '2024-03-04T09:00:00Z' },
          ],
        },
      },
    );
    expect(ticket?.history).toEqual([{ at: at('09:00'), kind: 'status', to: 'open' }]);
  });

  it('D8: tells first and last closing, where the property keeps the last', () => {
    const { ticket } = history(
      [
        ['4', '16:00'],
        ['3', '15:00'],
        ['4', '13:00'],
        ['1', '09:00'],
      ],
      {
        closed_date: '2024-03-04T16:00:00Z',
      },
    );
    expect(ticket).toMatchObject({ firstSolvedAt: at('13:00'), solvedAt: at('16:00') });
    expect(ticket).not.toHaveProperty('reopens');
  });

  it('that begins after the ticket is not the whole', () => {
    expect(history([['4', '11:00']]).codes).toEqual(['truncated_history propertiesWithHistory 1']);
  });
});

describe('a reopening', () => {
  it('without a history is one at least, and said to be', () => {
    const properties = {
      hs_pipeline_stage: '4',
      closed_date: '2024-03-04T16:00:00Z',
      hs_ticket_reopened_at: '2024-03-04T15:00:00Z',
    };
    const { ticket, codes: found } = read(properties);
    expect(ticket).toMatchObject({ reopens: 1, solvedAt: at('16:00') });
    expect(ticket).not.toHaveProperty('firstSolvedAt');
    expect(found).toEqual(['reopens_unknown properties.hs_ticket_reopened_at 1']);
  });

  it('that still lasts keeps the date of the last closing', () => {
    const { ticket } = read({ hs_pipeline_stage: '3', hs_last_closed_date: '2024-03-04T16:00:00Z' });
    expect(ticket).toMatchObject({ status: 'open', solvedAt: at('16:00') });
    expect(ticket).not.toHaveProperty('closedAt');
    expect(reopenRate([ticket] as never).value).toBe(1);
  });
});

describe('a duration', () => {
  const dates = { first_agent_reply_date: '2024-03-04T09:30:00Z', closed_date: '2024-03-04T11:00:00Z' };

  it('is milliseconds, and agrees with the dates to a second', () => {
    const agreeing = { time_to_first_agent_reply: '1800999', time_to_close: '7199001' };
    expect(read({ hs_pipeline_stage: '4', ...dates, ...agreeing }).codes).toEqual([]);
    const minutesInstead = { time_to_first_agent_reply: '30', time_to_close: '120' };
    expect(read({ hs_pipeline_stage: '4', ...dates, ...minutesInstead }).codes).toEqual([
      'vendor_duration_contradicts time_to_close.calendar 1',
      'vendor_duration_contradicts time_to_first_agent_reply.calendar 1',
    ]);
  });

  it('in operating hours is worked out anew where the caller gives them', () => {
    const operatingHours = createCalendar({ timeZone: 'UTC', hours: { mon: [['09:15', '10:00']] } });
    const inHours = {
      hs_time_to_first_response_in_operating_hours: String(minutes(15)),
      hs_time_to_close_in_operating_hours: String(minutes(44)),
    };
    const properties = { hs_pipeline_stage: '4', ...dates, ...inHours };
    expect(read(properties).codes).toEqual([]);
    expect(read(properties, { operatingHours }).codes).toEqual([
      'vendor_duration_contradicts hs_time_to_close_in_operating_hours.business 1',
    ]);
  });

  it('gives the answer where its date is not there', () => {
    const { ticket } = read({ hs_pipeline_stage: '4', time_to_first_agent_reply: '1800000' });
    expect(ticket?.firstRespondedAt).toBe(at('09:30'));
  });
});

describe('a ticket', () => {
  it('D17: that was archived, or merged into another, is excluded', () => {
    expect(read({ hs_pipeline_stage: '1' }, {}, { archived: true }).ticket?.excluded).toBe('deleted');
    const tickets = ['1', '2', '3'].map((id) => ({
      ...raw,
      id,
      properties: { hs_pipeline_stage: '1', hs_merged_object_ids: id === '3' ? '1;2' : null },
    }));
    const { dataset } = fromHubSpot({ tickets });
    expect(dataset.tickets.map(({ excluded }) => excluded)).toEqual(['merged', 'merged', undefined]);
  });
});

describe('a submission', () => {
  const survey = (properties: object, options: Parameters<typeof fromHubSpot>[1] = {}) => {
    const desk = fromHubSpot({ feedbackSubmissions: [{ id: '9', createdAt: raw.createdAt, properties }] }, options);
    return { survey: desk.dataset.surveys[0], codes: codes(desk) };
  };

  it.each([
    ['CSAT', '4', 'csat', { min: 1, max: 5 }],
    ['NPS', '0', 'nps', { min: 0, max: 10 }],
    ['CES', '7', 'ces', { min: 1, max: 7 }],
  ])('to a %s survey', (hs_survey_type, hs_value, kind, scale) => {
    expect(survey({ hs_survey_type, hs_value })).toEqual({
      survey: { id: '9', kind, scale, score: Number(hs_value), respondedAt: at('09:00') },
      codes: [],
    });
  });

  it('to a survey of the desk’s own is of the standard question that it puts', () => {
    const own = { hs_survey_type: 'CUSTOM', hs_value: '9' };
    expect(survey({ ...own, hs_industry_standard_question_type: 'NPS' }).survey?.kind).toBe('nps');
    expect(survey(own)).toEqual({ survey: undefined, codes: ['other_question properties.hs_survey_type 9'] });
    expect(survey({ hs_survey_type: 'KNOWLEDGE', hs_value: '1' }).codes).toEqual([
      'other_question properties.hs_survey_type 9',
    ]);
  });

  it('D11: to a survey of unknown kind is reported', () => {
    expect(survey({ hs_survey_type: 'NEW', hs_value: '1' }).codes).toEqual([
      'other_question properties.hs_survey_type 9',
      'unknown_word properties.hs_survey_type 9',
    ]);
  });

  it('D12: outside the scale is kept and reported; the caller may say the scale', () => {
    const old = { hs_survey_type: 'CSAT', hs_value: '0' };
    expect(survey(old)).toMatchObject({ survey: { score: 0 }, codes: ['score_out_of_scale properties.hs_value 9'] });
    const scales = { csat: { min: 0, max: 2 } };
    expect(survey(old, { scales })).toMatchObject({ survey: { score: 0, scale: scales.csat }, codes: [] });
    const high = { ...old, hs_value: '11' };
    expect(survey(high)).toMatchObject({ survey: { score: 11 }, codes: ['score_out_of_scale properties.hs_value 9'] });
  });

  it('without a value was not answered', () => {
    const { survey: own, codes: found } = survey({ hs_survey_type: 'CSAT', hs_value: '' });
    expect(own).toEqual({ id: '9', kind: 'csat', scale: { min: 1, max: 5 } });
    expect(found).toEqual(['missing_score  9']);
  });

  it('is stood in for by the ratings that tickets bear, where none were given', () => {
    const properties = { hs_pipeline_stage: '4', hs_last_csat_rating: '5', nps_score: '9' };
    expect(read(properties).dataset.surveys.map(({ id, score }) => [id, score])).toEqual([
      ['ticket-1-csat', 5],
      ['ticket-1-nps', 9],
    ]);
    const { dataset } = fromHubSpot({ tickets: [{ ...raw, properties }], feedbackSubmissions: [] });
    expect(dataset.surveys).toEqual([]);
  });
});

describe('a call', () => {
  it.each([
    ['unknown_collection', () => fromHubSpot({ ticket: [] } as never)],
    ['invalid_payload', () => fromHubSpot({ tickets: '[]' })],
    ['unknown_envelope', () => fromHubSpot({ tickets: { tickets: [] } })],
    ['unknown_option', () => fromHubSpot({}, { stage: {} } as never)],
    ['invalid_option', () => fromHubSpot({}, { stages: { 4: 'done' } } as never)],
    ['invalid_option', () => fromHubSpot({}, { scales: { csat: 5 } } as never)],
    ['invalid_option', () => fromHubSpot({}, { scales: { fcr: { min: 0, max: 1 } } } as never)],
    ['invalid_option', () => fromHubSpot({}, { operatingHours: {} } as never)],
  ])('E12: that is wrong is refused: %s', (code, call) => {
    expect(call).toThrowError(expect.objectContaining({ code }));
  });

  it('without payloads gives a desk without records', () => {
    expect(fromHubSpot({})).toEqual({ dataset: { tickets: [], surveys: [] }, findings: [], vendorFigures: [] });
  });
});
