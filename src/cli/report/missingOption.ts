const reasons: Readonly<Record<string, string>> = {
  asOf: 'needs --as-of, because standard input and pipes cannot be read twice to find the latest instant',
  every: 'needs --every and --time-zone',
  timeZone: 'needs --every and --time-zone',
  policies: 'needs --sla <file>',
  direction: 'needs --ces-direction high_is_easy or low_is_easy',
};

/** Why a KPI cannot run without an option, in words of the command line. */
export function missingOption(option: string, id: string): string {
  if (option === 'scale') return `no survey of this kind names its scale: ${scaleFlags[id] ?? 'a scale'} says it`;
  return Object.hasOwn(reasons, option) ? (reasons[option] as string) : `needs the option ${option} of the library`;
}

const scaleFlags: Readonly<Record<string, string>> = {
  csat: '--csat-scale',
  nps: '--nps-scale',
  ces: '--ces-scale',
  agent_satisfaction: '--esat-scale',
};
