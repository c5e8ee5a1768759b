import type { Scale, Survey } from '../../model/survey.ts';
import { isObject } from '../readers/isObject.ts';
import { sentiment } from '../tables/interactionTables.ts';
import { surveyKind } from '../tables/surveyTable.ts';
import { instant, isWhole, numberWithin, oneOf, type Raw, required, text, WRONG } from './tally.ts';

const kinds = surveyKind.values;

/** Whether a row already is a survey as the reader would give it back. */
export function isPlainSurvey(row: unknown, earliest: number): boolean {
  if (!isObject(row)) return false;
  const survey: Raw<Survey> = row;
  const tally =
    required(text(survey.id)) +
    required(oneOf(survey.kind, kinds)) +
    instant(survey.sentAt, earliest) +
    instant(survey.respondedAt, earliest) +
    finite(survey.score) +
    scale(survey.scale) +
    text(survey.ticketId) +
    text(survey.customerId) +
    text(survey.agentId) +
    text(survey.teamId) +
    text(survey.channel) +
    text(survey.source) +
    text(survey.comment) +
    numberWithin(survey.sentiment, sentiment.min, sentiment.max);
  return isWhole(row, tally);
}

function finite(value: unknown): number {
  return numberWithin(value, -Number.MAX_VALUE, Number.MAX_VALUE);
}

function scale(value: unknown): number {
  if (value === undefined) return 0;
  if (!isObject(value)) return WRONG;
  const { min, max }: Raw<Scale> = value;
  return isWhole(value, required(finite(min)) + required(finite(max))) ? 1 : WRONG;
}
