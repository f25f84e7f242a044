import { isOneOf, type UnitRule } from "./unit-rule.ts";

const FORM = [
  "leave a reply",
  "leave a comment",
  "leave a response",
  "leave your comment",
  "leave your reply",
  "post a comment",
  "post comment",
  "add a comment",
  "add comment",
  "write a comment",
  "submit comment",
  "submit a comment",
  "join the conversation",
  "join the discussion",
  "cancel reply",
  "leave a reply cancel reply",
  "have your say",
  "comments are closed",
  "comments are turned off",
  "no comments yet",
  "be the first to comment",
  "reader comments",
];

const isForm = isOneOf(FORM);

export const COMMENT_RULES: readonly UnitRule[] = [
  { rule: "comments/form", kind: "comments", where: "anywhere", longest: 80, test: isCommentForm },
  {
    rule: "comments/word",
    kind: "comments",
    where: "edges",
    longest: 40,
    test: isOneOf(["comments", "comment", "reply", "your comment", "what do you think"]),
  },
  {
    rule: "comments/form-note",
    kind: "comments",
    where: "anywhere",
    longest: 400,
    test: (line) =>
      /^your e-?mail address will not be published\b|^required fields are marked\b|^save my name, e-?mail\b|^notify me of (?:new|follow-?up)\b|^this site uses akismet\b|^you must be logged in to (?:post|comment|reply)|^(?:please )?log ?in (?:or register )?to (?:post|leave|write|add|comment)\b|^name \*|^comment \*$|^e-?mail \*/i.test(
        line,
      ),
  },
  {
    rule: "comments/count",
    kind: "comments",
    where: "edges",
    longest: 120,
    test: (line) =>
      (/^(?:\d[\d,]*|no|one|two|three) (?:comments?|replies|responses?|thoughts? on|responses? to)\b/i.test(line) &&
        !/[.!]$/.test(line)) ||
      /^comments? \(\d[\d,]*\)$/i.test(line),
  },
];

/** What stands over the form in which readers answer: their answers follow it or stand before it. */
export function isCommentForm(line: string): boolean {
  return isForm(line) || /^leave a (?:reply|comment) (?:to|on)\b/i.test(line);
}
