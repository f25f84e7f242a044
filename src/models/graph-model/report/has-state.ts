/** Whether a sorted list of states has one. Cost: the logarithm of its length. */
export function hasState(states: readonly number[], state: number): boolean {
  let [from, to] = [0, states.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const difference = (states[middle] ?? 0) - state;
    if (difference === 0) return true;
    if (difference < 0) from = middle + 1;
    else to = middle - 1;
  }
  return false;
}
