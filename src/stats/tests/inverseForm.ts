/** A pivot this small beside its diagonal is rounding noise. */
const SINGULAR = 1e-12;

/**
 * v′ M⁻¹ v for a symmetric, positive definite matrix M given row after row; `null` when it is not.
 *
 * By elimination (Cholesky without roots): the form is the sum of the squares of what is left of v, each over its pivot.
 */
export function inverseForm(matrix: Float64Array, vector: Float64Array): number | null {
  const size = vector.length;
  const rest = matrix.slice();
  const left = vector.slice();
  let form = 0;
  for (let pivotRow = 0; pivotRow < size; pivotRow++) {
    const diagonal = pivotRow * size + pivotRow;
    const pivot = rest[diagonal] as number;
    if (!(pivot > SINGULAR * (matrix[diagonal] as number))) return null;
    const value = left[pivotRow] as number;
    form += (value * value) / pivot;
    for (let row = pivotRow + 1; row < size; row++) {
      const factor = (rest[row * size + pivotRow] as number) / pivot;
      (left[row] as number) -= factor * value;
      for (let column = pivotRow + 1; column < size; column++) {
        (rest[row * size + column] as number) -= factor * (rest[pivotRow * size + column] as number);
      }
    }
  }
  return form;
}
