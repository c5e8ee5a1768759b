import { type LiveRows, liveRows } from '../site/liveRows.ts';

declare const data: Record<string, LiveRows>;

export { data };

export default { load: liveRows };
