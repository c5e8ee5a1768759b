/** What a kind of part can carry: words for everybody, words for the team, or only an event. */
type PartKind = 'spoken' | 'note' | 'event';

/*
 * Intercom's schema has no list of these words. They are from its guides and from exports that were seen, and new ones
 * come with new features: what is not among them is reported.
 */
const spoken = [
  ...['comment', 'assignment', 'assign_and_reopen', 'assign_and_unsnooze', 'close', 'open', 'snoozed', 'unsnoozed'],
  'quick_reply',
];
const notes = ['note', 'note_and_reopen'];
const events = [
  ...['timer_unsnooze', 'away_mode_assignment', 'default_assignment', 'participant_added', 'participant_removed'],
  ...['conversation_rating_changed', 'conversation_rating_remark_added', 'language_detection_details'],
  ...['custom_action_started', 'custom_action_finished', 'message_deleted', 'operator_workflow_event'],
  ...['channel_and_reply_time_expectation', 'attribute_collector'],
];
/** Changes of attributes, titles, states and SLAs, by people, customers, rules and workflows. */
const changes = /_(updated|applied)_by_/;

const kinds: ReadonlyMap<string, PartKind> = new Map<string, PartKind>([
  ...spoken.map((word) => [word, 'spoken'] as const),
  ...notes.map((word) => [word, 'note'] as const),
  ...events.map((word) => [word, 'event'] as const),
]);

/** `null` for a word that is not known. */
export function partKind(word: string): PartKind | null {
  return kinds.get(word) ?? (changes.test(word) ? 'event' : null);
}
