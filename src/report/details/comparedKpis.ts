/** The KPIs whose groups are put side by side, by id: what a desk is asked about first. */
export const comparedKpis: readonly string[] = [
  ...['first_response_time', 'resolution_time', 'first_contact_resolution', 'csat', 'nps', 'ces'],
  ...['sla_attainment', 'reopen_rate', 'escalation_rate'],
];
