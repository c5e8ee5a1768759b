import { isSupportKpisError } from '../../errors/supportKpisError.ts';

/** Runs what reads a part of a file; a fault that it finds names the file first. */
export function fileFault<Result>(file: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (isSupportKpisError(error)) error.message = `${file}: ${error.message}`;
    throw error;
  }
}
