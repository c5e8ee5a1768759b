import type { ScaleOption } from '../kpi/scale.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Instant } from '../time/instant.ts';

export interface PrepareOptions {
  /** To whom ratings and replies are attributed. Default: to the agent that the record itself names. */
  readonly attribute?: Attribution | undefined;
  /** Scale of CSAT surveys that name none, for the satisfaction of customers. */
  readonly scale?: ScaleOption;
  /** The moment of looking: what happened later tells nothing of customers and visits. Default: all is looked at. */
  readonly asOf?: Instant | undefined;
}
