export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value can be a row: an object that is neither `null` nor a list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object is as JSON makes it. Others are copied, so that what comes out is always plain. */
export function isPlain(row: object): boolean {
  return Object.getPrototypeOf(row) === Object.prototype;
}
