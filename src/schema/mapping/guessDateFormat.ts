import { monthOf } from '../../time/monthNames.ts';
import { parseInstant } from '../../time/parseInstant.ts';

/** What samples of dates have in common. */
export interface GuessedDates {
  /** The form for `dateFormat`; `null` when they are ISO 8601 already, or when it cannot be told. */
  readonly format: string | null;
  /** What has to be known of it. */
  readonly doubt: 'ambiguous_date_order' | 'assumed_day_first' | 'mixed_date_formats' | null;
  /** Whether any of them names no zone. */
  readonly zoneless: boolean;
  /** How many are dates at all. */
  readonly dates: number;
}

const shape = new RegExp(
  [
    '^(\\p{L}{3,}\\.?|\\d{1,4})([./ -]+)(\\p{L}{3,}\\.?|\\d{1,2})([./ ,-]+)(\\d{4}|\\d{1,2})',
    '(?:(,?\\s+|T)(\\d{1,2}):(\\d{2})(:\\d{2})?(?:(\\s?)([AaPp]\\.?[Mm]\\.?))?(\\s+Uhr)?',
    '(?:(\\s?)(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?$',
  ].join(''),
  'u',
);

interface Shape {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** The form with D1, D2 and D3 for what the date begins, goes on and ends with. */
  readonly rest: readonly string[];
  readonly hour: string;
  /** Whether it names no zone. */
  readonly zoneless: boolean;
}

/** The form of dates that samples share. Of 03/04/2024 nobody can tell; other dates of the same column may. */
export function guessDateFormat(samples: readonly string[]): GuessedDates {
  const isIso = (text: string): boolean => parseInstant(text, { timeZone: 'UTC' }).ok;
  const iso = samples.filter(isIso);
  const others = iso.length === samples.length ? [] : samples.filter((text) => !isIso(text));
  const shapes = others.map((text) => shapeOf(text)).filter((own) => own !== null);
  const zoneless = shapes.some((own) => own.zoneless) || iso.some((text) => !parseInstant(text).ok);
  const dates = iso.length + shapes.length;
  const none = { format: null, zoneless, dates };
  if (shapes.length === 0) return { ...none, doubt: null };
  const kinds = new Set(shapes.map(({ rest }) => JSON.stringify(rest)));
  if (kinds.size > 1 || iso.length > 0) return { ...none, doubt: 'mixed_date_formats' };
  const orders = new Set(shapes.map(orderOf));
  orders.delete('either');
  if (orders.size > 1) return { ...none, doubt: 'mixed_date_formats' };
  const [order] = orders;
  const [separator] = (shapes[0] as Shape).rest;
  if (order === undefined && separator !== '.') return { ...none, doubt: 'ambiguous_date_order' };
  return { ...none, format: formOf(shapes, order ?? 'day'), doubt: order === undefined ? 'assumed_day_first' : null };
}

function shapeOf(text: string): Shape | null {
  const [
    ,
    first = '',
    one = '',
    second = '',
    two = '',
    third = '',
    gap = '',
    hour = '',
    minute,
    seconds = '',
    space = '',
    half,
    word,
    before = '',
    offset,
  ] = shape.exec(text.trim()) ?? [];
  const words = [first, second].filter((part) => /^\p{L}/u.test(part));
  if (first === '' || words.length > 1 || (words[0] !== undefined && monthOf(words[0]) === null)) return null;
  const end = `${half === undefined ? '' : `${space}a`}${word === undefined ? '' : " 'Uhr'"}`;
  const zone = offset === undefined ? '' : `${before}xxx`;
  const time = minute === undefined ? '' : `:mm${seconds === '' ? '' : ':ss'}${end}${zone}`;
  const place = words.length === 0 ? 'none' : /^\p{L}/u.test(first) ? 'first' : 'second';
  const rest = [
    one,
    two,
    gap === 'T' ? "'T'" : gap,
    time,
    place,
    first.length === 4 ? 'year first' : String(third.length),
  ];
  return { first, second, third, rest, hour: minute === undefined ? '' : hour, zoneless: offset === undefined };
}

function orderOf({ first, second, rest }: Shape): 'day' | 'month' | 'year' | 'either' {
  if (rest[5] === 'year first') return 'year';
  if (rest[4] !== 'none') return rest[4] === 'first' ? 'month' : 'day';
  if (Number(first) > 12) return 'day';
  return Number(second) > 12 ? 'month' : 'either';
}

function formOf(shapes: readonly Shape[], order: string): string {
  const { rest, third } = shapes[0] as Shape;
  const [one = '', two = '', gap = '', time = '', place] = rest;
  const single = (part: 'first' | 'second' | 'third' | 'hour'): boolean => shapes.some((own) => own[part].length === 1);
  const token = (letter: string, part: 'first' | 'second' | 'third' | 'hour'): string =>
    single(part) ? letter : letter + letter;
  const clock = time.includes('a') ? 'h' : 'H';
  const after = time === '' ? '' : `${gap}${token(clock, 'hour')}${time}`;
  if (order === 'year') return `yyyy${one}${token('M', 'second')}${two}${token('d', 'third')}${after}`;
  const year = third.length === 4 ? 'yyyy' : 'yy';
  const month = (part: 'first' | 'second'): string => (place === part ? 'MMM' : token('M', part));
  const date = order === 'month' ? [month('first'), token('d', 'second')] : [token('d', 'first'), month('second')];
  return `${date[0]}${one}${date[1]}${two}${year}${after}`;
}
