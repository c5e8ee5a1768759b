/** A field that a record may leave out or hold as `null`, as exports of help desks do; both mean «not there». */
export type Optional<Value> = Value | null | undefined;
