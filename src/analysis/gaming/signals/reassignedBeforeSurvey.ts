import { fieldOf } from '../../../fold/fieldOf.ts';
import { eventsOf } from '../../../model/eventsOf.ts';
import { toInstant } from '../../../time/instant.ts';
import { holder, type Signal } from '../signal.ts';

/** Tickets that change hands shortly before their survey is sent. */
export const reassignedBeforeSurvey: Signal = {
  words: {
    id: 'reassigned_before_survey',
    title: 'Passed on shortly before the survey was sent',
    question: 'Why did it change hands then, and to whom does the rating belong?',
    note:
      'Rows: surveys with an instant of sending whose ticket has a history of assignments. Base rate: how often the ' +
      'same changes of hands, at any time between creation and survey, would fall so close to it. Hand-overs at the ' +
      'end of a shift look the same. Agents are those who held the ticket before.',
  },
  needs: ['surveys'],
  watch({ surveys = [], beforeSurvey }, tally) {
    const sent = new Map<unknown, number[]>();
    for (const survey of surveys) {
      const at = toInstant(fieldOf(survey, 'sentAt'));
      const ticketId = fieldOf(survey, 'ticketId');
      if (Number.isNaN(at) || typeof ticketId !== 'string') continue;
      const own = sent.get(ticketId);
      if (own === undefined) sent.set(ticketId, [at]);
      else own.push(at);
    }
    return (ticket) => {
      const assignments = eventsOf(ticket.history, 'assignment') ?? [];
      const created = toInstant(ticket.createdAt);
      for (const at of sent.get(ticket.id) ?? []) {
        if (assignments.length === 0 || !(at > created)) continue;
        const changes = handOvers(assignments).filter((moment) => moment >= created && moment < at);
        const hit = changes.some((moment) => moment >= at - beforeSurvey);
        const close = Math.min(1, beforeSurvey / (at - created));
        const before = changes.find((moment) => moment >= at - beforeSurvey) ?? at;
        tally.occasion(ticket.id, holder(ticket, before - 1), hit, 1 - (1 - close) ** changes.length);
      }
    };
  },
};

/** When a ticket went from one agent to another. */
function handOvers(
  assignments: readonly { readonly at: number; readonly from: string | null; readonly to: string | null }[],
): number[] {
  const moments: number[] = [];
  let before = assignments[0]?.from ?? null;
  for (const { at, to } of assignments) {
    if (to === null) continue;
    if (before !== null && before !== to) moments.push(at);
    before = to;
  }
  return moments;
}
