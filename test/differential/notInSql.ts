/** KPIs that no single plain statement of SQL expresses, or whose rows the seeded desk does not have, and why. */
export const notInSql: Readonly<Record<string, string>> = {
  articleUsage: 'lists in a row and windows over another table: compared with a naive count in its own tests',
  channelEscalationRate: 'the channel of the first event decides: compared in its own tests',
  costPerContact: 'divides entries of a ledger that the library writes itself',
  costPerResolution: 'divides entries of a ledger that the library writes itself',
  customerHealth: 'weights of normalised signals of one customer',
  lifetimeValueImpact: 'two groups by the answers of another table, with an interval',
  qaScore: 'weights, critical criteria and agreement within lists of a review',
  retention: 'right-censored by a moment of looking',
  retentionImpact: 'right-censored by a moment of looking, with an interval',
  revenuePerInteraction: 'divides entries of a ledger that the library writes itself',
  selfServiceRate: 'windows over another table, censored',
  selfServiceScore: 'divides entries of a ledger that the library writes itself',
  voiceOfCustomer: 'figures of several kinds of rows in one result',
};
