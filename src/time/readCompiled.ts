import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { CompiledCalendar } from './calendar.ts';
import { readFields, readList } from './definitionChecks.ts';
import { toInstant } from './instant.ts';

/** Checks a compiled calendar, which may have come over the wire. */
export function readCompiled(definition: unknown, path: string): CompiledCalendar {
  const fields = readFields(definition, ['kind', 'timeZone', 'from', 'to', 'open'], path);
  const { timeZone } = fields;
  if (typeof timeZone !== 'string') throw invalid(`${path}.timeZone`, 'the name of a time zone', timeZone);
  const from = readEdge(fields['from'], `${path}.from`, Number.NEGATIVE_INFINITY);
  const to = readEdge(fields['to'], `${path}.to`, from);
  const list = readList(fields['open'], `${path}.open`);
  if (list.length % 2 !== 0) throw invalid(`${path}.open`, 'as many closings as openings', list);
  const open: number[] = [];
  let before = from - 1;
  for (let index = 0; index < list.length; index++) {
    const place = `${path}.open[${index}]`;
    const edge = readEdge(list[index], place, before);
    if (edge === before || edge > to) throw invalid(place, 'instants in ascending order within the range', edge);
    before = edge;
    open.push(edge);
  }
  return { kind: 'compiled', timeZone, from, to, open };
}

function readEdge(value: unknown, path: string, least: number): number {
  const instant = typeof value === 'number' ? toInstant(value) : Number.NaN;
  if (instant >= least) return instant;
  throw invalid(path, 'epoch milliseconds in ascending order', value);
}

function invalid(path: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_option', path, expected, received });
}
