/** How one option is tested at run time: TypeScript's word is not enough for values that come from JSON or JavaScript. */
export interface Check<Value = unknown> {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** Marks an option that has no default. */
  readonly required: boolean;
  /** A more exact test that throws its own error, for options with a structure of their own. */
  readonly assert?: (value: unknown, path: string) => void;
  /** Only for the compiler: the type of value that this check guards. */
  readonly type?: Value;
}

/** A check for each option: the compiler sees to it that none is forgotten and none is invented. */
export type Checks<Options> = {
  readonly [Name in keyof Options]-?: undefined extends Options[Name]
    ? Check<Options[Name]>
    : Record<string, never> extends Pick<Options, Name>
      ? Check<Options[Name]>
      : Check<Options[Name]> & { readonly required: true };
};

export function required<Value>(check: Check<Value>): Check<Value> & { readonly required: true } {
  return { ...check, required: true };
}
