import { expect, test } from 'vitest';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { run } from '../../../src/fold/run.ts';
import { csat, nps, type Survey, surveyResponseRate } from '../../../src/index.ts';

const many = 200;
const five = { min: 1, max: 5 };
/** Ordinary answers, and at every third place one of these. */
function among(rows: readonly unknown[]): Survey[] {
  return Array.from({ length: many }, (_, place) => {
    const ordinary = { id: `S-${place}`, kind: place % 2 === 0 ? 'csat' : 'nps', score: (place % 5) + 1, scale: five };
    return (place % 3 === 0 ? rows[(place / 3) % rows.length] : ordinary) as Survey;
  });
}

const answers: readonly ('all' | 'last_per_ticket')[] = ['all', 'last_per_ticket'];
const unreadable = Object.create(null) as string;
const throwing = Object.defineProperty({ id: 'S', kind: 'csat', score: 3, scale: five }, 'scale', {
  get: () => {
    throw new TypeError('cannot be read');
  },
});

test.each([
  ['G: scores of all kinds', [5, 1, 0, -0, -1, 1.5, 1001, 2 ** 31, Number.NaN, '4', null, undefined].map(ofScore)],
  [
    'G: scales that are none, of other widths, and shared ones',
    [five, { min: 1, max: 5 }, { min: 1, max: 7 }, { min: 5, max: 1 }, { min: 1 }, 'thumbs', null, undefined].map(
      ofScale,
    ),
  ],
  [
    'G: scales of far numbers, which are alike in their last 32 bits',
    [{ min: 2 ** 32 + 1, max: 2 ** 32 + 5 }, five, { min: -5, max: 5 }, { min: 2 ** 32 + 1, max: 2 ** 32 + 5 }].map(
      ofScale,
    ),
  ],
  ['G: kinds that no figure knows', ['csat', 'nps', 'Csat', '', 'csxt', 7, null].map((kind) => ofKind(kind))],
  ['D: tickets whose ids are no texts', [7, 7, '7', '', unreadable, null, undefined, {}].map(ofTicket)],
  ['G: rows that cannot be read', [throwing, null, 'text', [], 7]],
])('%s give the figures of rows read one by one', (_, rows) => {
  for (const given of answers) {
    for (const kpi of [csat.with({ answers: given }), nps.with({ answers: given }), surveyResponseRate.with({})]) {
      const own = among(rows);
      const ready = kpi as typeof csat;
      expect(runAll(ready, own, 'test').result).toEqual(run(ready, own));
    }
  }
});

function ofScore(score: unknown): unknown {
  return { id: 'S', kind: 'csat', score, scale: five, ticketId: 'T' };
}
function ofScale(scale: unknown): unknown {
  return { id: 'S', kind: 'csat', score: 3, scale };
}
function ofKind(kind: unknown): unknown {
  return { id: 'S', kind, score: 3, scale: five };
}
function ofTicket(ticketId: unknown): unknown {
  return { id: 'S', kind: 'csat', score: 3, scale: five, ticketId };
}
