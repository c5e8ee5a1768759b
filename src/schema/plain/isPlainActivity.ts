import type { AgentActivity } from '../../model/workforce.ts';
import { isObject } from '../readers/isObject.ts';
import { activityKind } from '../tables/workforceTables.ts';
import { instant, isWhole, oneOf, type Raw, required, text } from './tally.ts';

const kinds = activityKind.values;

/** Whether a row already is an activity as the reader would give it back. */
export function isPlainActivity(row: unknown, earliest: number): boolean {
  if (!isObject(row)) return false;
  const activity: Raw<AgentActivity> = row;
  const tally =
    required(text(activity.agentId)) +
    required(instant(activity.start, earliest)) +
    required(instant(activity.end, earliest)) +
    required(oneOf(activity.kind, kinds)) +
    text(activity.channel);
  return isWhole(row, tally);
}
