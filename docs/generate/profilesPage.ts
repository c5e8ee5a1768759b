import type { DefinitionProfile, ProfiledKpi } from '../../src/analysis/profiles/definitionProfile.ts';
import { profiledKpis } from '../../src/analysis/profiles/profiledKpis.ts';
import { profiles } from '../../src/analysis/profiles/profiles.ts';
import { code, table } from './markdown.ts';

/** The guide to the definitions of other systems, with all of them. */
export function profilesPage(): string {
  const systems = Object.entries<DefinitionProfile>(profiles);
  return `${guide}
## All definitions

«As it is» means that our own definition is theirs. Options that a profile leaves to you stand in italics.

${systems.map(([key, profile]) => sectionOf(key, profile)).join('\n')}`;
}

function sectionOf(key: string, { title, kpis, limits = [] }: DefinitionProfile): string {
  const rows = Object.entries(kpis).map(([name, own]) => [linkOf(name), optionsOf(own), own.source]);
  const remarks = [...Object.entries(kpis).flatMap(([name, own]) => remarksOf(name, own)), ...limits];
  const list = remarks.map((remark) => `- ${remark}`).join('\n');
  return `### ${title}

${code(`profiles.${key}`)}

${table(['KPI', 'Options', 'Source'], rows)}
${list === '' ? '' : `\n${list}\n`}`;
}

function linkOf(name: string): string {
  const kpis = new Map<string, { readonly definition: { readonly id: string } }>(Object.entries(profiledKpis));
  return `[${code(name)}](kpis/${kpis.get(name)?.definition.id ?? ''}.md)`;
}

function optionsOf({ options, figure, needs = [] }: ProfiledKpi): string {
  const given = Object.entries(options).map(([name, value]) => code(`${name}: ${literal(value)}`));
  const open = needs.map((name) => `*${name}*`);
  const all = [...given, ...open, ...(figure === undefined ? [] : [`the field ${code(figure)}`])];
  return all.length === 0 ? 'as it is' : all.join(', ');
}

function literal(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? `'${value}'` : String(value);
  return `{ ${Object.entries(value)
    .map(([name, own]) => `${name}: ${literal(own)}`)
    .join(', ')} }`;
}

function remarksOf(name: string, { note, limits = [] }: ProfiledKpi): string[] {
  const remarks = note === undefined ? limits : [note, ...limits];
  return remarks.map((remark) => `${code(name)}: ${remark}`);
}

const guide = `# Definitions of other systems

The number on your help desk's own dashboard is seldom the one that you get here, and both may be right: they count
something else. \`profiles\` holds, for each system, the options with which a KPI of ours follows its definition, where
that is known, with the source.

\`\`\`ts
import { hours, inProfile, profiles, resolutionTime } from 'support-kpis';

const change = (hour: number, from: string, to: string) => ({ at: hours(hour), kind: 'status', from, to }) as const;
const tickets = [{
  id: 'A-1', createdAt: 0, status: 'solved',
  history: [
    change(2, 'open', 'solved'), change(10, 'solved', 'open'), change(11, 'open', 'solved'),
    change(20, 'solved', 'open'), change(23, 'open', 'solved'),
  ],
}] as const;

const inHours = (value: number | null) => (value ?? 0) / hours(1);
inHours(inProfile(resolutionTime, profiles.zendesk)(tickets).value); // → 23
inHours(inProfile(resolutionTime, profiles.zammad)(tickets).value); // → 2
inHours(inProfile(resolutionTime, profiles.chatwoot)(tickets).value); // → 12
\`\`\`

One request, solved three times: full time, first time, and the mean of three resolutions, each from the creation on.

- \`inProfile(kpi, profile)\` is the same KPI with the options of the profile, ready for \`report\`, \`series\` and \`groupBy\`.
  The options themselves stand in \`profiles.zendesk.kpis.resolutionTime.options\`.
- \`figure\` is the field of the result that the system shows, where it is not \`value\`.
- \`needs\` are options that every desk sets for itself, there too: thresholds, policies.
- \`limits\` say what of the definition no option can say.
- A KPI that is not in a profile is not known, or cannot be reproduced. \`inProfile\` refuses it.

The profile follows the rule of a system, on your records. It does not know what an export leaves out.

## Which tickets make the difference

\`diffProfiles\` reads every row by both definitions and keeps those on which they differ: what either made of them, and
which options are the reason.

\`\`\`ts
import { diffProfiles, firstContactResolution, hours, profiles } from 'support-kpis';

const message = (hour: number, role: 'customer' | 'agent') =>
  ({ kind: 'message', id: \`m-\${hour}\`, ticketId: 'T', at: hours(hour), author: { role }, visibility: 'public' }) as const;
const tickets = [
  { id: 'T-1', createdAt: 0, status: 'solved', solvedAt: hours(3), interactions: [message(1, 'agent')] },
  { id: 'T-2', createdAt: 0, status: 'solved', solvedAt: hours(3), interactions: [] },
  {
    id: 'T-3', createdAt: 0, status: 'solved', solvedAt: hours(3),
    interactions: [message(1, 'agent'), message(2, 'customer')],
  },
] as const;
const diff = diffProfiles(tickets, profiles.zendesk, profiles.freshdesk, firstContactResolution);

[diff.a.value, diff.b.value]; // → [1, 0.5]
diff.rows.map(({ id, a, b, why }) => [id, a.value, b.reason ?? b.value, why.join()]);
// → [['T-3', 1, 0, 'method'], ['T-2', 1, 'no_agent_reply', 'method']]
\`\`\`

- Rows come by the size of the difference, b − a. A rate says 1 for yes and 0 for no. Rows that only one side counts have
  no difference, and come last.
- \`options\` lists what the profiles set differently: what becomes of a's figure when that option alone is b's
  (\`switched\`), and on how many rows it is among the reasons.
- \`why\` names the options that are enough alone; else those that do something alone; else all that differ.
- Options that the KPI was given before, such as a \`clock\`, hold on both sides.
- Without a KPI you get every KPI of tickets that both define, and in \`unchecked\` what the others need.

## Your own definition

A profile is plain data. This one says how a contract counts, and may stand in a JSON file.

\`\`\`ts
import { type DefinitionProfile, diffProfiles, firstResponseTime, minutes, profiles } from 'support-kpis';

const contract: DefinitionProfile = {
  id: 'contract',
  title: 'Contract of 2026',
  kpis: {
    firstResponseTime: { options: { start: 'assigned', statistic: 'p90' }, source: 'Annex B, 2.1' },
  },
};
const tickets = [{
  id: 'T-1', createdAt: 0, status: 'open', firstRespondedAt: minutes(50),
  history: [{ at: minutes(30), kind: 'assignment', to: 'ada' }],
}] as const;
const [row] = diffProfiles(tickets, profiles.zendesk, contract, firstResponseTime).rows;
[row?.difference === minutes(-30), row?.why]; // → [true, ['start']]
\`\`\`
`;
