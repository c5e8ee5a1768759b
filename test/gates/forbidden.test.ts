import { describe, expect, it } from 'vitest';
import { forbidden } from './forbidden.ts';

const constructs: readonly [code: string, what: string][] = [
  ['Date.now();', 'Date.now'],
  ['performance.now();', 'performance.now'],
  ['new Date();', 'new Date()'],
  ['new Date(2024, 0);', 'new Date(year, month, …)'],
  ['Date();', 'Date()'],
  ["Date.parse('2024-01-01');", 'Date.parse()'],
  ['when.getHours();', '.getHours'],
  ['when.setDate(1);', '.setDate'],
  ['when.getTimezoneOffset();', '.getTimezoneOffset'],
  ['Math.random();', 'Math.random'],
  ['count.toLocaleString();', '.toLocaleString'],
  ['left.localeCompare(right);', '.localeCompare'],
  ['new Intl.DateTimeFormat();', 'Intl.DateTimeFormat in any locale'],
  ['new Intl.NumberFormat(undefined, {});', 'Intl.NumberFormat in any locale'],
  ["eval('1');", 'eval()'],
  ["new Function('1');", 'new Function'],
  ['let row: any;', 'any'],
  ['row as any;', 'any'],
  ['row as unknown as Ticket;', 'as unknown as'],
  ['(row as unknown) as Ticket;', 'as unknown as'],
  ['for (const key in row) use(key);', 'for…in'],
  ['Math.max(...values);', 'Math.max(...)'],
  ['list.push(...values);', 'list.push(...)'],
  ['Math.max.apply(null, values);', '.apply()'],
  ['class Box {}', 'class Box'],
  ["throw new TypeError('no');", 'new TypeError'],
  ['export default 1;', 'default export'],
  ['// @ts-ignore', '@ts-ignore'],
  ['// TODO', 'TODO'],
];

describe('the search for forbidden constructs', () => {
  it.each(constructs)('finds %s', (code, what) => {
    expect(forbidden('file.ts', `const first = 1;\n${code}`)).toEqual([`file.ts:2 ${what}`]);
  });

  it('leaves the same words in comments and texts alone', () => {
    const code =
      "/** Never `new Date()` or Math.random(): any. */\nconst hint = 'Date.now() as any, for (const key in row)';";
    expect(forbidden('file.ts', code)).toEqual([]);
  });

  it('leaves what is like them alone', () => {
    const code = `new Date(0).getUTCHours(); [...values]; oneOf(...words); new Intl.DateTimeFormat('en-US'); row as unknown;
      new SupportKpisError(details); for (const row of rows) use(row);`;
    expect(forbidden('file.ts', code)).toEqual([]);
  });
});
