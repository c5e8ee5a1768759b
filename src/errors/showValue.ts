const LONGEST = 80;

/**
 * A value as an error message may show it: escaped, on one line, at most 80 characters, and never a whole record.
 * Objects are named by their kind only, so that no personal data of a row reaches a log.
 */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return cut(JSON.stringify(value.slice(0, LONGEST)));
  if (typeof value === 'bigint') return `${cut(String(value))}n`;
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return showObject(value);
  return cut(Object.is(value, -0) ? '-0' : String(value));
}

/** Objects may defend themselves against being looked at. */
function showObject(value: object): string {
  try {
    if (Array.isArray(value)) return `an array of ${value.length}`;
    if (!(value instanceof Date)) return 'an object';
    const time = value.getTime();
    return Number.isNaN(time) ? 'an invalid Date' : value.toISOString();
  } catch {
    return 'an object that cannot be read';
  }
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
