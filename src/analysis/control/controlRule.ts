/** Each pattern that chance alone makes seldom, in words. */
export const controlRules = {
  beyond_3_sigma: 'a point beyond 3 sigma',
  nine_on_one_side: 'nine or more points in a row on one side of the centre',
  eight_on_one_side: 'eight or more points in a row on one side of the centre',
  six_rising_or_falling: 'six or more points in a row rising, or falling',
  fourteen_alternating: 'fourteen or more points in a row up and down in turn',
  two_of_three_beyond_2_sigma: 'two of three points beyond 2 sigma, on one side',
  four_of_five_beyond_1_sigma: 'four of five points beyond 1 sigma, on one side',
  fifteen_within_1_sigma: 'fifteen or more points in a row within 1 sigma: less spread than before',
  eight_beyond_1_sigma: 'eight or more points in a row beyond 1 sigma, on either side',
  beyond_ewma_limits: 'the smoothed figures beyond their limits',
} as const;

/** A pattern that chance alone makes seldom. */
export type ControlRule = keyof typeof controlRules;
