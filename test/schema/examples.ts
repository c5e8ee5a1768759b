import type { CollectionName } from '../../src/model/collections.ts';

export const AT = '2024-03-01T11:00:00Z';
export const MS = 1_709_290_800_000;

/** A row of each collection with every field, in the shapes of JSON, and the record that it becomes. */
// biome-ignore format: a line holds more than one field
export const examples: { readonly [Name in CollectionName]: readonly [row: Record<string, unknown>, record: unknown] } = {
  tickets: [
    { id: 1, createdAt: AT, status: 'solved', channel: 'email', customerId: 2, agentId: 'a', teamId: 3,
      priority: 'urgent', type: 'billing', severity: 1, tags: ['x', 2], customerTier: 'gold', createdBy: 'customer',
      firstRespondedAt: AT, firstSolvedAt: AT, solvedAt: MS, closedAt: new Date(MS), dueAt: AT, reopens: 0,
      resolvedOnFirstContact: true, resolvedBy: 'automation', excluded: 'spam', interactions: [], history: [],
      attributes: { brand: 'b' } },
    { id: '1', createdAt: MS, status: 'solved', channel: 'email', customerId: '2', agentId: 'a', teamId: '3',
      priority: 'urgent', type: 'billing', severity: '1', tags: ['x', '2'], customerTier: 'gold',
      createdBy: 'customer', firstRespondedAt: MS, firstSolvedAt: MS, solvedAt: MS, closedAt: MS, dueAt: MS, reopens: 0,
      resolvedOnFirstContact: true, resolvedBy: 'automation', excluded: 'spam', interactions: [], history: [],
      attributes: { brand: 'b' } },
  ],
  interactions: [
    { kind: 'message', id: 1, ticketId: 2, at: AT, author: { role: 'agent', id: 3, name: 'Jo' },
      visibility: 'public', origin: 'macro', sessionId: 4, channel: 'chat', sentiment: 0.5 },
    { kind: 'message', id: '1', ticketId: '2', at: MS, author: { role: 'agent', id: '3' }, visibility: 'public',
      origin: 'macro', sessionId: '4', channel: 'chat', sentiment: 0.5 },
  ],
  surveys: [
    { id: 1, kind: 'ces', sentAt: AT, respondedAt: AT, score: 7, scale: { min: 1, max: 7 }, ticketId: 2,
      customerId: 3, agentId: 4, teamId: 5, channel: 'web', source: 'in-app', comment: 'ok', sentiment: 1 },
    { id: '1', kind: 'ces', sentAt: MS, respondedAt: MS, score: 7, scale: { min: 1, max: 7 }, ticketId: '2',
      customerId: '3', agentId: '4', teamId: '5', channel: 'web', source: 'in-app', comment: 'ok', sentiment: 1 },
  ],
  activities: [
    { agentId: 1, start: AT, end: AT, kind: 'after_contact', channel: 'phone' },
    { agentId: '1', start: MS, end: MS, kind: 'after_contact', channel: 'phone' },
  ],
  reviews: [
    { id: 1, agentId: 2, reviewerId: 3, at: AT, ticketId: 4, criteria: [{ criterion: 'tone', score: 3, max: 5,
      weight: 2, critical: false }, { criterion: 'x', score: 0, max: 1, weight: null }] },
    { id: '1', agentId: '2', reviewerId: '3', at: MS, ticketId: '4', criteria: [{ criterion: 'tone', score: 3,
      max: 5, weight: 2, critical: false }, { criterion: 'x', score: 0, max: 1 }] },
  ],
  sessions: [
    { id: 1, startedAt: AT, customerId: 2, endedAt: AT, articles: [3, 'how-to'], outcome: 'contacted', ticketId: 4,
      nextContactAt: AT },
    { id: '1', startedAt: MS, customerId: '2', endedAt: MS, articles: ['3', 'how-to'], outcome: 'contacted',
      ticketId: '4', nextContactAt: MS },
  ],
  customers: [
    { id: 1, since: AT, churnedAt: AT, lifetimeValue: 99.5, tier: 'gold', contactedAt: AT, contacts: 3,
      satisfaction: 0.5, openTickets: 1, reopens: 0, escalations: 2, sentiment: -0.25 },
    { id: '1', since: MS, churnedAt: MS, lifetimeValue: 99.5, tier: 'gold', contactedAt: MS, contacts: 3,
      satisfaction: 0.5, openTickets: 1, reopens: 0, escalations: 2, sentiment: -0.25 },
  ],
  costs: [
    { at: AT, category: 'salaries', amount: -5, currency: 'EUR', channel: 'phone' },
    { at: MS, category: 'salaries', amount: -5, currency: 'EUR', channel: 'phone' },
  ],
  revenue: [
    { at: AT, kind: 'cross_sell', amount: 5, currency: 'EUR', ticketId: 1 },
    { at: MS, kind: 'cross_sell', amount: 5, currency: 'EUR', ticketId: '1' },
  ],
  outages: [
    { start: AT, end: MS - 1, system: 'web' },
    { start: MS, end: MS - 1, system: 'web' },
  ],
  automationRuns: [
    { at: AT, process: 'refund', succeeded: false },
    { at: MS, process: 'refund', succeeded: false },
  ],
  ledger: [
    { kind: 'contact', at: AT, channel: 'phone', contact: 'call', ticketId: 1, category: 'x', amount: -5, currency: 'EUR',
      type: 2, severity: 'major', priority: 'high', customerTier: 'gold', customerId: 3, teamId: 4, agentId: 5, tags: [6] },
    { kind: 'contact', at: MS, channel: 'phone', contact: 'call', ticketId: '1', category: 'x', amount: -5,
      currency: 'EUR', type: '2', severity: 'major', priority: 'high', customerTier: 'gold', customerId: '3', teamId: '4',
      agentId: '5', tags: ['6'] },
  ],
};
