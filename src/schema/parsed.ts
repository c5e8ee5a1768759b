/**
 * A record as the parsers give it: every instant is a number (epoch milliseconds), and a field that is not there is
 * not there, instead of `null`. It is assignable to the record's own type.
 */
export type Parsed<Value> = Value extends Date
  ? never
  : Value extends string | number | boolean
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Parsed<Item>[]
      : string extends keyof Value
        ? Value
        : { [Name in keyof Value]: Parsed<NonNullable<Value[Name]>> };
