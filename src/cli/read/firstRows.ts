import { parse } from 'csv-parse/sync';
import { csvDelimiter } from './csvDelimiter.ts';

/** Rows that are looked at, and characters in which they are sought. */
const SAMPLE = 100_000;
const MOST_CHARACTERS = 20_000_000;

/** The header of a CSV file and rows below it, as many as it takes to know what its columns are. */
export async function firstRows(
  texts: AsyncIterable<string>,
  delimiter: string | undefined,
  mostCharacters = MOST_CHARACTERS,
): Promise<string[][]> {
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length > mostCharacters) break;
  }
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter: delimiter ?? csvDelimiter(text.slice(0, text.search(/[\r\n]|$/))),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: SAMPLE + 1,
      on_record(row: string[]) {
        rows.push(row);
        return null;
      },
    });
  } catch {
    // A row that was cut off in the middle of a quote: those before it are enough to look at.
  }
  return rows;
}
