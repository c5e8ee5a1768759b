/** What is read of a value that no schema describes; the other answer where looking at it throws, as a revoked proxy does. */
export function unlessUnreadable<Read, Otherwise>(read: () => Read, otherwise: Otherwise): Read | Otherwise {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
