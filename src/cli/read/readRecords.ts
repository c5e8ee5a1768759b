import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Collections } from '../../model/collections.ts';
import type { ParsedRow } from '../../schema/createParser.ts';
import { noMapping } from '../../schema/mapping/compileMapping.ts';
import { createMappedParser } from '../../schema/mapping/createMappedParser.ts';
import { rowMapper } from '../../schema/mapping/rowMapper.ts';
import type { RowProblem } from '../../schema/problem.ts';
import type { CsvColumns } from './csvColumns.ts';
import { isProblem, kindReader } from './kindReader.ts';
import { type LineReading, lineRules } from './lineRules.ts';
import type { Source } from './source.ts';
import { type BadRow, noteFault, type SourceTally } from './sourceTally.ts';

export type AnyRecord = Collections[keyof Collections];

export interface RecordReading extends LineReading {
  readonly timeZone: string | undefined;
  readonly normalize: boolean;
  /** Ends the reading at the first bad row. */
  readonly strict: boolean;
  /** Whether this reading counts; one that only looks ahead leaves it to the other to tell what is wrong. */
  readonly final: boolean;
  readonly onBadRow: (bad: BadRow) => void | Promise<void>;
}

/**
 * The records of a source in heaps. Bad rows are left out and counted.
 *
 * @throws SupportKpisError `bad_row` at the first one with `strict`; `no_usable_rows` when all rows are bad.
 */
export async function* readRecords(
  source: Source,
  reading: RecordReading,
  tally: SourceTally,
): AsyncGenerator<readonly AnyRecord[]> {
  const { mapping, normalize } = reading;
  const csv = source.format === 'csv';
  const columns = new Map<string, string>();
  const timeZone = mapping.timeZone ?? reading.timeZone;
  const parser = createMappedParser(source.collection, mapping, { timeZone, normalize, coerce: csv || reading.coerce });
  // Cells were put into their fields when they were read; what is left are the constants.
  const { map } = rowMapper(source.holding, csv ? { ...noMapping, constants: mapping.constants } : mapping, {
    cells: false,
  });
  const ofKind = kindReader(source.holding, normalize);
  const onColumns = ({ columns: found, unread }: CsvColumns): void => {
    tally.unreadColumns = unread;
    for (const { field, name } of found) if (field !== name) columns.set(field, name);
  };
  const rows = source.rows(mapping, onColumns, lineRules(reading));
  for await (const heap of rows) {
    const records: AnyRecord[] = [];
    for (const raw of heap) {
      tally.rows++;
      const parsed = 'problem' in raw ? { ok: false as const, problems: [raw.problem] } : parse(map(raw.value));
      if (parsed.ok) records.push(parsed.record as AnyRecord);
      else await refuse(raw.row, parsed.problems);
    }
    if (records.length > 0) yield records;
  }
  if (reading.final && source.isPart !== true) refuseUseless(tally);

  function parse(row: unknown): ParsedRow<unknown> {
    if (ofKind === null) return parser.parseRow(row);
    const kinded = ofKind(row);
    return isProblem(kinded) ? { ok: false, problems: [kinded] } : parser.parseRow(kinded.value);
  }

  async function refuse(row: number, problems: readonly RowProblem[]): Promise<void> {
    tally.bad++;
    for (const problem of problems) {
      const bad = {
        file: source.file,
        row,
        path: problem.path,
        code: problem.code,
        message: inWords(problem, columns),
      };
      const line = noteFault(tally, bad);
      if (reading.final) await reading.onBadRow(bad);
      if (reading.final && reading.strict) throw badRow(line);
    }
  }
}

/** The problem without the name of the collection, with the column in the file where that has another name. */
function inWords({ path, message }: RowProblem, columns: ReadonlyMap<string, string>): string {
  const words = message.slice(message.indexOf(': ') + 2);
  const column = columns.get(path);
  if (column !== undefined) return `column ${JSON.stringify(column)} (${path}): ${words}`;
  return path === '' ? words : `${path}: ${words}`;
}

/** An error whose message is this line as it stands, because the fault has been put into words already. */
function badRow(line: string): SupportKpisError {
  const error = new SupportKpisError({ code: 'bad_row', path: line, expected: 'a good row', received: undefined });
  error.message = line;
  return error;
}

/** Refuses a file of which no row can be used. */
export function refuseUseless({ file, rows, bad, firstFault }: SourceTally): void {
  if (rows === 0 || bad < rows) return;
  throw new SupportKpisError({
    code: 'no_usable_rows',
    path: file,
    expected: 'rows that can be read',
    received: `${rows} bad ${rows === 1 ? 'row' : 'rows'}`,
    hint: `the first: ${firstFault}`,
  });
}
