import 'ses';

/** Freezes what every program shares, as SES does it, before any figure is made. */
declare const lockdown: (options: Readonly<Record<string, string>>) => void;

lockdown({ errorTaming: 'unsafe', consoleTaming: 'unsafe', overrideTaming: 'moderate' });
if (!Object.isFrozen(Array.prototype)) throw new Error('not locked down');
