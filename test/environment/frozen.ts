/** Freezes what every program shares. Named after nothing that a program asks for: imported for what it does. */
for (const shared of [
  Object,
  Array,
  Map,
  Set,
  Date,
  Number,
  String,
  Boolean,
  Function,
  RegExp,
  Promise,
  Error,
  Symbol,
]) {
  Object.freeze(shared.prototype);
  Object.freeze(shared);
}
Object.freeze(Math);
Object.freeze(JSON);
Object.freeze(Reflect);

export {};
