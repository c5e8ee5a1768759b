import { type Arbitrary, constantFrom, double, integer, nat, option, record } from 'fast-check';
import type { Scale, Survey, SurveyKind } from '../model/survey.ts';
import { minutes } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

const scales: Readonly<Record<SurveyKind, readonly Scale[]>> = {
  csat: [
    { min: 1, max: 5 },
    { min: 1, max: 10 },
    { min: 0, max: 1 },
  ],
  nps: [
    { min: 0, max: 10 },
    { min: 1, max: 10 },
  ],
  ces: [
    { min: 1, max: 7 },
    { min: 1, max: 5 },
  ],
  esat: [{ min: 1, max: 5 }],
  fcr: [{ min: 0, max: 1 }],
};

/**
 * Surveys as desks send them: of all kinds unless some are named, a third never answered, several about one ticket.
 *
 * Each carries its scale. With `faults` some rows are broken: scores outside the scale, no scale, texts for numbers.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitrarySurvey } from 'support-kpis/testing';
 * sample(arbitrarySurvey({ kinds: ['csat'] }), { numRuns: 2, seed: 1 }).every(({ kind }) => kind === 'csat') // → true
 */
export function arbitrarySurvey(
  options: FaultOptions & { readonly kinds?: readonly SurveyKind[] } = {},
): Arbitrary<Survey> {
  const kinds = options.kinds ?? (['csat', 'nps', 'ces', 'esat', 'fcr'] as const);
  const survey = record({
    number: nat(9999),
    kind: constantFrom(...kinds),
    sent: nat(DESK_DAYS * 24 * 60),
    answered: option(nat(4000), { freq: 3 }),
    point: nat(1000),
    scale: nat(2),
    ticket: option(nat(6)),
    agent: constantFrom('ada', 'bo', 'cem', null),
    channel: constantFrom('email', 'phone', 'chat'),
    sentiment: option(double({ min: -1, max: 1, noNaN: true })),
    dated: integer({ min: 0, max: 4 }),
  }).map((own): Survey => {
    const fitting = scales[own.kind];
    const scale = fitting[own.scale % fitting.length] as Scale;
    const sentAt = DESK_OPENS_AT + minutes(own.sent);
    const answer = own.answered === null ? null : sentAt + minutes(own.answered);
    return {
      ...{ id: `S-${own.number}`, kind: own.kind, scale, sentAt, agentId: own.agent, channel: own.channel },
      ...{ ticketId: own.ticket === null ? null : `T-${own.ticket}`, sentiment: own.sentiment },
      respondedAt: own.dated === 0 ? null : answer,
      score: answer === null ? null : scale.min + (own.point % (scale.max - scale.min + 1)),
    };
  });
  return withFaults(survey, ['score', 'scale', 'kind', 'respondedAt', 'sentAt', 'sentiment', 'ticketId'], options);
}
