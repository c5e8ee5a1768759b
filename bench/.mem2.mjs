// src/errors/showValue.ts
var LONGEST = 80;
function showValue(value) {
  if (value === void 0) return 'nothing';
  if (typeof value === 'string') return cut(JSON.stringify(value.slice(0, LONGEST + 1)));
  if (typeof value === 'bigint') return `${cut(String(value))}n`;
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value instanceof Date) {
    const time = value.getTime();
    return Number.isNaN(time) ? 'an invalid Date' : value.toISOString();
  }
  if (typeof value === 'object' && value !== null) return 'an object';
  return cut(Object.is(value, -0) ? '-0' : String(value));
}
function cut(text2) {
  return text2.length <= LONGEST ? text2 : `${text2.slice(0, LONGEST - 1)}\u2026`;
}

// src/errors/supportKpisError.ts
var SupportKpisError = class extends Error {
  name = 'SupportKpisError';
  code;
  path;
  constructor(details) {
    const hint = details.hint === void 0 ? '' : ` (${details.hint})`;
    super(`${details.path}: expected ${details.expected}, got ${showValue(details.received)}${hint}`);
    this.code = details.code;
    this.path = details.path;
  }
};
function isSupportKpisError(error) {
  return error instanceof Error && error.name === 'SupportKpisError' && 'code' in error;
}

// src/fold/groupKey.ts
function groupKeysOf(value, path) {
  if (!Array.isArray(value)) return [groupKey(value, path)];
  if (value.length === 0) return [null];
  return [...new Set(Array.from(value, (element) => groupKey(element, path)))];
}
function groupKey(value, path) {
  if (value === void 0 || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number') return value + 0;
  throw new SupportKpisError({
    code: 'invalid_group_key',
    path,
    expected: 'a text, a number, a truth value or nothing, or a list of them',
    received: value,
  });
}
function compareKeys(left, right) {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left !== typeof right) return typeof left < typeof right ? -1 : 1;
  if (left < right || left > right) return left < right ? -1 : 1;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
}

// src/fold/tally.ts
function addToTally(tally, name, count = 1) {
  const before = Object.hasOwn(tally, name) ? tally[name] : 0;
  if (name === '__proto__') {
    Object.defineProperty(tally, name, { value: before + count, writable: true, enumerable: true, configurable: true });
  } else tally[name] = before + count;
}
function mergeTallies(left, right) {
  for (const name of Object.keys(right)) addToTally(left, name, right[name]);
}
function sortedTally(tally) {
  const sorted = {};
  for (const name of Object.keys(tally).sort()) addToTally(sorted, name, tally[name]);
  return sorted;
}

// src/fold/keyCounts.ts
function keyCounts(result) {
  return {
    init: () => ({}),
    keep: addKeys,
    keepMany: addKeys,
    merge(left, right) {
      mergeTallies(left, right);
      return left;
    },
    result: (counts, accounting) => result(breakdownOf(counts), accounting),
  };
}
function addKeys(counts, { key }, count = 1) {
  if (key === void 0) return counts;
  for (const own of groupKeysOf(key, 'breakdown')) addToTally(counts, JSON.stringify(plainKey(own)), count);
  return counts;
}
function plainKey(key) {
  return typeof key === 'bigint' || (typeof key === 'number' && !Number.isFinite(key)) ? String(key) : key;
}
function breakdownOf(counts) {
  return Object.keys(counts)
    .map((text2) => ({ key: JSON.parse(text2), count: counts[text2] }))
    .sort((left, right) => right.count - left.count || compareKeys(left.key, right.key));
}

// src/kpi/check.ts
function required(check2) {
  return { ...check2, required: true };
}

// src/errors/nearest.ts
function nearest(word, accepted) {
  if (word.length > 60) return void 0;
  const folded = word.toLowerCase();
  let best;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of accepted) {
    const distance = editDistance(folded, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(left, right) {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replace = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const insert = (current[column - 1] ?? 0) + 1;
      const remove = (previous[column] ?? 0) + 1;
      current.push(Math.min(replace, insert, remove));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
function didYouMean(word, accepted) {
  const candidate = nearest(word, accepted);
  return candidate === void 0 ? void 0 : `did you mean '${candidate}'?`;
}

// src/kpi/checkOptions.ts
function checkOptions(name, checks2, options) {
  if (options === void 0) return {};
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new SupportKpisError({
      code: 'invalid_options',
      path: `${name}: options`,
      expected: 'an object of options',
      received: options,
    });
  }
  const checked = {};
  for (const key of Object.keys(options)) {
    const path = `${name}: options.${key}`;
    const check2 = Object.hasOwn(checks2, key) ? checks2[key] : void 0;
    const value = options[key];
    if (check2 === void 0) {
      const known4 = Object.keys(checks2);
      throw new SupportKpisError({
        code: 'unknown_option',
        path,
        expected: `one of ${known4.join(', ')}`,
        received: key,
        hint: didYouMean(key, known4),
      });
    }
    if (value === void 0) continue;
    if (!check2.accepts(value)) {
      throw new SupportKpisError({ code: 'invalid_option', path, expected: check2.expected, received: value });
    }
    check2.assert?.(value, path);
    checked[key] = value;
  }
  return checked;
}
function checkRequired(name, checks2, options) {
  for (const key of Object.keys(checks2)) {
    const check2 = checks2[key];
    if (check2?.required && options[key] === void 0) {
      throw new SupportKpisError({
        code: 'missing_option',
        path: `${name}: options.${key}`,
        expected: check2.expected,
        received: void 0,
      });
    }
  }
}

// src/time/instant.ts
var FARTHEST_INSTANT = 864e13;
function toInstant(value) {
  if (typeof value === 'number') return within(value);
  if (typeof value !== 'object' || value === null) return Number.NaN;
  try {
    return within(value instanceof Date ? value.getTime() : fromObject(value));
  } catch {
    return Number.NaN;
  }
}
function within(milliseconds2) {
  if (typeof milliseconds2 !== 'number') return Number.NaN;
  return milliseconds2 >= -FARTHEST_INSTANT && milliseconds2 <= FARTHEST_INSTANT ? milliseconds2 + 0 : Number.NaN;
}
function fromObject(value) {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return Date.prototype.getTime.call(value);
  if (kind === '[object Number]') return Number.NaN;
  const { epochMilliseconds } = value;
  if (epochMilliseconds !== void 0) return epochMilliseconds;
  return value.valueOf === Object.prototype.valueOf ? Number.NaN : value.valueOf();
}

// src/time/requireDuration.ts
function requireDuration(value, path) {
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  throw new SupportKpisError({
    code: 'invalid_duration',
    path,
    expected: 'a finite number of milliseconds',
    received: value,
  });
}

// src/time/requireInstant.ts
function requireInstant(value, path) {
  const instant2 = toInstant(value);
  if (!Number.isNaN(instant2)) return instant2;
  const hint = typeof value === 'string' ? 'read texts with parseInstant first' : void 0;
  throw new SupportKpisError({
    code: 'invalid_instant',
    path,
    expected: 'an instant (epoch milliseconds or a Date)',
    received: value,
    hint,
  });
}

// src/time/calendarChecks.ts
var MOST_PERIODS = 1e6;
function checkRange(from, to, path) {
  const start = requireInstant(from, `${path}: from`);
  const end = requireInstant(to, `${path}: to`);
  if (end >= start) return { start, end };
  throw new SupportKpisError({
    code: 'invalid_range',
    path: `${path}: to`,
    expected: `an instant at or after ${new Date(start).toISOString()}`,
    received: new Date(end),
    hint: 'periods are half-open [from, to)',
  });
}
function addWithin(start, duration2, path) {
  const end = start + requireDuration(duration2, `${path}: duration`);
  if (Math.abs(end) <= FARTHEST_INSTANT) return end + 0;
  throw new SupportKpisError({
    code: 'out_of_range',
    path: `${path}: duration`,
    expected: 'an end within \xB18.64e15 ms of 1970',
    received: duration2,
  });
}
function tooManyPeriods(path, to) {
  return new SupportKpisError({
    code: 'out_of_range',
    path,
    expected: `a range of at most ${MOST_PERIODS} periods`,
    received: new Date(to),
  });
}

// src/time/elapsed.ts
var DEFINITION = /* @__PURE__ */ Object.freeze({ kind: 'elapsed' });
var elapsed = /* @__PURE__ */ Object.freeze({
  between(start, end) {
    if (typeof start === 'number' && typeof end === 'number') {
      const inside = Math.max(start, -start, end, -end) <= FARTHEST_INSTANT;
      if (inside) return end - start + 0;
    }
    return requireInstant(end, 'calendar.between: end') - requireInstant(start, 'calendar.between: start');
  },
  add(start, duration2) {
    return addWithin(requireInstant(start, 'calendar.add: start'), duration2, 'calendar.add');
  },
  isOpen(at) {
    requireInstant(at, 'calendar.isOpen: at');
    return true;
  },
  nextOpen: (at) => requireInstant(at, 'calendar.nextOpen: at'),
  previousOpen: (at) => requireInstant(at, 'calendar.previousOpen: at'),
  periods(from, to) {
    const { start, end } = checkRange(from, to, 'calendar.periods');
    return start < end ? [{ start, end }] : [];
  },
  toJSON: () => DEFINITION,
});

// src/time/clock.ts
var CHOICE_KEYS = ['by', 'calendars', 'otherwise'];
function compileClock(clock2) {
  if (clock2 === void 0) return single(elapsed);
  if (isCalendar(clock2)) return single(clock2);
  return choice(clock2);
}
function single(calendar) {
  return {
    calendar,
    between: (_row, start, end) => calendar.between(start, end),
    add: (_row, start, duration2) => calendar.add(start, duration2),
  };
}
function choice(clock2) {
  const { by, calendars, otherwise: otherwise2 } = checkChoice(clock2);
  const byKey = new Map(Object.entries(calendars));
  const calendarOf = (row) => {
    const key = row[by];
    if (typeof key === 'string') return byKey.get(key) ?? otherwise2;
    return typeof key === 'number' ? (byKey.get(String(key)) ?? otherwise2) : otherwise2;
  };
  return {
    calendar: null,
    between: (row, start, end) => calendarOf(row).between(start, end),
    add: (row, start, duration2) => calendarOf(row).add(start, duration2),
  };
}
function checkChoice(clock2) {
  if (!isObject(clock2) || 'timeZone' in clock2) {
    throw invalid('options.clock', 'a calendar or { by, calendars, otherwise }', clock2);
  }
  for (const key of Object.keys(clock2)) {
    if (CHOICE_KEYS.includes(key)) continue;
    throw new SupportKpisError({
      code: 'unknown_option',
      path: `options.clock.${key}`,
      expected: 'a calendar or { by, calendars, otherwise }',
      received: key,
      hint: didYouMean(key, CHOICE_KEYS),
    });
  }
  if (typeof clock2.by !== 'string' || clock2.by === '')
    throw invalid('options.clock.by', 'the name of a field', clock2.by);
  if (!isObject(clock2.calendars)) throw invalid('options.clock.calendars', 'calendars by key', clock2.calendars);
  for (const [key, calendar] of Object.entries(clock2.calendars)) {
    if (!isCalendar(calendar)) throw invalid(`options.clock.calendars.${key}`, 'a calendar', calendar);
  }
  if (!isCalendar(clock2.otherwise)) throw invalid('options.clock.otherwise', 'a calendar', clock2.otherwise);
  return clock2;
}
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isCalendar(value) {
  if (!isObject(value)) return false;
  const { between, add } = value;
  return typeof between === 'function' && typeof add === 'function';
}
function invalid(path, expected3, received2) {
  const hint =
    isObject(received2) && 'timeZone' in received2 ? 'make a calendar of the definition with createCalendar' : void 0;
  return new SupportKpisError({ code: 'invalid_clock', path, expected: expected3, received: received2, hint });
}

// src/kpi/clockCheck.ts
var clock = {
  expected: 'a calendar, or { by, calendars, otherwise }',
  accepts: (value) => typeof value === 'object' && value !== null,
  required: false,
  assert: (value) => void compileClock(value),
};

// src/kpi/checks.ts
function check(expected3, accepts) {
  return { expected: expected3, accepts, required: false };
}
function oneOf(...words) {
  return check(words.map((word) => `'${word}'`).join(' | '), (value) => words.includes(value));
}
var flag = check('true or false', (value) => typeof value === 'boolean');
var text = check('a text', (value) => typeof value === 'string' && value !== '');
var duration = check(
  'a duration in milliseconds, 0 or more',
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
);
var instant = check('an instant (epoch milliseconds or a Date)', (value) => !Number.isNaN(toInstant(value)));
function callback() {
  return check('a function', (value) => typeof value === 'function');
}
function matching(expected3, accepts) {
  return check(expected3, accepts);
}

// src/stats/column.ts
function columnOf(values, path) {
  if (values instanceof Float64Array) return values;
  if (Array.isArray(values)) return columnOfArray(values, path);
  const length = typeof values === 'object' && values !== null ? values.length : void 0;
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
    throw new SupportKpisError({ code: 'not_an_array', path, expected: 'an array of numbers', received: values });
  }
  return columnOfArray(values, path);
}
function rejectNonFinite(column, path, infinityIsFine) {
  for (let index = 0; index < column.length; index++) {
    const value = column[index];
    if (Number.isNaN(value)) rejectElement(value, index, path);
    if (!infinityIsFine && !Number.isFinite(value)) {
      throw new SupportKpisError({
        code: 'non_finite',
        path: `${path}: values[${index}]`,
        expected: 'a finite number',
        received: value,
      });
    }
  }
}
function columnOfArray(values, path) {
  const length = values.length;
  const column = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    const value = values[index];
    if (typeof value !== 'number') rejectElement(value, index, path);
    column[index] = value;
  }
  return column;
}
function rejectElement(received2, index, path) {
  throw new SupportKpisError({
    code: 'not_a_number',
    path: `${path}: values[${index}]`,
    expected: 'a number',
    received: received2,
  });
}

// src/stats/finite.ts
function finite(value, path) {
  if (Number.isFinite(value)) return value;
  throw new SupportKpisError({
    code: 'overflow',
    path,
    expected: 'a figure within the range of numbers, \xB11.8e308',
    received: value,
  });
}

// src/stats/dyadic.ts
var LOWEST_EXPONENT = -1074;
var LARGEST_WHOLE = 2n ** 53n;
var scratch = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
function powerOfTwo(exponent) {
  if (exponent >= -1022) {
    scratch.setUint32(0, (exponent + 1023) << 20);
    scratch.setUint32(4, 0);
  } else {
    const bit = exponent - LOWEST_EXPONENT;
    scratch.setUint32(0, bit < 32 ? 0 : 1 << (bit - 32));
    scratch.setUint32(4, bit < 32 ? 1 << bit : 0);
  }
  return scratch.getFloat64(0);
}
function octaveOf(value) {
  scratch.setFloat64(0, value);
  return ((scratch.getUint32(0) >>> 20) & 2047) - 1023;
}
function lastPlaceOf(value) {
  return Math.max(octaveOf(value), -1022) - 52;
}
function unitsOf(value, exponent) {
  const lastPlace = lastPlaceOf(value);
  scratch.setFloat64(0, value);
  const high = scratch.getUint32(0);
  const fraction = (high & 1048575) * 2 ** 32 + scratch.getUint32(4);
  const isNormal = (high & 2146435072) !== 0;
  const units = BigInt(isNormal ? fraction + 2 ** 52 : fraction) << BigInt(lastPlace - exponent);
  return value < 0 ? -units : units;
}
function nearestRatio(numerator, denominator, exponent) {
  if (numerator === 0n) return 0;
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  let unit = Math.max(exponent + bitLength(size) - bitLength(denominator) - 53, LOWEST_EXPONENT);
  let units = nearestQuotient(size, denominator, exponent - unit);
  if (units > LARGEST_WHOLE) {
    unit += 1;
    units = nearestQuotient(size, denominator, exponent - unit);
  }
  if (unit > 1023) return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const nearest2 = Number(units) * powerOfTwo(unit);
  return negative ? -nearest2 : nearest2;
}
function nearestQuotient(numerator, denominator, shift) {
  const top = shift > 0 ? numerator << BigInt(shift) : numerator;
  const bottom = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = top / bottom;
  const twiceRest = (top - quotient * bottom) * 2n;
  if (twiceRest < bottom) return quotient;
  return twiceRest > bottom || quotient % 2n === 1n ? quotient + 1n : quotient;
}
function bitLength(whole) {
  const digits = whole.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28;
}

// src/stats/quantileRank.ts
function interpolate(lower, upper, weight) {
  if (weight === 0 || lower === upper) return lower + 0;
  if (weight === 1) return upper + 0;
  const gap = upper - lower;
  if (gap < Number.POSITIVE_INFINITY) return Math.min(lower + gap * weight, upper) + 0;
  const between = lower * (1 - weight) + upper * weight;
  return Number.isNaN(between) ? null : between;
}

// src/stats/scanColumn.ts
var LARGEST_WHOLE2 = 2 ** 53;
function scanColumn(column, path, infinityIsFine = false) {
  const length = column.length;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let plainSum = 0;
  let fractions = 0;
  for (let index = 0; index < length; index++) {
    const value = column[index];
    if (value < min) min = value;
    if (value > max) max = value;
    plainSum += value;
    fractions += value - Math.floor(value);
  }
  if (!Number.isFinite(plainSum)) rejectNonFinite(column, path, infinityIsFine);
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const isExact = fractions === 0 && largest * length <= LARGEST_WHOLE2;
  return { min: min + 0, max: max + 0, largest, wholeSum: isExact ? plainSum + 0 : void 0 };
}

// src/stats/bitBuckets.ts
var MOST_BUCKETS = 4096;
var OCTAVE = 2 ** 20;
var OCTAVES_KEPT = 48;
var HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
function bitBucketsOf(length, min, max, isSkewed) {
  const ends = new Uint32Array(Float64Array.of(min, max).buffer);
  const flip = min < 0 ? -1 : 0;
  const highOf = (index) => (ends[index * 2 + HIGH_WORD] ^ flip) & 2147483647;
  const isHigh = highOf(0) !== highOf(1);
  const mask = isHigh ? 2147483647 : -1;
  const word = isHigh ? HIGH_WORD : 1 - HIGH_WORD;
  const keyOf2 = (index) => ((ends[index * 2 + word] ^ flip) & mask) >>> 0;
  const top = keyOf2(1);
  const bottom = isSkewed && isHigh && flip === 0 ? Math.max(keyOf2(0), top - OCTAVES_KEPT * OCTAVE) : keyOf2(0);
  const most = Math.min(MOST_BUCKETS, length >>> 1);
  const shift = Math.max(0, Math.clz32(most) - Math.clz32(top - bottom) + 1);
  const base = bottom >>> shift;
  return { word, flip, mask, shift, base, size: (top >>> shift) - base + 1 };
}

// src/stats/selectRanks.ts
var SORT_UP_TO = 96;
function selectRanks(column, min, max, ranks) {
  return select(column, min, max, ranks, true);
}
function select(column, min, max, ranks, isWhole) {
  if (min === max) return ranks.map(() => min + 0);
  if (column.length <= SORT_UP_TO) {
    const sorted = column.slice().sort();
    return ranks.map((rank) => sorted[rank] + 0);
  }
  if (min < 0 && max > 0) return selectBySign(column, ranks);
  return selectByBits(column, min, max, ranks, isWhole);
}
function selectPart(part, ranks, isWhole) {
  if (ranks.length === 0) return [];
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < part.length; index++) {
    const value = part[index];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return select(part, min, max, ranks, isWhole);
}
function selectBySign(column, ranks) {
  let below = 0;
  for (let index = 0; index < column.length; index++) below += column[index] < 0 ? 1 : 0;
  const negative = new Float64Array(below);
  const positive = new Float64Array(column.length - below);
  let seen = 0;
  for (let index = 0; index < column.length; index++) {
    const value = column[index];
    if (value < 0) negative[seen++] = value;
    else positive[index - seen] = value;
  }
  const inNegative = ranks.filter((rank) => rank < below);
  const inPositive = ranks.filter((rank) => rank >= below).map((rank) => rank - below);
  return [...selectPart(negative, inNegative, true), ...selectPart(positive, inPositive, true)];
}
function selectByBits(column, min, max, ranks, isWhole) {
  const { word, flip, mask, shift, base, size } = bitBucketsOf(column.length, min, max, isWhole);
  const words = new Uint32Array(column.buffer, column.byteOffset, column.length * 2);
  const counts = new Uint32Array(size);
  for (let at = word; at < words.length; at += 2) {
    const key = (((words[at] ^ flip) & mask) >>> shift) - base;
    counts[key > 0 ? key : 0] += 1;
  }
  const parts = partsOf(counts, ranks);
  const cursors = new Uint32Array(parts.length + 1);
  const kept = new Float64Array(parts.reduce((total, part) => total + part.size, 0));
  counts.fill(0);
  let start = 0;
  for (const [index, part] of parts.entries()) {
    counts[part.bucket] = index + 1;
    cursors[index + 1] = start;
    start += part.size;
  }
  for (let at = word; at < words.length; at += 2) {
    const key = (((words[at] ^ flip) & mask) >>> shift) - base;
    const part = counts[key > 0 ? key : 0];
    if (part !== 0) kept[cursors[part]++] = column[at >> 1];
  }
  return parts.flatMap((part, index) => {
    const end = cursors[index + 1];
    return selectPart(kept.subarray(end - part.size, end), part.ranks, false);
  });
}
function partsOf(counts, ranks) {
  const parts = [];
  let next = 0;
  let below = 0;
  for (let bucket = 0; next < ranks.length; bucket++) {
    const size = counts[bucket];
    const wanted = [];
    while (next < ranks.length && ranks[next] < below + size) wanted.push(ranks[next++] - below);
    if (wanted.length > 0) parts.push({ bucket, size, ranks: wanted });
    below += size;
  }
  return parts;
}

// src/stats/expansion.ts
var RANGE_IN_UNITS = 1n << 2098n;
var LOWEST_EXPONENT2 = -1074;
var OVERFLOW_NEAR = 2 ** 1022;
function addToExpansion(partials, value) {
  if (!Number.isFinite(value)) rejectValue(value);
  const size = partials.length;
  const largest = size === 0 ? 0 : partials[0];
  if ((size > 0 && largest === 0) || Math.abs(largest) > OVERFLOW_NEAR || Math.abs(value) > OVERFLOW_NEAR) {
    return writeUnits(partials, exactUnits(partials) + unitsOf(value, LOWEST_EXPONENT2));
  }
  let head = value;
  for (let index = size - 1; index >= 0; index--) {
    const partial = partials[index];
    const sum = head + partial;
    const part = sum - head;
    partials[index] = head - (sum - part) + (partial - part);
    head = sum;
  }
  let written = 0;
  for (let index = 0; index < size; index++) {
    const next = partials[index];
    let sum = head + next;
    let error = next - (sum - head);
    if (error !== 0) {
      const following = nextNonZero(partials, index + 1);
      const doubled = error * 2;
      if (following !== 0 && following > 0 === error > 0 && sum + doubled - sum === doubled) {
        sum += doubled;
        error = -error;
      }
      partials[written++] = sum;
      head = error;
    } else {
      head = sum;
    }
  }
  if (head !== 0) {
    if (written === partials.length) partials.push(head);
    else partials[written] = head;
    written += 1;
  }
  while (partials.length > written) partials.pop();
  return partials;
}
function nextNonZero(partials, start) {
  for (let index = start; index < partials.length; index++) {
    const partial = partials[index];
    if (partial !== 0) return partial;
  }
  return 0;
}
function exactUnits(partials) {
  const beyondRange = partials[0] === 0;
  let units = beyondRange ? BigInt(partials[1] ?? 0) * RANGE_IN_UNITS : 0n;
  for (let index = beyondRange ? 2 : 0; index < partials.length; index++) {
    units += unitsOf(partials[index], LOWEST_EXPONENT2);
  }
  return units;
}
function writeUnits(partials, units) {
  partials.length = 0;
  let rest = units;
  if (!Number.isFinite(nearestRatio(rest, 1n, LOWEST_EXPONENT2))) {
    const half = rest < 0n ? -RANGE_IN_UNITS : RANGE_IN_UNITS;
    const ranges = (rest * 2n + half) / (RANGE_IN_UNITS * 2n);
    partials.push(0, Number(ranges));
    rest -= ranges * RANGE_IN_UNITS;
  }
  while (rest !== 0n) {
    const part = nearestRatio(rest, 1n, LOWEST_EXPONENT2);
    partials.push(part);
    rest -= unitsOf(part, LOWEST_EXPONENT2);
  }
  return partials;
}
function rejectValue(received2) {
  throw new SupportKpisError({
    code: typeof received2 === 'number' && !Number.isNaN(received2) ? 'non_finite' : 'not_a_number',
    path: 'addToSum: value',
    expected: 'a finite number',
    received: received2,
  });
}

// src/stats/exactSum.ts
function addToSum(partials, value) {
  if (partials.length === 1 && typeof value === 'number') {
    const head = partials[0];
    const sum = head + value;
    const part = sum - head;
    const error = head - (sum - part) + (value - part);
    if (error === 0 && sum !== 0) {
      partials[0] = sum;
      return partials;
    }
  }
  return partials.length === 2 ? addToPair(partials, value) : addToExpansion(partials, value);
}
function mergeSums(left, right) {
  if (left === right || left[0] === 0 || right[0] === 0) return writeUnits(left, exactUnits(left) + exactUnits(right));
  for (let index = 0; index < right.length; index++) addToSum(left, right[index]);
  return left;
}
function sumOf(partials) {
  const head = partials[0] ?? 0;
  return finite(partials.length > 1 && head === 0 ? Number.POSITIVE_INFINITY : head, 'sumOf: partials');
}
function addToPair(partials, value) {
  if (typeof value !== 'number') return addToExpansion(partials, value);
  const head = partials[0];
  const rest = partials[1];
  const sum = head + value;
  const part = sum - head;
  const error = head - (sum - part) + (value - part);
  const tail = rest + error;
  const tailPart = tail - rest;
  const tailError = rest - (tail - tailPart) + (error - tailPart);
  const newHead = sum + tail;
  if (tailError !== 0 || head === 0 || newHead === 0) return addToExpansion(partials, value);
  const newRest = tail - (newHead - sum);
  partials[0] = newHead;
  if (newRest === 0) partials.pop();
  else partials[1] = newRest;
  return partials;
}

// src/stats/exactProduct.ts
var SPLITTER = 2 ** 27 + 1;
function productError(left, right, product) {
  const leftShifted = left * SPLITTER;
  const leftHigh = leftShifted - (leftShifted - left);
  const leftLow = left - leftHigh;
  const rightShifted = right * SPLITTER;
  const rightHigh = rightShifted - (rightShifted - right);
  const rightLow = right - rightHigh;
  return leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
}
function addProduct(partials, left, right) {
  const product = left * right;
  const error = productError(left, right, product);
  addToSum(partials, product);
  return error === 0 ? partials : addToSum(partials, error);
}

// src/stats/meanOfSum.ts
var LARGEST_ORDINARY = 2 ** 900;
function meanOfSum(partials, count) {
  const [head] = partials;
  if (head === void 0) return 0;
  if (partials.length === 1) return head / count;
  const size = Math.abs(head);
  if (size > LARGEST_ORDINARY || size * LARGEST_ORDINARY < 1) {
    return nearestRatio(exactUnits(partials), BigInt(count), -1074);
  }
  const quotient = head / count;
  return quotient + sumOf(addProduct(partials.slice(), -quotient, count)) / count;
}

// src/stats/sumColumn.ts
var CHUNK = 4096;
var LARGEST_OCTAVE = 900;
function sumColumn(column, largest) {
  const partials = [];
  const octave = octaveOf(largest);
  if (octave > LARGEST_OCTAVE || octave < -LARGEST_OCTAVE) {
    for (let index = 0; index < column.length; index++) addToSum(partials, column[index]);
    return partials;
  }
  const firstCut = 1.5 * powerOfTwo(octave + 52 - 38);
  const secondCut = 1.5 * powerOfTwo(octave + 52 - 78);
  for (let start = 0; start < column.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, column.length);
    let first = 0;
    let second = 0;
    for (let index = start; index < end; index++) {
      const value = column[index];
      const top = value + firstCut - firstCut;
      const rest = value - top;
      const middle = rest + secondCut - secondCut;
      first += top;
      second += middle;
      if (rest !== middle) addToSum(partials, rest - middle);
    }
    addToSum(addToSum(partials, first), second);
  }
  return partials;
}
function exactSumOf(column, { largest, wholeSum }) {
  return wholeSum === void 0 ? sumColumn(column, largest) : addToSum([], wholeSum);
}

// src/stats/exactSpread.ts
var LOWEST_EXPONENT3 = -1074;
function exactVarianceOf(count, total, squares, exponent) {
  const n = BigInt(count);
  return { numerator: n * squares - total * total, denominator: n * (n - 1n), exponent: 2 * exponent };
}
function exactVarianceOfColumn(column) {
  let total = 0n;
  let squares = 0n;
  for (const value of column) {
    const units = unitsOf(value, LOWEST_EXPONENT3);
    total += units;
    squares += units * units;
  }
  return exactVarianceOf(column.length, total, squares, LOWEST_EXPONENT3);
}
function exactSpreadOf({ numerator, denominator, exponent }) {
  if (numerator === 0n) return { variance: 0, standardDeviation: 0 };
  const half = Math.floor((bitLength(numerator) - bitLength(denominator) + exponent) / 2);
  const shift = Math.max(half - 2, -1022);
  const root = Math.sqrt(nearestRatio(numerator, denominator, exponent - 2 * shift)) * powerOfTwo(shift);
  return {
    variance: nearestRatio(numerator, denominator, exponent),
    standardDeviation: finite(root, 'standardDeviation'),
  };
}

// src/stats/spread.ts
var CHUNK2 = 4096;
var LARGEST_WHOLE3 = 2 ** 53;
var FIRST_CUT = 1.5 * 2 ** 16;
var SECOND_CUT = 1.5 * 2 ** -24;
var LARGEST_ORDINARY2 = 2 ** 900;
function spreadOf(column, scan2, partials) {
  const { min, max, largest, wholeSum } = scan2;
  if (min === max) return { variance: 0, standardDeviation: 0 };
  const count = column.length;
  const isWhole = wholeSum !== void 0;
  const mean = meanOfSum(partials, count);
  const center = isWhole ? Math.round(mean) : mean;
  const farthest = Math.max(max - center, center - min);
  if (largest > LARGEST_ORDINARY2 || farthest * LARGEST_ORDINARY2 < 1) {
    return exactSpreadOf(exactVarianceOfColumn(column));
  }
  const scale = powerOfTwo(-octaveOf(farthest));
  const squares = scaledSquares(column, center * scale, scale);
  const offset = sumOf(addProduct(partials.slice(), -count, center)) * scale;
  const isExact = isWhole && (count * squares) / scale / scale <= LARGEST_WHOLE3;
  const scaled = isExact
    ? (count * squares - offset * offset) / (count * (count - 1))
    : (squares - offset * (offset / count)) / (count - 1);
  const variance = Math.max(scaled, 0);
  return { variance: variance / scale / scale, standardDeviation: Math.sqrt(variance) / scale };
}
function scaledSquares(column, center, scale) {
  const partials = [];
  for (let start = 0; start < column.length; start += CHUNK2) {
    const end = Math.min(start + CHUNK2, column.length);
    let first = 0;
    let second = 0;
    for (let index = start; index < end; index++) {
      const deviation = column[index] * scale - center;
      const square = deviation * deviation;
      const top = square + FIRST_CUT - FIRST_CUT;
      first += top;
      second += square - top + SECOND_CUT - SECOND_CUT;
    }
    addToSum(addToSum(partials, first), second);
  }
  return sumOf(partials);
}

// src/time/civilDay.ts
var DAY = 864e5;
function readDigits(text2, at, count) {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const digit = text2.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
function weekdayOf(day) {
  return (((day + 3) % 7) + 7) % 7;
}

// src/fold/run.ts
function addAll(fold2, empty, rows, name) {
  let state = empty;
  if (Array.isArray(rows)) {
    const { length } = rows;
    for (let index = 0; index < length; index++) state = fold2.add(state, rows[index]);
    return state;
  }
  assertRows(rows, name);
  for (const row of rows) state = fold2.add(state, row);
  return state;
}
function assertRows(rows, name) {
  const iterable = typeof rows === 'object' && rows !== null && Symbol.iterator in rows;
  if (iterable) return;
  const asynchronous = typeof rows === 'object' && rows !== null && Symbol.asyncIterator in rows;
  throw new SupportKpisError({
    code: 'not_iterable',
    path: `${name}: rows`,
    expected: 'an array or another iterable of records',
    received: rows,
    hint: asynchronous ? 'for an asynchronous source use running() with for await' : void 0,
  });
}

// src/fold/assertFold.ts
function assertFold(fold2, path) {
  const held = (typeof fold2 === 'object' && fold2 !== null) || typeof fold2 === 'function';
  const methods = held ? fold2 : {};
  if (['init', 'add', 'merge', 'result'].every((name) => typeof methods[name] === 'function')) {
    fold2.init();
    return;
  }
  const hint = held && typeof methods['fold'] === 'function' ? 'options that it requires are given by with()' : void 0;
  throw new SupportKpisError({ code: 'not_a_kpi', path, expected: 'a KPI or another fold', received: fold2, hint });
}

// src/fold/evidence.ts
var known = /* @__PURE__ */ new WeakMap();
function withEvidence(result, evidence) {
  if (evidence !== void 0) known.set(result, evidence);
  return result;
}

// src/fold/fieldOf.ts
function fieldOf(row, field) {
  if (typeof row !== 'object' || row === null) return null;
  try {
    return row[field];
  } catch {
    return null;
  }
}

// src/fold/bulk/bulk.ts
var CHUNK3 = 2048;

// src/fold/bulk/pairs.ts
function createPairs() {
  let mask = 1023;
  let slots = new Int32Array(mask + 1);
  let firsts = new Int32Array(512);
  let seconds = new Int32Array(512);
  let count = 0;
  function slotOf(first, second) {
    const mixed = Math.imul(first, 2654435761) ^ Math.imul(second, 2246822507);
    return Math.imul(mixed ^ (mixed >>> 15), 739982445) >>> 7;
  }
  function grow2() {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    firsts = longer(firsts);
    seconds = longer(seconds);
    for (let id = 0; id < count; id++) {
      let slot = slotOf(firsts[id], seconds[id]) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
  }
  return {
    idOf(first, second) {
      let slot = slotOf(first, second) & mask;
      for (let held = slots[slot]; held !== 0; held = slots[slot]) {
        if (firsts[held - 1] === first && seconds[held - 1] === second) return held - 1;
        slot = (slot + 1) & mask;
      }
      if (count === firsts.length) {
        grow2();
        slot = slotOf(first, second) & mask;
        while (slots[slot] !== 0) slot = (slot + 1) & mask;
      }
      firsts[count] = first;
      seconds[count] = second;
      slots[slot] = count + 1;
      return count++;
    },
    count: () => count,
    firstOf: (id) => firsts[id],
    secondOf: (id) => seconds[id],
  };
}
function longer(column) {
  const copy = new Int32Array(column.length * 2);
  copy.set(column);
  return copy;
}

// src/fold/bulk/counter.ts
function createCounter() {
  let plain2 = new Float64Array(64);
  const pairs = createPairs();
  let counts = new Float64Array(64);
  let byCell2 = null;
  function addPlain(classes, length) {
    for (let place = 0; place < length; place++) {
      const own = classes[place];
      if (own >= plain2.length) plain2 = longer2(plain2, own);
      if (own >= 0) plain2[own] += 1;
    }
  }
  function addToCells(classes, length, cells) {
    byCell2 = null;
    for (let place = 0; place < length; place++) {
      const own = classes[place];
      const cell = cells[place];
      if (own < 0 || cell < 0) continue;
      const id = pairs.idOf(cell, own);
      if (id >= counts.length) counts = longer2(counts, id);
      counts[id] += 1;
    }
  }
  function pairsOf(cell) {
    if (byCell2 === null) {
      byCell2 = /* @__PURE__ */ new Map();
      for (let id = 0; id < pairs.count(); id++) {
        const own = byCell2.get(pairs.firstOf(id));
        if (own === void 0) byCell2.set(pairs.firstOf(id), [id]);
        else own.push(id);
      }
    }
    return byCell2.get(cell) ?? [];
  }
  return {
    add(classes, length, cells) {
      if (cells === null) addPlain(classes, length);
      else addToCells(classes, length, cells);
    },
    each(cell, visit) {
      if (cell === 0) {
        for (let own = 0; own < plain2.length; own++) if (plain2[own] !== 0) visit(own, plain2[own]);
      }
      for (const id of pairsOf(cell)) visit(pairs.secondOf(id), counts[id]);
    },
  };
}
function longer2(column, place) {
  const copy = new Float64Array(Math.max(column.length * 2, place + 1));
  copy.set(column);
  return copy;
}

// src/fold/bulk/sharing.ts
function createSharing(expected3) {
  return { expected: expected3, counter: createCounter(), splits: /* @__PURE__ */ new Map() };
}
function createSplit() {
  const counter = createCounter();
  return { pairs: createPairs(), counter, chunk: null, own: new Int32Array(0), fresh: [], asked: [] };
}

// src/time/fixedOffset.ts
function fixedOffset(name) {
  if (name === 'UTC' || name === 'Etc/UTC') return 0;
  const sign = name[0] === '+' ? 1 : name[0] === '-' ? -1 : Number.NaN;
  const digits = name.length === 6 && name[3] === ':' ? name.slice(1, 3) + name.slice(4) : name.slice(1);
  if (digits.length !== 2 && digits.length !== 4) return Number.NaN;
  const hour = readDigits(digits, 0, 2);
  const minute = digits.length === 4 ? readDigits(digits, 2, 2) : 0;
  return hour <= 23 && minute <= 59 ? sign * (hour * 60 + minute) * 6e4 + 0 : Number.NaN;
}

// src/time/hostOffsets.ts
function hostOffsets(timeZone, path) {
  if (typeof Intl !== 'object' || typeof Intl.DateTimeFormat !== 'function') {
    throw new SupportKpisError({
      code: 'intl_unavailable',
      path,
      expected: "an engine with Intl, or 'UTC' or a fixed offset",
      received: timeZone,
      hint: 'where Intl is missing, use a calendar made by compileCalendar where it is not',
    });
  }
  let format;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return void 0;
  }
  return (instant2) => readOffset(format.format(instant2));
}
function readOffset(text2) {
  const at = text2.lastIndexOf('GMT') + 3;
  if (at === text2.length) return 0;
  const seconds = text2.length > at + 6 ? readDigits(text2, at + 7, 2) : 0;
  const size = (readDigits(text2, at + 1, 2) * 60 + readDigits(text2, at + 4, 2)) * 60 + seconds;
  return size * (text2[at] === '+' ? 1e3 : -1e3);
}

// src/time/zoneTable.ts
var CYCLE = 146097 * DAY;
var FIRST_RULES = -53646624e5;
var LAST_RULES = 41024448e5;
var SPAN = 1461 * DAY;
var PROBE = 7 * DAY;
function zoneTable(read) {
  const chunks = [];
  const chunkAt = (index) => {
    const known4 = chunks[index];
    if (known4 !== void 0) return known4;
    const start = FIRST_RULES + index * SPAN;
    const chunk = scan(read, start, start + SPAN);
    chunks[index] = chunk;
    return chunk;
  };
  const offsetAt = (instant2) => {
    const at = fold(instant2);
    const { transitions, offsets } = chunkAt(Math.floor((at - FIRST_RULES) / SPAN));
    let index = transitions.length;
    while (index > 0 && at < (transitions[index - 1] ?? 0)) index--;
    return offsets[index] ?? 0;
  };
  const nextTransition = (after, until) => {
    const at = fold(after);
    const moved = after < at ? 0 : after - at;
    for (let index = Math.floor((at - FIRST_RULES) / SPAN); ; index++) {
      const found = chunkAt(index).transitions.find((transition) => transition > at);
      if (found !== void 0) return found + moved <= until ? found + moved : Number.NaN;
      if (FIRST_RULES + (index + 1) * SPAN + moved > until) return Number.NaN;
    }
  };
  return { offsetAt, nextTransition };
}
function fold(instant2) {
  if (instant2 < FIRST_RULES) return FIRST_RULES;
  if (instant2 < LAST_RULES + CYCLE) return instant2;
  return LAST_RULES + ((instant2 - LAST_RULES) % CYCLE);
}
function scan(read, start, end) {
  const transitions = [];
  let low = start - 1e3;
  const offsets = [read(low)];
  let offset = offsets[0] ?? 0;
  while (low < end - 1e3) {
    const high = Math.min(low + PROBE, end - 1e3);
    const reached = read(high);
    while (offset !== reached) {
      let before = low;
      let after = high;
      while (after - before > 1e3) {
        const middle = before + Math.floor((after - before) / 2e3) * 1e3;
        if (read(middle) === offset) before = middle;
        else after = middle;
      }
      low = after;
      offset = read(after);
      transitions.push(after);
      offsets.push(offset);
    }
    low = high;
  }
  return { transitions, offsets };
}

// src/time/assertTimeZone.ts
var EXPECTED = "an IANA time zone such as 'America/New_York', 'UTC', or a fixed offset such as '+05:30'";
var LARGEST_CACHE = 1e3;
var NOT_ABBREVIATIONS = [
  'UTC',
  'UCT',
  'GMT',
  'ZULU',
  'GB',
  'NZ',
  'PRC',
  'ROC',
  'ROK',
  'CUBA',
  'EGYPT',
  'EIRE',
  'IRAN',
  'JAPAN',
  'LIBYA',
];
var MEANT = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CDT: 'America/Chicago',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  WET: 'Europe/Lisbon',
  BST: 'Europe/London',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
  JST: 'Asia/Tokyo',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
};
var zones = /* @__PURE__ */ new Map();
function assertTimeZone(timeZone, path) {
  zoneOf(timeZone, path);
}
function zoneOf(timeZone, path) {
  const known4 = typeof timeZone === 'string' ? zones.get(timeZone) : void 0;
  if (known4 !== void 0) return known4;
  const zone = makeZone(timeZone, path);
  if (zones.size >= LARGEST_CACHE) zones.clear();
  zones.set(String(timeZone), zone);
  return zone;
}
function makeZone(timeZone, path) {
  if (timeZone === void 0 || timeZone === null) {
    throw new SupportKpisError({ code: 'missing_time_zone', path, expected: EXPECTED, received: timeZone });
  }
  if (typeof timeZone !== 'string') throw unknownZone(timeZone, path, void 0);
  const offset = fixedOffset(timeZone);
  if (!Number.isNaN(offset)) return { offsetAt: () => offset, nextTransition: () => Number.NaN };
  const hint = abbreviationHint(timeZone);
  if (hint !== void 0) throw unknownZone(timeZone, path, hint);
  const read = hostOffsets(timeZone, path);
  if (read === void 0) throw unknownZone(timeZone, path, suggestion(timeZone));
  return zoneTable(read);
}
function unknownZone(timeZone, path, hint) {
  return new SupportKpisError({ code: 'unknown_time_zone', path, expected: EXPECTED, received: timeZone, hint });
}
function abbreviationHint(name) {
  const upper = name.toUpperCase();
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})$/.exec(upper);
  if (offset !== null) return `write the fixed offset '${offset[1]}${offset[2]?.padStart(2, '0')}:00'`;
  if (!/^[A-Z]{2,5}(?:[+-]?\d.*)?$/.test(upper) || NOT_ABBREVIATIONS.includes(upper)) return void 0;
  const meant = Object.hasOwn(MEANT, upper) ? `did you mean '${MEANT[upper]}'? ` : '';
  return `${meant}abbreviations are ambiguous and know no daylight saving`;
}
function suggestion(name) {
  if (name.trim() === '') return void 0;
  const names3 = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  const candidate = nearest(name.trim(), ['UTC', ...names3]);
  return candidate === void 0 ? void 0 : `did you mean '${candidate}'?`;
}

// src/kpi/periodChecks.ts
var periodChecks = {
  every: oneOf('quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'),
  timeZone: { ...text, assert: (value, path) => void assertTimeZone(value, path) },
  weekStartsOn: oneOf('monday', 'sunday', 'saturday'),
};

// src/time/edgesOf.ts
function edgesOf(periods) {
  const last = periods.at(-1);
  if (last === void 0) return new Float64Array(0);
  const edges = new Float64Array(periods.length + 1);
  periods.forEach(({ start }, index) => {
    edges[index] = start;
  });
  edges[periods.length] = last.end;
  return edges;
}

// src/time/periodIndex.ts
var NEAR = 4;
function periodIndex(edges, at) {
  const last = edges.length - 1;
  const first = edges[0];
  const end = edges[last];
  if (!(at >= first && at < end)) return -1;
  let index = ((at - first) * (last / (end - first))) | 0;
  for (let step = 0; step < NEAR; step++) {
    if (at < edges[index]) index--;
    else if (at >= edges[index + 1]) index++;
    else return index;
  }
  return search(edges, at);
}
function search(edges, at) {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at >= edges[middle]) low = middle;
    else high = middle;
  }
  return low;
}

// src/time/clockUnits.ts
var CLOCK_UNITS = { quarter_hour: 9e5, half_hour: 18e5, hour: 36e5 };
function isClockUnit(unit) {
  return Object.hasOwn(CLOCK_UNITS, unit);
}

// ../main/node_modules/@date-fns/utc/date/mini.js
var UTCDateMini = class extends Date {
  constructor() {
    super();
    this.setTime(
      arguments.length === 0
        ? // Enables Sinon's fake timers that override the constructor
          Date.now()
        : arguments.length === 1
          ? typeof arguments[0] === 'string'
            ? +new Date(arguments[0])
            : arguments[0]
          : Date.UTC(...arguments),
    );
  }
  getTimezoneOffset() {
    return 0;
  }
};
var re = /^(get|set)(?!UTC)/;
Object.getOwnPropertyNames(Date.prototype).forEach((method) => {
  if (re.test(method)) {
    const utcMethod = Date.prototype[method.replace(re, '$1UTC')];
    if (utcMethod) UTCDateMini.prototype[method] = utcMethod;
  }
});

// ../main/node_modules/date-fns/constants.js
var daysInYear = 365.2425;
var maxTime = 10 ** 8 * 24 * 60 * 60 * 1e3;
var minTime = -maxTime;
var millisecondsInWeek = 6048e5;
var secondsInHour = 3600;
var secondsInDay = secondsInHour * 24;
var secondsInWeek = secondsInDay * 7;
var secondsInYear = secondsInDay * daysInYear;
var secondsInMonth = secondsInYear / 12;
var secondsInQuarter = secondsInMonth * 3;
var constructFromSymbol = /* @__PURE__ */ Symbol.for('constructDateFrom');

// ../main/node_modules/date-fns/constructFrom.js
function constructFrom(date, value) {
  if (typeof date === 'function') return date(value);
  if (date && typeof date === 'object' && constructFromSymbol in date) return date[constructFromSymbol](value);
  if (date instanceof Date) return new date.constructor(value);
  return new Date(value);
}

// ../main/node_modules/date-fns/toDate.js
function toDate(argument, context) {
  return constructFrom(context || argument, argument);
}

// ../main/node_modules/date-fns/addDays.js
function addDays(date, amount, options) {
  const _date = toDate(date, options?.in);
  if (isNaN(amount)) return constructFrom(options?.in || date, NaN);
  if (!amount) return _date;
  _date.setDate(_date.getDate() + amount);
  return _date;
}

// ../main/node_modules/date-fns/addMonths.js
function addMonths(date, amount, options) {
  const _date = toDate(date, options?.in);
  if (isNaN(amount)) return constructFrom(options?.in || date, NaN);
  if (!amount) {
    return _date;
  }
  const dayOfMonth = _date.getDate();
  const endOfDesiredMonth = constructFrom(options?.in || date, _date.getTime());
  endOfDesiredMonth.setMonth(_date.getMonth() + amount + 1, 0);
  const daysInMonth = endOfDesiredMonth.getDate();
  if (dayOfMonth >= daysInMonth) {
    return endOfDesiredMonth;
  } else {
    _date.setFullYear(endOfDesiredMonth.getFullYear(), endOfDesiredMonth.getMonth(), dayOfMonth);
    return _date;
  }
}

// ../main/node_modules/date-fns/addQuarters.js
function addQuarters(date, amount, options) {
  return addMonths(date, amount * 3, options);
}

// ../main/node_modules/date-fns/addWeeks.js
function addWeeks(date, amount, options) {
  return addDays(date, amount * 7, options);
}

// ../main/node_modules/date-fns/addYears.js
function addYears(date, amount, options) {
  return addMonths(date, amount * 12, options);
}

// ../main/node_modules/date-fns/_lib/defaultOptions.js
var defaultOptions = {};
function getDefaultOptions() {
  return defaultOptions;
}

// ../main/node_modules/date-fns/startOfWeek.js
function startOfWeek(date, options) {
  const defaultOptions2 = getDefaultOptions();
  const weekStartsOn =
    options?.weekStartsOn ??
    options?.locale?.options?.weekStartsOn ??
    defaultOptions2.weekStartsOn ??
    defaultOptions2.locale?.options?.weekStartsOn ??
    0;
  const _date = toDate(date, options?.in);
  const day = _date.getDay();
  const diff = (day < weekStartsOn ? 7 : 0) + day - weekStartsOn;
  _date.setDate(_date.getDate() - diff);
  _date.setHours(0, 0, 0, 0);
  return _date;
}

// ../main/node_modules/date-fns/startOfISOWeek.js
function startOfISOWeek(date, options) {
  return startOfWeek(date, { ...options, weekStartsOn: 1 });
}

// ../main/node_modules/date-fns/getISOWeekYear.js
function getISOWeekYear(date, options) {
  const _date = toDate(date, options?.in);
  const year = _date.getFullYear();
  const fourthOfJanuaryOfNextYear = constructFrom(_date, 0);
  fourthOfJanuaryOfNextYear.setFullYear(year + 1, 0, 4);
  fourthOfJanuaryOfNextYear.setHours(0, 0, 0, 0);
  const startOfNextYear = startOfISOWeek(fourthOfJanuaryOfNextYear);
  const fourthOfJanuaryOfThisYear = constructFrom(_date, 0);
  fourthOfJanuaryOfThisYear.setFullYear(year, 0, 4);
  fourthOfJanuaryOfThisYear.setHours(0, 0, 0, 0);
  const startOfThisYear = startOfISOWeek(fourthOfJanuaryOfThisYear);
  if (_date.getTime() >= startOfNextYear.getTime()) {
    return year + 1;
  } else if (_date.getTime() >= startOfThisYear.getTime()) {
    return year;
  } else {
    return year - 1;
  }
}

// ../main/node_modules/date-fns/startOfISOWeekYear.js
function startOfISOWeekYear(date, options) {
  const year = getISOWeekYear(date, options);
  const fourthOfJanuary = constructFrom(options?.in || date, 0);
  fourthOfJanuary.setFullYear(year, 0, 4);
  fourthOfJanuary.setHours(0, 0, 0, 0);
  return startOfISOWeek(fourthOfJanuary);
}

// ../main/node_modules/date-fns/getISOWeek.js
function getISOWeek(date, options) {
  const _date = toDate(date, options?.in);
  const diff = +startOfISOWeek(_date) - +startOfISOWeekYear(_date);
  return Math.round(diff / millisecondsInWeek) + 1;
}

// ../main/node_modules/date-fns/startOfMonth.js
function startOfMonth(date, options) {
  const _date = toDate(date, options?.in);
  _date.setDate(1);
  _date.setHours(0, 0, 0, 0);
  return _date;
}

// ../main/node_modules/date-fns/startOfQuarter.js
function startOfQuarter(date, options) {
  const _date = toDate(date, options?.in);
  const currentMonth = _date.getMonth();
  const month = currentMonth - (currentMonth % 3);
  _date.setMonth(month, 1);
  _date.setHours(0, 0, 0, 0);
  return _date;
}

// ../main/node_modules/date-fns/startOfYear.js
function startOfYear(date, options) {
  const date_ = toDate(date, options?.in);
  date_.setFullYear(date_.getFullYear(), 0, 1);
  date_.setHours(0, 0, 0, 0);
  return date_;
}

// src/time/civilUnits.ts
var FIRST_WEEKDAYS = { monday: 1, sunday: 0, saturday: 6 };
var ADD = { day: addDays, week: addWeeks, month: addMonths, quarter: addQuarters, year: addYears };
function startOfUnit(civil, unit, weekStartsOn) {
  const midnight = Math.floor(civil / DAY) * DAY;
  const date = new UTCDateMini(midnight);
  if (unit === 'day') return midnight;
  if (unit === 'week') return startOfWeek(date, { weekStartsOn: FIRST_WEEKDAYS[weekStartsOn] }).getTime();
  if (unit === 'month') return startOfMonth(date).getTime();
  return (unit === 'quarter' ? startOfQuarter(date) : startOfYear(date)).getTime();
}
function addUnits(civil, count, unit) {
  return ADD[unit](new UTCDateMini(civil), count).getTime();
}
function labelOfUnit(civil, unit, weekStartsOn) {
  const date = new UTCDateMini(civil);
  const iso = civilText(civil);
  if (unit === 'day' || (unit === 'week' && weekStartsOn !== 'monday')) return iso.slice(0, 10);
  if (unit === 'week') return `${padded(getISOWeekYear(date), 4)}-W${padded(getISOWeek(date), 2)}`;
  if (unit === 'month') return iso.slice(0, 7);
  return unit === 'year' ? iso.slice(0, 4) : `${iso.slice(0, 4)}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
function civilText(civil) {
  return new Date(civil).toISOString();
}
function padded(value, length) {
  return String(value).padStart(length, '0');
}

// src/time/wallTime.ts
function resolveLocal(zone, local) {
  const before = zone.offsetAt(local - DAY);
  const after = zone.offsetAt(local + DAY);
  if (before === after || zone.offsetAt(local - before) === before) return local - before;
  return zone.offsetAt(local - after) === after ? local - after : local - before;
}

// src/time/firstInstant.ts
function firstInstant(zone, civil) {
  const resolved = resolveLocal(zone, civil);
  if (resolved + zone.offsetAt(resolved) === civil) return resolved;
  let change = resolved;
  for (let after = resolved - 2 * DAY; ; after = change) {
    const transition = zone.nextTransition(after, resolved);
    if (Number.isNaN(transition)) return change;
    change = transition;
  }
}

// src/time/clockCursor.ts
function clockCursor(zone, unit) {
  const length = CLOCK_UNITS[unit];
  const labelLength = unit === 'hour' ? 13 : 16;
  let end = 0;
  const localUnit = (instant2) => Math.floor((instant2 + zone.offsetAt(instant2)) / length) * length;
  const startsUnit = (transition) =>
    zone.offsetAt(transition) < zone.offsetAt(transition - 1) || localUnit(transition) !== localUnit(transition - 1);
  const startOf2 = (instant2) => {
    const start = localUnit(instant2) - zone.offsetAt(instant2);
    const transition = zone.nextTransition(start, instant2);
    if (Number.isNaN(transition)) return start;
    return startsUnit(transition) ? transition : startOf2(transition - 1);
  };
  const endOf = (start) => {
    const full = localUnit(start) - zone.offsetAt(start) + length;
    const transition = zone.nextTransition(start, full);
    if (Number.isNaN(transition)) return full;
    return startsUnit(transition) ? transition : endOf(transition);
  };
  const labelOf = (start) => {
    const civil = localUnit(start);
    const label = civilText(civil).slice(0, labelLength);
    return firstInstant(zone, civil) < start ? label + offsetText(zone.offsetAt(start)) : label;
  };
  const next = () => {
    const start = end;
    end = endOf(start);
    return { start, end, label: labelOf(start) };
  };
  const at = (instant2) => {
    end = startOf2(instant2);
    return next();
  };
  return { at, next };
}
function offsetText(offset) {
  const text2 = civilText(Math.abs(offset)).slice(11, 19);
  return (offset < 0 ? '-' : '+') + (text2.endsWith(':00') ? text2.slice(0, 5) : text2);
}

// src/time/periodCursor.ts
function periodCursor({ every, zone, weekStartsOn }) {
  if (isClockUnit(every)) return clockCursor(zone, every);
  const unit = every;
  let civil = 0;
  let end = 0;
  const next = () => {
    for (;;) {
      const start = end;
      const label = civil;
      civil = addUnits(civil, 1, unit);
      end = firstInstant(zone, civil);
      if (start < end) return { start, end, label: labelOfUnit(label, unit, weekStartsOn) };
    }
  };
  const at = (instant2) => {
    civil = startOfUnit(instant2 + zone.offsetAt(instant2), unit, weekStartsOn);
    end = firstInstant(zone, civil);
    let period = next();
    while (period.end <= instant2) period = next();
    return period;
  };
  return { at, next };
}

// src/time/periodOptions.ts
var UNITS = ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
var WEEK_STARTS = ['monday', 'sunday', 'saturday'];
var NAMES = ['every', 'timeZone', 'weekStartsOn'];
var FIRST_INSTANT = -621355968e5;
var LAST_INSTANT = 2534022144e5;
function readPeriodOptions(options, path) {
  if (typeof options !== 'object' || options === null) {
    throw new SupportKpisError({
      code: 'invalid_option',
      path: `${path}: options`,
      expected: '{ every, timeZone }',
      received: options,
    });
  }
  for (const name of Object.keys(options)) {
    if (NAMES.includes(name)) continue;
    throw new SupportKpisError({
      code: 'unknown_option',
      path: `${path}: options.${name.slice(0, 40)}`,
      expected: `one of ${NAMES.join(', ')}`,
      received: name,
      hint: didYouMean(name, NAMES),
    });
  }
  const { every, timeZone, weekStartsOn = 'monday' } = options;
  return {
    every: oneOf2(every, UNITS, `${path}: options.every`),
    zone: zoneOf(timeZone, `${path}: options.timeZone`),
    weekStartsOn: oneOf2(weekStartsOn, WEEK_STARTS, `${path}: options.weekStartsOn`),
  };
}
function requirePeriodInstant(value, path) {
  const instant2 = requireInstant(value, path);
  if (instant2 >= FIRST_INSTANT && instant2 < LAST_INSTANT) return instant2;
  throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a year from 1 to 9999', received: value });
}
function oneOf2(value, choices, path) {
  const found = choices.find((choice2) => choice2 === value);
  if (found !== void 0) return found;
  throw new SupportKpisError({
    code: 'invalid_option',
    path,
    expected: `one of ${choices.map((choice2) => `'${choice2}'`).join(', ')}`,
    received: value,
    hint: typeof value === 'string' ? didYouMean(value, choices) : void 0,
  });
}

// src/time/periodsBetween.ts
function periodsBetween(from, to, options) {
  return collect(from, to, options, 'periodsBetween');
}
function periodAt(instant2, options) {
  const rules = readPeriodOptions(options, 'periodAt');
  return periodCursor(rules).at(requirePeriodInstant(instant2, 'periodAt: instant'));
}
function collect(from, to, options, path) {
  const rules = readPeriodOptions(options, path);
  const { start, end } = checkRange(from, to, path);
  requirePeriodInstant(start, `${path}: from`);
  requirePeriodInstant(end, `${path}: to`);
  if ((end - start) / lengthOf(rules.every) > MOST_PERIODS) throw tooManyPeriods(`${path}: to`, end);
  const periods = [];
  if (start === end) return periods;
  const cursor = periodCursor(rules);
  for (let period = cursor.at(start); period.start < end; period = cursor.next()) periods.push(period);
  return periods;
}
function lengthOf(unit) {
  if (isClockUnit(unit)) return CLOCK_UNITS[unit];
  return unit === 'day' ? DAY : Number.POSITIVE_INFINITY;
}

// src/kpi/periodDate.ts
var FIRST_DATE = -621355104e5;
var LAST_DATE = 253402128e6 - 1;
function periodDate(value) {
  const at = toInstant(value);
  return at >= FIRST_DATE && at <= LAST_DATE ? at : Number.NaN;
}

// src/analysis/datesOf.ts
function stretchDates(row, stretchOf) {
  try {
    const { start, end } = stretchOf(row);
    const [at, to] = [Math.max(start, FIRST_DATE), Math.min(end, LAST_DATE)];
    if (to >= at && end >= start) return { at, until: Math.max(at, to - 1) };
  } catch {}
  return { at: Number.NaN, until: Number.NaN };
}

// src/analysis/finiteOr.ts
function finiteOr(bound, otherwise2) {
  return bound !== void 0 && Number.isFinite(bound) ? bound : otherwise2;
}

// src/fold/outcome.ts
var pending = Object.freeze({ pending: true });
function pendingSince(since) {
  return { pending: true, since };
}
function exclude(reason) {
  return Object.freeze({ excluded: reason });
}
function fault(reason, field, expected3, value) {
  return { excluded: reason, fault: { field, expected: expected3, value } };
}
function isPending(outcome) {
  return typeof outcome === 'object' && outcome !== null && 'pending' in outcome;
}
function isExclusion(outcome) {
  return typeof outcome === 'object' && outcome !== null && 'excluded' in outcome;
}

// src/model/eventsOf.ts
function eventsOf(history, ...kinds3) {
  if (history === null || history === void 0) return null;
  const events = [];
  let sorted = true;
  for (const event of history) {
    if (!kinds3.includes(event.kind)) continue;
    const at = toInstant(event.at);
    const last = events[events.length - 1];
    if (last !== void 0 && !(last.at <= at)) sorted = false;
    events.push({ at, from: event.from ?? null, to: event.to ?? null });
  }
  if (!sorted && !hasInvalidInstant(events)) events.sort((left, right) => left.at - right.at);
  return events;
}
function hasInvalidInstant(events) {
  return events.some(({ at }) => Number.isNaN(at));
}

// src/model/ticketStatus.ts
var statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'];
function isKnownStatus(status) {
  return statuses.includes(status);
}
function isSolvedStatus(status) {
  return status === 'solved' || status === 'closed';
}
function isSolved(ticket) {
  const { status } = ticket;
  if (status !== void 0 && status !== null) return isKnownStatus(status) ? isSolvedStatus(status) : null;
  const last = eventsOf(ticket.history, 'status')?.at(-1);
  if (last !== void 0 && last.to !== null) return isKnownStatus(last.to) ? isSolvedStatus(last.to) : null;
  return (ticket.solvedAt ?? ticket.closedAt ?? null) !== null;
}

// src/model/ticketAsOf.ts
function ticketAsOf(ticket, asOf2) {
  const isLater2 = (value) => toInstant(value) > asOf2;
  const { history, interactions, firstRespondedAt, firstSolvedAt, solvedAt: solvedAt2, closedAt } = ticket;
  const laterFields = [firstRespondedAt, firstSolvedAt, solvedAt2, closedAt].some(isLater2);
  const laterEvents = history?.some(({ at }) => isLater2(at)) ?? false;
  const laterMessages = interactions?.some((interaction) => isLater2(messageAt(interaction))) ?? false;
  if (!laterFields && !laterEvents && !laterMessages) return ticket;
  const known4 = (value) => (isLater2(value) ? null : value);
  return {
    ...ticket,
    status: statusAsOf(ticket, asOf2),
    history: history?.filter(({ at }) => !isLater2(at)),
    interactions: interactions?.filter((interaction) => !isLater2(messageAt(interaction))),
    firstRespondedAt: known4(firstRespondedAt),
    firstSolvedAt: known4(firstSolvedAt),
    solvedAt: known4(solvedAt2),
    closedAt: known4(closedAt),
  };
}
function messageAt(interaction) {
  return interaction.kind === 'message' ? interaction.at : null;
}
function statusAsOf({ status, history, solvedAt: solvedAt2, closedAt }, asOf2) {
  const changes = eventsOf(history, 'status') ?? [];
  const next = changes.findIndex(({ at }) => at > asOf2);
  if (next > 0) return changes[next - 1]?.to ?? status;
  if (next === 0) return changes[0]?.from ?? 'new';
  return isSolvedStatus(status ?? null) && toInstant(solvedAt2 ?? closedAt) > asOf2 ? 'open' : status;
}

// src/fold/rate.ts
function rate() {
  return {
    ...yesCounter,
    result: ({ yes }, { counted, pending: pending2, excluded }) => ({
      value: share(yes, counted),
      numerator: yes,
      denominator: counted,
      pending: pending2,
      excluded,
    }),
  };
}
var yesCounter = {
  init: () => ({ yes: 0 }),
  keep(kept, yes) {
    if (yes) kept.yes++;
    return kept;
  },
  keepMany(kept, yes, count) {
    if (yes) kept.yes += count;
    return kept;
  },
  merge(left, right) {
    left.yes += right.yes;
    return left;
  },
};
function share(part, whole) {
  return whole === 0 ? null : part / whole;
}

// src/model/overlap.ts
function overlapOf(stretches) {
  let long = 0;
  for (const { start, end } of stretches) if (end > start) long++;
  const starts = new Float64Array(long);
  const ends = new Float64Array(long);
  let place = 0;
  for (const { start, end } of stretches) {
    if (!(end > start)) continue;
    starts[place] = start;
    ends[place] = end;
    place++;
  }
  const sum = lengthsOf(starts, ends);
  return { sum, ...sweep(starts.sort(), ends.sort()) };
}
function sweep(starts, ends) {
  let [union, max, open, next, since] = [0, 0, 0, 0, 0];
  let maxAt = null;
  for (const end of ends) {
    while (next < starts.length && starts[next] < end) {
      const start = starts[next];
      if (open === 0) since = start;
      open++;
      next++;
      if (open > max) {
        max = open;
        maxAt = start;
      }
    }
    open--;
    if (open === 0) union += end - since;
  }
  return { union, max, maxAt };
}
function lengthsOf(starts, ends) {
  let sum = 0;
  let whole = true;
  for (let index = 0; index < starts.length; index++) {
    const length = ends[index] - starts[index];
    if (!Number.isInteger(length)) whole = false;
    sum += length;
  }
  if (whole && sum <= Number.MAX_SAFE_INTEGER) return sum;
  sum = 0;
  for (const length of starts.map((start, index) => ends[index] - start).sort()) sum += length;
  return sum;
}

// src/time/duration.ts
var SECOND = 1e3;
var MINUTE = 60 * SECOND;
var HOUR = 60 * MINUTE;
var DAY2 = 24 * HOUR;
function hours(count) {
  return milliseconds(count, HOUR, 'hours');
}
function days(count) {
  return milliseconds(count, DAY2, 'days');
}
function milliseconds(count, unit, name) {
  if (typeof count === 'number' && Number.isFinite(count * unit)) return count * unit + 0;
  throw new SupportKpisError({ code: 'invalid_duration', path: name, expected: 'a finite number', received: count });
}

// src/kpi/received.ts
var reasons = {
  merged: exclude('merged'),
  spam: exclude('spam'),
  deleted: exclude('deleted'),
  test: exclude('test'),
};
var otherwise = exclude('unknown_exclusion');
function exclusionOf(excluded) {
  if (!excluded) return null;
  return Object.hasOwn(reasons, excluded) ? reasons[excluded] : otherwise;
}
function received(measure) {
  return (ticket) => exclusionOf(ticket.excluded) ?? measure(ticket);
}

// src/kpi/rowId.ts
function rowId(row) {
  try {
    const id = row?.id;
    return typeof id === 'string' || typeof id === 'number' ? id : void 0;
  } catch {
    return void 0;
  }
}

// src/model/messages.ts
var automatic = ['automation', 'campaign', 'auto_reply'];
function isHumanReply({ author, visibility, origin }) {
  return author?.role === 'agent' && visibility === 'public' && !automatic.includes(origin);
}
function isBotReply({ author, visibility, origin }) {
  return author?.role === 'bot' && visibility === 'public' && origin !== 'campaign';
}
function isCustomerMessage({ author }) {
  return author?.role === 'customer';
}
function firstMessageAt(interactions, from, passes) {
  if (interactions === null || interactions === void 0) return null;
  let first = null;
  for (const interaction of interactions) {
    if (interaction.kind !== 'message' || !passes(interaction)) continue;
    const at = toInstant(interaction.at);
    if (Number.isNaN(at)) return at;
    if (at >= from && (first === null || at < first)) first = at;
  }
  return first;
}
function conversationOf(interactions) {
  if (interactions === null || interactions === void 0) return null;
  const messages = [];
  let sorted = true;
  for (const interaction of interactions) {
    if (interaction.kind !== 'message') continue;
    const at = toInstant(interaction.at);
    const last = messages[messages.length - 1];
    if (last !== void 0 && !(last.at <= at)) sorted = false;
    messages.push({ at, message: interaction });
  }
  if (!sorted) messages.sort((left, right) => left.at - right.at);
  return messages;
}
function countHumanReplies(interactions) {
  let replies = 0;
  for (const interaction of interactions) if (interaction.kind === 'message' && isHumanReply(interaction)) replies++;
  return replies;
}

// src/model/openSpans.ts
function openSpans(spans) {
  const cycles = [];
  let start = null;
  for (const span of spans) {
    const solved = isSolvedStatus(span.status);
    if (!solved && start === null) start = span.start;
    if (solved && start !== null) {
      cycles.push({ start, end: span.start });
      start = null;
    }
  }
  if (start !== null) cycles.push({ start, end: null });
  return cycles;
}

// src/model/statusSpans.ts
function statusSpans(history, createdAt) {
  const changes = eventsOf(history, 'status');
  if (changes === null || changes.length === 0) return null;
  if (hasInvalidInstant(changes)) return unknownSpans;
  const spans = [];
  let status = changes[0]?.from ?? 'new';
  let start = createdAt;
  for (const change of changes) {
    const at = change.at < createdAt ? createdAt : change.at;
    spans.push({ status, start, end: at });
    status = change.to ?? status;
    start = at;
  }
  spans.push({ status, start, end: null });
  return spans;
}
var unknownSpans = [
  { status: 'new', start: Number.NaN, end: Number.NaN },
  { status: 'solved', start: Number.NaN, end: null },
];

// src/model/solving.ts
function lastSolvedAt(ticket) {
  const explicit = ticket.solvedAt ?? null;
  if (explicit !== null) return toInstant(explicit);
  const ends = solvingsOf(ticket);
  const last = ends?.at(-1);
  if (last !== void 0) return last;
  const fallback = ticket.closedAt ?? ticket.firstSolvedAt ?? null;
  return fallback === null ? null : toInstant(fallback);
}
function solvingsOf(ticket) {
  const spans = statusesOf(ticket);
  if (spans === null) return null;
  const ends = [];
  for (const { end } of openSpans(spans)) if (end !== null) ends.push(end);
  return ends;
}
function wasSolved(ticket) {
  if ((ticket.solvedAt ?? ticket.firstSolvedAt ?? ticket.closedAt ?? null) !== null) return true;
  if (ticket.status !== void 0 && isSolvedStatus(ticket.status)) return true;
  if ((ticket.reopens ?? 0) > 0) return true;
  return statusesOf(ticket)?.some(({ status }) => isSolvedStatus(status)) ?? false;
}
function reopensOf(ticket) {
  const explicit = ticket.reopens ?? null;
  if (explicit !== null) return explicit;
  const spans = statusesOf(ticket);
  if (spans !== null) {
    if (Number.isNaN(spans.at(-1)?.start)) return Number.NaN;
    const wasDone = (index) => isSolvedStatus(spans[index]?.status ?? null);
    return spans.filter((_, index) => index > 0 && wasDone(index - 1) && !wasDone(index)).length;
  }
  const dated = (ticket.solvedAt ?? ticket.firstSolvedAt ?? null) !== null;
  return dated && isSolved(ticket) === false ? 1 : 0;
}
function wasReopened(ticket) {
  return reopensOf(ticket) > 0;
}
function statusesOf({ history, createdAt }) {
  return statusSpans(history, toInstant(createdAt));
}

// src/model/transfers.ts
function wasTransferred(assignments) {
  let holder = assignments[0]?.from ?? null;
  for (const { to } of assignments) {
    if (to === null) continue;
    if (holder !== null && holder !== to) return true;
    holder = to;
  }
  return false;
}
function holderAt(assignments, at) {
  let holder = assignments[0]?.from ?? null;
  for (const assignment of assignments) {
    if (assignment.at > at) break;
    holder = assignment.to;
  }
  return holder;
}

// src/model/attribution.ts
var attributions = ['first_responder', 'solver', 'assignee_at', 'assignee_now'];
function agentOf(ticket, rule, at) {
  if (rule === 'first_responder') return firstResponder(ticket);
  const assignments = eventsOf(ticket.history, 'assignment') ?? [];
  const own = ticket.agentId ?? null;
  if (rule === 'assignee_now') return own ?? assignments.at(-1)?.to ?? null;
  const moment = rule === 'solver' ? solvedAt(ticket) : toInstant(at);
  if (assignments.length === 0) return rule === 'solver' && Number.isNaN(moment) ? null : own;
  return Number.isNaN(moment) ? null : holderAt(assignments, moment);
}
function firstResponder({ interactions }) {
  let [first, agent] = [Number.POSITIVE_INFINITY, null];
  for (const { at, message } of conversationOf(interactions) ?? []) {
    if (!isHumanReply(message) || at > first) continue;
    const id = message.author.id ?? null;
    if (at < first || agent === null || (id !== null && id < agent)) agent = id;
    first = at;
  }
  return agent;
}
function solvedAt(ticket) {
  return isSolved(ticket) === true ? (lastSolvedAt(ticket) ?? Number.POSITIVE_INFINITY) : Number.NaN;
}

// src/kpi/durationBetween.ts
function stopwatch({ clock: clock2, skewTolerance = 0 }) {
  return { clock: compileClock(clock2), skewTolerance };
}
function invalidInstant(field, value) {
  return fault('invalid_instant', field, 'an instant', value);
}
function negativeDuration(startField, endField, end) {
  return fault('negative_duration', endField, `an instant not before ${startField}`, end);
}
function durationBetween({ clock: clock2, skewTolerance }, row, startField, start, endField, end) {
  const from = toInstant(start);
  if (Number.isNaN(from)) return invalidInstant(startField, start);
  const to = toInstant(end);
  if (Number.isNaN(to)) return invalidInstant(endField, end);
  if (to < from) {
    return from - to <= skewTolerance ? 0 : negativeDuration(startField, endField, end);
  }
  return clock2.between(row, from, to);
}

// src/kpi/invalidSolving.ts
function invalidSolving({ solvedAt: solvedAt2, history, closedAt, firstSolvedAt }) {
  if ((solvedAt2 ?? null) !== null) return invalidInstant('solvedAt', solvedAt2);
  if (hasInvalidInstant(eventsOf(history, 'status') ?? [])) return invalidInstant('history', history);
  return (closedAt ?? null) === null
    ? invalidInstant('firstSolvedAt', firstSolvedAt)
    : invalidInstant('closedAt', closedAt);
}

// src/kpi/unknownStatus.ts
function unknownStatus({ status, history }) {
  const expected3 = 'new, open, pending, on_hold, solved or closed';
  return (status ?? null) === null
    ? fault('unknown_status', 'history', expected3, eventsOf(history, 'status')?.at(-1)?.to)
    : fault('unknown_status', 'status', expected3, status);
}

// src/model/replyTurns.ts
function replyTurns(conversation, { countBots, openedAt }) {
  const turns = [];
  let start = openedAt;
  for (const { at, message } of conversation) {
    if (isCustomerMessage(message)) {
      start ??= at;
    } else if (start !== null && (isHumanReply(message) || (countBots && isBotReply(message)))) {
      turns.push({ start, answered: at });
      start = null;
    }
  }
  if (start !== null) turns.push({ start, answered: null });
  return turns;
}

// src/kpi/statusHistory.ts
var noHistory = exclude('no_history');
var noSolvedAt = exclude('no_solved_at');
function statusHistory(ticket, created, solved) {
  const { history } = ticket;
  const spans = statusSpans(history, created);
  if (spans === null) return noHistory;
  if (spans.some(({ start, end: end2 }) => Number.isNaN(start) || Number.isNaN(end2)))
    return invalidInstant('history', history);
  const last = spans.at(-1);
  if (!solved || isSolvedStatus(last.status)) return spans;
  const end = lastSolvedAt(ticket);
  if (end === null) return noSolvedAt;
  if (Number.isNaN(end)) return invalidSolving(ticket);
  if (end < last.start) return negativeDuration('the last change', 'solvedAt', end);
  return [...spans.slice(0, -1), { ...last, end }, { status: 'solved', start: end, end: null }];
}

// src/kpi/plainOptions.ts
function plainOptions(options) {
  const names3 = Object.keys(options).sort();
  return Object.fromEntries(names3.map((name) => [name, plain(options[name])]));
}
function plain(value) {
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const at = toInstant(value);
  if (!Number.isNaN(at)) return at;
  const { toJSON } = value;
  return typeof toJSON === 'function' ? plain(toJSON.call(value)) : plainOptions(value);
}

// src/model/collections.ts
var recordNames = {
  tickets: 'ticket',
  interactions: 'interaction',
  surveys: 'survey',
  activities: 'activity',
  reviews: 'review',
  sessions: 'session',
  customers: 'customer',
  costs: 'cost',
  revenue: 'revenue event',
  outages: 'outage',
  automationRuns: 'automation run',
  ledger: 'ledger entry',
};

// src/kpi/chats.ts
var otherKind = exclude('other_kind');
function wasAccepted({ acceptedAt, outcome }) {
  return (acceptedAt ?? null) !== null || outcome === 'completed';
}

// src/prepare/idText.ts
function idText(id) {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

// src/model/cameBy.ts
function cameBy({ channel, history }) {
  return eventsOf(history, 'channel')?.[0]?.from ?? channel ?? null;
}

// src/kpi/scale.ts
function scaleOf(option) {
  return typeof option === 'string' ? { min: 0, max: 1 } : option;
}
var WIDEST = 1e3;
function isScale(value) {
  if (typeof value !== 'object' || value === null) return false;
  const [min, max] = [fieldOf(value, 'min'), fieldOf(value, 'max')];
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) return false;
  const points = max - min;
  return points > 0 && points <= WIDEST;
}
var scaleCheck = matching(
  "{ min, max } in whole numbers, 'thumbs' or 'good_bad'",
  (value) => value === 'thumbs' || value === 'good_bad' || isScale(value),
);

// src/kpis/satisfaction/surveyOptions.ts
var surveyChecks = { scale: scaleCheck, answers: oneOf('last_per_ticket', 'all') };
function refuseScale(name, option, expected3, known4) {
  if (option === void 0 || known4) return;
  throw new SupportKpisError({
    code: 'unsupported_scale',
    path: `${name}: options.scale`,
    expected: expected3,
    received: typeof option === 'string' ? option : `${option.min}\u2013${option.max}`,
  });
}
function needsScale({ counted, excluded }, name) {
  if (counted > 0 || !hasNoScale(excluded)) return;
  throw new SupportKpisError({
    code: 'missing_option',
    path: `${name}: options.scale`,
    expected: 'the scale of the answers, since none of the surveys carries its own',
    received: void 0,
  });
}
function hasNoScale(excluded) {
  return (excluded['no_scale'] ?? 0) > 0;
}

// src/kpi/bulk/surveySource.ts
var kinds = ['csat', 'nps', 'ces', 'esat', 'fcr'];
var FARTHEST = 1e3;
var NO_SCORE = 2 * FARTHEST + 1;
var OTHER_SCORE = NO_SCORE + 1;
function surveySource(rows) {
  const pairs = createPairs();
  const scales2 = createPairs();
  const classes = new Int32Array(CHUNK3);
  const respondedAt = new Float64Array(CHUNK3);
  const tickets = [];
  const fresh = [];
  const odd = [];
  let first = 0;
  let lastScale;
  let lastCode = 0;
  function scaleCode(scale) {
    if (scale === null || scale === void 0) return 0;
    if (scale === lastScale) return lastCode;
    if (!isScale(scale)) return -1;
    lastScale = scale;
    lastCode = scales2.idOf(scale.min | 0, scale.max | 0) + 1;
    return Math.abs(scale.min) + Math.abs(scale.max) < 1e6 ? lastCode : -1;
  }
  function classOf(row, place) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return -1;
    const { kind, score: given, scale, ticketId, respondedAt: at } = row;
    const score = scoreCode(given);
    const own = scaleCode(scale);
    if (own < 0 || score === OTHER_SCORE) return -1;
    respondedAt[place] = toInstant(at);
    tickets[place] = ticketId ?? null;
    return pairs.idOf((kinds.indexOf(kind) + 1) * OTHER_SCORE + score, own);
  }
  const rowAt = (place) => rows[first + place];
  function read(from, to) {
    first = from;
    fresh.length = odd.length = 0;
    const length = to - from;
    for (let place = 0; place < length; place++) {
      const known4 = pairs.count();
      let own = -1;
      try {
        own = classOf(rows[from + place], place);
      } catch {}
      if (own === known4) fresh.push(place);
      if (own < 0) odd.push(place);
      classes[place] = own;
    }
    return { length, classes, fresh, odd, rowAt, givenAt: rowAt, respondedAt, tickets };
  }
  return { length: rows.length, read };
}
function scoreCode(score) {
  if (score === null || score === void 0) return NO_SCORE;
  const isSmall = typeof score === 'number' && score >= -FARTHEST && score <= FARTHEST && Math.floor(score) === score;
  return isSmall ? score + FARTHEST : OTHER_SCORE;
}

// src/fold/columns/columnRows.ts
var made = /* @__PURE__ */ new WeakSet();
function isColumnRows(rows) {
  return typeof rows === 'object' && rows !== null && made.has(rows);
}

// src/fold/columns/windowSource.ts
function windowSource({ source: source2, needs }, rows) {
  const window = new Array(CHUNK3).fill(null);
  const inner = source2(window, null, needs);
  return {
    length: rows.length,
    read(from, to) {
      for (let index = from; index < to; index++) window[index - from] = rows.at(index);
      return inner.read(0, to - from);
    },
  };
}

// src/fold/bulk/runAll.ts
var FEW = 64;
function runAll(fold2, rows, name) {
  const { bulk } = fold2;
  if (bulk && Array.isArray(rows) && rows.length >= FEW) return runBulk(bulk, rows);
  if (bulk && isColumnRows(rows)) return runSource(bulk, windowSource(bulk, rows));
  const state = addAll(fold2, fold2.init(), rows, name);
  const accounting = fold2.account(state);
  return { result: fold2.result(state), accounting };
}
function runBulk(bulk, rows) {
  return runSource(bulk, bulk.source(rows, null, bulk.needs));
}
function runSource(bulk, { length, read }) {
  const sharing = createSharing(length);
  const run2 = bulk.start(sharing);
  for (let from = 0; from < length; from += CHUNK3) {
    const chunk = read(from, Math.min(from + CHUNK3, length));
    if (chunk === null) break;
    run2.add(chunk, null);
    sharing.counter.add(chunk.classes, chunk.length, null);
  }
  return run2.result(0);
}

// src/fold/bulk/refinement.ts
function refinementOf(plan, sharing) {
  if (plan.split !== void 0) return bySplit(plan, sharing);
  if (plan.value === void 0 && plan.values === void 0) return null;
  const refine = plan.value === void 0 ? byValues(plan) : byValue(plan);
  return { counter: createCounter(), counts: true, refine };
}
function bySplit(plan, sharing) {
  const name = plan.splitName;
  const split = (name === void 0 ? null : sharing.splits.get(name)) ?? createSplit();
  if (name !== void 0) sharing.splits.set(name, split);
  let codes = new Int32Array(0);
  function part(chunk, cells) {
    const { length, classes } = chunk;
    if (codes.length < length) codes = new Int32Array(length);
    if (split.own.length < length) split.own = new Int32Array(length);
    split.chunk = chunk;
    split.fresh.length = split.asked.length = 0;
    plan.split?.(chunk, codes);
    const { own, pairs } = split;
    for (let place = 0; place < length; place++) {
      const shared = classes[place];
      const code = codes[place];
      own[place] = -1;
      if (shared < 0) continue;
      if (code < 0) split.asked.push(place);
      else {
        const known4 = pairs.count();
        const id = pairs.idOf(shared, code);
        if (id === known4) split.fresh.push({ id, place });
        own[place] = id;
      }
    }
    split.counter.add(own, length, cells);
  }
  return {
    counter: split.counter,
    counts: false,
    refine(chunk, run2) {
      if (split.chunk !== chunk) part(chunk, run2.cells);
      for (const { id, place } of split.fresh) run2.outcomesOf(id, place);
      for (const place of split.asked) run2.ask(place);
      return split.own;
    },
  };
}
var UNKNOWN = 0;
var NUMBER = 1;
var OTHER = 2;
function byValue(plan) {
  let kinds3 = new Uint8Array(256);
  let values = new Float64Array(0);
  let own = new Int32Array(0);
  function kindOf(id, place, run2) {
    if (id >= kinds3.length) {
      const more = new Uint8Array(id * 2);
      more.set(kinds3);
      kinds3 = more;
    }
    kinds3[id] = typeof run2.outcomesOf(id, place)[0] === 'number' ? NUMBER : OTHER;
    return kinds3[id];
  }
  return (chunk, run2) => {
    const { length, classes } = chunk;
    const { cells, store } = run2;
    if (values.length < length) [values, own] = [new Float64Array(length), new Int32Array(length)];
    plan.value?.(chunk, values);
    const block = store?.room(length) ?? null;
    if (block === null) return own;
    const { values: kept, cells: keptCells } = block;
    let { filled } = block;
    for (let place = 0; place < length; place++) {
      const shared = classes[place];
      const value = values[place];
      own[place] = -1;
      if (shared < 0) continue;
      if (value < 0) {
        run2.ask(place);
        continue;
      }
      const id = shared * 2 + (value >= 0 ? 1 : 0);
      let kind = kinds3[id] ?? UNKNOWN;
      if (kind === UNKNOWN) kind = kindOf(id, place, run2);
      if (kind === OTHER) own[place] = id;
      else {
        const cell = cells === null ? 0 : cells[place];
        if (cell < 0) continue;
        kept[filled] = value;
        if (keptCells !== null) keptCells[filled] = cell;
        filled++;
      }
    }
    block.filled = filled;
    return own;
  };
}
function byValues(plan) {
  const hasNumbers = [];
  let own = new Int32Array(0);
  return (chunk, run2) => {
    const { length, classes } = chunk;
    const { cells, store } = run2;
    if (own.length < length) own = new Int32Array(length);
    const lists = plan.values?.(chunk);
    if (lists === void 0) return own;
    const { values, ends } = lists;
    const block = store?.room(ends[length - 1] ?? 0) ?? null;
    if (block === null) return own;
    const { values: kept, cells: keptCells } = block;
    let { filled } = block;
    let from = 0;
    for (let place = 0; place < length; place++) {
      const to = ends[place];
      const shared = classes[place];
      own[place] = -1;
      if (shared >= 0) {
        let isPlain = true;
        for (let at = from; at < to; at++) if (!(values[at] >= 0)) isPlain = false;
        if (isPlain) {
          const id = shared * 2 + (to > from ? 1 : 0);
          own[place] = id;
          hasNumbers[id] ??= run2.outcomesOf(id, place).some((part) => typeof part === 'number');
          const cell = cells === null ? 0 : cells[place];
          for (let at = from; hasNumbers[id] && cell >= 0 && at < to; at++) {
            kept[filled] = values[at];
            if (keptCells !== null) keptCells[filled] = cell;
            filled++;
          }
        } else run2.ask(place);
      }
      from = to;
    }
    block.filled = filled;
    return own;
  };
}

// src/fold/bulk/valueStore.ts
var BLOCK = 16384;
function createValueStore(isCelled, expected3) {
  const blocks = [];
  let sorted = null;
  return {
    room(count) {
      const last = blocks.at(-1);
      if (last !== void 0 && last.filled + count <= last.values.length) return last;
      const size = Math.max(last === void 0 ? expected3 : BLOCK, count);
      const block = { values: new Float64Array(size), cells: isCelled ? new Int32Array(size) : null, filled: 0 };
      blocks.push(block);
      return block;
    },
    of(cell) {
      sorted ??= isCelled ? byCell(blocks) : joined(blocks);
      const { values, starts } = sorted;
      return values.subarray(starts[cell] ?? values.length, starts[cell + 1] ?? values.length);
    },
  };
}
function joined(blocks) {
  const [only] = blocks;
  if (only !== void 0 && blocks.length === 1) return { values: only.values, starts: Int32Array.of(0, only.filled) };
  let length = 0;
  for (const { filled } of blocks) length += filled;
  const whole = new Float64Array(length);
  let place = 0;
  for (const { values, filled } of blocks) {
    whole.set(values.subarray(0, filled), place);
    place += filled;
  }
  return { values: whole, starts: Int32Array.of(0, length) };
}
function byCell(blocks) {
  let last = -1;
  let length = 0;
  for (const { cells, filled } of blocks) {
    length += filled;
    for (let place = 0; place < filled; place++) last = Math.max(last, cells?.[place] ?? 0);
  }
  const starts = new Int32Array(last + 2);
  for (const { cells, filled } of blocks) {
    for (let place = 0; place < filled; place++) starts[(cells?.[place] ?? 0) + 1] += 1;
  }
  for (let cell = 0; cell <= last; cell++) starts[cell + 1] += starts[cell];
  const next = starts.slice();
  const sorted = new Float64Array(length);
  for (const { values, cells, filled } of blocks) {
    for (let place = 0; place < filled; place++) {
      sorted[next[cells?.[place] ?? 0]++] = values[place];
    }
  }
  return { values: sorted, starts };
}

// src/fold/bulk/bulkRun.ts
function startBulkRun(fold2, summary, plan, sharing) {
  const refinement = refinementOf(plan, sharing);
  const counter = refinement === null ? sharing.counter : refinement.counter;
  const outcomes = [];
  const asked = /* @__PURE__ */ new Map();
  const askers = /* @__PURE__ */ new Set();
  let store = null;
  function learn(row, id) {
    const found = fold2.outcomesOf?.(row) ?? [];
    outcomes[id] = found;
    return found;
  }
  function rowAt(chunk, place) {
    return plan.alone ? chunk.givenAt(place) : chunk.rowAt(place);
  }
  function ask(chunk, place, cells) {
    const cell = cells === null ? 0 : cells[place];
    if (cell >= 0) asked.set(cell, fold2.add(asked.get(cell) ?? fold2.init(), rowAt(chunk, place)));
  }
  function askClasses(chunk, cells) {
    const { length, classes } = chunk;
    for (let place = 0; place < length; place++) if (askers.has(classes[place])) ask(chunk, place, cells);
  }
  function take(state, id, count) {
    for (const part of outcomes[id]) {
      if (store !== null && typeof part === 'number') continue;
      if (isPending(part)) state.pending += count;
      else if (isExclusion(part)) addToTally(state.excluded, part.excluded, count);
      else {
        state.kept = keepMany(summary, state.kept, part, count);
        state.counted += count;
      }
    }
  }
  return {
    add(chunk, cells) {
      for (const place of chunk.odd) ask(chunk, place, cells);
      if (refinement === null) {
        for (const place of chunk.fresh) {
          if (plan.asks?.(chunk, place)) {
            askers.add(outcomes.length);
            outcomes.push([]);
          } else learn(rowAt(chunk, place), outcomes.length);
        }
        if (askers.size > 0) askClasses(chunk, cells);
        return;
      }
      if (plan.split === void 0) store ??= createValueStore(cells !== null, sharing.expected);
      const own = refinement.refine(chunk, {
        ...{ cells, store },
        ask: (place) => ask(chunk, place, cells),
        outcomesOf: (id, place) => outcomes[id] ?? learn(rowAt(chunk, place), id),
      });
      if (refinement.counts) counter.add(own, chunk.length, cells);
    },
    result(cell) {
      const state = fold2.merge(fold2.init(), asked.get(cell) ?? fold2.init());
      counter.each(cell, (id, count) => take(state, id, count));
      const column = store?.of(cell);
      if (column !== void 0 && column.length > 0) {
        state.kept = summary.keepColumn?.(state.kept, column) ?? state.kept;
        state.counted += column.length;
      }
      return { result: fold2.result(state), accounting: fold2.account(state) };
    },
  };
}
function keepMany(summary, kept, value, count) {
  if (summary.keepMany !== void 0) return summary.keepMany(kept, value, count);
  let all = kept;
  for (let times = 0; times < count; times++) all = summary.keep(all, value);
  return all;
}

// src/fold/summaryFold.ts
function summaryFold(measure, summary, onFault, plan) {
  const init = () => ({ kept: summary.init(), counted: 0, pending: 0, excluded: {} });
  function take(state, row, outcome) {
    if (typeof outcome === 'object' && outcome !== null) {
      if (isPending(outcome)) {
        state.pending++;
        return;
      }
      if (isExclusion(outcome)) {
        if (outcome.fault !== void 0) onFault?.(row, outcome);
        addToTally(state.excluded, outcome.excluded);
        return;
      }
    }
    state.kept = summary.keep(state.kept, outcome);
    state.counted++;
  }
  function add(state, row) {
    const outcome = outcomeOf(measure, row);
    if (Array.isArray(outcome)) for (const part of partsOf2(outcome)) take(state, row, part);
    else take(state, row, finite2(outcome));
    return state;
  }
  function account(state) {
    const { counted, pending: waiting } = state;
    const accounting = { counted, pending: waiting, excluded: sortedTally(state.excluded) };
    return summary.account?.(state.kept, accounting) ?? accounting;
  }
  function outcomes(rows) {
    const values = [];
    const found = [];
    for (const row of rows) {
      const outcome = outcomeOf(measure, row);
      const parts = partsOf2(Array.isArray(outcome) ? outcome : [outcome]);
      for (const part of parts) if (isExclusion(part) && part.fault !== void 0) onFault?.(row, part);
      const kept = parts.filter((part) => !isPending(part) && !isExclusion(part));
      for (const value of kept) values.push(value);
      found.push(kept.length > 0 ? kept.length : parts.some(isPending) ? 'pending' : reasonOf(parts[0]));
    }
    const settled = summary.settle?.(values);
    let next = 0;
    return found.map((outcome) => {
      if (typeof outcome !== 'number') return outcome;
      const own = settled?.slice(next, next + outcome) ?? ['counted'];
      next += outcome;
      return own.find((part) => part === 'counted') ?? own.find((part) => part === 'pending') ?? own[0] ?? 'counted';
    });
  }
  const fold2 = {
    init,
    add,
    merge(left, right) {
      left.kept = summary.merge(left.kept, right.kept);
      left.counted += right.counted;
      left.pending += right.pending;
      mergeTallies(left.excluded, right.excluded);
      return left;
    },
    result: (state) => summary.result(state.kept, account(state)),
    account,
    outcomes,
    outcomesOf(row) {
      const outcome = outcomeOf(measure, row);
      return partsOf2(Array.isArray(outcome) ? outcome : [outcome]);
    },
  };
  if (plan === void 0 || plan === null) return fold2;
  const start = (sharing) =>
    plan.start === void 0 ? startBulkRun(fold2, summary, plan, sharing) : plan.start(fold2, sharing);
  return { ...fold2, bulk: { source: plan.source, needs: plan.needs ?? 'all', start } };
}
function outcomeOf(measure, row) {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return fault('not_an_object', 'row', 'an object', row);
  }
  try {
    return measure(row);
  } catch (error) {
    if (!isSupportKpisError(error)) return fault('unreadable', 'row', 'fields that can be read', error);
    if (!beyondClock.includes(error.code)) throw error;
    return fault(error.code, 'row', 'dates within the reach of the clock', error);
  }
}
var beyondClock = ['out_of_range', 'calendar_never_opens'];
var noValues = [exclude('no_values')];
function partsOf2(outcomes) {
  return outcomes.length === 0 ? noValues : outcomes.map(finite2);
}
function finite2(outcome) {
  if (typeof outcome !== 'number' || Number.isFinite(outcome)) return outcome;
  return fault('non_finite', 'value', 'a finite number', outcome);
}
function reasonOf(outcome) {
  return { excluded: isExclusion(outcome) ? outcome.excluded : 'unreadable' };
}

// src/kpi/stretchBounds.ts
function boundsOf({ from, to, period }) {
  const start = from === void 0 ? Number.NEGATIVE_INFINITY : toInstant(from);
  const end = to === void 0 ? Number.POSITIVE_INFINITY : toInstant(to);
  if (period === void 0) return { start, end };
  return { start: Math.max(start, toInstant(period.from)), end: Math.min(end, toInstant(period.to)) };
}
function cutToPeriod(options) {
  if (options.period === void 0) return options;
  const { start, end } = boundsOf(options);
  return { ...options, from: start, to: Math.max(start, end) };
}

// src/kpi/withinPeriod.ts
var expected = '{ by: a field, from: an instant, to: a later instant }';
var periodCheck = {
  ...matching(expected, (value) => typeof value === 'object' && value !== null),
  assert(value, path) {
    const { by, from, to } = value;
    if (typeof by !== 'string' || !(toInstant(from) < toInstant(to))) {
      throw new SupportKpisError({ code: 'invalid_period', path, expected, received: value });
    }
  },
};
var outsidePeriod = exclude('outside_period');
function withinPeriod(measure, period) {
  if (period === void 0) return measure;
  const from = toInstant(period.from);
  const to = toInstant(period.to);
  return (row) => {
    const date = row[period.by] ?? null;
    if (date === null) return outsidePeriod;
    const at = toInstant(date);
    if (Number.isNaN(at)) return invalidInstant(period.by, date);
    return at >= from && at < to ? measure(row) : outsidePeriod;
  };
}

// src/kpi/defineKpi.ts
function defineKpi(plan) {
  const { options: ownChecks, measure, summary, bulk, agree, refuse, definitionFor, stretches, ...definition } = plan;
  const name = camelCase(plan.id);
  const checks2 = { ...ownChecks, strict: flag, period: periodCheck };
  function compile(given, isCut = false) {
    checkRequired(name, checks2, given);
    if (!isCut) agree?.(given, name);
    const options = stretches === void 0 ? given : cutToPeriod(given);
    const period = stretches === void 0 ? options.period : void 0;
    const onFault = options.strict ? refuseRow(name, plan.rows) : void 0;
    const many = onFault === void 0 && period === void 0 ? bulk?.(options) : null;
    return summaryFold(withinPeriod(measure(options), period), summary(options), onFault, many);
  }
  function bind(bound) {
    const combine = (more) => {
      const options = { ...bound, ...checkOptions(name, checks2, more) };
      return options;
    };
    let compiled;
    const own = () => {
      compiled ??= compile(combine(void 0));
      return compiled;
    };
    const foldWith = (options) => (options === void 0 ? own() : compile(combine(options)));
    const call = (rows, options) => {
      const { result, accounting } = runAll(foldWith(options), rows, name);
      refuse?.(accounting, name);
      return result;
    };
    Object.defineProperty(call, 'name', { value: name });
    const kpi = Object.assign(call, {
      definition: { ...definition, ...definitionFor?.(bound) },
      options: bound,
      with: (options) => bind(combine(options)),
      fold: foldWith,
      init: () => own().init(),
      add: (state, row) => own().add(state, row),
      merge: (left, right) => own().merge(left, right),
      result: (state) => own().result(state),
      account: (state) => own().account(state),
      outcomes: (rows) => own().outcomes?.(rows),
      outcomesOf: (row) => own().outcomesOf?.(row),
      stretches: stretches === void 0 ? void 0 : stretchesOf(bound),
    });
    Object.defineProperty(kpi, 'bulk', { get: () => own().bulk });
    return kpi;
  }
  function stretchesOf(bound) {
    const { start: from, end: to } = boundsOf(bound);
    return {
      of: stretches,
      ...{ from, to },
      within(low, high) {
        const start = Math.max(from, low);
        const options = { ...bound, from: start, to: Math.max(start, Math.min(to, high)) };
        return compile(options, true);
      },
    };
  }
  return bind({});
}
function refuseRow(name, rows) {
  return (row, { excluded, fault: fault2 }) => {
    const id = rowId(row);
    const record = recordNames[rows];
    const named = id === void 0 ? record : `${record} ${JSON.stringify(typeof id === 'string' ? id.slice(0, 80) : id)}`;
    throw new SupportKpisError({
      code: excluded,
      path: `${name}: ${named}: ${fault2?.field ?? 'row'}`,
      expected: fault2?.expected ?? 'a value that counts',
      received: fault2?.value,
    });
  };
}
function camelCase(id) {
  return id.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

// src/kpis/satisfaction/surveyResponseRate.ts
var otherKind2 = exclude('other_kind');
var surveyResponseRate = /* @__PURE__ */ defineKpi({
  id: 'survey_response_rate',
  title: 'Survey response rate',
  question: 'How many customers answer when asked?',
  formula: 'surveys answered \xF7 surveys sent',
  rows: 'surveys',
  unit: 'rate',
  better: 'higher',
  cohort: 'sentAt',
  sources: ['AAPOR: response rate, answered \xF7 sent'],
  options: { kind: oneOf('csat', 'nps', 'ces', 'esat', 'fcr') },
  summary: rate,
  bulk: () => ({ source: surveySource }),
  measure:
    ({ kind }) =>
    (survey) =>
      kind !== void 0 && survey.kind !== kind ? otherKind2 : (survey.score ?? null) !== null,
});

// src/fold/categories.ts
function categories(result) {
  return {
    init: () => ({}),
    keep(counts, name) {
      addToTally(counts, name);
      return counts;
    },
    keepMany(counts, name, count) {
      addToTally(counts, name, count);
      return counts;
    },
    merge(left, right) {
      mergeTallies(left, right);
      return left;
    },
    result: (counts, accounting) => result(sortedTally(counts), accounting),
  };
}

// src/stats/octaveCounts.ts
var SMALLEST_NORMAL = 2 ** -1022;
var SUBNORMAL_SHIFT = 2 ** 52;
var float = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
function countOnce(octaves, value, steps) {
  const isNormal = value >= SMALLEST_NORMAL;
  float.setFloat64(0, isNormal ? value : value * SUBNORMAL_SHIFT, true);
  const high = float.getUint32(4, true);
  const octave = (high >> 20) - (isNormal ? 1023 : 1023 + 52);
  const row = rowOf(octaves, octave, steps);
  row[(high & 1048575) >>> (Math.clz32(steps) - 11)] += 1;
}
function rowOf(octaves, octave, steps) {
  const index = octave - octaves.first;
  const known4 = index >= 0 && index < octaves.counts.length ? octaves.counts[index] : void 0;
  return known4 !== void 0 && known4.length > 0 ? known4 : newRow(octaves, octave, steps);
}
function addCounts(left, right, steps) {
  const { first, counts } = right;
  for (let index = 0; index < counts.length; index++) {
    const from = counts[index];
    if (from.length === 0) continue;
    const row = rowOf(left, first + index, steps);
    for (let step = 0; step < steps; step++) row[step] += from[step];
  }
}
function countOf({ counts }) {
  let total = 0;
  for (const row of counts) for (const count of row) total += count;
  return total;
}
function valueAtRank({ first, counts }, rank, steps) {
  let below = 0;
  for (let index = 0; index < counts.length; index++) {
    const row = counts[index];
    for (let step = 0; step < row.length; step++) {
      below += row[step];
      if (below > rank) return middleOf(first + index, step, steps);
    }
  }
  return Number.NaN;
}
function middleOf(octave, step, steps) {
  const start = steps + step;
  const middle = (2 * start * (start + 1)) / ((2 * start + 1) * steps);
  return middle * powerOfTwo(octave);
}
function newRow(octaves, octave, steps) {
  const { counts } = octaves;
  if (counts.length === 0) octaves.first = octave;
  while (octave < octaves.first) {
    counts.unshift([]);
    octaves.first -= 1;
  }
  while (octaves.first + counts.length <= octave) counts.push([]);
  const row = Array.from({ length: steps }, () => 0);
  counts[octave - octaves.first] = row;
  return row;
}

// src/stats/countValue.ts
function countValue(state, value) {
  if (value > 0) countOnce(state.positive, value, state.steps);
  else if (value < 0) countOnce(state.negative, -value, state.steps);
  else state.zeros += 1;
}

// src/stats/squareSums.ts
var CHUNK4 = 4096;
var WHOLE_CHUNK = 2048;
var SPLIT = 1.5 * 2 ** 74;
var LARGEST_SPLIT = 2 ** 43;
var LARGEST_SQUARE = 2 ** 900;
var SMALLEST_SQUARE = 2 ** -900;
var SHRINK = 2 ** -600;
var GROW = 2 ** 600;
var LARGEST_WHOLE4 = 2 ** 53;
var LOWEST_EXPONENT4 = -1074;
function addSquare(sums, value) {
  const square = value * value;
  if (square <= LARGEST_WHOLE4 && Math.floor(value) === value) addToSum(sums.ordinary, square);
  else if (square > LARGEST_SQUARE) addProduct(sums.large, value * SHRINK, value * SHRINK);
  else if (square < SMALLEST_SQUARE) addProduct(sums.small, value * GROW, value * GROW);
  else addProduct(sums.ordinary, value, value);
}
function addSquares(sums, column, { largest, wholeSum }) {
  if (wholeSum !== void 0 && largest <= LARGEST_SPLIT) {
    addWholeSquares(sums.ordinary, column);
    return;
  }
  if (largest * largest > LARGEST_SQUARE) {
    for (let index = 0; index < column.length; index++) addSquare(sums, column[index]);
    return;
  }
  const products = new Float64Array(CHUNK4);
  const errors = new Float64Array(CHUNK4);
  for (let start = 0; start < column.length; start += CHUNK4) {
    const size = Math.min(CHUNK4, column.length - start);
    for (let index = 0; index < size; index++) {
      const value = column[start + index];
      const product = value * value;
      const isTiny = product < SMALLEST_SQUARE && value !== 0;
      if (isTiny) addSquare(sums, value);
      products[index] = isTiny ? 0 : product;
      errors[index] = isTiny ? 0 : productError(value, value, product);
    }
    mergeSums(sums.ordinary, sumColumn(products.subarray(0, size), largest * largest));
    mergeSums(sums.ordinary, sumColumn(errors.subarray(0, size), largest * largest * 2 ** -53));
  }
}
function addWholeSquares(partials, column) {
  for (let start = 0; start < column.length; start += WHOLE_CHUNK) {
    const end = Math.min(start + WHOLE_CHUNK, column.length);
    let highs = 0;
    let mixed = 0;
    let lows = 0;
    for (let index = start; index < end; index++) {
      const value = column[index];
      const rounded = value + SPLIT - SPLIT;
      const high = rounded * 2 ** -22;
      const low = value - rounded;
      highs += high * high;
      mixed += high * low;
      lows += low * low;
    }
    addToSum(addToSum(addToSum(partials, highs * 2 ** 44), mixed * 2 ** 23), lows);
  }
}
function mergeSquares(left, right) {
  mergeSums(left.ordinary, right.ordinary);
  mergeSums(left.large, right.large);
  mergeSums(left.small, right.small);
}
function spreadOfSums(count, total, squares) {
  const sum =
    (exactUnits(squares.ordinary) << 1074n) +
    (exactUnits(squares.large) << 2274n) +
    (exactUnits(squares.small) >> 126n);
  return exactSpreadOf(exactVarianceOf(count, exactUnits(total), sum, LOWEST_EXPONENT4)).standardDeviation;
}

// src/stats/addAllToLogHistogram.ts
var OCTAVES_AT_ONCE = 48;
function addAllToLogHistogram(state, values) {
  const column = columnOf(values, 'addAllToLogHistogram');
  if (column.length === 0) return state;
  const scan2 = scanColumn(column, 'addAllToLogHistogram');
  const { min, max } = scan2;
  mergeSums(state.total, exactSumOf(column, scan2));
  addSquares(state.squares, column, scan2);
  state.count += column.length;
  if (state.min === null || min < state.min) state.min = min;
  if (state.max === null || max > state.max) state.max = max;
  countColumn(state, column, Math.max(max, 0));
  return state;
}
function countColumn(state, column, max) {
  const { steps, positive } = state;
  const lowest = Math.max(octaveOf(max) - OCTAVES_AT_ONCE + 1, -1022);
  const shift = Math.clz32(steps) - 11;
  const base = (lowest + 1023) * steps;
  const words = new Uint32Array(column.buffer, column.byteOffset, column.length * 2);
  const table = new Uint32Array(OCTAVES_AT_ONCE * steps);
  for (let at = HIGH_WORD; at < words.length; at += 2) {
    const bucket = (words[at] >>> shift) - base;
    if (bucket >= 0 && bucket < table.length) table[bucket] += 1;
    else countValue(state, column[at >> 1]);
  }
  for (let bucket = 0; bucket < table.length; bucket++) {
    const count = table[bucket];
    if (count > 0) rowOf(positive, lowest + Math.floor(bucket / steps), steps)[bucket % steps] += count;
  }
}

// src/stats/bucketValue.ts
function bucketValue({ steps, zeros, positive, negative }, rank) {
  const below = countOf(negative);
  if (rank < below) return -valueAtRank(negative, below - 1 - rank, steps);
  return rank < below + zeros ? 0 : valueAtRank(positive, rank - below - zeros, steps);
}

// src/stats/createLogHistogram.ts
function createLogHistogram({ relativeError = 0.01 } = {}) {
  return {
    version: 1,
    relativeError,
    steps: stepsFor(relativeError),
    count: 0,
    min: null,
    max: null,
    zeros: 0,
    positive: { first: 0, counts: [] },
    negative: { first: 0, counts: [] },
    total: [],
    squares: { ordinary: [], large: [], small: [] },
  };
}
function stepsFor(relativeError) {
  if (typeof relativeError === 'number' && relativeError >= 1e-4 && relativeError <= 0.3) {
    const steps = Math.ceil((1 / relativeError - 1) / 2);
    return 2 ** (32 - Math.clz32(steps - 1));
  }
  throw new SupportKpisError({
    code: 'out_of_range',
    path: 'createLogHistogram: relativeError',
    expected: 'a fraction from 0.0001 to 0.3',
    received: relativeError,
  });
}

// src/stats/percentiles.ts
var PERCENTS = [50, 75, 90, 95, 99];
function percentilesOf(count, valuesAt) {
  const hundredths = PERCENTS.map((percent) => (count - 1) * percent);
  const ranks = hundredths.flatMap((at) => [Math.floor(at / 100), Math.ceil(at / 100)]);
  const values = valuesAt(ranks);
  const [median = null, p75 = null, p90 = null, p95 = null, p99 = null] = hundredths.map((at, index) =>
    interpolate(values[index * 2], values[index * 2 + 1], (at % 100) / 100),
  );
  return { median, p75, p90, p95, p99 };
}

// src/stats/summarize.ts
function summarize(values) {
  const column = columnOf(values, 'summarize');
  const count = column.length;
  if (count === 0) return emptySummary();
  const scan2 = scanColumn(column, 'summarize');
  const { min, max } = scan2;
  const partials = exactSumOf(column, scan2);
  return {
    count,
    mean: meanOfSum(partials, count),
    ...percentilesOf(count, (ranks) => selectRanks(column, min, max, ranks)),
    min,
    max,
    total: sumOf(partials),
    standardDeviation: count < 2 ? null : spreadOf(column, scan2, partials).standardDeviation,
  };
}
function emptySummary() {
  return {
    count: 0,
    mean: null,
    median: null,
    p75: null,
    p90: null,
    p95: null,
    p99: null,
    min: null,
    max: null,
    total: 0,
    standardDeviation: null,
  };
}

// src/stats/logHistogram.ts
function addToLogHistogram(state, value) {
  addToSum(state.total, value);
  addSquare(state.squares, value);
  state.count += 1;
  if (state.min === null || value < state.min) state.min = value + 0;
  if (state.max === null || value > state.max) state.max = value + 0;
  countValue(state, value);
  return state;
}
function mergeLogHistograms(left, right) {
  if (left.relativeError !== right.relativeError) {
    throw new SupportKpisError({
      code: 'incompatible_sketch',
      path: 'mergeLogHistograms: right.relativeError',
      expected: `${left.relativeError}, as on the left`,
      received: right.relativeError,
    });
  }
  left.count += right.count;
  left.zeros += right.zeros;
  if (right.min !== null && (left.min === null || right.min < left.min)) left.min = right.min;
  if (right.max !== null && (left.max === null || right.max > left.max)) left.max = right.max;
  addCounts(left.positive, right.positive, left.steps);
  addCounts(left.negative, right.negative, left.steps);
  mergeSums(left.total, right.total);
  mergeSquares(left.squares, right.squares);
  return left;
}
function summarizeLogHistogram(state) {
  const { count, min, max, total, squares } = state;
  if (count === 0) return emptySummary();
  return {
    count,
    mean: meanOfSum(total, count),
    ...percentilesOf(count, (ranks) => ranks.map((rank) => orderStatistic(state, rank))),
    min,
    max,
    total: sumOf(total),
    standardDeviation: count < 2 ? null : spreadOfSums(count, total, squares),
  };
}
function orderStatistic(state, rank) {
  const min = state.min ?? 0;
  const max = state.max ?? 0;
  if (rank <= 0) return min;
  return rank >= state.count - 1 ? max : Math.min(Math.max(bucketValue(state, rank), min), max);
}

// src/fold/durations.ts
function durations({ statistic = 'mean', quantiles = 'exact' }) {
  return quantiles === 'exact' ? exactly(statistic) : sketched(statistic, quantiles.relativeError);
}
function exactly(statistic) {
  return {
    init: () => [],
    keep(values, value) {
      const own = listOf(values);
      own.push(value + 0);
      return own;
    },
    keepColumn(values, column) {
      if (values.length === 0) return column;
      const both = new Float64Array(values.length + column.length);
      both.set(values);
      both.set(column, values.length);
      return both;
    },
    merge(left, right) {
      const own = listOf(left);
      for (let index = 0; index < right.length; index++) own.push(right[index]);
      return own;
    },
    result: (values, { pending: pending2, excluded }) =>
      withEvidence(describe(summarize(values), statistic, pending2, excluded, 'exact'), {
        ...{ statistic, values, count: values.length },
      }),
  };
}
function listOf(values) {
  return Array.isArray(values) ? values : Array.from(values);
}
function sketched(statistic, relativeError) {
  return {
    init: () => createLogHistogram({ relativeError }),
    keep: addToLogHistogram,
    keepColumn: addAllToLogHistogram,
    merge: mergeLogHistograms,
    result: (sketch, { pending: pending2, excluded }) =>
      describe(summarizeLogHistogram(sketch), statistic, pending2, excluded, { relativeError }),
  };
}
function describe(
  { count, mean, median, p75, p90, p95, p99, min, max, total: sum, standardDeviation },
  statistic,
  pending2,
  excluded,
  quantiles,
) {
  const total = count === 0 ? null : sum;
  const figures2 = { mean, median, p75, p90, p95, p99, min, max, total };
  const value = figures2[statistic];
  return {
    ...{ value, count, mean, median, p75, p90, p95, p99, min, max, total, standardDeviation },
    ...{ pending: pending2, excluded, quantiles },
  };
}

// src/fold/statistic.ts
var statistics = ['mean', 'median', 'p75', 'p90', 'p95', 'p99', 'min', 'max', 'total'];

// src/kpi/durationOptions.ts
function isRelativeError(value) {
  if (typeof value !== 'object' || value === null) return false;
  const { relativeError } = value;
  return typeof relativeError === 'number' && relativeError >= 1e-4 && relativeError <= 0.1;
}
var distributionChecks = {
  statistic: oneOf(...statistics),
  quantiles: matching(
    "'exact', or { relativeError } from 0.0001 to 0.1",
    (value) => value === 'exact' || isRelativeError(value),
  ),
};
var durationChecks = {
  ...distributionChecks,
  clock,
  skewTolerance: duration,
};

// src/kpi/bulk/ticketChunk.ts
var EVENT_BITS = { status: 1, assignment: 2, team: 4, channel: 8, escalation: 16, priority: 32 };
var MESSAGE = { customer: 0, reply: 1, other: 2 };

// src/kpi/bulk/ticketFields.ts
var FAULT = Number.POSITIVE_INFINITY;
function instantOf(value) {
  if (typeof value === 'number' && value >= 1 && value <= 864e13) return value;
  if (value === null || value === void 0) return Number.NaN;
  const at = toInstant(value);
  return Number.isNaN(at) ? FAULT : at;
}
function exclusionCode(excluded) {
  if (!excluded) return 0;
  if (excluded === 'merged') return 1;
  if (excluded === 'spam') return 2;
  if (excluded === 'deleted') return 3;
  return excluded === 'test' ? 4 : -1;
}
function solvedCode(status) {
  if (status === 'closed' || status === 'solved') return 1;
  if (status === 'open' || status === 'pending' || status === 'on_hold' || status === 'new') return 0;
  return status === null || status === void 0 ? 2 : -1;
}
function resolverCode(resolvedBy) {
  if (resolvedBy === null || resolvedBy === void 0) return 0;
  if (resolvedBy === 'agent') return 1;
  if (resolvedBy === 'automation') return 2;
  return resolvedBy === 'customer' ? 3 : -1;
}
function starterCode(createdBy) {
  return createdBy === 'agent' ? 1 : createdBy === 'customer' ? 2 : 0;
}

// src/kpi/bulk/readLife.ts
function readLife(reader, place, row) {
  const { columns, history } = reader;
  const { createdAt, excluded, status, solvedAt: solvedAt2, history: events } = row;
  const created = instantOf(createdAt);
  let solving = instantOf(solvedAt2);
  const exclusion = exclusionCode(excluded);
  const solved = solvedCode(status);
  if (!(created < FAULT) || solving === FAULT || exclusion < 0 || solved < 0 || solved > 1) return false;
  columns.events[place] = 0;
  if (events !== null && events !== void 0) {
    history.clear();
    if (!Array.isArray(events) || !history.read(events, created)) return false;
    columns.events[place] = history.facts.events;
  }
  if (Number.isNaN(solving)) {
    if ((columns.events[place] & EVENT_BITS.status) !== 0) solving = history.facts.lastEnd;
    if (Number.isNaN(solving)) solving = instantOf(row.closedAt ?? row.firstSolvedAt);
    if (solving === FAULT) return false;
  }
  columns.created[place] = created;
  columns.solved[place] = solving;
  columns.isSolved[place] = solved;
  columns.excluded[place] = exclusion;
  reader.word = (exclusion * 2 + solved) * 2 + (Number.isNaN(solving) ? 0 : 1);
  reader.more = columns.events[place];
  return true;
}

// src/kpi/bulk/readReply.ts
function readReply(reader, place, row, conversations, index) {
  const { columns, messages, opening } = reader;
  const { createdAt, excluded, status, createdBy, firstRespondedAt } = row;
  const created = instantOf(createdAt);
  let replied = instantOf(firstRespondedAt);
  const exclusion = exclusionCode(excluded);
  const solved = solvedCode(status);
  const isPlain = created < FAULT && replied !== FAULT && !(replied < created) && exclusion >= 0;
  if (!isPlain || solved < 0 || solved > 1) return false;
  if (Number.isNaN(replied)) {
    const { interactions } = row;
    messages.clear();
    opening.created = created;
    opening.byCustomer = false;
    if (interactions !== null && interactions !== void 0) {
      if (!Array.isArray(interactions) || !messages.read(interactions, null, 0, interactions.length, opening))
        return false;
    } else if (conversations !== null) {
      const { list, order, starts } = conversations;
      if (!messages.read(list, order, starts[index], starts[index + 1], opening)) return false;
    }
    replied = messages.facts.firstReply;
  }
  columns.created[place] = created;
  columns.replied[place] = replied;
  reader.word = ((exclusion * 3 + starterCode(createdBy)) * 2 + solved) * 2 + (Number.isNaN(replied) ? 0 : 1);
  reader.more = 0;
  return true;
}

// src/kpi/bulk/readTicket.ts
var MOST_REOPENS = 6;
function readTicket(reader, place, row, conversations, index) {
  const { columns, messages, history, opening } = reader;
  const { createdAt, excluded, status, createdBy, history: events, interactions, reopens } = row;
  const created = instantOf(createdAt);
  const responded = instantOf(row.firstRespondedAt);
  const solvedAt2 = instantOf(row.solvedAt);
  const firstSolvedAt = instantOf(row.firstSolvedAt);
  const closedAt = instantOf(row.closedAt);
  const exclusion = exclusionCode(excluded);
  const resolver = resolverCode(row.resolvedBy);
  const agent = row.agentId ?? null;
  const isPlain = created < FAULT && responded !== FAULT && solvedAt2 !== FAULT && firstSolvedAt !== FAULT;
  if (!isPlain || closedAt === FAULT || responded < created || exclusion < 0 || resolver < 0) return false;
  if (agent !== null && typeof agent !== 'string') return false;
  const past = history.facts;
  history.clear();
  if (events !== null && events !== void 0 && !(Array.isArray(events) && history.read(events, created))) return false;
  const hasStatuses = (past.events & EVENT_BITS.status) !== 0;
  let solved = solvedCode(status);
  if (solved < 0 || (solved === 2 && hasStatuses)) return false;
  if (solved === 2) solved = isThere(solvedAt2) || isThere(closedAt) ? 1 : 0;
  const dated = isThere(solvedAt2) || isThere(firstSolvedAt);
  let returns = reopens ?? null;
  if (returns === null) returns = hasStatuses ? past.reopens : dated && solved === 0 ? 1 : 0;
  else if (!isSmallCount(returns)) return false;
  if (returns > MOST_REOPENS) return false;
  const said = messages.facts;
  messages.clear();
  opening.created = created;
  opening.byCustomer = createdBy === 'customer';
  let hasList = 0;
  if (interactions !== null && interactions !== void 0) {
    if (!Array.isArray(interactions) || !messages.read(interactions, null, 0, interactions.length, opening))
      return false;
    hasList = 1;
  } else if (conversations !== null) {
    const { list, order, starts } = conversations;
    if (!messages.read(list, order, starts[index], starts[index + 1], opening)) return false;
    hasList = 1;
  }
  const replied = isThere(responded) ? responded : said.firstReply;
  let solving = solvedAt2;
  if (isMissing(solving) && hasStatuses) solving = past.lastEnd;
  if (isMissing(solving)) solving = isThere(closedAt) ? closedAt : firstSolvedAt;
  const wasSolved2 =
    dated || isThere(closedAt) || status === 'solved' || status === 'closed' || returns > 0 || past.wasSolved;
  columns.created[place] = created;
  columns.replied[place] = replied;
  columns.solved[place] = solving;
  columns.firstSolved[place] = isThere(firstSolvedAt) ? firstSolvedAt : past.endsSolved ? past.firstEnd : Number.NaN;
  columns.firstAssigned[place] = past.firstAssigned;
  columns.isSolved[place] = solved;
  columns.events[place] = past.events;
  columns.excluded[place] = exclusion;
  let word = exclusion;
  word = word * 3 + starterCode(createdBy);
  word = word * 2 + solved;
  word = word * 2 + (isThere(replied) ? 1 : 0);
  word = word * 2 + (isThere(solving) ? 1 : 0);
  word = word * 2 + (isThere(firstSolvedAt) ? 1 : 0);
  word = word * 2 + (wasSolved2 ? 1 : 0);
  word = word * 8 + returns;
  word = word * 4 + resolver;
  word = word * 2 + (agent === null ? 0 : 1);
  word = word * 2 + ((row.teamId ?? null) === null ? 0 : 1);
  reader.word = word;
  reader.more = (past.events * 2 + hasList) * 64 + talkCode(said);
  return true;
}
function isMissing(at) {
  return Number.isNaN(at);
}
function isThere(at) {
  return !Number.isNaN(at);
}
function talkCode({ replies, followedUp, hasTurns, waits, hidden }) {
  return ((replies * 2 + (followedUp ? 1 : 0)) * 2 + (hasTurns ? 1 : 0)) * 4 + (waits ? 2 : 0) + (hidden ? 1 : 0);
}
function isSmallCount(value) {
  return typeof value === 'number' && value >= 0 && value <= MOST_REOPENS && Math.floor(value) === value;
}

// src/kpi/bulk/textCodes.ts
var MOST_TEXTS = 4096;
var FEW_TEXTS = 8;
function textCodes() {
  const few = [];
  const codes = /* @__PURE__ */ new Map();
  return (value) => {
    if (value === null || value === void 0) return 0;
    if (typeof value !== 'string') return -1;
    if (codes.size <= FEW_TEXTS) {
      for (let code = 0; code < few.length; code++) if (few[code] === value) return code + 1;
    }
    const before = codes.get(value);
    if (before !== void 0) return before;
    if (codes.size === MOST_TEXTS) return -1;
    codes.set(value, codes.size + 1);
    if (few.length < FEW_TEXTS) few.push(value);
    return codes.size;
  };
}

// src/kpi/bulk/readHistory.ts
function createHistoryReader() {
  const cycles = { at: new Float64Array(4096) };
  const facts = {
    events: 0,
    firstAssigned: Number.NaN,
    reopens: 0,
    wasSolved: false,
    endsSolved: false,
    firstEnd: Number.NaN,
    lastEnd: Number.NaN,
  };
  const reader = { cycles, facts, changes: 0, reset, clear, read };
  function reset() {
    reader.changes = 0;
  }
  function clear() {
    facts.events = facts.reopens = 0;
    facts.firstAssigned = facts.firstEnd = facts.lastEnd = Number.NaN;
    facts.wasSolved = facts.endsSolved = false;
  }
  function put(at) {
    if (reader.changes === cycles.at.length) {
      const longer3 = new Float64Array(reader.changes * 2);
      longer3.set(cycles.at);
      cycles.at = longer3;
    }
    cycles.at[reader.changes++] = at;
  }
  function enter(status, at, isStart) {
    const isDone = isSolvedStatus(status);
    if (isDone) facts.wasSolved = true;
    if (isStart) {
      if (!isDone) put(at);
    } else if (facts.endsSolved && !isDone) {
      facts.reopens++;
      put(at);
    } else if (!facts.endsSolved && isDone) {
      put(at);
      if (Number.isNaN(facts.firstEnd)) facts.firstEnd = at;
      facts.lastEnd = at;
    }
    facts.endsSolved = isDone;
  }
  function read(history, created) {
    let before = Number.NEGATIVE_INFINITY;
    let status = '';
    for (let index = 0; index < history.length; index++) {
      const { at: given, kind, from, to } = history[index];
      const at = toInstant(given);
      if (!(at >= before) || !Object.hasOwn(EVENT_BITS, kind)) return false;
      before = at;
      if (kind === 'status') {
        if ((facts.events & EVENT_BITS.status) === 0) {
          status = from ?? 'new';
          enter(status, created, true);
        }
        status = to ?? status;
        enter(status, at < created ? created : at, false);
      } else if (kind === 'assignment' && Number.isNaN(facts.firstAssigned) && (to ?? null) !== null) {
        facts.firstAssigned = at;
      }
      facts.events |= EVENT_BITS[kind];
    }
    return true;
  }
  return reader;
}

// src/kpi/bulk/readMessages.ts
function createMessageReader() {
  const columns = {
    at: new Float64Array(16384),
    sort: new Uint8Array(16384),
    turnStart: new Float64Array(16384),
    turnEnd: new Float64Array(16384),
  };
  const facts = {
    replies: 0,
    firstReply: Number.NaN,
    followedUp: false,
    hasTurns: false,
    waits: false,
    hidden: false,
  };
  const reader = { columns, facts, messages: 0, turns: 0, reset, clear, read };
  function reset() {
    reader.messages = 0;
    reader.turns = 0;
  }
  function clear() {
    facts.replies = 0;
    facts.firstReply = Number.NaN;
    facts.followedUp = facts.hasTurns = facts.waits = facts.hidden = false;
  }
  function read(list, order, from, to, { created, byCustomer: byCustomer2 }) {
    if (reader.messages + to - from > columns.at.length) grow(columns, reader.messages + to - from);
    const { at: instants, sort: sorts, turnStart, turnEnd } = columns;
    let place = reader.messages;
    let turn = reader.turns;
    let before = Number.NEGATIVE_INFINITY;
    let start = Number.NaN;
    let replies = 0;
    let firstReply = Number.NaN;
    let isFirst = true;
    let followedUp = false;
    let hidden = false;
    for (let index = from; index < to; index++) {
      const message = list[order === null ? index : order[index]];
      if (message.kind !== 'message') return false;
      const { at: given, author, visibility } = message;
      const at = typeof given === 'number' && given >= 0 && given <= 864e13 ? given : toInstant(given);
      if (!(at >= before)) return false;
      const role = author?.role;
      const isPublic = visibility === 'public';
      if (!isPublic) {
        if (visibility !== 'private' && visibility !== 'internal') return false;
        if (visibility === 'private' && role !== 'system') hidden = true;
      }
      before = at;
      instants[place] = at;
      if (role === 'customer') {
        sorts[place++] = MESSAGE.customer;
        if (replies > 0) followedUp = true;
        if (Number.isNaN(start)) start = at;
        isFirst = false;
      } else if (role === 'agent' && isPublic && isManual(message.origin)) {
        sorts[place++] = MESSAGE.reply;
        replies++;
        if (at >= created && Number.isNaN(firstReply)) firstReply = at;
        if (isFirst && byCustomer2) start = created;
        isFirst = false;
        if (Number.isNaN(start)) continue;
        turnStart[turn] = start;
        turnEnd[turn++] = at;
        start = Number.NaN;
      } else sorts[place++] = MESSAGE.other;
    }
    facts.replies = replies < 3 ? replies : 3;
    facts.firstReply = firstReply;
    facts.followedUp = followedUp;
    facts.waits = !Number.isNaN(start);
    facts.hasTurns = facts.waits || turn > reader.turns;
    facts.hidden = hidden;
    reader.messages = place;
    reader.turns = turn;
    return true;
  }
  return reader;
}
function isManual(origin) {
  return origin === void 0 || (origin !== 'automation' && origin !== 'campaign' && origin !== 'auto_reply');
}
function grow(columns, length) {
  const longer3 = (column) => {
    const copy = new Float64Array(length * 2);
    copy.set(column);
    return copy;
  };
  columns.at = longer3(columns.at);
  columns.turnStart = longer3(columns.turnStart);
  columns.turnEnd = longer3(columns.turnEnd);
  const sort = new Uint8Array(length * 2);
  sort.set(columns.sort);
  columns.sort = sort;
}

// src/kpi/bulk/ticketReader.ts
function createTicketReader() {
  const instants = () => new Float64Array(CHUNK3);
  const ends = () => new Int32Array(CHUNK3);
  const codes = () => new Uint8Array(CHUNK3);
  return {
    columns: {
      created: instants(),
      replied: instants(),
      solved: instants(),
      firstSolved: instants(),
      firstAssigned: instants(),
      isSolved: codes(),
      events: codes(),
      excluded: codes(),
      messageEnds: ends(),
      turnEnds: ends(),
      cycleEnds: ends(),
    },
    messages: createMessageReader(),
    history: createHistoryReader(),
    opening: { created: 0.5, byCustomer: false },
    word: 0,
    more: 0,
  };
}

// src/kpi/bulk/ticketSource.ts
function ticketSource(rows, conversations = null, needs = 'all') {
  const follower = conversations?.follower ?? null;
  const reader = createTicketReader();
  const { columns, messages, history } = reader;
  const pairs = createPairs();
  const nearby = new Int32Array(needs === 'all' ? 1 : 16384);
  const classes = new Int32Array(CHUNK3);
  const fresh = [];
  const odd = [];
  const whole = /* @__PURE__ */ new Map();
  const texts = /* @__PURE__ */ new Map();
  let [first, count, chunks] = [0, 0, 0];
  function rowAt(place) {
    const row = rows[first + place];
    if (conversations === null) return row;
    const before = whole.get(place);
    if (before !== void 0) return before;
    const { list, starts, order, joined: joined2 } = conversations;
    const own = [];
    const end = starts[first + place + 1];
    for (let at = starts[first + place]; at < end; at++) own.push(list[order === null ? at : order[at]]);
    const found = joined2(row, own);
    whole.set(place, found);
    return found;
  }
  function isRead(place, row, index) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    try {
      if (needs === 'reply') return readReply(reader, place, row, conversations, index);
      if (needs === 'life') return readLife(reader, place, row);
      return readTicket(reader, place, row, conversations, index);
    } catch {
      return false;
    }
  }
  function textsOf(field) {
    const own = texts.get(field) ?? { codeOf: textCodes(), codes: new Int32Array(CHUNK3), chunk: -1 };
    texts.set(field, own);
    if (own.chunk === chunks) return own.codes;
    own.chunk = chunks;
    for (let place = 0; place < count; place++) {
      const isPlain = classes[place] >= 0;
      own.codes[place] = isPlain ? own.codeOf(fieldOf(rows[first + place], field)) : -1;
    }
    return own.codes;
  }
  const givenAt = (place) => rows[first + place];
  function read(from, to) {
    first = from;
    fresh.length = odd.length = 0;
    whole.clear();
    messages.reset();
    history.reset();
    const length = to - from;
    count = length;
    chunks++;
    for (let place = 0; place < length; place++) {
      const allMessages = messages.messages;
      const allTurns = messages.turns;
      const allChanges = history.changes;
      if (follower !== null && !follower.advance(from + place)) return null;
      const isPlain = isRead(place, rows[from + place], from + place);
      if (isPlain) {
        const { word, more } = reader;
        const near = needs !== 'all' && word < 256 && more < 64 ? word * 64 + more : 0;
        let own = nearby[near] - 1;
        if (own < 0) {
          const known4 = pairs.count();
          own = pairs.idOf(word, more);
          if (own === known4) fresh.push(place);
          if (near > 0) nearby[near] = own + 1;
        }
        classes[place] = own;
      } else {
        messages.messages = allMessages;
        messages.turns = allTurns;
        history.changes = allChanges;
        classes[place] = -1;
        odd.push(place);
      }
      columns.messageEnds[place] = messages.messages;
      columns.turnEnds[place] = messages.turns;
      columns.cycleEnds[place] = history.changes;
    }
    return {
      length,
      classes,
      fresh,
      odd,
      rowAt,
      givenAt,
      textsOf,
      created: columns.created,
      replied: columns.replied,
      solved: columns.solved,
      firstSolved: columns.firstSolved,
      firstAssigned: columns.firstAssigned,
      isSolved: columns.isSolved,
      events: columns.events,
      excluded: columns.excluded,
      messageEnds: columns.messageEnds,
      turnEnds: columns.turnEnds,
      cycleEnds: columns.cycleEnds,
      messages: messages.columns,
      cycles: history.cycles,
    };
  }
  return { length: rows.length, read };
}

// src/kpi/bulk/classPlan.ts
var classPlan = { source: ticketSource };
var replyPlan = { source: ticketSource, needs: 'reply' };
function withoutEvents(...kinds3) {
  const bits = bitsOf(kinds3);
  return {
    source: ticketSource,
    asks: ({ events }, place) => (events[place] & bits) !== 0,
  };
}
function bitsOf(kinds3) {
  let bits = 0;
  for (const kind of kinds3) bits |= EVENT_BITS[kind];
  return bits;
}

// src/kpis/resolution/firstContactOptions.ts
function needsWindow(options, name) {
  if (options.method !== 'no_repeat_contact') return;
  for (const key of ['window', 'asOf']) {
    if (options[key] !== void 0) continue;
    throw new SupportKpisError({
      code: 'missing_option',
      path: `${name}: options.${key}`,
      expected: `${key} with method 'no_repeat_contact'`,
      received: void 0,
    });
  }
}

// src/kpis/resolution/firstContactVerdicts.ts
function verdict(resolved, eligible) {
  return (resolved ? 1 : 0) + (eligible ? 2 : 0);
}
var firstContactVerdicts = {
  init: () => ({ resolved: 0, eligible: 0, resolvedEligible: 0 }),
  keep(kept, code) {
    kept.resolved += code & 1;
    kept.eligible += code >> 1;
    if (code === 3) kept.resolvedEligible++;
    return kept;
  },
  keepMany(kept, code, count) {
    if ((code & 1) === 1) kept.resolved += count;
    if (code >> 1 === 1) kept.eligible += count;
    if (code === 3) kept.resolvedEligible += count;
    return kept;
  },
  merge(left, right) {
    left.resolved += right.resolved;
    left.eligible += right.eligible;
    left.resolvedEligible += right.resolvedEligible;
    return left;
  },
  result({ resolved, eligible, resolvedEligible }, { counted, pending: pending2, excluded }) {
    const gross = share(resolved, counted);
    return {
      ...{ value: gross, gross, net: share(resolvedEligible, eligible) },
      ...{ numerator: resolved, denominator: counted, eligible, pending: pending2, excluded },
    };
  },
};

// src/fold/collected.ts
function collected(result, settle2) {
  return {
    init: () => [],
    keep(facts, fact) {
      facts.push(fact);
      return facts;
    },
    merge(left, right) {
      for (let index = 0; index < right.length; index++) left.push(right[index]);
      return left;
    },
    result,
    account: (facts, accounting) => settledAccounting(settle2(facts), accounting),
    settle: settle2,
  };
}
function settledAccounting(values, taken) {
  let { counted, pending: pending2 } = taken;
  const excluded = { ...taken.excluded };
  for (const value of values) {
    if (value === 'counted') continue;
    counted--;
    if (value === 'pending') pending2++;
    else addToTally(excluded, value.excluded);
  }
  return { counted, pending: pending2, excluded: sortedTally(excluded) };
}

// src/kpis/resolution/repeatContacts.ts
var noCustomer = exclude('no_customer');
function contactOf(eligible = () => true) {
  return received((ticket) => {
    const id = ticket.customerId ?? null;
    if (id === null) return noCustomer;
    if (typeof id !== 'string' && typeof id !== 'number') {
      return fault('invalid_id', 'customerId', 'the id of a customer', id);
    }
    const { createdAt } = ticket;
    const at = toInstant(createdAt);
    if (Number.isNaN(at)) return invalidInstant('createdAt', createdAt);
    return { customer: String(id), type: typeOf(ticket), at, eligible: Boolean(eligible(ticket)) };
  });
}
function typeOf({ type }) {
  return typeof type === 'string' ? type : null;
}
function repeatContacts(options) {
  const { window = 0 } = options;
  const lastKnown = toInstant(options.asOf) - window;
  function settle2(contacts) {
    return contacts.map(({ at }) => (at > lastKnown ? 'pending' : 'counted'));
  }
  return collected((contacts, accounting) => {
    const gaps = gapsToNext(contacts);
    const kept = firstContactVerdicts.init();
    for (const [index, { at, eligible }] of contacts.entries()) {
      if (at <= lastKnown) firstContactVerdicts.keep(kept, verdict(gaps[index] > window, eligible));
    }
    return firstContactVerdicts.result(kept, accounting);
  }, settle2);
}
function gapsToNext(contacts) {
  const latestFirst = Uint32Array.from(contacts.keys()).sort((left, right) => contacts[right].at - contacts[left].at);
  const gaps = new Float64Array(contacts.length).fill(Number.POSITIVE_INFINITY);
  const seen = /* @__PURE__ */ new Map();
  for (const index of latestFirst) {
    const { customer, type, at } = contacts[index];
    const own = seen.get(customer) ?? /* @__PURE__ */ new Map();
    seen.set(customer, own);
    gaps[index] = laterThan(own.get(type), at) - at;
    remember(own, null, at);
    if (type !== null) remember(own, type, at);
  }
  return gaps;
}
function laterThan(later, at) {
  if (later === void 0) return Number.POSITIVE_INFINITY;
  return later.at > at ? later.at : later.after;
}
function remember(own, type, at) {
  const later = own.get(type);
  if (later?.at !== at) own.set(type, { at, after: later?.at ?? Number.POSITIVE_INFINITY });
}

// src/kpi/solvedTickets.ts
function solvedTickets(measure) {
  return received((ticket) => {
    const solved = isSolved(ticket);
    if (solved === null) return unknownStatus(ticket);
    return solved ? measure(ticket) : pending;
  });
}

// src/model/openingReply.ts
function openingReply({ createdBy, interactions }) {
  if (createdBy !== 'agent') return null;
  let first = null;
  let earliest = Number.POSITIVE_INFINITY;
  for (const interaction of interactions ?? []) {
    if (interaction.kind !== 'message') continue;
    const at = toInstant(interaction.at);
    if (!(at < earliest)) continue;
    first = interaction;
    earliest = at;
  }
  return first !== null && isHumanReply(first) ? first : null;
}

// src/kpis/resolution/resolvedAtFirstContact.ts
var notFlagged = exclude('not_flagged');
var otherKind3 = exclude('other_kind');
var noAnswer = exclude('no_answer');
var noInteractions = exclude('no_interactions');
var noAgentReply = exclude('no_agent_reply');
var noHistory2 = exclude('no_history');
var noSolvedAt2 = exclude('no_solved_at');
var everyone = () => true;
function byFlag(eligible = everyone) {
  return received((ticket) => {
    const flag2 = ticket.resolvedOnFirstContact ?? null;
    if (flag2 === null) return notFlagged;
    if (typeof flag2 !== 'boolean') return fault('invalid_flag', 'resolvedOnFirstContact', 'true or false', flag2);
    return verdict(flag2, eligible(ticket));
  });
}
var byAnswer = ({ kind, score }) => {
  if (kind !== 'fcr') return otherKind3;
  if (score === null || score === void 0) return noAnswer;
  if (score !== 0 && score !== 1) return fault('invalid_score', 'score', '1 (yes) or 0 (no)', score);
  return verdict(score === 1, true);
};
function byReplies(eligible = everyone) {
  return solvedTickets((ticket) => {
    const { interactions } = ticket;
    if (interactions === null || interactions === void 0) return noInteractions;
    return verdict(countHumanReplies(interactions) === 1 && !wasReopened(ticket), eligible(ticket));
  });
}
function byFewReplies(eligible = everyone) {
  return solvedTickets((ticket) => {
    const { interactions } = ticket;
    if (interactions === null || interactions === void 0) return noInteractions;
    const replies = countHumanReplies(interactions) - (openingReply(ticket) === null ? 0 : 1);
    return verdict(replies < 2, eligible(ticket));
  });
}
function bySolvingReply(eligible = everyone) {
  return answeredTickets((ticket, conversation, reply) => {
    const next = conversation
      .slice(reply + 1)
      .find(({ message }) => isCustomerMessage(message) || isHumanReply(message));
    if (next === void 0) return verdict(true, eligible(ticket));
    const open = openBefore(ticket, next.at);
    return typeof open === 'boolean' ? verdict(!open, eligible(ticket)) : open;
  });
}
function byFollowUp(eligible = everyone) {
  return answeredTickets((ticket, conversation, reply) => {
    const followedUp = conversation.slice(reply).some(({ message }) => isCustomerMessage(message));
    return verdict(!followedUp, eligible(ticket));
  });
}
function answeredTickets(measure) {
  return solvedTickets((ticket) => {
    const conversation = conversationOf(ticket.interactions);
    if (conversation === null) return noInteractions;
    const broken = conversation.find(({ at }) => Number.isNaN(at));
    if (broken !== void 0) return invalidInstant('interactions', broken.message.at);
    const reply = conversation.findIndex(({ message }) => isHumanReply(message));
    return reply < 0 ? noAgentReply : measure(ticket, conversation, reply);
  });
}
function openBefore(ticket, at) {
  const created = toInstant(ticket.createdAt);
  if (Number.isNaN(created)) return invalidInstant('createdAt', ticket.createdAt);
  if (statusSpans(ticket.history, created) === null) {
    if (wasReopened(ticket)) return noHistory2;
    const solvedAt2 = lastSolvedAt(ticket);
    if (solvedAt2 === null) return noSolvedAt2;
    return Number.isNaN(solvedAt2) ? invalidSolving(ticket) : solvedAt2 >= at;
  }
  const spans = statusHistory(ticket, created, true);
  if (isExclusion(spans)) return spans;
  return openSpans(spans).some(({ start, end }) => start < at && (end === null || end >= at));
}

// src/kpis/resolution/firstContactResolution.ts
var firstContactResolution = /* @__PURE__ */ defineKpi({
  id: 'first_contact_resolution',
  title: 'First-contact resolution',
  question: 'How many requests are solved at the first contact?',
  formula: 'requests solved at the first contact \xF7 all of them (gross) or those that could be (net)',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Zendesk: one-touch tickets', 'Freshservice: no further customer interaction', 'MetricNet: gross and net'],
  options: {
    method: oneOf(
      ...['flag', 'survey', 'one_reply', 'at_most_one_reply', 'solved_by_first_reply'],
      ...['no_customer_follow_up', 'no_repeat_contact'],
    ),
    window: duration,
    asOf: instant,
    eligible: callback(),
  },
  definitionFor: ({ method }) => ({ rows: method === 'survey' ? 'surveys' : 'tickets' }),
  agree: needsWindow,
  summary: summaryOf,
  bulk: ({ method = 'one_reply', eligible }) =>
    eligible === void 0 && (method === 'one_reply' || method === 'no_customer_follow_up') ? classPlan : null,
  measure: measureOf,
});
function summaryOf(options) {
  return options.method === 'no_repeat_contact' ? repeatContacts(options) : firstContactVerdicts;
}
function measureOf(options) {
  const { method = 'one_reply', eligible } = options;
  const measure = {
    flag: byFlag(eligible),
    survey: byAnswer,
    one_reply: byReplies(eligible),
    at_most_one_reply: byFewReplies(eligible),
    solved_by_first_reply: bySolvingReply(eligible),
    no_customer_follow_up: byFollowUp(eligible),
    no_repeat_contact: contactOf(eligible),
  }[method];
  return measure;
}

// src/kpi/bulk/spanPlan.ts
function columnTimer(options) {
  if (options.clock === void 0) return elapsedTimes;
  const { calendar } = stopwatch(options).clock;
  if (calendar === null) return null;
  return (starts, ends, length, times) => {
    for (let place = 0; place < length; place++) {
      const start = starts[place];
      const end = ends[place];
      times[place] = end < start ? -1 : Number.NaN;
      if (!(end >= start)) continue;
      try {
        times[place] = calendar.between(start, end) + 0;
      } catch {
        times[place] = -1;
      }
    }
  };
}
function elapsedTimes(starts, ends, length, times) {
  for (let place = 0; place < length; place++) {
    const time = ends[place] - starts[place];
    times[place] = time < 0 ? -1 : time;
  }
}
function spanPlan(options, endOf, needs = 'all') {
  const timer = columnTimer(options);
  if (timer === null) return null;
  return {
    source: ticketSource,
    needs,
    value: (chunk, times) => timer(chunk.created, endOf(chunk), chunk.length, times),
  };
}

// src/kpi/bulk/solvingPlan.ts
function solvingPlan(options, cycle) {
  if (cycle === 'full') return spanPlan(options, ({ solved }) => solved);
  let ends = new Float64Array(0);
  return spanPlan(options, ({ length, firstSolved, solved, events }) => {
    if (ends.length < length) ends = new Float64Array(length);
    for (let place = 0; place < length; place++) {
      const first = firstSolved[place];
      const hasStatuses = (events[place] & EVENT_BITS.status) !== 0;
      ends[place] = first >= 0 || first < 0 ? first : hasStatuses ? Number.NEGATIVE_INFINITY : solved[place];
    }
    return ends;
  });
}

// src/kpis/resolution/fullTime.ts
var noSolvedAt3 = exclude('no_solved_at');
function fullTime(watch, ticket) {
  const solvedAt2 = lastSolvedAt(ticket);
  if (solvedAt2 === null) return noSolvedAt3;
  if (Number.isNaN(solvedAt2)) return invalidSolving(ticket);
  return durationBetween(watch, ticket, 'createdAt', ticket.createdAt, 'solvedAt', solvedAt2);
}

// src/kpis/resolution/everySolving.ts
var noSolvedAt4 = exclude('no_solved_at');
var noHistory3 = exclude('no_history');
function everySolving(watch) {
  return received((ticket) => {
    const { createdAt, history } = ticket;
    const created = toInstant(createdAt);
    if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
    const solved = isSolved(ticket);
    if (solved === null) return unknownStatus(ticket);
    if (statusSpans(history, created) === null) {
      if (!solved) return pending;
      return reopensOf(ticket) > 0 ? noHistory3 : fullTime(watch, ticket);
    }
    const spans = statusHistory(ticket, created, solved);
    if (isExclusion(spans)) return spans;
    const times = [];
    for (const { end } of openSpans(spans)) if (end !== null) times.push(watch.clock.between(ticket, created, end));
    if (!solved) times.push(pending);
    return times.length === 0 ? noSolvedAt4 : times;
  });
}

// src/kpis/resolution/resolutionTime.ts
var noSolvedAt5 = exclude('no_solved_at');
var noHistory4 = exclude('no_history');
var resolutionTime = /* @__PURE__ */ defineKpi({
  id: 'resolution_time',
  title: 'Resolution time',
  question: 'How long until a request is solved?',
  formula: 'solved \u2212 created (last solving, or the chosen cycle)',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['Zendesk: full and first resolution time', 'Time to SLA: first, last, all and largest cycle'],
  options: { ...durationChecks, cycle: oneOf('full', 'first', 'last', 'all', 'largest', 'every') },
  definitionFor: ({ cycle = 'full' }) => ({ waits: cycle === 'full' || cycle === 'first' }),
  summary: durations,
  bulk: (options) => {
    const { cycle = 'full' } = options;
    return cycle === 'full' || cycle === 'first' ? solvingPlan(options, cycle) : null;
  },
  measure: (options) => {
    const watch = stopwatch(options);
    const { cycle = 'full' } = options;
    if (cycle === 'every') return everySolving(watch);
    const timeOf = cycle === 'full' ? fullTime : (own, ticket) => cycleTime(own, ticket, cycle);
    const solved = solvedTickets((ticket) => timeOf(watch, ticket));
    if (cycle !== 'full' && cycle !== 'first') return solved;
    return (ticket) => {
      const outcome = solved(ticket);
      return isPending(outcome) ? runningSince(ticket) : outcome;
    };
  },
});
function runningSince({ createdAt }) {
  const created = toInstant(createdAt);
  return Number.isNaN(created) ? invalidInstant('createdAt', createdAt) : pendingSince(created);
}
function cycleTime(watch, ticket, cycle) {
  const { createdAt, firstSolvedAt, history } = ticket;
  const created = toInstant(createdAt);
  if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
  if (cycle === 'first' && (firstSolvedAt ?? null) !== null) {
    return durationBetween(watch, ticket, 'createdAt', createdAt, 'firstSolvedAt', firstSolvedAt);
  }
  if (statusSpans(history, created) === null) return (ticket.reopens ?? 0) > 0 ? noHistory4 : fullTime(watch, ticket);
  const spans = statusHistory(ticket, created, true);
  if (isExclusion(spans)) return spans;
  const times = [];
  for (const { start, end } of openSpans(spans)) {
    if (end !== null) times.push(watch.clock.between(ticket, start, end));
  }
  const last = times.at(-1);
  if (last === void 0) return noSolvedAt5;
  if (cycle === 'last') return last;
  if (cycle === 'first') return times[0] ?? last;
  let total = 0;
  let largest = 0;
  for (const time of times) {
    total += time;
    if (time > largest) largest = time;
  }
  return cycle === 'all' ? total : largest;
}

// src/kpis/resolution/touches.ts
var noInteractions2 = exclude('no_interactions');
var names = ['zero', 'one', 'two'];
var touches = /* @__PURE__ */ defineKpi({
  id: 'touches',
  title: 'Touches',
  question: 'How many replies does a solution take?',
  formula: 'solved tickets by number of public human replies: 0, 1, 2, 3 or more',
  rows: 'tickets',
  unit: 'count',
  better: 'neither',
  sources: ['Zendesk: one-touch, two-touch and multi-touch tickets'],
  options: {},
  summary: () =>
    categories(({ zero = 0, one: one2 = 0, two = 0, multi = 0 }, { counted, pending: pending2, excluded }) => ({
      ...{ value: counted, zero, one: one2, two, multi, oneTouchRate: share(one2, counted) },
      ...{ pending: pending2, excluded },
    })),
  bulk: () => classPlan,
  measure: (_) =>
    solvedTickets((ticket) => {
      const { interactions } = ticket;
      if (interactions === null || interactions === void 0) return noInteractions2;
      return names[countHumanReplies(interactions)] ?? 'multi';
    }),
});

// src/kpis/response/firstResponseTime.ts
var agentStartedTicket = exclude('agent_started');
var noAgentReply2 = exclude('no_agent_reply');
var neverStarted = exclude('never_started');
var firstResponseTime = /* @__PURE__ */ defineKpi({
  id: 'first_response_time',
  title: 'First response time',
  question: 'How long do customers wait for the first human reply?',
  formula: 'first public message of a human agent \u2212 start of the wait',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['Zendesk: first reply time', 'Intercom: time to first response'],
  options: {
    ...durationChecks,
    start: oneOf('created', 'first_customer_message', 'assigned'),
    agentStarted: oneOf('exclude', 'from_first_customer_message', 'second_public_reply'),
    countBots: flag,
  },
  summary: durations,
  bulk: (options) =>
    (options.start ?? 'created') === 'created' &&
    (options.agentStarted ?? 'exclude') === 'exclude' &&
    !options.countBots
      ? spanPlan(options, ({ replied }) => replied, 'reply')
      : null,
  measure: (options) => {
    const watch = stopwatch(options);
    const { start = 'created', agentStarted = 'exclude', countBots = false } = options;
    return received((ticket) => {
      const { createdBy } = ticket;
      const startedByAgent = createdBy === 'agent';
      if (startedByAgent && agentStarted === 'exclude') return agentStartedTicket;
      const { createdAt, interactions, firstRespondedAt } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const point = startedByAgent && agentStarted === 'from_first_customer_message' ? 'first_customer_message' : start;
      const started = startOf(point, ticket, created, interactions);
      if (Number.isNaN(started)) return invalidInstant(startFields[point], ticket[startFields[point]]);
      const answer =
        started === null ? null : answerTo({ createdBy, firstRespondedAt, interactions }, started, point, countBots);
      if (started !== null && answer !== null) {
        const source2 = (firstRespondedAt ?? null) === null ? 'interactions' : 'firstRespondedAt';
        return durationBetween(watch, ticket, startFields[point], started, source2, answer);
      }
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      if (!solved) return started === null ? pending : pendingSince(started);
      return started === null ? neverStarted : noAgentReply2;
    });
  },
});
var startFields = { created: 'createdAt', first_customer_message: 'interactions', assigned: 'history' };
function startOf(point, ticket, created, interactions) {
  if (point === 'created') return created;
  if (point === 'first_customer_message') return firstMessageAt(interactions, created, isCustomerMessage);
  const assignments = eventsOf(ticket.history, 'assignment') ?? [];
  if (hasInvalidInstant(assignments)) return Number.NaN;
  return assignments.find(({ to }) => to !== null)?.at ?? null;
}
function answerTo(ticket, started, point, countBots) {
  const { interactions } = ticket;
  const explicit = ticket.firstRespondedAt ?? null;
  const useful = explicit !== null && (point === 'created' || !(toInstant(explicit) < started));
  const human = useful ? explicit : humanReplyAt(ticket, started);
  if (!countBots) return human;
  const bot = firstMessageAt(interactions, started, isBotReply);
  if (human === null || bot === null) return human ?? bot;
  return bot < toInstant(human) ? bot : human;
}
function humanReplyAt(ticket, started) {
  const opening = openingReply(ticket);
  const answers = opening === null ? isHumanReply : (message) => message !== opening && isHumanReply(message);
  return firstMessageAt(ticket.interactions, started, answers);
}

// src/kpi/bulk/turnPlan.ts
function turnPlan(options) {
  const timer = columnTimer(options);
  if (timer === null) return null;
  let values = new Float64Array(0);
  return {
    source: ticketSource,
    values({ length, turnEnds, messages: { turnStart, turnEnd } }) {
      const turns = turnEnds[length - 1] ?? 0;
      if (values.length < turns) values = new Float64Array(turns);
      timer(turnStart, turnEnd, turns, values);
      return { values, ends: turnEnds };
    },
  };
}

// src/kpis/response/responseTime.ts
var noInteractions3 = exclude('no_interactions');
var noCustomerTurn = exclude('no_customer_turn');
var noAgentReply3 = exclude('no_agent_reply');
var responseTime = /* @__PURE__ */ defineKpi({
  id: 'response_time',
  title: 'Response time',
  question: 'How long do customers wait for each answer?',
  formula: 'for each customer turn: next public message of a human agent \u2212 first message of the turn',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['E-mail support practice: first and subsequent replies', 'Chatwoot: reply time'],
  options: { ...durationChecks, turns: oneOf('all', 'subsequent'), countBots: flag },
  summary: durations,
  bulk: (options) => (options.countBots || options.turns === 'subsequent' ? null : turnPlan(options)),
  measure: (options) => {
    const watch = stopwatch(options);
    const { countBots = false } = options;
    const skipped = options.turns === 'subsequent' ? 1 : 0;
    return received((ticket) => {
      const { createdAt } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const conversation = conversationOf(ticket.interactions);
      if (conversation === null) return noInteractions3;
      const broken = conversation.find(({ at }) => Number.isNaN(at));
      if (broken !== void 0) return invalidInstant('interactions', broken.message.at);
      const openedAt = ticket.createdBy === 'customer' && opensWithReply(conversation) ? created : null;
      const turns = replyTurns(conversation, { countBots, openedAt });
      if (turns.length <= skipped) return noCustomerTurn;
      return turns.slice(skipped).map(({ start, answered }) => {
        if (answered !== null) return durationBetween(watch, ticket, 'interactions', start, 'interactions', answered);
        const solved = isSolved(ticket);
        if (solved === null) return unknownStatus(ticket);
        return solved ? noAgentReply3 : pendingSince(start);
      });
    });
  },
});
function opensWithReply(conversation) {
  return (
    conversation.find(({ message }) => isCustomerMessage(message) || isHumanReply(message))?.message.author.role ===
    'agent'
  );
}

// src/fold/bulk/idIndex.ts
var LONG_WALK = 128;
function createIdIndex(expected3) {
  let mask = 1023;
  while (mask < expected3 * 2) mask = mask * 2 + 1;
  let slots = new Int32Array(mask + 1);
  let places = new Int32Array(Math.max(512, expected3));
  const ids = [];
  let map = null;
  function walk(id) {
    let slot = hashOf(id) & mask;
    for (let steps = 0; steps < LONG_WALK; steps++) {
      const held = slots[slot];
      if (held === 0 || ids[held - 1] === id) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }
  function giveUp() {
    map = new Map(ids.map((id, index) => [id, places[index]]));
    return map;
  }
  function grow2() {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    const more = new Int32Array(places.length * 2);
    more.set(places);
    places = more;
    for (let index = 0; index < ids.length; index++) {
      const slot = walk(ids[index]);
      if (slot < 0) giveUp();
      else slots[slot] = index + 1;
    }
  }
  return {
    placeOf(id) {
      if (map !== null) return map.get(id) ?? -1;
      const slot = walk(id);
      if (slot < 0) return giveUp().get(id) ?? -1;
      const held = slots[slot];
      return held === 0 ? -1 : places[held - 1];
    },
    put(id, place) {
      if (map === null && ids.length === places.length) grow2();
      const slot = map === null ? walk(id) : -1;
      if (slot < 0) {
        const all = map ?? giveUp();
        const before = all.get(id);
        if (before === void 0) all.set(id, place);
        return before ?? -1;
      }
      const held = slots[slot];
      if (held !== 0) return places[held - 1];
      places[ids.length] = place;
      slots[slot] = ids.push(id);
      return -1;
    },
  };
}
function hashOf(id) {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (Math.imul(hash, 10) + id.charCodeAt(index)) | 0;
  return hash ^ (hash >>> 20);
}

// src/kpis/satisfaction/answerCounts.ts
function answerCounts(tally) {
  const scales2 = /* @__PURE__ */ new Map();
  for (const key of Object.keys(tally)) {
    const [, low, high, score] = /^(-?\d+)-(-?\d+):(-?\d+)$/.exec(key) ?? [];
    const scale = { min: Number(low), max: Number(high) };
    const name = `${low}-${high}`;
    const own = scales2.get(name) ?? { scale, counts: new Array(scale.max - scale.min + 1).fill(0) };
    own.counts[Number(score) - scale.min] = tally[key];
    scales2.set(name, own);
  }
  return [...scales2.values()].sort(
    ({ scale: left }, { scale: right }) => left.min - right.min || left.max - right.max,
  );
}
function answersBetween({ scale, counts }, from, to) {
  let answers = 0;
  for (let score = Math.max(from, scale.min); score <= Math.min(to, scale.max); score++) {
    answers += counts[score - scale.min];
  }
  return answers;
}
function meanAnswer(answers) {
  const [only] = answers;
  if (only === void 0 || answers.length > 1) return null;
  let responses = 0;
  let total = 0;
  for (const [index, count] of only.counts.entries()) {
    responses += count;
    total += count * (only.scale.min + index);
  }
  return responses === 0 ? null : total / responses;
}
function distributionOf(answers) {
  const distribution = {};
  for (const { scale, counts } of answers) {
    const prefix = answers.length > 1 ? `${scale.min}-${scale.max}: ` : '';
    for (const [index, count] of counts.entries()) distribution[`${prefix}${scale.min + index}`] = count;
  }
  return distribution;
}

// src/kpis/satisfaction/answerSummary.ts
function answerSummary(result) {
  return {
    init: () => ({ loose: {}, latest: {}, superseded: 0 }),
    keep,
    keepMany(kept, answer, count) {
      if (answer.ticket === null) addToTally(kept.loose, countKey(answer), count);
      else for (let times = 0; times < count; times++) keep(kept, answer);
      return kept;
    },
    merge(left, right) {
      mergeTallies(left.loose, right.loose);
      for (const key of Object.keys(right.latest)) keep(left, right.latest[key]);
      left.superseded += right.superseded;
      return left;
    },
    result(kept, accounting) {
      const counts = { ...kept.loose };
      for (const key of Object.keys(kept.latest)) addToTally(counts, countKey(kept.latest[key]));
      return result(answerCounts(counts), accounting);
    },
    account: ({ superseded }, { counted, pending: pending2, excluded }) => ({
      counted: counted - superseded,
      pending: pending2,
      excluded: superseded === 0 ? excluded : sortedTally({ ...excluded, superseded }),
    }),
    settle,
  };
}
function countKey({ scale, score }) {
  return `${scale}:${score}`;
}
function keep(kept, answer) {
  if (answer.ticket === null) {
    addToTally(kept.loose, countKey(answer));
    return kept;
  }
  const key = `#${answer.ticket}`;
  const before = kept.latest[key];
  if (before !== void 0) kept.superseded++;
  if (before === void 0 || isLater(answer, before)) kept.latest[key] = answer;
  return kept;
}
function isLater(answer, before) {
  const order = (answer.at ?? -Infinity) - (before.at ?? -Infinity);
  if (order > 0 || order < 0) return order > 0;
  if (answer.id !== before.id) return answer.id > before.id;
  if (answer.score !== before.score) return answer.score > before.score;
  return answer.scale > before.scale;
}
function settle(answers) {
  const kept = { loose: {}, latest: {}, superseded: 0 };
  for (const answer of answers) keep(kept, answer);
  const last = new Set(Object.values(kept.latest));
  return answers.map((answer) => (answer.ticket === null || last.has(answer) ? 'counted' : { excluded: 'superseded' }));
}

// src/kpis/satisfaction/answerRun.ts
function startAnswerRun(fold2) {
  const names3 = [];
  const outcomes = [];
  const keyOfClass = [];
  const others2 = createCounter();
  const cells = /* @__PURE__ */ new Map();
  const odd = /* @__PURE__ */ new Map();
  let rest = new Int32Array(0);
  const ask = (row) => fold2.outcomesOf?.(row)[0];
  function keyOf2(outcome) {
    if (isPending(outcome) || isExclusion(outcome)) return -1;
    const name = countKey(outcome);
    const before = names3.indexOf(name);
    return before < 0 ? names3.push(name) - 1 : before;
  }
  function answersOf(cell) {
    const before = cells.get(cell);
    if (before !== void 0) return before;
    const index = createIdIndex(0);
    const own = { counts: [], index, times: [], rows: [], keys: [], counted: 0, superseded: 0 };
    cells.set(cell, own);
    return own;
  }
  function take(own, key, ticket, at, row) {
    own.counted++;
    if (ticket !== null) {
      const before = own.index.put(String(ticket), own.keys.length);
      if (before < 0) {
        own.times.push(at);
        own.rows.push(row);
        own.keys.push(key);
      } else {
        own.superseded++;
        const last = own.times[before];
        const wins = at > last || (!(at < last) && isLater(ask(row), ask(own.rows[before])));
        if (!wins) return;
        own.counts[own.keys[before]] -= 1;
        own.times[before] = at;
        own.rows[before] = row;
        own.keys[before] = key;
      }
    }
    own.counts[key] = (own.counts[key] ?? 0) + 1;
  }
  function takeOdd(row, cell) {
    const outcome = ask(row);
    const key = keyOf2(outcome);
    if (key < 0) odd.set(cell, fold2.add(odd.get(cell) ?? fold2.init(), row));
    else {
      const { ticket, at } = outcome;
      take(answersOf(cell), key, ticket, at ?? Number.NEGATIVE_INFINITY, row);
    }
  }
  return {
    add(chunk, places) {
      const { length, classes, tickets, respondedAt, rowAt } = chunk;
      for (const place of chunk.fresh) keyOfClass.push(keyOf2(outcomes[outcomes.push(ask(rowAt(place))) - 1]));
      if (rest.length < length) rest = new Int32Array(length);
      let lastCell = -1;
      let own = null;
      for (let place = 0; place < length; place++) {
        const shared = classes[place];
        const cell = places === null ? 0 : places[place];
        const key = shared < 0 ? -1 : keyOfClass[shared];
        rest[place] = shared >= 0 && key < 0 ? shared : -1;
        if (cell < 0) continue;
        if (shared < 0) takeOdd(rowAt(place), cell);
        else if (key >= 0) {
          if (own === null || cell !== lastCell) own = answersOf(cell);
          lastCell = cell;
          const at = respondedAt[place];
          const moment = Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
          take(own, key, tickets[place], moment, rowAt(place));
        }
      }
      others2.add(rest, length, places);
    },
    result(cell) {
      const state = fold2.merge(fold2.init(), odd.get(cell) ?? fold2.init());
      others2.each(cell, (id, count) => {
        const outcome = outcomes[id];
        if (isPending(outcome)) state.pending += count;
        else if (isExclusion(outcome)) addToTally(state.excluded, outcome.excluded, count);
      });
      const own = cells.get(cell);
      if (own !== void 0) {
        for (const [key, count] of own.counts.entries()) {
          if (count > 0) addToTally(state.kept.loose, names3[key], count);
        }
        state.kept.superseded += own.superseded;
        state.counted += own.counted;
      }
      return { result: fold2.result(state), accounting: fold2.account(state) };
    },
  };
}

// src/kpis/satisfaction/answerPlan.ts
function answerPlan({ answers }) {
  if (answers === 'all') return { source: surveySource };
  return {
    source: surveySource,
    start: (fold2) => startAnswerRun(fold2),
  };
}

// src/model/positiveFrom.ts
var known2 = { '1-5': 4, '1-10': 8, '1-7': 6, '0-1': 1 };
function positiveFrom({ min, max }) {
  const name = `${min}-${max}`;
  return Object.hasOwn(known2, name) ? known2[name] : null;
}

// src/kpis/satisfaction/surveyAnswers.ts
var otherKind4 = exclude('other_kind');
var noAnswer2 = exclude('no_answer');
function surveyAnswers(kind, { scale, answers = 'last_per_ticket' }, supports) {
  const given = scale === void 0 ? null : scaleOf(scale);
  const replace = answers === 'last_per_ticket';
  return (survey) => {
    if (survey.kind !== kind) return otherKind4;
    const { score } = survey;
    if (score === null || score === void 0) return noAnswer2;
    const own = survey.scale ?? given;
    if (own === null) return fault('no_scale', 'scale', 'a scale { min, max } on the survey or as an option', own);
    if (!isScale(own)) return fault('invalid_scale', 'scale', 'whole numbers min < max', own);
    if (!supports(own)) return fault('unsupported_scale', 'scale', 'a scale with a known meaning', own);
    const { min, max } = own;
    if (!Number.isInteger(score) || score < min || score > max) {
      return fault('invalid_score', 'score', `a whole number from ${min} to ${max}`, score);
    }
    const at = toInstant(survey.respondedAt);
    const ticketId = survey.ticketId ?? null;
    return {
      scale: `${min}-${max}`,
      score: score + 0,
      ticket: replace && ticketId !== null ? String(ticketId) : null,
      at: Number.isNaN(at) ? null : at,
      id: String(survey.id),
    };
  };
}

// src/kpis/satisfaction/satisfactionScore.ts
var expected2 =
  "1\u20135, 1\u20137, 1\u201310, 'thumbs' or 'good_bad', or an option positive that says from which score on";
var csatChecks = {
  ...surveyChecks,
  positive: matching('a score of the scale', (value) => Number.isInteger(value)),
};
function needsPositive({ scale, positive }, name) {
  refuseScale(name, scale, expected2, positive !== void 0 || scale === void 0 || isKnown(scaleOf(scale)));
  if (positive === void 0 || scale === void 0) return;
  const { min, max } = scaleOf(scale);
  if (positive > min && positive <= max) return;
  throw new SupportKpisError({
    code: 'invalid_option',
    path: `${name}: options.positive`,
    expected: `a score above ${min} and up to ${max}`,
    received: positive,
  });
}
function isKnown(scale) {
  return positiveFrom(scale) !== null;
}
function csatMeasure(kind, options) {
  return surveyAnswers(kind, options, (scale) => options.positive !== void 0 || isKnown(scale));
}
function csatSummary({ positive }) {
  return answerSummary((answers, { counted, pending: pending2, excluded }) => {
    const boxes2 = boxesOf(answers, positive);
    return {
      value: share(boxes2.positive, counted),
      responses: counted,
      positive: boxes2.positive,
      neutral: counted - boxes2.positive - boxes2.negative,
      negative: boxes2.negative,
      mean: meanAnswer(answers),
      topBox: share(boxes2.top, counted),
      netSatisfaction: share(boxes2.positive - boxes2.negative, counted),
      distribution: distributionOf(answers),
      pending: pending2,
      excluded,
    };
  });
}
function boxesOf(answers, given) {
  const boxes2 = { positive: 0, negative: 0, top: 0 };
  for (const own of answers) {
    const { min, max } = own.scale;
    const from = given ?? positiveFrom(own.scale) ?? max;
    const to = Math.min(min + max - from, from - 1);
    boxes2.positive += answersBetween(own, from, max);
    boxes2.negative += answersBetween(own, min, to);
    boxes2.top += answersBetween(own, max, max);
  }
  return boxes2;
}

// src/kpis/satisfaction/csat.ts
var csat = /* @__PURE__ */ defineKpi({
  id: 'csat',
  title: 'Customer satisfaction (CSAT)',
  question: 'How many customers are satisfied?',
  formula: 'positive answers \xF7 answers',
  rows: 'surveys',
  unit: 'rate',
  better: 'higher',
  sources: ['Top-two-box practice on 1\u20135', 'Zendesk: good \xF7 (good + bad)'],
  options: csatChecks,
  agree: needsPositive,
  refuse: needsScale,
  summary: csatSummary,
  bulk: answerPlan,
  measure: (options) => csatMeasure('csat', options),
});

// src/prepare/assertDataset.ts
function assertDataset(dataset, path) {
  if (typeof dataset !== 'object' || dataset === null || Symbol.iterator in dataset) {
    throw new SupportKpisError({
      code: 'invalid_dataset',
      path,
      expected: 'an object of collections: { tickets, surveys, \u2026 }',
      received: dataset,
    });
  }
  const known4 = Object.keys(recordNames);
  for (const [name, rows] of Object.entries(dataset)) {
    if (!known4.includes(name)) {
      throw new SupportKpisError({
        code: 'unknown_collection',
        path: `${path}: ${name}`,
        expected: `one of ${known4.join(', ')}`,
        received: name,
        hint: didYouMean(name, known4),
      });
    }
    if (rows !== void 0) assertRows(rows, `${path}: ${name}`);
  }
}

// src/prepare/join.ts
var joinKeys = [
  { rows: 'interactions', key: 'ticketId', to: 'tickets' },
  { rows: 'surveys', key: 'ticketId', to: 'tickets' },
  { rows: 'reviews', key: 'ticketId', to: 'tickets' },
  { rows: 'revenue', key: 'ticketId', to: 'tickets' },
  { rows: 'sessions', key: 'customerId', to: 'customers' },
  { rows: 'tickets', key: 'customerId', to: 'customers' },
  { rows: 'costs', key: 'channel', to: 'ledger' },
];
function countJoin(tally, id, found) {
  if (typeof id !== 'string') tally.unattached++;
  else if (found) tally.matched++;
  else tally.orphans++;
}

// src/prepare/joinRanges.ts
function joinRanges(tickets, list) {
  return joinNeighbours(tickets, list) ?? joinById(tickets, list);
}
function joinNeighbours(tickets, list) {
  const starts = new Int32Array(tickets.length + 1);
  let messages = false;
  let next = 0;
  try {
    let id;
    for (let place = 0; place < list.length; place++) {
      const { ticketId, kind } = list[place];
      if (kind === 'message') messages = true;
      if (typeof ticketId !== 'string') return null;
      while (ticketId !== id) {
        if (next === tickets.length) return null;
        id = tickets[next].id;
        starts[next++] = place;
      }
    }
  } catch {
    return null;
  }
  starts.fill(list.length, next);
  return { list, starts, order: null, messages, matched: list.length, orphans: 0, unattached: 0 };
}
function joinById(tickets, list) {
  const index = createIdIndex(tickets.length);
  for (let place = 0; place < tickets.length; place++) {
    const id = fieldOf(tickets[place], 'id');
    if (typeof id === 'string') index.put(id, place);
  }
  const ticketOf = new Int32Array(list.length);
  const starts = new Int32Array(tickets.length + 1);
  let [messages, orphans, unattached, last] = [false, 0, 0, -1];
  let lastId;
  for (let place = 0; place < list.length; place++) {
    const interaction = list[place];
    if (fieldOf(interaction, 'kind') === 'message') messages = true;
    const id = fieldOf(interaction, 'ticketId') ?? null;
    ticketOf[place] = -1;
    if (typeof id !== 'string') {
      unattached++;
      continue;
    }
    if (id !== lastId) {
      last = index.placeOf(id);
      lastId = id;
    }
    ticketOf[place] = last;
    if (last < 0) orphans++;
    else starts[last + 1] += 1;
  }
  for (let ticket = 0; ticket < tickets.length; ticket++) starts[ticket + 1] += starts[ticket];
  const matched = starts[tickets.length];
  const next = starts.slice();
  const order = new Int32Array(matched);
  for (let place = 0; place < list.length; place++) {
    const ticket = ticketOf[place];
    if (ticket >= 0) order[next[ticket]++] = place;
  }
  return { list, starts, order, messages, matched, orphans, unattached };
}

// src/prepare/joinInteractions.ts
function joinedTickets(tickets, { list, starts, order, messages }) {
  if (!messages) return tickets.slice();
  const joined2 = [];
  for (let place = 0; place < tickets.length; place++) {
    const own = [];
    const end = starts[place + 1];
    for (let at = starts[place]; at < end; at++) {
      own.push(list[order === null ? at : order[at]]);
    }
    joined2.push(withInteractions(tickets[place], own));
  }
  return joined2;
}
function withInteractions(ticket, interactions) {
  try {
    if (typeof ticket !== 'object' || ticket === null || Array.isArray(ticket)) return ticket;
    if ((fieldOf(ticket, 'interactions') ?? null) !== null) return ticket;
    const copy = { interactions, ...ticket };
    copy.interactions = interactions;
    return copy;
  } catch {
    return ticket;
  }
}

// src/time/wallClock.ts
var HOUR2 = 36e5;
var WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
function wallClock(timeZone) {
  const zone = zoneOf(timeZone, 'wallClock: timeZone');
  return {
    hourOf: (at) => hourIn(zone, requireInstant(at, 'wallClock: at')),
    dayOf: (at) => dayIn(zone, requireInstant(at, 'wallClock: at')),
  };
}
function hourIn(zone, instant2) {
  const local = instant2 + zone.offsetAt(instant2);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / HOUR2);
}
function dayIn(zone, instant2) {
  return WEEKDAYS[weekdayOf(Math.floor((instant2 + zone.offsetAt(instant2)) / DAY))];
}

// src/analysis/slices.ts
function byHourOfDay(date, timeZone) {
  assertTimeZone(timeZone, 'byHourOfDay: timeZone');
  return slice(date, wallClock(timeZone).hourOf, 'byHourOfDay');
}
function byDayOfWeek(date, timeZone) {
  assertTimeZone(timeZone, 'byDayOfWeek: timeZone');
  return slice(date, wallClock(timeZone).dayOf, 'byDayOfWeek');
}
function byOpenHours(date, calendar) {
  if (typeof fieldOf(calendar, 'isOpen') !== 'function') {
    const expected3 = 'a calendar, whose opening hours are meant';
    throw new SupportKpisError({
      code: 'invalid_calendar',
      path: 'byOpenHours: calendar',
      expected: expected3,
      received: calendar,
    });
  }
  return slice(date, (at) => (calendar.isOpen(at) ? 'open' : 'closed'), 'byOpenHours');
}
function slice(date, nameOf, name) {
  if (typeof date !== 'string' && typeof date !== 'function') {
    const expected3 = 'a field or a function of the row';
    throw new SupportKpisError({ code: 'invalid_option', path: `${name}: date`, expected: expected3, received: date });
  }
  const dateOf = typeof date === 'function' ? date : (row) => fieldOf(row, date);
  return (row) => {
    const at = instantOf2(row, dateOf);
    if (Number.isNaN(at)) return null;
    try {
      return nameOf(at);
    } catch (error) {
      if (isSupportKpisError(error) && error.code === 'out_of_range') return null;
      throw error;
    }
  };
}
function instantOf2(row, dateOf) {
  try {
    return periodDate(dateOf(row));
  } catch {
    return Number.NaN;
  }
}

// src/kpis/backlog/backlogLife.ts
var noSolvedAt6 = exclude('no_solved_at');
function backlogLife(ticket) {
  const { createdAt, excluded } = ticket;
  const created = toInstant(createdAt);
  if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
  const spans = spansOf(ticket, created);
  if ('excluded' in spans) return spans;
  for (const { start, end } of spans) {
    if (Number.isNaN(start) || Number.isNaN(end)) return invalidInstant('history', ticket.history);
    if (end !== null && end < start)
      return fault('negative_duration', 'solvedAt', 'an instant not before createdAt', end);
  }
  const exclusion = exclusionOf(excluded);
  if (exclusion === null) return { spans, removedAt: null };
  const removedAt = excluded === 'merged' || excluded === 'deleted' ? toInstant(ticket.closedAt) : Number.NaN;
  return Number.isNaN(removedAt) ? exclusion : { spans: cutAt(spans, removedAt), removedAt };
}
function spansOf(ticket, created) {
  if (exclusionOf(ticket.excluded) !== null) return [{ start: created, end: null }];
  const solved = isSolved(ticket);
  if (solved === null) return unknownStatus(ticket);
  const recorded = statusSpans(ticket.history, created);
  const spans = recorded === null ? [] : openSpans(recorded);
  const last = spans.at(-1);
  if (!solved) return [...spans.slice(0, -1), { start: last?.start ?? created, end: null }];
  if (last !== void 0 && last.end !== null) return spans;
  const end = lastSolvedAt(ticket);
  if (end === null) return noSolvedAt6;
  if (Number.isNaN(end)) return invalidSolving(ticket);
  return [...spans.slice(0, -1), { start: last?.start ?? created, end }];
}
function cutAt(spans, removedAt) {
  return spans
    .filter(({ start }) => start < removedAt)
    .map(({ start, end }) => ({ start, end: end === null || end > removedAt ? removedAt : end }));
}

// src/kpi/bulk/fieldPlan.ts
function fieldPlan(field, ...kinds3) {
  const bits = bitsOf(kinds3);
  return {
    source: ticketSource,
    splitName: `${field} ${bits}`,
    // No field is joined, and no figure that asks for one looks at interactions but by class.
    split: splitter(field, bits),
  };
}
function splitter(field, bits) {
  return (chunk, codes) => {
    const { events, length } = chunk;
    const texts = chunk.textsOf(field);
    if (bits === 0) codes.set(texts.subarray(0, length));
    else {
      for (let place = 0; place < length; place++) {
        codes[place] = (events[place] & bits) === 0 ? texts[place] : -1;
      }
    }
  };
}

// src/model/workedTime.ts
var working = ['handling', 'available', 'after_contact'];
var resting = ['break', 'meeting', 'training', 'offline'];
function workedTime(activities) {
  const stretches = /* @__PURE__ */ new Map();
  const faults = /* @__PURE__ */ new Map();
  for (const activity of activities) {
    const fault2 = faultOf(activity);
    if (fault2 !== null) {
      faults.set(fault2, (faults.get(fault2) ?? 0) + 1);
      continue;
    }
    const { agentId, kind, start, end } = activity;
    if (!working.includes(kind)) continue;
    const own = stretches.get(agentId) ?? [];
    own.push({ start: toInstant(start), end: toInstant(end) });
    stretches.set(agentId, own);
  }
  return {
    byAgent: new Map([...stretches].map(([agentId, own]) => [agentId, overlapOf(own).union])),
    excluded: Object.fromEntries([...faults].sort(([left], [right]) => (left < right ? -1 : 1))),
  };
}
function faultOf(activity) {
  if (typeof activity !== 'object' || activity === null) return 'not_an_object';
  const { agentId, kind, start, end } = activity;
  if (typeof agentId !== 'string') return 'invalid_id';
  if (!working.includes(kind) && !resting.includes(kind)) return 'unknown_kind';
  const [from, to] = [toInstant(start), toInstant(end)];
  if (Number.isNaN(from) || Number.isNaN(to)) return 'invalid_instant';
  return to < from ? 'negative_duration' : null;
}

// src/kpis/backlog/casesPerAgent.ts
var unassigned = exclude('unassigned');
var byAutomation = exclude('resolved_by_automation');
var byCustomer = exclude('resolved_by_customer');
var casesPerAgent = /* @__PURE__ */ defineKpi({
  id: 'cases_per_agent',
  title: 'Cases per agent',
  question: 'How is the work spread over the agents?',
  formula: 'tickets solved \xF7 agents who solved any',
  rows: 'tickets',
  unit: 'tickets',
  better: 'neither',
  sources: ['Contact-centre practice: cases per agent'],
  options: { activities: matching('an array of activities', Array.isArray) },
  summary: ({ activities }) =>
    categories((solved, { counted, pending: pending2, excluded }) => {
      const worked = activities === void 0 ? null : workedTime(activities);
      const distribution = Object.keys(solved)
        .map((agentId) => agentCases(agentId, solved[agentId], worked?.byAgent.get(agentId)))
        .sort((left, right) => right.solved - left.solved || (left.agentId < right.agentId ? -1 : 1));
      return {
        ...{ value: share(counted, distribution.length), solved: counted, agents: distribution.length },
        ...{ perHour: perHourOf(distribution, worked?.byAgent ?? null), activitiesExcluded: worked?.excluded ?? null },
        ...{ distribution, pending: pending2, excluded },
      };
    }),
  bulk: () => fieldPlan('agentId', 'assignment'),
  measure: (_) =>
    solvedTickets((ticket) => {
      if (ticket.resolvedBy === 'automation') return byAutomation;
      if (ticket.resolvedBy === 'customer') return byCustomer;
      if (!['agent', null, void 0].includes(ticket.resolvedBy)) {
        return fault('unknown_resolver', 'resolvedBy', 'agent, automation or customer', ticket.resolvedBy);
      }
      const assignments = eventsOf(ticket.history, 'assignment') ?? [];
      if (hasInvalidInstant(assignments)) return invalidInstant('history', ticket.history);
      const holder = assignments.length === 0 ? null : holderAt(assignments, lastSolvedAt(ticket) ?? Infinity);
      const agent = holder ?? ticket.agentId ?? null;
      if (agent === null) return unassigned;
      if (typeof agent === 'string') return agent;
      return fault('invalid_id', 'agentId', 'the id of an agent', agent);
    }),
});
function agentCases(agentId, solved, worked) {
  return { agentId, solved, perHour: worked === void 0 ? null : share(solved, worked / hours(1)) };
}
function perHourOf(distribution, worked) {
  if (worked === null) return null;
  let solved = 0;
  let time = 0;
  for (const own of distribution) {
    if (worked.has(own.agentId)) solved += own.solved;
  }
  for (const own of worked.values()) time += own;
  return share(solved, time / hours(1));
}

// src/kpi/bulk/waitingPlan.ts
var LATER = 0;
var DONE = 1;
var ASK = -1;
function waitingPlan(seenAt) {
  return {
    source: ticketSource,
    alone: true,
    needs: 'life',
    split({ length, created, solved, isSolved: isSolved2, excluded, events, cycleEnds, cycles: { at } }, codes) {
      for (let place = 0; place < length; place++) {
        const end = solved[place];
        const opened = created[place];
        let code = ASK;
        if (excluded[place] === 0 && isSolved2[place] === 1 && end >= opened) {
          const last = (events[place] & EVENT_BITS.status) === 0 ? opened : at[cycleEnds[place] - 1];
          if (opened > seenAt) code = last <= end ? LATER : ASK;
          else if (last <= end && end <= seenAt) code = DONE;
        }
        codes[place] = code;
      }
    },
  };
}

// src/kpis/backlog/ageBuckets.ts
var names2 = ['0-1', '1-3', '3-7', '7-30', '30-90', '90+'];
function ageBuckets(ages2) {
  const ends = [days(1), days(3), days(7), days(30), days(90)];
  const buckets = { '0-1': 0, '1-3': 0, '3-7': 0, '7-30': 0, '30-90': 0, '90+': 0 };
  for (const age of ages2) {
    let place = 0;
    while (place < ends.length && age >= ends[place]) place++;
    buckets[names2[place]]++;
  }
  return buckets;
}

// src/kpis/backlog/ticketBacklog.ts
var notYetCreated = exclude('created_after_as_of');
var ages = durations({});
var ticketBacklog = /* @__PURE__ */ defineKpi({
  id: 'ticket_backlog',
  title: 'Ticket backlog',
  question: 'How much is waiting, and for how long?',
  formula: 'tickets received and unsolved at the moment of looking',
  rows: 'tickets',
  unit: 'tickets',
  better: 'lower',
  sources: ['Zendesk: unsolved tickets at the end of the day'],
  options: { asOf: required(instant), overdueAfter: duration, clock },
  summary: () => ({
    init: () => ({ ages: [], overdue: 0 }),
    keep(kept, { age, overdue }) {
      if (age !== null) kept.ages.push(age);
      if (overdue) kept.overdue++;
      return kept;
    },
    merge(left, right) {
      left.ages = ages.merge(left.ages, right.ages);
      left.overdue += right.overdue;
      return left;
    },
    result({ ages: own, overdue }, { counted, pending: pending2, excluded }) {
      const summary = ages.result(own, { counted: own.length, pending: 0, excluded: {} });
      return {
        ...{ value: own.length, share: share(own.length, counted), received: counted, overdue },
        ...{ ages: summary, buckets: ageBuckets(own), pending: pending2, excluded },
      };
    },
  }),
  bulk: ({ asOf: asOf2 }) => waitingPlan(toInstant(asOf2)),
  measure: ({ asOf: asOf2, overdueAfter, clock: given }) => {
    const seenAt = toInstant(asOf2);
    const own = compileClock(given);
    function isOverdue(ticket, created) {
      const dueAt = ticket.dueAt ?? null;
      if (dueAt !== null) return toInstant(dueAt) < seenAt;
      return overdueAfter !== void 0 && own.between(ticket, created, seenAt) > overdueAfter;
    }
    return (ticket) => {
      const life = backlogLife(ticket);
      if ('excluded' in life) return life;
      const created = toInstant(ticket.createdAt);
      if (created > seenAt) return notYetCreated;
      if (life.removedAt !== null && life.removedAt <= seenAt) return exclusionOf(ticket.excluded) ?? notWaiting;
      const waits = life.spans.some(({ start, end }) => start <= seenAt && (end === null || end > seenAt));
      return waits ? { age: seenAt - created, overdue: isOverdue(ticket, created) } : notWaiting;
    };
  },
});
var notWaiting = { age: null, overdue: false };

// src/kpis/backlog/ticketVolume.ts
var ticketVolume = /* @__PURE__ */ defineKpi({
  id: 'ticket_volume',
  title: 'Ticket volume',
  question: 'How many requests come in?',
  formula: 'number of tickets received',
  rows: 'tickets',
  unit: 'tickets',
  better: 'neither',
  sources: ['Zendesk: created tickets'],
  options: { by: text },
  summary: () =>
    keyCounts((breakdown, { counted, pending: pending2, excluded }) => ({
      value: counted,
      breakdown,
      pending: pending2,
      excluded,
    })),
  bulk: ({ by }) => (by === void 0 ? classPlan : fieldPlan(by)),
  measure: ({ by }) =>
    received((ticket) => {
      const { createdAt } = ticket;
      if (Number.isNaN(toInstant(createdAt))) return invalidInstant('createdAt', createdAt);
      return { key: by === void 0 ? void 0 : (ticket[by] ?? null) };
    }),
});

// src/kpi/countField.ts
function isCount(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function invalidCount(field, value) {
  return fault('invalid_count', field, 'a whole number, 0 or more', value);
}

// src/kpis/efficiency/automationRate.ts
var resolvers = ['agent', 'automation', 'customer'];
var automationRate = /* @__PURE__ */ defineKpi({
  id: 'automation_rate',
  title: 'Automation rate',
  question: 'How many requests are solved without a person?',
  formula: 'tickets resolved by automation \xF7 tickets solved',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Intercom: resolution rate of its AI agent'],
  options: {},
  summary: rate,
  bulk: () => classPlan,
  measure: (_) =>
    solvedTickets(({ resolvedBy }) => {
      const resolver = resolvedBy ?? 'agent';
      if (resolvers.includes(resolver)) return resolver === 'automation';
      return fault('unknown_resolver', 'resolvedBy', resolvers.join(', '), resolver);
    }),
});

// src/kpis/resolution/escalationRate.ts
var escalationRate = /* @__PURE__ */ defineKpi({
  id: 'escalation_rate',
  title: 'Escalation rate',
  question: 'How many requests need a higher level?',
  formula: 'tickets with an escalation \xF7 tickets received',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['Contact-centre practice: escalated contacts \xF7 contacts'],
  options: { to: text },
  summary: rate,
  bulk: ({ to }) => (to === void 0 ? classPlan : withoutEvents('escalation')),
  measure: ({ to: level }) =>
    received(
      ({ history }) => eventsOf(history, 'escalation')?.some(({ to }) => level === void 0 || to === level) ?? false,
    ),
});

// src/kpi/bulk/contactPlan.ts
function contactPlan(unit) {
  const counts = unit === 'message' ? 1 : 0;
  return {
    source: ticketSource,
    value({ length, solved, messageEnds, messages: { at, sort } }, values) {
      let from = 0;
      for (let place = 0; place < length; place++) {
        const to = messageEnds[place];
        const until = solved[place];
        let contacts = 0;
        let side = MESSAGE.other;
        for (let index = from; index < to; index++) {
          const own = sort[index];
          if (own === MESSAGE.other || at[index] > until) continue;
          contacts += own === side ? counts : 1;
          side = own;
        }
        values[place] = contacts;
        from = to;
      }
    },
  };
}

// src/model/contactsUntil.ts
function contactsUntil(interactions, until, unit) {
  const limit = until ?? Number.POSITIVE_INFINITY;
  let contacts = 0;
  for (const interaction of interactions) {
    if (interaction.kind === 'message') continue;
    const at = toInstant(interaction.kind === 'call' ? interaction.queuedAt : interaction.requestedAt);
    if (Number.isNaN(at)) return at;
    if (at <= limit) contacts++;
  }
  const sessions = /* @__PURE__ */ new Set();
  let side = null;
  for (const { at, message } of conversationOf(interactions) ?? []) {
    if (Number.isNaN(at)) return at;
    if (at > limit || !(isCustomerMessage(message) || isHumanReply(message))) continue;
    const session = unit === 'session' ? (message.sessionId ?? null) : null;
    if (session !== null) {
      if (!sessions.has(session)) contacts++;
      sessions.add(session);
      side = null;
    } else {
      if (unit === 'message' || message.author.role !== side) contacts++;
      side = message.author.role;
    }
  }
  return contacts;
}

// src/kpis/resolution/interactionsToResolution.ts
var noInteractions4 = exclude('no_interactions');
var interactionsToResolution = /* @__PURE__ */ defineKpi({
  id: 'interactions_to_resolution',
  title: 'Interactions to resolution',
  question: 'How many contacts does a solution take?',
  formula: 'contacts between customer and support until the last solving',
  rows: 'tickets',
  unit: 'count',
  better: 'lower',
  sources: ['Zendesk: replies per ticket; a chat session is one reply'],
  options: { ...distributionChecks, unit: oneOf('message', 'turn', 'session') },
  summary: durations,
  bulk: ({ unit = 'turn' }) => (unit === 'session' ? null : contactPlan(unit)),
  measure: ({ unit = 'turn' }) =>
    solvedTickets((ticket) => {
      const { interactions } = ticket;
      if (interactions === null || interactions === void 0) return noInteractions4;
      const solvedAt2 = lastSolvedAt(ticket);
      if (Number.isNaN(solvedAt2)) return invalidSolving(ticket);
      const contacts = contactsUntil(interactions, solvedAt2, unit);
      return Number.isNaN(contacts) ? invalidInstant('interactions', interactions) : contacts;
    }),
});

// src/kpis/resolution/reopenRate.ts
var neverSolved = exclude('never_solved');
var reopenRate = /* @__PURE__ */ defineKpi({
  id: 'reopen_rate',
  title: 'Reopen rate',
  question: 'How many solved requests come back?',
  formula: 'tickets reopened at least once \xF7 tickets ever solved',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['Zendesk: reopens', 'ServiceNow: reopen count'],
  options: {},
  summary: () => countedReopens,
  bulk: () => classPlan,
  measure: (_) =>
    received((ticket) => {
      if (!wasSolved(ticket)) return neverSolved;
      const reopens = reopensOf(ticket);
      if (Number.isNaN(reopens) && (ticket.reopens ?? null) === null) return invalidInstant('history', ticket.history);
      return isCount(reopens) ? reopens : invalidCount('reopens', reopens);
    }),
});
var countedReopens = {
  init: () => ({ reopened: 0, reopens: 0 }),
  keep(kept, reopens) {
    if (reopens > 0) kept.reopened++;
    kept.reopens += reopens;
    return kept;
  },
  keepMany(kept, reopens, count) {
    if (reopens > 0) kept.reopened += count;
    kept.reopens += reopens * count;
    return kept;
  },
  merge(left, right) {
    left.reopened += right.reopened;
    left.reopens += right.reopens;
    return left;
  },
  result: ({ reopened, reopens }, { counted, pending: pending2, excluded }) => ({
    ...{ value: share(reopened, counted), numerator: reopened, denominator: counted },
    ...{ reopens, pending: pending2, excluded },
  }),
};

// src/kpi/deadlineOf.ts
function deadlineOf({ within: within2, asOf: asOf2, clock: clock2 }) {
  const seenAt = asOf2 === void 0 ? Number.POSITIVE_INFINITY : toInstant(asOf2);
  if (within2 === void 0) return (_, created) => (created > seenAt ? null : seenAt);
  const compiled = compileClock(clock2);
  return (ticket, created) => {
    const due = compiled.add(ticket, created, within2);
    return due > seenAt ? null : due;
  };
}

// src/kpi/withinOptions.ts
function needsAsOf(options, name) {
  if (options.within !== void 0 && options.asOf === void 0) {
    throw new SupportKpisError({
      code: 'missing_option',
      path: `${name}: options.asOf`,
      expected: 'an instant, since within needs to know which tickets are old enough',
      received: void 0,
    });
  }
}

// src/kpis/resolution/resolutionRate.ts
var noSolvedAt7 = exclude('no_solved_at');
var resolutionRate = /* @__PURE__ */ defineKpi({
  id: 'resolution_rate',
  title: 'Resolution rate',
  question: 'How many requests do we solve?',
  formula: 'solved tickets \xF7 received tickets (old enough to tell)',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Zendesk: solved tickets \xF7 created tickets'],
  options: { clock, within: duration, asOf: instant },
  agree: needsAsOf,
  summary: rate,
  bulk: ({ asOf: asOf2 }) => (asOf2 === void 0 ? classPlan : null),
  measure: (options) => {
    const deadline = deadlineOf(options);
    const seenAt = options.asOf === void 0 ? Number.POSITIVE_INFINITY : toInstant(options.asOf);
    return received((row) => {
      const ticket = ticketAsOf(row, seenAt);
      const { createdAt } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const due = deadline(ticket, created);
      if (due === null) return pending;
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      if (!solved || due === Number.POSITIVE_INFINITY) return solved;
      const solvedAt2 = lastSolvedAt(ticket);
      if (Number.isNaN(solvedAt2)) return invalidSolving(ticket);
      if (solvedAt2 === null) return noSolvedAt7;
      return solvedAt2 < created ? negativeDuration('createdAt', 'solvedAt', solvedAt2) : solvedAt2 <= due;
    });
  },
});

// src/kpis/resolution/transferRate.ts
var neverAssigned = exclude('never_assigned');
var transferRate = /* @__PURE__ */ defineKpi({
  id: 'transfer_rate',
  title: 'Transfer rate',
  question: 'How many requests change hands?',
  formula: 'tickets whose agent or team changed after the first assignment \xF7 assigned tickets',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['Zendesk: assignee and group stations'],
  options: { between: oneOf('any', 'agents', 'teams') },
  summary: rate,
  bulk: () => withoutEvents('assignment', 'team'),
  measure: ({ between = 'any' }) =>
    received(({ history, agentId, teamId }) => {
      const toAgents = between === 'teams' ? [] : (eventsOf(history, 'assignment') ?? []);
      const toTeams = between === 'agents' ? [] : (eventsOf(history, 'team') ?? []);
      if (hasInvalidInstant(toAgents) || hasInvalidInstant(toTeams)) return invalidInstant('history', history);
      if (wasTransferred(toAgents) || wasTransferred(toTeams)) return true;
      const agent = between !== 'teams' && (agentId ?? null) !== null;
      const team = between !== 'agents' && (teamId ?? null) !== null;
      return agent || team || toAgents.length + toTeams.length > 0 ? false : neverAssigned;
    }),
});

// src/kpis/response/responseRate.ts
var agentStartedTicket2 = exclude('agent_started');
var responseRate = /* @__PURE__ */ defineKpi({
  id: 'response_rate',
  title: 'Response rate',
  question: 'How many requests get a human answer at all, or in time?',
  formula: 'tickets with a public human reply (within the target) \xF7 tickets received (old enough to tell)',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Social and e-mail support practice: share of messages answered'],
  options: { clock, within: duration, asOf: instant, countBots: flag },
  agree: needsAsOf,
  summary: rate,
  bulk: ({ asOf: asOf2, countBots }) => (asOf2 === void 0 && !countBots ? replyPlan : null),
  measure: (options) => {
    const deadline = deadlineOf(options);
    const { countBots = false } = options;
    return received((ticket) => {
      if (ticket.createdBy === 'agent') return agentStartedTicket2;
      const { createdAt, interactions } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const due = deadline(ticket, created);
      if (due === null) return pending;
      const explicit = ticket.firstRespondedAt ?? null;
      const human = explicit === null ? firstMessageAt(interactions, created, isHumanReply) : toInstant(explicit);
      if (Number.isNaN(human)) return invalidInstant(explicit === null ? 'interactions' : 'firstRespondedAt', explicit);
      if (human !== null && human < created) return negativeDuration('createdAt', 'firstRespondedAt', explicit);
      if (human !== null && human <= due) return true;
      const bot = countBots ? firstMessageAt(interactions, created, isBotReply) : null;
      return Number.isNaN(bot) ? invalidInstant('interactions', interactions) : bot !== null && bot <= due;
    });
  },
});

// src/kpis/response/timeToAssignment.ts
var noHistory5 = exclude('no_history');
var neverAssigned2 = exclude('never_assigned');
var timeToAssignment = /* @__PURE__ */ defineKpi({
  id: 'time_to_assignment',
  title: 'Time to assignment',
  question: 'How long until somebody is responsible?',
  formula: 'first assignment \u2212 creation',
  rows: 'tickets',
  unit: 'duration',
  better: 'lower',
  waits: true,
  sources: ['Zendesk: first assignment time', 'Intercom: time to assignment'],
  options: durationChecks,
  summary: durations,
  bulk: (options) => spanPlan(options, ({ firstAssigned }) => firstAssigned),
  measure: (options) => {
    const watch = stopwatch(options);
    return received((ticket) => {
      const { createdAt, history } = ticket;
      const assignments = eventsOf(history, 'assignment') ?? [];
      if (hasInvalidInstant(assignments)) return invalidInstant('history', history);
      const first = assignments.find(({ to }) => to !== null);
      if (first !== void 0) return durationBetween(watch, ticket, 'createdAt', createdAt, 'history', first.at);
      if ((ticket.agentId ?? null) !== null) return noHistory5;
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      if (solved) return neverAssigned2;
      const created = toInstant(createdAt);
      return Number.isNaN(created) ? invalidInstant('createdAt', createdAt) : pendingSince(created);
    });
  },
});

// src/kpis/satisfaction/ces.ts
var boxes = {
  '1-7': { top: 5, easy: 6, hard: 3 },
  '1-5': { top: 4, easy: 4, hard: 2 },
};
function isKnown2({ min, max }) {
  return Object.hasOwn(boxes, `${min}-${max}`);
}
var ces = /* @__PURE__ */ defineKpi({
  id: 'ces',
  title: 'Customer effort score (CES)',
  question: 'How easy is it to get help?',
  formula: 'mean answer; easy answers \xF7 answers; (clearly easy \u2212 hard) \xF7 answers',
  rows: 'surveys',
  unit: 'score',
  better: 'higher',
  sources: ['Dixon, Freeman, Toman 2010 (CES 1.0, low is easy)', 'CEB 2013 (CES 2.0, high is easy)'],
  options: { ...surveyChecks, direction: required(oneOf('high_is_easy', 'low_is_easy')) },
  agree: ({ scale }, name) =>
    refuseScale(name, scale, '{ min: 1, max: 7 } or { min: 1, max: 5 }', scale === void 0 || isKnown2(scaleOf(scale))),
  definitionFor: ({ direction }) => ({ better: direction === 'low_is_easy' ? 'lower' : 'higher' }),
  refuse: needsScale,
  summary: ({ direction }) =>
    answerSummary((answers, { counted, pending: pending2, excluded }) => {
      const { top, easy, hard } = countBoxes(answers, direction === 'low_is_easy');
      return {
        ...{ value: meanAnswer(answers), responses: counted },
        ...{ topBox: share(top, counted), index: share(easy - hard, counted) },
        ...{
          easy,
          neutral: counted - easy - hard,
          hard,
          distribution: distributionOf(answers),
          pending: pending2,
          excluded,
        },
      };
    }),
  bulk: answerPlan,
  measure: (options) => surveyAnswers('ces', options, isKnown2),
});
function countBoxes(answers, mirrored) {
  const total = { top: 0, easy: 0, hard: 0 };
  for (const own of answers) {
    const { min, max } = own.scale;
    const limits = boxes[`${min}-${max}`];
    const between = (from, to) =>
      mirrored ? answersBetween(own, min + max - to, min + max - from) : answersBetween(own, from, to);
    total.top += between(limits.top, max);
    total.easy += between(limits.easy, max);
    total.hard += between(min, limits.hard);
  }
  return total;
}

// src/kpis/satisfaction/nps.ts
var source = 'Net promoter practice: above 0 good, above 50 excellent, above 70 world class';
var bands = [
  { name: 'good', above: 0, source },
  { name: 'excellent', above: 50, source },
  { name: 'world_class', above: 70, source },
];
function isNpsScale({ min, max }) {
  return (min === 0 || min === 1) && max === 10;
}
var nps = /* @__PURE__ */ defineKpi({
  id: 'nps',
  title: 'Net promoter score (NPS)',
  question: 'Would customers recommend us?',
  formula: '100 \xD7 (promoters \u2212 detractors) \xF7 answers',
  rows: 'surveys',
  unit: 'score',
  better: 'higher',
  sources: ['Reichheld 2003: 9\u201310 promoters, 7\u20138 passives, 0\u20136 detractors'],
  bands,
  options: surveyChecks,
  agree: ({ scale }, name) =>
    refuseScale(name, scale, '{ min: 0 or 1, max: 10 }', scale === void 0 || isNpsScale(scaleOf(scale))),
  refuse: needsScale,
  summary: () =>
    answerSummary((answers, { counted, pending: pending2, excluded }) => {
      let promoters = 0;
      let detractors = 0;
      for (const own of answers) {
        promoters += answersBetween(own, 9, 10);
        detractors += answersBetween(own, 0, 6);
      }
      const value = counted === 0 ? null : (100 * (promoters - detractors)) / counted;
      return {
        ...{ value, responses: counted, promoters, passives: counted - promoters - detractors, detractors },
        ...{ mean: meanAnswer(answers), rating: ratingOf(value), distribution: distributionOf(answers) },
        ...{ pending: pending2, excluded },
      };
    }),
  bulk: answerPlan,
  measure: (options) => surveyAnswers('nps', options, isNpsScale),
});
function ratingOf(value) {
  if (value === null) return null;
  if (value <= 0) return value === 0 ? 'neutral' : 'negative';
  if (value > 70) return 'world_class';
  return value > 50 ? 'excellent' : 'good';
}

// src/kpi/unknownVisibility.ts
var known3 = ['public', 'private', 'internal'];
function unknownVisibility(interactions) {
  const odd = interactions?.find((own) => own.kind === 'message' && !known3.includes(own.visibility));
  if (odd === void 0 || odd.kind !== 'message') return null;
  return fault('unknown_visibility', 'interactions', known3.join(', '), odd.visibility);
}

// src/kpis/social/channelEscalationRate.ts
var otherChannel = exclude('other_channel');
var channelEscalationRate = /* @__PURE__ */ defineKpi({
  id: 'channel_escalation_rate',
  title: 'Channel escalation rate',
  question: 'How many requests have to move to another channel?',
  formula: 'tickets moved to the other channel \xF7 tickets that came in by the channel',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['E-mail support practice: e-mails that end in a call', 'Social support practice: moved to private'],
  options: { from: text, to: text },
  summary: () =>
    categories(({ moved = 0, solved = 0 }, { counted, pending: pending2, excluded }) => {
      const rate2 = { value: share(moved, counted), numerator: moved, denominator: counted };
      const inChannel = { solvedInChannel: solved, solvedInChannelRate: share(solved, counted) };
      return { ...rate2, ...inChannel, pending: pending2, excluded };
    }),
  bulk: ({ to }) => (to === 'private' ? null : fieldPlan('channel', 'channel')),
  measure: ({ from = 'email', to = 'phone' }) => {
    const moved = to === 'private' ? hasPrivateMessage : movedTo(from, to);
    return received((ticket) => {
      if (cameBy(ticket) !== from) return otherChannel;
      const unknown = to === 'private' ? unknownVisibility(ticket.interactions) : null;
      if (unknown !== null) return unknown;
      if (moved(ticket)) return 'moved';
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      return solved ? 'solved' : 'unsolved';
    });
  },
});
function hasPrivateMessage({ interactions }) {
  return interactions?.some((own) => own.kind === 'message' && own.visibility === 'private') ?? false;
}
function movedTo(from, to) {
  return ({ history }) =>
    eventsOf(history, 'channel')?.some((move) =>
      to === 'any' ? move.to !== null && move.to !== from : move.to === to,
    ) ?? false;
}

// src/kpis/social/publicResolutionRate.ts
var otherChannel2 = exclude('other_channel');
var noInteractions5 = exclude('no_interactions');
var noAgentReply4 = exclude('no_agent_reply');
var publicResolutionRate = /* @__PURE__ */ defineKpi({
  id: 'public_resolution_rate',
  title: 'Public resolution rate',
  question: 'How many social requests are solved in the open?',
  formula: 'solved with public messages only \xF7 solved and answered tickets of the channel',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Social support practice: resolved in public \xF7 resolved'],
  options: { channel: text },
  summary: rate,
  bulk: () => fieldPlan('channel', 'channel'),
  measure: ({ channel = 'social' }) => {
    const solvedInPublic = solvedTickets(({ interactions }) => {
      if (interactions === null || interactions === void 0) return noInteractions5;
      const unknown = unknownVisibility(interactions);
      if (unknown !== null) return unknown;
      let answered = false;
      for (const interaction of interactions) {
        if (interaction.kind !== 'message') continue;
        if (interaction.visibility === 'private' && interaction.author?.role !== 'system') return false;
        if (isHumanReply(interaction)) answered = true;
      }
      return answered ? true : noAgentReply4;
    });
    return (ticket) => (cameBy(ticket) === channel ? solvedInPublic(ticket) : otherChannel2);
  },
});

// src/prepare/entryContext.ts
var fields = ['channel', 'type', 'severity', 'priority', 'customerTier', 'customerId', 'teamId', 'agentId', 'tags'];
function entryContext(ticket) {
  const context = {};
  for (const field of fields) context[field] = fieldOf(ticket, field) ?? null;
  return context;
}
function withContext(entry, context) {
  const said = {};
  for (const field of fields) said[field] = fieldOf(entry, field) ?? fieldOf(context, field);
  return { ...entry, ...said };
}

// src/prepare/interactionEntry.ts
var unanswered = ['abandoned', 'missed', 'voicemail', 'callback'];
var unaccepted = ['abandoned', 'missed', 'declined'];
var others = ['agent', 'bot', 'system'];
function interactionEntry(row) {
  if (row.kind === 'call') return callEntry(row);
  if (row.kind === 'chat') return chatEntry(row);
  if (row.kind === 'message') return messageEntry(row);
  const unknown = row;
  return [unknown];
}
function callEntry({ direction, outcome, queuedAt: at, ticketId, agentId, customerId }) {
  if (direction === 'outbound') return 'outbound';
  const own = { kind: 'contact', at, channel: 'phone', ticketId, agentId, customerId };
  if (direction !== 'inbound') return faulty(own, direction);
  if (outcome === 'answered') return [{ ...own, contact: 'call' }];
  return unanswered.includes(outcome) ? 'not_answered' : faulty(own, outcome);
}
function chatEntry(chat) {
  const { outcome, requestedAt: at, ticketId, agentId, customerId } = chat;
  const own = { kind: 'contact', at, channel: 'chat', ticketId, agentId, customerId };
  if (wasAccepted(chat)) return [{ ...own, contact: 'chat' }];
  return unaccepted.includes(outcome) ? 'not_accepted' : faulty(own, outcome);
}
function messageEntry(message) {
  const { at, channel, ticketId } = message;
  const own = { kind: 'contact', at, channel, ticketId };
  if (isCustomerMessage(message)) return [{ ...own, contact: 'message' }];
  const role = message.author?.role;
  return others.includes(role) ? 'not_from_customer' : faulty(own, role ?? 'author');
}
function faulty(entry, value) {
  return [{ ...entry, contact: value ?? 'unknown' }];
}

// src/prepare/ledgerEntries.ts
function ledgerLines(collection, row) {
  if (!Object.hasOwn(writers, collection)) {
    throw new SupportKpisError({
      code: 'unknown_collection',
      path: 'ledgerEntriesOf: collection',
      expected: `one of ${Object.keys(writers).join(', ')}`,
      received: collection,
    });
  }
  const passedOn = row;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [passedOn];
  try {
    return writers[collection](row);
  } catch {
    return [passedOn];
  }
}
var writers = {
  costs: ({ at, channel, category, amount, currency }) => [{ kind: 'cost', at, channel, category, amount, currency }],
  revenue: ({ at, kind, amount, currency, ticketId }) => [
    { kind: 'revenue', at, ticketId, category: kind, amount, currency },
  ],
  tickets: ticketEntries,
  interactions: interactionEntry,
  sessions: ({ startedAt, ticketId, customerId }) => [{ kind: 'session', at: startedAt, ticketId, customerId }],
};
function ticketEntries(ticket) {
  const { id, createdAt } = ticket;
  const exclusion = exclusionOf(ticket.excluded);
  if (exclusion !== null) return exclusion.excluded;
  const context = entryContext(ticket);
  const contact = { kind: 'contact', contact: 'ticket', at: createdAt, ticketId: id, ...context };
  if (isSolved(ticket) !== true) return [contact];
  return [contact, { kind: 'resolution', at: resolvedAt(ticket), ticketId: id, ...context }];
}
function resolvedAt(ticket) {
  const solved = lastSolvedAt(ticket);
  if (solved !== null && !Number.isNaN(solved)) return solved;
  const closed = toInstant(ticket.closedAt);
  return Number.isNaN(closed) ? ticket.createdAt : closed;
}

// src/prepare/ledgerWriter.ts
function createLedgerWriter() {
  const rows = [];
  const leftOut = {};
  const [costs, revenue, interactions] = [noJoins(), noJoins(), noJoins()];
  const tickets = /* @__PURE__ */ new Map();
  const channels2 = /* @__PURE__ */ new Set();
  const given = /* @__PURE__ */ new Set();
  let anyEmbedded = false;
  function write(lines) {
    if (typeof lines === 'string') {
      addToTally(leftOut, lines);
      return;
    }
    for (const entry of lines) {
      rows.push(entry);
      if (fieldOf(entry, 'kind') === 'contact') channels2.add(fieldOf(entry, 'channel'));
    }
  }
  function contactOf2(entry, ticketId) {
    const ticket = tickets.get(ticketId);
    if (ticket === void 0) return [entry];
    return ticket.excluded ?? [withContext(entry, ticket.context)];
  }
  return {
    ...{ rows, leftOut, costs, revenue, interactions },
    addTicket(ticket) {
      const lines = ledgerLines('tickets', ticket);
      const id = fieldOf(ticket, 'id') ?? null;
      if (id !== null)
        tickets.set(id, { context: entryContext(ticket), excluded: typeof lines === 'string' ? lines : null });
      if (Array.isArray(fieldOf(ticket, 'interactions'))) anyEmbedded = true;
      write(lines);
    },
    addRevenue(row) {
      const ticketId = fieldOf(row, 'ticketId');
      const ticket = tickets.get(ticketId);
      countJoin(revenue, ticketId, ticket !== void 0);
      const lines = ledgerLines('revenue', row);
      const [entry] = lines;
      write(ticket === void 0 || !isEntry(entry) ? lines : [withContext(entry, ticket.context)]);
    },
    addInteraction(row) {
      const lines = ledgerLines('interactions', row);
      const [entry] = lines;
      const ticketId = fieldOf(row, 'ticketId');
      if (anyEmbedded) given.add(keyOf(row, ticketId));
      if (!isEntry(entry)) write(lines);
      else {
        countJoin(interactions, ticketId, tickets.has(ticketId));
        write(contactOf2(entry, ticketId));
      }
    },
    addEmbedded(ticket, row) {
      const ticketId = fieldOf(ticket, 'id');
      if (given.has(keyOf(row, ticketId))) {
        write('duplicate');
        return;
      }
      const lines = ledgerLines('interactions', row);
      const [entry] = lines;
      write(isEntry(entry) ? contactOf2({ ...entry, ticketId }, ticketId) : lines);
    },
    addSession: (row) => write(ledgerLines('sessions', row)),
    addCost(row) {
      const channel = fieldOf(row, 'channel');
      countJoin(costs, channel, channels2.has(channel));
      write(ledgerLines('costs', row));
    },
  };
}
function noJoins() {
  return { matched: 0, orphans: 0, unattached: 0 };
}
function isEntry(entry) {
  const kind = fieldOf(entry, 'kind');
  return kind === 'contact' || kind === 'revenue';
}
function keyOf(row, ticketId) {
  return JSON.stringify([ticketId, fieldOf(row, 'kind'), fieldOf(row, 'id')].map(idText));
}

// src/prepare/createLedger.ts
function createLedger(dataset) {
  assertDataset(dataset, 'createLedger');
  const writer = createLedgerWriter();
  const holders = [];
  for (const ticket of dataset.tickets ?? []) {
    writer.addTicket(ticket);
    if (Array.isArray(fieldOf(ticket, 'interactions'))) holders.push(ticket);
  }
  for (const revenue2 of dataset.revenue ?? []) writer.addRevenue(revenue2);
  for (const interaction of dataset.interactions ?? []) writer.addInteraction(interaction);
  for (const ticket of holders) {
    for (const interaction of ticket.interactions ?? []) writer.addEmbedded(ticket, interaction);
  }
  for (const session of dataset.sessions ?? []) writer.addSession(session);
  for (const cost of dataset.costs ?? []) writer.addCost(cost);
  const { rows, costs, revenue, interactions, leftOut } = writer;
  return { rows, costs, revenue, interactions, leftOut: sortedTally(leftOut) };
}

// src/prepare/isAfter.ts
function isAfter(before, id) {
  return id.length > before.length || (id.length === before.length && id > before);
}

// src/prepare/sameContent.ts
function sameContent(left, right) {
  if (left === right) return true;
  const text2 = contentText(left);
  return text2 !== null && text2 === contentText(right);
}
function contentText(row) {
  try {
    const fields2 = Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1));
    return JSON.stringify(fields2, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch {
    return null;
  }
}

// src/prepare/distinctRows.ts
function distinctRows(given, name) {
  assertRows(given, name);
  const all = Array.isArray(given) ? given : [...given];
  return isAscending(all) ? { rows: all, duplicates: [], conflicts: [] } : withoutRepeated(all);
}
function withoutRepeated(all) {
  const index = createIdIndex(all.length);
  const duplicates = [];
  const conflicts = [];
  let rows = null;
  for (let place = 0; place < all.length; place++) {
    const row = all[place];
    const id = fieldOf(row, 'id');
    const before = typeof id === 'string' ? index.put(id, place) : -1;
    if (before < 0) {
      rows?.push(row);
      continue;
    }
    rows ??= all.slice(0, place);
    (sameContent(all[before], row) ? duplicates : conflicts).push(String(id));
  }
  return { rows: rows ?? all, duplicates, conflicts };
}
function isAscending(rows) {
  let before = '';
  try {
    for (let place = 0; place < rows.length; place++) {
      const { id } = rows[place];
      if (typeof id !== 'string' || !isAfter(before, id)) return false;
      before = id;
    }
  } catch {
    return false;
  }
  return true;
}

// src/prepare/readable.ts
function readable(row, use) {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  try {
    return use(row);
  } catch {
    return row;
  }
}

// src/prepare/agentOfTicket.ts
function agentOfTicket(ticket, rule) {
  const { firstRespondedAt, interactions } = ticket;
  const repliedAt = firstRespondedAt ?? firstMessageAt(interactions, Number.NEGATIVE_INFINITY, isHumanReply);
  return agentOf(ticket, rule, repliedAt ?? void 0);
}
function attributedTicket(row, rule) {
  return readable(row, (ticket) => ({ ...ticket, agentId: agentOfTicket(ticket, rule) }));
}

// src/prepare/followOrder.ts
function followOrder(tickets, list) {
  if (list[0]?.kind !== 'message') return null;
  const starts = new Int32Array(tickets.length + 1);
  let next = 0;
  let lastTicket = '';
  let lastId = '';
  function advance(place) {
    try {
      const { id } = tickets[place];
      if (typeof id !== 'string' || !isAfter(lastTicket, id)) return false;
      lastTicket = id;
      for (; next < list.length; next++) {
        const interaction = list[next];
        if (interaction.ticketId !== id) break;
        const own = interaction.id;
        if (typeof own !== 'string' || !isAfter(lastId, own)) return false;
        lastId = own;
      }
      starts[place + 1] = next;
      return true;
    } catch {
      return false;
    }
  }
  const isComplete = () => next === list.length;
  return { list, starts, order: null, joined: withInteractions, follower: { advance }, isComplete };
}

// src/prepare/contactTimes.ts
var noRequest = ['spam', 'deleted', 'test'];
function isRequest({ excluded, createdBy }) {
  return !noRequest.includes(excluded) && createdBy !== 'agent' && createdBy !== 'system';
}
function requestedAt(interaction) {
  if (interaction.kind === 'call' && interaction.direction === 'inbound') return toInstant(interaction.queuedAt);
  return interaction.kind === 'chat' ? toInstant(interaction.requestedAt) : Number.NaN;
}
function interactionAt(interaction) {
  if (interaction.kind === 'message') return toInstant(interaction.at);
  return toInstant(interaction.kind === 'call' ? interaction.queuedAt : interaction.requestedAt);
}
function createContactTimes() {
  const times = /* @__PURE__ */ new Map();
  let sorted = true;
  function add(customerId, at) {
    if (typeof customerId !== 'string' || Number.isNaN(at)) return;
    const own = times.get(customerId);
    if (own === void 0) times.set(customerId, [at]);
    else own.push(at);
    sorted = false;
  }
  return {
    addTicket(ticket) {
      if (isRequest(ticket)) add(ticket.customerId, toInstant(ticket.createdAt));
    },
    addInteraction(interaction) {
      if (interaction.kind !== 'message') add(interaction.customerId, requestedAt(interaction));
    },
    knows: (customerId) => times.has(customerId),
    next(customerId, from) {
      if (!sorted) for (const own of times.values()) own.sort((left, right) => left - right);
      sorted = true;
      return firstFrom(times.get(customerId) ?? [], from);
    },
  };
}
function firstFrom(times, from) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < from) low = middle + 1;
    else high = middle;
  }
  return times[low] ?? null;
}

// src/prepare/customerFacts.ts
function createCustomerFacts(scale) {
  const byCustomer2 = /* @__PURE__ */ new Map();
  function factsOf(customerId) {
    if (typeof customerId !== 'string') return null;
    const before = byCustomer2.get(customerId);
    if (before !== void 0) return before;
    const counts = { contactedAt: null, contacts: 0, openTickets: 0, reopens: 0, escalations: 0 };
    const facts = { ...counts, answers: 0, satisfied: 0, sentiments: 0, sentiment: [] };
    byCustomer2.set(customerId, facts);
    return facts;
  }
  return {
    addTicket(ticket) {
      const counts = isRequest(ticket) && (ticket.excluded ?? null) === null;
      const facts = counts ? factsOf(ticket.customerId) : null;
      if (facts === null) return;
      addContact(facts, toInstant(ticket.createdAt));
      if (isSolved(ticket) === false) facts.openTickets++;
      facts.reopens += reopensOf(ticket) || 0;
      if ((eventsOf(ticket.history, 'escalation') ?? []).length > 0) facts.escalations++;
    },
    addInteraction(interaction, customerId) {
      const facts = factsOf(customerId);
      if (facts === null) return;
      if (interaction.kind === 'message') {
        if (isCustomerMessage(interaction)) addSentiment(facts, interaction.sentiment);
      } else if ((interaction.ticketId ?? null) === null) addContact(facts, requestedAt(interaction));
    },
    addSurvey(survey, customerId) {
      const facts = factsOf(customerId);
      if (facts === null) return;
      addSentiment(facts, survey.sentiment);
      const own = survey.scale ?? scale;
      const from = own === null || survey.kind !== 'csat' ? null : positiveFrom(own);
      const { score } = survey;
      if (own === null || from === null || typeof score !== 'number' || !(score >= own.min && score <= own.max)) return;
      facts.answers++;
      if (score >= from) facts.satisfied++;
    },
    complete(customer) {
      const facts = byCustomer2.get(customer.id);
      return {
        ...customer,
        contactedAt: customer.contactedAt ?? facts?.contactedAt ?? null,
        contacts: customer.contacts ?? facts?.contacts ?? 0,
        satisfaction: customer.satisfaction ?? meanOf(facts?.satisfied, facts?.answers),
        openTickets: customer.openTickets ?? facts?.openTickets ?? 0,
        reopens: customer.reopens ?? facts?.reopens ?? 0,
        escalations: customer.escalations ?? facts?.escalations ?? 0,
        sentiment: customer.sentiment ?? meanOf(sumOf(facts?.sentiment ?? []), facts?.sentiments),
      };
    },
  };
}
function addContact(facts, at) {
  if (Number.isNaN(at)) return;
  facts.contacts++;
  if (facts.contactedAt === null || at < facts.contactedAt) facts.contactedAt = at;
}
function addSentiment(facts, score) {
  if (typeof score !== 'number' || !(score >= -1 && score <= 1)) return;
  facts.sentiments++;
  addToSum(facts.sentiment, score);
}
function meanOf(sum = 0, count = 0) {
  return count === 0 ? null : sum / count;
}

// src/prepare/keptTicket.ts
var told = [];
function keptTicket(ticket, fields2, rule) {
  const kept = {};
  for (const field of fields2) kept[field] = fieldOf(ticket, field);
  const { id, createdAt, customerId } = ticket;
  const interactions = (ticket.interactions ?? null) === null ? null : told;
  const own = { ...kept, id, createdAt, customerId, interactions };
  if (rule === void 0 || !fields2.includes('agentId')) return own;
  if (rule !== 'assignee_at') return { ...own, agentId: agentOf(ticket, rule) };
  return { ...own, history: ticket.history?.filter(({ kind }) => kind === 'assignment') };
}
function keptRule(rule) {
  return rule === void 0 || rule === 'assignee_at' ? rule : 'assignee_now';
}

// src/prepare/channelOf.ts
function channelOf(interaction) {
  const kind = fieldOf(interaction, 'kind');
  if (kind === 'call') return 'phone';
  return kind === 'chat' ? 'chat' : fieldOf(interaction, 'channel');
}

// src/prepare/ticketContext.ts
var inherited = ['channel', 'type', 'severity', 'priority', 'customerTier', 'customerId', 'teamId', 'tags'];
var contextFields = [...inherited, 'agentId'];
function withTicket(row, ticket, rule, at) {
  if (ticket === void 0) return withOwnChannel(row);
  const said = {};
  for (const field of inherited) said[field] = ownField(row, field) ?? fieldOf(ticket, field);
  if (rule !== void 0) said['agentId'] = agentOf(ticket, rule, at);
  return { ...row, ...said };
}
function withOwnChannel(row) {
  const channel = 'kind' in row ? channelOf(row) : null;
  return channel === null || channel === void 0 || 'channel' in row ? row : { ...row, channel };
}
function ownField(row, field) {
  return field === 'channel' && 'kind' in row ? channelOf(row) : fieldOf(row, field);
}

// src/prepare/withSession.ts
function withSession(session, times, ticket, customers, now) {
  const customerId = session.customerId ?? ticket?.customerId ?? null;
  const from = toInstant(session.startedAt);
  const created = toInstant(ticket?.createdAt);
  const named = created >= from && created <= now ? created : null;
  const found = customerId === null || Number.isNaN(from) ? null : times.next(customerId, from);
  const next = named === null || (found !== null && found < named) ? found : named;
  const tier = customers.get(customerId ?? '')?.tier ?? null;
  return { ...session, nextContactAt: session.nextContactAt ?? next, ...(tier === null ? {} : { customerTier: tier }) };
}

// src/prepare/withTier.ts
function withTier(ticket, customers) {
  const tier = customers.get(ticket.customerId ?? '')?.tier ?? null;
  return tier === null || (ticket.customerTier ?? null) !== null ? ticket : { ...ticket, customerTier: tier };
}

// src/prepare/preparer.ts
var preparationOrder = [...['customers', 'tickets', 'interactions', 'surveys', 'reviews', 'revenue']];
function createPreparer({ attribute, scale, asOf: asOf2 } = {}, asked) {
  const now = asOf2 === void 0 ? Number.POSITIVE_INFINITY : toInstant(asOf2);
  const tickets = /* @__PURE__ */ new Map();
  const customers = /* @__PURE__ */ new Map();
  const times = createContactTimes();
  const facts = createCustomerFacts(scale === void 0 ? null : scaleOf(scale));
  const tallies = /* @__PURE__ */ new Map();
  function count(collection, id, found) {
    const tally = tallies.get(collection) ?? { matched: 0, orphans: 0, unattached: 0 };
    countJoin(tally, id, found);
    tallies.set(collection, tally);
  }
  function ticketOf(row) {
    const id = fieldOf(row, 'ticketId');
    return typeof id === 'string' ? tickets.get(id) : void 0;
  }
  function customerOf(row) {
    return fieldOf(row, 'customerId') ?? fieldOf(ticketOf(row), 'customerId');
  }
  function seeTicket(ticket) {
    if (typeof ticket.id === 'string' && !tickets.has(ticket.id)) {
      tickets.set(ticket.id, asked === void 0 ? ticket : keptTicket(ticket, asked.fields, attribute));
    }
    if (!(toInstant(ticket.createdAt) > now)) {
      if (asked?.sessions !== false) times.addTicket(ticket);
      if (asked?.customers !== false)
        facts.addTicket(now === Number.POSITIVE_INFINITY ? ticket : ticketAsOf(ticket, now));
    }
    for (const own of ticket.interactions ?? []) seeInteraction(own, ticket.customerId);
    if (customers.size > 0) count('tickets', ticket.customerId, customers.has(ticket.customerId ?? ''));
  }
  function seeInteraction(interaction, customerId) {
    if (interactionAt(interaction) > now) return;
    if (asked?.sessions !== false) times.addInteraction(interaction);
    if (asked?.customers !== false) facts.addInteraction(interaction, customerId);
  }
  function learn(collection, row) {
    if (collection === 'customers') customers.set(row.id, row);
    else if (collection === 'tickets') seeTicket(row);
    else if (collection === 'interactions') {
      if ((ticketOf(row)?.interactions ?? null) === null) seeInteraction(row, customerOf(row));
    }
    if (collection === 'surveys' && asked?.customers !== false && !(toInstant(momentOf(row)) > now)) {
      facts.addSurvey(row, customerOf(row));
    }
  }
  function completed(collection, row) {
    if (collection === 'tickets') return withTier(row, customers);
    if (collection === 'customers') return facts.complete(row);
    if (collection === 'sessions') {
      const session = row;
      const found = withSession(session, times, ticketOf(session), customers, now);
      const id = session.customerId ?? fieldOf(ticketOf(session), 'customerId') ?? null;
      count('sessions', id, typeof id === 'string' && (customers.has(id) || times.knows(id)));
      return found;
    }
    if (!joinedToTickets.includes(collection)) return row;
    const ticket = ticketOf(row);
    count(collection, fieldOf(row, 'ticketId'), ticket !== void 0);
    const rule = asked === void 0 ? attribute : keptRule(attribute);
    return withTicket(row, ticket, ratedBy.includes(collection) ? rule : void 0, momentOf(row));
  }
  return {
    see(collection, row) {
      readable(row, (own) => {
        learn(collection, own);
        return own;
      });
    },
    complete: (collection, row) => readable(row, (own) => completed(collection, own)),
    joins: () =>
      joinKeys.flatMap((join) => {
        const tally = tallies.get(join.rows);
        return tally === void 0 ? [] : [{ ...join, ...tally }];
      }),
  };
}
var joinedToTickets = ['interactions', 'surveys', 'reviews', 'revenue'];
var ratedBy = ['surveys'];
function momentOf(row) {
  return fieldOf(row, 'respondedAt') ?? fieldOf(row, 'sentAt') ?? void 0;
}

// src/prepare/collectionsOf.ts
var ledgerSources = ['costs', 'revenue', 'tickets', 'interactions', 'sessions'];
function collectionsOf(dataset, options, path) {
  assertDataset(dataset, path);
  const { complete = true, ...rules } = options;
  const read = /* @__PURE__ */ new Map();
  const prepared = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  const duplicates = {};
  const given = Object.keys(dataset).filter((name) => dataset[name] !== void 0);
  const derivesLedger = dataset.ledger === void 0 && ledgerSources.some((name) => dataset[name] !== void 0);
  let preparer = null;
  let apart = null;
  function rawRows(name) {
    const before = read.get(name);
    if (before !== void 0) return before;
    const rows = name === 'tickets' ? joined2() : distinct(name);
    read.set(name, rows);
    return rows;
  }
  function distinct(name) {
    const { rows, duplicates: same, conflicts } = distinctRows(dataset[name], path);
    if (same.length + conflicts.length > 0) duplicates[name] = same.length + conflicts.length;
    return rows;
  }
  function ticketRanges() {
    if (apart !== null) return apart;
    const rows = distinct('tickets');
    const ranges = dataset.interactions === void 0 ? null : joinRanges(rows, rawRows('interactions'));
    if (ranges !== null) {
      const { matched, orphans, unattached } = ranges;
      counts.set('interactions', { matched, orphans, unattached });
    }
    apart = { rows, ranges };
    return apart;
  }
  function joined2() {
    const { rows, ranges } = ticketRanges();
    return ranges === null ? rows : joinedTickets(rows, ranges);
  }
  function thePreparer() {
    if (preparer !== null) return preparer;
    preparer = createPreparer(rules);
    for (const name of preparationOrder) {
      if (!given.includes(name)) continue;
      for (const row of rawRows(name)) preparer.see(name, row);
    }
    return preparer;
  }
  function rowsOf(name) {
    const before = prepared.get(name);
    if (before !== void 0) return before;
    const rows = name === 'ledger' && derivesLedger ? ledger() : completed(name);
    prepared.set(name, rows);
    return rows;
  }
  function completed(name) {
    const rows = rawRows(name);
    const needed = name === 'sessions' || name === 'customers';
    if (!complete && !needed) return rows;
    const own = thePreparer();
    return rows.map((row) => own.complete(name, row));
  }
  function booked(name) {
    const rows = complete ? rowsOf(name) : rawRows(name);
    const rule = rules.attribute;
    return name === 'tickets' && rule !== void 0 ? rows.map((row) => attributedTicket(row, rule)) : rows;
  }
  function ledger() {
    const sources = ledgerSources.filter((name) => given.includes(name)).map((name) => [name, booked(name)]);
    const { rows, costs, revenue } = createLedger(Object.fromEntries(sources));
    if (given.includes('costs')) counts.set('costs', costs);
    if (given.includes('revenue')) counts.set('revenue', revenue);
    return rows;
  }
  return {
    names: derivesLedger ? [...given, 'ledger'] : given,
    rowsOf,
    ticketsApart: () => {
      const { rows, ranges } = ticketRanges();
      return { rows, conversations: ranges?.messages ? { ...ranges, joined: withInteractions, follower: null } : null };
    },
    adopt(rows, { list, starts }) {
      const found = { matched: list.length, orphans: 0, unattached: 0 };
      counts.set('interactions', found);
      apart = { rows, ranges: { list, starts, order: null, messages: true, ...found } };
      read.set('interactions', list);
    },
    followed: () => {
      const { tickets: rows, interactions: list } = dataset;
      if (apart !== null || read.has('interactions') || !Array.isArray(rows) || !Array.isArray(list)) return null;
      const conversations = followOrder(rows, list);
      return conversations === null ? null : { rows, conversations };
    },
    joins: () => {
      const own = new Map(preparer?.joins().map((join) => [join.rows, join]));
      return joinKeys.flatMap((join) => {
        const found = counts.get(join.rows) ?? own.get(join.rows);
        if (found === void 0) return [];
        const { matched, orphans, unattached } = found;
        return [{ ...join, matched, orphans, unattached }];
      });
    },
    duplicates,
  };
}

// src/time/periodFinder.ts
var MOST_PERIODS2 = 2e5;
function periodFinder(options) {
  const { every } = options;
  let periods = [];
  let edges = new Float64Array(0);
  function cover(at) {
    const low = edges[0] ?? at;
    const high = edges.at(-1) ?? at + 1;
    const span = high - low;
    const from = Math.max(FIRST_INSTANT, at < low ? Math.min(at, low - span) : low);
    const to = Math.min(LAST_INSTANT - 1, at >= high ? Math.max(at + 1, high + span) : high);
    if (isClockUnit(every) && (to - from) / CLOCK_UNITS[every] > MOST_PERIODS2) return;
    periods = periodsBetween(from, to, options);
    edges = edgesOf(periods);
  }
  return (at) => {
    let index = edges.length === 0 ? -1 : periodIndex(edges, at);
    if (index < 0) {
      cover(at);
      index = edges.length === 0 ? -1 : periodIndex(edges, at);
    }
    return periods[index] ?? periodAt(at, options);
  };
}

// src/report/addInBulk.ts
var FEW2 = 64;
function addInBulk(totals, { rows, conversations }) {
  if (rows.length < FEW2) return [...totals];
  const readings = /* @__PURE__ */ new Map();
  const runs = totals.flatMap((own) => {
    const { bulk } = own;
    if (bulk === null) return [];
    const reading = readings.get(bulk.source) ?? {
      source: bulk.source(rows, conversations),
      sharing: createSharing(rows.length),
    };
    readings.set(bulk.source, reading);
    const run2 = bulk.start(reading.sharing);
    own.settle(run2);
    return [{ reading, run: run2 }];
  });
  for (let from = 0; from < rows.length; from += CHUNK3) {
    for (const reading of readings.values()) {
      const chunk = reading.source.read(from, Math.min(from + CHUNK3, rows.length));
      if (chunk === null) return null;
      for (const own of runs) if (own.reading === reading) own.run.add(chunk, null);
      reading.sharing.counter.add(chunk.classes, chunk.length, null);
    }
  }
  return totals.filter(({ bulk }) => bulk === null);
}

// src/report/cohortDate.ts
var usualDates = {
  tickets: ['createdAt'],
  interactions: ['at', 'queuedAt', 'requestedAt'],
  surveys: ['respondedAt', 'sentAt'],
  activities: ['start'],
  reviews: ['at'],
  sessions: ['startedAt'],
  customers: ['since'],
  costs: ['at'],
  revenue: ['at'],
  outages: ['start'],
  automationRuns: ['at'],
  ledger: ['at'],
};
function cohortDate(collection, chosen) {
  const names3 = chosen === void 0 ? usualDates[collection] : [chosen];
  return (row) => {
    for (const name of names3) {
      const value = fieldOf(row, name) ?? null;
      if (value !== null) return periodDate(value);
    }
    return Number.NaN;
  };
}

// src/report/periodTotals.ts
var LONGEST2 = 1e5;
function periodTotals(kpi, dateOf, { options, find }) {
  const cells = /* @__PURE__ */ new Map();
  const { stretches } = kpi;
  let [first, last, undated] = [finiteOr(stretches?.from, Infinity), finiteOr(stretches?.to, -Infinity), 0];
  if (Number.isFinite(last)) last--;
  function cellOf({ start, end }) {
    const before = cells.get(start);
    if (before !== void 0) return before;
    const fold2 = stretches?.within(start, end) ?? kpi;
    const cell = { fold: fold2, state: fold2.init() };
    cells.set(start, cell);
    return cell;
  }
  function addTo(period, row) {
    const cell = cellOf(period);
    cell.state = cell.fold.add(cell.state, row);
  }
  return {
    add(row) {
      const at = dateOf(row);
      const dates = stretches === void 0 ? { at, until: at } : datesWithin(row, stretches);
      if (Number.isNaN(dates.at)) {
        undated++;
        return;
      }
      if (dates.at > dates.until) return;
      if (dates.at < first) first = dates.at;
      let period = find(dates.at);
      addTo(period, row);
      for (let left = LONGEST2; period.end <= dates.until && left > 0; left--) {
        period = find(period.end);
        addTo(period, row);
      }
      last = Math.max(last, Math.min(dates.until, period.end - 1));
    },
    last: () => last,
    undated: () => undated,
    report(seenAt) {
      const spans = first <= last ? periodsBetween(first, last + 1, options) : [];
      return spans.map((period) => {
        const { fold: fold2, state } = cells.get(period.start) ?? cellOf(period);
        const { start, end, label } = period;
        return { start, end, label, complete: end <= seenAt, result: fold2.result(state) };
      });
    },
  };
}
function datesWithin(row, { of, from, to }) {
  const { at, until } = stretchDates(row, of);
  return { at: Math.max(at, from), until: Math.min(until, to - 1) };
}

// src/report/sliceOf.ts
var hours2 = Array.from({ length: 24 }, (_, hour) => hour);
var days2 = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
var timeSlices = { hour_of_day: 'timeZone', day_of_week: 'timeZone', open_hours: 'calendar' };
function needsSliceOption(options) {
  const { by } = options;
  if (by === void 0 || !Object.hasOwn(timeSlices, by)) return;
  const needed = timeSlices[by];
  if (options[needed] !== void 0) return;
  throw new SupportKpisError({
    code: 'missing_option',
    path: `report: options.${needed}`,
    expected:
      needed === 'timeZone' ? `a time zone, of which ${by} is meant` : 'a calendar, whose opening hours are meant',
    received: void 0,
  });
}
function sliceOf(options, rows, dateOf) {
  const { by, timeZone, calendar } = options;
  if (by === void 0) return null;
  if (by === 'open_hours' && calendar !== void 0) {
    return { keyOf: byOpenHours(dateOf, calendar), order: ['open', 'closed'] };
  }
  if (by === 'hour_of_day' && timeZone !== void 0) return { keyOf: byHourOfDay(dateOf, timeZone), order: hours2 };
  if (by === 'day_of_week' && timeZone !== void 0) return { keyOf: byDayOfWeek(dateOf, timeZone), order: days2 };
  if (by === 'channel' && rows === 'interactions') return { keyOf: channelOf };
  const { attribute } = options;
  if (by === 'agentId' && rows === 'tickets' && attribute !== void 0) {
    return { keyOf: (row) => fieldOf(attributedTicket(Object(row), attribute), by) };
  }
  if (rows === 'ledger') return { keyOf: ledgerKey(by) };
  return { keyOf: (row) => fieldOf(row, by) };
}
var NO_GROUP = /* @__PURE__ */ Symbol('no group');
function ledgerKey(by) {
  return (row) => {
    const key = fieldOf(row, by) ?? null;
    const kind = fieldOf(row, 'kind');
    return key === null && (kind === 'cost' || kind === 'session') ? NO_GROUP : key;
  };
}

// src/report/kpiTotals.ts
function kpiTotals(kpi, options, zone) {
  const { rows, cohort } = kpi.definition;
  const dateOf = cohortDate(rows, options.dates?.[rows] ?? cohort);
  const slice2 = sliceOf(options, rows, dateOf);
  const periods = zone === null ? null : periodTotals(kpi, dateOf, zone);
  const groups = /* @__PURE__ */ new Map();
  let state = kpi.init();
  let settled = null;
  function addToGroups(row, value) {
    if (value === NO_GROUP) return;
    for (const key of groupKeysOf(value, `report: ${options.by}`)) {
      const group = groups.get(key) ?? { rows: 0, state: kpi.init() };
      group.rows++;
      group.state = kpi.add(group.state, row);
      groups.set(key, group);
    }
  }
  function groupReports(order) {
    const place = (key) => (key === null ? Number.POSITIVE_INFINITY : (order?.indexOf(key) ?? 0));
    return [...groups]
      .map(([key, group]) => ({ key: plainKey(key), rows: group.rows, result: kpi.result(group.state) }))
      .sort((left, right) =>
        order === void 0
          ? right.rows - left.rows || compareKeys(left.key, right.key)
          : place(left.key) - place(right.key),
      );
  }
  return {
    kpi,
    bulk: slice2 === null && periods === null ? (kpi.bulk ?? null) : null,
    settle(run2) {
      settled = run2;
    },
    add(row) {
      state = kpi.add(state, row);
      if (slice2 !== null) addToGroups(row, slice2.keyOf(row));
      periods?.add(row);
    },
    last: () => periods?.last() ?? Number.NEGATIVE_INFINITY,
    report(seenAt) {
      const total = settled?.result(0) ?? { result: kpi.result(state), accounting: kpi.account(state) };
      const grouped = slice2 === null ? {} : { groups: groupReports(slice2.order) };
      const head = { definition: kpi.definition, options: plainOptions(kpi.options) };
      if (periods === null) return { ...head, ...total, ...grouped };
      return { ...head, ...total, ...grouped, periods: periods.report(seenAt), undated: periods.undated() };
    },
  };
}

// src/report/runningReport.ts
var calendarCheck = matching('a calendar', (value) => typeof value === 'object' && value !== null && 'isOpen' in value);
function assertKpis(kpis) {
  if (typeof kpis !== 'object' || kpis === null || Array.isArray(kpis)) {
    throw new SupportKpisError({
      code: 'not_a_kpi',
      path: 'report: kpis',
      expected: 'an object of KPIs by name: { csat, firstResponseTime }',
      received: kpis,
    });
  }
  for (const [name, kpi] of Object.entries(kpis)) assertFold(kpi, `report: kpis.${name}`);
}
function isDates(value) {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, field]) => Object.hasOwn(recordNames, name) && typeof field === 'string');
}
var checks = {
  ...periodChecks,
  by: text,
  asOf: instant,
  attribute: oneOf(...attributions),
  calendar: calendarCheck,
  dates: matching('fields by the names of collections', isDates),
};
function startReport(kpis, options) {
  assertKpis(kpis);
  const checked = checkOptions('report', checks, options);
  if (options.every !== void 0) checkRequired('report', { timeZone: required(periodChecks.timeZone) }, checked);
  needsSliceOption(options);
  const { every, timeZone, weekStartsOn } = options;
  const zone = every === void 0 || timeZone === void 0 ? null : periodLookup({ every, timeZone, weekStartsOn });
  const entries = Object.entries(kpis).map(([name, kpi]) => ({ name, totals: kpiTotals(kpi, options, zone) }));
  const rows = {};
  return {
    add(collection, row) {
      rows[collection] = (rows[collection] ?? 0) + 1;
      for (const { totals } of entries) if (totals.kpi.definition.rows === collection) totals.add(row);
    },
    addInBulk(collection, own) {
      const totals = entries.map((entry) => entry.totals).filter(({ kpi }) => kpi.definition.rows === collection);
      return addInBulk(totals, own);
    },
    addSingly(collection, totals, list, count) {
      rows[collection] = (rows[collection] ?? 0) + count;
      for (let place = 0; place < list.length; place++) for (const own of totals) own.add(list[place]);
    },
    result() {
      let seenAt = options.asOf === void 0 ? Number.NEGATIVE_INFINITY : toInstant(options.asOf);
      if (options.asOf === void 0) for (const { totals } of entries) seenAt = Math.max(seenAt, totals.last());
      const reports = entries.map(({ name, totals }) => [name, totals.report(seenAt)]);
      const report2 = {
        version: 1,
        by: options.by ?? null,
        every: every ?? null,
        timeZone: timeZone ?? null,
        asOf: Number.isFinite(seenAt) ? seenAt : null,
        rows: { ...rows },
        duplicates: {},
        joined: [],
        kpis: Object.fromEntries(reports),
      };
      return report2;
    },
  };
}
function periodLookup(options) {
  return { options, find: periodFinder(options) };
}

// src/report/report.ts
function report(dataset, kpis, options = {}) {
  const running = startReport(kpis, options);
  const { attribute, by, asOf: asOf2 } = options;
  const complete = attribute !== void 0 || (by !== void 0 && contextFields.includes(by));
  const collections = collectionsOf(dataset, { attribute, asOf: asOf2, complete }, 'report');
  const { names: names3, joins, duplicates } = collections;
  for (const [name, { definition }] of Object.entries(kpis)) {
    if (!names3.includes(definition.rows)) throw missing(name, definition.rows);
  }
  for (const name of new Set(Object.values(kpis).map(({ definition }) => definition.rows))) {
    const isApart = name === 'tickets' && !complete;
    const followed = isApart ? collections.followed() : null;
    const inOrder = followed === null ? null : running.addInBulk(name, followed);
    const isDone = followed !== null && inOrder !== null && followed.conversations.isComplete();
    if (isDone) collections.adopt(followed.rows, followed.conversations);
    const read = () => (isApart ? collections.ticketsApart() : { rows: collections.rowsOf(name), conversations: null });
    const single2 = isDone ? inOrder : (running.addInBulk(name, read()) ?? []);
    running.addSingly(name, single2, single2.length === 0 ? [] : collections.rowsOf(name), read().rows.length);
  }
  return { ...running.result(), duplicates, joined: joins() };
}
function missing(kpi, rows) {
  return new SupportKpisError({
    code: 'missing_collection',
    path: `report: ${rows}`,
    expected: `an iterable of ${rows}, which ${kpi} counts`,
    received: void 0,
  });
}

// bench/desk.ts
var HOUR3 = 36e5;
var DAY3 = 24 * HOUR3;
var YEAR_START = Date.UTC(2024, 0, 1);
var YEAR_END = YEAR_START + 364 * DAY3;
var channels = ['email', 'phone', 'chat', 'social', 'web'];
var statuses2 = ['open', 'pending', 'on_hold', 'solved', 'closed'];
var priorities = ['low', 'normal', 'high', 'urgent'];
var teams = ['berlin', 'lima', 'manila', 'austin'];
var types = ['billing', 'login', 'defect', 'delivery', 'question', 'other'];
var kinds2 = ['csat', 'nps', 'ces'];
var visibilities = ['public', 'public', 'internal', 'public'];
var scales = [
  { min: 1, max: 5 },
  { min: 0, max: 10 },
  { min: 1, max: 7 },
];
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 1831565813) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
var mixOfChannels = [0.45, 0.63, 0.83, 0.9, 1];
var mixOfPriorities = [0.2, 0.75, 0.95, 1];
var mixOfTypes = [0.25, 0.45, 0.6, 0.75, 0.93, 1];
var hourWeights = [1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 18, 16, 14, 15, 16, 15, 13, 11, 8, 6, 5, 4, 3, 2];
var dayWeights = [1.25, 1.15, 1.1, 1.05, 1, 0.45, 0.4];
var answerMedians = [4 * HOUR3, 0.02 * HOUR3, 0.03 * HOUR3, 1.5 * HOUR3, 3 * HOUR3];
function arrivals(count, random) {
  const hours3 = Float64Array.from({ length: 364 * 24 }, (_, hour) => {
    const day = Math.floor(hour / 24);
    return dayWeights[day % 7] * hourWeights[hour % 24] * (1 + day / 728);
  });
  for (let hour = 1; hour < hours3.length; hour++) hours3[hour] += hours3[hour - 1];
  const whole = hours3.at(-1);
  const createdAt = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const wanted = random() * whole;
    let [low, high] = [0, hours3.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hours3[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    createdAt[row] = YEAR_START + low * HOUR3 + Math.floor(random() * HOUR3);
  }
  return createdAt.sort();
}
function deskColumns(count = 1e6, seed = 1) {
  const random = seeded(seed);
  const pick = (mix) => {
    const u = random();
    let place = 0;
    while (u >= mix[place]) place++;
    return place;
  };
  const logNormal = (median, spread) => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.floor(median * Math.exp(spread * normal));
  };
  const none = (length) => new Float64Array(length).fill(Number.NaN);
  const tickets = {
    ...{ createdAt: arrivals(count, random), firstRespondedAt: none(count), solvedAt: none(count) },
    ...{ firstSolvedAt: none(count), reopenedAt: none(count), reopens: new Uint8Array(count) },
    ...{ status: new Uint8Array(count), channel: new Uint8Array(count), priority: new Uint8Array(count) },
    ...{ team: new Uint8Array(count), type: new Uint8Array(count), agent: new Uint16Array(count) },
    customer: new Int32Array(count),
  };
  const starts = new Int32Array(count + 1);
  const turns = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    turns[row] = 1 + pick([0.25, 0.75, 1]);
    starts[row + 1] = starts[row] + 2 * turns[row];
  }
  const messages = starts[count];
  const interactions = {
    ...{ starts, ticket: new Int32Array(messages), at: new Float64Array(messages), sort: new Uint8Array(messages) },
  };
  for (let row = 0; row < count; row++) {
    const created = tickets.createdAt[row];
    const channel = pick(mixOfChannels);
    tickets.channel[row] = channel;
    tickets.priority[row] = pick(mixOfPriorities);
    tickets.type[row] = pick(mixOfTypes);
    tickets.agent[row] = Math.floor(random() * random() * 200);
    tickets.team[row] = tickets.agent[row] % teams.length;
    tickets.customer[row] = Math.floor(random() * (count / 4 + 1));
    const isAnswered = random() < 0.94;
    let at = created;
    for (let place = starts[row]; place < starts[row + 1]; place++) {
      const isReply = (place - starts[row]) % 2 === 1;
      const odd = random();
      const sort = isReply ? (odd < 0.05 || !isAnswered ? 2 : odd < 0.08 ? 3 : 1) : 0;
      if (place > starts[row]) at += logNormal(isReply ? answerMedians[channel] : 2 * HOUR3, 1.1);
      interactions.ticket[place] = row;
      interactions.at[place] = at;
      interactions.sort[place] = sort;
      if (sort === 1 && Number.isNaN(tickets.firstRespondedAt[row])) tickets.firstRespondedAt[row] = at;
    }
    const solved = at + logNormal(5 * HOUR3, 1.3);
    const isSolved2 = random() < 0.95 && solved < YEAR_END;
    const cameBack = isSolved2 && random() < 0.07;
    tickets.status[row] = isSolved2 ? (random() < 0.7 ? 4 : 3) : pick([0.6, 0.9, 1]);
    tickets.solvedAt[row] = isSolved2 ? solved : Number.NaN;
    tickets.reopens[row] = cameBack ? 1 : 0;
    if (!cameBack) continue;
    tickets.firstSolvedAt[row] = Math.floor(created + (solved - created) * 0.5);
    tickets.reopenedAt[row] = Math.floor(created + (solved - created) * 0.8);
  }
  return { tickets, interactions, surveys: surveyColumns(Math.floor(count * 0.3), tickets, random) };
}
function surveyColumns(count, tickets, random) {
  const surveys = {
    ...{ ticket: new Int32Array(count), kind: new Uint8Array(count), sentAt: new Float64Array(count) },
    ...{ respondedAt: new Float64Array(count).fill(Number.NaN), score: new Int8Array(count).fill(-1) },
    channel: new Uint8Array(count),
  };
  for (let row = 0; row < count; row++) {
    const ticket = Math.min(tickets.createdAt.length - 1, Math.floor(((row + random()) * 10) / 3));
    const kind = Math.floor(random() * 3);
    const { min, max } = scales[kind];
    const end = tickets.solvedAt[ticket];
    surveys.ticket[row] = ticket;
    surveys.kind[row] = kind;
    surveys.channel[row] = tickets.channel[ticket];
    surveys.sentAt[row] = (Number.isNaN(end) ? tickets.createdAt[ticket] : end) + HOUR3;
    if (random() < 0.35) continue;
    surveys.respondedAt[row] = surveys.sentAt[row] + Math.floor(random() * DAY3);
    surveys.score[row] = max - Math.floor(random() ** 2.2 * (max - min + 1));
  }
  return surveys;
}
function createDesk(count = 1e6, seed = 1) {
  return deskOf(deskColumns(count, seed));
}
function deskOf({ tickets: t, interactions: i, surveys: s }) {
  const agents = Array.from({ length: 200 }, (_, agent) => `G-${agent}`);
  const authors = [{ role: 'customer' }, ...agents.map((id) => ({ role: 'agent', id })), { role: 'bot' }];
  const at = (column, row) => {
    const value = column[row];
    return Number.isNaN(value) ? null : value;
  };
  const ids = Array.from(t.createdAt, (_, row) => `T-${row}`);
  const tickets = ids.map((id, row) => ({
    id,
    createdAt: t.createdAt[row],
    status: statuses2[t.status[row]],
    channel: channels[t.channel[row]],
    priority: priorities[t.priority[row]],
    type: types[t.type[row]],
    teamId: teams[t.team[row]],
    agentId: agents[t.agent[row]],
    customerId: `C-${t.customer[row]}`,
    createdBy: 'customer',
    firstRespondedAt: at(t.firstRespondedAt, row),
    solvedAt: at(t.solvedAt, row),
    reopens: t.reopens[row],
    history: t.reopens[row] === 0 ? null : historyOf(t, row),
  }));
  const interactions = Array.from(i.ticket, (ticket, place) => {
    const sort = i.sort[place];
    const author = authors[sort === 0 ? 0 : sort === 3 ? 201 : 1 + t.agent[ticket]];
    return {
      kind: 'message',
      id: `M-${place}`,
      ticketId: ids[ticket],
      at: i.at[place],
      author,
      visibility: visibilities[sort],
    };
  });
  const surveys = Array.from(s.ticket, (ticket, row) => {
    const kind = s.kind[row];
    const score = s.score[row];
    return {
      id: `S-${row}`,
      kind: kinds2[kind],
      sentAt: s.sentAt[row],
      respondedAt: at(s.respondedAt, row),
      score: score < 0 ? null : score,
      scale: scales[kind],
      ticketId: ids[ticket],
      channel: channels[s.channel[row]],
    };
  });
  return { tickets, interactions, surveys };
}
function historyOf(t, row) {
  const solvedAt2 = t.solvedAt[row];
  return [
    { at: t.firstSolvedAt[row], kind: 'status', from: 'open', to: 'solved' },
    { at: t.reopenedAt[row], kind: 'status', from: 'solved', to: 'open' },
    { at: solvedAt2, kind: 'status', from: 'open', to: 'solved' },
  ];
}

// bench/report.bench.ts
import { cpus } from 'node:os';

// bench/byHand.ts
var PS = [0.5, 0.75, 0.9, 0.95, 0.99];
function summaryByHand(column, ps = PS) {
  const { length } = column;
  let total = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let index = 0; index < length; index++) {
    const value = column[index];
    total += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const words = new Uint32Array(column.buffer, column.byteOffset, length * 2);
  const ends = new Uint32Array(Float64Array.of(low, high).buffer);
  const base = ends[1] >>> 14;
  const counts = new Uint32Array((ends[3] >>> 14) - base + 1);
  for (let at = 1; at < words.length; at += 2) counts[(words[at] >>> 14) - base] += 1;
  const ranks = ps.flatMap((p) => [Math.floor((length - 1) * p), Math.ceil((length - 1) * p)]);
  const slots = new Int32Array(counts.length).fill(-1);
  const slotOf = [];
  const starts = [];
  const sizes = [];
  let below = 0;
  let bucket = 0;
  for (const rank of ranks) {
    while (below + counts[bucket] <= rank) below += counts[bucket++];
    if (slots[bucket] === -1) {
      slots[bucket] = starts.length;
      starts.push(below);
      sizes.push(counts[bucket]);
    }
    slotOf.push(slots[bucket]);
  }
  const kept = sizes.map((size) => new Float64Array(size));
  const filled = new Int32Array(kept.length);
  for (let at = 1; at < words.length; at += 2) {
    const slot = slots[(words[at] >>> 14) - base];
    if (slot >= 0) kept[slot][filled[slot]++] = column[at >> 1];
  }
  for (const part of kept) part.sort();
  const values = ranks.map((rank, index) => {
    const slot = slotOf[index];
    return kept[slot][rank - starts[slot]];
  });
  const quantiles = ps.map((p, index) => {
    const weight = (length - 1) * p - ranks[index * 2];
    const low2 = values[index * 2];
    return low2 + weight * (values[index * 2 + 1] - low2);
  });
  return { mean: total / length, min: low, max: high, quantiles };
}

// bench/reportByHand.ts
var CHUNK5 = 2048;
function reportByHand({ tickets, interactions, surveys }, asOf2) {
  const { length } = tickets;
  const created = new Float64Array(CHUNK5);
  const replied = new Float64Array(CHUNK5);
  const solvedAt2 = new Float64Array(CHUNK5);
  const firstSolved = new Float64Array(CHUNK5);
  const isSolved2 = new Uint8Array(CHUNK5);
  const replies = new Uint8Array(CHUNK5);
  const contacts = new Uint8Array(CHUNK5);
  const flags = new Uint8Array(CHUNK5);
  const channels2 = new Uint8Array(CHUNK5);
  const firstReplies = new Float64Array(length);
  const resolutions = new Float64Array(length);
  const firstResolutions = new Float64Array(length);
  const contactCounts = new Float64Array(length);
  const turns = new Float64Array(interactions.length);
  const ages2 = new Float64Array(length);
  let [replyCount, resolved, turnCount, waiting] = [0, 0, 0, 0];
  let [answered, solvedCount, oneReply, noFollowUp, repliedSolved, reopened] = [0, 0, 0, 0, 0, 0];
  const touches2 = [0, 0, 0, 0];
  let [escalated, transferred, automated, social, openly, email, moved] = [0, 0, 0, 0, 0, 0, 0];
  const byChannel = /* @__PURE__ */ new Map();
  const channelNames = [];
  const channelCounts = new Uint32Array(64);
  const agents = /* @__PURE__ */ new Map();
  let message = 0;
  for (let from = 0; from < length; from += CHUNK5) {
    const size = Math.min(CHUNK5, length - from);
    for (let place = 0; place < size; place++) {
      const ticket = tickets[from + place];
      const {
        id,
        createdAt,
        status,
        channel,
        firstRespondedAt,
        solvedAt: solving,
        reopens,
        history,
        resolvedBy,
      } = ticket;
      created[place] = createdAt;
      replied[place] = firstRespondedAt ?? Number.NaN;
      const end = solving ?? Number.NaN;
      solvedAt2[place] = end;
      firstSolved[place] = end;
      const done = status === 'solved' || status === 'closed' ? 1 : 0;
      isSolved2[place] = done;
      let code = channelNames.indexOf(channel);
      if (code < 0) code = channelNames.push(channel) - 1;
      channels2[place] = code;
      if (history) {
        for (const event of history) {
          if (event.kind === 'escalation') escalated++;
          else if (event.kind === 'assignment' || event.kind === 'team') transferred++;
          else if (event.kind === 'channel') moved++;
        }
        firstSolved[place] = history[0]?.at;
      }
      if ((reopens ?? 0) > 0) reopened++;
      if (resolvedBy === 'automation') automated++;
      let [count, sides, side, flag2, start] = [0, 0, -1, 0, -1];
      for (; message < interactions.length; message++) {
        const { ticketId, at, author, visibility, kind } = interactions[message];
        if (ticketId !== id) break;
        if (kind !== 'message') continue;
        if (visibility === 'private') flag2 |= 2;
        const { role } = author;
        if (role === 'customer') {
          if (!(at > end)) sides += side === 0 ? 0 : 1;
          side = 0;
          if (count > 0) flag2 |= 1;
          if (start < 0) start = at;
        } else if (role === 'agent' && visibility === 'public') {
          if (!(at > end)) sides += side === 1 ? 0 : 1;
          side = 1;
          count++;
          if (start >= 0) turns[turnCount++] = at - start;
          start = -1;
        }
      }
      replies[place] = count;
      contacts[place] = sides;
      flags[place] = flag2 | ((reopens ?? 0) > 0 ? 4 : 0);
      if (done === 1) agents.set(ticket.agentId, (agents.get(ticket.agentId) ?? 0) + 1);
    }
    for (let place = 0; place < size; place++) {
      const wait = replied[place] - created[place];
      if (wait >= 0) firstReplies[replyCount++] = wait;
    }
    for (let place = 0; place < size; place++) answered += replied[place] >= 0 ? 1 : 0;
    for (let place = 0; place < size; place++) {
      if (isSolved2[place] === 0) continue;
      resolutions[resolved] = solvedAt2[place] - created[place];
      firstResolutions[resolved] = firstSolved[place] - created[place];
      contactCounts[resolved++] = contacts[place];
    }
    for (let place = 0; place < size; place++) solvedCount += isSolved2[place];
    for (let place = 0; place < size; place++) {
      if (isSolved2[place] === 0) continue;
      const count = replies[place];
      touches2[count < 3 ? count : 3] += 1;
      if (count === 1 && (flags[place] & 4) === 0) oneReply++;
      if (count === 0) continue;
      repliedSolved++;
      if ((flags[place] & 1) === 0) noFollowUp++;
    }
    for (let place = 0; place < size; place++) channelCounts[channels2[place]] += 1;
    const [socialCode, emailCode] = [channelNames.indexOf('social'), channelNames.indexOf('email')];
    for (let place = 0; place < size; place++) {
      if (channels2[place] === socialCode && isSolved2[place] === 1 && replies[place] > 0) {
        social++;
        if ((flags[place] & 2) === 0) openly++;
      }
      if (channels2[place] === emailCode) email++;
    }
    for (let place = 0; place < size; place++) {
      const start = created[place];
      if (start > asOf2) continue;
      if (isSolved2[place] === 0 || solvedAt2[place] > asOf2) ages2[waiting++] = asOf2 - start;
    }
  }
  for (const [code, name] of channelNames.entries()) byChannel.set(name, channelCounts[code]);
  const three = (column, count) => {
    const { mean, quantiles } = summaryByHand(column.subarray(0, count));
    return [mean, quantiles[0], quantiles[2]];
  };
  return [
    ...three(firstReplies, replyCount),
    ...three(turns, turnCount),
    answered / length,
    transferred,
    ...three(resolutions, resolved),
    ...three(firstResolutions, resolved),
    solvedCount / length,
    oneReply / solvedCount,
    noFollowUp / repliedSolved,
    touches2[1],
    ...three(contactCounts, resolved),
    reopened / solvedCount,
    escalated / length,
    transferred / length,
    automated / solvedCount,
    length,
    byChannel.get('chat') ?? 0,
    waiting,
    ...three(ages2, waiting),
    solvedCount / agents.size,
    openly / social,
    moved / email,
    ...surveysByHand(surveys),
  ];
}
function surveysByHand(surveys) {
  const latest = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const counts = new Uint32Array(3 * 16);
  let answered = 0;
  for (let row = 0; row < surveys.length; row++) {
    const { kind, score, ticketId } = surveys[row];
    if (score === null || score === void 0) continue;
    answered++;
    const code = kind === 'csat' ? 0 : kind === 'nps' ? 1 : 2;
    const own = latest[code];
    const before = own.get(ticketId);
    if (before !== void 0) {
      const last = surveys[before];
      if (last.respondedAt > surveys[row].respondedAt) continue;
      counts[code * 16 + last.score] -= 1;
    }
    own.set(ticketId, row);
    counts[code * 16 + score] += 1;
  }
  const of = (code, weight) => {
    let [sum, all] = [0, 0];
    for (let score = 0; score < 16; score++) {
      const count = counts[code * 16 + score];
      sum += weight(score) * count;
      all += count;
    }
    return sum / all;
  };
  return [
    of(0, (score) => (score >= 4 ? 1 : 0)),
    of(1, (score) => (score >= 9 ? 100 : score >= 7 ? 0 : -100)),
    of(2, (score) => score),
    answered / surveys.length,
  ];
}

// bench/timed.ts
function race(rows, contenders, rounds = 7) {
  const best = contenders.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { work, rounds: most = rounds }] of contenders.entries()) {
      if (round >= most) continue;
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      best[index] = Math.min(best[index], ((user + system) * 1e3) / rows);
    }
  }
  const limit = best[0];
  return contenders.map(({ name }, index) => {
    const nanoseconds = best[index];
    return { name, nanoseconds, ratio: nanoseconds / limit };
  });
}
function printTimed(title, results) {
  console.log(title);
  for (const { name, nanoseconds, ratio } of results) {
    console.log(`  ${name.padEnd(58)} ${nanoseconds.toFixed(1).padStart(9)} ns  ${ratio.toFixed(2).padStart(7)} \xD7`);
  }
}
function assertSameNumbers(name, expected3, found) {
  const same = expected3.every((value, index) => Math.abs(value - found[index]) <= 1e-9 * Math.abs(value));
  if (!same || expected3.length !== found.length) throw new Error(`${name}: ${found}, by hand ${expected3}`);
}

// bench/report.bench.ts
var TICKETS = Number(process.env['BENCH_ROWS'] ?? 1e6);
var asOf = YEAR_END;
var reportKpis = {
  firstResponseTime,
  responseTime,
  responseRate,
  timeToAssignment,
  resolutionTime,
  firstResolutionTime: resolutionTime.with({ cycle: 'first' }),
  resolutionRate,
  firstContactResolution,
  noFollowUp: firstContactResolution.with({ method: 'no_customer_follow_up' }),
  touches,
  interactionsToResolution,
  reopenRate,
  escalationRate,
  transferRate,
  automationRate,
  ticketVolume,
  volumeByChannel: ticketVolume.with({ by: 'channel' }),
  ticketBacklog: ticketBacklog.with({ asOf }),
  casesPerAgent,
  publicResolutionRate,
  channelEscalationRate,
  csat,
  nps,
  ces: ces.with({ direction: 'high_is_easy' }),
  surveyResponseRate,
};
function figures(desk2) {
  const { kpis } = report(desk2, reportKpis);
  const three = ({ mean, median, p90 }) => [Number(mean), Number(median), Number(p90)];
  const value = (own) => Number(own.result.value);
  const inChat = kpis.volumeByChannel.result.breakdown.find(({ key }) => key === 'chat')?.count ?? 0;
  return [
    ...three(kpis.firstResponseTime.result),
    ...three(kpis.responseTime.result),
    value(kpis.responseRate),
    kpis.timeToAssignment.result.count,
    ...three(kpis.resolutionTime.result),
    ...three(kpis.firstResolutionTime.result),
    value(kpis.resolutionRate),
    value(kpis.firstContactResolution),
    value(kpis.noFollowUp),
    kpis.touches.result.one,
    ...three(kpis.interactionsToResolution.result),
    value(kpis.reopenRate),
    value(kpis.escalationRate),
    value(kpis.transferRate),
    value(kpis.automationRate),
    value(kpis.ticketVolume),
    inChat,
    value(kpis.ticketBacklog),
    ...three(kpis.ticketBacklog.result.ages),
    value(kpis.casesPerAgent),
    value(kpis.publicResolutionRate),
    value(kpis.channelEscalationRate),
    value(kpis.csat),
    value(kpis.nps),
    value(kpis.ces),
    value(kpis.surveyResponseRate),
  ];
}
function run(tickets = TICKETS) {
  const desk2 = createDesk(tickets);
  assertSameNumbers('report', reportByHand(desk2, asOf), figures(desk2));
  const results = race(
    tickets,
    [
      { name: 'by hand, in chunks', work: () => reportByHand(desk2, asOf) },
      { name: 'report', work: () => report(desk2, reportKpis) },
    ],
    5,
  );
  printTimed(
    `report of 25 KPIs over ${tickets} tickets, ${desk2.interactions.length} interactions, ${desk2.surveys.length} surveys, node ${process.version}, ${cpus()[0]?.model}`,
    results,
  );
  return results;
}
if (process.argv[1]?.endsWith('report.bench.ts')) run();

// ../../tmp/b/mem2.ts
var N = 2e5;
var desk = createDesk(N);
report(desk, reportKpis);
var one = (names3) => {
  const kp = Object.fromEntries(names3.map((n) => [n, reportKpis[n]]));
  for (let i = 0; i < 2; i++) {
    globalThis.gc();
    globalThis.gc();
    const a = process.memoryUsage();
    const r = report(desk, kp);
    const b = process.memoryUsage();
    if (i)
      console.log(
        names3.join(',').slice(0, 60),
        'heap',
        ((b.heapUsed - a.heapUsed) / N).toFixed(0),
        'ext',
        ((b.external - a.external) / N).toFixed(0),
      );
  }
};
one(Object.keys(reportKpis));
for (const n of Object.keys(reportKpis)) one([n]);
