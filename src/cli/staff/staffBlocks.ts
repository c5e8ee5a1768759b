import { csvText } from '../../render/csvText.ts';
import { formatFixed, formatNumber } from '../../render/formatNumber.ts';
import { formatPercent, NO_VALUE } from '../../render/formatValue.ts';
import { figures, text } from '../../render/reportTable.ts';
import { formatDuration } from '../../time/formatDuration.ts';
import { forecastWords } from '../forecast/forecastWords.ts';
import type { TextBlock } from '../output/textBlock.ts';
import { type StaffDay, staffDays } from './staffDays.ts';
import type { PlannedStaff, StaffPlan } from './staffPlan.ts';

/** What else the blocks tell of a plan. */
export interface StaffContext {
  /** Which contacts they are. */
  readonly words: string;
  /** The handle time, and where it comes from. */
  readonly handleTime: string;
}

/** A plan day by day, the busiest day interval by interval, and what it rests on. */
export function staffBlocks(plan: StaffPlan, { words, handleTime }: StaffContext): TextBlock[] {
  const expected = { title: 'The forecast', lines: forecastWords(plan.forecast) };
  const { staffing, closed } = plan;
  if (staffing === null) return [{ ...expected, title: `Agents for ${words}` }];
  const days = staffDays(plan.intervals);
  const busiest = days.reduce<StaffDay | null>(
    (most, day) => (day.contacts > (most?.contacts ?? 0) ? day : most),
    null,
  );
  return [
    {
      title: `Agents for ${words}, day by day`,
      table: { columns: dayColumns, rows: days.map(dayRow) },
      lines: [...totalLines(staffing, closed), `Handle time: ${handleTime}.`],
    },
    ...(busiest === null ? [] : [busiestBlock(busiest)]),
    expected,
  ];
}

const dayColumns = [
  ...[text('Day'), figures('Contacts'), figures('Peak at work'), figures('Peak planned'), figures('Paid hours')],
  figures('Lowest service level'),
];

function dayRow({ date, contacts, peak, peakPlanned, paidHours, lowestServiceLevel }: StaffDay): string[] {
  return [
    ...[date, formatFixed(contacts, 1), String(peak), String(peakPlanned), formatNumber(paidHours, 1)],
    formatPercent(lowestServiceLevel),
  ];
}

function busiestBlock({ date, intervals }: StaffDay): TextBlock {
  const columns = [
    ...[text('Begin'), figures('Contacts'), figures('At work'), figures('Planned'), figures('Occupancy')],
    ...[figures('Service level'), figures('Speed of answer'), figures('Give up')],
  ];
  const rows = intervals
    .filter(({ required }) => required > 0)
    .map(({ label, contacts, required, scheduled, occupancy, serviceLevel, speedOfAnswer, abandonment }) => [
      ...[beginOf(label), formatFixed(contacts, 1), String(required), String(scheduled)],
      ...[formatPercent(occupancy), formatPercent(serviceLevel), wait(speedOfAnswer), formatPercent(abandonment)],
    ]);
  // A figure that this kind of plan does not have is no column.
  const there = columns.map((_, index) => rows.some((row) => row[index] !== NO_VALUE));
  const table = {
    columns: columns.filter((_, index) => there[index]),
    rows: rows.map((row) => row.filter((_, index) => there[index])),
  };
  return { title: `The busiest day: ${date}`, table, lines: [] };
}

/** The time of day of an interval; of a whole day its date. */
function beginOf(label: string): string {
  const time = label.slice(11);
  return time.length === 2 ? `${time}:00` : time || label;
}

function wait(speed: number | null): string {
  return speed === null ? NO_VALUE : formatDuration(Math.round(speed / 1000) * 1000);
}

function totalLines({ method, plan, totals }: NonNullable<StaffPlan['staffing']>, closed: number): string[] {
  const { contacts, paidHours, occupancy, serviceLevel, cost, carriedOver } = totals;
  return [
    [
      `In all: ${formatFixed(contacts, 1)} contacts, ${formatNumber(paidHours, 1)} paid hours`,
      ...(cost === null ? [] : [`cost ${formatFixed(cost, 2)}`]),
      ...(occupancy === null ? [] : [`busy ${formatPercent(occupancy)} of the time at work`]),
      ...(serviceLevel === null ? [] : [`service level ${formatPercent(serviceLevel)}`]),
    ].join(', '),
    ...(closed >= 0.05
      ? [`${formatFixed(closed, 1)} contacts are expected while the desk is closed, and not planned for.`]
      : []),
    ...(carriedOver > 0 ? [`${formatFixed(carriedOver, 1)} contacts are left for the time after the plan.`] : []),
    `Planned for ${plan === 'upper' ? 'the upper end of the forecast' : 'the expected number'}, by ${methods[method]}.`,
  ];
}

const methods = { erlang_c: 'Erlang C', erlang_a: 'Erlang A', workload: 'the workload within the deadline' };

const head = [
  ...['interval', 'start', 'end', 'contacts', 'load', 'required', 'scheduled', 'occupancy', 'service_level'],
  ...['speed_of_answer', 'abandonment', 'worked'],
];

/** A row for each interval, with raw figures. */
export function staffCsv(intervals: readonly PlannedStaff[]): string {
  const rows = intervals.map((own) => [
    ...[own.label, new Date(own.start).toISOString(), new Date(own.end).toISOString(), own.contacts, own.load],
    ...[own.required, own.scheduled, own.occupancy, own.serviceLevel, own.speedOfAnswer, own.abandonment, own.worked],
  ]);
  return csvText([head, ...rows]);
}
