import { describe, expect, test } from 'vitest';
import { deviance } from '../../../src/stats/distributions/deviance.ts';
import { expResidual, logResidual } from '../../../src/stats/distributions/residuals.ts';
import { stirlingError } from '../../../src/stats/distributions/stirlingError.ts';
import { tailIntegral } from '../../../src/stats/distributions/tailIntegral.ts';

// Answers by mpmath 1.3.0, rounded to doubles.
describe('what the tails are made of', () => {
  test.each([
    [-0.99, 3.6151701859880907],
    [-0.5, 0.19314718055994531],
    [-0.3, 0.05667494393873238],
    [-1e-8, 5.000000033333334e-17],
    [1e-8, 4.999999966666667e-17],
    [0.3, 0.03763573553250894],
    [0.5, 0.09453489189183562],
    [0.6, 0.12999637075426443],
    [100, 95.38487948315874],
  ])('x − log(1 + x) of %d', (x, expected) => expect(logResidual(x) / expected).toBeCloseTo(1, 14));

  test.each([
    [-3, 16.085536923187668],
    [-0.5, 0.14872127070012814],
    [-0.3, 0.049858807576003104],
    [-1e-9, 5.000000001666666e-19],
    [1e-9, 4.999999998333333e-19],
    [0.3, 0.040818220681717865],
    [0.5, 0.10653065971263342],
    [0.7, 0.1965853037914095],
    [50, 49],
  ])('exp(−x) − 1 + x of %d', (x, expected) => expect(expResidual(x) / expected).toBeCloseTo(1, 14));

  test.each([
    [0.001, 2.5422704679670947],
    [0.25, 0.27251040121343206],
    [1, 0.08106146679532726],
    [15.9, 0.005240399880756108],
    [16, 0.0052076559196096404],
    [1e9, 8.333333333333333e-11],
  ])('the error of Stirling of %d', (x, expected) => expect(stirlingError(x) / expected).toBeCloseTo(1, 12));

  test.each([
    [2, 3, 0.18906978378367123],
    [2, 0.5, 2 * Math.log(4) - 1.5],
    [1e200, 3e200, 1e200 * (2 - Math.log(3))],
    [1e-200, 7e-200, 1e-200 * (6 - Math.log(7))],
    // The quotient of the two leaves the range of doubles.
    [1e10, 1e-300, 1e10 * (310 * Math.LN10 - 1)],
    [1e-300, 1e10, 1e10],
    [1e-100, 1e300, 1e300],
  ])('the deviance of %d expected and %d found', (expected, found, answer) => {
    expect(deviance(expected, found - expected, found) / answer).toBeCloseTo(1, 15);
  });

  test('an integral ends where nothing more is added', () => {
    let [last, count] = [0, 0];
    tailIntegral(1, (s) => {
      [last, count] = [s, count + 1];
      return s;
    });
    // exp(−40) is 4e-18; the next point lies a tenth further.
    expect(last > 40 && last < 45).toBe(true);
    expect(count).toBeLessThan(90);
  });

  test('integrals of exponentials, of bells and of both at once', () => {
    expect(tailIntegral(1, (s) => s)).toBeCloseTo(1, 14);
    expect(tailIntegral(1, (s) => s * s)).toBeCloseTo(Math.sqrt(Math.PI) / 2, 14);
    expect(tailIntegral(20, (s) => s / 10) / 10).toBeCloseTo(1, 14);
    // ∫ (1 + s)^−3.5, which falls so slowly that the last point still counts.
    expect(tailIntegral(1, (s) => 3.5 * Math.log1p(s))).toBeCloseTo(0.4, 11);
    // exp(1) erfc(1) √π ÷ 2.
    expect(tailIntegral(0.5, (s) => 2 * s + s * s)).toBeCloseTo(0.37893607807065605, 13);
  });
});
