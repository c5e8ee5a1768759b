import { callFigures } from './callFigures.ts';

/** Which figures of a log are reproduced, and which are not yet and why. */
export interface LogCoverage {
  readonly covered: readonly string[];
  /** Reasons by figure, or by `figure.part` where the rest of the figure is covered. */
  readonly notYet: Readonly<Record<string, string>>;
}

const lifeOfTickets = [
  'tickets',
  'created_by_month',
  'created_by_weekday',
  'created_by_hour',
  'closed_by_month',
  'resolution_time',
  'resolved_within_1h',
  'resolved_within_4h',
  'resolved_within_24h',
  'resolved_within_72h',
  'resolved_within_168h',
  'resolution_business_mon_fri_09_17',
  'backlog',
  'backlog_age_at_last_instant',
  'time_to_close_km',
];

const handOffs = 'no KPI counts the hand-offs of a ticket, only whether there was one';

export const coverage = {
  bank_calls_1999_01: { covered: callFigures, notYet: {} },
  helpdesk_italy: {
    covered: [
      ...lifeOfTickets,
      'events',
      'time_to_first_resolve',
      'time_to_last_resolve',
      'first_response',
      'first_response_business_mon_fri_09_17',
      'reopen',
      'handoffs',
      'wait_time',
      'net_resolution_time',
      'events_per_case',
      'resolves_by_resource',
    ],
    notYet: { 'handoffs.total': handOffs, 'handoffs.mean': handOffs },
  },
  helpdesk_mendeley: {
    covered: [...lifeOfTickets, 'events', 'events_per_case'],
    notYet: {},
  },
  servicenow_2016q1: {
    covered: [
      ...lifeOfTickets,
      'events',
      'time_to_resolve',
      'missing_resolved_at',
      'resolve_to_close',
      'sla_made',
      'sla_by_priority',
      'reopen_rate',
      'reassignment',
      'reopen_observed',
      'group_changes_observed',
      'one_touch',
      'by_priority',
      'by_contact_type',
      'top_categories',
      'first_active',
      'awaiting_user_time',
    ],
    notYet: { 'group_changes_observed.total': handOffs },
  },
  baltimore311: {
    covered: [
      ...lifeOfTickets,
      'resolution_time_naive',
      'resolution_dst_affected',
      'sla',
      'sla_by_agency',
      'overdue_by',
      'by_channel',
      'by_status',
      'resolution_by_channel',
      'resolution_by_agency_median',
    ],
    notYet: {},
  },
  matheducators_qa: {
    covered: [
      'counts',
      'first_response',
      'first_response_by_others',
      'first_response_km',
      'first_response_within_1h',
      'first_response_within_4h',
      'first_response_within_24h',
      'time_to_accepted_answer',
      'first_answer_accepted',
      'questions_by_week',
      'questions_by_weekday',
      'questions_by_hour',
      'answers_per_question',
      'closed_questions',
    ],
    notYet: {},
  },
  skytrax_lounge: {
    covered: [
      'rows',
      'recommended_rate',
      'csat_staff_service_rating',
      'csat_comfort_rating',
      'csat_cleanliness_rating',
      'csat_catering_rating',
      'overall_rating_hist',
      'first_date_with_rating_above_5',
      'nps_naive_whole_file',
      'recommended_by_year',
    ],
    notYet: {
      'nps_naive_whole_file.se_population': 'standard error of a score: needs interval',
      'nps_naive_whole_file.ci95_normal': 'interval of a score: needs interval',
    },
  },
} as const satisfies Readonly<Record<string, LogCoverage>>;
