/**
 * An order of the options 0…`count`-1 in which rules come to be decided early: next is always an option of the rule that has been begun
 * and lacks the fewest. `scopes` are the options of each rule. Of several options the highest is first.
 *
 * Cost: options × rules, and the length of the rules.
 */
export function decisionOrder(count: number, scopes: readonly (readonly number[])[]): number[] {
  const lacking = scopes.map((scope) => scope.length);
  const rulesOf: number[][] = Array.from({ length: count }, () => []);
  for (const [rule, scope] of scopes.entries()) for (const option of scope) rulesOf[option]?.push(rule);
  const isDecided = new Uint8Array(count);
  const open = (options: readonly number[]) =>
    options.reduce((highest, option) => (isDecided[option] ? highest : Math.max(highest, option)), -1);
  const all = Array.from({ length: count }, (_, option) => option);
  return all.map(() => {
    let [nearest, fewest] = [-1, Number.POSITIVE_INFINITY];
    for (let rule = 0; rule < lacking.length; rule++) {
      const lacks = lacking[rule] ?? 0;
      if (lacks > 0 && lacks < fewest && lacks < (scopes[rule]?.length ?? 0)) [nearest, fewest] = [rule, lacks];
    }
    const next = open(scopes[nearest] ?? all);
    isDecided[next] = 1;
    for (const rule of rulesOf[next] ?? []) lacking[rule] = (lacking[rule] ?? 0) - 1;
    return next;
  });
}
