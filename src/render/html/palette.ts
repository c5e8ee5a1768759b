/** The colours of one scheme. */
export interface Scheme {
  readonly page: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  /** Lines and points of a figure, and the band around them. */
  readonly accent: string;
  readonly band: string;
  /** Bars of what is only counted. */
  readonly plain: string;
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
  /** From none to most, and the text on each of them. */
  readonly heat: readonly string[];
  readonly heatInk: readonly string[];
}

const [dark, white] = ['#161b24', '#ffffff'];

/** Text has a contrast of at least 4.5 on what it stands on, marks of at least 3; a test computes both. */
export const palette: { readonly light: Scheme; readonly dark: Scheme } = {
  light: {
    ...{ page: '#f5f6f8', surface: white, ink: dark, muted: '#566072', rule: '#dde1e8' },
    ...{ accent: '#1d5fbf', band: '#d6e4f7', plain: '#8592a8' },
    ...{ good: '#17703f', bad: '#b3261e', warn: '#885200' },
    heat: ['#f0f3f7', '#d5e4f7', '#aecbf0', '#7dabe2', '#3a78c4', '#174a8c'],
    heatInk: ['#566072', dark, dark, dark, white, white],
  },
  dark: {
    ...{ page: '#101319', surface: '#191d25', ink: '#e9ecf1', muted: '#a4adbc', rule: '#323947' },
    ...{ accent: '#82b4f6', band: '#263f60', plain: '#76839a' },
    ...{ good: '#6dcf97', bad: '#ff958b', warn: '#efb75c' },
    heat: ['#212732', '#203654', '#274f80', '#3567a6', '#73a7ea', '#b4d3fb'],
    heatInk: ['#a4adbc', '#e9ecf1', '#e9ecf1', white, dark, dark],
  },
};
