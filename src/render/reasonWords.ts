const words: Readonly<Record<string, string>> = {
  agent_started: 'started by an agent',
  cancelled: 'solved before it was due',
  created_after_as_of: 'created after the moment of looking',
  invalid_count: 'count is not a whole number',
  invalid_instant: 'a date is missing or no date',
  invalid_scale: 'scale is not valid',
  invalid_score: 'score outside its scale',
  negative_duration: 'end before start',
  no_agent_reply: 'solved without a reply of an agent',
  no_answer: 'not answered',
  no_customer: 'customer not known',
  no_customer_turn: 'no message of the customer',
  no_history: 'no history of changes',
  no_interactions: 'no interactions recorded',
  no_policy: 'no policy holds',
  no_scale: 'scale not known',
  no_sentiment: 'no sentiment score',
  no_solved_at: 'solved, but not known when',
  not_flagged: 'first contact not flagged',
  nothing_owed: 'nothing was promised',
  other_kind: 'survey of another kind',
  outside_period: 'outside the period',
  superseded: 'replaced by a later answer',
  test: 'made as a test',
  unassigned: 'nobody assigned',
  unknown_status: 'status not known',
};

/** A reason code in words: `no_agent_reply` → «solved without a reply of an agent». */
export function reasonWords(code: string): string {
  return Object.hasOwn(words, code) ? (words[code] as string) : code.replaceAll('_', ' ');
}

/** Reasons with their counts, most frequent first: «120 never solved, 3 spam». */
export function reasonsInWords(excluded: Readonly<Record<string, number>>): string {
  return Object.entries(excluded)
    .sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1))
    .map(([code, count]) => `${count} ${reasonWords(code)}`)
    .join(', ');
}
