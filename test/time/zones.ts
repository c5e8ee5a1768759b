/** Zones with odd offsets, odd transitions, and ordinary ones. Tests stay before 2021, where tz data no longer changes. */
export const ZONES: readonly string[] = [
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'America/New_York',
  'Europe/London',
  'Europe/Dublin',
  'America/St_Johns',
  'Africa/Cairo',
  'Asia/Tehran',
  'Pacific/Chatham',
  'America/Asuncion',
  'Africa/Monrovia',
];
