import { fieldOf } from '../../../fold/fieldOf.ts';
import { isScale } from '../../../kpi/scale.ts';
import type { FindingWriter } from '../findingWriter.ts';

export function isAnswered(survey: object): boolean {
  return (fieldOf(survey, 'score') ?? null) !== null;
}

function kindOf(survey: object): string {
  const kind = fieldOf(survey, 'kind');
  return typeof kind === 'string' ? kind : 'nothing';
}

function sourceOf(survey: object): string {
  const source = fieldOf(survey, 'source');
  return typeof source === 'string' ? source : '';
}

function scaleOf(survey: object): string | null {
  const scale = fieldOf(survey, 'scale');
  return isAnswered(survey) && isScale(scale) ? `${scale.min}–${scale.max}` : null;
}

/** Answers whose scale is not the most frequent one of their kind. */
export function searchScales(surveys: readonly object[], found: FindingWriter): void {
  const counts = new Map<string, Map<string, number>>();
  for (const survey of surveys) {
    const [kind, name] = [kindOf(survey), scaleOf(survey)];
    if (name === null) continue;
    const own = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, own.set(name, (own.get(name) ?? 0) + 1));
  }
  const usual = new Map([...counts].map(([kind, own]) => [kind, mostFrequent(own)]));
  for (const [index, survey] of surveys.entries()) {
    const [kind, name] = [kindOf(survey), scaleOf(survey)];
    if (name !== null && name !== usual.get(kind)) found.row(survey, index, [[kind, name]]);
  }
}

/** Of equally frequent words the first by its characters. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  const sorted = [...counts].sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1));
  return sorted[0]?.[0];
}

/** All answers of such a ticket: which one counts is a choice. */
export function searchAnswers(surveys: readonly object[], found: FindingWriter): void {
  const answers = new Map<string, number[]>();
  for (const [index, survey] of surveys.entries()) {
    const ticketId = fieldOf(survey, 'ticketId');
    if (!isAnswered(survey) || typeof ticketId !== 'string') continue;
    const key = JSON.stringify([kindOf(survey), sourceOf(survey), ticketId]);
    const own = answers.get(key);
    if (own === undefined) answers.set(key, [index]);
    else own.push(index);
  }
  for (const own of answers.values()) {
    if (own.length > 1) for (const index of own) found.row(surveys[index], index);
  }
}

/** Unanswered surveys of the kinds that were answered too seldom; looked at are all surveys of those kinds. */
export function searchSilence(
  surveys: readonly object[],
  found: FindingWriter,
  { lowResponseRate }: { readonly lowResponseRate: number },
): void {
  const kinds = new Map<string, { sent: number; answered: number }>();
  for (const survey of surveys) {
    const kind = kindOf(survey);
    const own = kinds.get(kind) ?? { sent: 0, answered: 0 };
    kinds.set(kind, own);
    own.sent++;
    if (isAnswered(survey)) own.answered++;
  }
  const low = new Map([...kinds].filter(([, { sent, answered }]) => answered / sent < lowResponseRate));
  let looked = 0;
  for (const { sent } of low.values()) looked += sent;
  found.lookedAt(looked);
  for (const [index, survey] of surveys.entries()) {
    const kind = kindOf(survey);
    if (low.has(kind) && !isAnswered(survey)) found.row(survey, index, [['kind', kind]]);
  }
}
