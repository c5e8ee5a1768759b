import type { CollectionName } from '../../model/collections.ts';
import type { ColumnSamples } from './columnSamples.ts';
import type { GuessedColumn } from './guessColumns.ts';
import { type GuessedDates, guessDateFormat } from './guessDateFormat.ts';
import type { MappingHint } from './mappingHint.ts';
import { recordFields } from './recordFields.ts';

const messages: Readonly<Record<NonNullable<GuessedDates['doubt']>, string>> = {
  ambiguous_date_order: "nobody can tell day from month: set dateFormat, to 'dd/MM/yyyy …' or 'MM/dd/yyyy …'",
  assumed_day_first: 'all days are up to 12: with dots the day is taken to come first; look whether it does',
  mixed_date_formats: 'dates of several forms: make them one, or give ISO 8601',
};

/** The form that all columns of dates share, which is one of the mapping. One column may settle what another leaves open. */
export function guessDates(
  columns: readonly GuessedColumn[],
  samples: ColumnSamples,
  collection: CollectionName,
): { readonly format: string | null; readonly hints: MappingHint[] } {
  const fields = recordFields({ collection });
  const dated = columns
    .filter(({ field }) => fields.get(field)?.kind === 'instant')
    .map((own) => ({ ...own, texts: samples.get(own.column) as readonly string[] }))
    .filter(({ texts }) => texts.length > 0);
  const own = dated.map(({ texts }) => guessDateFormat(texts));
  const foreign = dated.filter((_, index) => own[index]?.format !== null || own[index]?.doubt !== null);
  const all = guessDateFormat([...new Set(foreign.flatMap(({ texts }) => texts))]);
  const hints = foreign.flatMap((column): MappingHint[] => hintsOf(column, all));
  const zoneless = dated.find((_, index) => own[index]?.zoneless);
  if (zoneless !== undefined) {
    const message = 'dates without a zone: say of which it is with timeZone';
    hints.push({ code: 'missing_time_zone', field: zoneless.field, column: zoneless.column, message });
  }
  return { format: all.format, hints };
}

function hintsOf({ field, column }: GuessedColumn, { doubt }: GuessedDates): MappingHint[] {
  return doubt === null ? [] : [{ code: doubt, field, column, message: messages[doubt] }];
}
