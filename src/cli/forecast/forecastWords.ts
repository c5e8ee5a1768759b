import type { Forecast } from '../../analysis/forecast/forecast.ts';
import type { MethodScore } from '../../analysis/forecast/scoreMethods.ts';
import { formatFixed } from '../../render/formatNumber.ts';
import { formatPercent } from '../../render/formatValue.ts';

/** How a forecast was made, why so, and whether it is worth it; or why there is none. */
export function forecastWords(found: Forecast): string[] {
  if (found.reason !== null) return [refusal(found)];
  const { method, scores, level, holidays, filled, excluded } = found;
  const own = scores.find((score) => score.method === method);
  const naive = scores.find((score) => score.method === 'seasonal_naive');
  const left = Object.entries(excluded).map(([reason, count]) => `${count} ${leftOut[reason] ?? reason}`);
  return [
    `Method: ${name(method)}, ${choiceWords(found)}.`,
    ...(own === undefined || own.points === 0 ? [] : [`On the past: ${scoreWords(own, level)}.`]),
    ...(naive === undefined || naive.points === 0 || naive === own
      ? []
      : [`Values of a season before: ${scoreWords(naive, level)}.`]),
    ...verdictWords(found),
    ...((own?.coverage ?? 1) < level - FAR ? ['The intervals were too narrow: do not plan with them.'] : []),
    ...(holidays === null ? [] : [holidayWords(holidays)]),
    ...(filled === 0 ? [] : [`${filled} periods without a value were filled by their season.`]),
    ...(left.length === 0 ? [] : [`Left out of the history: ${left.join(', ')}.`]),
  ];
}

/** So far below its level an interval does not hold what it says. */
const FAR = 0.1;

const leftOut: Readonly<Record<string, string>> = {
  incomplete: 'not over',
  before_first_value: 'before the first value',
};

function holidayWords({ past, form, effect, reason }: NonNullable<Forecast['holidays']>): string {
  if (reason === 'periods_too_long') return 'Holidays say nothing of periods longer than a day.';
  if (effect === null) return 'Holidays to come are forecast as other days: the history holds none.';
  const size =
    form === 'factor' ? `${formatPercent(effect)} of the usual` : `${formatFixed(effect, 2)} beside the usual`;
  return `Holidays: ${size}, by ${past} past ${past === 1 ? 'one' : 'ones'}.`;
}

function refusal({ reason, count, needed, method }: Forecast): string {
  switch (reason) {
    case 'no_data':
      return 'No forecast: there is no period with a value.';
    case 'too_short':
      return `No forecast: there are ${count} periods that are over, and it takes ${needed}.`;
    case 'missing_values':
      return 'No forecast: more than one period in five has no value.';
    case 'needs_positive':
      return `No forecast: ${name(method)} takes values above 0.`;
    default:
      return `No forecast: ${name(method)} takes more seasons than there are; --seasons says what repeats.`;
  }
}

function name(method: string | null): string {
  return (method as string).replaceAll('_', ' ');
}

function choiceWords({ choice, scores }: Forecast): string {
  if (choice === 'given') return 'as asked for';
  if (choice === 'fallback') return 'because there is too little history to try any';
  const [{ folds = 0 } = {}] = scores.filter(({ points }) => points > 0);
  return `the best of ${scores.length} from ${folds} moments of the past`;
}

/** «MASE 0.71, errors of 12.3 % (WAPE), 94.0 % of values within their 95 % interval». */
function scoreWords(score: MethodScore, level: number): string {
  const { meanAbsoluteScaledError: scaled, weightedAbsolutePercentageError: weighted, coverage } = score;
  return [
    scaled === null ? 'no MASE after a flat history' : `MASE ${formatFixed(scaled, 2)}`,
    ...(weighted === null ? [] : [`errors of ${formatPercent(weighted)} (WAPE)`]),
    `${formatPercent(coverage)} of values within their ${Number((100 * level).toPrecision(12))} % interval`,
  ].join(', ');
}

function verdictWords({ beatsSeasonalNaive: beats, method }: Forecast): string[] {
  if (method === 'seasonal_naive')
    return ['These are the values of a season before, or without a season the last value.'];
  if (beats === null) return ['Whether it beats the values of a season before is not known.'];
  return [
    beats ? 'It beats the values of a season before.' : 'It does not beat the values of a season before: take those.',
  ];
}
