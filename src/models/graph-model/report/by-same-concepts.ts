export interface SameConcepts {
  readonly concepts: readonly string[];
  readonly states: readonly number[];
}

/** States that are so by the same concepts together: those by most concepts first, then by their first state. */
export function bySameConcepts(byConcept: Readonly<Record<string, readonly number[] | null>>): SameConcepts[] {
  const conceptsOf = new Map<number, string[]>();
  for (const [concept, states] of Object.entries(byConcept)) {
    for (const state of states ?? []) {
      const concepts = conceptsOf.get(state);
      if (concepts) concepts.push(concept);
      else conceptsOf.set(state, [concept]);
    }
  }
  const groups = new Map<string, { concepts: string[]; states: number[] }>();
  for (const [state, concepts] of [...conceptsOf].sort(([a], [b]) => a - b)) {
    const key = concepts.join(" ");
    const group = groups.get(key);
    if (group) group.states.push(state);
    else groups.set(key, { concepts, states: [state] });
  }
  return [...groups.values()].sort((a, b) => b.concepts.length - a.concepts.length);
}
