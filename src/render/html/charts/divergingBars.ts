import { formatFixed } from '../../formatNumber.ts';
import type { Markup, Part } from '../markup.ts';
import { bar, type ChartWords, drawing, label, line, WIDTH } from './drawing.ts';

/** Answers of one kind, at least one, by what they say. */
export interface Opinions {
  readonly name: string;
  readonly figure: string;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

const [ROW, BAR, EDGE] = [54, 16, 42] as const;

/** Bad answers to the left of the middle, good ones to the right, those between on both sides of it. */
export function divergingBars(rows: readonly Opinions[], words: ChartWords): Markup {
  const shares = rows.map(sharesOf);
  const widest = shares.reduce(
    (most, { negative, neutral, positive }) => Math.max(most, neutral / 2 + Math.max(negative, positive)),
    0.5,
  );
  const middle = WIDTH / 2;
  const unit = (middle - EDGE) / widest;
  const content: Part[] = [];
  for (const [index, row] of rows.entries()) {
    const top = index * ROW;
    const { negative, neutral, positive } = shares[index] as Shares;
    const half = (neutral / 2) * unit;
    const place = { y: top + 22, height: BAR };
    const count = (own: number, what: string): string => `${row.name}: ${own} ${what}`;
    content.push(label(0, top + 14, row.name, 'name'), label(WIDTH, top + 14, row.figure, 'strong', 'end'));
    content.push(
      bar(
        { ...place, x: middle - half - negative * unit, width: negative * unit },
        'badbar',
        count(row.negative, 'negative'),
      ),
      bar({ ...place, x: middle - half, width: 2 * half }, 'openbar', count(row.neutral, 'neutral')),
      bar({ ...place, x: middle + half, width: positive * unit }, 'goodbar', count(row.positive, 'positive')),
      label(middle - half - negative * unit - 5, top + 34, `− ${percent(negative)}`, 'muted', 'end'),
      label(middle + half + positive * unit + 5, top + 34, `+ ${percent(positive)}`),
      line(middle, top + 18, middle, top + 42, 'center'),
    );
  }
  return drawing(Math.max(1, rows.length) * ROW, words, content);
}

interface Shares {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

function sharesOf({ negative, neutral, positive }: Opinions): Shares {
  const all = negative + neutral + positive;
  return { negative: negative / all, neutral: neutral / all, positive: positive / all };
}

function percent(share: number): string {
  return `${formatFixed(100 * share, 0)} %`;
}
