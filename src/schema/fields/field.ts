/** An id or a name: a text; whole numbers become texts, because exports write ids as numbers. */
export interface IdentifierField {
  readonly kind: 'identifier';
}

/** A channel: any name, of which the usual ones are known. */
export interface ChannelField {
  readonly kind: 'channel';
}

/** Free text. */
export interface TextField {
  readonly kind: 'text';
}

export interface InstantField {
  readonly kind: 'instant';
}

/** A finite number from `min` to `max`; `whole` allows no fraction. */
export interface NumberField {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export interface FlagField {
  readonly kind: 'flag';
}

/** One of a few words. `code` is the problem's code when another word stands there. */
export interface OneOfField<Word extends string> {
  readonly kind: 'one_of';
  readonly words: Readonly<Record<Word, true>>;
  readonly values: readonly Word[];
  readonly code: string;
}

/** An object that is kept as it is, unread. */
export interface AttributesField {
  readonly kind: 'attributes';
}

export interface ListField<Item> {
  readonly kind: 'list';
  readonly item: Item;
}

export interface RecordField<Fields> {
  readonly kind: 'record';
  readonly table: Fields;
}

/** A record whose `kind` says which fields it has. */
export interface VariantField<Tables> {
  readonly kind: 'variant';
  readonly tables: Tables;
}

type AnyField =
  | IdentifierField
  | ChannelField
  | TextField
  | InstantField
  | NumberField
  | FlagField
  | OneOfField<string>
  | AttributesField
  | ListField<Field>
  | RecordField<Table>
  | VariantField<Tables>;

/** What one field of a record holds. */
export type Field = AnyField & { readonly optional?: true };

/** The fields of a record, by name. */
export interface Table {
  readonly [name: string]: Field;
}

/** The tables of a variant, by `kind`. */
export interface Tables {
  readonly [kind: string]: Table;
}
