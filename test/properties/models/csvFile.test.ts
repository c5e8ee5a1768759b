import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CsvColumns } from '../../../src/cli/read/csvColumns.ts';
import { csvRows } from '../../../src/cli/read/csvRows.ts';
import { holdingOf } from '../../../src/cli/read/holding.ts';
import type { RawRow } from '../../../src/cli/read/rawRow.ts';
import { report, ticketVolume } from '../../../src/index.ts';
import { csvText } from '../../../src/render/csvText.ts';
import { renderCsv } from '../../../src/render/index.ts';
import { noMapping } from '../../../src/schema/mapping/compileMapping.ts';
import { ticket } from '../../kpis/records.ts';

/** Texts that break files: quotes, delimiters, line ends, formulas, marks of byte order, what no eye sees. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'",;|\r\n\t=+-@\'\u0000 \ufeff＝', '\r\n', '""', '",', '\u2028', '\ud800', '\u202e', '#', 'é'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 10,
});
const names = ['id', 'customerId', 'type', 'teamId'] as const;
type Row = Record<(typeof names)[number], string>;
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.nat(999).map(String),
  customerId: hostile,
  type: hostile,
  teamId: hostile,
});
const rows = fc.array(row, { maxLength: 12 });
const head = [...names, 'createdAt'];
const cellsOf = (own: Row): string[] => [...names.map((name) => own[name]), '0'];

/** A formula is what a spreadsheet runs: a sign, a tab or a line end behind quotes and blanks. Found letter by letter. */
function isFormula(text: string): boolean {
  for (const letter of text) {
    if ('=+-@\t\r\n＝＋－＠'.includes(letter)) return true;
    if (letter !== '"' && letter !== "'" && letter.trim() !== '') return false;
  }
  return false;
}

/** Reads as a machine of three states does, one character after the other. */
function naiveCells(text: string): string[][] {
  const table: string[][] = [];
  let [cells, cell, state]: [string[], string, 'plain' | 'quoted' | 'closing'] = [[], '', 'plain'];
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] as string;
    if (state === 'closing' && letter !== '"') state = 'plain';
    if (state === 'quoted') {
      if (letter === '"') state = 'closing';
      else cell += letter;
    } else if (state === 'closing') {
      cell += '"';
      state = 'quoted';
    } else if (letter === '"' && cell === '') state = 'quoted';
    else if (letter === ',') {
      cells.push(cell);
      cell = '';
    } else if (letter === '\r' && text[index + 1] === '\n') {
      table.push([...cells, cell]);
      [cells, cell] = [[], ''];
      index++;
    } else cell += letter;
  }
  return table;
}

/** Writes as careful programs do: all in quotes, any delimiter, any line end. */
function naiveText(
  table: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  hasLastEnd: boolean,
): string {
  const lines = table.map((cells) => cells.map((cell) => `"${cell.split('"').join('""')}"`).join(delimiter));
  return lines.join(lineEnd) + (hasLastEnd ? lineEnd : '');
}

/** The file in pieces that end anywhere, within a quote or between the halves of a line end. */
async function read(text: string, cuts: readonly number[]): Promise<readonly RawRow[]> {
  const letters = Array.from(text);
  const places = [...new Set(cuts.map((cut) => cut % (letters.length + 1)))].sort((left, right) => left - right);
  const pieces = [0, ...places].map((from, index) => letters.slice(from, places[index]).join(''));
  async function* texts(): AsyncGenerator<string> {
    yield* pieces;
  }
  const holding = holdingOf('tickets');
  if (holding === undefined) throw new TypeError('tickets are held by nothing');
  const found: RawRow[] = [];
  const onColumns = ({ columns }: CsvColumns): void => expect(columns).toHaveLength(head.length);
  const reading = { file: 'tickets.csv', holding, mapping: noMapping, delimiter: undefined, onColumns };
  for await (const heap of csvRows(texts(), reading)) found.push(...heap);
  return found;
}

/** A file of UTF-8 has no half of a pair: the mark of what cannot be told stands in its place. */
const inFile = (text: string): string => Buffer.from(text).toString();

/** What the file says: cells without anything are fields that are not there, and the header is row 1. */
function expected(table: readonly (readonly string[])[]): RawRow[] {
  return table.map((cells, index) => ({
    row: index + 2,
    value: Object.fromEntries(
      head.flatMap((name, place) => (cells[place] === '' ? [] : [[name, inFile(cells[place] ?? '')]])),
    ),
  }));
}

const settings = { numRuns: 250, seed: 31 };
const cuts = fc.array(fc.nat(), { maxLength: 6 });

describe('a file of CSV', () => {
  test('H2: what the library writes, its reader reads back, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(rows, cuts, async (own, places) => {
        const table = own.map(cellsOf);
        expect(await read(csvText([head, ...table], true), places)).toEqual(expected(table));
      }),
      settings,
    );
  });

  test('H1, H2: with the sign before what a spreadsheet would run, and nothing else changed', async () => {
    await fc.assert(
      fc.asyncProperty(rows, cuts, async (own, places) => {
        const guarded = own.map((given) => cellsOf(given).map((cell) => (isFormula(cell) ? `'${cell}` : cell)));
        expect(await read(csvText([head, ...own.map(cellsOf)]), places)).toEqual(expected(guarded));
      }),
      settings,
    );
  });

  test('H2: what the library writes, a machine of three states reads back', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const table = [head, ...own.map(cellsOf)];
        expect(naiveCells(csvText(table, true))).toEqual(table);
      }),
      settings,
    );
  });

  test('H2: what others write with any delimiter and line end, its reader reads', async () => {
    const delimiters = fc.constantFrom(',', ';', '\t', '|');
    const lineEnds = fc.constantFrom('\r\n', '\n', '\r');
    await fc.assert(
      fc.asyncProperty(rows, cuts, delimiters, lineEnds, fc.boolean(), async (own, places, ...form) => {
        const table = own.map(cellsOf);
        const text = naiveText([head, ...table], ...form);
        expect(await read(text, places)).toEqual(expected(table));
      }),
      settings,
    );
  });

  test('H1, H2: groups of a report keep their names through renderCsv', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (channels) => {
        const tickets = channels.map((type, index) => ticket({ id: `A-${index}`, type }));
        const made = report({ tickets }, { ticketVolume }, { by: 'type' });
        const lines = naiveCells(renderCsv(made, { formulas: true }));
        const place = lines[0]?.indexOf('group') ?? -1;
        const found = lines.flatMap((cells) => (cells[place - 1] === 'group' ? cells[place] : [])).sort();
        expect(found).toEqual([...new Set(channels)].sort());
      }),
      settings,
    );
  });
});
