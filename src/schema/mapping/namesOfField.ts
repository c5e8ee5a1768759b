/** What help desks call a field in their exports: names that can mean nothing else, and names that often mean it. */
export interface NamesOfField {
  readonly field: string;
  readonly sure: string;
  readonly likely?: string;
}
