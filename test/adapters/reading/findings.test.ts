import { describe, expect, it } from 'vitest';
import { createFindings } from '../../../src/adapters/reading/findings.ts';
import { wordReader } from '../../../src/adapters/reading/wordReader.ts';

const one = { code: 'odd', collection: 'tickets', message: 'is odd' };

describe('findings', () => {
  it('are one for each code, collection and field', () => {
    const findings = createFindings();
    findings.add({ ...one, id: '10', field: 'b' });
    findings.add({ ...one, id: '9', field: 'b', word: 'x' });
    findings.add({ ...one, id: '9', field: 'b', word: 'x' });
    findings.add({ ...one, field: 'a' });
    expect(findings.list()).toEqual([
      { code: 'odd', collection: 'tickets', field: 'a', count: 1, ids: [], words: [], message: 'is odd' },
      {
        code: 'odd',
        collection: 'tickets',
        field: 'b',
        count: 3,
        ids: ['9', '10'],
        words: [{ word: '"x"', count: 2 }],
        message: 'is odd',
      },
    ]);
  });

  it('are the same in any order', () => {
    const [left, right] = [createFindings(), createFindings()];
    const many = Array.from({ length: 3000 }, (_, index) => ({
      ...one,
      code: index % 2 === 0 ? 'even' : 'odd',
      id: String((index * 7) % 3000),
      word: index % 5,
      message: `m${index % 3}`,
    }));
    for (const occurrence of many) left.add(occurrence);
    for (const occurrence of many.toReversed()) right.add(occurrence);
    expect(left.list()).toEqual(right.list());
  });

  it('name the first 100 ids only', () => {
    const findings = createFindings();
    for (let id = 5000; id > 0; id--) findings.add({ ...one, id: String(id) });
    const [finding] = findings.list();
    expect(finding?.count).toBe(5000);
    expect(finding?.ids).toEqual(Array.from({ length: 100 }, (_, index) => String(index + 1)));
  });
});

describe('a word of a list', () => {
  it('E2: is mapped, or reported and falls back, also when it is called constructor or __proto__', () => {
    const findings = createFindings();
    const words = { hold: 'on_hold' };
    const read = wordReader(
      { collection: 'tickets', field: 'status', words, otherwise: () => 'open', fate: 'taken for open' },
      findings,
    );
    expect(['hold', 'constructor', '__proto__', 'Hold'].map((word) => read(word, '1'))).toEqual([
      'on_hold',
      'open',
      'open',
      'open',
    ]);
    expect(findings.list()).toMatchObject([{ code: 'unknown_word', field: 'status', count: 3, ids: ['1'] }]);
    expect(findings.list()[0]?.words).toHaveLength(3);
  });
});
