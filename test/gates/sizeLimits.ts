/** What the import of a name may cost. */
export interface Limit {
  readonly from: string;
  /** Most bytes, minified and gzipped, with the packages it needs: at most about 8 % above what it weighed when it was set. */
  readonly most: number;
  /** Files that it must do without. */
  readonly without?: RegExp;
}

export const everyday = 'support-kpis';
export const zod = /node_modules\/zod/;

/** By name; `*` is all that a module has. */
export const limits: Readonly<Record<string, Limit>> = {
  formatDuration: { from: everyday, most: 400, without: /(?<!formatDuration\.ts)$/ },
  nps: { from: everyday, most: 11_900, without: /createCalendar|zoneTable|^src\/stats|date-fns|zod/ },
  reopenRate: { from: everyday, most: 13_500, without: /createCalendar|zoneTable|^src\/stats|date-fns|zod/ },
  firstResponseTime: { from: everyday, most: 21_300, without: /createCalendar|zoneTable|date-fns|zod/ },
  slaAttainment: { from: everyday, most: 12_700, without: /createCalendar|zoneTable|^src\/stats|date-fns|zod/ },
  createCalendar: { from: everyday, most: 8570, without: /^src\/(kpi|kpis|fold|model|stats)\/|date-fns|zod/ },
  groupBy: {
    from: everyday,
    most: 3980,
    without: /^src\/(kpi\/(?!checkOptions)|kpis|model|stats|time)\/|date-fns|zod/,
  },
  series: { from: everyday, most: 9800, without: /^src\/(kpis|model|stats)\/|createCalendar|zod/ },
  report: { from: everyday, most: 22_050, without: /^src\/kpis\/|createCalendar|zod/ },
  serviceLevel: { from: everyday, most: 10_170, without: /createCalendar|zoneTable|date-fns|zod/ },
  prepare: { from: everyday, most: 10_950, without: /^src\/kpis\/|createCalendar|zoneTable|date-fns|zod/ },
  reportDetails: { from: everyday, most: 52_100, without: /^src\/render\/|createCalendar|zod/ },
  renderHtml: {
    from: `${everyday}/render`,
    most: 58_200,
    without: /^src\/kpis\/|createCalendar|node_modules\/(?!date-fns|@date-fns)|zod/,
  },
  renderMarkdown: {
    from: `${everyday}/render`,
    most: 7930,
    without: /^src\/(kpis|render\/html)\/|createCalendar|date-fns|zod/,
  },
  renderCsv: {
    from: `${everyday}/render`,
    most: 2450,
    without: /^src\/(kpis|render\/html)\/|createCalendar|date-fns|zod/,
  },
  renderJson: {
    from: `${everyday}/render`,
    most: 1780,
    without: /^src\/(kpis|render)\/(?!renderJson|fromReport)|createCalendar|date-fns|zod/,
  },
  interval: { from: everyday, most: 11_850, without: /createCalendar|zoneTable|date-fns|zod/ },
  compare: { from: everyday, most: 17_860, without: /createCalendar|zoneTable|date-fns|zod/ },
  timeToEvent: { from: everyday, most: 7570, without: /createCalendar|zoneTable|date-fns|zod/ },
  profiles: { from: everyday, most: 3680, without: /^src\/(kpi|kpis|fold|model|stats|time)\/|date-fns|zod/ },
  inProfile: { from: everyday, most: 820, without: /^src\/(kpis|fold|model|stats|time)\/|date-fns|zod/ },
  diffProfiles: { from: everyday, most: 36_500, without: /createCalendar|zoneTable|date-fns|zod/ },
  dataQuality: { from: everyday, most: 14_450, without: /createCalendar|zod/ },
  '*': { from: everyday, most: 192_000, without: zod },
  forecast: { from: everyday, most: 17_020, without: /^src\/(kpis|model)\/|createCalendar|zod/ },
  median: { from: `${everyday}/stats`, most: 4250, without: /^src\/(?!stats|errors)/ },
  rate: { from: `${everyday}/fold`, most: 220, without: /^src\/(?!fold)/ },
  combineFn: {
    from: `${everyday}/engines`,
    most: 5600,
    without: /^src\/(?!engines|fold|errors|stats|time\/instant|kpi\/)/,
  },
  kpiOf: { from: `${everyday}/engines/bundle`, most: 69_000, without: zod },
  live: { from: everyday, most: 6360, without: /^src\/(kpis|model)\/|createCalendar|zod/ },
  periodAt: { from: `${everyday}/time`, most: 4730, without: /^src\/(?!time|errors)|createCalendar/ },
  parseTickets: { from: `${everyday}/schema`, most: 9880, without: /^src\/(kpi|kpis|fold|stats)\/|zod/ },
  ticketSchema: { from: `${everyday}/schema`, most: 15_100, without: /^src\/(kpi|kpis|fold|stats)\// },
  fromZendesk: { from: `${everyday}/zendesk`, most: 32_000, without: otherAdapters('zendesk') },
  fromIntercom: {
    from: `${everyday}/intercom`,
    most: 31_100,
    without: /^src\/(stats|analysis)\/|adapters\/(?!reading|intercom)/,
  },
  fromChatwoot: {
    from: `${everyday}/chatwoot`,
    most: 27_200,
    without: /^src\/(stats|analysis)\/|adapters\/(?!reading|chatwoot)/,
  },
  fromFreshdesk: { from: `${everyday}/freshdesk`, most: 27_700, without: otherAdapters('freshdesk') },
  fromHelpScout: { from: `${everyday}/helpscout`, most: 17_600, without: otherAdapters('helpscout') },
  fromHubSpot: { from: `${everyday}/hubspot`, most: 19_100, without: otherAdapters('hubspot') },
  mapRecords: { from: `${everyday}/schema`, most: 13_000, without: /^src\/(kpi|kpis|fold|stats)\/|zod/ },
  guessMapping: { from: `${everyday}/schema`, most: 12_000, without: /^src\/(kpi|kpis|fold|stats)\/|zod/ },
  fromJira: { from: `${everyday}/jira`, most: 22_000, without: otherAdapters('jira') },
  fromZammad: { from: `${everyday}/zammad`, most: 28_000, without: otherAdapters('zammad') },
};

/** What the import of one adapter must do without: the others, and the KPIs. */
function otherAdapters(own: string): RegExp {
  return new RegExp(`^src/(adapters/(?!reading/|${own}/)|kpis|analysis|fold/(?!fieldOf)|stats)|date-fns`);
}

/** The line of a user's program that imports it. */
export function importOf(name: string, { from }: Limit): string {
  return `export ${name === '*' ? '*' : `{ ${name} }`} from '${from}';`;
}
