/** Solutions for reading: reports in words and tables, as plain data or Markdown. */

export { type Report, type ReportOptions, type Section, solutionReport, type Table } from "./report.ts";
export { reportToMarkdown } from "./to-markdown.ts";
