import { describe, expect, it } from "vitest";
import { RULES } from "../../../src/extraction/attributions/rules.ts";
import { findAttributions } from "../../../src/extraction/attributions.ts";
import type { Range } from "../../../src/schema/span.ts";
import { english } from "../../english.ts";

describe("every rule", () => {
  it.each(RULES)("$name alone finds its example, with just its words", ({ name, example }) => {
    const { text } = example;
    const words = ({ start, end }: Range) => text.slice(start, end);
    const found = findAttributions(text, english(text)).map(({ rule, source, cue, content }) => ({
      rule,
      source: source[0] ? words(source[0]) : null,
      cue: cue && words(cue),
      content: content.map(words),
    }));
    const { source, cue, content } = example;
    expect(found).toEqual([{ rule: name, source, cue, content }]);
  });

  it.each(RULES)("$name has a name of its own and a reason in one line", ({ name, reason }) => {
    expect(RULES.filter((rule) => rule.name === name)).toHaveLength(1);
    expect(reason).toMatch(/^[^\n]{20,120}$/);
  });
});
