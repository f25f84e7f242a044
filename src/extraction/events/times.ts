/** Words for times, which the parser may take for somebody who acts: "Oman Friday rejected …". */
export const TIMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december day week weekend month year today yesterday tonight tomorrow morning afternoon evening night`.split(
    /\s+/,
  ),
);
