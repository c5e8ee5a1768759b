import type { Band, KpiDefinition } from '../../kpi/definition.ts';
import { collectionWords } from '../../render/collectionWords.ts';
import { currencyOf, formatValue } from '../../render/formatValue.ts';
import { headline } from '../../render/headline.ts';
import { reasonWords } from '../../render/reasonWords.ts';
import { resultParts } from '../../render/resultParts.ts';
import { visibleText } from '../../render/visibleText.ts';
import type { CommandExplanation } from '../report/gatherExplanation.ts';

const directions = { higher: 'higher is better', lower: 'lower is better', neither: 'neither way is better by itself' };

/** What a KPI means, line by line. */
export function definitionLines(name: string, definition: KpiDefinition): string[] {
  const { id, formula, rows, unit, better, sources, bands = [] } = definition;
  return [
    line('Id', `${id} (in code: ${name})`),
    line('Formula', formula),
    line('Counts', collectionWords(rows)),
    line('Unit', `${unit}, ${directions[better]}`),
    ...bands.map((band) => line('Band', bandWords(band))),
    ...sources.map((source) => line('Source', source)),
  ];
}

/** What became of the rows, each kind of fate in one line with the first ids. */
export function outcomeLines({ kpi, result, counted, pending, excluded }: CommandExplanation, width: number): string[] {
  const { definition } = kpi;
  const value = formatValue(headline(result), definition, currencyOf(result));
  const { formula } = result as { readonly formula?: unknown };
  const detail = [resultParts(result, definition), ...(typeof formula === 'string' ? [formula] : [])];
  // Lines of a ledger have no names, and their numbers are no numbers of a file.
  const ids = (own: readonly string[]): string =>
    definition.rows === 'ledger' ? String(own.length) : idsInWords(own, width);
  const reasons = Object.entries(excluded).sort(([, left], [, right]) => right.length - left.length);
  return [
    line('Figure', [value, ...detail.filter((part) => part !== '')].join('; ')),
    line('Counted', ids(counted)),
    line('Pending', ids(pending)),
    ...reasons.map(([reason, own]) => line('Left out', `${reasonWords(reason)}: ${ids(own)}`)),
  ];
}

function line(head: string, words: string): string {
  return `  ${head.padEnd(10)} ${words}`;
}

/** How many, and as many of the first ids as fit in the line. */
function idsInWords(ids: readonly string[], width: number): string {
  const shown: string[] = [];
  let left = width - 40;
  for (const id of ids) {
    const text = visibleText(id);
    left -= text.length + 2;
    if (left < 0) break;
    shown.push(text);
  }
  if (shown.length === 0) return String(ids.length);
  return `${ids.length} (${shown.join(', ')}${shown.length < ids.length ? ' …' : ''})`;
}

function bandWords({ name, from, above, source }: Band): string {
  return `${name.replaceAll('_', ' ')}: ${above === undefined ? `from ${from}` : `above ${above}`} (${source})`;
}
