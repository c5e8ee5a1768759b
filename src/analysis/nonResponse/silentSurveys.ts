import type { RowOutcome } from '../../fold/fold.ts';
import type { Survey } from '../../model/survey.ts';

/** Surveys without an answer. Where one answer per ticket counts, without those whose ticket has an answer. */
export function silentSurveys<Row extends Survey>(
  surveys: readonly Row[],
  outcomes: readonly RowOutcome[],
  onePerTicket: boolean,
): readonly Row[] {
  const silent = surveys.filter((_, index) => {
    const outcome = outcomes[index];
    return typeof outcome === 'object' && outcome.excluded === 'no_answer';
  });
  if (!onePerTicket) return silent;
  const heard = new Set<string>();
  for (const [index, outcome] of outcomes.entries()) {
    const ticketId = surveys[index]?.ticketId ?? null;
    if (outcome === 'counted' && ticketId !== null) heard.add(String(ticketId));
  }
  return silent.filter(({ ticketId }) => (ticketId ?? null) === null || !heard.has(String(ticketId)));
}
