import type { Instant } from '../../time/instant.ts';
import type {
  AttributesField,
  ChannelField,
  FlagField,
  IdentifierField,
  InstantField,
  ListField,
  NumberField,
  OneOfField,
  RecordField,
  TextField,
  VariantField,
} from './field.ts';

/**
 * The table that a record type demands: every field of the type, none beside them, required where the type requires it,
 * and of the kind that its type means. `satisfies TableOf<Ticket>` is how the schemas are held to the records.
 */
export type TableOf<Row> = {
  readonly [Name in keyof Row]-?: FieldOf<NonNullable<Row[Name]>> &
    (Record<never, never> extends Pick<Row, Name> ? { readonly optional: true } : { readonly optional?: never });
};

type FieldOf<Value> = [Instant] extends [Value]
  ? InstantField
  : [Value] extends [number]
    ? NumberField
    : [Value] extends [boolean]
      ? FlagField
      : [string] extends [Value]
        ? IdentifierField | ChannelField | TextField | OneOfField<string>
        : [Value] extends [string]
          ? OneOfField<Value>
          : [Value] extends [readonly (infer Item)[]]
            ? ListField<FieldOf<Item>>
            : StructureOf<Value>;

type StructureOf<Value> = string extends keyof Value
  ? AttributesField
  : [Value] extends [{ readonly kind: infer Kind extends string }]
    ? VariantField<{ readonly [Each in Kind]: TableOf<Member<Value, Each>> }>
    : RecordField<TableOf<Value>>;

/** The shape of a record with a `kind` when it is of this kind. */
type Member<Value, Kind> = Value extends { readonly kind: infer Known }
  ? Kind extends Known
    ? { [Name in keyof Value]: Name extends 'kind' ? Kind : Value[Name] }
    : never
  : never;
