const reasons: Readonly<Record<string, string>> = {
  asOf: 'needs --as-of, because standard input and pipes cannot be read twice to find the latest instant',
  every: 'needs --every and --time-zone',
  timeZone: 'needs --every and --time-zone',
  policies: 'needs --sla <file>',
  direction: 'needs --ces-direction high_is_easy or low_is_easy',
  threshold: 'needs --threshold <duration>, such as 20s: which wait is in time is your promise',
  weights: 'needs --weights <file>: how much each signal counts is your opinion',
  from: 'needs --period-from and --period-to',
  to: 'needs --period-from and --period-to',
};

/** Why a KPI cannot run without an option, in words of the command line. */
export function missingOption(option: string, id: string): string {
  if (option === 'scale') return `no survey of this kind names its scale: ${scaleFlags[id] ?? 'a scale'} says it`;
  if (option === 'window') return `needs --window ${id}=<duration>, such as ${id}=90d`;
  return Object.hasOwn(reasons, option) ? (reasons[option] as string) : `needs the option ${option} of the library`;
}

const scaleFlags: Readonly<Record<string, string>> = {
  csat: '--csat-scale',
  nps: '--nps-scale',
  ces: '--ces-scale',
  agent_satisfaction: '--esat-scale',
  voice_of_customer: '--csat-scale, --nps-scale, --ces-scale or --esat-scale',
};
