/** The questions of a support desk under which KPIs stand, in the order in which a report puts them. */
export const questions = {
  response: 'Response: how long did they wait?',
  resolution: 'Resolution: was it solved?',
  backlog: 'Backlog: is the pile growing?',
  satisfaction: 'Satisfaction: were they pleased?',
  efficiency: 'Efficiency: how is the work carried?',
  quality: 'Quality: was it done well?',
  phone: 'Phone',
  chat: 'Chat',
  social: 'Social media',
  business: 'Business: what did it cost and bring?',
  other: 'More figures',
} as const;

export type Question = keyof typeof questions;

const kpisByQuestion: Readonly<Partial<Record<Question, readonly string[]>>> = {
  response: [
    'first_response_time',
    'response_time',
    'response_rate',
    'time_to_assignment',
    'requester_wait_time',
    'agent_wait_time',
    'on_hold_time',
    'agent_work_time',
  ],
  resolution: [
    'resolution_time',
    'resolution_rate',
    'first_contact_resolution',
    'touches',
    'interactions_to_resolution',
    'reopen_rate',
    'escalation_rate',
    'transfer_rate',
    'sla_attainment',
  ],
  backlog: ['ticket_volume', 'ticket_backlog', 'backlog_series', 'cases_per_agent'],
  satisfaction: ['csat', 'nps', 'ces', 'agent_satisfaction', 'survey_response_rate', 'sentiment', 'voice_of_customer'],
  efficiency: [
    ...['handle_time', 'utilization', 'occupancy', 'shrinkage'],
    ...['self_service_rate', 'self_service_score', 'article_usage'],
    ...['automation_rate', 'automation_success_rate', 'uptime'],
  ],
  quality: ['qa_score'],
  phone: ['service_level', 'speed_of_answer', 'abandonment_rate', 'missed_call_rate', 'call_transfer_rate'],
  chat: ['chat_acceptance_rate', 'chat_duration', 'chat_abandonment_rate', 'chat_concurrency'],
  social: ['channel_escalation_rate', 'public_resolution_rate'],
  business: [
    ...['cost_per_contact', 'cost_per_resolution', 'revenue_per_interaction'],
    ...['retention', 'retention_impact', 'lifetime_value_impact', 'customer_health'],
  ],
};

const places = new Map<string, { readonly question: Question; readonly place: number }>();
for (const [question, ids] of Object.entries(kpisByQuestion)) {
  for (const id of ids) places.set(id, { question: question as Question, place: places.size });
}

/** The question that a KPI answers, by its id. */
export function questionOf(id: string): Question {
  return places.get(id)?.question ?? 'other';
}

/** Items by question, in the order of the questions and, within one, from the most asked figure on. */
export function byQuestion<Item>(items: readonly Item[], idOf: (item: Item) => string): [Question, Item[]][] {
  const ordered = [...items].sort((left, right) => placeOf(idOf(left)) - placeOf(idOf(right)));
  return (Object.keys(questions) as Question[])
    .map((question): [Question, Item[]] => [question, ordered.filter((item) => questionOf(idOf(item)) === question)])
    .filter(([, own]) => own.length > 0);
}

function placeOf(id: string): number {
  return places.get(id)?.place ?? places.size;
}
