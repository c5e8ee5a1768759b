/** How often a scorecard is looked at. */
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly';

/** What a figure of a scorecard keeps an eye on. */
export type ScorecardArea = 'volume' | 'speed' | 'quality' | 'satisfaction' | 'cost';

/** A KPI of a scorecard, and why it is on it. */
export interface ScorecardEntry {
  /** The KPI's id. */
  readonly kpi: string;
  readonly area: ScorecardArea;
  readonly because: string;
}

/**
 * Which KPIs to look at daily, weekly, monthly and quarterly, each with its reason.
 *
 * Eight to twelve in each set, and in each something of volume, speed, quality, satisfaction and cost, so that none is bought
 * with another. Daily stands what can be acted on the same day; weekly what says whether the work was done well; monthly what
 * needs many rows or a month's costs; quarterly what moves slowly and decides about investments.
 *
 * Trap: they are a start. A desk without a telephone has no service level; drop what nobody acts on.
 *
 * @example
 * import { scorecardSets } from 'support-kpis';
 * scorecardSets.daily.map(({ kpi }) => kpi).slice(0, 3) // → ['ticket_volume', 'ticket_backlog', 'first_response_time']
 */
export const scorecardSets: Readonly<Record<Cadence, readonly ScorecardEntry[]>> = {
  daily: [
    { kpi: 'ticket_volume', area: 'volume', because: 'a surge needs more people today' },
    { kpi: 'ticket_backlog', area: 'volume', because: 'a pile that grows is worked off sooner while it is small' },
    { kpi: 'first_response_time', area: 'speed', because: 'the first thing that customers notice of a bad day' },
    { kpi: 'sla_attainment', area: 'speed', because: 'promises that are about to break can still be kept' },
    { kpi: 'service_level', area: 'speed', because: 'staffing is moved between hours and queues by it' },
    { kpi: 'abandonment_rate', area: 'speed', because: 'who hangs up calls again, or goes' },
    { kpi: 'escalation_rate', area: 'quality', because: 'one broken product shows here first' },
    { kpi: 'csat', area: 'satisfaction', because: 'each bad answer can be called back while it is fresh' },
    { kpi: 'utilization', area: 'cost', because: 'above its range people wear out, below it they wait' },
  ],
  weekly: [
    { kpi: 'ticket_volume', area: 'volume', because: 'a week holds each day of the week once, so weeks compare' },
    { kpi: 'ticket_backlog', area: 'volume', because: 'whether the week solved what it received' },
    { kpi: 'first_response_time', area: 'speed', because: 'whether the staffing plan fitted the week' },
    { kpi: 'resolution_time', area: 'speed', because: 'most requests of the week are solved by now' },
    { kpi: 'sla_attainment', area: 'speed', because: 'which promise broke, and for whom, is still known' },
    { kpi: 'first_contact_resolution', area: 'quality', because: 'what took a second contact can be taught' },
    { kpi: 'reopen_rate', area: 'quality', because: 'speed that was bought with half answers comes back' },
    { kpi: 'qa_score', area: 'quality', because: 'reviews are talked over with each agent weekly' },
    { kpi: 'csat', area: 'satisfaction', because: 'a week has enough answers for a first look' },
    { kpi: 'handle_time', area: 'cost', because: 'next week is staffed with volume times this' },
  ],
  monthly: [
    { kpi: 'ticket_volume', area: 'volume', because: 'the load that next month is planned with' },
    { kpi: 'first_response_time', area: 'speed', because: 'one bad day no longer decides it' },
    { kpi: 'resolution_time', area: 'speed', because: 'also the slow requests are solved' },
    { kpi: 'sla_attainment', area: 'speed', because: 'contracts are reported on by the month' },
    { kpi: 'first_contact_resolution', area: 'quality', because: 'repeat contacts have had their time to happen' },
    { kpi: 'reopen_rate', area: 'quality', because: 'by team and product there are rows enough' },
    { kpi: 'qa_score', area: 'quality', because: 'each agent has five to ten reviews' },
    { kpi: 'csat', area: 'satisfaction', because: 'enough answers to compare teams and channels' },
    { kpi: 'ces', area: 'satisfaction', because: 'what is laborious for customers is changed by projects' },
    { kpi: 'survey_response_rate', area: 'satisfaction', because: 'says for how many the ratings speak' },
    { kpi: 'self_service_rate', area: 'cost', because: 'articles written last month have had their effect' },
    { kpi: 'cost_per_contact', area: 'cost', because: 'costs are booked by the month' },
  ],
  quarterly: [
    { kpi: 'ticket_volume', area: 'volume', because: 'the trend that hiring follows' },
    { kpi: 'resolution_time', area: 'speed', because: 'whether the quarter’s changes made support faster' },
    { kpi: 'first_contact_resolution', area: 'quality', because: 'moves with training and product, so slowly' },
    { kpi: 'csat', area: 'satisfaction', because: 'the standing of support, quarter by quarter' },
    { kpi: 'nps', area: 'satisfaction', because: 'loyalty to the company; few are asked, and it moves slowly' },
    { kpi: 'agent_satisfaction', area: 'satisfaction', because: 'agents who leave were unhappy a quarter before' },
    { kpi: 'retention', area: 'satisfaction', because: 'whether customers stay after they needed help' },
    { kpi: 'self_service_score', area: 'cost', because: 'whether the help center carries its part' },
    { kpi: 'automation_rate', area: 'cost', because: 'what the investment in automation brought' },
    { kpi: 'cost_per_resolution', area: 'cost', because: 'budgets are made with it' },
  ],
};
