type Present<Row> = {
  [Name in keyof Row as undefined extends Row[Name] ? never : null extends Row[Name] ? never : Name]: Row[Name];
} & {
  [Name in keyof Row as undefined extends Row[Name] ? Name : null extends Row[Name] ? Name : never]?: NonNullable<
    Row[Name]
  >;
};

/** The record without its empty fields, as this library's records are written: what is not known is left out. */
export function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => (value ?? null) !== null)) as Present<Row>;
}
