import { csat, type Dataset, joinSources, report, ticketVolume } from '../../src/index.ts';

const dataset = { tickets: [{ id: '1', createdAt: 0 }], customers: [{ id: 'c', since: 0, email: 'a@x.de' }] };
const joined = joinSources([{ name: 'a', dataset, idsOf: { customers: 'a' }, skew: 5 }], {
  customerKey: ({ id, email, tier }, source) => (typeof email === 'string' ? email : (tier ?? id + source)),
  agentKey: (id) => id || null,
  same: ({ attributes, customerId }) => (attributes === null ? null : customerId),
  sameInteraction: (interaction) => (interaction.kind === 'call' ? (interaction.queue ?? null) : null),
  shared: ['teams'],
});
report(joined.dataset, { ticketVolume });
// @ts-expect-error: no source gives surveys.
report(joined.dataset, { csat: csat.with({ scale: 'thumbs' }) });
const unsure: Dataset = dataset;
// @ts-expect-error: a collection that may not be there.
report(joinSources([{ name: 'a', dataset: unsure }]).dataset, { ticketVolume });
const surveys = [{ id: '1', kind: 'csat', score: 1 }] as const;
const both = joinSources([
  { name: 'a', dataset: unsure },
  { name: 'b', dataset: { surveys } },
  { name: 'c', dataset },
]);
report(both.dataset, { ticketVolume, csat: csat.with({ scale: 'thumbs' }) });
joined.report.clocks[0]?.value satisfies number | undefined;

// @ts-expect-error: a source has a name.
joinSources([{ dataset }]);
// @ts-expect-error: the collection is called tickets.
joinSources([{ name: 'a', dataset: { ticket: [] } }]);
// @ts-expect-error: a key is a text or null.
joinSources([{ name: 'a', dataset }], { customerKey: () => 5 });
// @ts-expect-error: kinds of ids are tickets, customers, agents, teams and articles.
joinSources([{ name: 'a', dataset }], { shared: ['people'] });
// @ts-expect-error: a field that the caller added may be of any kind.
joinSources([{ name: 'a', dataset }], { customerKey: ({ email }) => email });
