/** The figures of a summary that can stand as its headline. */
export const statistics = ['mean', 'median', 'p75', 'p90', 'p95', 'p99', 'min', 'max', 'total'] as const;
export type Statistic = (typeof statistics)[number];
