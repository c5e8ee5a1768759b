/** What each reason for leaving a row out means, for the pages of the KPIs. */
export const reasons: Readonly<Record<string, string>> = {
  agent_started: 'An agent opened the ticket, so no customer waited for an answer.',
  cancelled: 'The ticket was solved before the promise fell due, without it having been kept.',
  created_after_as_of: 'Created after the moment of looking.',
  invalid_count: 'A number of times that is no whole number of 0 or more.',
  invalid_flag: 'A flag that is neither true nor false.',
  invalid_id: 'A name or an id that is no text.',
  invalid_instant: 'A date that is needed is missing, or is no instant.',
  invalid_scale: 'The scale is not two whole numbers, the lower one first.',
  invalid_score: 'The score is outside its scale, or not a whole number where it has to be one.',
  negative_duration: 'The end lies before the start.',
  never_assigned: 'Nobody ever had it.',
  never_solved: 'It was never solved.',
  never_started: 'Solved, but what should have started the wait never happened.',
  no_agent_reply: 'Solved without any public answer of a person of the support team.',
  no_answer: 'Sent, and not answered.',
  no_customer: 'The ticket names no customer.',
  no_customer_turn: 'The customer wrote nothing that asks for an answer.',
  no_due_at: 'The promise is «by the due date», and the ticket has none.',
  no_history: 'The ticket has no history to read it from.',
  no_interactions: 'The ticket holds no list of interactions. An empty list is a list.',
  no_policy: 'No policy holds for the ticket.',
  no_scale: 'Neither the survey nor the option names the scale.',
  no_sentiment: 'No score of a scorer.',
  no_solved_at: 'Solved, and nothing says when.',
  not_flagged: 'The help desk did not say whether it was solved at the first contact.',
  nothing_owed: 'A policy holds, but nothing happened that would make it owe something.',
  out_of_range: 'A date outside the years 1 to 9999.',
  other_kind: 'A survey of another kind.',
  resolved_by_automation: 'Solved by an automation.',
  resolved_by_customer: 'Solved by the customer.',
  superseded: 'A later answer about the same ticket counts instead.',
  unassigned: 'Solved, and nobody knows by whom.',
  unknown_status: 'The status, or the last one in the history, is none of the known words.',
  unsupported_scale: 'A scale for which the figure has no agreed meaning.',
};

/** Reasons that say that a ticket is no real request; they are shown together. */
export const notReal: readonly string[] = ['merged', 'spam', 'deleted', 'test', 'unknown_exclusion'];
export const notRealMeaning =
  "No real request, as the ticket's field `excluded` says; `unknown_exclusion` is a word not in this list.";
