import type { CollectionName } from '../../model/collections.ts';
import type { Field } from '../fields/field.ts';
import { cleanName } from './cleanName.ts';
import type { ColumnSamples } from './columnSamples.ts';
import { fieldNames } from './fieldNames.ts';
import { foldedName } from './foldedName.ts';
import { guessDateFormat } from './guessDateFormat.ts';
import type { MappingHint } from './mappingHint.ts';
import { nothingWords } from './nothingWords.ts';
import { recordFields } from './recordFields.ts';
import { valueWord } from './valueWords.ts';

/** A column that was found for a field. */
export interface GuessedColumn {
  readonly field: string;
  readonly column: string;
  /** `sure`: the name means one thing. `likely`: it often means it. */
  readonly confidence: 'sure' | 'likely';
}

interface Candidate extends GuessedColumn {
  /** The lower the better: our own name, a sure one, a likely one, a part of the name. */
  readonly rank: number;
  readonly index: number;
}

/** Which column is for which field, by their names and by what stands in them. */
export function guessColumns(
  header: readonly string[],
  samples: ColumnSamples,
  collection: CollectionName,
): { readonly columns: GuessedColumn[]; readonly unplaced: string[]; readonly hints: MappingHint[] } {
  const hints: MappingHint[] = [];
  const fields = recordFields({ collection });
  const names = header.map(cleanName);
  const known = namesOf(collection, [...fields.keys()]);
  const candidates = header.flatMap((column, index): Candidate[] => {
    const found = placeOf(column, known);
    if (found === null) return [];
    const candidate = { ...found, column, index };
    const isTwice = names.indexOf(names[index] as string) !== names.lastIndexOf(names[index] as string);
    const texts = (samples.get(column) as readonly string[]).filter((text) => !nothingWords.has(text));
    const fault = isTwice ? twice : faultOf(candidate, fields.get(found.field), texts);
    if (fault === null) return [candidate];
    hints.push({ ...fault, field: found.field, column });
    return [];
  });
  candidates.sort((left, right) => left.rank - right.rank || left.index - right.index);
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const winner = best.get(candidate.field);
    if (winner === undefined) best.set(candidate.field, candidate);
    else {
      const message = `could be ${candidate.field} as well, for which ${JSON.stringify(winner.column)} was taken`;
      hints.push({ code: 'rival_column', field: candidate.field, column: candidate.column, message });
    }
  }
  const columns = [...fields.keys()].flatMap((name): GuessedColumn[] => {
    const own = best.get(name);
    return own === undefined ? [] : [{ field: own.field, column: own.column, confidence: own.confidence }];
  });
  const placed = new Set(columns.map(({ column }) => column));
  return { columns, unplaced: header.filter((column) => !placed.has(column)), hints };
}

/** Nobody could tell which of the two a mapping means. */
const twice = { code: 'duplicate_column', message: 'its name stands there more than once: rename what is needed' };

type Known = ReadonlyMap<string, { readonly field: string; readonly rank: number }>;

function namesOf(collection: CollectionName, own: readonly string[]): Known {
  const known = new Map<string, { field: string; rank: number }>();
  const learn = (name: string, field: string, rank: number): void => {
    if (name !== '' && !known.has(name)) known.set(name, { field, rank });
  };
  for (const { field, sure } of fieldNames(collection)) for (const name of sure.split(/\s+/)) learn(name, field, 1);
  for (const { field, likely = '' } of fieldNames(collection)) {
    for (const name of likely.split(/\s+/)) learn(name, field, 2);
  }
  // Our own names come last, so that a common word such as «type» stays what help desks mean by it.
  for (const field of own) learn(foldedName(field), field, 1);
  return known;
}

/** By its whole name; else by what is left without brackets and without the kind of record in front. */
function placeOf(column: string, known: Known): Pick<Candidate, 'field' | 'confidence' | 'rank'> | null {
  const whole = known.get(foldedName(column));
  if (whole !== undefined) return { ...whole, confidence: whole.rank === 1 ? 'sure' : 'likely' };
  if (cleanName(column) === '#') return { field: 'id', confidence: 'likely', rank: 2 };
  const inner = /^custom field \((.+)\)$/i.exec(cleanName(column))?.[1] ?? column.replace(/[([].*?[)\]]/g, ' ');
  const bare = inner.replace(/^\s*(ticket|case|conversation|issue|incident|request|sys|hs)[\s_.:]+/i, '');
  const part = known.get(foldedName(inner)) ?? known.get(foldedName(bare));
  return part === undefined ? null : { field: part.field, confidence: 'likely', rank: 3 };
}

/** Units and lengths of time in a name: «First response time (in hrs)», «Resolution time [mins]». */
const durationName =
  /[([]\s*(in\s+)?(business\s+)?(hrs?|hours?|mins?|minutes?|secs?|seconds?|days?|stunden|minuten)\b|_(in_)?(min|minutes|seconds|secs|hours|ms)$/i;

function faultOf(
  { field, column }: Candidate,
  own: Field | undefined,
  samples: readonly string[],
): Pick<MappingHint, 'code' | 'message'> | null {
  if (own?.kind === 'instant') {
    if (durationName.test(column)) {
      return { code: 'duration_column', message: `a length of time, which ${field} is not: left out` };
    }
    const dates = guessDateFormat(samples).dates + samples.filter(isEpoch).length;
    if (samples.length === 0 || dates * 2 > samples.length) return null;
    return { code: 'not_dates', message: `its name could be ${field}, but what stands in it are no dates: left out` };
  }
  if (own?.kind === 'number' && samples.some((text) => !/^-?\d+([.,]\d+)?$/.test(text))) {
    return {
      code: 'not_numbers',
      message: `its name could be ${field}, but what stands in it are no numbers: left out`,
    };
  }
  return own?.kind === 'one_of' && roles.has(field) && !hasWords(field, column, own.values, samples)
    ? { code: 'not_words', message: `its name could be ${field}, but what stands in it are not its words: left out` }
    : null;
}

/** «Created by» and «Resolved by» are mostly names of people in exports; here they are roles. */
const roles: ReadonlySet<string> = new Set(['createdBy', 'resolvedBy']);

function hasWords(field: string, column: string, values: readonly string[], samples: readonly string[]): boolean {
  if (samples.length === 0) return cleanName(column) === field;
  return samples.some((text) => values.includes(text) || valueWord(field, foldedName(text)) !== undefined);
}

function isEpoch(text: string): boolean {
  return /^\d{12,14}$/.test(text);
}
