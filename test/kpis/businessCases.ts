import { catalogue as c } from '../../src/kpis/catalogue.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import {
  arbitraryCustomer,
  arbitraryLedgerEntry,
  arbitraryOutage,
  arbitraryReview,
  arbitrarySession,
  arbitrarySurvey,
} from '../../src/testing/index.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { days, hours } from '../../src/time/duration.ts';
import { type CatalogueCase, caseOf } from './catalogueCase.ts';

/** The KPIs of quality, self-service, money and customers. */
export function businessCases({ asOf, office }: { asOf: number; office: Calendar }): CatalogueCase[] {
  const customers = arbitraryCustomer({ faults: true });
  const outages = arbitraryOutage({ faults: true });
  const reviews = arbitraryReview({ faults: true });
  const sessions = arbitrarySession({ faults: true });
  const ledger = arbitraryLedgerEntry({ faults: true });
  const surveys = arbitrarySurvey({ faults: true });
  // Faults put odd texts into the currency, and two currencies are the caller's mistake: one of them, or a rate for each.
  const euros = ledger.map((entry) =>
    typeof entry?.currency === 'string' && entry.currency !== 'EUR' ? { ...entry, currency: 'EUR' } : entry,
  );
  const currencies = arbitraryLedgerEntry({ faults: true, currencies: ['EUR', 'USD', '__proto__'] });
  const convert = {
    to: 'EUR',
    rate: (currency: string, at: number) => 0.1 + currency.length / 3 + (at % 7) / 11,
  };
  const period = { from: DESK_OPENS_AT + days(7), to: DESK_OPENS_AT + days(49) };
  return [
    caseOf('qaScore', c.qaScore, reviews),
    caseOf(
      'qaScore',
      c.qaScore.with({
        ...{ criticalPass: 0.5, reviewsPerMonth: { from: 1, to: 2 }, agents: ['zoe', 'ada'] },
        ...{ timeZone: 'Asia/Kathmandu', ...period },
      }),
      reviews,
    ),
    caseOf('selfServiceRate', c.selfServiceRate, sessions),
    caseOf('selfServiceRate', c.selfServiceRate.with({ window: hours(2), asOf }), sessions),
    caseOf('selfServiceScore', c.selfServiceScore, ledger),
    caseOf('articleUsage', c.articleUsage, sessions),
    caseOf('articleUsage', c.articleUsage.with({ window: hours(2), asOf }), sessions),
    caseOf('voiceOfCustomer', c.voiceOfCustomer, surveys),
    caseOf(
      'voiceOfCustomer',
      c.voiceOfCustomer.with({ scale: { csat: 'thumbs' }, mirror: ['ces', 'nps'], answers: 'all' }),
      surveys,
    ),
    caseOf('costPerContact', c.costPerContact, euros),
    caseOf('costPerContact', c.costPerContact.with({ contacts: 'interactions', convert }), currencies),
    caseOf('costPerResolution', c.costPerResolution.with({ convert }), currencies),
    caseOf('revenuePerInteraction', c.revenuePerInteraction, euros),
    caseOf(
      'revenuePerInteraction',
      c.revenuePerInteraction.with({ contacts: 'requests', attributed: 'to_ticket', convert }),
      currencies,
    ),
    caseOf('retention', c.retention.with({ window: days(10), asOf }), customers),
    caseOf('retentionImpact', c.retentionImpact.with({ window: days(10), asOf }), customers),
    caseOf(
      'retentionImpact',
      c.retentionImpact.with({ window: days(5), asOf, from: DESK_OPENS_AT + days(20), level: 0.8 }),
      customers,
    ),
    caseOf('lifetimeValueImpact', c.lifetimeValueImpact, customers),
    caseOf('customerHealth', c.customerHealth.with({ weights: { satisfaction: 3, openTickets: 1 } }), customers),
    caseOf(
      'customerHealth',
      c.customerHealth.with({
        ...{ asOf, weights: { satisfaction: 0.3, reopens: 1 / 3, escalations: 0.7, sentiment: 0.2, tenure: 0.9 } },
      }),
      customers,
    ),
    caseOf('uptime', c.uptime.with(period), outages),
    caseOf('uptime', c.uptime.with({ ...period, clock: office, systems: ['shop', 'fax'] }), outages),
  ];
}
