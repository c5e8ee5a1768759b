/** Zones of the process that differ in what matters: halves and quarters of an hour, both hemispheres, odd changes. */
export const hostZones = [
  ...['UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/New_York'],
  ...['Europe/Berlin', 'Europe/Dublin', 'America/Sao_Paulo', 'Asia/Tehran', 'Africa/Casablanca', 'Pacific/Chatham'],
  ...['Asia/Kolkata', 'Pacific/Kiritimati', 'Antarctica/Troll', 'America/Caracas'],
] as const;
