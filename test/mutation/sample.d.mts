interface Drawable {
  readonly fileName: string;
  readonly location: object;
  readonly mutatorName: string;
  readonly replacement?: string;
}

export function isDrawn(mutant: Drawable): boolean;
